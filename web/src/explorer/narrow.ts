// A phone's width, as the style sheets have it.

/** Whether panels lie over the graph rather than beside it. */
export function isNarrow(): boolean {
  return matchMedia("(width < 44rem)").matches;
}
