// How are drives, accessories and accounts called on every screen?
import Check from "@lucide/svelte/icons/check";
import CircleDashed from "@lucide/svelte/icons/circle-dashed";
import CircleMinus from "@lucide/svelte/icons/circle-minus";
import CircleQuestionMark from "@lucide/svelte/icons/circle-question-mark";
import Hand from "@lucide/svelte/icons/hand";
import RefreshCw from "@lucide/svelte/icons/refresh-cw";
import Shuffle from "@lucide/svelte/icons/shuffle";
import Sun from "@lucide/svelte/icons/sun";
import type { AccessorySeen, AccessoryState, ChargeAnswer, DriveKind, LedgerKind, Standing } from "../../bindings";
import type { Sign } from "../sign";
import { dayWords } from "./days";
import { money } from "./money";

export const drivePath: Record<DriveKind, string> = { distribution: "/distribute", collection: "/collect" };

/** What the people of a drive wait for. */
export const driveVerb: Record<DriveKind, { done: string; left: string; go: string; goes: string }> = {
  distribution: { done: "served", left: "to serve", go: "Hand out", goes: "handing out until" },
  collection: { done: "collected", left: "to come", go: "Collect", goes: "collecting until" },
};

/** How far a drive is: who was served, of those with whom there is something to do. */
export const howFar = ({ to_do, done }: { to_do: number; done: number }) => ({ done, total: done + to_do });

const DAY = 86_400_000;
const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** "until Fri 4 Dec, in 9 days"; "until Fri 4 Dec, today"; "was until Fri 4 Dec". */
export function deadlineWords(deadline: string, today: string, isPast: boolean): string {
  const day = dayWords(deadline, today);
  if (isPast) return `was until ${day}`;
  const left = daysBetween(today, deadline);
  if (left === 0) return `until ${day}, today`;
  return `until ${day}, ${left === 1 ? "tomorrow" : `in ${left} days`}`;
}

export function standingSign(standing: Standing, kind: DriveKind): Sign {
  switch (standing) {
    case "to_do":
      return { icon: CircleDashed, word: kind === "collection" ? "Still out" : "Waiting", tone: "warn" };
    case "done":
      return { icon: Check, word: kind === "collection" ? "All back" : "Served", tone: "ok" };
    case "nothing":
      return { icon: CircleMinus, word: kind === "collection" ? "Nothing to bring" : "Has one already", tone: "calm" };
    case "keeps":
      return { icon: Sun, word: "Keeps it over the summer", tone: "info" };
  }
}

export const seenWords: Record<AccessorySeen, string> = {
  returned: "Came back",
  missing: "Missing",
  third_party: "Third-party",
  not_looked_at: "Not looked at",
};

export const accessorySigns: Record<AccessoryState, Sign> = {
  given: { icon: Hand, word: "Has it", tone: "calm" },
  returned: { icon: Check, word: "Came back", tone: "ok" },
  missing: { icon: CircleQuestionMark, word: "Missing", tone: "warn" },
  third_party: { icon: Shuffle, word: "Another maker’s came back", tone: "warn" },
  replaced: { icon: RefreshCw, word: "Replaced", tone: "ok" },
  not_looked_at: { icon: CircleDashed, word: "Nobody looked", tone: "warn" },
};

/** What became of the charge for an accessory that did not come back. */
export function chargeWords(answer: ChargeAnswer, kind: string, who: string): string {
  switch (answer.is) {
    case "charged":
      return `${money(answer.cents)} charged to ${who} for the ${kind}. It comes off again when the ${kind} comes back.`;
    case "charged_before":
      return `${who} was charged for this ${kind} before; nothing is added.`;
    case "no_price":
      return `Nothing is charged: ${answer.school_year} has no price for a ${kind}.`;
    case "not_charged":
      return `Nothing is charged: your district does not charge for it.`;
  }
}

/** An accessory or a part, or any other word of the district's own, at the start of a line. */
export const kindName = (kind: string): string => `${kind[0]?.toUpperCase() ?? ""}${kind.slice(1)}`;

export const ledgerWords: Record<LedgerKind, string> = {
  charge: "Charged",
  payment: "Paid",
  waiver: "Waived",
  credit: "Credited",
  refund: "Refunded",
  write_off: "Written off",
  reversal: "Set right",
};

/** "owes $27.00", "has $5.00 of credit", "owes nothing". */
export function balanceWords(cents: number): string {
  if (cents === 0) return "owes nothing";
  return cents > 0 ? `owes ${money(cents)}` : `has ${money(-cents)} of credit`;
}

/** "Grade 8 · homeroom 8B · no. 204417". */
export function personLine(person: { grade: string | null; homeroom: string | null; number: string | null }): string {
  return [
    person.grade && `Grade ${person.grade}`,
    person.homeroom && `homeroom ${person.homeroom}`,
    person.number && `no. ${person.number}`,
  ]
    .filter(Boolean)
    .join(" · ");
}
