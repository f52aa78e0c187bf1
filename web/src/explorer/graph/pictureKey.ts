// The key below a picture of the graph, which leaves the page without the one beside it.
import type { Shown } from "../filters";
import { statusWords, typeWords } from "../words";
import { type Palette, STATUSES, STROKES, TYPES } from "./palette";

/** How high the key is, in pixels. */
export const KEY_HEIGHT = 56;

const FONT = "12px system-ui, sans-serif";
const SAMPLE = 30;
const APART = 16;

/** Draws what the colours of dots and the strokes of lines say, from so far down. */
export function drawKey(
  context: CanvasRenderingContext2D,
  top: number,
  { entities, links }: Shown,
  palette: Palette,
): void {
  context.font = FONT;
  context.textBaseline = "middle";
  let left = APART;
  const write = (words: string, y: number) => {
    context.fillStyle = palette.text;
    context.fillText(words, left, y);
    left += context.measureText(words).width + APART;
  };
  const types = new Set(entities.map(({ type }) => type));
  for (const type of TYPES.filter((each) => types.has(each))) {
    context.beginPath();
    context.arc(left + 5, top + 14, 5, 0, 2 * Math.PI);
    context.fillStyle = palette.types[type];
    context.fill();
    left += 15;
    write(typeWords(type), top + 14);
  }
  left = APART;
  const statuses = new Set(links.map(({ status }) => status));
  for (const status of STATUSES.filter((each) => statuses.has(each))) {
    const { pattern, width, colour } = STROKES[status];
    context.beginPath();
    context.moveTo(left, top + 38);
    context.lineTo(left + SAMPLE, top + 38);
    context.setLineDash(pattern.some((part) => part > 0) ? [...pattern] : []);
    context.lineWidth = width;
    context.strokeStyle = palette[colour];
    context.stroke();
    left += SAMPLE + 5;
    write(statusWords(status), top + 38);
  }
}
