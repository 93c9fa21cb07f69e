// What does the station at the truck say to a scan? Plain answers.
import Ban from "@lucide/svelte/icons/ban";
import Check from "@lucide/svelte/icons/check";
import CopyCheck from "@lucide/svelte/icons/copy-check";
import ListPlus from "@lucide/svelte/icons/list-plus";
import ScanLine from "@lucide/svelte/icons/scan-line";
import ScanSearch from "@lucide/svelte/icons/scan-search";
import School from "@lucide/svelte/icons/school";
import Undo2 from "@lucide/svelte/icons/undo-2";
import type { Loaded, PickupShown, TruckScanShown, TruckVerdict } from "../../bindings";
import type { Answer } from "../../shared/scan/ScanBanner.svelte";
import type { Sign } from "../../shared/sign";
import type { Before } from "../../shared/station/JustBefore.svelte";
import { count } from "../../shared/words/count";
import { number } from "../../shared/words/days";
import { stays } from "../../shared/words/surplus";

/** What was scanned last, as it stands large in the middle. */
export type Now = Pick<Loaded, "verdict" | "because" | "device" | "model_name" | "may_go_over"> & {
  shown: string;
  code: string;
};
export type View = { now: Now | null };
export const nothingYet: View = { now: null };

export const resting: Answer = {
  tone: "calm",
  icon: ScanLine,
  headline: "Scan the next device",
  sentence: "What is listed, wiped and released goes on the truck.",
};

export const verdictSigns: Record<TruckVerdict, Sign> = {
  loaded: { icon: Check, word: "On the truck", tone: "ok" },
  repeat: { icon: CopyCheck, word: "On the truck already", tone: "calm" },
  over: { icon: ListPlus, word: "Goes along", tone: "ok" },
  left: { icon: Ban, word: "Stays here", tone: "bad" },
  unknown: { icon: ScanSearch, word: "Nobody knows it", tone: "bad" },
  unloaded: { icon: Undo2, word: "Off the truck", tone: "warn" },
};

/** One that only needs IT's initials is a question, and another school's is not ours to judge. */
export function signOf({ verdict, because }: Pick<Loaded, "verdict" | "because">): Sign {
  const sign = verdictSigns[verdict];
  if (verdict !== "left") return sign;
  if (because?.why === "not_on_the_list") return { ...sign, icon: ListPlus, word: "Not on the list", tone: "warn" };
  return because?.why === "other_school" ? { ...sign, icon: School, tone: "kin" } : sign;
}

export const leftToLoad = (missing: number): string =>
  missing === 0
    ? "Nothing is missing: everything that was approved is on the truck."
    : `${count(missing, "device")} still to come.`;

export function sayLoaded(answer: Loaded, code: string): Answer {
  const shown = answer.shown ?? code;
  const { icon, word, tone } = signOf(answer);
  const banner = { icon, tone, headline: word, code: shown };
  switch (answer.verdict) {
    case "loaded":
      return { ...banner, sentence: leftToLoad(answer.missing) };
    case "repeat":
      return { ...banner, sentence: "It was scanned before. Carry on." };
    case "over":
      return { ...banner, sentence: "It was added to the list, with its wipe and the initials. Carry on." };
    case "left": {
      const said = answer.because ? stays(answer.because) : { what: "It stays here.", next: "" };
      return { ...banner, sentence: `${said.what} ${said.next}`.trim() };
    }
    case "unknown":
      return { ...banner, sentence: "No device has this code. Scan its other label, or leave it here." };
    case "unloaded":
      return { ...banner, sentence: leftToLoad(answer.missing) };
  }
}

/** Short enough to stand beside a code in a narrow window. */
const brief: Record<TruckVerdict, string> = {
  loaded: "loaded",
  repeat: "loaded before",
  over: "goes along",
  left: "stays here",
  unknown: "not known",
  unloaded: "taken off",
};

export function beforeOf(scan: TruckScanShown, at: number): Before {
  const sign = signOf(scan);
  const shown = scan.device_shown ?? scan.code;
  const initials = scan.initials === null ? "" : `, ${scan.initials}`;
  return { id: `${scan.at} ${at}`, sign, say: `${shown}, ${brief[scan.verdict]}${initials}`, at: scan.at };
}

/** How it adds up: what is approved is on the truck or missing; over and left are beside it. */
export function figuresOf({ counts }: Pick<PickupShown, "counts">, left: number): { word: string; value: string }[] {
  const missing = Math.max(0, counts.approved - counts.loaded);
  return [
    { word: "on the list", value: number(counts.approved - counts.over) },
    { word: "over the list", value: number(counts.over) },
    { word: "missing", value: number(missing) },
    { word: "stay here", value: number(left) },
  ];
}
