import { type Suggestion, typedParts } from "../suggestions";
import { counted, typeWords } from "../words";
import { Marked } from "./Marked";

interface Props {
  entity: Suggestion;
  typed: string;
}

/** An entity in a list to choose from: its name, the alias it was found by, type and relations. */
export function EntityOption({ entity: { name, aliases, type, degree }, typed }: Props) {
  const parts = typedParts(name, typed);
  const alias = parts.some(({ marked }) => marked)
    ? undefined
    : aliases.find((each) => typedParts(each, typed).some(({ marked }) => marked));
  return (
    <>
      <span className="dot" data-type={type} />
      <span className="name">
        <Marked parts={parts} />
        {alias !== undefined && (
          <span className="muted">
            {" "}
            (<Marked parts={typedParts(alias, typed)} />)
          </span>
        )}
      </span>
      <span className="muted">
        {typeWords(type)}, {counted(degree, "relation")}
      </span>
    </>
  );
}
