// What does the frame say about saving, backup and undo?
import type { Backup, Undoable } from "../bindings";
import { count } from "../shared/words/count";
import { instantWords } from "../shared/words/days";

export function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : ""]
    .map((word) => word?.[0] ?? "")
    .join("")
    .toUpperCase();
}

export function backupWords(backups: Backup[], zone: string, today: string): { word: string; fine: boolean } {
  const newest = backups[0];
  if (!newest) return { word: "No backup yet", fine: false };
  return { word: `Backup ${instantWords(newest.made_at, zone, today)}`, fine: true };
}

/** What each command did, as said after "Undo:". A command without words is named by the rows it changed. */
const done: Record<string, (rows: number) => string> = {
  "custody.check_out": () => "handed out a device",
  "custody.check_in": () => "collected a device",
  "custody.transfer": () => "transferred a device",
  "device.add": () => "added a device",
  "device.change": () => "changed a device",
  "device.set_home": () => "set where a device lives",
  "device.transfer_school": () => "moved a device to another school",
  "device.recover": () => "recorded a device as found",
  "device.report_missing": () => "reported a device missing",
  "incident.declare_lost": () => "declared a device lost",
  "incident.declare_stolen": () => "declared a device stolen",
  "person.add": () => "added a person",
  "person.change": () => "changed a person",
  "place.add": () => "added a place",
  "school.add": () => "added a school",
  "school.change": () => "changed a school",
  "district.change": () => "changed the district",
  "policy.change": () => "changed the rules",
  "operator.add": () => "added an operator",
  "operator.change": () => "changed an operator",
  "audit.plan": () => "planned audits",
  "audit.open": () => "opened audits",
  "audit.scan": () => "scanned a device",
  "audit.void_scan": () => "voided a scan",
  "audit.decide": () => "decided exceptions",
  "audit.submit": () => "submitted an audit",
  "audit.close": () => "closed an audit",
  "import.apply": (rows) => `imported ${count(rows, "row")}`,
};

export function stepWords({ command, rows }: Undoable): string {
  return done[command]?.(rows) ?? `changed ${count(rows, "row")}`;
}
