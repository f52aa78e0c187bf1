// Types the queries of the explorer: `make queries`. A test does so again and compares.
import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: "../api/schema.graphql",
  documents: "../../web/src/explorer/queries.graphql",
  generates: {
    "../../web/src/api/generated.ts": {
      plugins: ["typescript-operations", "typed-document-node"],
      config: { enumsAsTypes: true, useTypeImports: true, strictScalars: true },
    },
  },
};

export default config;
