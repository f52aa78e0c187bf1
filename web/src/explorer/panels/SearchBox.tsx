import "./choices.css";
import "./SearchBox.css";

import { useCombobox, type UseComboboxStateChangeOptions } from "downshift";
import { useState } from "react";

import { ask, problemWords } from "../../api/ask";
import { SearchDocument, type SearchQuery } from "../../api/generated";
import { dateWords } from "../dates";
import { Icon } from "../icons";
import type { Scene } from "../scene";
import {
  keepFromDownshift,
  markedParts,
  type Suggestion,
  type Suggestions,
  useHurry,
  useSuggestions,
} from "../suggestions";
import { showEntity, type ChangeView, type View } from "../view";
import { counted } from "../words";
import { EntityOption } from "./EntityOption";
import { Marked } from "./Marked";

interface Props {
  view: View;
  change: ChangeView;
  scene: Scene;
}

type Hit = SearchQuery["claims"][number];

type Choice =
  | { kind: "entity"; entity: Suggestion }
  | { kind: "words" }
  | { kind: "hit"; group: "Sentences" | "Articles"; hit: Hit };

interface Hits {
  words: string;
  found: readonly Choice[];
  problem: string | null;
}

const { InputBlur, InputChange, InputKeyDownEnter, InputKeyDownEscape, ItemClick } =
  useCombobox.stateChangeTypes;

/** Finds entities while somebody types, and on request sentences and articles with these words. */
export function SearchBox({ view, change, scene }: Props) {
  const [typed, setTyped] = useState("");
  const [hits, setHits] = useState<Hits | null>(null);
  const suggestions = useSuggestions(typed);
  const words = typed.trim();
  const choices = hits?.words === words ? hits.found : choicesOf(suggestions, words);

  function choose(choice: Choice) {
    if (choice.kind === "words") lookFor(words).then(setHits, () => undefined);
    else if (choice.kind === "entity") change(showEntity(view, scene, choice.entity.id));
    else change({ selection: selectionOf(choice.hit) });
  }

  const box = useCombobox<Choice>({
    items: [...choices],
    id: "search",
    selectedItem: null,
    itemToString: () => "",
    stateReducer: keepWords,
    onInputValueChange: ({ inputValue }) => setTyped(inputValue),
    onSelectedItemChange: ({ selectedItem }) => selectedItem && choose(selectedItem),
  });

  const isReady = (text: string) => suggestions.typed === text.trim();
  const hurry = useHurry(isReady(box.inputValue), () => {
    const [first] = choices;
    if (first === undefined) return;
    choose(first);
    if (first.kind !== "words") box.setInputValue("");
  });

  const open = box.isOpen && words !== "";
  return (
    <div className="search" role="search">
      <label className="unseen" {...box.getLabelProps()}>
        Search
      </label>
      <Icon name="search" />
      <input
        {...box.getInputProps({
          type: "search",
          placeholder: "Search names, quotes, titles",
          "aria-keyshortcuts": "/",
          onKeyDown: (event) => {
            if (event.key !== "Enter" || isReady(event.currentTarget.value)) return;
            if (box.highlightedIndex > 0) return; // meant for one that is there
            keepFromDownshift(event);
            hurry();
          },
        })}
      />
      <kbd aria-hidden="true">/</kbd>
      <div className="choices" hidden={!open}>
        <p role="status" className={choices.length > 1 ? "unseen" : "nothing"}>
          {open && isReady(words) && summary(suggestions, hits?.words === words ? hits : null)}
        </p>
        <div {...box.getMenuProps()}>
          {open &&
            groupsOf(choices).map(({ title, choices }) => (
              <div key={title} role="group" aria-label={title}>
                {title !== "Entities" && (
                  <div className="title" aria-hidden="true">
                    {title}
                  </div>
                )}
                {choices.map(({ choice, at }) => (
                  <div key={at} className="choice" {...box.getItemProps({ item: choice, index: at })}>
                    <ChoiceWords choice={choice} typed={words} />
                  </div>
                ))}
              </div>
            ))}
        </div>
      </div>
    </div>
  );
}

