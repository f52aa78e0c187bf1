import type { Scene } from "../scene";
import type { ChangeView, View } from "../view";

interface Props {
  view: View;
  change: ChangeView;
  scene: Scene;
}

/** What narrows the graph down. */
export function FilterPanel(_props: Props) {
  return null;
}
