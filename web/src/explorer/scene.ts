// What is loaded: entities, the relations among them, and the claims those are made of.
import type {
  Predicate,
  SceneClaimFragment,
  SceneEntityFragment,
  SceneLinkFragment,
} from "../api/generated";

export type SceneEntity = Pick<SceneEntityFragment, "id" | "name" | "type" | "degree">;
export type SceneLink = SceneLinkFragment;
export type SceneClaim = SceneClaimFragment;

export interface Scene {
  entities: ReadonlyMap<string, SceneEntity>;
  /** How many entities there were after each answer: the later are laid out around the earlier. */
  arrivals: readonly number[];
  links: ReadonlyMap<string, SceneLink>;
  /** Claims by the id of their link, and those that make none: the negated and denied ones. */
  claims: ReadonlyMap<string, readonly SceneClaim[]>;
  /** Ids of entities and links on the shortest path that was asked for, in order, and how many are as short. */
  path: { entities: readonly string[]; links: readonly string[]; ways: number } | null;
  /** The entity in the middle. */
  centre: string | null;
  /** Whether there are neighbours that the limit left out. */
  hasMore: boolean;
}

export const EMPTY: Scene = {
  entities: new Map(),
  arrivals: [],
  links: new Map(),
  claims: new Map(),
  path: null,
  centre: null,
  hasMore: false,
};

/** The key under which claims on the same subject, predicate and object are kept. */
export function claimKey(source: string, predicate: Predicate, target: string): string {
  return `${source} ${predicate} ${target}`;
}

const NONE: readonly SceneClaim[] = [];

/** The claims of a link. */
export function claimsOf(scene: Scene, link: SceneLink): readonly SceneClaim[] {
  if (scene.claims.size === 0) return NONE; // so they are for a very large scene: be quick
  let known = byLink.get(scene.claims);
  if (!known) byLink.set(scene.claims, (known = new Map()));
  let claims = known.get(link.id);
  if (!claims) known.set(link.id, (claims = lookUp(scene, link)));
  return claims;
}

/** What was looked up before: filters ask for each link again and again. */
const byLink = new WeakMap<Scene["claims"], Map<string, readonly SceneClaim[]>>();

function lookUp(scene: Scene, link: SceneLink): readonly SceneClaim[] {
  return (
    scene.claims.get(claimKey(link.source, link.predicate, link.target)) ??
    scene.claims.get(claimKey(link.target, link.predicate, link.source)) ?? // a symmetric relation
    NONE
  );
}

/** Returns a scene with these added to what is there. */
export function withGraph(
  scene: Scene,
  entities: readonly SceneEntity[],
  links: readonly SceneLink[],
): Scene {
  const all = new Map([...scene.entities, ...entities.map((each) => [each.id, each] as const)]);
  return {
    ...scene,
    entities: all,
    arrivals: [...scene.arrivals, all.size],
    links: new Map([...scene.links, ...links.map((each) => [each.id, each] as const)]),
  };
}

/** Returns a scene with these claims in place of those of before. */
export function withClaims(scene: Scene, claims: readonly SceneClaim[]): Scene {
  const byKey = new Map<string, SceneClaim[]>();
  for (const claim of claims) {
    const key = claimKey(claim.subject.id, claim.predicate, claim.object.id);
    const same = byKey.get(key);
    if (same) same.push(claim);
    else byKey.set(key, [claim]);
  }
  return { ...scene, claims: byKey };
}
