import type { Shown } from "../filters";
import type { Scene } from "../scene";
import type { ChangeView, View } from "../view";

interface Props {
  view: View;
  change: ChangeView;
  scene: Scene;
  shown: Shown;
}

/** Where to go from here: search, paths, ways to look, what to take along. */
export function Header({ view, change }: Props) {
  return (
    <header>
      <h1>graph-api</h1>
      <button onClick={() => change({ as: view.as === "graph" ? "table" : "graph" })}>
        {view.as === "graph" ? "Table" : "Graph"}
      </button>
    </header>
  );
}
