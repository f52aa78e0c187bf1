import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: process.env.GRAPH_API_URL ?? "http://127.0.0.1:8000/graphql",
  documents: "queries.graphql",
  generates: {
    "generated.ts": {
      plugins: ["typescript-operations", "typed-document-node"],
      config: { enumsAsTypes: true, useTypeImports: true, strictScalars: true },
    },
  },
};

export default config;
