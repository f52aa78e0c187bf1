// Where one looks from: all of a drawing, closer, elsewhere.
import type Sigma from "sigma";

import type { Dot, Line, Network } from "./network";

/** Moves the camera of a drawing. */
export class Camera {
  constructor(
    private readonly sigma: Sigma<Dot, Line>,
    private readonly network: () => Network,
  ) {
    sigma.setCustomBBox(extent(network()));
  }

  /** Moves the camera so that all is in sight. */
  fit(animated = true): void {
    const { sigma } = this;
    const old = sigma.getCamera().getState();
    const centre = sigma.viewportToGraph(middle(sigma));
    const before = sigma.getGraphDimensions();
    sigma.setCustomBBox(extent(this.network()));
    sigma.refresh();
    if (animated && motion()) {
      // Where the camera is now, said in the new frame: it moves from there.
      const after = sigma.getGraphDimensions();
      const ratio =
        (old.ratio * Math.max(before.width, before.height)) / Math.max(after.width, after.height);
      sigma.getCamera().setState({ ...framed(sigma, centre), ratio });
      void sigma.getCamera().animatedReset({ duration: 300 });
    } else {
      sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
    }
  }

  /** Zooms in by a factor, or out by one below 1. */
  zoom(factor: number): void {
    const camera = this.sigma.getCamera();
    const ratio = camera.getBoundedRatio(camera.getState().ratio / factor);
    if (motion()) void camera.animate({ ratio }, { duration: 150 });
    else camera.setState({ ratio });
  }

  /** Moves the camera by so many pixels. */
  pan(right: number, down: number): void {
    const { x, y } = middle(this.sigma);
    const camera = this.sigma.getCamera();
    const { x: toX, y: toY } = this.sigma.viewportToFramedGraph({ x: x + right, y: y + down });
    camera.setState({ x: toX, y: toY });
  }

  /** Moves the camera to an entity or a relation, unless it is well in sight. */
  lookAt(id: string): void {
    const [sigma, network] = [this.sigma, this.network()];
    const nodes = network.hasNode(id) ? [id] : network.hasEdge(id) ? network.extremities(id) : [];
    const dots = nodes.flatMap((node) => sigma.getNodeDisplayData(node) ?? []);
    if (dots.length === 0) return;
    const { width, height } = sigma.getDimensions();
    const inSight = dots.every((dot) => {
      const { x, y } = sigma.framedGraphToViewport(dot);
      return x > 40 && y > 40 && x < width - 40 && y < height - 40;
    });
    if (inSight) return;
    const x = mean(dots.map((dot) => dot.x));
    const y = mean(dots.map((dot) => dot.y));
    const ratio = Math.min(sigma.getCamera().getState().ratio, 1);
    if (motion()) void sigma.getCamera().animate({ x, y, ratio }, { duration: 400 });
    else sigma.getCamera().setState({ x, y, ratio });
  }

  /** Whether what is there does not fit its frame any more, and nobody has looked closer at it. */
  outgrown(): boolean {
    if (!this.sigma.getCamera().hasState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 })) return false;
    const now = extent(this.network());
    const frame = this.sigma.getCustomBBox() ?? now;
    const size = ({ x, y }: Extent) => Math.max(x[1] - x[0], y[1] - y[0]);
    const beyond = Math.max(
      ...[frame.x[0] - now.x[0], now.x[1] - frame.x[1]],
      ...[frame.y[0] - now.y[0], now.y[1] - frame.y[1]],
    );
    return beyond > 0.02 * size(frame) || size(now) < 0.6 * size(frame);
  }
}

interface Extent {
  x: [number, number];
  y: [number, number];
}

/** The least rectangle that all entities are in, or one around a single one. */
function extent(network: Network): Extent {
  const x: [number, number] = [Infinity, -Infinity];
  const y: [number, number] = [Infinity, -Infinity];
  network.forEachNode((_id, dot) => {
    [x[0], x[1]] = [Math.min(x[0], dot.x), Math.max(x[1], dot.x)];
    [y[0], y[1]] = [Math.min(y[0], dot.y), Math.max(y[1], dot.y)];
  });
  if (network.order === 0) return { x: [0, 1], y: [0, 1] };
  const room = network.order > 3 ? 0 : 200;
  return { x: [x[0] - room, x[1] + room], y: [y[0] - room, y[1] + room] };
}

function middle(sigma: Sigma<Dot, Line>): { x: number; y: number } {
  const { width, height } = sigma.getDimensions();
  return { x: width / 2, y: height / 2 };
}

/** A point of the graph in the coordinates of the camera. */
function framed(sigma: Sigma<Dot, Line>, point: { x: number; y: number }) {
  return sigma.viewportToFramedGraph(sigma.graphToViewport(point));
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

/** Whether the person wants to see things move. */
function motion(): boolean {
  return !matchMedia("(prefers-reduced-motion: reduce)").matches;
}
