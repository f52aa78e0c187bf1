// Pages through all claims with Apollo's cache, then counts from the cache what each relation has.
//
//     npm ci
//     GRAPH_API_URL=http://127.0.0.1:8000/graphql npx graphql-codegen
//     node claims.ts http://127.0.0.1:8000/graphql 10

import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";
import { AllClaimsDocument } from "./generated.ts";

const PAGE = Number(process.argv[3] ?? 10);

// Of an interface, the cache has to know the types: an entity is the same thing under any of them.
const cache = new InMemoryCache({
  possibleTypes: {
    Entity: ["Company", "Organization", "Agency", "Person", "Product", "Place"],
  },
  typePolicies: { Query: { fields: { claims: relayStylePagination() } } },
});
const client = new ApolloClient({ link: new HttpLink({ uri: process.argv[2] }), cache });

// The cache joins the pages; what is read of it is the whole list so far.
const query = client.watchQuery({ query: AllClaimsDocument, variables: { first: PAGE } });
const watching = query.subscribe(() => {});
let { data } = await client.query({ query: AllClaimsDocument, variables: { first: PAGE } });
let pages = 1;
while (data?.claims.pageInfo.hasNextPage) {
  await query.fetchMore({ variables: { after: data.claims.pageInfo.endCursor } });
  data = client.readQuery({ query: AllClaimsDocument, variables: { first: PAGE } }) ?? undefined;
  pages += 1;
}
watching.unsubscribe();

const claims = data?.claims.edges.map(({ node }) => node) ?? [];
const counts = new Map<string, number>();
for (const { predicate } of claims) {
  counts.set(predicate, (counts.get(predicate) ?? 0) + 1);
}
const entities = Object.values(cache.extract()).filter((thing) => thing && "name" in thing);
const total = data?.claims.totalCount;
console.log(`${claims.length} of ${total} claims in ${pages} pages, ${entities.length} entities`);
for (const [predicate, count] of [...counts].sort((one, two) => two[1] - one[1])) {
  console.log(`${count}\t${predicate}`);
}
