import "./Quote.css";

import type { ToldClaimFragment } from "../../api/generated";
import { segments } from "../marks";

type Evidence = ToldClaimFragment["evidence"];

/** What a stretch of a sentence is to a claim. */
export type Part = "subject" | "trigger" | "object";

const PARTS = ["subject", "trigger", "object"] as const satisfies readonly Part[];

/** The three parts that a claim has in its sentence, as marks. */
export function partsOf(evidence: Evidence) {
  return PARTS.map((tag) => ({ ...evidence[tag], tag }));
}

/** The sentence of a claim, with subject, trigger and object marked in it. */
export function Sentence({ evidence }: { evidence: Evidence }) {
  return segments(evidence.text, partsOf(evidence), evidence.start).map(({ start, text, tags }) =>
    tags.length === 0 ? (
      text
    ) : (
      <mark key={start} className={tags.join(" ")}>
        {text}
      </mark>
    ),
  );
}

/** What the marks mean. */
export function MarksKey() {
  return (
    <p className="marks-key">
      Marked: <mark className="subject">who</mark> <mark className="trigger">does what</mark>{" "}
      <mark className="object">to whom</mark>
    </p>
  );
}
