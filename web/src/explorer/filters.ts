// Which of a scene is left in sight.
import type { Status } from "../api/generated";
import { claimsOf, type Scene, type SceneClaim, type SceneEntity, type SceneLink } from "./scene";
import { affirms } from "./standing";
import type { Filters, View } from "./view";

export interface Shown {
  entities: readonly SceneEntity[];
  links: readonly ShownLink[];
}

export interface ShownLink extends SceneLink {
  /** Those of its claims that pass the filters. */
  claims: readonly SceneClaim[];
}

/** What of a scene passes the filters of a view and is not hidden.
 *
 * An entity that loses all its links to filters goes with them, unless it is what the view is about.
 */
export function shownOf(scene: Scene, view: View): Shown {
  const { filters } = view;
  const hidden = new Set(view.hidden);
  const inSight = new Map(
    [...scene.entities].filter(([id, { type }]) => !hidden.has(id) && passes(filters.types, type)),
  );
  const choosy = asksAboutClaims(filters);
  const links: ShownLink[] = [];
  for (const link of scene.links.values()) {
    if (!inSight.has(link.source) || !inSight.has(link.target)) continue;
    if (!passes(filters.predicates, link.predicate)) continue;
    const all = claimsOf(scene, link);
    const claims = choosy ? all.filter((claim) => claimPasses(claim, filters)) : all;
    if (choosy && !(all.length > 0 ? claims.some(affirms) : passesUntold(link, filters))) continue;
    links.push({ ...link, claims });
  }
  const tied = new Set(links.flatMap(({ source, target }) => [source, target]));
  const kept = new Set([scene.centre, view.selection?.id, ...view.pins.map(({ id }) => id)]);
  const anyFilter = links.length < scene.links.size;
  return {
    entities: [...inSight.values()].filter(({ id }) => !anyFilter || tied.has(id) || kept.has(id)),
    links,
  };
}

/** Whether a relation passes of which no claims are loaded. */
function passesUntold({ status }: SceneLink, filters: Filters): boolean {
  return !onlyClaimsTell(filters) && passes(filters.statuses, status);
}

/** What the claims in sight hold a relation to be; of one without any here, what its own status is. */
export function statusesOf({ status, claims }: ShownLink): readonly Status[] {
  const told = claims.filter(affirms).map((claim) => claim.status);
  return told.length > 0 ? told : [status];
}

/** Whether a claim passes the filters on its status, its article and its time. */
function claimPasses(claim: SceneClaim, filters: Filters): boolean {
  const { publisher, language } = claim.article;
  return (
    passes(filters.statuses, claim.status) &&
    passes(filters.publishers, publisher ?? "") &&
    passes(filters.languages, language) &&
    timePasses(claim, filters)
  );
}

/** The day that a claim stands on in the timeline: its own, else that of its article.
 *
 * May be partial, such as 2023-04; null where neither is known.
 */
export function dayOf(claim: SceneClaim): string | null {
  const own = claim.date?.startsWith("--") ? null : claim.date;
  return own ?? claim.article.published;
}

/** Whether the filters choose among the claims of a relation. */
export function asksAboutClaims(filters: Filters): boolean {
  return filters.statuses.length > 0 || onlyClaimsTell(filters);
}

/** Whether anything is filtered that a relation does not tell by itself. */
function onlyClaimsTell({ publishers, languages, from, to }: Filters): boolean {
  return publishers.length > 0 || languages.length > 0 || from !== null || to !== null;
}

function timePasses(claim: SceneClaim, { from, to }: Filters): boolean {
  if (from === null && to === null) return true;
  const day = dayOf(claim);
  if (day === null) return false;
  // A partial date stands for all of its days: it passes if one of them does.
  return (from === null || day >= from.slice(0, day.length)) && (to === null || day.slice(0, to.length) <= to);
}

function passes<T>(wanted: readonly T[], value: T): boolean {
  return wanted.length === 0 || wanted.includes(value);
}
