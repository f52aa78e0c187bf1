// The drawing on the screen: what it shows, what stands out in it, and what people do to it.
import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import { NodeCircleProgram } from "sigma/rendering";
import type { SigmaEventPayload } from "sigma/types";

import type { Shown } from "../filters";
import { Camera } from "./camera";
import { Clicks, LEAST_DRAG, type Picks, type Place } from "./clicks";
import { CrowdProgram } from "./dots";
import { type Emphasis, emphasisOf, type Standing } from "./emphasis";
import { drawLabels, RING } from "./labels";
import type { Positions } from "./layout";
import { lineProgram } from "./lines";
import { isMoving } from "./moving";
import { type Dot, type Line, MANY, type Network, networkOf } from "./network";
import { mixed, type Palette } from "./palette";
import { drawKey, KEY_HEIGHT } from "./pictureKey";

/** What people do to the drawing; ids are those of entities and relations. */
export interface Gestures extends Picks {
  pin(id: string, x: number, y: number): void;
}

/** How much of its colour something keeps that is not in question. */
const DIMMED = 0.82;
const EDGE_OF_VIEW = 64;
/** How long after the last movement of the camera it counts as at rest, in milliseconds. */
const REST = 120;

/** A drawing in an element, until it is closed. */
export class Canvas {
  readonly camera: Camera;
  private readonly clicks: Clicks;
  private readonly sigma: Sigma<Dot, Line>;
  private network: Network;
  private standing: Standing = { selected: null, path: [], pinned: [] };
  private hovered: string | null = null;
  private emphasis: Emphasis = { entities: null, links: null, marked: new Set() };
  private dragged: { id: string; from: Place; moved: boolean } | null = null;
  /** Whether the button that was just let go had dragged something: then it was no click. */
  private dropped = false;
  private atRest = 0;
  private readonly resized = new ResizeObserver(() => this.resize());

  constructor(
    container: HTMLElement,
    private shown: Shown,
    private positions: Positions,
    private palette: Palette,
    private readonly gestures: Gestures,
  ) {
    this.network = networkOf(shown, positions, palette);
    const many = shown.links.length > MANY;
    // Begun empty, so that the first picture is the right one.
    this.sigma = new Sigma<Dot, Line>(new MultiDirectedGraph<Dot, Line>(), container, {
      allowInvalidContainer: true,
      defaultEdgeType: "line",
      nodeProgramClasses: { circle: many ? CrowdProgram : NodeCircleProgram },
      edgeProgramClasses: { line: many ? lineProgram(1, true) : lineProgram(12, false) },
      enableEdgeEvents: !many, // to tell edges apart, each is drawn once more, and wider
      minEdgeThickness: many ? 0.5 : 1,
      stagePadding: EDGE_OF_VIEW,
      maxCameraRatio: 4,
      minCameraRatio: 0.002,
      renderLabels: false,
      zIndex: !many,
      nodeReducer: (id, dot) => this.reducedDot(id, dot),
      edgeReducer: (id, line) => this.reducedLine(id, line),
      defaultDrawNodeHover: (context, { x, y, size }) => this.drawRing(context, x, y, size),
    });
    this.sigma.on("afterRender", () => this.label());
    this.sigma.getCamera().on("updated", () => this.awaitRest());
    this.listen();
    this.clicks = new Clicks(this.sigma, gestures, () => this.dropped);
    this.resized.observe(container);
    this.camera = new Camera(this.sigma, () => this.network);
    this.sigma.setGraph(this.network);
  }

  /** Ends the drawing and frees what it holds of the graphics card. */
  close(): void {
    clearTimeout(this.atRest);
    this.clicks.end();
    this.resized.disconnect();
    this.sigma.kill();
  }

  /** Draws this in place of what there is; whoever looks stays where they are. */
  show(shown: Shown, positions: Positions, palette: Palette): void {
    const moved = positions !== this.positions;
    const same = palette === this.palette && sameThings(shown, this.shown);
    [this.shown, this.positions, this.palette] = [shown, positions, palette];
    if (!same || (moved && !this.move())) this.replace();
    if (moved && this.camera.outgrown()) this.camera.fit(this.network.size <= MANY);
  }

