import "./SkipLink.css";

import type { MouseEvent } from "react";

import type { View } from "../view";

/** Takes who goes by Tab past the header and the filters; seen only by them. */
export function SkipLink({ as }: Pick<View, "as">) {
  return (
    <a className="skip unseen" href="#content" onClick={skip}>
      Skip to the {as}
    </a>
  );
}

/** Goes to the drawing, the first row, or whatever else there is to press. The address stays that of the view. */
function skip(event: MouseEvent): void {
  event.preventDefault();
  const content = document.getElementById("content");
  const places = ['[role="application"]', "tbody button", "button"];
  const [first] = places.flatMap((place) => content?.querySelector<HTMLElement>(place) ?? []);
  first?.focus();
}
