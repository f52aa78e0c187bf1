import "./ArticleText.css";

import { Fragment, useEffect, useMemo, useRef } from "react";

import type { ToldClaimFragment } from "../../api/generated";
import { type Mark, type Segment, segments } from "../marks";
import { claimWords } from "./ClaimCard";
import { type Part, partsOf } from "./Quote";

/** What a stretch of the text is: the sentence of a claim, a part of one, or the name of something. */
interface Tag {
  is: Part | "sentence" | "mention";
  claim: ToldClaimFragment | null;
}

interface Props {
  text: string;
  language: string;
  /** In the order of the text. */
  claims: readonly ToldClaimFragment[];
  mentions: readonly { spans: readonly { start: number; end: number }[] }[];
  picked: ToldClaimFragment | null;
  pick: (claim: string) => void;
}

/** The text of an article; claims are marked, and numbered where their sentence ends. */
export function ArticleText({ text, language, claims, mentions, picked, pick }: Props) {
  const pieces = useMemo(() => segments(text, marksOf(claims, mentions)), [text, claims, mentions]);
  const article = useRef<HTMLDivElement>(null);

  useEffect(() => {
    article.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "center" });
  }, [picked]);

  const ends = Map.groupBy(claims, ({ evidence }) => evidence.end);
  return (
    <div className="article-text" lang={language} ref={article}>
      {pieces.map((piece) => (
        <Fragment key={piece.start}>
          <Piece piece={piece} picked={picked} pick={pick} />
          {ends.get(piece.start + Array.from(piece.text).length)?.map((claim) => (
            <button
              key={claim.id}
              className="note"
              lang="en"
              aria-current={claim === picked || undefined}
              aria-label={`Claim ${claims.indexOf(claim) + 1}: ${claimWords(claim)}`}
              onClick={() => pick(claim.id)}
            >
              {claims.indexOf(claim) + 1}
            </button>
          ))}
        </Fragment>
      ))}
    </div>
  );
}

interface PieceProps {
  piece: Segment<Tag>;
  picked: ToldClaimFragment | null;
  pick: (claim: string) => void;
}

/** A stretch of the text. A click on the sentence of a claim picks it, or the next one in there. */
function Piece({ piece: { text, tags }, picked, pick }: PieceProps) {
  const claims = tags.flatMap(({ is, claim }) => (is === "sentence" && claim ? [claim] : []));
  const isName = tags.some(({ is }) => is === "mention");
  if (claims.length === 0) return isName ? <span className="mention">{text}</span> : text;
  const isPicked = picked !== null && claims.includes(picked);
  const about = isPicked ? tags.filter(({ claim }) => claim === picked) : tags;
  const parts = new Set(about.map(({ is }) => is).filter(isPart));
  const next = claims[isPicked ? (claims.indexOf(picked) + 1) % claims.length : 0];
  const Element = parts.size > 0 ? "mark" : "span";
  return (
    <Element
      className={["sentence", isPicked && "current", isName && "mention", ...parts].filter(Boolean).join(" ")}
      onClick={() => next && pick(next.id)}
    >
      {text}
    </Element>
  );
}

function isPart(is: Tag["is"]): is is Part {
  return is !== "sentence" && is !== "mention";
}

function marksOf(
  claims: Props["claims"],
  mentions: Props["mentions"],
): Mark<Tag>[] {
  return [
    ...mentions
      .flatMap(({ spans }) => spans)
      .map(({ start, end }) => ({ start, end, tag: { is: "mention" as const, claim: null } })),
    ...claims.flatMap((claim) => [
      { start: claim.evidence.start, end: claim.evidence.end, tag: { is: "sentence" as const, claim } },
      ...partsOf(claim.evidence).map(({ start, end, tag }) => ({ start, end, tag: { is: tag, claim } })),
    ]),
  ];
}
