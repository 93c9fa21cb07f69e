// What is a list made of? Columns, the view a person chose, and pages of rows asked of the core.
import type { Sign } from "../sign";

export type Column<Row, Id extends string = string> = {
  id: Id;
  title: string;
  width: number;
  /** The cell as plain text: what is copied and, without `sign` or a cell of one's own, what is shown. */
  text: (row: Row) => string;
  sign?: (row: Row) => Sign;
  code?: boolean;
  dim?: boolean;
  align?: "end";
  /** Columns sort and filter unless they say they cannot. */
  fixed?: boolean;
  /** Sorts, but has nothing that could be typed into a filter. */
  unfiltered?: boolean;
  /** Filters, in a list that has an order of its own. */
  unsorted?: boolean;
};

export type Density = "compact" | "normal" | "roomy";
export const rowHeights: Record<Density, number> = { compact: 28, normal: 32, roomy: 40 };

export type Sort = { column: string; descending: boolean };

/** How a person arranged a list; this is what a saved view keeps. */
export type GridView = {
  order: string[];
  hidden: string[];
  sort: Sort | null;
  filters: Record<string, string>;
  density: Density;
};

/** One that somebody kept may be removed; the ones every list has may not. */
export type SavedView = { id: string; name: string; count?: number; view: GridView; kept?: boolean };

export type Asked = { from: number; count: number; sort: Sort | null; filters: Record<string, string> };
export type Page<Row> = { rows: Row[]; total: number };

/** Which rows are ticked: some, or all that fit the filters but a few. */
export type Picked = { all: false; keys: string[] } | { all: true; except: string[] };

export type Cell = { row: number; column: number };
export type Range = { from: Cell; to: Cell };
