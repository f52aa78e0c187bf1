import "./PathTool.css";

import { useEffect, useRef, useState } from "react";

import { ask } from "../../api/ask";
import { NamesDocument, type Predicate, type Status } from "../../api/generated";
import { Icon } from "../icons";
import { MOST_WAYS } from "../loading";
import type { Scene, SceneLink } from "../scene";
import type { ChangeView, View } from "../view";
import { inverseWords, predicateWords, statusWords } from "../words";
import { EntityBox } from "./EntityBox";

interface Props {
  view: View;
  change: ChangeView;
  scene: Scene;
  loading: boolean;
}

/** Asks for two entities and tells how they are connected, step by step. */
export function PathTool({ view, change, scene, loading }: Props) {
  const { from, to } = view.path ?? { from: null, to: null };
  const names = useNames(scene, [from, to]);
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (from === null) first.current?.focus();
    else if (to === null) second.current?.focus();
  }, [from, to]);

  const named = (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? "" });
  return (
    <section className="path-tool" aria-label="Shortest path">
      <div className="ends">
        <EntityBox ref={first} label="Path from" value={named(from)} onPick={(id) => change({ path: { from: id, to, way: 0 } })} />
        <EntityBox ref={second} label="to" value={named(to)} onPick={(id) => change({ path: { from, to: id, way: 0 } })} />
      </div>
      <div role="status">
        <Outcome view={view} change={change} scene={scene} loading={loading} names={names} />
      </div>
      <Ways view={view} change={change} scene={scene} />
      <button className="quiet close" aria-label="Close the path" title="Close the path" onClick={() => change({ path: null })}>
        <Icon name="close" />
      </button>
    </section>
  );
}

interface OutcomeProps extends Props {
  names: ReadonlyMap<string, string>;
}

function Outcome({ view, change, scene, loading, names }: OutcomeProps) {
  const { from, to } = view.path ?? {};
  if (!from || !to) {
    return <p className="muted">Type two names, or click them in the graph.</p>;
  }
  const steps = scene.path?.entities ?? [];
  if (steps[0] !== from || steps.at(-1) !== to) {
    if (loading) return <p className="muted">Looking for a path …</p>;
    if (scene.path === null) return null; // it could not be asked for; the page says why
    if (from === to) return <p>These are the same. Pick two different entities.</p>;
    return (
      <p>
        No path of up to six steps connects {names.get(from)} and {names.get(to)}.
      </p>
    );
  }
  const links = scene.path?.links.flatMap((id) => scene.links.get(id) ?? []) ?? [];
  return (
    <ol className="steps">
      {steps.map((id, at) => (
        <li key={id}>
          {at > 0 && <Step links={linksBetween(links, steps[at - 1], id)} to={id} change={change} scene={scene} />}
          <button className="link" onClick={() => change({ selection: { kind: "entity", id } })}>
            {scene.entities.get(id)?.name}
          </button>
        </li>
      ))}
    </ol>
  );
}

/** Which of the ways of the same length is shown, and a button for the next; nothing if there is one. */
function Ways({ view: { path }, change, scene }: Omit<Props, "loading">) {
  const ways = scene.path?.ways ?? 0;
  if (path === null || path.from === null || path.to === null || ways < 2) return null;
  const way = path.way % ways;
  return (
    <p className="ways muted">
      <span role="status">
        {way + 1} of {ways === MOST_WAYS ? `${ways} or more` : ways} shortest ways
      </span>
      <button onClick={() => change({ path: { ...path, way: (way + 1) % ways } })}>Next way</button>
    </p>
  );
}

interface StepProps {
  links: readonly SceneLink[];
  to: string;
  change: ChangeView;
  scene: Scene;
}

/** What ties two neighbours on the way, read in the direction of the way. */
function Step({ links, to, change, scene }: StepProps) {
  return (
    <span className="step">
      {links.map(({ id, source, target, predicate, status }) => {
        const words = target === to ? predicateWords(predicate) : inverseWords(predicate);
        const [near, far] = target === to ? [source, target] : [target, source];
        const stated = isPlain(status, predicate) ? words : `${words} (${statusWords(status)})`;
        return (
          <button
            key={id}
            aria-label={`${scene.entities.get(near)?.name} ${stated} ${scene.entities.get(far)?.name}: read the evidence`}
            title="Read the evidence"
            onClick={() => change({ selection: { kind: "link", id } })}
          >
            {stated}
          </button>
        );
      })}
    </span>
  );
}

/** Whether the words of a relation say its status already. */
function isPlain(status: Status, predicate: Predicate): boolean {
  return status === "ASSERTED" || (status === "THREATENED" && predicate === "THREATENS_SUIT");
}

function linksBetween(links: readonly SceneLink[], one: string | undefined, other: string): SceneLink[] {
  return links.filter(
    ({ source, target }) =>
      (source === one && target === other) || (source === other && target === one),
  );
}

/** Names of entities: those on the screen, and asked for those which are not. */
function useNames(scene: Scene, ids: readonly (string | null)[]): ReadonlyMap<string, string> {
  const [asked, setAsked] = useState<ReadonlyMap<string, string>>(new Map());
  const missing = ids.filter((id) => id !== null && !scene.entities.has(id) && !asked.has(id));
  const wanted = missing.join(" ");

  useEffect(() => {
    if (wanted === "") return;
    const leaving = new AbortController();
    ask(NamesDocument, { ids: wanted.split(" ") }, leaving.signal).then(
      ({ entities }) =>
        setAsked((before) => new Map([...before, ...entities.edges.map(({ node }) => [node.id, node.name] as const)])),
      () => undefined, // the scene says what is wrong
    );
    return () => leaving.abort();
  }, [wanted]);

  return new Map([...asked, ...Array.from(scene.entities, ([id, { name }]) => [id, name] as const)]);
}
