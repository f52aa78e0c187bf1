// How the name of an entity is set below its dot.

/** The height of a line, in pixels. */
export const LINE_HEIGHT = 15;

/** About how wide a letter is, in pixels: for where the real width is not known yet. */
export const LETTER_WIDTH = 6.8;

const LONG = 18;
const LONGEST = 26;

/** A name in one line, or a long one in two; what is longer still is cut. */
export function linesOf(name: string): string[] {
  if (name.length <= LONG) return [name];
  const middle = name.length / 2;
  let best = -1;
  for (let at = name.indexOf(" "); at >= 0; at = name.indexOf(" ", at + 1)) {
    if (best < 0 || Math.abs(at - middle) < Math.abs(best - middle)) best = at;
  }
  const lines = best < 0 ? [name] : [name.slice(0, best), name.slice(best + 1)];
  return lines.map((line) => (line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line));
}
