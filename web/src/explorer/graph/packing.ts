// Puts the parts of a graph that nothing connects side by side, like paragraphs on a page.

/** What a part of the graph takes up. */
interface Part {
  places: readonly number[];
  width: number;
  height: number;
}

/** Moves coordinates so that no part lies on another and all of them together have this shape.
 *
 * `ends` are pairs of places that a line ties; `aspect` is the width of the room over its height.
 * A graph that hangs together stays as it is.
 */
export function pack(positions: Float32Array, ends: Uint32Array, aspect: number): void {
  const parts = partsOf(positions.length / 2, ends).map((places) => part(positions, places));
  if (parts.length === 1) return;
  const gap = Math.sqrt(total(parts, 0) / (positions.length / 2)) || 1;
  const widest = Math.max(...parts.map(({ width }) => width + gap));
  const line = Math.max(widest, Math.sqrt(total(parts, gap) * aspect));
  parts.sort((one, other) => other.height - one.height || (one.places[0] ?? 0) - (other.places[0] ?? 0));
  let [x, y, tallest] = [0, 0, 0];
  for (const { places, width, height } of parts) {
    if (x > 0 && x + width + gap > line) [x, y, tallest] = [0, y - tallest - gap, 0];
    move(positions, places, x, y);
    x += width + gap;
    tallest = Math.max(tallest, height);
  }
}

function total(parts: readonly Part[], gap: number): number {
  return parts.reduce((area, { width, height }) => area + (width + gap) * (height + gap), 0);
}

/** The places that hang together, those of each part in order. */
function partsOf(count: number, ends: Uint32Array): number[][] {
  const first = Array.from({ length: count }, (_, place) => place);
  const root = (place: number): number => {
    const above = first[place] ?? place;
    return above === place ? place : (first[place] = root(above));
  };
  for (let at = 0; at < ends.length; at += 2) {
    const [one, other] = [root(ends[at] ?? 0), root(ends[at + 1] ?? 0)];
    first[Math.max(one, other)] = Math.min(one, other);
  }
  const parts = new Map<number, number[]>();
  for (let place = 0; place < count; place++) {
    parts.set(root(place), [...(parts.get(root(place)) ?? []), place]);
  }
  return [...parts.values()];
}

function part(positions: Float32Array, places: readonly number[]): Part {
  const { left, right, top, bottom } = bounds(positions, places);
  return { places, width: right - left, height: top - bottom };
}

/** Moves a part so that its upper left corner is here. */
function move(positions: Float32Array, places: readonly number[], x: number, y: number): void {
  const { left, top } = bounds(positions, places);
  for (const place of places) {
    positions[2 * place] = (positions[2 * place] ?? 0) - left + x;
    positions[2 * place + 1] = (positions[2 * place + 1] ?? 0) - top + y;
  }
}

function bounds(positions: Float32Array, places: readonly number[]) {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const place of places) {
    const [x, y] = [positions[2 * place] ?? 0, positions[2 * place + 1] ?? 0];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
  }
  return { left, right, top, bottom };
}
