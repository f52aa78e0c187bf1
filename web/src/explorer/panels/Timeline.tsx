import "./Timeline.css";

import { type PointerEvent, useMemo, useRef, useState } from "react";

import { dateWords, timeWords } from "../dates";
import { dayOf, shownOf } from "../filters";
import { type Scale, scaleOf, type Unit } from "../periods";
import type { Scene } from "../scene";
import { type ChangeView, type Filters, OPENING, type View } from "../view";
import { counted } from "../words";

/** A range of days; null is open. */
export interface Range {
  from: string | null;
  to: string | null;
}

interface Props {
  view: View;
  change: ChangeView;
  scene: Scene;
  /** The range while it is dragged, which is not in the address yet; null when it is let go. */
  drag: Range | null;
  onDrag: (range: Range | null) => void;
}

/** How wide a bar may be, in pixels. */
const WIDEST = 56;

/** When what is shown was claimed, and a range of it to keep. */
export function Timeline({ view, change, scene, drag, onDrag }: Props) {
  const { filters, hidden } = view;
  const { scale, undated } = useMemo(() => claimsInTime(scene, filters, hidden), [scene, filters, hidden]);
  const [pointed, setPointed] = useState<number | null>(null);
  if (scale === null) {
    return (
      <section className="timeline" aria-label="Timeline">
        <p className="caption muted">
          {undated > 0 && undatedWords(undated)}
          {view.everything && undated === 0 && "There is no timeline of a graph as large as this."}
        </p>
      </section>
    );
  }

  const range = drag ?? filters;
  const [first, last] = placesOf(scale, range);
  const keep = (range: Range) => {
    onDrag(null);
    change({ filters: { ...filters, ...range } });
  };
  const inRange = scale.bins.slice(first, last + 1).reduce((sum, { count }) => sum + count, 0);
  const bin = pointed === null ? undefined : scale.bins[pointed];

  return (
    <section className="timeline" aria-label="Timeline">
      <p className="caption">
        {bin ? (
          <span>
            <strong>{timeWords(bin)}</strong> {counted(bin.count, "claim")}
          </span>
        ) : (
          <span>
            <strong>{rangeWords(scale, range)}</strong> {counted(inRange, "claim")}
          </span>
        )}
        <span className="muted note">by the date stated, or else that of the article</span>
        {undated > 0 && <span className="muted">{undatedWords(undated)}</span>}
        {(range.from !== null || range.to !== null) && (
          <button className="link" onClick={() => keep({ from: null, to: null })}>
            All times
          </button>
        )}
      </p>
      <div className="bars" style={{ maxWidth: `${WIDEST * scale.bins.length}px` }}>
        <Chart scale={scale} first={first} last={last} onPoint={setPointed} onDrag={onDrag} onKeep={keep} />
        <Axis scale={scale} />
      </div>
    </section>
  );
}

interface ChartProps {
  scale: Scale;
  /** The first and the last bar in the range. */
  first: number;
  last: number;
  onPoint: (at: number | null) => void;
  onDrag: (range: Range) => void;
  onKeep: (range: Range) => void;
}

/** The bars, to drag a range over, and a handle at each end of it. */
function Chart({ scale, first, last, onPoint, onDrag, onKeep }: ChartProps) {
  const { bins } = scale;
  const begun = useRef<number | null>(null);
  const tallest = Math.max(...bins.map(({ count }) => count));
  const bars = bins
    .map(({ count }, at) => {
      const height = count === 0 ? 0 : Math.max(2, (30 * count) / tallest);
      return `M${at + 0.1} 32v${-height}h.8v${height}z`;
    })
    .join("");

  const binAt = ({ currentTarget, clientX }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    return Math.min(bins.length - 1, Math.max(0, Math.floor((bins.length * (clientX - left)) / width)));
  };
  const spanned = (one: number, other: number) =>
    rangeOf(scale, Math.min(one, other), Math.max(one, other));

  return (
    <div className="chart">
      <svg
        viewBox={`0 0 ${bins.length} 32`}
        preserveAspectRatio="none"
        aria-hidden="true"
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          begun.current = binAt(event);
          onDrag(spanned(begun.current, begun.current));
        }}
        onPointerMove={(event) => {
          const at = binAt(event);
          onPoint(at);
          if (begun.current !== null) onDrag(spanned(begun.current, at));
        }}
        onPointerUp={(event) => {
          if (begun.current !== null) onKeep(spanned(begun.current, binAt(event)));
          begun.current = null;
        }}
        onPointerCancel={() => {
          begun.current = null;
          onKeep(rangeOf(scale, first, last));
        }}
        onPointerLeave={() => onPoint(null)}
      >
        <path d={bars} />
        <rect width={first} height="32" />
        <rect x={last + 1} width={bins.length - last - 1} height="32" />
      </svg>
      <Handle
        label="From"
        value={first}
        scale={scale}
        words={edgeWords(bins[first]?.from, "the beginning")}
        onMove={(at) => rangeOf(scale, Math.min(at, last), last)}
        onDrag={onDrag}
        onKeep={onKeep}
      />
      <Handle
        label="To"
        value={last + 1}
        scale={scale}
        words={edgeWords(bins[last]?.to, "the end")}
        onMove={(at) => rangeOf(scale, first, Math.max(at - 1, first))}
        onDrag={onDrag}
        onKeep={onKeep}
      />
    </div>
  );
}

