import type { Scene } from "../scene";
import type { ChangeView, View } from "../view";

interface Props {
  view: View;
  change: ChangeView;
  scene: Scene;
}

/** When what is shown was claimed, and a range of it to keep. */
export function Timeline(_props: Props) {
  return null;
}
