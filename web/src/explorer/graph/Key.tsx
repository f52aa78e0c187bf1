import { type ReactNode, useState } from "react";

import type { EntityType, Status } from "../../api/generated";
import type { Shown } from "../filters";
import { statusWords, typeWords } from "../words";
import { STATUSES, STROKES, TYPES } from "./palette";

const LENGTH = 34;

/** What the colours of dots and the strokes of lines say, of those that are in sight. */
export function Key({ shown: { entities, links }, children }: { shown: Shown; children: ReactNode }) {
  const [open, setOpen] = useState(() => matchMedia("(width >= 44rem)").matches);
  const types = new Set(entities.map(({ type }) => type));
  const statuses = new Set(links.map(({ status }) => status));
  if (types.size === 0) return null;
  return (
    <div className="key" role="group" aria-label="Key">
      <button className="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        Key
      </button>
      {open && (
        <>
          <ul aria-label="Types of entities">
            {TYPES.filter((type) => types.has(type)).map((type) => (
              <TypeSample key={type} type={type} />
            ))}
          </ul>
          <ul aria-label="Statuses of relations">
            {STATUSES.filter((status) => statuses.has(status)).map((status) => (
              <StatusSample key={status} status={status} />
            ))}
          </ul>
        </>
      )}
      {children}
    </div>
  );
}

function TypeSample({ type }: { type: EntityType }) {
  return (
    <li>
      <span className="dot" data-type={type} /> {typeWords(type)}
    </li>
  );
}

function StatusSample({ status }: { status: Status }) {
  const { pattern, width, colour } = STROKES[status];
  return (
    <li>
      <svg width={LENGTH} height="10" aria-hidden="true" className={colour}>
        <path d={`M0 5H${LENGTH}`} strokeWidth={width} strokeDasharray={pattern.join(" ")} />
      </svg>
      {statusWords(status)}
    </li>
  );
}
