// What does the collection station say to what comes back? Plain answers.
import Backpack from "@lucide/svelte/icons/backpack";
import Check from "@lucide/svelte/icons/check";
import LocateFixed from "@lucide/svelte/icons/locate-fixed";
import ScanLine from "@lucide/svelte/icons/scan-line";
import TriangleAlert from "@lucide/svelte/icons/triangle-alert";
import Wrench from "@lucide/svelte/icons/wrench";
import type {
  Accessory,
  AccessorySeen,
  Card,
  ChargeAnswer,
  Condition,
  LookedOver,
  Settled,
  Status,
  TakenIn,
  Unfinished,
} from "../../bindings";
import type { Answer } from "../../shared/scan/ScanBanner.svelte";
import type { Before } from "../../shared/station/JustBefore.svelte";
import { firstName } from "../../shared/station/progress";
import { listed } from "../../shared/words/count";
import { chargeWords, seenWords } from "../../shared/words/drives";
import { money } from "../../shared/words/money";

/** One accessory of what came back, and what became of its charge. */
export type Line = { accessory: Accessory; charge: ChargeAnswer | null; credited: number | null };
/** One device that came back, as the station shows it. */
export type Returned = {
  custody: string | null;
  device: string | null;
  shown: string;
  model: string | null;
  who: { id: string; name: string; homeroom: string | null; grade: string | null; number: string | null } | null;
  /** In whose bag it lay, when that is somebody else. */
  stranger: string | null;
  was: Status | null;
  since: string | null;
  lines: Line[];
  condition: Condition | null;
  /** The parts that were ticked; none when no damage was said. */
  damage: string[] | null;
  stillHas: string[];
  at: string;
};
export type View = { bag: Card | null; now: Returned | null; before: Returned[] };

export const empty: View = { bag: null, now: null, before: [] };

const sentences = (...parts: (string | false | null | undefined)[]) => parts.filter(Boolean).join(" ");
const lineOf = ({ accessory, charge, credited }: Settled): Line => ({ accessory, charge, credited });

export const resting: Answer = {
  tone: "calm",
  icon: ScanLine,
  headline: "Scan the next device",
  sentence: "Or the bag first: the number of whoever brings it. Both work.",
};

export function returned(taken: TakenIn, shown: string, model: string | null, now: string): Returned {
  const { device, holder, custody, looked } = taken;
  return {
    custody: custody?.id ?? null,
    device: device.id,
    shown: device.tag ?? shown,
    model,
    who: holder,
    stranger: taken.stranger?.name ?? null,
    was: taken.was,
    since: custody?.started_at ?? null,
    lines: looked.accessories.map(lineOf),
    condition: device.condition,
    damage: null,
    stillHas: taken.still_has,
    at: now,
  };
}

/** What came back earlier and was not looked at. */
export function unfinished(left: Unfinished, now: string): Returned {
  return {
    custody: left.custody,
    device: null,
    shown: left.device,
    model: null,
    who: left.person
      ? { id: left.person, name: left.name ?? "", homeroom: left.homeroom, grade: null, number: null }
      : null,
    stranger: null,
    was: null,
    since: null,
    lines: left.accessories.map((accessory) => ({ accessory, charge: null, credited: null })),
    condition: null,
    damage: null,
    stillHas: [],
    at: now,
  };
}

/** What was said about one accessory stays as it was for the others. */
export function lookedAt(before: Returned, looked: LookedOver, kinds: string[], damage: string[] | null): Returned {
  const lines = before.lines.map((line) => {
    const now = looked.accessories.find(({ accessory }) => accessory.id === line.accessory.id);
    return now && kinds.includes(line.accessory.kind) ? lineOf(now) : line;
  });
  return damage ? { ...before, lines, damage, condition: "damaged" } : { ...before, lines };
}

/** What an accessory's state answers at the station; nobody has looked where none fits. */
export function seenOf({ accessory: { state } }: Line): AccessorySeen | "replaced" {
  return state === "given" ? "not_looked_at" : state;
}

const nameOf = (one: Returned) => one.who?.name ?? "Nobody";

export function sayReturned(one: Returned): Answer {
  const open = one.lines.filter((line) => seenOf(line) === "not_looked_at").map((line) => line.accessory.kind);
  const about = sentences(
    one.who ? `From ${one.who.name}.` : "Nobody was recorded to have it.",
    one.stranger && one.who && `${firstName(one.stranger)}’s bag held ${firstName(one.who.name)}’s device.`,
    one.stillHas.length > 0 && `Still has ${listed(one.stillHas)}.`,
    open.length > 0 && `Is the ${listed(open)} there?`,
  );
  if (one.was)
    return {
      tone: "info",
      icon: LocateFixed,
      headline: "Found again",
      code: one.shown,
      sentence: `It was ${one.was}. ${about} Keep it aside, IT checks it before it goes out.`,
    };
  const warns = one.stranger !== null || one.stillHas.length > 0;
  return { tone: warns ? "warn" : "ok", icon: warns ? TriangleAlert : Check, headline: "Collected", code: one.shown, sentence: about }; // prettier-ignore
}