interface HandleProps {
  label: string;
  /** The edge between two bars that it stands at. */
  value: number;
  scale: Scale;
  words: string;
  onMove: (at: number) => Range;
  onDrag: (range: Range) => void;
  onKeep: (range: Range) => void;
}

function Handle({ label, value, scale, words, onMove, onDrag, onKeep }: HandleProps) {
  const moved = useRef<Range | null>(null);
  const letGo = () => {
    if (moved.current) onKeep(moved.current);
    moved.current = null;
  };
  return (
    <input
      type="range"
      aria-label={label}
      aria-valuetext={words}
      min={0}
      max={scale.bins.length}
      value={value}
      onChange={({ target }) => {
        moved.current = onMove(Number(target.value));
        onDrag(moved.current);
      }}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onKeyUp={letGo}
      onBlur={letGo}
    />
  );
}

/** Words below the bars, a handful of them. */
function Axis({ scale: { bins, unit } }: { scale: Scale }) {
  const step = Math.ceil(bins.length / 7);
  return (
    <ol className="axis" aria-hidden="true">
      {bins.map(({ from, to }, at) =>
        at % step === 0 || from === null || to === null ? (
          <li key={at} style={{ left: `${(100 * (at + 0.5)) / bins.length}%` }}>
            {from === null ? "earlier" : to === null ? "later" : axisWords(unit, from)}
          </li>
        ) : null,
      )}
    </ol>
  );
}

/** The claims of all that is shown whatever their time, and how many have none. */
function claimsInTime(
  scene: Scene,
  filters: Filters,
  hidden: readonly string[],
): { scale: Scale | null; undated: number } {
  const anyTime = { ...OPENING, hidden, filters: { ...filters, from: null, to: null } };
  const days = shownOf(scene, anyTime).links.flatMap(({ claims }) => claims.map(dayOf));
  const known = days.filter((day) => day !== null);
  return { scale: scaleOf(known), undated: days.length - known.length };
}

/** The first and the last bar that a range touches. */
function placesOf({ bins }: Scale, { from, to }: Range): [number, number] {
  const first = from === null ? 0 : bins.findIndex((bin) => bin.to === null || bin.to >= from.slice(0, bin.to.length));
  const last = to === null ? bins.length - 1 : bins.findLastIndex((bin) => bin.from === null || bin.from.slice(0, to.length) <= to);
  const begin = first < 0 ? bins.length - 1 : first;
  return [begin, Math.max(begin, last)];
}

/** The range that begins with one bar and ends with another; open at the ends of the scale. */
function rangeOf({ bins }: Scale, first: number, last: number): Range {
  return {
    from: first <= 0 ? null : (bins[first]?.from ?? null),
    to: last >= bins.length - 1 ? null : (bins[last]?.to ?? null),
  };
}

/** "20 April 2023 to 25 April 2023"; open at an end beyond which there is more than the bars show. */
function rangeWords({ bins }: Scale, { from, to }: Range): string {
  const words = timeWords({ from: from ?? bins[0]?.from ?? null, to: to ?? bins.at(-1)?.to ?? null });
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function edgeWords(date: string | null | undefined, open: string): string {
  return date ? dateWords(date) : open;
}

/** "20 Apr", "Apr 2023", "2023". */
function axisWords(unit: Unit, iso: string): string {
  if (unit === "year") return iso;
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: "UTC",
    month: "short",
    ...(unit === "day" ? { day: "numeric" } : { year: "numeric" }),
  }).format(new Date(iso));
}

function undatedWords(count: number): string {
  return `${counted(count, "claim")} without a date`;
}
