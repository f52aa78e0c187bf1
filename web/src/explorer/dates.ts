// Dates as people write them. Those of claims may be partial: 2023, 2023-04, --04-25.

/** "25 April 2023", "April 2023", "2023", or "25 April, year not given". */
export function dateWords(iso: string): string {
  if (iso.startsWith("--")) return `${named(`2000-${iso.slice(2)}`, false)}, year not given`;
  return named(iso.slice(0, 10), true);
}

/** "April 2023 to 25 May 2023": from the earliest to the latest date; empty if neither is known. */
export function spanWords(first: string | null, last: string | null): string {
  const known = [first, last].filter((date) => date !== null);
  return [...new Set(known.map(dateWords))].join(" to ");
}

/** "20 April 2023 to May 2023", "until 25 April 2023", "since 2019": from one date to another; null is open. */
export function timeWords({ from, to }: { from: string | null; to: string | null }): string {
  if (from !== null && to !== null) return spanWords(from, to);
  if (from !== null) return `since ${dateWords(from)}`;
  return to === null ? "all times" : `until ${dateWords(to)}`;
}

/** The day of today where the reader is, for names of files. */
export function today(): string {
  return new Intl.DateTimeFormat("sv-SE").format();
}

function named(iso: string, withYear: boolean): string {
  const [, month, day] = iso.split("-");
  if (month === undefined) return iso;
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: "UTC",
    month: "long",
    ...(withYear && { year: "numeric" }),
    ...(day !== undefined && { day: "numeric" }),
  }).format(new Date(`${iso}${day === undefined ? "-01" : ""}T00:00:00Z`));
}
