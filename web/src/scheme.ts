// Light or dark: as the system says, unless somebody chose on one of the pages.

export type Scheme = "light" | "dark";

const KEY = "graph-api scheme";
const system = matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();

/** Chooses for this browser. Choosing what the system says anyway is to follow the system again. */
export function chooseScheme(chosen: Scheme): void {
  if (chosen === systemScheme()) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, chosen);
  applyScheme();
}

/** Puts what was chosen on an earlier visit into effect. */
export function applyScheme(): void {
  const chosen = localStorage.getItem(KEY);
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset["scheme"] = chosen;
  else delete document.documentElement.dataset["scheme"];
  for (const listener of listeners) listener();
}

/** What is on now. */
export function schemeNow(): Scheme {
  const chosen = document.documentElement.dataset["scheme"];
  return chosen === "light" || chosen === "dark" ? chosen : systemScheme();
}

function systemScheme(): Scheme {
  return system.matches ? "dark" : "light";
}

/** Calls a function whenever that changes; returns what ends it. */
export function onScheme(listener: () => void): () => void {
  listeners.add(listener);
  system.addEventListener("change", listener);
  return () => {
    listeners.delete(listener);
    system.removeEventListener("change", listener);
  };
}
