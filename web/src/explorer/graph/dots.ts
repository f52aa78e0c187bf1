// How very many entities are drawn: with less effort for each.
import { NodePointProgram } from "sigma/rendering";
import type { RenderParams } from "sigma/types";

import { isMoving } from "./moving";
import type { Dot, Line } from "./network";

/** Draws dots; what the pointer is on can be told only when the camera is at rest. */
export class CrowdProgram extends NodePointProgram<Dot, Line> {
  override render(params: RenderParams) {
    const { pickProgram } = this;
    if (isMoving(this.renderer)) this.pickProgram = null;
    super.render(params);
    this.pickProgram = pickProgram;
  }
}
