// What a scene can be filtered by, and how much there is of each.
import { shownOf, type ShownLink, statusesOf } from "./filters";
import type { Scene } from "./scene";
import { OPENING, type View } from "./view";

/** The filters that are lists of values, as they stand on the page. */
export const FACETS = ["predicates", "statuses", "types", "publishers", "languages"] as const;

export type Facet = (typeof FACETS)[number];

/** The values that occur in a scene, the most frequent first. */
export function valuesOf(scene: Scene): Record<Facet, readonly string[]> {
  const { links } = shownOf(scene, OPENING);
  return byFacet((facet) =>
    [...count(facet, links, scene)]
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .map(([value]) => value),
  );
}

/** How many relations (of a type: entities) the filters leave of each value.
 *
 * A facet's own filter does not count for it: these are what ticking a value would bring.
 */
export function countsOf(scene: Scene, view: View): Record<Facet, ReadonlyMap<string, number>> {
  const { filters } = view;
  const { links } = shownOf(scene, view);
  return byFacet((facet) => {
    if (filters[facet].length === 0) return count(facet, links, scene);
    const without = { ...view, filters: { ...filters, [facet]: [] } };
    return count(facet, shownOf(scene, without).links, scene);
  });
}

function count(facet: Facet, links: readonly ShownLink[], scene: Scene): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (value: string) => counts.set(value, (counts.get(value) ?? 0) + 1);
  if (facet === "types") {
    const ends = new Set<string>();
    for (const { source, target } of links) ends.add(source).add(target);
    for (const id of ends) add(scene.entities.get(id)?.type ?? "");
  } else {
    for (const link of links) new Set(valuesIn(facet, link)).forEach(add);
  }
  return counts;
}

function valuesIn(facet: Exclude<Facet, "types">, link: ShownLink): readonly string[] {
  const { predicate, claims } = link;
  switch (facet) {
    case "predicates":
      return [predicate];
    case "statuses":
      return statusesOf(link);
    case "publishers":
      return claims.map(({ article }) => article.publisher ?? "");
    case "languages":
      return claims.map(({ article }) => article.language);
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
