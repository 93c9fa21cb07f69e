// What came to light after an audit was submitted, in words?
import CircleQuestionMark from "@lucide/svelte/icons/circle-question-mark";
import LocateFixed from "@lucide/svelte/icons/locate-fixed";
import type { LateFinding, LateKind, LateList } from "../../bindings";
import type { Sign } from "../../shared/sign";
import { count } from "../../shared/words/count";
import { dayWords, wallClock } from "../../shared/words/days";
import { outcomeSigns } from "../../shared/words/status";

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

/** "was scanned in Room 114 on Tue 24 Nov": what stands behind the device. */
export function lateLine({ kind, place, other_school, at }: LateFinding, today: string, zone: string): string {
  return [
    happened[kind],
    place && `in ${place}`,
    other_school && `at ${other_school}`,
    `on ${dayWords(wallClock(at, zone).date, today)}`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** "submitted as missing" */
export function submittedAs({ outcome, found }: LateFinding): string {
  if (outcome) return `submitted as ${outcomeSigns[outcome].word}`;
  return found ? "submitted as found, not on the list" : "not on the list";
}

type Sum = Sign & { says: string };

/** What it comes to: the devices that turned up, and those that are gone; neither for the rest. */
export function lateSums({ turned_up, gone }: Pick<LateList, "turned_up" | "gone">): Sum[] {
  const of = (many: number, word: string): string => `${count(many, "device")} ${word}`;
  return [
    ...(turned_up > 0
      ? [
          {
            icon: LocateFixed,
            tone: "ok" as const,
            word: of(turned_up, "turned up"),
            says: "submitted as missing, lost or stolen, and seen since",
          },
        ]
      : []),
    ...(gone > 0
      ? [
          {
            icon: CircleQuestionMark,
            tone: "warn" as const,
            word: of(gone, gone === 1 ? "is gone" : "are gone"),
            says: "submitted as accounted for, and missing, lost or stolen since",
          },
        ]
      : []),
  ];
}
