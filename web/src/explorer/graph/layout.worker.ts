// Lays graphs out beside the page, so that the page never stops for it.
import { arrange, type Plan } from "./arrange";

/** Pairs of coordinates, in the order of the plan's entities; null when they are final. */
export type Arranged = Float32Array | null;

addEventListener("message", ({ data }: MessageEvent<Plan>) => {
  for (const positions of arrange(data)) {
    postMessage(positions satisfies Arranged, { transfer: [positions.buffer] });
  }
  postMessage(null satisfies Arranged);
});
