// Whether what happens now was asked for by the keyboard, so that the focus should go along.
let pressed = false;

addEventListener("keydown", ({ key }) => (pressed = key === "Enter" || key === " "), true);
addEventListener("pointerdown", () => (pressed = false), true);

/** Whether the last thing that somebody did was to press Enter or the space bar. */
export function openedByKeyboard(): boolean {
  return pressed;
}
