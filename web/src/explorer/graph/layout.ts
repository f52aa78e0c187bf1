// Keeps the positions of what is loaded: laid out by a worker, in the same way at every visit.
import { type RefObject, useEffect, useMemo, useState } from "react";

import type { Scene, SceneEntity } from "../scene";
import type { Pin } from "../view";
import { type Plan, type Room, roomFor } from "./arrange";
import type { Arranged } from "./layout.worker";
import { LETTER_WIDTH, LINE_HEIGHT, linesOf } from "./names";
import { radius } from "./network";
import type { Box } from "./spacing";

export type Positions = ReadonlyMap<string, { x: number; y: number }>;

/** Entities that were laid out together, on top of those before. */
interface Stage {
  ids: readonly string[];
  positions: Positions;
}

export interface Layout {
  /** Where entities stand; null until they stand anywhere. */
  positions: Positions | null;
  /** Whether that is where they stay. */
  settled: boolean;
  /** Whether no places could be found for them. */
  failed: boolean;
}

const NOWHERE: Layout = { positions: null, settled: false, failed: false };

/** Lays the entities of a scene out, to fill an element. */
export function useLayout(
  scene: Scene,
  pins: readonly Pin[],
  element: RefObject<HTMLElement | null>,
): Layout {
  const [layout, setLayout] = useState(NOWHERE);
  const { entities, links, arrivals } = scene;

  useEffect(() => {
    if (entities.size === 0) return;
    const worker = started();
    const { clientWidth: width = 1, clientHeight: height = 1 } = element.current ?? {};
    let left = false;
    setLayout((before) => ({ ...before, settled: false, failed: false }));
    layOut({ entities, links, arrivals }, roomFor({ width, height }), worker, (positions) => {
      if (!left) setLayout({ positions, settled: false, failed: false });
    }).then(
      (positions) => {
        if (left) return;
        resting = worker;
        setLayout({ positions, settled: true, failed: false });
      },
      () => {
        if (!left) setLayout({ ...NOWHERE, failed: true });
      },
    );
    return () => {
      left = true;
      if (resting !== worker) worker.terminate();
    };
  }, [entities, links, arrivals, element]);

  return useMemo(() => {
    if (layout.positions === null || pins.length === 0) return layout;
    const pinned = pins.map(({ id, x, y }) => [id, { x, y }] as const);
    return { ...layout, positions: new Map([...layout.positions, ...pinned]) };
  }, [layout, pins]);
}

/** A worker with nothing to do, which is there before the first graph is. */
let resting: Worker | null = newWorker();

function newWorker(): Worker {
  const worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("error", () => {
    if (resting === worker) resting = null; // who needs one tries anew, and is told
  });
  return worker;
}

function started(): Worker {
  const worker = resting ?? newWorker();
  resting = null;
  return worker;
}

/** What was laid out before, stage by stage: going back needs no work, going on only the rest. */
let stages: Stage[] = [];

async function layOut(
  { entities, links, arrivals }: Pick<Scene, "entities" | "links" | "arrivals">,
  room: Room,
  worker: Worker,
  show: (positions: Positions) => void,
): Promise<Positions | null> {
  const all = [...entities.values()];
  const same = stages.findIndex(({ ids }, at) => !sameIds(ids, all, arrivals[at]));
  stages = stages.slice(0, same < 0 ? arrivals.length : same);
  for (const count of arrivals.slice(stages.length)) {
    const before = stages.at(-1);
    const now = all.slice(0, count);
    const plan = planOf(now, links, before, room);
    let positions: Positions = new Map();
    await arranged(worker, plan, (coordinates) => {
      positions = positionsOf(now, coordinates);
      if (count === all.length) show(positions);
    });
    stages.push({ ids: plan.ids, positions });
  }
  return stages.at(-1)?.positions ?? null;
}

function positionsOf(entities: readonly SceneEntity[], coordinates: Float32Array): Positions {
  return new Map(
    entities.map(({ id }, at) => [
      id,
      { x: coordinates[2 * at] ?? 0, y: coordinates[2 * at + 1] ?? 0 },
    ]),
  );
}

function sameIds(ids: readonly string[], all: readonly SceneEntity[], count = -1): boolean {
  return ids.length === count && ids.every((id, at) => all[at]?.id === id);
}

function planOf(
  entities: readonly SceneEntity[],
  links: Scene["links"],
  before: Stage | undefined,
  room: Room,
): Plan {
  const places = new Map(entities.map(({ id }, place) => [id, place]));
  const ends: number[] = [];
  for (const { source, target } of links.values()) {
    const [from, to] = [places.get(source), places.get(target)];
    if (from !== undefined && to !== undefined) ends.push(from, to);
  }
  const positions = new Float32Array(2 * entities.length).fill(NaN);
  before?.ids.forEach((id, at) => {
    const { x, y } = before.positions.get(id) ?? { x: NaN, y: NaN };
    positions.set([x, y], 2 * at);
  });
  return {
    ids: entities.map(({ id }) => id),
    boxes: entities.map(boxOf),
    ends: Uint32Array.from(ends),
    positions,
    staying: before?.ids.length ?? 0,
    room,
  };
}

function boxOf({ name, degree }: SceneEntity): Box {
  const lines = linesOf(name);
  const dot = radius(degree);
  const width = LETTER_WIDTH * Math.max(...lines.map(({ length }) => length));
  return { side: Math.max(dot, width / 2), above: dot, below: dot + LINE_HEIGHT * lines.length };
}

/** Lays a graph out; calls `step` with coordinates that get better, of which the last are final. */
function arranged(
  worker: Worker,
  plan: Plan,
  step: (coordinates: Float32Array) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Arranged>) => {
      if (data === null) resolve();
      else step(data);
    };
    worker.onerror = ({ message }) => reject(new Error(`The layout failed: ${message}`));
    worker.postMessage(plan);
  });
}
