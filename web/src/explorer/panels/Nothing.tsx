import "./Nothing.css";

import { type ChangeView, NO_FILTERS, type View } from "../view";

/** In place of a graph that holds nothing: how to fill it. */
export function NothingLoaded() {
  return (
    <div className="nothing">
      <h2>Nothing is loaded yet</h2>
      <p>Load articles in French, Indonesian or English on the machine that serves this page:</p>
      <pre>
        <code>graph-api load articles/</code>
      </pre>
      <p>
        <button className="primary" onClick={() => location.reload()}>
          Look again
        </button>
      </p>
    </div>
  );
}

interface Props {
  view: View;
  change: ChangeView;
}

/** Over a graph of which the filters let nothing through, or all is hidden: how to see it again. */
export function NothingInSight({ view, change }: Props) {
  return (
    <div className="nothing over">
      <h2>Nothing is left in sight</h2>
      <p>Filters{view.hidden.length > 0 && " and what was hidden"} leave nothing of what is loaded.</p>
      <p>
        <button className="primary" onClick={() => change({ filters: NO_FILTERS, hidden: [] })}>
          Show all again
        </button>
      </p>
    </div>
  );
}
