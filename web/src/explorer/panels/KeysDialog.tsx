import "./KeysDialog.css";

import { useRef } from "react";

import { Icon } from "../icons";
import { areKeysOn, KEYS, turnKeys } from "../keys";

/** The button that explains keys and mouse, and what it opens. */
export function KeysDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button
        className="quiet"
        aria-label="Keys"
        aria-keyshortcuts="?"
        title="Keys (?)"
        onClick={() => dialog.current?.showModal()}
      >
        <Icon name="keys" />
        <span className="words">Keys</span>
      </button>
      <dialog ref={dialog} className="keys" aria-labelledby="keys-title" closedby="any">
        <div className="title">
          <h2 id="keys-title">Keys</h2>
          <button className="quiet" aria-label="Close" onClick={() => dialog.current?.close()}>
            <Icon name="close" />
          </button>
        </div>
        <dl>
          {KEYS.map(([keys, what]) => (
            <div key={keys}>
              <dt>
                {keys.split(" ").map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <label>
          <input
            type="checkbox"
            defaultChecked={areKeysOn()}
            onChange={({ target }) => turnKeys(target.checked)}
          />
          Letters and signs work as keys
        </label>
      </dialog>
    </>
  );
}
