import "./ExportMenu.css";

import { useId, useState } from "react";

import { problemWords } from "../../api/ask";
import { download } from "../exports/download";
import { claimsCsv, fileName, graphJson } from "../exports/files";
import type { Shown } from "../filters";
import { downloadPicture } from "../graph/picture";
import { Icon } from "../icons";
import { WITH_CLAIMS } from "../loading";
import type { Scene } from "../scene";
import type { View } from "../view";

interface Props {
  view: View;
  scene: Scene;
  shown: Shown;
}

/** Takes along what is in sight: as a picture, a table, or data. */
export function ExportMenu({ view, scene, shown }: Props) {
  const [state, setState] = useState("");
  const menu = useId();

  const save = async (make: () => Promise<void>) => {
    setState("Preparing …");
    try {
      await make();
      setState("Saved.");
    } catch (error) {
      setState(problemWords(error));
    }
  };
  const nothing = scene.entities.size === 0;
  const complete = !nothing && shown.links.every(({ claims }) => claims.length > 0);
  const saveCsv = async () =>
    download(fileName("claims", view, scene, "csv"), "text/csv", await claimsCsv(shown));
  const saveJson = async () =>
    download(fileName("graph", view, scene, "json"), "application/json", graphJson(shown));
  const savePicture = () => downloadPicture(fileName("picture", view, scene, "png"));

  return (
    // On a phone it is in a menu that closes with a click in it, and must not take this one along.
    <div className="export" onClick={(event) => event.stopPropagation()}>
      <button className="quiet" popoverTarget={menu} aria-keyshortcuts="x" title="Export (x)">
        <Icon name="export" />
        Export
      </button>
      <div
        id={menu}
        popover="auto"
        className="export-menu"
        aria-label="Export what is in sight"
        onToggle={() => setState("")}
      >
        <button onClick={() => save(saveCsv)} disabled={!complete}>
          <strong>Claims</strong>{" "}
          <span className="muted">{complete ? "CSV, for a spreadsheet" : `CSV, once loaded: up to ${WITH_CLAIMS} entities`}</span>
        </button>
        <button onClick={() => save(saveJson)} disabled={nothing}>
          <strong>Graph</strong> <span className="muted">JSON, entities and relations</span>
        </button>
        {view.as === "graph" && (
          <button onClick={() => save(savePicture)}>
            <strong>Picture</strong> <span className="muted">PNG, as it is on the screen</span>
          </button>
        )}
        <p role="status">{state}</p>
      </div>
    </div>
  );
}
