import "./workers";
import "graphiql/style.css";
import "./graphiql.css";

import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { examples } from "./examples";
import icon from "../icon.svg";

// The page is served at the API's own address; a relative one survives a proxy's path prefix.
const fetcher = createGraphiQLFetcher({ url: new URL("graphql", location.href).href });

const page = document.getElementById("page");
if (!page) throw new Error("graphiql.html has no element with the id page");

createRoot(page).render(
  <StrictMode>
    <GraphiQL fetcher={fetcher} defaultTabs={examples} defaultEditorToolsVisibility={false}>
      <GraphiQL.Logo>
        <span className="logo">
          <img src={icon} alt="" />
          graph-api
        </span>
      </GraphiQL.Logo>
    </GraphiQL>
  </StrictMode>,
);
