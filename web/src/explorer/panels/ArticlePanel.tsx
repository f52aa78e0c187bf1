import "./ArticlePanel.css";

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
  const missing = answer.data !== null && !article;
  const pick = (claim: string | null) =>
    change({ selection: { kind: "article", id, claim } }, { replace: true });

  return (
    <>
      <PanelHead kind="Article">
        {missing ? "There is no such article" : <span lang={article?.language}>{titleOf(article)}</span>}
      </PanelHead>
      {missing && <p className="muted">Nothing in the graph has the id {id}.</p>}
      {article && <Content article={article} picked={claim} pick={pick} change={change} />}
      <Awaited answer={answer} />
      <ShowQuery query={ArticleDetailsDocument} variables={variables} />
    </>
  );
}

interface ContentProps {
  article: Article;
  picked: string | null;
  pick: (claim: string | null) => void;
  change: ChangeView;
}

function Content({ article, picked, pick, change }: ContentProps) {
  const claims = inOrder(article);
  const { totalCount } = article.claims;
  const claim = claims.find(({ id }) => id === picked);
  return (
    <>
      <p className="source muted">
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
      <p className="muted">
        {totalCount === 0 ? "No claims were found in this article." : `${counted(totalCount, "claim")} found in this article.`}
      </p>
      {article.text === null ? (
        <Quotes claims={claims} change={change} />
      ) : (
        <>
          {claims.length > 0 && <MarksKey />}
          <ArticleText
            text={article.text}
            language={article.language}
            claims={claims}
            mentions={article.mentions.edges.flatMap(({ spans }) => spans)}
            picked={claim ?? null}
            pick={pick}
          />
        </>
      )}
      {claim && article.text !== null && (
        <Picked claim={claim} number={claims.indexOf(claim) + 1} all={claims} pick={pick} change={change} />
      )}
    </>
  );
}

/** The claim that is picked, below the text; it stays in sight while the text is read. */
function Picked(props: {
  claim: ToldClaimFragment;
  number: number;
  all: readonly ToldClaimFragment[];
  pick: (claim: string | null) => void;
  change: ChangeView;
}) {
  const { claim, number, all, pick, change } = props;
  const { subject, predicate, object } = claim;
  const step = (by: number) => pick(all[number - 1 + by]?.id ?? claim.id);
  return (
    <section className="picked" aria-label="The claim picked in the text" aria-live="polite">
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
