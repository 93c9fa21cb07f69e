// What came to light after an audit was submitted, in words?
import type { LateFinding, LateKind } from "../../bindings";
import { dayWords, wallClock } from "../../shared/words/days";

const happened: Record<LateKind, string> = {
  scanned: "was scanned",
  synced: "reported to device management",
  attested: "was vouched for",
  handled: "was handed out, collected or transferred",
  recover: "was found again",
  report_missing: "was reported missing",
  declare_lost: "was declared lost",
  declare_stolen: "was declared stolen",
  declare_surplus: "was set aside as surplus",
  withdraw: "was taken back from surplus",
  dispose: "was disposed of",
  write_off: "was written off",
  reopen_ghost: "was brought back into the register",
};

/** "MC-0012345 was scanned in Room 114 on Tue 24 Nov" */
export function lateLine(finding: LateFinding, today: string, zone: string): string {
  const { shown, kind, place, other_school, at } = finding;
  return [
    shown ?? "A device without a tag",
    happened[kind],
    place && `in ${place}`,
    other_school && `at ${other_school}`,
    `on ${dayWords(wallClock(at, zone).date, today)}`,
  ]
    .filter(Boolean)
    .join(" ");
}
