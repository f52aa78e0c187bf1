// What is exported of a view, and how the files are called.
import { ask } from "../../api/ask";
import { ClaimsToExportDocument, type ClaimsToExportQuery } from "../../api/generated";
import { timeWords, today } from "../dates";
import { FACETS } from "../facets";
import type { Shown } from "../filters";
import type { Scene } from "../scene";
import type { Filters, View } from "../view";
import { valueWords } from "../words";
import { type Cell, csvOf } from "./csv";

/** How many claims are asked for at once. */
const BATCH = 500;

type Claim = ClaimsToExportQuery["claims"]["edges"][number]["node"];

const COLUMNS: readonly (readonly [title: string, value: (claim: Claim) => Cell])[] = [
  ["claim", ({ id }) => id],
  ["subject", ({ subject }) => subject.name],
  ["subject type", ({ subject }) => subject.type],
  ["subject id", ({ subject }) => subject.id],
  ["relation", ({ predicate }) => predicate],
  ["object", ({ object }) => object.name],
  ["object type", ({ object }) => object.type],
  ["object id", ({ object }) => object.id],
  ["polarity", ({ polarity }) => polarity],
  ["status", ({ status }) => status],
  ["date", ({ date }) => date],
  ["year inferred", ({ date, dateInferred }) => date && String(dateInferred)],
  ["amount", ({ amount }) => amount?.value ?? null],
  ["currency", ({ amount }) => amount?.currency ?? null],
  ["according to", ({ speaker }) => speaker?.name ?? null],
  ["confidence", ({ confidence }) => confidence],
  ["sentence", ({ evidence }) => evidence.text],
  ["article", ({ article }) => article.title],
  ["publisher", ({ article }) => article.publisher],
  ["published", ({ article }) => article.published],
  ["language", ({ article }) => article.language],
  ["address", ({ article }) => article.url],
];

/** A row for each claim in sight, with its sentence and its source. */
export async function claimsCsv({ links }: Shown): Promise<string> {
  const ids = links.flatMap(({ claims }) => claims.map(({ id }) => id));
  const claims: Claim[] = [];
  for (let start = 0; start < ids.length; start += BATCH) {
    const page = await ask(ClaimsToExportDocument, { ids: ids.slice(start, start + BATCH) });
    claims.push(...page.claims.edges.map(({ node }) => node));
  }
  return csvOf(
    COLUMNS.map(([title]) => title),
    claims.map((claim) => COLUMNS.map(([, value]) => value(claim))),
  );
}

/** The entities and relations in sight, as nodes and links; `view` is the address that shows them. */
export function graphJson({ entities, links }: Shown): string {
  const nodes = entities.map(({ id, name, type, degree }) => ({ id, name, type, degree }));
  const ties = links.map(({ claims, ...link }) => ({ ...link, claims: claims.map(({ id }) => id) }));
  return JSON.stringify({ view: location.href, nodes, links: ties }, null, 2);
}

/** "graph-api claims around Twitter, threatened, French 2023-04-25.csv": what is in it, in few words. */
export function fileName(what: string, { filters }: View, scene: Scene, ending: string): string {
  const centre = scene.centre === null ? undefined : scene.entities.get(scene.centre)?.name;
  const around = centre === undefined ? "" : ` around ${centre}`;
  const words = `${what}${around}${filterWords(filters)}`.replaceAll(/[^\p{L}\p{N} .,-]/gu, "");
  return `graph-api ${words} ${today()}.${ending}`;
}

/** ", threatened, French"; of many filters only that there are some. */
function filterWords(filters: Filters): string {
  const words = FACETS.flatMap((facet) => filters[facet].map((value) => valueWords(facet, value)));
  if (filters.from !== null || filters.to !== null) words.push(timeWords(filters));
  if (words.length > 3) return ", filtered";
  return words.map((each) => `, ${each}`).join("");
}
