import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { useEffect, useState } from "react";

import { ask, problemWords } from "./ask";

export interface Answer<Data> {
  /** The latest answer; it stays while another is awaited. */
  data: Data | null;
  loading: boolean;
  /** What went wrong, in words for the person at the screen; null if nothing did. */
  problem: string | null;
  retry: () => void;
}

/** The answer to a query, asked anew when its variables change; what comes too late is dropped. */
export function useAnswer<Data, Variables extends object>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Answer<Data> {
  const [state, setState] = useState<Omit<Answer<Data>, "retry">>({
    data: null,
    loading: true,
    problem: null,
  });
  const [attempt, setAttempt] = useState(0);
  const asked = JSON.stringify(variables);

  useEffect(() => {
    const leaving = new AbortController();
    setState(({ data }) => ({ data, loading: true, problem: null }));
    ask(query, JSON.parse(asked) as Variables, leaving.signal).then(
      (data) => setState({ data, loading: false, problem: null }),
      (error: unknown) => {
        if (leaving.signal.aborted) return;
        setState(({ data }) => ({ data, loading: false, problem: problemWords(error) }));
      },
    );
    return () => leaving.abort();
  }, [query, asked, attempt]);

  return { ...state, retry: () => setAttempt((before) => before + 1) };
}
