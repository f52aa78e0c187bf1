import { dateWords, spanWords } from "../dates";

interface Props {
  first: string | null;
  last: string | null;
  /** When the earliest article said so. */
  reported: string | null;
}

/** The dates that claims state, or else when it was first reported; nothing if neither is known. */
export function When({ first, last, reported }: Props) {
  const words = spanWords(first, last);
  return words ? <span>{words}</span> : <Reported on={reported} />;
}

/** "reported 20 April 2023": a date that no claim states, only that of an article. */
export function Reported({ on }: { on: string | null }) {
  if (on === null) return null;
  return (
    <span className="muted" title="No date is stated; this is that of the earliest article.">
      reported {dateWords(on)}
    </span>
  );
}
