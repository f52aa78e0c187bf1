import type { ReactNode, RefObject } from "react";

interface Props {
  where: RefObject<HTMLElement | null>;
  children: ReactNode;
}

/** A button that goes to another place of the panel, and takes the focus there. */
export function GoTo({ where, children }: Props) {
  const go = () => {
    where.current?.scrollIntoView();
    where.current?.focus({ preventScroll: true });
  };
  return (
    <button className="link" onClick={go}>
      {children}
    </button>
  );
}
