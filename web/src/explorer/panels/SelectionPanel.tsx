import type { Scene } from "../scene";
import type { ChangeView, View } from "../view";

interface Props {
  view: View;
  change: ChangeView;
  scene: Scene;
}

/** What is picked, with the words it stands on. */
export function SelectionPanel(_props: Props) {
  return null;
}