function ChoiceWords({ choice, typed }: { choice: Choice; typed: string }) {
  if (choice.kind === "entity") return <EntityOption entity={choice.entity} typed={typed} />;
  if (choice.kind === "words") {
    return (
      <>
        <Icon name="search" />
        <span className="name">Quotes and titles with “{typed}”</span>
      </>
    );
  }
  const { text, highlights, node } = choice.hit;
  const article = node.__typename === "Claim" ? node.article : node.__typename === "Article" ? node : null;
  return (
    <span className="hit">
      <span className="text">
        <Marked parts={markedParts(text, highlights)} />
      </span>
      <span className="muted">
        {[article?.publisher, article?.published && dateWords(article.published)].filter(Boolean).join(", ")}
      </span>
    </span>
  );
}

/** What becomes of the box: it closes with a choice, but stays open to look for words. */
function keepWords(
  { inputValue }: { inputValue: string },
  { type, changes }: UseComboboxStateChangeOptions<Choice>,
) {
  switch (type) {
    case InputChange:
      return { ...changes, highlightedIndex: 0 };
    case InputBlur:
      return { ...changes, selectedItem: null, inputValue };
    case InputKeyDownEscape:
      return { ...changes, inputValue: "" };
    case InputKeyDownEnter:
    case ItemClick:
      return changes.selectedItem?.kind === "words"
        ? { ...changes, isOpen: true, inputValue, highlightedIndex: 0 }
        : changes;
    default:
      return changes;
  }
}

/** Nothing before the first answer: what stood there would move away from under a finger. */
function choicesOf({ typed, found }: Suggestions, words: string): Choice[] {
  if (words === "" || typed === "") return [];
  return [...found.map((entity) => ({ kind: "entity", entity }) as const), { kind: "words" }];
}

function groupsOf(choices: readonly Choice[]) {
  const groups = new Map<string, { choice: Choice; at: number }[]>();
  choices.forEach((choice, at) => {
    const title = choice.kind === "hit" ? choice.group : "Entities";
    groups.set(title, [...(groups.get(title) ?? []), { choice, at }]);
  });
  return Array.from(groups, ([title, choices]) => ({ title, choices }));
}

async function lookFor(words: string): Promise<Hits> {
  try {
    const { claims, articles } = await ask(SearchDocument, { text: words });
    const found: Choice[] = [
      ...oncePerSentence(claims).map((hit) => ({ kind: "hit", group: "Sentences", hit }) as const),
      ...articles.map((hit) => ({ kind: "hit", group: "Articles", hit }) as const),
    ];
    return { words, found, problem: null };
  } catch (error) {
    return { words, found: [], problem: problemWords(error) };
  }
}

/** A sentence may state several things; it is found once. */
function oncePerSentence(hits: readonly Hit[]): Hit[] {
  const first = new Map<string, Hit>();
  for (const hit of hits) {
    const article = hit.node.__typename === "Claim" ? hit.node.article.id : "";
    const key = `${article} ${hit.text}`;
    if (!first.has(key)) first.set(key, hit);
  }
  return [...first.values()].slice(0, 6);
}

function selectionOf({ node }: Hit): View["selection"] {
  if (node.__typename === "Claim") return { kind: "article", id: node.article.id, claim: node.id };
  return node.__typename === "Article" ? { kind: "article", id: node.id, claim: null } : null;
}

function summary({ found, problem }: { found: readonly unknown[]; problem: string | null }, hits: Hits | null) {
  const failed = hits ? hits.problem : problem;
  if (failed !== null) return failed;
  if (hits) return hits.found.length > 0 ? `${hits.found.length} found` : "No quoted sentence and no title has these words.";
  return found.length > 0 ? counted(found.length, "suggestion") : "No entity has a name like this.";
}
