/** The drawings on buttons, on a field of 16 by 16. */
const DRAWINGS = {
  close: "M4 4l8 8M12 4l-8 8",
  export: "M8 2v8M5 7l3 3 3-3M2.5 11v2.5h11V11",
  filter: "M2 4h12M4.5 8h7M7 12h2",
  graph: "M5 5l6 2.5M4.7 6l1.8 5M10.5 9.5L8.5 11M3 3.8a1.6 1.6 0 1 0 2.4 0a1.6 1.6 0 1 0 -2.4 0M11 8a1.6 1.6 0 1 0 2.4 0a1.6 1.6 0 1 0 -2.4 0M5.8 12.4a1.6 1.6 0 1 0 2.4 0a1.6 1.6 0 1 0 -2.4 0",
  keys: "M8 1.8a6.2 6.2 0 1 0 .01 0M6.2 6.4a1.8 1.8 0 1 1 2.5 1.7c-.5.2-.7.5-.7 1M8 11.3v.1",
  more: "M3 8h.01M8 8h.01M13 8h.01",
  moon: "M13 9.5A5.5 5.5 0 0 1 6.5 3a5.5 5.5 0 1 0 6.5 6.5z",
  path: "M3.5 11.5a1.5 1.5 0 1 0 .01 0M12.5 1.6a1.5 1.5 0 1 0 .01 0M5 13h4.5a2.5 2.5 0 0 0 0-5h-3a2.5 2.5 0 0 1 0-5H11",
  reset: "M3 8a5 5 0 1 0 1.6-3.7L3 5.8M3 2.5v3.3h3.3",
  search: "M7 2.5a4.5 4.5 0 1 0 .01 0M10.3 10.3L14 14",
  sun: "M8 5a3 3 0 1 0 .01 0M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1.1 1.1M11.9 11.9L13 13M13 3l-1.1 1.1M4.1 11.9L3 13",
  table: "M2.5 3h11v10h-11zM2.5 6.3h11M2.5 9.7h11M7 6.3V13",
  undo: "M6 3L3 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H7",
} as const;

interface Props {
  name: keyof typeof DRAWINGS;
}

/** A drawing beside or instead of a button's words; it says nothing to screen readers. */
export function Icon({ name }: Props) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={DRAWINGS[name]} />
    </svg>
  );
}
