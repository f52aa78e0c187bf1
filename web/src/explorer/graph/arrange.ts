// Where entities stand: the layout itself, the same for the same graph at every visit.
import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";

import { pack } from "./packing";
import { type Box, spread } from "./spacing";

/** A graph to lay out; all lists are in the order of its entities. */
export interface Plan {
  ids: readonly string[];
  /** The room that each needs for its dot and its name, in pixels. */
  boxes: readonly Box[];
  /** Relations, as pairs of places in the list of entities. */
  ends: Uint32Array;
  /** Pairs of coordinates; NaN for those that have none yet. */
  positions: Float32Array;
  /** How many of the first entities are to stay about where they are. */
  staying: number;
  room: Room;
}

/** The room that a fresh layout fills, in pixels. */
export interface Room {
  width: number;
  height: number;
}

/** Of windows of all sizes some few are made: the same graph shall look the same in most. */
const ROOMS: readonly Room[] = [
  { width: 1100, height: 660 },
  { width: 840, height: 700 },
  { width: 440, height: 600 },
];

/** The room that is most like a window. */
export function roomFor({ width, height }: Room): Room {
  const unlike = (room: Room) => Math.abs(Math.log((room.width / room.height) * (height / width)));
  return ROOMS.reduce((best, room) => (unlike(room) < unlike(best) ? room : best));
}

/** Above so many entities names are not kept apart: nobody could read them all anyway. */
const FEW = 400;

/** Puts leaves at some distance from what they hang on, so that there is room for words. */
const SETTINGS = {
  scalingRatio: 10,
  gravity: 0.6,
  linLogMode: true,
  outboundAttractionDistribution: true,
};

/** Yields pairs of coordinates, better each time; the last are the ones to keep. */
export function* arrange(plan: Plan): Generator<Float32Array<ArrayBuffer>> {
  const graph = started(plan);
  const few = graph.order <= FEW;
  const [rounds, iterations] = few ? [1, 600] : roundsFor(graph.order);
  const settings = few
    ? { ...SETTINGS, slowDown: 1 + Math.log(graph.order) }
    : forceAtlas2.inferSettings(graph);
  for (let round = 1; round <= rounds; round++) {
    if (graph.size > 0 || graph.order > 1) forceAtlas2.assign(graph, { iterations, settings });
    if (!few) yield coordinates(graph);
  }
  if (few) {
    const positions = coordinates(graph);
    if (plan.staying === 0) fill(positions, plan.ends, plan.room);
    spread(positions, plan.boxes, plan.ends, plan.staying);
    yield positions;
  }
}

/** How many times how many iterations, so that each time takes a second or less. */
function roundsFor(order: number): [number, number] {
  if (order <= 2000) return [6, 50];
  return order <= 8000 ? [15, 10] : [30, 3];
}

function started({ ids, ends, positions, staying }: Plan): UndirectedGraph {
  const graph = new UndirectedGraph();
  const near = neighbours(ends, ids.length);
  const radius = 10 * Math.sqrt(ids.length);
  const place = (index: number) => [positions[2 * index], positions[2 * index + 1]] as const;
  ids.forEach((id, index) => {
    const [x = NaN, y = NaN] = place(index);
    const known = (near[index] ?? []).map(place).find(([otherX]) => !Number.isNaN(otherX));
    const [aside, up] = scattered(id);
    if (!Number.isNaN(x)) graph.addNode(index, { x, y, fixed: index < staying });
    else if (known) graph.addNode(index, { x: (known[0] ?? 0) + 80 * aside, y: (known[1] ?? 0) + 80 * up });
    else graph.addNode(index, { x: radius * aside, y: radius * up });
  });
  for (let at = 0; at < ends.length; at += 2) {
    const [source, target] = [ends[at], ends[at + 1]];
    // Several relations between two hold them together no more than one does.
    if (source !== target) graph.mergeEdge(source, target);
  }
  return graph;
}

function neighbours(ends: Uint32Array, count: number): number[][] {
  const near: number[][] = Array.from({ length: count }, () => []);
  for (let at = 0; at < ends.length; at += 2) {
    const [source = 0, target = 0] = [ends[at], ends[at + 1]];
    near[source]?.push(target);
    near[target]?.push(source);
  }
  return near;
}

/** A point of the unit disc that depends on the id alone. */
function scattered(id: string): [number, number] {
  let hash = 2166136261;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507);
  const angle = ((hash >>> 0) / 2 ** 32) * 2 * Math.PI;
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
  const distance = Math.sqrt((hash >>> 0) / 2 ** 32);
  return [distance * Math.cos(angle), distance * Math.sin(angle)];
}

function coordinates(graph: UndirectedGraph): Float32Array<ArrayBuffer> {
  const positions = new Float32Array(2 * graph.order);
  graph.forEachNode((node, { x, y }) => positions.set([x, y], 2 * Number(node)));
  return positions;
}

/** Turns a layout so that it lies along the longer side of the room, and fits it into it. */
function fill(positions: Float32Array, ends: Uint32Array, room: Room): void {
  turn(positions, room.width > room.height ? 0 : Math.PI / 2);
  pack(positions, ends, room.width / room.height);
  for (const [axis, size] of [room.width, room.height].entries()) {
    let [least, most] = [Infinity, -Infinity];
    for (let at = axis; at < positions.length; at += 2) {
      least = Math.min(least, positions[at] ?? 0);
      most = Math.max(most, positions[at] ?? 0);
    }
    for (let at = axis; at < positions.length; at += 2) {
      positions[at] = (((positions[at] ?? 0) - (least + most) / 2) * size) / (most - least || 1);
    }
  }
}

/** Turns coordinates about their middle, so that their longest spread has this angle. */
function turn(positions: Float32Array, angle: number): void {
  const count = positions.length / 2;
  let [meanX, meanY] = [0, 0];
  for (let at = 0; at < positions.length; at += 2) {
    meanX += (positions[at] ?? 0) / count;
    meanY += (positions[at + 1] ?? 0) / count;
  }
  let [xx, xy, yy] = [0, 0, 0];
  for (let at = 0; at < positions.length; at += 2) {
    const [x, y] = [(positions[at] ?? 0) - meanX, (positions[at + 1] ?? 0) - meanY];
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  const by = angle - Math.atan2(2 * xy, xx - yy) / 2;
  const [sin, cos] = [Math.sin(by), Math.cos(by)];
  for (let at = 0; at < positions.length; at += 2) {
    const [x, y] = [(positions[at] ?? 0) - meanX, (positions[at + 1] ?? 0) - meanY];
    positions[at] = x * cos - y * sin;
    positions[at + 1] = x * sin + y * cos;
  }
}
