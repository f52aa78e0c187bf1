import { type ReactNode, useMemo, useState } from "react";

/** How many rows stand on a page: more would make the browser slow. */
const PAGE = 200;

const inWords = new Intl.Collator("en", { sensitivity: "base", numeric: true });

export interface Column<Row> {
  title: string;
  /** What the rows are sorted by; null, for what is not known, comes last. */
  value: (row: Row) => string | number | null;
  cell: (row: Row) => ReactNode;
}

interface Props<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  idOf: (row: Row) => string;
  selected: string | null;
  /** Opens a row that was clicked; its cells have a button that does the same. */
  open: (row: Row) => void;
}

/** A table that is sorted by the heading of a column, in pages. */
export function SortedTable<Row>({ caption, columns, rows, idOf, selected, open }: Props<Row>) {
  const [order, setOrder] = useState<Order>({ column: 0, descending: false });
  const [wanted, setPage] = useState(0);
  const sorted = useMemo(() => inOrder(rows, columns, order), [rows, columns, order]);
  const page = Math.min(wanted, Math.max(0, Math.ceil(rows.length / PAGE) - 1));

  const sortBy = (column: number) => {
    setPage(0);
    setOrder({ column, descending: order.column === column && !order.descending });
  };
  return (
    <>
      <div className="scrolled">
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ title }, index) => (
                <th
                  key={title}
                  scope="col"
                  aria-sort={order.column === index ? (order.descending ? "descending" : "ascending") : "none"}
                >
                  <button onClick={() => sortBy(index)}>{title}</button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.slice(page * PAGE, (page + 1) * PAGE).map((row) => (
              <tr
                key={idOf(row)}
                aria-current={idOf(row) === selected || undefined}
                onClick={(event) => isOnButton(event.target) || open(row)}
              >
                {columns.map(({ title, cell }) => (
                  <td key={title}>{cell(row)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > PAGE && (
        <nav className="pages" aria-label="Pages of the table">
          <button onClick={() => setPage(page - 1)} disabled={page === 0}>
            Previous
          </button>
          <span role="status">
            {(page * PAGE + 1).toLocaleString("en")} to{" "}
            {Math.min((page + 1) * PAGE, rows.length).toLocaleString("en")} of{" "}
            {rows.length.toLocaleString("en")}
          </span>
          <button onClick={() => setPage(page + 1)} disabled={(page + 1) * PAGE >= rows.length}>
            Next
          </button>
        </nav>
      )}
    </>
  );
}

interface Order {
  column: number;
  descending: boolean;
}

function inOrder<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { column, descending }: Order,
): Row[] {
  const value = columns[column]?.value ?? (() => null);
  const turned = descending ? -1 : 1;
  return rows
    .map((row) => ({ row, key: value(row) }))
    .sort((a, b) => compared(a.key, b.key, turned))
    .map(({ row }) => row);
}

function compared(a: string | number | null, b: string | number | null, turned: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === "number" && typeof b === "number") return turned * (a - b);
  return turned * inWords.compare(String(a), String(b));
}

function isOnButton(target: EventTarget): boolean {
  return target instanceof Element && target.closest("button") !== null;
}
