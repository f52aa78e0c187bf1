// Asks the API for what a view shows. What was asked before comes from the client's cache.
import { useEffect, useState } from "react";

import { ask, problemWords } from "../api/ask";
import {
  AroundDocument,
  BetweenDocument,
  type BetweenQuery,
  ClaimsAmongDocument,
  type ClaimsAmongQuery,
  EverythingDocument,
  type EverythingQuery,
  MoreRelationsDocument,
  TotalDocument,
  WaysDocument,
} from "../api/generated";
import { asksAboutClaims } from "./filters";
import {
  EMPTY,
  type Scene,
  type SceneClaim,
  type SceneEntity,
  type SceneLink,
  withClaims,
  withGraph,
} from "./scene";
import type { View } from "./view";

/** How many entities a first look at a neighbourhood brings, and each expansion of one. */
export const FIRST_LOOK = { depth: 2, limit: 60 };
const EXPANSION = 40;
/** How many ways of the same length are asked for, as the query has it. */
export const MOST_WAYS = 50;
/** How much of the whole graph comes at once. */
export const PAGE = { first: 500, relations: 300 };
/** Of so many entities the claims are loaded as well, when everything is. */
export const WITH_CLAIMS = 500;

export interface Loading {
  /** What was loaded last: that of before, while another is on its way or cannot be had. */
  scene: Scene;
  loading: boolean;
  /** What went wrong, in words for the person at the screen; null if nothing did. */
  problem: string | null;
  retry: () => void;
}

/** The scene of a view, filled as answers come in. What was asked for an earlier view is taken back. */
export function useScene(view: View): Loading {
  const [state, setState] = useState<Omit<Loading, "retry">>({
    scene: EMPTY,
    loading: true,
    problem: null,
  });
  const [attempt, setAttempt] = useState(0);
  const wanted = JSON.stringify([view.everything, view.centre, view.expanded, view.path?.from && view.path.to && view.path]);

  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    setState((before) => ({ ...before, loading: true, problem: null }));
    load(view, signal, (scene) => {
      if (signal.aborted) return;
      // Until its claims are here, those of before stand in: nothing flickers.
      setState(({ scene: { claims } }) => ({
        scene: scene.claims.size > 0 ? scene : { ...scene, claims },
        loading: true,
        problem: null,
      }));
    }).then(
      () => {
        if (!signal.aborted) setState((before) => ({ ...before, loading: false }));
      },
      (error: unknown) => {
        if (signal.aborted) return;
        setState((before) => ({ ...before, loading: false, problem: problemWords(error) }));
      },
    );
    return () => leaving.abort();
    // `wanted` holds what of the view is asked for.
  }, [wanted, attempt]);

  const { problem } = state;
  useEffect(() => {
    if (problem === null) return;
    const again = () => setAttempt((before) => before + 1);
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, [problem]);

  return { ...state, retry: () => setAttempt((before) => before + 1) };
}

/** Asks for a view before there is anything to show it on: `useScene` finds the answers in the cache.
 *
 * Not for everything: to put a large graph together twice would take longer than it saves.
 */
export function hasten(view: View): void {
  if (view.everything) return;
  load(view, new AbortController().signal, () => undefined).catch(() => undefined);
}

/** How many entities there are to show, in the graph as a whole; null as long as that is not known.
 *
 * It is asked for once something is there to look at.
 */
export function useTotal(loading: boolean): number | null {
  const [total, setTotal] = useState<number | null>(null);
  useEffect(() => {
    if (loading || total !== null) return;
    const leaving = new AbortController();
    ask(TotalDocument, {}, leaving.signal).then(
      ({ entities }) => setTotal(entities.totalCount),
      () => undefined, // then the page does not say
    );
    return () => leaving.abort();
  }, [loading, total]);
  return total;
}

