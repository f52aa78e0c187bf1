import "./TableView.css";

import { useState } from "react";

import type { Shown } from "../filters";
import type { Scene } from "../scene";
import type { ChangeView, View } from "../view";
import { counted } from "../words";
import { EntityTable } from "./EntityTable";
import { RelationTable } from "./RelationTable";

interface Props {
  view: View;
  change: ChangeView;
  scene: Scene;
  shown: Shown;
}

/** The same as the graph, in rows: the relations in sight, and the entities. */
export function TableView({ view, change, scene, shown }: Props) {
  const [of, setOf] = useState<"relations" | "entities">("relations");
  return (
    <div className="tables">
      <p className="which">
        <button aria-pressed={of === "relations"} onClick={() => setOf("relations")}>
          {counted(shown.links.length, "relation")}
        </button>
        <button aria-pressed={of === "entities"} onClick={() => setOf("entities")}>
          {counted(shown.entities.length, "entity", "entities")}
        </button>
      </p>
      {of === "relations" ? (
        <RelationTable view={view} change={change} scene={scene} links={shown.links} />
      ) : (
        <EntityTable view={view} change={change} shown={shown} />
      )}
    </div>
  );
}
