import { useDeferredValue, useEffect, useMemo, useState } from "react";

import { shownOf } from "./filters";
import { GraphView } from "./graph/GraphView";
import { useKeys } from "./keys";
import { useScene, useTotal } from "./loading";
import { FilterChips, FilterPanel } from "./panels/FilterPanel";
import { Header } from "./panels/Header";
import { NothingInSight, NothingLoaded } from "./panels/Nothing";
import { PathTool } from "./panels/PathTool";
import { SelectionPanel } from "./panels/SelectionPanel";
import { TableView } from "./panels/TableView";
import { type Range, Timeline } from "./panels/Timeline";
import { OPENING, useView } from "./view";
import { counted, partWords, titleOf } from "./words";

/** The page: a graph or a table of it, what narrows it down, and what is picked in it. */
export function Explorer() {
  const [view, change] = useView();
  const { scene, loading, problem, retry } = useScene(view);
  const total = useTotal(loading);
  const [filtersOpen, setFiltersOpen] = useState(() => matchMedia("(width >= 75rem)").matches);
  const [drag, setDrag] = useState<Range | null>(null);
  const dragged = useDeferredValue(drag);
  const shown = useMemo(
    () => shownOf(scene, dragged ? { ...view, filters: { ...view.filters, ...dragged } } : view),
    [scene, view, dragged],
  );
  const isPart = total === null ? scene.hasMore : scene.entities.size < total;
  const title = titleOf(view, scene);
  const empty = scene.entities.size === 0;

  useKeys();
  useEffect(() => {
    document.title = title;
  }, [title]);

  return (
    <div className="explorer">
      <Header
        view={view}
        change={change}
        scene={scene}
        shown={shown}
        filtersOpen={filtersOpen}
        onFilters={() => setFiltersOpen(!filtersOpen)}
      />
      {filtersOpen && (
        <>
          <div className="backdrop" onClick={() => setFiltersOpen(false)} />
          <FilterPanel view={view} change={change} scene={scene} onClose={() => setFiltersOpen(false)} />
        </>
      )}
      <div className="middle">
        {view.path && <PathTool view={view} change={change} scene={scene} loading={loading} />}
        {!filtersOpen && <FilterChips view={view} change={change} scene={scene} />}
        <main id="content">
          {empty && !loading && problem === null ? (
            <NothingLoaded />
          ) : view.as === "table" ? (
            <TableView view={view} change={change} scene={scene} shown={shown} />
          ) : (
            <GraphView view={view} change={change} scene={scene} shown={shown} isPart={isPart} />
          )}
          {!empty && shown.entities.length === 0 && <NothingInSight view={view} change={change} />}
          {problem !== null && (
            <p role="alert" className="problem">
              {problem} <button onClick={retry}>Try again</button>
              {location.search !== "" && <button onClick={() => change(OPENING)}>Start over</button>}
            </p>
          )}
          <p role="status" className="status">
            {loading
              ? "Loading …"
              : `${partWords(shown.entities.length, isPart ? total : null)}, ${counted(shown.links.length, "relation")}`}
          </p>
        </main>
        <Timeline view={view} change={change} scene={scene} drag={drag} onDrag={setDrag} />
      </div>
      <aside className="side" aria-label="Details">
        <SelectionPanel view={view} change={change} scene={scene} />
      </aside>
    </div>
  );
}
