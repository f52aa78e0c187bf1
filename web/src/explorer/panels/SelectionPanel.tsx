import "./SelectionPanel.css";

import { useLayoutEffect, useRef } from "react";

import { Icon } from "../icons";
import type { Scene } from "../scene";
import type { ChangeView, Selection, View } from "../view";
import { ArticlePanel } from "./ArticlePanel";
import { EntityPanel } from "./EntityPanel";
import { openedByKeyboard } from "./keyboard";
import { LinkPanel } from "./LinkPanel";

interface Props {
  view: View;
  change: ChangeView;
  scene: Scene;
}

/** What is picked, with the words it stands on. Escape closes it. */
export function SelectionPanel({ view, change, scene }: Props) {
  const { selection } = view;
  const opener = useRef<Element | null>(null);
  const open = selection !== null;

  // Before the heading takes the focus, which it does in an effect.
  useLayoutEffect(() => {
    if (!open) return;
    opener.current = openedByKeyboard() ? document.activeElement : null;
    return () => {
      if (opener.current instanceof HTMLElement) opener.current.focus();
    };
  }, [open]);

  if (selection === null) return null;
  return (
    <div className="selection">
      <button
        className="quiet close"
        aria-label="Close details"
        aria-keyshortcuts="Escape"
        onClick={() => change({ selection: null })}
      >
        <Icon name="close" />
      </button>
      <Selected
        key={`${selection.kind} ${selection.id}`}
        selection={selection}
        view={view}
        change={change}
        scene={scene}
      />
    </div>
  );
}

function Selected({ selection, view, change, scene }: Props & { selection: Selection }) {
  switch (selection.kind) {
    case "entity":
      return <EntityPanel id={selection.id} view={view} change={change} scene={scene} />;
    case "link":
      return <LinkPanel id={selection.id} change={change} scene={scene} />;
    case "article":
      return <ArticlePanel id={selection.id} claim={selection.claim} change={change} />;
  }
}
