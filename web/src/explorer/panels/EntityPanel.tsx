import "./EntityPanel.css";

import { type RefObject, useRef, useState } from "react";

import { useAnswer } from "../../api/answer";
import { EntityDetailsDocument, type EntityDetailsQuery } from "../../api/generated";
import { centreOn, collapse, expand, hide, pathFrom, unpin } from "../actions";
import { dateWords } from "../dates";
import type { Scene } from "../scene";
import type { ChangeView, View } from "../view";
import { counted, typeWords } from "../words";
import { Awaited } from "./Awaited";
import { ClaimCard } from "./ClaimCard";
import { EntityButton } from "./EntityButton";
import { GoTo } from "./GoTo";
import { PanelHead } from "./PanelHead";
import { RelationList } from "./RelationList";
import { ShowQuery } from "./ShowQuery";

const RELATIONS = 100;
const ARTICLES = 20;
const COMPANIONS = 12;

type Entity = NonNullable<EntityDetailsQuery["entity"]>;

interface Props {
  id: string;
  view: View;
  change: ChangeView;
  scene: Scene;
}

/** An entity: how it is called, what is claimed of it, and who is named along with it. */
export function EntityPanel({ id, view, change, scene }: Props) {
  const [relations, setRelations] = useState(RELATIONS);
  const denials = useRef<HTMLElement>(null);
  const variables = { id, relations, articles: ARTICLES };
  const answer = useAnswer(EntityDetailsDocument, variables);
  const entity = answer.data?.entity;
  const known = entity ?? scene.entities.get(id);
  const missing = answer.data !== null && !entity;

  return (
    <>
      <PanelHead kind={known ? <TypeOf type={known.type} /> : "Entity"}>
        {missing ? "There is no such entity" : (known?.name ?? id)}
      </PanelHead>
      {!missing && <Actions id={id} view={view} change={change} />}
      {missing && <p className="muted">Nothing in the graph has the id {id}.</p>}
      {entity && (
        <>
          <Names entity={entity} denials={denials} />
          <RelationList entity={entity} change={change} />
          {entity.relations.edges.length < entity.relations.totalCount && (
            <button onClick={() => setRelations(relations + RELATIONS)} disabled={answer.loading}>
              Show more of {counted(entity.relations.totalCount, "relation")}
            </button>
          )}
          <Against entity={entity} change={change} ref={denials} />
          <Companions entity={entity} change={change} />
          <Articles entity={entity} change={change} />
        </>
      )}
      <Awaited answer={answer} />
      <ShowQuery query={EntityDetailsDocument} variables={variables} />
    </>
  );
}

function TypeOf({ type }: { type: Entity["type"] }) {
  return (
    <>
      <span className="dot" data-type={type} /> {typeWords(type)}
    </>
  );
}

function Actions({ id, view, change }: Omit<Props, "scene">) {
  const expanded = view.expanded.includes(id);
  return (
    <p className="actions">
      <button
        aria-keyshortcuts="e"
        title={expanded ? "Take its neighbours away again (e)" : "Add its neighbours (e)"}
        onClick={() => change(expanded ? collapse(view, id) : expand(view, id))}
      >
        {expanded ? "Collapse" : "Expand"}
      </button>
      <button
        aria-keyshortcuts="h"
        title="Take it out of sight (h)"
        onClick={() => change(hide(view, id))}
      >
        Hide
      </button>
      {view.pins.some((pin) => pin.id === id) && (
        <button title="Let it go back to its place" onClick={() => change(unpin(view, id))}>
          Unpin
        </button>
      )}
      <button onClick={() => change(centreOn(view, id))} disabled={view.centre === id}>
        Centre here
      </button>
      <button onClick={() => change(pathFrom(id))}>Path from here</button>
    </p>
  );
}

function Names(props: { entity: Entity; denials: RefObject<HTMLElement | null> }) {
  const { aliases, wikidata, against } = props.entity;
  return (
    <dl className="facts">
      {aliases.length > 0 && (
        <>
          <dt>Also called</dt>
          <dd>{aliases.join(", ")}</dd>
        </>
      )}
      {wikidata !== null && (
        <>
          <dt>Wikidata</dt>
          <dd>
            <a href={`https://www.wikidata.org/wiki/${wikidata}`} target="_blank" rel="noreferrer">
              {wikidata}
            </a>
          </dd>
        </>
      )}
      {against.totalCount > 0 && (
        <>
          <dt>Denied</dt>
          <dd>
            <GoTo where={props.denials}>{counted(against.totalCount, "claim")}</GoTo>
          </dd>
        </>
      )}
    </dl>
  );
}

function Against(props: { entity: Entity; change: ChangeView; ref: RefObject<HTMLElement | null> }) {
  const { edges, totalCount } = props.entity.against;
  if (edges.length === 0) return null;
  return (
    <section ref={props.ref} tabIndex={-1} className="denials" aria-label="Said not to be so">
      <h3>
        Said not to be so
        {totalCount > edges.length && ` (the surest ${edges.length} of ${counted(totalCount, "claim")})`}
      </h3>
      <ul className="claims">
        {edges.map(({ node }) => (
          <li key={node.id}>
            <ClaimCard claim={node} change={props.change} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Companions({ entity, change }: { entity: Entity; change: ChangeView }) {
  const companions = companionsOf(entity).slice(0, COMPANIONS);
  const { totalCount, edges } = entity.articles;
  if (companions.length === 0) return null;
  return (
    <section>
      <h3>{totalCount > edges.length ? `Named in the latest ${edges.length} of its articles` : "Named in the same articles"}</h3>
      <ul className="companions">
        {companions.map(({ id, name, type, articles }) => (
          <li key={id}>
            <span className="dot" data-type={type} /> <EntityButton entity={{ id, name }} change={change} />{" "}
            <span className="muted">{counted(articles, "article")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Articles({ entity: { articles }, change }: { entity: Entity; change: ChangeView }) {
  const { totalCount, edges } = articles;
  return (
    <section>
      <h3>{totalCount > edges.length ? `The latest of ${counted(totalCount, "article")}` : counted(totalCount, "article")}</h3>
      <ul className="rows">
        {edges.map(({ node: { id, title, publisher, published } }) => (
          <li key={id}>
            <button
              className="link"
              onClick={() => change({ selection: { kind: "article", id, claim: null } })}
            >
              {title ?? "Article without a title"}
            </button>
            <span className="muted">
              {[publisher, published && dateWords(published)].filter(Boolean).join(", ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Companion {
  id: string;
  name: string;
  type: Entity["type"];
  articles: number;
}

/** Who is mentioned in the same articles as an entity, those in most of them first. */
function companionsOf({ id, articles }: Entity): Companion[] {
  const companions = new Map<string, Companion>();
  for (const { node: article } of articles.edges) {
    for (const { node } of article.mentions.edges) {
      if (node.id === id) continue;
      const before = companions.get(node.id)?.articles ?? 0;
      companions.set(node.id, { ...node, articles: before + 1 });
    }
  }
  return [...companions.values()].sort(
    (a, b) => b.articles - a.articles || a.name.localeCompare(b.name),
  );
}
