// What does the distribution station say, and what does a class list mean? Plain answers.
import Ban from "@lucide/svelte/icons/ban";
import Check from "@lucide/svelte/icons/check";
import ListChecks from "@lucide/svelte/icons/list-checks";
import LocateFixed from "@lucide/svelte/icons/locate-fixed";
import ScanLine from "@lucide/svelte/icons/scan-line";
import SignatureIcon from "@lucide/svelte/icons/signature";
import TriangleAlert from "@lucide/svelte/icons/triangle-alert";
import UserRound from "@lucide/svelte/icons/user-round";
import type { Agreement, Card, HandedOut, Note, Pair, Person, Status } from "../../bindings";
import type { Answer } from "../../shared/scan/ScanBanner.svelte";
import type { Before } from "../../shared/station/JustBefore.svelte";
import { firstName } from "../../shared/station/progress";
import { howWords } from "../../shared/words/agreements";
import { count, listed } from "../../shared/words/count";
import { personLine } from "../../shared/words/drives";
import { money } from "../../shared/words/money";

export type Given = { handed: HandedOut; shown: string; model: string | null };
/** A device that was away and is here. */
export type Found = { device: string; shown: string; was: Status };
/** Who stands there, what goes along, and what they got once they got it. */
export type View = { card: Card | null; along: string[]; given: Given | null; found: Found | null; before: Before[] };

export const nobody: View = { card: null, along: [], given: null, found: null, before: [] };

const sentences = (...parts: (string | false | null | undefined)[]) => parts.filter(Boolean).join(" ");
const tagOf = (one: { tag: string | null; serial: string | null }) => one.tag ?? one.serial ?? "one without a tag";

export const resting: Answer = {
  tone: "calm",
  icon: ScanLine,
  headline: "Scan the next person",
  sentence: "Their number or card, then the device. The next one comes by itself.",
};

/** Somebody was scanned: what the station should know before anything goes out. */
export function sayPerson({ person, holdings, balance, standing }: Card): Answer {
  const has = holdings.filter(({ custody }) => custody.ended_at === null).map(tagOf);
  const warns = has.length > 0 || balance > 0 || standing !== "to_do" || person.state !== "active";
  return {
    tone: warns ? "warn" : "info",
    icon: warns ? TriangleAlert : UserRound,
    headline: warns ? "Look, then scan the device" : "Scan the device",
    sentence: sentences(
      `For ${person.name}.`,
      standing === null && "This drive does not expect them.",
      standing === "done" && "They were served already.",
      person.state !== "active" && `They are marked “${person.state === "left" ? "left" : "not active"}”.`,
      has.length > 0 && `They have ${listed(has)} already.`,
      balance > 0 && `They owe ${money(balance)}.`,
    ),
  };
}

/** A reason was given for a second device, and a missing signature is no news to whoever asks for it later. */
const wantsALook = ({ is }: Note): boolean => is === "owes" || is === "not_in_drive";

function noteWords(note: Note): string {
  switch (note.is) {
    case "owes":
      return `They owe ${money(note.cents)}.`;
    case "not_signed":
      return "Their agreement is not signed yet.";
    case "not_in_drive":
      return "This drive did not expect them.";
    case "second":
      return `They have ${listed(note.holds)} as well.`;
  }
}

export function sayGiven({ handed, shown, model }: Given): Answer {
  const along = handed.accessories.map(({ kind }) => kind);
  const warns = handed.notes.some(wantsALook);
  return {
    tone: warns ? "warn" : "ok",
    icon: Check,
    headline: "Handed out",
    code: shown,
    sentence: sentences(
      `${model ? `${model}, to` : "To"} ${handed.person.name}${along.length > 0 ? `, with ${listed(along)}` : ""}.`,
      ...handed.notes.map(noteWords),
      "Scan the next person.",
    ),
  };
}

