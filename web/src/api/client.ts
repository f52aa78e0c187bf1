import { cacheExchange, Client, fetchExchange } from "@urql/core";

/** Asks the API that this page came from; a relative address survives a proxy's path prefix. */
export const client = new Client({
  url: new URL("graphql", document.baseURI).href,
  exchanges: [cacheExchange, fetchExchange],
  
});
