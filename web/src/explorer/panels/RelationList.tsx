import type { EntityDetailsQuery } from "../../api/generated";
import { spanWords } from "../dates";
import type { ChangeView } from "../view";
import { counted, inverseWords, predicateWords, statusWords } from "../words";

type Entity = NonNullable<EntityDetailsQuery["entity"]>;
type Relation = Entity["relations"]["edges"][number];

interface Props {
  entity: Entity;
  change: ChangeView;
}

/** The relations of an entity in both directions, of one kind together; each opens its evidence. */
export function RelationList({ entity, change }: Props) {
  const groups = Map.groupBy(entity.relations.edges, wordsOf);
  return [...groups].map(([words, relations]) => (
    <section key={words}>
      <h3>{words}</h3>
      <ul className="rows">
        {relations.map(({ id, node, status, firstDate, lastDate, claimCount }) => (
          <li key={id}>
            <button className="link" onClick={() => change({ selection: { kind: "link", id } })}>
              <span className="unseen">{words} </span>
              {node.name}
            </button>
            <span className="muted">
              <span className="state" data-status={status}>
                {statusWords(status)}
              </span>
              {[spanWords(firstDate, lastDate), counted(claimCount, "claim")].filter(Boolean).join(", ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  ));
}

function wordsOf({ direction, predicate }: Relation): string {
  return direction === "BACKWARD" ? inverseWords(predicate) : predicateWords(predicate);
}
