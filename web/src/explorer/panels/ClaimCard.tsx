import "./ClaimCard.css";

import { useState } from "react";

import { useAnswer } from "../../api/answer";
import { ContextDocument, type Status, type ToldClaimFragment } from "../../api/generated";
import { dateWords } from "../dates";
import type { ChangeView } from "../view";
import { amountWords, confidenceWords, languageWords, predicateWords, statusWords } from "../words";
import { Awaited } from "./Awaited";
import { EntityButton } from "./EntityButton";
import { Sentence } from "./Quote";

type Source = Pick<ToldClaimFragment["article"], "publisher" | "published" | "language">;

/** How many characters of context are shown on either side. */
const CONTEXT = 300;

interface Props {
  claim: ToldClaimFragment;
  change: ChangeView;
}

/** One claim: its sentence, where that stands, and what was read from it. */
export function ClaimCard({ claim, change }: Props) {
  const [inContext, setInContext] = useState(false);
  const { article, evidence } = claim;
  return (
    <article className="claim" data-against={isAgainst(claim) || undefined}>
      <blockquote lang={article.language}>
        {inContext ? <InContext claim={claim} /> : <Sentence evidence={evidence} />}
      </blockquote>
      <p className="source">
        <button
          className="link"
          onClick={() => change({ selection: { kind: "article", id: article.id, claim: claim.id } })}
        >
          <cite lang={article.language}>{article.title ?? "Article without a title"}</cite>
        </button>
        <span className="muted">{sourceWords(article)}</span>
      </p>
      <ClaimFacts claim={claim} change={change} />
      <button className="link" aria-expanded={inContext} onClick={() => setInContext(!inContext)}>
        {inContext ? "Sentence only" : "Show context"}
      </button>
    </article>
  );
}

/** What was read from a claim's sentence. */
export function ClaimFacts({ claim, change }: Props) {
  return (
    <dl className="facts">
      <dt>Status</dt>
      <dd>
        <StatusWords claim={claim} />
      </dd>
      {claim.date !== null && (
        <>
          <dt>When</dt>
          <dd>
            {dateWords(claim.date)}
            {claim.dateInferred && <span className="muted"> (year from the article’s date)</span>}
          </dd>
        </>
      )}
      {claim.amount !== null && (
        <>
          <dt>Amount</dt>
          <dd>{amountWords(claim.amount)}</dd>
        </>
      )}
      {claim.speaker !== null && (
        <>
          <dt>According to</dt>
          <dd>
            <EntityButton entity={claim.speaker} change={change} />
          </dd>
        </>
      )}
      <Confidence value={claim.confidence} />
    </dl>
  );
}

/** How sure a reading is, and what that means. */
export function Confidence({ value }: { value: number }) {
  return (
    <>
      <dt>Confidence</dt>
      <dd title="How sure it is that the sentence was read right; not whether what it says is true.">
        {confidenceWords(value)}
      </dd>
    </>
  );
}

/** "Microsoft sues Twitter", "Not so: Microsoft sues Twitter": what a claim says. */
export function claimWords(claim: ToldClaimFragment): string {
  const { subject, predicate, object } = claim;
  const words = `${subject.name} ${predicateWords(predicate)} ${object.name}`;
  return isAgainst(claim) ? `Not so: ${words}` : words;
}

/** Whether a claim says that something is not so. */
function isAgainst({ polarity, status }: ToldClaimFragment): boolean {
  return polarity === "NEGATED" || status === "DENIED";
}

/** "Le Monde, 20 April 2023, French". */
export function sourceWords({ publisher, published, language }: Source): string {
  return [publisher, published === null ? "no date" : dateWords(published), languageWords(language)]
    .filter((each) => each !== null)
    .join(", ");
}

/** "denied": of what a claim says not to be so, or not to be planned, ended ... */
function negatedWords(status: Status): string {
  return status === "ASSERTED" || status === "DENIED" ? "denied" : `denied to be ${statusWords(status)}`;
}

function StatusWords({ claim: { polarity, status } }: { claim: ToldClaimFragment }) {
  return (
    <span className="state" data-status={status}>
      {polarity === "NEGATED" ? negatedWords(status) : statusWords(status)}
    </span>
  );
}

function InContext({ claim }: { claim: ToldClaimFragment }) {
  const answer = useAnswer(ContextDocument, { claim: claim.id, chars: CONTEXT });
  const around = answer.data?.claim?.evidence;
  return (
    <>
      <span className="context">{around?.before && fromWord(around.before)}</span>
      <Sentence evidence={claim.evidence} />
      <span className="context">{around?.after && toWord(around.after)}</span>
      {around ? (
        around.before === null && <span className="muted"> (The text around it is not kept.)</span>
      ) : (
        <Awaited answer={answer} />
      )}
    </>
  );
}

/** Text that was cut at its beginning, from the first whole word on. */
function fromWord(text: string): string {
  return isCut(text) ? text.replace(/^\S*\s+/, "… ") : text;
}

/** Text that was cut at its end, to the last whole word. */
function toWord(text: string): string {
  return isCut(text) ? text.replace(/\s+\S*$/, " …") : text;
}

function isCut(text: string): boolean {
  return Array.from(text).length === CONTEXT;
}
