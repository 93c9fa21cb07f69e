// How was a list left? Whoever comes back to it finds it so, for as long as the window is open.
import type { Cell, GridView } from "./types";

/** Where the mark is, and how far the list is scrolled. */
export type Spot = { at: Cell; top: number };
export type Left<Row> = {
  view: GridView;
  current: string | null;
  /** The record beside the list. */
  open: Row | null;
  spot: Spot | null;
  /** What the box at the top had asked for; asked again, it is another visit. */
  find: string | null;
  pasted?: string[];
};

const lists = new Map<string, Left<unknown>>();

/** `whose` is the district and the operator: nobody finds a list as somebody else left it. */
export function leftList<Row>(name: string, whose: string, find: string | null): Left<Row> | undefined {
  const left = lists.get(`${name} ${whose}`) as Left<Row> | undefined;
  return find !== null && left?.find !== find ? undefined : left;
}

export function keepList<Row>(name: string, whose: string, left: Left<Row>): void {
  lists.set(`${name} ${whose}`, left);
}
