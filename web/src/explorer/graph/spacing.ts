// Keeps dots and their names from lying on one another, and lines off the dots of others.

/** Half the width, and what is above and below the middle of an entity's dot with its name. */
export interface Box {
  side: number;
  above: number;
  below: number;
}

/** Room left free between two boxes, in pixels. */
const GAP = 14;
/** Room left free between a dot and a line of others: enough for lines bent side by side. */
const LINE_GAP = 30;
const ROUNDS = 200;
/** Room for the words on a line, from dot to dot, in pixels; among more entities nobody gets it. */
const WORDS = 150;
const FEW = 40;

/** Moves coordinates until no two boxes overlap and no line runs through a third entity.
 *
 * `ends` are pairs of places that a line ties; the first `staying` entities move only a little.
 */
export function spread(
  positions: Float32Array,
  boxes: readonly Box[],
  ends: Uint32Array,
  staying: number,
): void {
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (let at = 0; at < ends.length && boxes.length <= FEW; at += 2) {
      moved = stretch(positions, [ends[at] ?? 0, ends[at + 1] ?? 0], staying) || moved;
    }
    for (let at = 0; at < ends.length; at += 2) {
      for (let one = 0; one < boxes.length; one++) {
        moved = clear(positions, boxes, one, [ends[at] ?? 0, ends[at + 1] ?? 0], staying) || moved;
      }
    }
    for (let one = 0; one < boxes.length; one++) {
      for (let other = 0; other < one; other++) {
        moved = part(positions, boxes, one, other, staying) || moved;
      }
    }
    if (!moved) return;
  }
}

/** Moves an entity off a line between two others; returns whether it had to. */
function clear(
  positions: Float32Array,
  boxes: readonly Box[],
  one: number,
  [from, to]: [number, number],
  staying: number,
): boolean {
  if (one === from || one === to || from === to) return false;
  const [x = 0, y = 0] = positions.subarray(2 * one);
  const [fromX = 0, fromY = 0] = positions.subarray(2 * from);
  const [toX = 0, toY = 0] = positions.subarray(2 * to);
  const [wayX, wayY] = [toX - fromX, toY - fromY];
  const length = Math.hypot(wayX, wayY) || 1;
  const along = ((x - fromX) * wayX + (y - fromY) * wayY) / (length * length);
  if (along < 0.02 || along > 0.98) return false;
  const off = ((y - fromY) * wayX - (x - fromX) * wayY) / length;
  const lacking = (boxes[one]?.above ?? 0) + LINE_GAP - Math.abs(off);
  if (lacking <= 0) return false;
  const side = off < 0 ? -1 : 1;
  const [asideX, asideY] = [(-wayY / length) * side, (wayX / length) * side];
  const share = one < staying ? 0.1 : 0.6;
  shift(positions, one, asideX * lacking * share, asideY * lacking * share);
  for (const end of [from, to]) {
    const back = end < staying ? 0.05 : 0.2;
    shift(positions, end, -asideX * lacking * back, -asideY * lacking * back);
  }
  return true;
}

/** Moves the ends of a line apart until words have room on it; returns whether it had to. */
function stretch(positions: Float32Array, [from, to]: [number, number], staying: number): boolean {
  if (from === to) return false;
  const [fromX = 0, fromY = 0] = positions.subarray(2 * from);
  const [toX = 0, toY = 0] = positions.subarray(2 * to);
  const length = Math.hypot(toX - fromX, toY - fromY);
  const lacking = WORDS - length;
  if (lacking <= 0) return false;
  const [alongX, alongY] = length > 0 ? [(toX - fromX) / length, (toY - fromY) / length] : [1, 0];
  for (const [end, way] of [[from, -1], [to, 1]] as const) {
    const share = (end < staying ? 0.05 : 0.3) * way;
    shift(positions, end, alongX * lacking * share, alongY * lacking * share);
  }
  return true;
}

function shift(positions: Float32Array, one: number, x: number, y: number): void {
  positions[2 * one] = (positions[2 * one] ?? 0) + x;
  positions[2 * one + 1] = (positions[2 * one + 1] ?? 0) + y;
}

/** Moves two boxes apart along the axis on which they overlap less; returns whether it had to. */
function part(
  positions: Float32Array,
  boxes: readonly Box[],
  one: number,
  other: number,
  staying: number,
): boolean {
  const [here, there] = [boxes[one], boxes[other]];
  if (!here || !there) return false;
  const x = (positions[2 * one] ?? 0) - (positions[2 * other] ?? 0);
  const y = (positions[2 * one + 1] ?? 0) - (positions[2 * other + 1] ?? 0);
  const overlapX = here.side + there.side + GAP - Math.abs(x);
  // y points up: a name below `one` may meet the dot of one that is lower.
  const height = y > 0 ? here.below + there.above : here.above + there.below;
  const overlapY = height + GAP - Math.abs(y);
  if (overlapX <= 0 || overlapY <= 0) return false;
  const axis = overlapX < overlapY ? 0 : 1;
  const by = axis === 0 ? overlapX * (x < 0 ? -1 : 1) : overlapY * (y < 0 ? -1 : 1);
  const share = one < staying === other < staying ? 0.5 : one < staying ? 0.1 : 0.9;
  const [byX, byY] = axis === 0 ? [by, 0] : [0, by];
  shift(positions, one, byX * share, byY * share);
  shift(positions, other, -byX * (1 - share), -byY * (1 - share));
  return true;
}
