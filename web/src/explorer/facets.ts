// What a scene can be filtered by, and how much there is of each.
import { shownOf, type ShownLink } from "./filters";
import type { Scene } from "./scene";
import { NO_FILTERS, type View } from "./view";

/** The filters that are lists of values, as they stand on the page. */
export const FACETS = ["predicates", "statuses", "types", "publishers", "languages"] as const;

export type Facet = (typeof FACETS)[number];

export interface Value {
  value: string;
  /** How many relations (of a type: entities) the other filters leave of it. */
  count: number;
}

/** The values that occur in a scene, the most frequent first whatever is filtered. */
export function facetsOf(scene: Scene, view: View): Record<Facet, readonly Value[]> {
  const all = tally(scene, { ...view, filters: NO_FILTERS, hidden: [] });
  const left = tally(scene, view);
  const valuesOf = (facet: Facet) =>
    [...all[facet]]
      .sort(([a, m], [b, n]) => n.size - m.size || (a < b ? -1 : 1))
      .map(([value]) => ({ value, count: left[facet].get(value)?.size ?? 0 }));
  return byFacet(valuesOf);
}

type Ids = Map<string, Set<string>>;

/** The ids of what passes all filters but the facet's own, by facet and value. */
function tally(scene: Scene, view: View): Record<Facet, Ids> {
  const { links } = shownOf(scene, view);
  return byFacet((facet) => {
    const left =
      view.filters[facet].length === 0
        ? links
        : shownOf(scene, { ...view, filters: { ...view.filters, [facet]: [] } }).links;
    const ids: Ids = new Map();
    for (const link of left) {
      for (const [value, id] of valuesIn(facet, link, scene)) {
        const same = ids.get(value);
        if (same) same.add(id);
        else ids.set(value, new Set([id]));
      }
    }
    return ids;
  });
}

/** What a link has of a facet, and the id of what is counted for it. */
function valuesIn(facet: Facet, link: ShownLink, scene: Scene): [value: string, id: string][] {
  switch (facet) {
    case "predicates":
      return [[link.predicate, link.id]];
    case "statuses":
      return [[link.status, link.id]];
    case "types":
      return [link.source, link.target].map((id) => [scene.entities.get(id)?.type ?? "", id]);
    case "publishers":
      return link.claims.map(({ article }) => [article.publisher ?? "", link.id]);
    case "languages":
      return link.claims.map(({ article }) => [article.language, link.id]);
  }
}

function byFacet<T>(make: (facet: Facet) => T): Record<Facet, T> {
  const [predicates, statuses, types, publishers, languages] = FACETS;
  return {
    predicates: make(predicates),
    statuses: make(statuses),
    types: make(types),
    publishers: make(publishers),
    languages: make(languages),
  };
}
