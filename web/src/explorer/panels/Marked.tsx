import type { Part } from "../suggestions";

/** A text with some of it marked: what was typed or looked for. */
export function Marked({ parts }: { parts: readonly Part[] }) {
  return parts.map(({ text, marked }, at) => (marked ? <mark key={at}>{text}</mark> : text));
}
