import type Sigma from "sigma";

import type { Dot, Line } from "./network";

/** Whether the camera of a drawing moves just now. */
export function isMoving(sigma: Sigma<Dot, Line>): boolean {
  return sigma.getCamera().isAnimated() || Boolean(sigma.getMouseCaptor().isMoving);
}
