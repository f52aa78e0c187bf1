// Lists on the About page what the pages are bundled from. Part of the build, not of the page.
import { readFile } from "node:fs/promises";
import type { Plugin } from "vite";

const TEXTS = "licenses.md";
const HEADING = /^## (?<name>\S+) - (?<version>\S+)(?: \((?<licence>.+)\))?$/gm;

/** Puts the list of packages into about.html, with links to the texts of their licences. */
export function packages(): Plugin {
  return {
    name: "packages",
    apply: "build",
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        const licences = bundle[TEXTS];
        const page = bundle["about.html"];
        if (licences?.type !== "asset" || page?.type !== "asset") {
          this.error(`the build made no ${TEXTS} or no about.html`);
        }
        const address = (name: string, source: string) =>
          this.getFileName(this.emitFile({ type: "asset", name, source }));
        const texts = String(licences.source);
        // What Monaco was made from, it tells in a file of its own.
        const notices = await readFile("node_modules/monaco-editor/ThirdPartyNotices.txt", "utf8");
        const list = `${listing(texts)}
          <p>
            <a href="./${address("licenses.txt", texts)}">The texts of these licences</a>,
            <a href="./${address("monaco-notices.txt", notices)}">notices of Monaco</a>
          </p>`;
        page.source = String(page.source).replace("<!-- packages -->", list);
        delete bundle[TEXTS];
      },
    },
  };
}

function listing(texts: string): string {
  const byLicence = new Map<string, string[]>();
  for (const { groups } of texts.matchAll(HEADING)) {
    const { name = "", version = "", licence = "unknown" } = groups ?? {};
    byLicence.set(licence, [...(byLicence.get(licence) ?? []), `${name} ${version}`]);
  }
  const rows = [...byLicence].sort().map(
    ([licence, names]) =>
      `<dt>${licence}</dt><dd><ul>${names.map((name) => `<li>${name}</li>`).join("")}</ul></dd>`,
  );
  return `<dl>${rows.join("")}</dl>`;
}
