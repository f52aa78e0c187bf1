import type { Shown } from "../filters";
import { statusWords, typeWords } from "../words";
import { STATUSES, STROKES, TYPES } from "./palette";

const LENGTH = 34;

/** What the colours of dots and the strokes of lines say, of those that are in sight. */
export function Key({ shown: { entities, links } }: { shown: Shown }) {
  const types = new Set(entities.map(({ type }) => type));
  const statuses = new Set(links.map(({ status }) => status));
  if (types.size === 0) return null;
  return (
    <details className="key" open>
      <summary>Key</summary>
      <ul aria-label="Types of entities">
        {TYPES.filter((type) => types.has(type)).map((type) => (
          <li key={type}>
            <span className="dot" data-type={type} /> {typeWords(type)}
          </li>
        ))}
      </ul>
      <ul aria-label="Statuses of relations">
        {STATUSES.filter((status) => statuses.has(status)).map((status) => {
          const { pattern, width, colour } = STROKES[status];
          return (
            <li key={status}>
              <svg width={LENGTH} height="10" aria-hidden="true" className={colour}>
                <path d={`M0 5H${LENGTH}`} strokeWidth={width} strokeDasharray={pattern.join(" ")} />
              </svg>
              {statusWords(status)}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
