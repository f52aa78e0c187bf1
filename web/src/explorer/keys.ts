// Keys. A control says by itself which one it has: aria-keyshortcuts="p" on a button is enough.
import { useEffect } from "react";

/** What keys there are, for the page that explains them. */
export const KEYS: readonly (readonly [key: string, what: string])[] = [
  ["/", "Search"],
  ["p", "Find the path between two entities"],
  ["f", "Show or hide the filters"],
  ["v", "Change between graph and table"],
  ["u", "Undo the last step"],
  ["0", "Start over"],
  ["x", "Export"],
  ["d", "Dark or light"],
  ["Esc", "Close what is open"],
  ["← ↑ → ↓", "In the graph: walk to a neighbour; with Shift, move the picture"],
  ["Enter", "In the graph: add the neighbours of the selected entity"],
  ["e", "Add the neighbours of the selected entity, or take them away again"],
  ["h", "Hide the selected entity"],
  ["+ −", "Zoom"],
  ["Home", "Show all of the graph"],
  ["?", "This list"],
];

const OFF = "graph-api keys off";

/** Whether letters, digits and signs work as keys. Those who speak to their machine may not like it. */
export function areKeysOn(): boolean {
  return localStorage.getItem(OFF) === null;
}

/** Turns them on or off for this browser. */
export function turnKeys(on: boolean): void {
  if (on) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, "");
}

/** Lets keys work the controls that name them, except while somebody writes or something is open above the page. */
export function useKeys(): void {
  useEffect(() => {
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key.length === 1 && !areKeysOn()) return;
  if (isWriting(event.target) || document.querySelector("dialog[open], :popover-open")) return;
  const named = document.querySelectorAll<HTMLElement>(
    `[aria-keyshortcuts~="${CSS.escape(event.key)}"]`,
  );
  const control = [...named].at(-1); // the last one that opened is the first to close
  if (!control) return;
  event.preventDefault();
  if (control instanceof HTMLInputElement) control.focus();
  else control.click();
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "range"].includes(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
