import { readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

import { packages } from "./src/about/packages";

const outDir = "../graph_api/static";

/** Moves fonts out of GraphiQL's style sheet, so that a browser fetches the two it uses of thirty. */
function fontFiles(): Plugin {
  return {
    name: "font-files",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== "asset" || !file.fileName.endsWith(".css")) continue;
          file.source = String(file.source).replace(
            /url\(data:font\/(\w+);base64,([^)]+)\)/g,
            (_match, ending: string, base64: string) => {
              const source = Buffer.from(base64, "base64");
              const font = this.emitFile({ type: "asset", name: `font.${ending}`, source });
              return `url(${basename(this.getFileName(font))})`;
            },
          );
        }
      },
    },
  };
}

/** Leaves a .gz and a .br beside every asset that gets smaller: serving compresses nothing. */
function compress(): Plugin {
  return {
    name: "compress",
    apply: "build",
    async closeBundle() {
      const assets = join(outDir, "assets");
      const names = (await readdir(assets)).filter((name) => /\.(css|js|svg|ttf|txt)$/.test(name));
      await Promise.all(names.map((name) => compressFile(join(assets, name))));
    },
  };
}

async function compressFile(path: string): Promise<void> {
  const content = await readFile(path);
  const encodings = {
    gz: await promisify(gzip)(content, { level: 9 }),
    br: await promisify(brotliCompress)(content, {
      params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
  };
  for (const [ending, encoded] of Object.entries(encodings)) {
    if (encoded.length < content.length) await writeFile(`${path}.${ending}`, encoded);
  }
}

export default defineConfig({
  // Relative addresses: the pages work under any path a proxy puts them.
  base: "./",
  plugins: [react(), packages(), fontFiles(), compress()],
  build: {
    outDir,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    license: { fileName: "licenses.md" },
    chunkSizeWarningLimit: 4000, // the editor is that big
    rolldownOptions: {
      input: ["index.html", "graphiql.html", "about.html"],
      checks: { moduleLevelDirective: false }, // "use no memo" speaks to a compiler that is not here
    },
  },
  worker: { format: "es" },
  server: { proxy: { "/graphql": "http://127.0.0.1:8000" } },
});
