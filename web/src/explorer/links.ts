// What the id of a link says: both ends and the kind of relation.
import type { Predicate } from "../api/generated";
import { isSymmetric } from "./words";

export interface Ends {
  source: string;
  predicate: Predicate;
  target: string;
}

/** Reads the id of a link; null if it is none. */
export function parseLinkId(id: string): Ends | null {
  const [, source, predicate, target] = /^(.+):([A-Z_]+):(.+)$/.exec(id) ?? [];
  if (!source || !predicate || !target) return null;
  return { source, predicate: predicate as Predicate, target };
}

/** The id of a link; of a symmetric relation the smaller id comes first, as the API has it. */
export function linkId(source: string, predicate: Predicate, target: string): string {
  const turned = isSymmetric(predicate) && target < source;
  return turned ? `${target}:${predicate}:${source}` : `${source}:${predicate}:${target}`;
}
