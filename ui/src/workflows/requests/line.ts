// Which request comes before and after the one that is open, in the queue as it was asked for?
import type { QueueRow, RequestId } from "../../bindings";
import type { AskedQueue } from "./queue";

let asked: AskedQueue = {};

/** The queue as it was last looked at, for as long as the window is open. */
export const lineNow = (): AskedQueue => asked;

export function keepLine(now: AskedQueue): void {
  asked = now;
}

export type Neighbours = { at: number | null; before: RequestId | null; after: RequestId | null };

/**
 * Its place, from 0 on, and its neighbours. What was done with has left the queue: whoever stands in its place now
 * comes after it.
 */
export function neighbours(rows: Pick<QueueRow, "id">[], id: RequestId, last: number | null): Neighbours {
  const at = rows.findIndex((row) => row.id === id);
  if (at >= 0) return { at, before: rows[at - 1]?.id ?? null, after: rows[at + 1]?.id ?? null };
  if (last === null) return { at: null, before: null, after: rows[0]?.id ?? null };
  return { at: null, before: rows[last - 1]?.id ?? null, after: (rows[last] ?? rows.at(-1))?.id ?? null };
}
