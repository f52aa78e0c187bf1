import type { TypedDocumentNode } from "@graphql-typed-document-node/core";

import { graphiqlAddress } from "../../api/graphiql";

interface Props<Variables extends object> {
  query: TypedDocumentNode<unknown, Variables>;
  variables: Variables;
  /** What the page makes of the answer, for comments above the query. */
  notes?: readonly string[];
}

/** Opens GraphiQL with the query behind what is shown, ready to run. */
export function ShowQuery<Variables extends object>({ query, variables, notes }: Props<Variables>) {
  return (
    <a className="show-query" href={graphiqlAddress(query, variables, notes)} target="_blank" rel="noopener">
      Show the query
    </a>
  );
}
