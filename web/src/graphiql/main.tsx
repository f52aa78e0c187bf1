import "./workers";
import "graphiql/style.css";
import "./graphiql.css";

import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import icon from "../icon.svg";
import { takeAsked } from "./asked";
import { examples } from "./examples";
import { shelf } from "./Shelf";

// The page is served at the API's own address; a relative one survives a proxy's path prefix.
const fetcher = createGraphiQLFetcher({ url: new URL("graphql", location.href).href });

const page = document.getElementById("page");
if (!page) throw new Error("graphiql.html has no element with the id page");

const plugins = [shelf, HISTORY_PLUGIN];
const asked = takeAsked();
const opening = asked ? [asked] : examples.slice(0, 1).map(({ query }) => ({ query }));
// GraphiQL keeps its tabs here: whoever comes back finds the page as it was left.
const firstVisit = localStorage.getItem("graphiql:tabState") === null;

createRoot(page).render(
  <StrictMode>
    <GraphiQL
      fetcher={fetcher}
      plugins={plugins}
      {...(firstVisit && !asked && { visiblePlugin: shelf })}
      {...(asked && { initialQuery: asked.query, initialVariables: asked.variables })}
      defaultTabs={opening}
      defaultEditorToolsVisibility={false}
    >
      <GraphiQL.Logo>
        <a className="logo" href="./" title="Explore the graph">
          <img src={icon} alt="" />
          graph-api
        </a>
      </GraphiQL.Logo>
    </GraphiQL>
  </StrictMode>,
);
