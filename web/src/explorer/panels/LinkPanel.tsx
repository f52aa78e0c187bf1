import { useState } from "react";

import { useAnswer } from "../../api/answer";
import { EvidenceDocument, type EvidenceQuery, type ToldClaimFragment } from "../../api/generated";
import { spanWords } from "../dates";
import { type Ends, parseLinkId } from "../links";
import type { Scene } from "../scene";
import type { ChangeView } from "../view";
import { confidenceWords, counted, isSymmetric, predicateWords, statusWords } from "../words";
import { Awaited } from "./Awaited";
import { ClaimCard } from "./ClaimCard";
import { Contradiction, contradictionsOf } from "./Contradiction";
import { EntityButton } from "./EntityButton";
import { PanelHead } from "./PanelHead";
import { MarksKey } from "./Quote";
import { ShowQuery } from "./ShowQuery";

const PAGE = 20;

interface Props {
  id: string;
  change: ChangeView;
  scene: Scene;
}

/** A relation between two entities, and every claim that it rests on. */
export function LinkPanel({ id, change, scene }: Props) {
  const ends = parseLinkId(id);
  if (ends === null) return <PanelHead kind="Relation">There is no relation “{id}”</PanelHead>;
  return <Relation ends={ends} change={change} scene={scene} />;
}

function Relation({ ends, change, scene }: { ends: Ends } & Omit<Props, "id">) {
  const [first, setFirst] = useState(PAGE);
  const variables = asked(ends, first);
  const answer = useAnswer(EvidenceDocument, variables);
  const { source, predicate, target } = ends;
  const named = (id: string, found: { name: string } | null | undefined) => ({
    id,
    name: found?.name ?? scene.entities.get(id)?.name ?? id,
  });

  return (
    <>
      <PanelHead kind="Relation">
        <EntityButton entity={named(source, answer.data?.subject)} change={change} />{" "}
        <span className="relation">{predicateWords(predicate)}</span>{" "}
        <EntityButton entity={named(target, answer.data?.object)} change={change} />
      </PanelHead>
      {answer.data && <Evidence found={answer.data} ends={ends} change={change} />}
      <Awaited answer={answer} />
      {answer.data && shownOf(answer.data) < totalOf(answer.data) && (
        <button onClick={() => setFirst(first + PAGE)} disabled={answer.loading}>
          Show {Math.min(PAGE, totalOf(answer.data) - shownOf(answer.data))} more
        </button>
      )}
      <ShowQuery query={EvidenceDocument} variables={variables} />
    </>
  );
}

function Evidence({ found, ends, change }: { found: EvidenceQuery; ends: Ends; change: ChangeView }) {
  const relation = found.subject?.relations.edges[0];
  const claims = relation?.claims.edges.map(({ node }) => node) ?? [];
  const contradictions = contradictionsOf(found, ends);
  const paired = new Set(contradictions.map(({ counterclaim }) => counterclaim.id));
  const against = found.against.edges
    .map(({ node }) => node)
    .filter((claim) => isBetween(claim, ends) && !paired.has(claim.id));
  if (claims.length === 0 && against.length === 0 && contradictions.length === 0) {
    return <p className="muted">No article says so.</p>;
  }
  return (
    <>
      {relation && (
        <dl className="facts">
          <dt>Status</dt>
          <dd>
            <span className="state" data-status={relation.status}>
              {statusWords(relation.status)}
            </span>
          </dd>
          <When first={relation.firstDate} last={relation.lastDate} />
          <dt>Evidence</dt>
          <dd>{evidenceWords(claims, relation.claims.totalCount)}</dd>
          <dt>Confidence</dt>
          <dd>{confidenceWords(relation.confidence)}</dd>
        </dl>
      )}
      <MarksKey />
      {contradictions.length > 0 && (
        <section>
          <h3>Contradicted</h3>
          {contradictions.map((pair) => (
            <Contradiction key={pair.counterclaim.id} pair={pair} change={change} />
          ))}
        </section>
      )}
      <Claims title="What the articles say" claims={claims} change={change} />
      <Claims title="Articles that say it is not so" claims={against} change={change} />
    </>
  );
}

function Claims(props: { title: string; claims: readonly ToldClaimFragment[]; change: ChangeView }) {
  const { title, claims, change } = props;
  if (claims.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="claims">
        {claims.map((claim) => (
          <li key={claim.id}>
            <ClaimCard claim={claim} change={change} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function When({ first, last }: { first: string | null; last: string | null }) {
  const words = spanWords(first, last);
  if (!words) return null;
  return (
    <>
      <dt>When</dt>
      <dd>{words}</dd>
    </>
  );
}

function asked({ source, predicate, target }: Ends, first: number) {
  return {
    source,
    target,
    ends: [source, target],
    predicate: [predicate],
    direction: isSymmetric(predicate) ? ("EITHER" as const) : ("FORWARD" as const),
    first,
  };
}

/** "3 claims in 2 articles"; of how many articles is not known before all are here. */
function evidenceWords(claims: readonly ToldClaimFragment[], total: number): string {
  const words = counted(total, "claim");
  if (claims.length < total) return words;
  const articles = new Set(claims.map(({ article }) => article.id));
  return `${words} in ${counted(articles.size, "article")}`;
}

function isBetween(claim: ToldClaimFragment, { source, predicate }: Ends): boolean {
  return isSymmetric(predicate) || claim.subject.id === source;
}

function shownOf({ subject }: EvidenceQuery): number {
  return subject?.relations.edges[0]?.claims.edges.length ?? 0;
}

function totalOf({ subject }: EvidenceQuery): number {
  return subject?.relations.edges[0]?.claims.totalCount ?? 0;
}
