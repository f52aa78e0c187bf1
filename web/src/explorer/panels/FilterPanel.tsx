import "./FilterPanel.css";

import { useMemo, useState } from "react";

import { timeWords } from "../dates";
import { countsOf, type Facet, FACETS, valuesOf } from "../facets";
import { Icon } from "../icons";
import { isNarrow } from "../narrow";
import type { Scene } from "../scene";
import { type ChangeView, NO_FILTERS, OPENING, type View } from "../view";
import { facetWords, valueWords } from "../words";

interface Props {
  view: View;
  change: ChangeView;
  scene: Scene;
  onClose: () => void;
}

/** What narrows the graph down: values that occur in it, to be ticked. */
export function FilterPanel({ view, change, scene, onClose }: Props) {
  const { filters, hidden } = view;
  const values = useMemo(() => valuesOf(scene), [scene]);
  const counts = useMemo(() => countsOf(scene, { ...OPENING, filters, hidden }), [scene, filters, hidden]);
  return (
    <section className="filters" aria-label="Filters" id="filters">
      <header>
        <h2>Filters</h2>
        {isFiltered(view) && (
          <button className="link" onClick={() => change({ filters: NO_FILTERS, hidden: [] })}>
            Clear all
          </button>
        )}
        <button
          className="quiet"
          aria-label="Close the filters"
          aria-keyshortcuts={isNarrow() ? "Escape" : undefined}
          title="Close the filters"
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      {FACETS.map((facet) => (
        <Group
          key={facet}
          title={facetWords(facet)}
          values={values[facet]}
          counts={counts[facet]}
          ticked={filters[facet]}
          words={(value) => valueWords(facet, value)}
          onTick={(ticked) => change({ filters: { ...filters, [facet]: ticked } })}
        />
      ))}
    </section>
  );
}

interface GroupProps {
  title: string;
  values: readonly string[];
  counts: ReadonlyMap<string, number>;
  ticked: readonly string[];
  words: (value: string) => string;
  onTick: (ticked: string[]) => void;
}

/** How many values a group shows before it is asked for more. */
const SHORT = 8;

function Group({ title, values, counts, ticked, words, onTick }: GroupProps) {
  const [long, setLong] = useState(false);
  if (values.length === 0) return null;
  const listed = long ? values : values.filter((value, at) => at < SHORT || ticked.includes(value));
  return (
    <fieldset>
      <legend>{title}</legend>
      {listed.map((value) => (
        <label key={value} className={counts.has(value) ? "" : "none"}>
          <input
            type="checkbox"
            checked={ticked.includes(value)}
            onChange={({ target }) =>
              onTick(target.checked ? [...ticked, value] : ticked.filter((each) => each !== value))
            }
          />
          <span className="words">{words(value)}</span>
          <span className="count">{(counts.get(value) ?? 0).toLocaleString("en")}</span>
        </label>
      ))}
      {listed.length < values.length && (
        <button className="link" onClick={() => setLong(true)}>
          {values.length - listed.length} more
        </button>
      )}
    </fieldset>
  );
}

interface ChipsProps {
  view: View;
  change: ChangeView;
  scene: Scene;
}

/** What is filtered and hidden now, each to be taken back; nothing if nothing is. */
export function FilterChips({ view, change, scene }: ChipsProps) {
  if (!isFiltered(view)) return null;
  const { filters, hidden } = view;
  const chip = (facet: Facet, value: string) => ({
    key: `${facet} ${value}`,
    words: valueWords(facet, value),
    without: { filters: { ...filters, [facet]: filters[facet].filter((each) => each !== value) } },
  });
  const chips: { key: string; words: string; without: Partial<View> }[] = [
    ...FACETS.flatMap((facet) => filters[facet].map((value) => chip(facet, value))),
    ...hidden.map((id) => ({
      key: `hidden ${id}`,
      words: `${scene.entities.get(id)?.name ?? "An entity"} is hidden`,
      without: { hidden: hidden.filter((each) => each !== id) },
    })),
  ];
  if (filters.from !== null || filters.to !== null) {
    chips.push({ key: "time", words: timeWords(filters), without: { filters: { ...filters, from: null, to: null } } });
  }
  return (
    <section className="chips" aria-label="Filtered by">
      <ul>
        {chips.map(({ key, words, without }) => (
          <li key={key}>
            <button aria-label={`${words}: remove`} onClick={() => change(without)}>
              {words} <Icon name="close" />
            </button>
          </li>
        ))}
        <li>
          <button className="link" onClick={() => change({ filters: NO_FILTERS, hidden: [] })}>
            Clear all
          </button>
        </li>
      </ul>
    </section>
  );
}

/** Whether anything is kept out of sight. */
function isFiltered({ filters, hidden }: View): boolean {
  const { from, to } = filters;
  return hidden.length > 0 || from !== null || to !== null || FACETS.some((facet) => filters[facet].length > 0);
}