/** What was just said about an accessory, and what follows for the money. */
export function sayLine(one: Returned, { accessory, charge, credited }: Line): Answer {
  const seen = seenOf({ accessory, charge, credited });
  const who = firstName(nameOf(one));
  const paid = charge ? chargeWords(charge, accessory.kind, who) : null;
  const word = seen === "replaced" ? "was replaced before" : seenWords[seen].toLowerCase();
  const fine = seen === "returned" || seen === "replaced";
  return {
    tone: fine ? "ok" : "warn",
    icon: fine ? Check : TriangleAlert,
    headline: `${who}’s ${accessory.kind}: ${word}`,
    sentence: sentences(
      paid,
      credited !== null && `${money(credited)} comes off ${who}’s account again.`,
      seen === "replaced" && "Nothing is charged.",
      "Scan the next one.",
    ),
  };
}

export function sayDamage(one: Returned, parts: string[]): Answer {
  const what = parts.length > 0 ? `Damaged: ${listed(parts)}.` : "Damaged.";
  return {
    tone: "warn",
    icon: Wrench,
    headline: "Damage noted",
    code: one.shown,
    sentence: `${what} It stays out of use until it is repaired. Scan the next one.`,
  };
}

export function sayBag({ person, holdings }: Card): Answer {
  const out = holdings.filter(({ custody }) => custody.ended_at === null).map((one) => one.tag ?? one.serial ?? "one");
  return {
    tone: out.length === 0 ? "warn" : "info",
    icon: Backpack,
    headline: `${person.name}’s bag`,
    sentence:
      out.length === 0
        ? "Nothing of theirs is out. Scan what is in the bag all the same."
        : `${listed(out)} should be in it. Scan what is.`,
  };
}

export function beforeOf(one: Returned): Before {
  const place = one.who?.homeroom ? `, ${one.who.homeroom}` : "";
  const charged = one.lines.find(({ charge }) => charge?.is === "charged");
  const wants = one.lines.some((line) => ["missing", "third_party"].includes(seenOf(line)));
  const say = one.stranger
    ? `${firstName(nameOf(one))}’s, in ${firstName(one.stranger)}’s bag`
    : sentences(`${nameOf(one)}${place}`, one.damage && `· ${listed(one.damage) || "damaged"}`);
  const id = `${one.custody ?? one.device ?? one.shown}`;
  if (one.damage) return { id, sign: { icon: Wrench, word: "Damaged", tone: "warn" }, say, at: one.at };
  if (one.was) return { id, sign: { icon: LocateFixed, word: "Found again", tone: "info" }, say, at: one.at };
  if (one.stranger || charged || wants)
    return { id, sign: { icon: TriangleAlert, word: "Look at it", tone: "warn" }, say, at: one.at };
  return { id, sign: { icon: Check, word: "Collected", tone: "ok" }, say, at: one.at };
}

/** Whether the bag is empty of what belongs to it, so that the next device is somebody else's. */
export function bagAfter(bag: Card | null, one: Returned): Card | null {
  if (!bag || one.stranger !== null) return bag;
  return one.stillHas.length > 0 ? bag : null;
}

/** Charges made here, by kind: how many, and how much together. */
export function tape(all: Returned[]): { rows: { kind: string; many: number; cents: number }[]; cents: number } {
  const sums = new Map<string, { many: number; cents: number }>();
  for (const { accessory, charge } of all.flatMap(({ lines }) => lines)) {
    if (charge?.is !== "charged") continue;
    const sum = sums.get(accessory.kind) ?? { many: 0, cents: 0 };
    sums.set(accessory.kind, { many: sum.many + 1, cents: sum.cents + charge.cents });
  }
  const rows = [...sums].map(([kind, sum]) => ({ kind, ...sum }));
  return { rows, cents: rows.reduce((total, { cents }) => total + cents, 0) };
}

export const choices: AccessorySeen[] = ["returned", "missing", "third_party"];

/** Letters for the first accessory, numbers for the others, three each. */
export function keysOf(at: number): string[] {
  if (at === 0) return ["Y", "N", "T"];
  return at > 3 ? [] : [0, 1, 2].map((one) => String(3 * (at - 1) + one + 1));
}

/** What a control code says was seen: "CHARGER" is there, "NO-CHARGER" is not. */
export function seenByWord(word: string, lines: Line[]): { at: number; seen: AccessorySeen } | null {
  const is = word.startsWith("NO-");
  const named = (is ? word.slice(3) : word).replaceAll("-", " ").toLowerCase();
  const at = lines.findIndex(({ accessory }) => accessory.kind.toLowerCase().replaceAll("-", " ") === named);
  return at < 0 ? null : { at, seen: is ? "missing" : "returned" };
}
