import { type ReactNode, useEffect, useRef } from "react";

import { openedByKeyboard } from "./keyboard";

interface Props {
  /** What kind of thing it is, above the heading. */
  kind: ReactNode;
  children: ReactNode;
}

/** The head of a panel. Who opened the panel by keyboard goes on from here. */
export function PanelHead({ kind, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (openedByKeyboard()) heading.current?.focus();
  }, []);
  return (
    <header className="panel-head">
      <p className="muted">{kind}</p>
      <h2 ref={heading} tabIndex={-1}>
        {children}
      </h2>
    </header>
  );
}
