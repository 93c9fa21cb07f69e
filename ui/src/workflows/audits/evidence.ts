// Where was a device last, as far as anything shows?
import type { ExceptionRow } from "../../bindings";
import { instantWords } from "../../shared/words/days";

export type Evidence = { where: string; when: string; scanned: boolean };

function decidedNote({ decision }: ExceptionRow): string | null {
  if (decision?.attested_by) return `seen by ${decision.attested_by}`;
  return decision?.note ?? null;
}

/** What was decided in words comes first; then the scan; then the last sighting of any kind. */
export function evidenceOf(row: ExceptionRow, today: string, zone: string): Evidence {
  const counted = row.kind !== "missing" && row.kind !== "recount";
  const moved = row.kind === "moved" && row.seen_place;
  const where = moved
    ? `${row.audit_place ?? "nowhere in particular"} → ${row.seen_place}`
    : counted
      ? (row.seen_place ?? row.other_school ?? row.audit_place ?? row.holder ?? "no place")
      : (row.audit_place ?? row.holder ?? "no place is recorded");
  const note = decidedNote(row);
  if (note) return { where, when: note, scanned: false };
  if (row.seen_at) return { where, when: `scanned ${instantWords(row.seen_at, zone, today)}`, scanned: true };
  if (row.last_seen) return { where, when: `last seen ${instantWords(row.last_seen, zone, today)}`, scanned: false };
  return { where, when: "never seen so far", scanned: false };
}
