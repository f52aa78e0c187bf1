import type { Canvas } from "./canvas";

/** Ways to come nearer and to see all. */
export function ZoomTools({ canvas }: { canvas: Canvas | null }) {
  return (
    <div className="tools zoom-tools" role="group" aria-label="Zoom">
      <button
        aria-label="Zoom in"
        aria-keyshortcuts="+ ="
        title="Zoom in (+)"
        onClick={() => canvas?.camera.zoom(1.5)}
      >
        +
      </button>
      <button
        aria-label="Zoom out"
        aria-keyshortcuts="-"
        title="Zoom out (−)"
        onClick={() => canvas?.camera.zoom(1 / 1.5)}
      >
        −
      </button>
      <button
        aria-label="Show all"
        aria-keyshortcuts="Home"
        title="Show all (Home)"
        onClick={() => canvas?.camera.fit()}
      >
        <svg viewBox="0 0 16 16" width="14" height="14" fill="none" aria-hidden="true">
          <path
            d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4"
            stroke="currentColor"
            strokeWidth="1.6"
          />
        </svg>
      </button>
    </div>
  );
}
