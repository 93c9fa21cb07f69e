// What does the station say to each answer of a scan? Headline, sentence and tone, from the facts alone.
import ArrowRightLeft from "@lucide/svelte/icons/arrow-right-left";
import CopyCheck from "@lucide/svelte/icons/copy-check";
import Ghost from "@lucide/svelte/icons/ghost";
import Hourglass from "@lucide/svelte/icons/hourglass";
import MapPin from "@lucide/svelte/icons/map-pin";
import Package from "@lucide/svelte/icons/package";
import PackagePlus from "@lucide/svelte/icons/package-plus";
import Shapes from "@lucide/svelte/icons/shapes";
import type { FoundKind, ScanAnswer, ScanLine, Verdict } from "../../bindings";
import { verdictSigns } from "../../shared/scan/verdicts";
import type { Icon, Sign, Tone } from "../../shared/sign";
import { statusSigns } from "../../shared/words/status";

export type Banner = { tone: Tone; icon: Icon; headline: string; code?: string; sentence: string };

/** Names for the identifiers in an answer. */
export type Names = {
  place: (id: string | null) => string | undefined;
  school: (id: string | null) => string | undefined;
  /** The place being scanned. */
  here: string | undefined;
};

const known = (parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join(" ");
const sentenceOf = (model: string | null) => (model ? `${model}.` : "");
/** Of another school's device only the kind of find is told. */
function wasWord({ status, found }: ScanAnswer): string {
  const was = status ?? (found === "lost" || found === "stolen" ? found : "missing");
  return statusSigns[was].word.toLowerCase();
}
const late = (answer: ScanAnswer) => answer.outside_window && "Its scanner’s clock is wrong; it counts all the same.";

export function sayScan(answer: ScanAnswer, names: Names): Banner {
  const code = answer.shown ?? answer.code;
  const here = names.here;
  const inHere = here ? `, in ${here}` : "";
  const owner = names.school(answer.other_school);
  switch (answer.verdict) {
    case "place_set":
      return placed(names.place(answer.place) ?? answer.code);
    case "repeat":
      return {
        ...verdictSigns.repeat,
        headline: "Same code again",
        code,
        sentence: "The scanner read it twice. It is counted once, carry on.",
      };
    case "again":
      return again(answer, inHere, code);
    case "unlisted":
      return {
        ...verdictSigns.unknown,
        headline: "Nobody knows",
        code,
        sentence: "It is noted and waits in “To sort out”. Put it aside, and carry on.",
      };
    case "unclear":
      return {
        tone: "warn",
        icon: Shapes,
        headline: "Which one is",
        code: `${code}?`,
        sentence: "Several devices answer to this code. Press the number of the right one, or scan its serial.",
      };
    case "counted":
      return counted(answer, names, code);
    case "found":
      return found(answer, owner, code);
  }
}

function again(answer: ScanAnswer, inHere: string, code: string): Banner {
  const noted = { ...verdictSigns.repeat, headline: "Already noted", code };
  if (!answer.device) return { ...noted, sentence: "Nobody knows this code yet. It waits in “To sort out”." };
  const model = sentenceOf(answer.model);
  if (answer.found && answer.exception) return { ...noted, sentence: known([model, "It waits in “To sort out”."]) };
  if (answer.found) return { ...noted, sentence: known([model, "What was decided about it stands. Carry on."]) };
  const sentence = known([model, `The latest scan decides where it was${inHere}. Carry on.`]);
  return { ...verdictSigns.repeat, headline: "Already counted", code, sentence };
}

function placed(name: string): Banner {
  return { tone: "info", icon: MapPin, headline: name, sentence: "Everything you scan now is counted here." };
}

function counted(answer: ScanAnswer, names: Names, code: string): Banner {
  const inHere = names.here ? `, in ${names.here}` : "";
  const lives = names.place(answer.belongs);
  if (answer.recovers)
    return {
      ...verdictSigns.recovered,
      headline: "Counted, found again",
      code,
      sentence: known([sentenceOf(answer.model), `It was ${wasWord(answer)}. Say where it is now.`]),
    };
  if (lives)
    return {
      tone: "warn",
      icon: ArrowRightLeft,
      headline: "Counted here",
      code,
      sentence: known([
        sentenceOf(answer.model),
        `It lives in ${lives}. Leave it or put it back, you decide later.`,
        late(answer),
      ]),
    };
  return {
    ...verdictSigns.ok,
    headline: "Counted",
    code,
    sentence: known([
      sentenceOf(answer.model),
      answer.anywhere ? "It has no place of its own: it counts in any room." : `It belongs here${inHere}.`,
      late(answer),
    ]),
  };
}

function found(answer: ScanAnswer, owner: string | undefined, code: string): Banner {
  const model = sentenceOf(answer.model);
  switch (answer.found) {
    case "other_school":
      return {
        ...verdictSigns.other,
        headline: owner ? `${owner}’s device` : "Another school’s device",
        sentence: known([`${code}.`, model, "It is noted and waits in “To sort out”. Put it aside."]),
      };
    case "ghost":
      return {
        tone: "bad",
        icon: Ghost,
        headline: "Disposed of, and yet here",
        code,
        sentence: known([model, "Put it aside. Explain it, or ask IT to reopen it."]),
      };
    case "surplus":
      return {
        tone: "warn",
        icon: Package,
        headline: "Surplus",
        code,
        sentence: known([model, "It is set aside for a pickup and is not counted. Take it back to storage."]),
      };
    case "arrived_since":
      return {
        tone: "info",
        icon: PackagePlus,
        headline: "Arrived since",
        code,
        sentence: known([model, "It is yours, but came after the list was frozen. The next audit expects it."]),
      };
    default:
      return {
        ...verdictSigns.recovered,
        headline: "Found again",
        code,
        sentence: known([
          model,
          `It was ${wasWord(answer)}${owner ? ` at ${owner}` : ""}. Keep it here, IT checks it before it goes out.`,
        ]),
      };
  }
}

const lineSigns: Record<Verdict, Sign> = {
  counted: verdictSigns.ok,
  again: verdictSigns.repeat,
  repeat: { icon: CopyCheck, word: "Same code again", tone: "calm" },
  place_set: { icon: MapPin, word: "Place set", tone: "info" },
  found: { icon: verdictSigns.other.icon, word: "Not expected", tone: "kin" },
  unlisted: verdictSigns.unknown,
  unclear: { icon: Shapes, word: "Which one?", tone: "warn" },
};

const foundSigns: Record<FoundKind, Sign> = {
  other_school: verdictSigns.other,
  lost: verdictSigns.recovered,
  stolen: verdictSigns.recovered,
  missing: verdictSigns.recovered,
  ghost: { icon: Ghost, word: "Ghost", tone: "bad" },
  surplus: { icon: Package, word: "Surplus", tone: "warn" },
  arrived_since: { icon: PackagePlus, word: "Arrived since", tone: "info" },
  unlisted: verdictSigns.unknown,
};

/** The row of a scan in the list. */
export function lineOf(line: ScanLine): { sign: Sign; note: string } {
  if (line.verdict === "place_set")
    return {
      sign: { ...lineSigns.place_set, word: line.shown ?? lineSigns.place_set.word },
      note: "scanning goes on here",
    };
  if (line.verdict === "counted" && line.belongs)
    return { sign: { icon: ArrowRightLeft, word: "Counted here", tone: "warn" }, note: `lives in ${line.belongs}` };
  if (line.verdict === "again" && line.found)
    return { sign: { ...lineSigns.again, word: "Already noted" }, note: line.other_school ?? line.place ?? "" };
  const sign = line.verdict === "found" && line.found ? foundSigns[line.found] : lineSigns[line.verdict];
  return { sign, note: line.other_school ?? line.place ?? line.model ?? "" };
}

/** Before anything was scanned, and after "later". */
export function idle(here: string | undefined): Banner {
  return here
    ? { tone: "calm", icon: MapPin, headline: here, sentence: "Scan the devices here, one by one, in any order." }
    : {
        tone: "calm",
        icon: MapPin,
        headline: "Scan a room or cart label",
        sentence: "Or choose the place with F2. Without one, every device counts as at its place.",
      };
}

export const heldUp: Banner = {
  tone: "warn",
  icon: Hourglass,
  headline: "One moment",
  sentence: "Another program is writing to this file. Your scans wait in order, none is lost.",
};
