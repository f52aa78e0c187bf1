import type { TypedDocumentNode } from "@graphql-typed-document-node/core";

import { graphiqlAddress } from "../../api/graphiql";

interface Props<Variables extends object> {
  query: TypedDocumentNode<unknown, Variables>;
  variables: Variables;
}

/** Opens GraphiQL with the query behind what is shown, ready to run. */
export function ShowQuery<Variables extends object>({ query, variables }: Props<Variables>) {
  return (
    <a className="show-query" href={graphiqlAddress(query, variables)} target="_blank" rel="noopener">
      Show the query
    </a>
  );
}
