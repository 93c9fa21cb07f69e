// What stands on the sign-off sheet, and why can it not be submitted yet?
import type { Counter, Grades, Sheet } from "../../bindings";
import { count, listed } from "../../shared/words/count";
import { dayWords, number, wallClock } from "../../shared/words/days";

/** Why the audit cannot be submitted now, in words; null when it can. */
export function whyNotSubmit({ actions, figures }: Pick<Sheet, "actions" | "figures">): string | null {
  if (actions.includes("submit")) return null;
  if (figures.undecided > 0)
    return `${figures.undecided === 1 ? "1 exception is" : `${count(figures.undecided, "exception")} are`} not decided yet. Submitting freezes these figures.`;
  if (figures.recount && !figures.recount.finished) return "The recount is not finished yet.";
  return "Only the school’s Tech Champion or IT can submit it.";
}

/** The best first, as they are looked for. */
const gradeWords: Record<keyof Grades, string> = {
  handled: "handed out, collected or transferred",
  synced: "synced lately",
  authorised: "kept over the summer",
  attested: "vouched for",
  departed: "gone by a transfer, surplus or disposal",
};

/** "Evidenced by: 4 handed out, collected or transferred and 1 synced lately"; null where nothing is. */
export function evidencedBy(grades: Grades): string | null {
  const shown = (Object.keys(gradeWords) as (keyof Grades)[]).filter((grade) => grades[grade] > 0);
  if (shown.length === 0) return null;
  return `Evidenced by: ${listed(shown.map((grade) => `${number(grades[grade])} ${gradeWords[grade]}`))}`;
}

/** "audit-CFM-2026-27-Q2-revision-1.xlsx" */
export function fileName({ school, period, audit }: Sheet): string {
  return `audit-${school.code}-${period.name.replaceAll("/", "-")}-revision-${audit.revision}.xlsx`;
}

function spanWords({ first, last }: Counter, today: string, zone: string): string {
  const [from, to] = [wallClock(first, zone), wallClock(last, zone)];
  const start = `${dayWords(from.date, today)} ${from.clock}`;
  if (from.date !== to.date) return `${start} – ${dayWords(to.date, today)} ${to.clock}`;
  return from.clock === to.clock ? start : `${start}–${to.clock}`;
}

/** "Counted by Ana Ruiz (29 scans, Tue 24 Nov 10:02–11:40)"; null when nobody scanned. */
export function countedBy(counters: Counter[], today: string, zone: string): string | null {
  if (counters.length === 0) return null;
  const each = counters.map(
    (one) => `${one.name ?? "somebody who did not sign"} (${count(one.scans, "scan")}, ${spanWords(one, today, zone)})`,
  );
  return `Counted by ${listed(each)}`;
}
