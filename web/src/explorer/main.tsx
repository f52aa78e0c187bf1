import "./explorer.css";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { applyScheme } from "../scheme";
import { Explorer } from "./Explorer";
import { hasten } from "./loading";
import { parseView } from "./view";

applyScheme();
hasten(parseView(location.search));

const page = document.getElementById("page");
if (!page) throw new Error("index.html has no element with the id page");

createRoot(page).render(
  <StrictMode>
    <Explorer />
  </StrictMode>,
);
