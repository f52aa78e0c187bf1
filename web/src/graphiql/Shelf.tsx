import "./Shelf.css";

import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from "@graphiql/react";

import { type Example, examples } from "./examples";

/** The sidebar's shelf of examples; they can be reached, not opened, before the editor is there. */
export const shelf: GraphiQLPlugin = { title: "Examples", icon: ShelfIcon, content: Shelf };

function Shelf() {
  const tabs = useGraphiQL((state) => state.tabs);
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const { addTab, changeTab } = useGraphiQLActions();

  function open({ query }: Example) {
    const opened = tabs.findIndex((tab) => tab.query === query);
    if (opened >= 0) {
      changeTab(opened);
    } else {
      addTab();
      queryEditor?.setValue(query);
    }
    queryEditor?.focus(); // where Ctrl+Enter runs it
  }

  return (
    <section aria-labelledby="shelf-title" className="shelf">
      <h2 id="shelf-title">Examples</h2>
      <p>Each opens in a tab of its own. Run it with the play button or Ctrl+Enter.</p>
      <ul>
        {examples.map((example) => (
          <li key={example.title}>
            <button
              type="button"
              aria-disabled={!queryEditor}
              onClick={() => queryEditor && open(example)}
            >
              <b>{example.title}</b>
              <span>{example.description}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ShelfIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M4 4v16M8.5 4v16M13 4v16M16 5l4 15M3 20.5h18" strokeLinecap="round" />
    </svg>
  );
}
