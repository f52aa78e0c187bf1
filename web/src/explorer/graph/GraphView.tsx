import type { Shown } from "../filters";
import type { Scene } from "../scene";
import type { ChangeView, View } from "../view";

interface Props {
  view: View;
  change: ChangeView;
  scene: Scene;
  shown: Shown;
}

/** The graph, drawn. */
export function GraphView({ shown }: Props) {
  return <p>{shown.entities.map(({ name }) => name).join(", ")}</p>;
}
