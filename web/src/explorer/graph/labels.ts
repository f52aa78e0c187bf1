// Writes names of entities and words of relations where there is room, the important ones first.
import type Sigma from "sigma";

import type { Emphasis } from "./emphasis";
import { LINE_HEIGHT, linesOf } from "./names";
import type { Dot, Line, Network } from "./network";
import type { Palette } from "./palette";

interface Place {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const FONT = "system-ui, sans-serif";
/** How far what is around a picked dot goes beyond it. */
export const RING = 5.5;
const MOST_NAMES = 150;
/** Of a crowd only the best known are named. */
const CROWD = 400;
const MOST_NAMES_OF_CROWD = 40;
/** Above so many relations their words are written for what is marked only. */
const FEW_LINES = 90;
const MOST_WORDS = 60;
/** Where on its line the words of a relation may stand, the best place first. */
const ALONG = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74];

/** Writes on a canvas what the camera of a drawing sees. */
export function drawLabels(
  sigma: Sigma<Dot, Line>,
  context: CanvasRenderingContext2D,
  emphasis: Emphasis,
  palette: Palette,
): void {
  const writing = new Writing(sigma, context, palette);
  const network = sigma.getGraph() as Network;
  const nodes = network.filterNodes((id) => emphasis.entities?.has(id) ?? true);
  const important = (id: string) => (emphasis.marked.has(id) ? 1000 : 0);
  const rank = new Map(
    nodes.map((id) => [id, important(id) + network.getNodeAttribute(id, "size")]),
  );
  nodes.sort((one, other) => (rank.get(other) ?? 0) - (rank.get(one) ?? 0));
  if (network.order <= CROWD) for (const id of nodes) writing.keepFree(id);
  const most = network.order > CROWD ? MOST_NAMES_OF_CROWD : MOST_NAMES;
  let names = 0;
  for (const id of nodes) {
    if (names >= most) break;
    if (writing.name(id, emphasis.marked.has(id))) names++;
  }
  const few = network.size <= FEW_LINES;
  const links = network.filterEdges(
    (id) => (few && (emphasis.links?.has(id) ?? true)) || emphasis.marked.has(id),
  );
  // Threats and plans before what is asserted; short lines leave their words the fewest places.
  const urgent = (id: string) => important(id) + (network.getEdgeAttribute(id, "stroke") > 0 ? 500 : 0);
  const wait = new Map(links.map((id) => [id, writing.span(id) - 1e4 * urgent(id)]));
  links.sort((one, other) => (wait.get(one) ?? 0) - (wait.get(other) ?? 0));
  for (const id of links.slice(0, MOST_WORDS)) writing.words(id, emphasis.marked.has(id));
}

/** One picture's worth of labels, none on another. */
class Writing {
  private readonly taken: Place[] = [];
  private readonly width: number;
  private readonly height: number;

  constructor(
    private readonly sigma: Sigma<Dot, Line>,
    private readonly context: CanvasRenderingContext2D,
    private readonly palette: Palette,
  ) {
    ({ width: this.width, height: this.height } = sigma.getDimensions());
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineJoin = "round";
  }

  /** Writes nothing over the dot of an entity. */
  keepFree(id: string): void {
    const dot = this.dot(id);
    if (!dot) return;
    const { x, y, size } = dot;
    this.taken.push({ left: x - size, top: y - size, right: x + size, bottom: y + size });
  }

  /** Writes the name of an entity beside its dot; returns whether there was room. */
  name(id: string, marked: boolean): boolean {
    const dot = this.dot(id);
    if (!dot) return false;
    const { x, y, size, label } = dot;
    this.context.font = `${marked ? 700 : 600} 13px ${FONT}`;
    const lines = linesOf(label);
    const width = Math.max(...lines.map((line) => this.context.measureText(line).width));
    const height = LINE_HEIGHT * lines.length;
    const off = size + (marked ? RING : 0) + 3;
    const middles: [number, number][] = [
      [x, y + off + height / 2],
      [x, y - off - height / 2],
      [x + off + 2 + width / 2, y],
      [x - off - 2 - width / 2, y],
    ];
    const clear = middles.filter((middle) => !this.crossed(id, middle, width, height));
    const found =
      this.room(clear, width, height) ??
      this.room(middles, width, height) ??
      (marked ? middles[0] : undefined);
    if (!found) return false;
    this.write(lines, found, width, this.palette.text, 4);
    return true;
  }

