// Claims on a scale of days, months or years, whichever fits them.

export type Unit = "day" | "month" | "year";

export interface Bin {
  /** Its first day, month or year, ISO; null for all that comes before the others. */
  from: string | null;
  /** The same for its end; null for all that comes after the others. */
  to: string | null;
  count: number;
}

export interface Scale {
  unit: Unit;
  bins: readonly Bin[];
}

/** More bars than these are hard to tell apart. */
const MOST = 62;
/** How much of all a scale has to show in detail; the rest is put together at its ends. */
const ENOUGH = 0.8;

/** Counts days, which may be partial, in as fine a unit as shows most of them; null without any. */
export function scaleOf(days: readonly string[]): Scale | null {
  if (days.length === 0) return null;
  for (const unit of ["day", "month"] as const) {
    const counts = countIn(unit, days);
    const stretch = fullest(counts);
    if (stretch.count >= ENOUGH * days.length) return { unit, bins: binsOf(unit, counts, stretch) };
  }
  const counts = countIn("year", days);
  return { unit: "year", bins: binsOf("year", counts, fullest(counts)) };
}

type Counts = ReadonlyMap<number, number>;

function countIn(unit: Unit, days: readonly string[]): Counts {
  const counts = new Map<number, number>();
  for (const day of days) {
    const at = numberOf(unit, day);
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return counts;
}

interface Stretch {
  first: number;
  last: number;
  count: number;
}

/** The stretch of at most so many units in which most fall. */
function fullest(counts: Counts): Stretch {
  const at = [...counts.keys()].sort((a, b) => a - b);
  let best: Stretch = { first: 0, last: 0, count: 0 };
  let first = 0;
  let count = 0;
  at.forEach((last) => {
    count += counts.get(last) ?? 0;
    while (last - (at[first] ?? last) >= MOST) {
      count -= counts.get(at[first] ?? last) ?? 0;
      first++;
    }
    if (count > best.count) best = { first: at[first] ?? last, last, count };
  });
  return best;
}

function binsOf(unit: Unit, counts: Counts, { first, last }: Stretch): Bin[] {
  const bins: Bin[] = [];
  const sum = (isIn: (at: number) => boolean) =>
    [...counts].reduce((total, [at, count]) => total + (isIn(at) ? count : 0), 0);
  const earlier = sum((at) => at < first);
  const later = sum((at) => at > last);
  if (earlier > 0) bins.push({ from: null, to: isoOf(unit, first - 1), count: earlier });
  for (let at = first; at <= last; at++) {
    bins.push({ from: isoOf(unit, at), to: isoOf(unit, at), count: counts.get(at) ?? 0 });
  }
  if (later > 0) bins.push({ from: isoOf(unit, last + 1), to: null, count: later });
  return bins;
}

const DAY = 86_400_000;

/** The place of a day among days, months or years. A partial one stands at its beginning. */
function numberOf(unit: Unit, iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  if (unit === "year") return year;
  return unit === "month" ? 12 * year + month - 1 : Date.UTC(year, month - 1, day) / DAY;
}

function isoOf(unit: Unit, at: number): string {
  if (unit === "day") return new Date(at * DAY).toISOString().slice(0, 10);
  if (unit === "year") return String(at).padStart(4, "0");
  return `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}`;
}