  /** Puts all entities in their new places; returns whether there were places for all. */
  private move(): boolean {
    const { network, positions, shown } = this;
    if (network.order < shown.entities.length) return false;
    if (!network.everyNode((id) => positions.has(id))) return false;
    network.updateEachNodeAttributes((id, dot) => ({ ...dot, ...positions.get(id) }), {
      attributes: ["x", "y"],
    });
    return true;
  }

  private replace(): void {
    this.network = networkOf(this.shown, this.positions, this.palette);
    this.hovered = null;
    this.emphasis = emphasisOf(this.network, this.hovered, this.standing);
    this.sigma.setGraph(this.network);
  }

  /** Lets these stand out. */
  mark(standing: Standing): void {
    if (JSON.stringify(standing) === JSON.stringify(this.standing)) return;
    this.standing = standing;
    this.refresh();
  }

  /** The neighbour of an entity that lies most in a direction, of (1, 0) right and (0, 1) up. */
  neighbourTowards(id: string, [right, up]: readonly [number, number]): string | null {
    if (!this.network.hasNode(id)) return null;
    const here = this.network.getNodeAttributes(id);
    let best: { id: string; score: number } | null = null;
    for (const other of this.network.neighbors(id)) {
      const { x, y } = this.network.getNodeAttributes(other);
      const [wayX, wayY] = [x - here.x, y - here.y];
      const length = Math.hypot(wayX, wayY) || 1;
      const straight = (wayX * right + wayY * up) / length;
      const score = straight - length / 1e5;
      if (straight > 0.3 && score > (best?.score ?? -1)) best = { id: other, score };
    }
    return best?.id ?? null;
  }

  /** What is on the screen, on a canvas of its own, with the key below it. */
  paint(): HTMLCanvasElement {
    const { width, height } = this.sigma.getDimensions();
    const { pixelRatio } = this.sigma.getRenderParams();
    const picture = document.createElement("canvas");
    picture.width = width * pixelRatio;
    picture.height = (height + KEY_HEIGHT) * pixelRatio;
    const context = picture.getContext("2d");
    if (!context) throw new Error("This browser gave no canvas to draw on.");
    context.scale(pixelRatio, pixelRatio);
    context.fillStyle = this.palette.ground;
    context.fillRect(0, 0, width, height + KEY_HEIGHT);
    // What WebGL drew can be read until the browser shows it: at once after drawing.
    this.sigma.refresh();
    for (const layer of ["edges", "nodes", "labels", "hovers", "hoverNodes"]) {
      const canvas = this.sigma.getCanvases()[layer];
      if (canvas) context.drawImage(canvas, 0, 0, width, height);
    }
    drawKey(context, height, this.shown, this.palette);
    return picture;
  }

  private resize(): void {
    const { width, height } = this.sigma.getDimensions();
    const { clientWidth, clientHeight } = this.sigma.getContainer();
    if (width !== clientWidth || height !== clientHeight) this.sigma.scheduleRender();
  }

  private listen(): void {
    const { sigma } = this;
    sigma.on("enterNode", ({ node }) => this.hover(node));
    sigma.on("leaveNode", () => this.hover(null));
    sigma.on("enterEdge", ({ edge }) => this.hover(edge));
    sigma.on("leaveEdge", () => this.hover(null));
    sigma.on("leaveStage", () => this.hover(null));
    sigma.on("downNode", ({ node, event: { x, y } }) => {
      this.dragged = { id: node, from: { x, y }, moved: false };
      this.dropped = false;
    });
    sigma.on("moveBody", (payload) => this.drag(payload));
    for (const up of ["upNode", "upEdge", "upStage"] as const) sigma.on(up, () => this.drop());
  }

  private hover(id: string | null): void {
    if (this.dragged) return;
    this.hovered = id;
    this.sigma.getContainer().style.cursor = id === null ? "" : "pointer";
    // With very many, the rest keeps its colour: to change all of it would take too long.
    if (this.network.size <= MANY) this.refresh();
  }

