// How things of the graph are called on the screen.
import type { EntityType, Predicate, Status } from "../api/generated";

/** "DROPS_INTEGRATION" as "drops integration". */
export function predicateWords(predicate: Predicate): string {
  return predicate.toLowerCase().replaceAll("_", " ");
}

/** "Company", "People": the type of one entity. */
export function typeWords(type: EntityType): string {
  return type.charAt(0) + type.slice(1).toLowerCase();
}

export function statusWords(status: Status): string {
  return status.toLowerCase();
}
