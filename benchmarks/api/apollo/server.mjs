// Contender A: @neo4j/graphql and Apollo Server, one process. Environment: PORT, NEO4J_URI, NEO4J_PASSWORD.
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';

const entity = `
  id: ID!  name: String!  name_folded: String!  type: String!  aliases: [String!]!  wikidata: String
  investsIn: [Entity!]! @relationship(type: "INVESTS_IN", direction: OUT, properties: "Relation")
  claims: [Claim!]! @relationship(type: "SUBJECT", direction: IN)`;
const typeDefs = `
type Entity @node { ${entity} }
type Company @node { ${entity} }
type Relation @relationshipProperties {
  claims: [String!]!  status: String!  first_date: String  last_date: String  confidence: Float!
}
type Article @node { id: ID!  title: String  published: String }
type Claim @node {
  id: ID!  predicate: String!  polarity: String!  status: String!  date: String  date_inferred: Boolean!
  confidence: Float!  quote: String!  evidence_start: Int!  evidence_end: Int!
  subject: [Entity!]! @relationship(type: "SUBJECT", direction: OUT)
  article: [Article!]! @relationship(type: "STATED_IN", direction: OUT)
}`;
const { PORT, NEO4J_URI, NEO4J_PASSWORD } = process.env;
const auth = NEO4J_PASSWORD ? neo4j.auth.basic('neo4j', NEO4J_PASSWORD) : undefined;
const driver = neo4j.driver(NEO4J_URI, auth);
const features = { filters: { String: { GT: true } } };
const schema = await new Neo4jGraphQL({ typeDefs, driver, features }).getSchema();
const server = new ApolloServer({ schema, cache: 'bounded' });
await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: Number(PORT) } });
