// Where was a device last, as far as anything shows?
import type { ExceptionRow } from "../../bindings";
import { instantWords } from "../../shared/words/days";

export type Evidence = { where: string; when: string; scanned: boolean };

function decidedNote({ decision }: ExceptionRow): string | null {
  if (decision?.attested_by) return `seen by ${decision.attested_by}`;
  return decision?.note ?? null;
}

/** What was decided in words comes first; then the scan; then the last sighting of any kind. Whose it is, where it is
 *  another school's, comes before the place. */
export function evidenceOf(row: ExceptionRow, today: string, zone: string): Evidence {
  const counted = row.kind !== "missing" && row.kind !== "recount";
  const moved = row.kind === "moved" && row.seen_place;
  const where = moved
    ? `${row.audit_place ?? "nowhere in particular"} → ${row.seen_place}`
    : row.other_school
      ? `of ${row.other_school}`
      : counted
        ? (row.seen_place ?? row.audit_place ?? row.holder ?? "no place")
        : (row.audit_place ?? row.holder ?? "no place is recorded");
  const place = row.other_school && !moved && row.seen_place ? `${row.seen_place}, ` : "";
  const note = decidedNote(row);
  if (note) return { where, when: place + note, scanned: false };
  const at = (instant: string) => instantWords(instant, zone, today);
  if (row.seen_at) return { where, when: `${place}scanned ${at(row.seen_at)}`, scanned: true };
  if (row.last_seen) return { where, when: `${place}last seen ${at(row.last_seen)}`, scanned: false };
  return { where, when: `${place}never seen so far`, scanned: false };
}
