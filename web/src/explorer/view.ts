// What the explorer shows, as its address says it: a link to a view is the view.
import { useCallback, useSyncExternalStore } from "react";

import type { EntityType, Predicate, Status } from "../api/generated";

/** What is picked: an entity, a link (of which the panel shows the claims), or an article. */
export type Selection =
  | { kind: "entity"; id: string }
  | { kind: "link"; id: string }
  | { kind: "article"; id: string; claim: string | null };

/** Two entities between which the shortest path is shown; null is still to be picked. */
export interface PathEnds {
  from: string | null;
  to: string | null;
  /** Which of the shortest ways, of several; the first is 0. */
  way: number;
}

/** Where somebody put an entity, in coordinates of the graph. */
export interface Pin {
  id: string;
  x: number;
  y: number;
}

/** What is left in sight. An empty list lets everything through. */
export interface Filters {
  predicates: readonly Predicate[];
  statuses: readonly Status[];
  types: readonly EntityType[];
  publishers: readonly string[];
  languages: readonly string[];
  /** ISO dates, perhaps partial, of which all days count; null is open. */
  from: string | null;
  to: string | null;
}

export interface View {
  /** The entity whose surroundings are shown; null for the best connected one. */
  centre: string | null;
  /** Page through the whole graph instead. */
  everything: boolean;
  /** Entities whose neighbours were added. */
  expanded: readonly string[];
  hidden: readonly string[];
  pins: readonly Pin[];
  path: PathEnds | null;
  filters: Filters;
  selection: Selection | null;
  as: "graph" | "table";
}

export const NO_FILTERS: Filters = {
  predicates: [],
  statuses: [],
  types: [],
  publishers: [],
  languages: [],
  from: null,
  to: null,
};

/** What a first visit shows. */
export const OPENING: View = {
  centre: null,
  everything: false,
  expanded: [],
  hidden: [],
  pins: [],
  path: null,
  filters: NO_FILTERS,
  selection: null,
  as: "graph",
};

const LISTS = {
  predicates: "relation",
  statuses: "status",
  types: "type",
  publishers: "publisher",
  languages: "language",
} as const;

/** Reads a view from the query string of an address; what makes no sense there is left out. */
export function parseView(search: string): View {
  const given = new URLSearchParams(search);
  const [from, to] = given.getAll("path");
  return {
    centre: given.get("centre"),
    everything: given.get("show") === "everything",
    expanded: given.getAll("expand"),
    hidden: given.getAll("hide"),
    pins: given.getAll("pin").flatMap(parsePin),
    path: from === undefined ? null : { from: from || null, to: to || null, way: parseWay(given) },
    filters: {
      ...(Object.fromEntries(
        Object.entries(LISTS).map(([key, name]) => [key, given.getAll(name)]),
      ) as unknown as Filters),
      from: given.get("from"),
      to: given.get("to"),
    },
    selection: parseSelection(given),
    as: given.get("as") === "table" ? "table" : "graph",
  };
}

/** Writes a view as a query string, with its question mark; empty for the opening view. */
export function formatView(view: View): string {
  const written = new URLSearchParams();
  if (view.centre !== null) written.set("centre", view.centre);
  if (view.everything) written.set("show", "everything");
  for (const id of view.expanded) written.append("expand", id);
  for (const id of view.hidden) written.append("hide", id);
  for (const { id, x, y } of view.pins) written.append("pin", `${x.toFixed(3)},${y.toFixed(3)},${id}`);
  if (view.path) {
    written.append("path", view.path.from ?? "");
    written.append("path", view.path.to ?? "");
    if (view.path.way > 0) written.set("way", String(view.path.way + 1));
  }
  for (const [key, name] of Object.entries(LISTS)) {
    for (const value of view.filters[key as keyof typeof LISTS]) written.append(name, value);
  }
  if (view.filters.from !== null) written.set("from", view.filters.from);
  if (view.filters.to !== null) written.set("to", view.filters.to);
  if (view.selection) {
    written.set(view.selection.kind, view.selection.id);
    if (view.selection.kind === "article" && view.selection.claim !== null) {
      written.set("claim", view.selection.claim);
    }
  }
  if (view.as === "table") written.set("as", "table");
  const text = written.toString();
  return text && `?${text}`;
}

/** People count from one. */
function parseWay(given: URLSearchParams): number {
  const way = Number(given.get("way") ?? 1);
  return Number.isInteger(way) && way > 0 ? way - 1 : 0;
}

function parsePin(text: string): Pin[] {
  const [x, y, ...id] = text.split(",");
  const pin = { id: id.join(","), x: Number(x), y: Number(y) };
  return pin.id && Number.isFinite(pin.x) && Number.isFinite(pin.y) ? [pin] : [];
}

function parseSelection(given: URLSearchParams): Selection | null {
  const article = given.get("article");
  if (article !== null) return { kind: "article", id: article, claim: given.get("claim") };
  for (const kind of ["link", "entity"] as const) {
    const id = given.get(kind);
    if (id !== null) return { kind, id };
  }
  return null;
}

/** Changes the view; `replace` makes no step of it that the back button would stop at. */
export type ChangeView = (next: Partial<View>, options?: { replace?: boolean }) => void;

/** The view that the address says, and a way to change both. */
export function useView(): [View, ChangeView] {
  const search = useSyncExternalStore(subscribe, () => location.search);
  const change = useCallback<ChangeView>((next, { replace = false } = {}) => {
    const before = current(location.search);
    const search = formatView({ ...before, ...pathPicked(before, next) });
    if (search === location.search) return;
    const address = search || location.pathname;
    if (replace) history.replaceState(history.state, "", address);
    else history.pushState({ steps: steps() + 1 }, "", address);
    for (const listener of listeners) listener();
  }, []);
  return [current(search), change];
}

/** How many steps were taken on this page since it was opened: whether there is one to undo. */
export function steps(): number {
  const state: unknown = history.state;
  if (typeof state !== "object" || state === null || !("steps" in state)) return 0;
  return typeof state.steps === "number" ? state.steps : 0;
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    removeEventListener("popstate", listener);
  };
}

let last: { search: string; view: View } | null = null;

/** The same object for the same address, so that what depends on it is not worked out anew. */
function current(search: string): View {
  if (last?.search !== search) last = { search, view: keepSame(last?.view, parseView(search)) };
  return last.view;
}

/** A view with those parts of the one before that are the same, for the same reason. */
function keepSame(before: View | undefined, view: View): View {
  if (!before) return view;
  const same = Object.entries(before).filter(
    ([key, part]) => JSON.stringify(part) === JSON.stringify(view[key as keyof View]),
  );
  return { ...view, ...Object.fromEntries(same) };
}

/** Picks an entity; if it is not on the screen, its surroundings come there. */
export function showEntity(view: View, scene: { entities: ReadonlyMap<string, unknown> }, id: string): Partial<View> {
  const selection = { kind: "entity", id } as const;
  if (scene.entities.has(id)) return { selection, hidden: view.hidden.filter((each) => each !== id) };
  return { selection, centre: id, everything: false, expanded: [], hidden: [] };
}

/** Takes an entity that is picked as the end of a path, where one is still missing. */
function pathPicked({ path }: View, next: Partial<View>): Partial<View> {
  const picked = next.selection?.kind === "entity" ? next.selection.id : null;
  if (!path || picked === null || picked === path.from || picked === path.to) return next;
  if (path.from === null) return { path: { ...path, from: picked } };
  return path.to === null ? { path: { ...path, to: picked } } : next;
}
