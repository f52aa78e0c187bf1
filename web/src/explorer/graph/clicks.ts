// Clicks on a drawing, and double clicks: the first opens a panel, which moves what the second meets.
import type Sigma from "sigma";

import type { Dot, Line } from "./network";

/** What clicks do; ids are those of entities and relations. */
export interface Picks {
  pickEntity(id: string): void;
  pickLink(id: string): void;
  pickNothing(): void;
  expand(id: string): void;
}

/** A place in the drawing, in pixels from its upper left corner. */
export interface Place {
  x: number;
  y: number;
}

/** A hand that trembles by so many pixels clicks in one place, and drags nothing. */
export const LEAST_DRAG = 4;

/** Hears the clicks on a drawing, until they are no more wanted. */
export class Clicks {
  /** The entity clicked last, where and when. */
  private last: (Place & { id: string; at: number }) | null = null;
  private readonly ended = new AbortController();

  /** `dropped` says whether the button that was let go had dragged something: that is no click. */
  constructor(
    private readonly sigma: Sigma<Dot, Line>,
    private readonly picks: Picks,
    private readonly dropped: () => boolean,
  ) {
    sigma.on("clickNode", ({ node, event }) => {
      if (!this.dropped()) this.pick(node, event);
    });
    sigma.on("clickEdge", ({ edge }) => picks.pickLink(edge));
    sigma.on("clickStage", () => picks.pickNothing());
    // Sigma calls any two quick clicks a double click, in whatever places, and would zoom.
    sigma.on("doubleClickNode", ({ node, event, preventSigmaDefault }) => {
      preventSigmaDefault();
      if (!this.expand(event)) this.pick(node, event);
    });
    sigma.on("doubleClickEdge", ({ edge, event, preventSigmaDefault }) => {
      preventSigmaDefault();
      if (!this.expand(event)) picks.pickLink(edge);
    });
    sigma.on("doubleClickStage", ({ event, preventSigmaDefault }) => {
      preventSigmaDefault();
      if (!this.expand(event)) picks.pickNothing();
    });
    const options = { capture: true, signal: this.ended.signal };
    document.addEventListener("click", (event) => this.clickBeside(event), options);
  }

  end(): void {
    this.ended.abort();
  }

  private pick(id: string, { x, y }: Place): void {
    this.last = { id, x, y, at: performance.now() };
    this.picks.pickEntity(id);
  }

  /** Expands the entity that the first of two clicks in one place met; returns if there was one. */
  private expand({ x, y }: Place): boolean {
    const { last } = this;
    this.last = null;
    if (!last || Math.hypot(x - last.x, y - last.y) > LEAST_DRAG) return false;
    this.picks.expand(last.id);
    return true;
  }

  /** Takes for the drawing a second click that meets the panel in its place. */
  private clickBeside(event: MouseEvent): void {
    const container = this.sigma.getContainer();
    if (!this.last || event.composedPath().includes(container)) return;
    if (performance.now() - this.last.at > this.sigma.getSetting("doubleClickTimeout")) return;
    const { left, top } = container.getBoundingClientRect();
    if (!this.expand({ x: event.clientX - left, y: event.clientY - top })) return;
    event.preventDefault();
    event.stopPropagation();
  }
}
