// The tabs that a first visit opens with. The tests run each of them on the bundled articles.
import whoDroppedTwitter from "./who-dropped-twitter.graphql?raw";
import whoInvestsInOpenAI from "./who-invests-in-openai.graphql?raw";
import whoThreatensWhom from "./who-threatens-whom.graphql?raw";

export const examples = [whoDroppedTwitter, whoThreatensWhom, whoInvestsInOpenAI].map((query) => ({
  query: query.trim(),
}));