  private drag({ event, preventSigmaDefault }: SigmaEventPayload): void {
    if (!this.dragged) return;
    preventSigmaDefault();
    const { id, from } = this.dragged;
    this.dragged.moved ||= Math.hypot(event.x - from.x, event.y - from.y) > LEAST_DRAG;
    if (!this.dragged.moved) return;
    // Written past the graph's events, which would make sigma go through all of it each time.
    Object.assign(this.network.getNodeAttributes(id), this.sigma.viewportToGraph(event));
    this.sigma.refresh({
      partialGraph: { nodes: [id], edges: this.network.edges(id) },
      skipIndexation: true,
      schedule: true,
    });
  }

  private drop(): void {
    const { dragged } = this;
    this.dragged = null;
    if (!dragged?.moved) return;
    this.dropped = true;
    const { x, y } = this.network.getNodeAttributes(dragged.id);
    this.gestures.pin(dragged.id, x, y);
  }

  private refresh(): void {
    this.emphasis = emphasisOf(this.network, this.hovered, this.standing);
    this.sigma.refresh({
      partialGraph: { nodes: this.network.nodes(), edges: this.network.edges() },
      skipIndexation: true,
      schedule: true,
    });
  }

  private reducedDot(id: string, dot: Dot) {
    const { entities } = this.emphasis;
    const lit = entities === null || entities.has(id);
    return {
      ...dot,
      color: lit ? dot.color : mixed(dot.color, this.palette.ground, DIMMED),
      highlighted: id === this.standing.selected,
      zIndex: lit ? 1 : 0,
    };
  }

  private reducedLine(id: string, line: Line) {
    const { links } = this.emphasis;
    const lit = links === null || links.has(id);
    const picked = id === this.hovered || id === this.standing.selected;
    return {
      ...line,
      color: lit ? (picked ? this.palette.accent : line.color) : mixed(line.color, this.palette.ground, DIMMED),
      size: picked ? line.size + 1.5 : line.size,
      zIndex: picked ? 2 : lit ? 1 : 0,
    };
  }

  private label(): void {
    const context = this.sigma.getCanvases()["labels"]?.getContext("2d");
    if (!context || (this.network.size > MANY && isMoving(this.sigma))) return;
    drawLabels(this.sigma, context, this.emphasis, this.palette);
    for (const id of this.standing.pinned) this.drawPin(context, id);
  }

  /** A ring around what is hovered or picked; sigma draws the dot itself on top. */
  private drawRing(context: CanvasRenderingContext2D, x: number, y: number, size: number): void {
    for (const [by, colour] of [
      [RING, this.palette.accent],
      [RING - 3, this.palette.ground],
    ] as const) {
      context.beginPath();
      context.arc(x, y, size + by, 0, 2 * Math.PI);
      context.fillStyle = colour;
      context.fill();
    }
  }

  /** A light dot in the middle of an entity that somebody put where it is. */
  private drawPin(context: CanvasRenderingContext2D, id: string): void {
    const dot = this.sigma.getNodeDisplayData(id);
    if (!dot) return;
    const { x, y } = this.sigma.framedGraphToViewport(dot);
    context.beginPath();
    context.arc(x, y, 3, 0, 2 * Math.PI);
    context.fillStyle = this.palette.ground;
    context.fill();
  }

  /** Draws once more when the camera has come to rest: edges and labels may be waiting for it. */
  private awaitRest(): void {
    if (this.network.size <= MANY) return;
    clearTimeout(this.atRest);
    this.atRest = window.setTimeout(() => {
      if (isMoving(this.sigma)) this.awaitRest();
      else this.sigma.scheduleRender();
    }, REST);
  }
}

function sameThings(one: Shown, other: Shown): boolean {
  return (
    one.entities.length === other.entities.length &&
    one.links.length === other.links.length &&
    one.entities.every(({ id }, at) => other.entities[at]?.id === id) &&
    one.links.every(({ id, status }, at) => {
      const link = other.links[at];
      return link?.id === id && link.status === status;
    })
  );
}