  /** Whether a line of an entity runs through a place beside its dot, if there are few enough. */
  private crossed(id: string, [x, y]: [number, number], width: number, height: number): boolean {
    const network = this.sigma.getGraph();
    if (network.size > FEW_LINES) return false;
    return network.edges(id).some((edge) => {
      const near = network.source(edge) === id ? 0 : 1;
      for (let far = 0.02; far < 0.5; far += 0.03) {
        const point = this.pointOn(edge, Math.abs(near - far));
        if (!point) return false;
        if (Math.abs(point[0] - x) < width / 2 && Math.abs(point[1] - y) < height / 2) return true;
      }
      return false;
    });
  }

  /** A point of a relation's line, from 0 at the subject to 1 at the object. */
  private pointOn(id: string, t: number): [number, number] | null {
    const network = this.sigma.getGraph();
    const [start, end] = network.extremities(id).map((node) => this.dot(node, true));
    if (!start || !end) return null;
    const [wayX, wayY] = [end.x - start.x, end.y - start.y];
    // The screen's y points down, that of the lines up: the same bend is to the other side.
    const aside = 2 * t * (1 - t) * network.getEdgeAttribute(id, "curvature");
    return [start.x + wayX * t + wayY * aside, start.y + wayY * t - wayX * aside];
  }

  /** How far apart the ends of a line are. */
  span(id: string): number {
    const [start, end] = this.sigma.getGraph().extremities(id).map((node) => this.dot(node, true));
    return start && end ? Math.hypot(end.x - start.x, end.y - start.y) : 0;
  }

  /** Writes the words of a relation on its line. */
  words(id: string, marked: boolean): void {
    const network = this.sigma.getGraph();
    const line = this.sigma.getEdgeDisplayData(id) as (Line & { hidden: boolean }) | undefined;
    const [source, target] = network.extremities(id);
    const [start, end] = [this.dot(source, true), this.dot(target, true)];
    if (!line || !start || !end) return;
    this.context.font = `${marked ? 600 : 400} 11.5px ${FONT}`;
    const width = this.context.measureText(line.label).width;
    if (!marked && this.span(id) - start.size - end.size < 0.6 * width) return;
    const points = ALONG.flatMap((t) => {
      const point = this.pointOn(id, t);
      return point ? [point] : [];
    });
    const found = this.room(points, width, LINE_HEIGHT);
    if (found) this.write([line.label], found, width, line.color, 5);
  }

  private dot(id: string, outside = false): Dot | null {
    const dot = this.sigma.getNodeDisplayData(id);
    if (!dot || dot.hidden) return null;
    const { x, y } = this.sigma.framedGraphToViewport(dot);
    const seen = x > -50 && y > -50 && x < this.width + 50 && y < this.height + 50;
    if (!seen && !outside) return null;
    const size = this.sigma.scaleSize(dot.size);
    return { x, y, size, color: dot.color, label: dot.label ?? "" };
  }

  private room(middles: [number, number][], width: number, height: number) {
    return middles.find(([x, y]) => {
      const [left, right] = [x - width / 2 - 2, x + width / 2 + 2];
      const [top, bottom] = [y - height / 2, y + height / 2];
      if (left < 2 || top < 2 || right > this.width - 2 || bottom > this.height - 2) return false;
      return this.taken.every(
        (other) =>
          right < other.left || left > other.right || bottom < other.top || top > other.bottom,
      );
    });
  }

  private write(
    lines: readonly string[],
    [x, y]: [number, number],
    width: number,
    colour: string,
    halo: number,
  ): void {
    const { context, palette } = this;
    const height = LINE_HEIGHT * lines.length;
    this.taken.push({
      left: x - width / 2 - 2,
      top: y - height / 2,
      right: x + width / 2 + 2,
      bottom: y + height / 2,
    });
    lines.forEach((line, at) => {
      const middle = y - height / 2 + LINE_HEIGHT * (at + 0.5);
      context.lineWidth = halo;
      context.strokeStyle = palette.ground;
      context.strokeText(line, x, middle);
      context.fillStyle = colour;
      context.fillText(line, x, middle);
    });
  }
}
