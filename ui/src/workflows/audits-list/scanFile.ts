// What became of a file of scans, and why was a row of it not taken?
import type { ScanFileAnswer, ScanRejection } from "../../bindings";
import { count } from "../../shared/words/count";
import { number } from "../../shared/words/days";

/** "4 expected, 1 seen before": where the taken rows went; what is none is left out. */
export function takenWords(answer: ScanFileAnswer): string {
  const parts: [number, string][] = [
    [answer.counted, "counted"],
    [answer.again, "seen before"],
    [answer.found, "found, not expected there"],
    [answer.unlisted, "known to nobody"],
    [answer.places, "of rooms and carts"],
  ];
  return parts.flatMap(([many, word]) => (many > 0 ? [`${number(many)} ${word}`] : [])).join(", ");
}

/** What is odd about rows that were taken all the same. */
export function clockWords({ outside_window }: ScanFileAnswer): string | null {
  if (outside_window === 0) return null;
  return `${count(outside_window, "row")} with a clock outside the audit: counted, and marked.`;
}

/** Why a row was not taken, and what to do about it. */
export function rejectedScan(reason: ScanRejection): { why: string; next: string } {
  switch (reason.why) {
    case "no_code":
      return { why: "It has no code.", next: "Scan it again, or leave the row out." };
    case "no_school":
      return { why: "It names no school.", next: "Fill the cell, or choose a school for the whole file." };
    case "unknown_school":
      return {
        why: `No school has the code or name “${reason.found}”.`,
        next: "Use its code or its whole name.",
      };
    case "other_school":
      return { why: `${reason.found} is not your school.`, next: "Leave the row to that school or to IT." };
    case "no_audit":
      return { why: `${reason.school} has no audit in this quarter.`, next: "IT plans it under Audits." };
    case "audit_not_open":
      return {
        why: `The audit of ${reason.school} is ${reason.state}.`,
        next: reason.state === "planned" ? "Open it first." : "Only IT can return or reopen it.",
      };
    case "unknown_place":
      return {
        why: `The school has no room, cart or closet “${reason.found}”.`,
        next: "Use its name as in Settings, under Schools.",
      };
    case "person_code":
      return { why: "It is a person’s number, not a device.", next: "Scan the device’s own label." };
    case "control_code":
      return { why: `It is the printed instruction ${reason.word}, not a device.`, next: "Leave the row out." };
    case "too_long":
      return { why: "Its code is longer than any code can be.", next: "Scan it again, or leave the row out." };
    case "not_a_time":
      return { why: `“${reason.found}” is no time.`, next: "Write it as 2026-11-23 14:02." };
    case "ragged":
      return {
        why: "It has more or fewer cells than the header.",
        next: "Give it one cell for each column.",
      };
  }
}
