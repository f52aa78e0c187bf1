// How articles hold a relation to stand: what its claims say one by one, which its status sums up.
import type { Status } from "../api/generated";
import { linkId } from "./links";
import type { SceneClaim } from "./scene";
import { counted, statusWords } from "./words";

/** What tells whether a claim makes a relation, or speaks against it. */
export type Stance = Pick<SceneClaim, "polarity" | "status">;

/** Whether a claim makes the relation that it is about, rather than speak against it. */
export function affirms({ polarity, status }: Stance): boolean {
  return polarity === "AFFIRMED" && status !== "DENIED";
}

/** How many claims there are of each status. */
export type Standing = ReadonlyMap<Status, number>;

/** Counts the statuses of claims. */
export function standingOf(claims: readonly Pick<SceneClaim, "status">[]): Standing {
  const counts = new Map<Status, number>();
  for (const { status } of claims) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}

/** "asserted", or "planned by 8 claims, asserted by 1" where claims differ; else what their sum is. */
export function standingWords(standing: Standing, sum: Status): string {
  const sorted = [...standing].sort(([, a], [, b]) => b - a);
  if (sorted.length < 2) return statusWords(sorted[0]?.[0] ?? sum);
  return sorted
    .map(([status, count], at) => `${statusWords(status)} by ${at === 0 ? counted(count, "claim") : count}`)
    .join(", ");
}

/** The earliest day on which an article said so; null if none is known. */
export function reportedOn(claims: readonly { article: { published: string | null } }[]): string | null {
  const days = claims.map(({ article }) => article.published).filter((day) => day !== null);
  return days.reduce<string | null>((first, day) => (first === null || day < first ? day : first), null);
}

/** The link that a claim is about, whether it makes it or speaks against it. */
export function linkOf({ subject, predicate, object }: Pick<SceneClaim, "subject" | "predicate" | "object">): string {
  return linkId(subject.id, predicate, object.id);
}
