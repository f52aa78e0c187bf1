import { useMemo } from "react";

import { shownOf } from "./filters";
import { GraphView } from "./graph/GraphView";
import { useScene } from "./loading";
import { FilterPanel } from "./panels/FilterPanel";
import { Header } from "./panels/Header";
import { SelectionPanel } from "./panels/SelectionPanel";
import { TableView } from "./panels/TableView";
import { Timeline } from "./panels/Timeline";
import { useView } from "./view";

/** The page: a graph or a table of it, what narrows it down, and what is picked in it. */
export function Explorer() {
  const [view, change] = useView();
  const { scene, loading, problem, retry } = useScene(view);
  const shown = useMemo(() => shownOf(scene, view), [scene, view]);

  return (
    <div className="explorer">
      <Header view={view} change={change} scene={scene} shown={shown} />
      <FilterPanel view={view} change={change} scene={scene} />
      <main>
        {view.as === "table" ? (
          <TableView view={view} change={change} scene={scene} shown={shown} />
        ) : (
          <GraphView view={view} change={change} scene={scene} shown={shown} />
        )}
        {problem !== null && (
          <p role="alert" className="problem">
            {problem} <button onClick={retry}>Try again</button>
          </p>
        )}
        <p role="status" className="status">
          {loading ? "Loading …" : `${shown.entities.length} entities, ${shown.links.length} relations`}
        </p>
      </main>
      <aside className="side" aria-label="Details">
        <SelectionPanel view={view} change={change} scene={scene} />
      </aside>
      <Timeline view={view} change={change} scene={scene} />
    </div>
  );
}