async function load(view: View, signal: AbortSignal, show: (scene: Scene) => void): Promise<void> {
  if (view.everything) return loadEverything(view, signal, show);
  const around = ask(AroundDocument, { of: view.centre, ...FIRST_LOOK }, signal);
  const more = view.expanded.map((of) =>
    ask(AroundDocument, { of, depth: 1, limit: EXPANSION }, signal),
  );
  const answers = await Promise.all([around, ...more]);
  // Whoever is in the middle comes first.
  const centre = view.centre ?? answers[0]?.neighbourhood?.nodes[0]?.id ?? null;
  if (centre === null) {
    show(EMPTY);
    return;
  }
  let scene: Scene = { ...EMPTY, centre };
  for (const { neighbourhood } of answers) {
    if (neighbourhood === null) continue;
    scene = withGraph(scene, neighbourhood.nodes, neighbourhood.links);
    scene.hasMore ||= neighbourhood.hasMore;
  }
  scene = await withPath(scene, view, signal);
  if (scene.entities.size === 0) throw new Error(`Nothing in the graph has the id ${centre}.`);
  if (!asksAboutClaims(view.filters)) show(scene);
  show(withClaims(scene, await claimsAmong([...scene.entities.keys()], signal)));
}

/** Pages through the whole graph, and shows it whenever there is three times as much of it. */
async function loadEverything(
  view: View,
  signal: AbortSignal,
  show: (scene: Scene) => void,
): Promise<void> {
  const entities: SceneEntity[] = [];
  const links: SceneLink[] = [];
  let scene: Scene = EMPTY;
  for (let after: string | null = null, more = true; more; ) {
    const { entities: page }: EverythingQuery = await ask(EverythingDocument, { after, ...PAGE }, signal);
    for (const { node } of page.edges) {
      const { relations, ...entity } = node;
      if (entity.degree > 0) entities.push(entity);
      links.push(...relations.edges, ...(await moreRelations(entity.id, relations.pageInfo, signal)));
    }
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
    if (more && entities.length < 3 * scene.entities.size) continue;
    scene = withGraph({ ...EMPTY, hasMore: more }, entities, links);
    show(scene);
  }
  scene = await withPath(scene, view, signal);
  show(scene);
  if (entities.length > WITH_CLAIMS) return;
  show(withClaims(scene, await claimsAmong([...scene.entities.keys()], signal)));
}

async function moreRelations(
  of: string,
  { hasNextPage, endCursor }: { hasNextPage: boolean; endCursor: string | null },
  signal: AbortSignal,
): Promise<SceneLink[]> {
  if (!hasNextPage) return [];
  const variables = { of, after: endCursor, relations: 1000 };
  const { entity } = await ask(MoreRelationsDocument, variables, signal);
  if (entity === null) return [];
  const { edges, pageInfo } = entity.relations;
  return [...edges, ...(await moreRelations(of, pageInfo, signal))];
}

async function withPath(scene: Scene, view: View, signal: AbortSignal): Promise<Scene> {
  const { from, to } = view.path ?? {};
  if (!from || !to) return scene;
  const { shortestPath } = await ask(BetweenDocument, { from, to }, signal);
  if (shortestPath === null) return { ...scene, path: { entities: [], links: [], ways: 0 } };
  const ways = await waysLike(shortestPath, from, to, signal);
  const { nodes, links } = ways[(view.path?.way ?? 0) % ways.length] ?? shortestPath;
  const path = { entities: nodes.map(({ id }) => id), links: links.map(({ id }) => id), ways: ways.length };
  return { ...withGraph(scene, nodes, links), path };
}

type Way = Pick<NonNullable<BetweenQuery["shortestPath"]>, "nodes" | "links">;

/** All ways that are as short as one; that one alone, where the server finds them too many to look for. */
async function waysLike(
  one: NonNullable<BetweenQuery["shortestPath"]>,
  from: string,
  to: string,
  signal: AbortSignal,
): Promise<readonly Way[]> {
  if (one.length < 2) return [one];
  try {
    return (await ask(WaysDocument, { from, to, length: one.length }, signal)).paths;
  } catch (error) {
    if (signal.aborted) throw error;
    return [one];
  }
}

async function claimsAmong(ids: string[], signal: AbortSignal): Promise<SceneClaim[]> {
  const found: SceneClaim[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { claims }: ClaimsAmongQuery = await ask(ClaimsAmongDocument, { ids, after }, signal);
    found.push(...claims.edges.map(({ node }) => node));
    after = claims.pageInfo.endCursor;
    more = claims.pageInfo.hasNextPage;
  }
  return found;
}
