export interface Asked {
  query: string;
  variables: string;
}

/** The query that a link brought along (see `api/graphiql.ts`), taken out of the address.
 *
 * Taken out, so that loading the page again shows what was written since.
 */
export function takeAsked(): Asked | null {
  const given = new URLSearchParams(location.hash.slice(1));
  const query = given.get("query");
  if (query === null) return null;
  history.replaceState(history.state, "", location.pathname + location.search);
  return { query, variables: given.get("variables") ?? "" };
}
