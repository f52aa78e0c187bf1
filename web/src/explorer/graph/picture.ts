// The graph as a file.
import type { Canvas } from "./canvas";

let shown: Canvas | null = null;

/** Makes a drawing the one that `downloadPicture` saves; returns what takes that back. */
export function offerPicture(canvas: Canvas): () => void {
  shown = canvas;
  return () => {
    shown = null;
  };
}

/** Saves what is on the screen as a PNG file of that name; rejects if no graph is drawn. */
export async function downloadPicture(name: string): Promise<void> {
  if (shown === null) throw new Error("There is no drawing to save: show the graph first.");
  const picture = shown.paint();
  const blob = await new Promise<Blob | null>((resolve) => picture.toBlob(resolve, "image/png"));
  if (blob === null) throw new Error("This browser could not make a picture of the graph.");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
