// Tables as RFC 4180 has them, made so that spreadsheets read them well.

export type Cell = string | number | null;

/** Rows as CSV. The mark at its beginning tells spreadsheets that it is UTF-8. */
export function csvOf(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return "\ufeff" + [header, ...rows].map((row) => `${row.map(cellOf).join(",")}\r\n`).join("");
}

function cellOf(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = isFormula(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Whether a spreadsheet would take a text for something to work out, whoever wrote it. */
function isFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text);
}
