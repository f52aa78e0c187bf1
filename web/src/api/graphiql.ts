import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { stringifyDocument } from "@urql/core";

/** The address of GraphiQL with a query in it, ready to run; `graphiql/asked.ts` reads it there.
 *
 * It stands behind the #, which no server gets to see: a query may be longer than an address.
 */
export function graphiqlAddress<Variables extends object>(
  query: TypedDocumentNode<unknown, Variables>,
  variables: Variables,
): string {
  const address = new URL("graphql", document.baseURI);
  const asked = {
    query: stringifyDocument(query).replaceAll(/^\}\n(?=\w)/gm, "}\n\n"),
    variables: JSON.stringify(variables, null, 2),
  };
  address.hash = new URLSearchParams(asked).toString();
  return address.href;
}
