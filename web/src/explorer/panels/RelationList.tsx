import "./RelationList.css";

import type { EntityDetailsQuery } from "../../api/generated";
import { linkOf, reportedOn, standingOf } from "../standing";
import type { ChangeView } from "../view";
import { counted, inverseWords, predicateWords } from "../words";
import { Standing } from "./Standing";
import { When } from "./When";

type Entity = NonNullable<EntityDetailsQuery["entity"]>;
type Relation = Entity["relations"]["edges"][number];

interface Props {
  entity: Entity;
  change: ChangeView;
}

/** The relations of an entity in both directions, of one kind together; each opens its evidence. */
export function RelationList({ entity, change }: Props) {
  const groups = Map.groupBy(entity.relations.edges, wordsOf);
  const { edges, totalCount } = entity.against;
  const denials = Map.groupBy(edges.length === totalCount ? edges : [], ({ node }) => linkOf(node));
  return [...groups].map(([words, relations]) => (
    <section key={words}>
      <h3>{words}</h3>
      <ul className="relation-list">
        {relations.map((relation) => (
          <li key={relation.id}>
            <button onClick={() => change({ selection: { kind: "link", id: relation.id } })}>
              <span className="name">
                <span className="unseen">{words} </span>
                {relation.node.name}
              </span>
              <Summary relation={relation} denied={denials.get(relation.id)?.length ?? 0} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  ));
}

/** How the claims on a relation hold it to stand, when that was, and how many they are. */
function Summary({ relation, denied }: { relation: Relation; denied: number }) {
  const { status, firstDate, lastDate, claimCount } = relation;
  const claims = relation.claims.edges.map(({ node }) => node);
  const reported = reportedOn(claims);
  const standing = standingOf(claims.length === claimCount ? claims : []);
  return (
    <span className="summary">
      <Standing status={status} standing={standing} />
      {standing.size < 2 && `, ${counted(claimCount, "claim")}`}
      {denied > 0 && <span className="denied"> and {denied} denied</span>}
      {(firstDate ?? reported) !== null && ", "}
      <When first={firstDate} last={lastDate} reported={reported} />
    </span>
  );
}

function wordsOf({ direction, predicate }: Relation): string {
  return direction === "BACKWARD" ? inverseWords(predicate) : predicateWords(predicate);
}
