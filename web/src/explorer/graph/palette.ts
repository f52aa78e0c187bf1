// Colours and strokes of the graph. Nothing is told by colour alone: the panel names the type of
// what is picked, and each status has a stroke of its own.
import { useMemo } from "react";

import type { EntityType, Status } from "../../api/generated";
import { useScheme } from "../useScheme";

/** Colours as rgb(...), which is what sigma and a canvas understand. */
export interface Palette {
  ground: string;
  text: string;
  /** A relation that holds, and all that is not in question. */
  line: string;
  /** A relation that somebody threatens with. */
  threat: string;
  /** What used to be. */
  faint: string;
  /** Around what is picked. */
  accent: string;
  types: Record<EntityType, string>;
}

/** The order in which the key lists types. */
export const TYPES: readonly EntityType[] = [
  "COMPANY",
  "PERSON",
  "PRODUCT",
  "ORGANIZATION",
  "AGENCY",
  "PLACE",
];

export interface Stroke {
  /** Pixels drawn, left out, drawn and left out again; all 0 for a line without gaps. */
  pattern: readonly [number, number, number, number];
  width: number;
  colour: "line" | "threat" | "faint";
}

/** How a relation of each status is drawn. */
export const STROKES: Record<Status, Stroke> = {
  ASSERTED: { pattern: [0, 0, 0, 0], width: 2, colour: "line" },
  PLANNED: { pattern: [9, 5, 9, 5], width: 2, colour: "line" },
  THREATENED: { pattern: [12, 4, 3, 4], width: 2.6, colour: "threat" },
  ALLEGED: { pattern: [2.5, 3.5, 2.5, 3.5], width: 2.5, colour: "line" },
  ENDED: { pattern: [0, 0, 0, 0], width: 1, colour: "faint" },
  DENIED: { pattern: [2, 8, 2, 8], width: 1.5, colour: "faint" },
};

/** The order in which the key lists statuses, and by which edges number their strokes. */
export const STATUSES: readonly Status[] = [
  "ASSERTED",
  "PLANNED",
  "THREATENED",
  "ALLEGED",
  "ENDED",
  "DENIED",
];

/** The palette of the style sheets, in the scheme that is on now. */
export function usePalette(): Palette {
  const scheme = useScheme();
  return useMemo(() => readPalette(), [scheme]);
}

function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--${name}`);
  return {
    ground: colour("graph-ground"),
    text: colour("graph-text"),
    line: colour("graph-line"),
    threat: colour("graph-threat"),
    faint: colour("graph-faint"),
    accent: colour("graph-accent"),
    types: Object.fromEntries(
      TYPES.map((type) => [type, colour(`type-${type.toLowerCase()}`)]),
    ) as Record<EntityType, string>,
  };
}

/** A colour with so much of another in it, from 0 to 1; all of them as rgb(...). */
export function mixed(colour: string, other: string, share: number): string {
  const [one, two] = [colour, other].map((each) => (each.match(/[\d.]+/g) ?? []).map(Number));
  const parts = [0, 1, 2].map((at) =>
    Math.round((one?.[at] ?? 0) * (1 - share) + (two?.[at] ?? 0) * share),
  );
  return `rgb(${parts.join(", ")})`;
}
