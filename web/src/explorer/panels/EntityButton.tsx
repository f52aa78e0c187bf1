import type { ChangeView } from "../view";

interface Props {
  entity: { id: string; name: string };
  change: ChangeView;
}

/** The name of an entity, which opens it. */
export function EntityButton({ entity, change }: Props) {
  return (
    <button
      className="link"
      onClick={() => change({ selection: { kind: "entity", id: entity.id } })}
    >
      {entity.name}
    </button>
  );
}
