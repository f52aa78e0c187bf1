import "./Header.css";

import { useState } from "react";

import icon from "../../icon.svg";
import { chooseScheme } from "../../scheme";
import type { Shown } from "../filters";
import { Icon } from "../icons";
import type { Scene } from "../scene";
import { useScheme } from "../useScheme";
import { type ChangeView, OPENING, steps, type View } from "../view";
import { ExportMenu } from "./ExportMenu";
import { KeysDialog } from "./KeysDialog";
import { SearchBox } from "./SearchBox";
import { SkipLink } from "./SkipLink";
import { ViewQuery } from "./ViewQuery";

interface Props {
  view: View;
  change: ChangeView;
  scene: Scene;
  shown: Shown;
  filtersOpen: boolean;
  onFilters: () => void;
}

/** Where to go from here: search, paths, ways to look, what to take along. */
export function Header({ view, change, scene, shown, filtersOpen, onFilters }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <header className="header">
      <SkipLink as={view.as} />
      <h1>
        <img src={icon} alt="" />
        <span>graph-api</span>
      </h1>
      <button aria-expanded={filtersOpen} aria-controls="filters" aria-keyshortcuts="f" title="Filters (f)" onClick={onFilters}>
        <Icon name="filter" />
        <span className="words">Filters</span>
      </button>
      <SearchBox view={view} change={change} scene={scene} />
      <button
        className="more"
        aria-label="More"
        aria-expanded={open}
        aria-controls="tools"
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" />
      </button>
      <div
        id="tools"
        className={open ? "tools open" : "tools"}
        onClick={() => setOpen(false)}
        onKeyDown={({ key }) => key === "Escape" && setOpen(false)}
      >
        <PathButton view={view} change={change} />
        <ViewSwitch view={view} change={change} />
        <button className="quiet" aria-keyshortcuts="u" title="Undo (u)" disabled={steps() === 0} onClick={() => history.back()}>
          <Icon name="undo" />
          <span className="words">Undo</span>
        </button>
        <button className="quiet" aria-keyshortcuts="0" title="Start over (0)" disabled={location.search === ""} onClick={() => change(OPENING)}>
          <Icon name="reset" />
          <span className="words">Start over</span>
        </button>
        <span className="gap" />
        <ViewQuery view={view} scene={scene} />
        <ExportMenu view={view} scene={scene} shown={shown} />
        <SchemeButton />
        <KeysDialog />
        <a href="graphql">GraphiQL</a>
        <a href="about">About</a>
      </div>
    </header>
  );
}

function PathButton({ view, change }: Pick<Props, "view" | "change">) {
  const from = view.selection?.kind === "entity" ? view.selection.id : null;
  return (
    <button
      className="quiet"
      aria-pressed={view.path !== null}
      aria-keyshortcuts="p"
      title="The shortest path between two entities (p)"
      onClick={() => change({ path: view.path ? null : { from, to: null, way: 0 } })}
    >
      <Icon name="path" />
      <span className="words">Path</span>
    </button>
  );
}

function ViewSwitch({ view, change }: Pick<Props, "view" | "change">) {
  const other = view.as === "graph" ? "table" : "graph";
  return (
    <span className="switch" role="group" aria-label="Show as">
      {(["graph", "table"] as const).map((as) => (
        <button
          key={as}
          aria-pressed={view.as === as}
          aria-keyshortcuts={as === other ? "v" : undefined}
          title={as === other ? "Change over (v)" : undefined}
          onClick={() => change({ as })}
        >
          <Icon name={as} />
          <span className="words">{as === "graph" ? "Graph" : "Table"}</span>
        </button>
      ))}
    </span>
  );
}

function SchemeButton() {
  const other = useScheme() === "dark" ? "light" : "dark";
  const words = other === "dark" ? "Dark colours" : "Light colours";
  return (
    <button className="quiet" aria-label={words} aria-keyshortcuts="d" title={`${words} (d)`} onClick={() => chooseScheme(other)}>
      <Icon name={other === "dark" ? "moon" : "sun"} />
      <span className="words">{words}</span>
    </button>
  );
}
