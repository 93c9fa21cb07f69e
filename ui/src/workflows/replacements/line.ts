// Which incident comes before and after the one that is open, on the board as it was last looked at?
import type { IncidentId, IncidentRow, Queries } from "../../bindings";

export type AskedBoard = Pick<Queries["incident.board"][0], "waits_for" | "only_reminders">;

let asked: AskedBoard = {};

export const lineNow = (): AskedBoard => asked;

export function keepLine(now: AskedBoard): void {
  asked = now;
}

export type Neighbours = { at: number | null; before: IncidentId | null; after: IncidentId | null };

/** Its place, from 0 on. One that is done with has left the board: the first one comes after it. */
export function neighbours(rows: Pick<IncidentRow, "id">[], id: IncidentId): Neighbours {
  const at = rows.findIndex((row) => row.id === id);
  if (at < 0) return { at: null, before: null, after: rows[0]?.id ?? null };
  return { at, before: rows[at - 1]?.id ?? null, after: rows[at + 1]?.id ?? null };
}
