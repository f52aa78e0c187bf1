import type { SceneEntity } from "../scene";
import type { ChangeView, View } from "../view";
import type { Canvas } from "./canvas";

/** What can be done with the entity that is picked, for fingers and keyboards too. */
export function EntityTools({
  entity: { id, name },
  view,
  change,
}: {
  entity: SceneEntity;
  view: View;
  change: ChangeView;
}) {
  const others = (ids: readonly string[]) => ids.filter((each) => each !== id);
  return (
    <div className="tools entity-tools" role="toolbar" aria-label={`${name} in the graph`}>
      <strong>{name}</strong>
      {view.expanded.includes(id) ? (
        <button onClick={() => change({ expanded: others(view.expanded) })}>Take back</button>
      ) : (
        <button title="Add its neighbours (Enter)" onClick={() => change({ expanded: [...view.expanded, id] })}>
          Expand
        </button>
      )}
      {view.centre !== id && (
        <button
          title="Show what is around it"
          onClick={() => change({ centre: id, everything: false, expanded: [], pins: [], path: null })}
        >
          Centre here
        </button>
      )}
      {view.pins.some((pin) => pin.id === id) && (
        <button title="Let it go back to its place" onClick={() => change({ pins: view.pins.filter((pin) => pin.id !== id) })}>
          Unpin
        </button>
      )}
      <button title="Take it out of sight (Delete)" onClick={() => change({ hidden: [...view.hidden, id], selection: null })}>
        Hide
      </button>
    </div>
  );
}

/** Ways to come nearer and to see all. */
export function ZoomTools({ canvas }: { canvas: Canvas | null }) {
  return (
    <div className="tools zoom-tools" role="group" aria-label="Zoom">
      <button aria-label="Zoom in" title="Zoom in (+)" onClick={() => canvas?.zoom(1.5)}>
        +
      </button>
      <button aria-label="Zoom out" title="Zoom out (-)" onClick={() => canvas?.zoom(1 / 1.5)}>
        −
      </button>
      <button aria-label="Fit" title="Show all of it (0)" onClick={() => canvas?.fit()}>
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" fill="none" stroke="currentColor" strokeWidth="1.6" />
        </svg>
      </button>
    </div>
  );
}
