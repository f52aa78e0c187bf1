import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { stringifyDocument } from "@urql/core";

/** The address of GraphiQL with a query in it, ready to run; `graphiql/asked.ts` reads it there.
 *
 * It stands behind the #, which no server gets to see: a query may be longer than an address.
 * `notes` say in comments what the page makes of the answer.
 */
export function graphiqlAddress<Variables extends object>(
  query: TypedDocumentNode<unknown, Variables>,
  variables: Variables,
  notes: readonly string[] = [],
): string {
  const address = new URL("graphql", document.baseURI);
  const asked = {
    query: [
      ...notes.map((note) => `# ${note}`),
      stringifyDocument(query).replaceAll(/^\}\n(?=\w)/gm, "}\n\n"),
    ].join("\n"),
    variables: JSON.stringify(variables, null, 2),
  };
  address.hash = new URLSearchParams(asked).toString();
  return address.href;
}
