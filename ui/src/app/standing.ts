// What does the frame say about saving, backup and undo?
import type { Standing } from "../bindings";
import { count } from "../shared/words/count";
import { instantWords } from "../shared/words/days";

export function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : ""]
    .map((word) => word?.[0] ?? "")
    .join("")
    .toUpperCase();
}

export function backupWords(standing: Standing): { word: string; fine: boolean } {
  const { backup, zone, today } = standing;
  if (!backup) return { word: "No backup yet", fine: false };
  const when = instantWords(backup.at, zone, today);
  return { word: `Backup ${when}${backup.checked ? ", checked" : ", not checked"}`, fine: backup.checked };
}

type Step = NonNullable<Standing["undo"]>;

/** What each command did, as said after "Undo:". A command without words is named by the rows it changed. */
const done: Record<string, (step: Step) => string> = {
  "custody.check_out": ({ subject, rows }) => `handed out ${subject ?? count(rows, "device")}`,
  "custody.check_in": ({ subject, rows }) => `collected ${subject ?? count(rows, "device")}`,
  "custody.transfer": ({ subject, rows }) => `transferred ${subject ?? count(rows, "device")}`,
  "device.move": ({ subject, rows }) => `moved ${subject ?? count(rows, "device")}`,
  "audit.scan": ({ subject }) => `scanned ${subject ?? "a device"}`,
  "audit.decide": ({ subject, rows }) => `decided ${subject ?? count(rows, "exception")}`,
  "import.apply": ({ rows }) => `imported ${count(rows, "row")}`,
};

export function stepWords(step: Step): string {
  return done[step.command]?.(step) ?? `${step.subject ?? count(step.rows, "change")}`;
}
