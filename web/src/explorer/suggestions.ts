// Entities for what somebody types.
import { useEffect, useState } from "react";

import { ask, problemWords } from "../api/ask";
import { SuggestDocument, type SuggestQuery } from "../api/generated";

export type Suggestion = SuggestQuery["suggest"][number];

export interface Suggestions {
  /** What they are for: what is typed, or until its own are here, what was typed before. */
  typed: string;
  found: readonly Suggestion[];
  problem: string | null;
}

const NONE: Suggestions = { typed: "", found: [], problem: null };

/** How long typing has to pause, in milliseconds. */
const PAUSE = 120;

/** The entities whose names or aliases begin like this, asked for when typing pauses. */
export function useSuggestions(text: string): Suggestions {
  const typed = text.trim();
  const [state, setState] = useState(NONE);

  useEffect(() => {
    if (typed === "") {
      setState(NONE);
      return;
    }
    const leaving = new AbortController();
    const pause = setTimeout(() => {
      ask(SuggestDocument, { prefix: typed }, leaving.signal).then(
        ({ suggest }) => setState({ typed, found: suggest, problem: null }),
        (error: unknown) => {
          if (leaving.signal.aborted) return;
          setState({ typed, found: [], problem: problemWords(error) });
        },
      );
    }, PAUSE);
    return () => {
      clearTimeout(pause);
      leaving.abort();
    };
  }, [typed]);

  return state;
}

/** Lets Enter be pressed before the suggestions for what is typed are here: it waits for them.
 *
 * Returns what to call then; `takeFirst` is called as soon as they are `ready`.
 */
export function useHurry(ready: boolean, takeFirst: () => void): () => void {
  const [hurried, setHurried] = useState(false);
  useEffect(() => {
    if (!hurried || !ready) return;
    setHurried(false);
    takeFirst();
  });
  return () => setHurried(true);
}

/** Has downshift leave a key to us. */
export function keepFromDownshift(event: { nativeEvent: object }): void {
  Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
}

export interface Part {
  text: string;
  marked: boolean;
}

/** Cuts a text into the words that were typed, in full or begun, and what is between them. */
export function typedParts(text: string, typed: string): Part[] {
  const letters = Array.from(text);
  const folded = letters.map(fold);
  const marked = new Set<number>();
  for (const word of Array.from(typed, fold).join("").split(/[^\p{L}\p{N}]+/u)) {
    const length = Array.from(word).length;
    if (length === 0) continue;
    for (let at = 0; at + length <= folded.length; at++) {
      const begins = at === 0 || !/[\p{L}\p{N}]/u.test(folded[at - 1] ?? "");
      if (begins && folded.slice(at, at + length).join("") === word) {
        for (let each = at; each < at + length; each++) marked.add(each);
      }
    }
  }
  return partsOf(letters, (at) => marked.has(at));
}

/** Cuts a text at stretches counted in code points, as the API counts. */
export function markedParts(text: string, marks: readonly { start: number; end: number }[]): Part[] {
  return partsOf(Array.from(text), (at) => marks.some(({ start, end }) => start <= at && at < end));
}

function partsOf(letters: readonly string[], isMarked: (at: number) => boolean): Part[] {
  const parts: Part[] = [];
  letters.forEach((letter, at) => {
    const marked = isMarked(at);
    const last = parts.at(-1);
    if (last?.marked === marked) last.text += letter;
    else parts.push({ text: letter, marked });
  });
  return parts;
}

/** One letter without its accent, small. */
function fold(letter: string): string {
  return Array.from(letter.normalize("NFD"))[0]?.toLowerCase() ?? letter;
}
