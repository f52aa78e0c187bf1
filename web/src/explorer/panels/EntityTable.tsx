import { useMemo } from "react";

import type { Shown } from "../filters";
import type { SceneEntity } from "../scene";
import type { ChangeView, View } from "../view";
import { typeWords } from "../words";
import { EntityButton } from "./EntityButton";
import { type Column, SortedTable } from "./SortedTable";

interface Props {
  view: View;
  change: ChangeView;
  shown: Shown;
}

/** A row for each entity in sight, which opens what is known of it. */
export function EntityTable({ view, change, shown }: Props) {
  const columns = useMemo(() => columnsOf(shown, change), [shown, change]);
  return (
    <SortedTable
      caption="Entities in sight"
      columns={columns}
      rows={shown.entities}
      idOf={({ id }) => id}
      selected={view.selection?.id ?? null}
      open={({ id }) => change({ selection: { kind: "entity", id } })}
    />
  );
}

function columnsOf({ links }: Shown, change: ChangeView): Column<SceneEntity>[] {
  const inSight = new Map<string, number>();
  for (const end of links.flatMap(({ source, target }) => [source, target])) {
    inSight.set(end, (inSight.get(end) ?? 0) + 1);
  }
  return [
    {
      title: "Name",
      value: ({ name }) => name,
      cell: (entity) => <EntityButton entity={entity} change={change} />,
    },
    {
      title: "Type",
      value: ({ type }) => typeWords(type),
      cell: ({ type }) => (
        <>
          <span className="dot" data-type={type} /> {typeWords(type)}
        </>
      ),
    },
    {
      title: "Relations in sight",
      value: ({ id }) => inSight.get(id) ?? 0,
      cell: ({ id }) => inSight.get(id) ?? 0,
    },
    {
      title: "Relations in all",
      value: ({ degree }) => degree,
      cell: ({ degree }) => degree,
    },
  ];
}
