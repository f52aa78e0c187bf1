// What stands out in a drawing, and what is dimmed for it.
import { MANY, type Network } from "./network";

/** What stands out whatever the pointer is on. */
export interface Standing {
  selected: string | null;
  /** The entities and relations of a path; empty if none is shown. */
  path: readonly string[];
  pinned: readonly string[];
}

/** What is to be read whatever else is not. */
export interface Emphasis {
  /** Entities that keep their colour; null for all. */
  entities: ReadonlySet<string> | null;
  /** Relations that keep their colour; null for all. */
  links: ReadonlySet<string> | null;
  /** Entities and relations that are picked, hovered or on the path. */
  marked: ReadonlySet<string>;
}

/** What stands out while the pointer is on an entity or a relation, or on nothing. */
export function emphasisOf(
  network: Network,
  hovered: string | null,
  { selected, path }: Standing,
): Emphasis {
  const about = hovered ?? (path.length > 0 ? null : undefined);
  const marked = new Set([hovered, selected, ...path].filter((id) => id !== null));
  for (const id of [hovered, selected]) {
    if (id !== null && network.hasNode(id) && network.degree(id) <= 40) {
      for (const edge of network.edges(id)) marked.add(edge);
    }
    if (id !== null && network.hasEdge(id)) {
      for (const node of network.extremities(id)) marked.add(node);
    }
  }
  if (about === undefined || network.size > MANY) return { entities: null, links: null, marked };
  if (about === null) return { entities: new Set(path), links: new Set(path), marked };
  if (network.hasNode(about)) {
    const entities = new Set([about, ...network.neighbors(about)]);
    return { entities, links: new Set(network.edges(about)), marked };
  }
  const entities = new Set(network.hasEdge(about) ? network.extremities(about) : []);
  return { entities, links: new Set([about]), marked };
}
