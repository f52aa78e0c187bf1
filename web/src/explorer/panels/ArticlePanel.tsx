import "./ArticlePanel.css";

import { useMemo } from "react";

import { useAnswer } from "../../api/answer";
import { ArticleDetailsDocument, type ArticleDetailsQuery, type ToldClaimFragment } from "../../api/generated";
import { linkId } from "../links";
import type { ChangeView } from "../view";
import { counted } from "../words";
import { ArticleText } from "./ArticleText";
import { Awaited } from "./Awaited";
import { ClaimCard, ClaimFacts, claimWords, sourceWords } from "./ClaimCard";
import { PanelHead } from "./PanelHead";
import { MarksKey } from "./Quote";
import { ShowQuery } from "./ShowQuery";

type Article = NonNullable<ArticleDetailsQuery["article"]>;

interface Props {
  id: string;
  /** The claim that is picked in it. */
  claim: string | null;
  change: ChangeView;
}

/** A whole article with all the claims in it, of which one may be picked. */
export function ArticlePanel({ id, claim, change }: Props) {
  const variables = { id };
  const answer = useAnswer(ArticleDetailsDocument, variables);
  const article = answer.data?.article;
  const claims = useMemo(() => (article ? inOrder(article) : []), [article]);
  const picked = claims.find((each) => each.id === claim) ?? null;
  const missing = answer.data !== null && !article;
  const pick = (claim: string) =>
    change({ selection: { kind: "article", id, claim } }, { replace: true });

  return (
    <>
      <PanelHead kind="Article">
        {missing ? "There is no such article" : <span lang={article?.language}>{titleOf(article)}</span>}
      </PanelHead>
      {missing && <p className="muted">Nothing in the graph has the id {id}.</p>}
      {article && <Source article={article} />}
      {article && article.text === null && <Quotes claims={claims} change={change} />}
      {article && article.text !== null && (
        <>
          {claims.length > 0 && <MarksKey />}
          <ArticleText
            text={article.text}
            language={article.language}
            claims={claims}
            mentions={article.mentions.edges}
            picked={picked}
            pick={pick}
          />
        </>
      )}
      <Awaited answer={answer} />
      <ShowQuery query={ArticleDetailsDocument} variables={variables} />
      {picked && article?.text != null && (
        <Picked claim={picked} all={claims} pick={pick} change={change} />
      )}
    </>
  );
}

function Source({ article }: { article: Article }) {
  const { totalCount } = article.claims;
  return (
    <div className="muted">
      <p>
        {sourceWords(article)}
        {article.url !== null && (
          <>
            {" · "}
            <a href={article.url} target="_blank" rel="noreferrer">
              Original page
            </a>
          </>
        )}
      </p>
      <p>{totalCount === 0 ? "No claims" : counted(totalCount, "claim")} found in this article</p>
    </div>
  );
}

/** The claim that is picked, below the text; it stays in sight while the text is read. */
function Picked(props: {
  claim: ToldClaimFragment;
  all: readonly ToldClaimFragment[];
  pick: (claim: string) => void;
  change: ChangeView;
}) {
  const { claim, all, pick, change } = props;
  const { subject, predicate, object } = claim;
  const number = all.indexOf(claim) + 1;
  const step = (by: number) => pick(all[number - 1 + by]?.id ?? claim.id);
  return (
    <section className="picked-claim" aria-label="The claim picked in the text" aria-live="polite">
      <h3>
        Claim {number} of {all.length}
      </h3>
      <p>
        <button
          className="link"
          onClick={() =>
            change({ selection: { kind: "link", id: linkId(subject.id, predicate, object.id) } })
          }
        >
          {claimWords(claim)}
        </button>
      </p>
      <ClaimFacts claim={claim} change={change} />
      <p className="actions">
        <button onClick={() => step(-1)} disabled={number === 1}>
          Previous claim
        </button>
        <button onClick={() => step(1)} disabled={number === all.length}>
          Next claim
        </button>
      </p>
    </section>
  );
}

function Quotes({ claims, change }: { claims: readonly ToldClaimFragment[]; change: ChangeView }) {
  return (
    <>
      <p className="muted">The text of this article is not kept, only the sentences with claims.</p>
      {claims.length > 0 && <MarksKey />}
      <ul className="claims">
        {claims.map((claim) => (
          <li key={claim.id}>
            <ClaimCard claim={claim} change={change} />
          </li>
        ))}
      </ul>
    </>
  );
}

function titleOf(article: Article | null | undefined): string {
  if (!article) return "Article";
  return article.title ?? "Article without a title";
}

/** The claims as they stand in the text. */
function inOrder({ claims }: Article): ToldClaimFragment[] {
  return claims.edges
    .map(({ node }) => node)
    .sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.trigger.start - b.evidence.trigger.start);
}
