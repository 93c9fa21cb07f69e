// Where does each column stand, and which stay put when the list moves sideways?
import type { Column, Density, GridView } from "./types";

export const TICK_WIDTH = 36;

export type Placed<Row> = { column: Column<Row>; pin: number | null; lastPin: boolean; left: number };

export function startingView<Row>(columns: Column<Row>[], density: Density = "compact"): GridView {
  return { order: columns.map(({ id }) => id), hidden: [], sort: null, filters: {}, density };
}

/** The columns in the view's order; ones the view does not know yet come last. */
export function inOrder<One extends { id: string }>(columns: One[], view: GridView): One[] {
  const rank = (id: string) => (view.order.includes(id) ? view.order.indexOf(id) : view.order.length);
  return columns.toSorted((a, b) => rank(a.id) - rank(b.id));
}

export function shown<One extends { id: string }>(columns: One[], view: GridView): One[] {
  return inOrder(columns, view).filter(({ id }) => !view.hidden.includes(id));
}

export function place<Row>(columns: Column<Row>[], frozen: number): Placed<Row>[] {
  let left = TICK_WIDTH;
  return columns.map((column, at) => {
    const placed = { column, left, pin: at < frozen ? left : null, lastPin: at === frozen - 1 };
    left += column.width;
    return placed;
  });
}

/** The last column takes what room is left, so that rules run to the edge. */
export function template<Row>(columns: Column<Row>[]): string {
  const widths = columns.map(({ width }, at) => (at === columns.length - 1 ? `minmax(${width}px, 1fr)` : `${width}px`));
  return [`${TICK_WIDTH}px`, ...widths].join(" ");
}

export function width<Row>(columns: Column<Row>[]): number {
  return columns.reduce((sum, column) => sum + column.width, TICK_WIDTH);
}

export function moved(order: string[], id: string, by: -1 | 1): string[] {
  const at = order.indexOf(id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= order.length) return order;
  return order.toSpliced(at, 1).toSpliced(to, 0, id);
}

/** Up, down, none: what the next press on a column's name asks for. */
export function nextSort(sort: GridView["sort"], column: string): GridView["sort"] {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}

export function withFilter(view: GridView, column: string, text: string): GridView {
  const others = Object.fromEntries(Object.entries(view.filters).filter(([id]) => id !== column));
  return { ...view, filters: text.trim() === "" ? others : { ...others, [column]: text.trim() } };
}
