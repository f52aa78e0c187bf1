// What is shown, as a graph that sigma draws.
import { MultiDirectedGraph } from "graphology";

import type { Shown } from "../filters";
import type { SceneLink } from "../scene";
import { isSymmetric, predicateWords } from "../words";
import type { Positions } from "./layout";
import { type Palette, STATUSES, STROKES } from "./palette";

export interface Dot {
  x: number;
  y: number;
  size: number;
  color: string;
  label: string;
}

export interface Line {
  size: number;
  color: string;
  label: string;
  /** How far its middle is bent aside, as a share of twice its length. */
  curvature: number;
  /** The place of its status in STATUSES. */
  stroke: number;
  /** Whether it runs one way; a symmetric relation has no head. */
  directed: boolean;
}

export type Network = MultiDirectedGraph<Dot, Line>;

/** Above so many relations the drawing leaves things out, to stay quick. */
export const MANY = 3000;

/** How far apart relations between the same two entities are bent. */
const APART = 0.26;

/** The graph of what is shown; what has no position yet is left out. */
export function networkOf(shown: Shown, positions: Positions, palette: Palette): Network {
  const network: Network = new MultiDirectedGraph();
  const many = shown.links.length > MANY;
  for (const { id, name, type, degree } of shown.entities) {
    const place = positions.get(id);
    if (place) {
      const size = many ? smallRadius(degree) : radius(degree);
      network.addNode(id, { ...place, size, color: palette.types[type], label: name });
    }
  }
  const bends = many ? null : bendsOf(shown.links);
  for (const link of shown.links) {
    const { id, source, target, predicate, status } = link;
    if (source === target || !network.hasNode(source) || !network.hasNode(target)) continue;
    const stroke = STROKES[status];
    network.addDirectedEdgeWithKey(id, source, target, {
      size: many ? stroke.width / 4 : stroke.width,
      color: palette[stroke.colour],
      label: predicateWords(predicate),
      curvature: bends?.get(id) ?? 0,
      stroke: STATUSES.indexOf(status),
      directed: !isSymmetric(predicate),
    });
  }
  return network;
}

/** The radius of an entity's dot, in pixels: its area grows with the number of its relations. */
export function radius(degree: number): number {
  return Math.min(6 + 2.6 * Math.sqrt(degree), 26);
}

function smallRadius(degree: number): number {
  return Math.min(1 + 0.6 * Math.sqrt(degree), 12);
}

/** How each relation is bent, so that those between the same two entities lie side by side. */
function bendsOf(links: readonly SceneLink[]): Map<string, number> {
  const between = new Map<string, SceneLink[]>();
  for (const link of links) {
    const pair = [link.source, link.target].sort().join(" ");
    const same = between.get(pair);
    if (same) same.push(link);
    else between.set(pair, [link]);
  }
  const bends = new Map<string, number>();
  for (const same of between.values()) {
    same.forEach(({ id, source, target }, place) => {
      // Seen from the same end for all of them, whichever way each one runs.
      const side = source < target ? 1 : -1;
      bends.set(id, side * APART * (place - (same.length - 1) / 2));
    });
  }
  return bends;
}