export function beforeOf({ handed, shown }: Given): Before {
  const { person, custody, notes } = handed;
  const place = person.homeroom ? `, ${person.homeroom}` : "";
  const isPlain = !notes.some(wantsALook);
  return {
    id: custody.id,
    sign: {
      icon: isPlain ? Check : TriangleAlert,
      word: isPlain ? "Handed out" : "Handed out, look at it",
      tone: isPlain ? "ok" : "warn",
    },
    say: `${person.name}${place} · ${shown}`,
    at: custody.started_at,
  };
}

export function sayList(done: number, leftOut: number): Answer {
  return {
    tone: leftOut > 0 ? "warn" : "ok",
    icon: ListChecks,
    headline: `${count(done, "device")} handed out`,
    sentence:
      leftOut > 0 ? `${count(leftOut, "line")} left out. Ctrl+Z takes all of it back.` : "Ctrl+Z takes it back.",
  };
}

/** Somebody agreed; `waits` is whoever stands there without a device yet. */
export const saySigned = ({ signer_name, how }: Agreement, waits: Person | null): Answer => ({
  tone: "ok",
  icon: SignatureIcon,
  headline: "Agreement signed",
  sentence: sentences(
    `By ${signer_name}, ${howWords[how]}.`,
    waits ? `Scan the device for ${waits.name}.` : "Scan the next person.",
  ),
});

/** A device that is away lies here, and cannot go out: is it in somebody's hand? */
export const askFound = ({ shown, was }: Found): Answer => ({
  tone: "info",
  icon: LocateFixed,
  headline: "Found again",
  code: shown,
  sentence: `It is ${was}. Press 1 to record that it is here, and take another one.`,
});

export const sayFound = ({ shown, was }: Found, waits: Person | null): Answer => ({
  tone: "info",
  icon: LocateFixed,
  headline: "Recorded as found",
  code: shown,
  sentence: sentences(
    `It was ${was}. Keep it aside, IT checks it before it goes out.`,
    waits ? `Scan another one for ${waits.name}.` : "Scan the next person.",
  ),
});

export const sayForgotten = (name: string | undefined): Answer => ({
  ...resting,
  icon: Ban,
  headline: name ? `${firstName(name)} got nothing` : "Nobody is here",
  sentence: "Scan the next person.",
});

/** Whether a control code is about an accessory: "CHARGER" gives one along, "NO-CHARGER" none. */
export function accessoryWord(word: string, kinds: string[]): { kind: string; on: boolean } | null {
  const on = !word.startsWith("NO-");
  const named = (on ? word : word.slice(3)).replaceAll("-", " ").toLowerCase();
  const kind = kinds.find((one) => one.toLowerCase().replaceAll("-", " ") === named);
  return kind === undefined ? null : { kind, on };
}

export const subOf = (card: Card): string => personLine(card.person);

export type ReadList = { pairs: Pair[]; problem: string | null };

/**
 * A class list: two columns from a spreadsheet, or codes scanned one below the other, person and device by turns.
 * A first line without any figure is a heading.
 */
export function readList(text: string): ReadList {
  const lines = text
    .split(/\r?\n/)
    .map((line) =>
      line
        .split(line.includes("\t") ? "\t" : line.includes(";") ? ";" : /,|\s{2,}/)
        .map((cell) => cell.trim())
        .filter(Boolean),
    )
    .filter((cells) => cells.length > 0);
  const [first] = lines;
  if (first && first.length > 1 && first.every((cell) => !/\d/.test(cell))) lines.shift();
  const pairs: Pair[] = [];
  let who: string | null = null;
  for (const [one, two] of lines) {
    if (two !== undefined) {
      if (who !== null) return { pairs, problem: `There is no device for ${who}.` };
      pairs.push({ who: one!, code: two });
    } else if (who === null) who = one!;
    else {
      pairs.push({ who, code: one! });
      who = null;
    }
  }
  return { pairs, problem: who === null ? null : `There is no device for ${who} yet.` };
}
