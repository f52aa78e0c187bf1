import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { CombinedError } from "@urql/core";

import { client } from "./client";

/** Asks the API, or takes the answer of before from the client's cache.
 *
 * A request that is aborted is taken back from the server as well, which then stops its work.
 *
 * @throws CombinedError if there is no answer or one with errors; `problemWords` says it plainly.
 */
export function ask<Data, Variables extends object>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const asked = client.query(query, variables).subscribe(({ data, error }) => {
      if (error || data === undefined) reject(error ?? new Error("The server gave no answer."));
      else resolve(data);
      queueMicrotask(end); // an answer of the cache comes before `asked` is there
    });
    const stop = () => {
      end();
      reject(signal?.reason);
    };
    function end() {
      asked.unsubscribe();
      signal?.removeEventListener("abort", stop);
    }
    signal?.addEventListener("abort", stop);
  });
}

const WORDS: Record<string, string> = {
  DATABASE_UNAVAILABLE: "The database does not answer. Try again in a moment.",
  INTERNAL_SERVER_ERROR: "The server failed at this. Its log says why.",
};

/** What went wrong, for the person at the screen. */
export function problemWords(error: unknown): string {
  if (!(error instanceof CombinedError)) return error instanceof Error ? error.message : String(error);
  if (error.networkError) {
    return navigator.onLine
      ? "The server does not answer. Check that graph-api is running."
      : "You are offline. What was loaded stays here.";
  }
  const [first] = error.graphQLErrors;
  return WORDS[String(first?.extensions["code"])] ?? first?.message ?? error.message;
}
