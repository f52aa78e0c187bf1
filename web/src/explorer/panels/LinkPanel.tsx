import { useRef, useState } from "react";

import { useAnswer } from "../../api/answer";
import { EvidenceDocument, type EvidenceQuery, type ToldClaimFragment } from "../../api/generated";
import { type Ends, parseLinkId } from "../links";
import type { Scene } from "../scene";
import { reportedOn, type Standing as Counts } from "../standing";
import type { ChangeView } from "../view";
import { counted, isSymmetric, predicateWords } from "../words";
import { Awaited } from "./Awaited";
import { ClaimCard, Confidence } from "./ClaimCard";
import { Contradiction, contradictionsOf } from "./Contradiction";
import { EntityButton } from "./EntityButton";
import { GoTo } from "./GoTo";
import { PanelHead } from "./PanelHead";
import { MarksKey } from "./Quote";
import { ShowQuery } from "./ShowQuery";
import { Standing } from "./Standing";
import { When } from "./When";

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
  const denials = useRef<HTMLDivElement>(null);
  const denied = deniedIn(found);
  const relation = found.subject?.relations.edges[0];
  const claims = relation?.claims.edges.map(({ node }) => node) ?? [];
  const contradictions = contradictionsOf(found, ends);
  const paired = new Set(contradictions.map(({ counterclaim }) => counterclaim.id));
  const against = found.against.edges
    .map(({ node }) => node)
    .filter(({ id }) => !paired.has(id));
  if (claims.length === 0 && against.length === 0 && contradictions.length === 0) {
    return <p className="muted">No article says so.</p>;
  }
  return (
    <>
      {relation && (
        <dl className="facts">
          <dt>Status</dt>
          <dd>
            <Standing status={relation.status} standing={standingIn(found)} />
            {denied > 0 && (
              <>
                {", and "}
                <GoTo where={denials}>denied by {counted(denied, "claim")}</GoTo>
              </>
            )}
          </dd>
          <dt>When</dt>
          <dd>
            <When first={relation.firstDate} last={relation.lastDate} reported={reportedOn(claims)} />
          </dd>
          <dt>Evidence</dt>
          <dd>{evidenceWords(claims, relation.claims.totalCount)}</dd>
          <Confidence value={relation.confidence} />
        </dl>
      )}
      <MarksKey />
      <Claims title="What the articles say, the earliest first" claims={claims} change={change} />
      <div ref={denials} tabIndex={-1} className="denials">
        {contradictions.length > 0 && (
          <section>
            <h3>Contradicted</h3>
            {contradictions.map((pair) => (
              <Contradiction key={pair.counterclaim.id} pair={pair} change={change} />
            ))}
          </section>
        )}
        <Claims title="Articles that say it is not so" claims={against} change={change} />
      </div>
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

function asked({ source, predicate, target }: Ends, first: number) {
  const bothWays = isSymmetric(predicate);
  return {
    source,
    target,
    subjects: bothWays ? [source, target] : [source],
    objects: bothWays ? [source, target] : [target],
    predicate: [predicate],
    direction: bothWays ? ("EITHER" as const) : ("FORWARD" as const),
    first,
  };
}

function standingIn({ counts }: EvidenceQuery): Counts {
  const affirmed = counts.filter(({ status, polarity }) => polarity === "AFFIRMED" && status !== "DENIED");
  return new Map(affirmed.flatMap(({ status, count }) => (status === null ? [] : [[status, count]])));
}

function deniedIn(found: EvidenceQuery): number {
  const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0);
  return sum(found.counts.map(({ count }) => count)) - sum(standingIn(found).values());
}

/** "3 claims in 2 articles"; of how many articles is not known before all are here. */
function evidenceWords(claims: readonly ToldClaimFragment[], total: number): string {
  const words = counted(total, "claim");
  if (claims.length < total) return words;
  const articles = new Set(claims.map(({ article }) => article.id));
  return `${words} in ${counted(articles.size, "article")}`;
}

function shownOf({ subject }: EvidenceQuery): number {
  return subject?.relations.edges[0]?.claims.edges.length ?? 0;
}

function totalOf({ subject }: EvidenceQuery): number {
  return subject?.relations.edges[0]?.claims.totalCount ?? 0;
}
