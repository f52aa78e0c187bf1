import "./graph.css";

import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";

import { expand } from "../actions";
import type { Shown } from "../filters";
import type { Scene } from "../scene";
import type { ChangeView, View } from "../view";
import { typeWords } from "../words";
import { Canvas, type Gestures } from "./canvas";
import { Key } from "./Key";
import { useLayout } from "./layout";
import { MANY } from "./network";
import { usePalette } from "./palette";
import { offerPicture } from "./picture";
import { ZoomTools } from "./ZoomTools";

interface Props {
  view: View;
  change: ChangeView;
  scene: Scene;
  shown: Shown;
  /** Whether the graph holds more than was loaded. */
  isPart: boolean;
}

/** The graph, drawn. */
export function GraphView({ view, change, scene, shown, isPart }: Props) {
  const [drawable] = useState(hasWebGL);
  return drawable ? (
    <Drawing view={view} change={change} scene={scene} shown={shown} isPart={isPart} />
  ) : (
    <NoDrawing change={change}>
      This browser cannot draw the graph: it has no WebGL, or it is switched off.
    </NoDrawing>
  );
}

function NoDrawing({ change, children }: { change: ChangeView; children: ReactNode }) {
  return (
    <div className="graph no-drawing">
      <p>{children}</p>
      <p>
        The table says the same.{" "}
        <button className="primary" onClick={() => change({ as: "table" })}>
          Show the table
        </button>
      </p>
    </div>
  );
}

function Drawing({ view, change, scene, shown, isPart }: Props) {
  const palette = usePalette();
  const element = useRef<HTMLDivElement>(null);
  const { positions, settled, failed } = useLayout(scene, view.pins, element);
  const [canvas, setCanvas] = useState<Canvas | null>(null);
  const gestures = useGestures(view, change);
  const selected = view.selection?.kind === "article" ? null : (view.selection?.id ?? null);
  const entity = view.selection?.kind === "entity" ? scene.entities.get(view.selection.id) : null;
  const many = shown.links.length > MANY;
  const laidOut = positions !== null;

  useEffect(() => {
    if (element.current === null || positions === null) return;
    const canvas = new Canvas(element.current, shown, positions, palette, gestures);
    const takeBack = offerPicture(canvas);
    setCanvas(canvas);
    return () => {
      takeBack();
      setCanvas(null);
      canvas.close();
    };
    // Made anew only when it draws in another way; what it shows is told below.
  }, [many, laidOut]);

  useEffect(() => {
    if (positions !== null) canvas?.show(shown, positions, palette);
  }, [canvas, shown, positions, palette]);

  const path = useMemo(
    () => (scene.path ? [...scene.path.entities, ...scene.path.links] : []),
    [scene.path],
  );
  useEffect(() => {
    canvas?.mark({ selected, path, pinned: view.pins.map(({ id }) => id) });
  }, [canvas, selected, path, view.pins]);

  useEffect(() => {
    if (selected !== null) canvas?.camera.lookAt(selected);
  }, [canvas, selected]);

  if (failed) {
    return <NoDrawing change={change}>The graph could not be laid out. Load the page again.</NoDrawing>;
  }
  return (
    <div className="graph">
      {/* biome-ignore lint: a drawing that keys walk through is an application */}
      <div
        role="application"
        aria-label={alternative(shown)}
        aria-describedby="graph-keys"
        aria-busy={canvas === null || !settled}
        tabIndex={0}
        onKeyDown={(event) => onKey(event, { view, change, shown, canvas })}
      >
        <div ref={element} className="canvas" />
      </div>
      <p id="graph-keys" className="unseen">
        Arrow keys go from the selected entity to its neighbours, with Shift they move the picture.
        Enter adds the neighbours of the selected entity, h hides it, plus and minus zoom, Home shows
        all.
      </p>
      <p aria-live="polite" className="unseen">
        {entity && `${entity.name}, ${typeWords(entity.type)}, ${entity.degree} relations`}
      </p>
      <ZoomTools canvas={canvas} />
      <Key shown={shown}>
        {isPart && !view.everything && (
          <button className="link" onClick={() => change(SHOW_EVERYTHING)}>
            Show everything
          </button>
        )}
      </Key>
    </div>
  );
}

/** What gestures do to the view; the same object at all times, so that the drawing can keep it. */
function useGestures(view: View, change: ChangeView): Gestures {
  const latest = useRef(view);
  latest.current = view;
  return useMemo(() => {
    let pickedByClick = false;
    return {
      pickEntity(id) {
        const { selection } = latest.current;
        pickedByClick = !(selection?.kind === "entity" && selection.id === id);
        change({ selection: { kind: "entity", id } });
      },
      pickLink: (id) => change({ selection: { kind: "link", id } }),
      pickNothing: () => change({ selection: null }),
      expand(id) {
        // A double click began with a click, which picked: both together are one step back.
        change(expand(latest.current, id), { replace: pickedByClick });
      },
      pin: (id, x, y) =>
        change({ pins: [...latest.current.pins.filter((pin) => pin.id !== id), { id, x, y }] }),
    };
  }, [change]);
}

const SHOW_EVERYTHING: Partial<View> = {
  everything: true,
  centre: null,
  expanded: [],
  pins: [],
  selection: null,
};

type Keyed = Pick<Props, "view" | "change" | "shown"> & { canvas: Canvas | null };

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
const STEP = 60;

function onKey(event: KeyboardEvent, { view, change, shown, canvas }: Keyed) {
  if (event.ctrlKey || event.metaKey || event.altKey || canvas === null) return;
  const id = view.selection?.kind === "entity" ? view.selection.id : null;
  const arrow = ARROWS[event.key];
  if (arrow && event.shiftKey) {
    canvas.camera.pan(arrow[0] * STEP, -arrow[1] * STEP);
  } else if (arrow) {
    const next = id === null ? best(shown) : canvas.neighbourTowards(id, arrow);
    // A walk is one step back, however long.
    if (next) change({ selection: { kind: "entity", id: next } }, { replace: id !== null });
  } else if (event.key === "Enter" && id !== null) {
    change(expand(view, id));
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

function best({ entities }: Shown): string | undefined {
  return entities.toSorted((one, other) => other.degree - one.degree)[0]?.id;
}

function alternative({ entities, links }: Shown): string {
  return `Graph of ${entities.length} entities and ${links.length} relations. The table says the same.`;
}

function hasWebGL(): boolean {
  const canvas = document.createElement("canvas");
  return (canvas.getContext("webgl2") ?? canvas.getContext("webgl")) !== null;
}
