// Tells Monaco where its workers are. GraphiQL has a module for that, graphiql/setup-workers/vite,
// but Vite's dev server cannot load it: `?worker` works in a project's own sources only.
import type {} from "monaco-editor"; // declares window.MonacoEnvironment
import EditorWorker from "monaco-editor/esm/vs/editor/editor.worker.js?worker";
import JsonWorker from "monaco-editor/esm/vs/language/json/json.worker.js?worker";
import GraphQLWorker from "monaco-graphql/esm/graphql.worker.js?worker";

const workers: Record<string, new () => Worker> = { json: JsonWorker, graphql: GraphQLWorker };

window.MonacoEnvironment = {
  getWorker: (_id, label) => new (workers[label] ?? EditorWorker)(),
};
