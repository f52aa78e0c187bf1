// How things of the graph are called on the screen.
import type { EntityType, Predicate, Status } from "../api/generated";
import type { Facet } from "./facets";
import type { Scene } from "./scene";
import type { View } from "./view";

// Read from the subject, and from the object. One that is not here yet is read as it is written.
const READ: Partial<Record<Predicate, readonly [string, string]>> = {
  ACCUSES: ["accuses", "accused by"],
  ACQUIRES: ["acquires", "acquired by"],
  COMPETES_WITH: ["competes with", "competes with"],
  CREATES: ["creates", "created by"],
  DROPS_INTEGRATION: ["drops integration with", "dropped by"],
  EMPLOYS: ["employs", "employed by"],
  FINES: ["fines", "fined by"],
  FOUNDS: ["founds", "founded by"],
  HEADQUARTERED_IN: ["has its head office in", "is the head office of"],
  INTEGRATES: ["integrates", "integrated by"],
  INVESTS_IN: ["invests in", "has investment from"],
  LEADS: ["leads", "led by"],
  OWNS: ["owns", "owned by"],
  PARTNERS_WITH: ["partners with", "partners with"],
  SUES: ["sues", "sued by"],
  THREATENS_SUIT: ["threatens to sue", "threatened with a suit by"],
};

const LANGUAGES = new Intl.DisplayNames("en", { type: "language" });

/** "drops integration with": a relation, read from its subject. */
export function predicateWords(predicate: Predicate): string {
  return READ[predicate]?.[0] ?? predicate.toLowerCase().replaceAll("_", " ");
}

/** "dropped by": a relation, read from its object. */
export function inverseWords(predicate: Predicate): string {
  return READ[predicate]?.[1] ?? `object of: ${predicateWords(predicate)}`;
}

/** Whether a relation holds both ways alike, so that it has no arrow. */
export function isSymmetric(predicate: Predicate): boolean {
  const words = READ[predicate];
  return words !== undefined && words[0] === words[1];
}

/** "Company", "Person": the type of one entity. */
export function typeWords(type: EntityType): string {
  return type.charAt(0) + type.slice(1).toLowerCase();
}

export function statusWords(status: Status): string {
  return status.toLowerCase();
}

/** "French", from an ISO 639-1 code. */
export function languageWords(code: string): string {
  try {
    return LANGUAGES.of(code) ?? code;
  } catch {
    return code; // not the code of any language
  }
}

/** "10 billion US dollars": a sum of money. */
export function amountWords({ value, currency }: { value: number; currency: string }): string {
  return new Intl.NumberFormat("en", {
    style: "currency",
    currency,
    currencyDisplay: "name",
    notation: value >= 1e6 ? "compact" : "standard",
    compactDisplay: "long",
    maximumSignificantDigits: value >= 1e6 ? 4 : 15,
  }).format(value);
}

/** "high (95%)": how sure a reading is. */
export function confidenceWords(confidence: number): string {
  const words = confidence >= 0.8 ? "high" : confidence >= 0.5 ? "medium" : "low";
  return `${words} (${Math.round(confidence * 100)}%)`;
}

/** "3 claims", "1 claim". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/** "7 entities", "7 of 15 entities". */
export function partWords(shown: number, total: number | null): string {
  const all = counted(total ?? shown, "entity", "entities");
  return total === null ? all : `${shown.toLocaleString("en")} of ${all}`;
}

const FACETS: Record<Facet, string> = {
  predicates: "Relation",
  statuses: "Status",
  types: "Type",
  publishers: "Publisher",
  languages: "Language",
};

export function facetWords(facet: Facet): string {
  return FACETS[facet];
}

/** One value to filter by: "Invests in", "Indonesian". */
export function valueWords(facet: Facet, value: string): string {
  if (facet === "publishers") return value || "No publisher named";
  if (facet === "languages") return languageWords(value);
  const words = facet === "predicates" ? predicateWords(value as Predicate) : value.toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What the window and its entry in the history are called. */
export function titleOf({ centre, selection, path }: View, { entities, links }: Scene): string {
  const name = (id: string | null | undefined) => (id ? entities.get(id)?.name : undefined);
  const link = selection?.kind === "link" ? links.get(selection.id) : undefined;
  const picked = link
    ? `${name(link.source)} ${predicateWords(link.predicate)} ${name(link.target)}`
    : selection?.kind === "entity" && name(selection.id);
  const between = name(path?.from) && name(path?.to) && `${name(path?.from)} to ${name(path?.to)}`;
  const about = picked || between || name(centre);
  return about ? `${about} · graph-api` : "graph-api";
}
