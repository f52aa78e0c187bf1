import "./graph.css";

import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";

import type { Shown } from "../filters";
import type { Scene } from "../scene";
import type { ChangeView, View } from "../view";
import { typeWords } from "../words";
import { Canvas, type Gestures } from "./canvas";
import { EntityTools, ZoomTools } from "./GraphTools";
import { Key } from "./Key";
import { useLayout } from "./layout";
import { MANY } from "./network";
import { usePalette } from "./palette";
import { offerPicture } from "./picture";

interface Props {
  view: View;
  change: ChangeView;
  scene: Scene;
  shown: Shown;
}

/** The graph, drawn. Keys: arrows walk, Enter expands, Delete hides, + - 0 zoom, Escape lets go. */
export function GraphView({ view, change, scene, shown }: Props) {
  const [drawable] = useState(hasWebGL);
  return drawable ? (
    <Drawing view={view} change={change} scene={scene} shown={shown} />
  ) : (
    <div className="graph no-drawing">
      <p>This browser cannot draw the graph: it has no WebGL, or it is switched off.</p>
      <p>
        The table says the same.{" "}
        <button className="primary" onClick={() => change({ as: "table" })}>
          Show the table
        </button>
      </p>
    </div>
  );
}

function Drawing({ view, change, scene, shown }: Props) {
  const palette = usePalette();
  const positions = useLayout(scene, view.pins);
  const element = useRef<HTMLDivElement>(null);
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
    if (selected !== null) canvas?.lookAt(selected);
  }, [canvas, selected]);

  return (
    <div className="graph">
      {/* biome-ignore lint: a drawing that keys walk through is an application */}
      <div
        role="application"
        aria-label={alternative(shown)}
        aria-describedby="graph-keys"
        aria-busy={canvas === null}
        tabIndex={0}
        onKeyDown={(event) => onKey(event, { view, change, scene, shown, canvas })}
      >
        <div ref={element} className="canvas" />
      </div>
      <p id="graph-keys" className="unseen">
        Arrow keys go from the selected entity to its neighbours, Enter adds its neighbours, Delete
        hides it, plus and minus zoom, 0 shows all, Escape selects nothing.
      </p>
      <p aria-live="polite" className="unseen">
        {entity && `${entity.name}, ${typeWords(entity.type)}, ${entity.degree} relations`}
      </p>
      {entity && <EntityTools entity={entity} view={view} change={change} />}
      <ZoomTools canvas={canvas} />
      <Key shown={shown} />
    </div>
  );
}

/** What gestures do to the view; the same object at all times, so that the drawing can keep it. */
function useGestures(view: View, change: ChangeView): Gestures {
  const latest = useRef(view);
  latest.current = view;
  return useMemo(() => {
    let pickedByClick: string | null = null;
    return {
      pickEntity(id) {
        const { selection } = latest.current;
        const already = selection?.kind === "entity" && selection.id === id;
        pickedByClick = already ? null : id;
        change({ selection: { kind: "entity", id } });
      },
      pickLink: (id) => change({ selection: { kind: "link", id } }),
      pickNothing: () => change({ selection: null }),
      // A double click began with a click, which picked: both together are one step back.
      expand: (id) =>
        change(
          { expanded: [...without(latest.current.expanded, id), id] },
          { replace: pickedByClick === id },
        ),
      pin: (id, x, y) =>
        change({ pins: [...latest.current.pins.filter((pin) => pin.id !== id), { id, x, y }] }),
    };
  }, [change]);
}

function without(ids: readonly string[], id: string): readonly string[] {
  return ids.filter((each) => each !== id);
}

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
const STEP = 60;

function onKey(event: KeyboardEvent, { view, change, shown, canvas }: Props & { canvas: Canvas | null }) {
  if (event.ctrlKey || event.metaKey || event.altKey || canvas === null) return;
  const id = view.selection?.kind === "entity" ? view.selection.id : null;
  const arrow = ARROWS[event.key];
  if (arrow && event.shiftKey) {
    canvas.pan(arrow[0] * STEP, -arrow[1] * STEP);
  } else if (arrow) {
    const next = id === null ? best(shown) : canvas.neighbourTowards(id, arrow);
    // A walk is one step back, however long.
    if (next) change({ selection: { kind: "entity", id: next } }, { replace: id !== null });
  } else if (event.key === "+" || event.key === "=") canvas.zoom(1.5);
  else if (event.key === "-") canvas.zoom(1 / 1.5);
  else if (event.key === "0") canvas.fit();
  else if (event.key === "Escape" && view.selection) change({ selection: null });
  else if (event.key === "Enter" && id !== null) {
    change({ expanded: [...without(view.expanded, id), id] });
  } else if ((event.key === "Delete" || event.key === "h") && id !== null) {
    change({ hidden: [...view.hidden, id], selection: null });
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
