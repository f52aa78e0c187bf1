// Asks the API for what a view shows. What was asked before comes from the client's cache.
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { useEffect, useState } from "react";

import { client } from "../api/client";
import {
  AroundDocument,
  BetweenDocument,
  ClaimsAmongDocument,
  OpeningDocument,
} from "../api/generated";
import { EMPTY, type Scene, type SceneClaim, withClaims, withGraph } from "./scene";
import type { View } from "./view";

/** How many entities a first look at a neighbourhood brings, and each expansion of one. */
const FIRST_LOOK = 60;
const EXPANSION = 40;

export interface Loading {
  scene: Scene;
  loading: boolean;
  /** What went wrong, in words for the person at the screen; null if nothing did. */
  problem: string | null;
  retry: () => void;
}

/** The scene of a view, filled as answers come in. */
export function useScene(view: View): Loading {
  const [state, setState] = useState<Omit<Loading, "retry">>({
    scene: EMPTY,
    loading: true,
    problem: null,
  });
  const [attempt, setAttempt] = useState(0);
  const wanted = JSON.stringify([view.centre, view.expanded, view.path, attempt]);

  useEffect(() => {
    let left = false;
    setState((before) => ({ ...before, loading: true, problem: null }));
    load(view, (scene) => {
      if (!left) setState({ scene, loading: true, problem: null });
    }).then(
      () => {
        if (!left) setState((before) => ({ ...before, loading: false }));
      },
      (error: unknown) => {
        const problem = error instanceof Error ? error.message : String(error);
        if (!left) setState((before) => ({ ...before, loading: false, problem }));
      },
    );
    return () => {
      left = true;
    };
    // biome-ignore lint: `wanted` holds what of the view is asked for
  }, [wanted]);

  return { ...state, retry: () => setAttempt((before) => before + 1) };
}

async function load(view: View, show: (scene: Scene) => void): Promise<void> {
  const centre = view.centre ?? (await ask(OpeningDocument, {})).topEntities[0]?.node.id ?? null;
  if (centre === null) {
    show(EMPTY);
    return;
  }
  let scene: Scene = { ...EMPTY, centre };
  const around = await ask(AroundDocument, { of: centre, depth: 2, limit: FIRST_LOOK });
  const more = await Promise.all(
    view.expanded.map((of) => ask(AroundDocument, { of, depth: 1, limit: EXPANSION })),
  );
  for (const { neighbourhood } of [around, ...more]) {
    if (neighbourhood === null) continue;
    scene = withGraph(scene, neighbourhood.nodes, neighbourhood.links);
    scene.hasMore ||= neighbourhood.hasMore;
  }
  if (view.path) {
    const { shortestPath } = await ask(BetweenDocument, view.path);
    if (shortestPath) {
      const { nodes, links } = shortestPath;
      scene = withGraph(scene, nodes, links);
      scene.path = { entities: nodes.map(({ id }) => id), links: links.map(({ id }) => id) };
    } else {
      scene.path = { entities: [], links: [] };
    }
  }
  show(scene);
  show(withClaims(scene, await claimsAmong([...scene.entities.keys()])));
}

async function claimsAmong(ids: string[]): Promise<SceneClaim[]> {
  const claims: SceneClaim[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const page: { claims: { edges: { node: SceneClaim }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } } =
      await ask(ClaimsAmongDocument, { ids, after });
    claims.push(...page.claims.edges.map(({ node }) => node));
    after = page.claims.pageInfo.endCursor;
    more = page.claims.pageInfo.hasNextPage;
  }
  return claims;
}

async function ask<Data, Variables extends object>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, error } = await client.query(query, variables).toPromise();
  if (error) throw error;
  if (data === undefined) throw new Error("the server gave no answer");
  return data;
}
