// What is the icon, the word and the tone of each status? Colour is the third sign, never the only one.
import ArrowRightLeft from "@lucide/svelte/icons/arrow-right-left";
import Check from "@lucide/svelte/icons/check";
import CircleDot from "@lucide/svelte/icons/circle-dot";
import CircleQuestionMark from "@lucide/svelte/icons/circle-question-mark";
import FileCheck from "@lucide/svelte/icons/file-check";
import MapPinOff from "@lucide/svelte/icons/map-pin-off";
import Package from "@lucide/svelte/icons/package";
import PowerOff from "@lucide/svelte/icons/power-off";
import Recycle from "@lucide/svelte/icons/recycle";
import School from "@lucide/svelte/icons/school";
import ShieldAlert from "@lucide/svelte/icons/shield-alert";
import Stethoscope from "@lucide/svelte/icons/stethoscope";
import Wrench from "@lucide/svelte/icons/wrench";
import type { Condition, Outcome, Status } from "../../bindings";
import type { Sign } from "../sign";
import { capital } from "./count";

export const statusSigns: Record<Status, Sign> = {
  in_service: { icon: CircleDot, word: "In service", tone: "calm" },
  missing: { icon: CircleQuestionMark, word: "Missing", tone: "warn" },
  lost: { icon: MapPinOff, word: "Lost", tone: "bad" },
  stolen: { icon: ShieldAlert, word: "Stolen", tone: "bad" },
  surplus: { icon: Package, word: "Surplus", tone: "calm" },
  disposed: { icon: Recycle, word: "Disposed", tone: "calm" },
};

export const conditionSigns: Record<Condition, Sign> = {
  working: { icon: Check, word: "Working", tone: "ok" },
  needs_check: { icon: Stethoscope, word: "Needs a check", tone: "warn" },
  damaged: { icon: Wrench, word: "Damaged", tone: "warn" },
  dead: { icon: PowerOff, word: "Dead", tone: "bad" },
};

export const outcomeSigns: Record<Outcome, Sign> = {
  verified: { icon: Check, word: "verified", tone: "ok" },
  moved: { icon: ArrowRightLeft, word: "moved", tone: "ok" },
  elsewhere: { icon: School, word: "elsewhere", tone: "kin" },
  evidenced: { icon: FileCheck, word: "evidenced", tone: "info" },
  in_repair: { icon: Wrench, word: "in repair", tone: "calm" },
  lost: { icon: MapPinOff, word: "lost", tone: "bad" },
  stolen: { icon: ShieldAlert, word: "stolen", tone: "bad" },
  missing: { icon: CircleQuestionMark, word: "missing", tone: "warn" },
};

/** What nobody scanned is only still to find, until all is decided. */
export const outcomeWord = (outcome: Outcome, decided: boolean): string =>
  outcome === "missing" && !decided ? "still to find" : outcomeSigns[outcome].word;

/** As a heading or on a button. */
export const outcomeTitle = (outcome: Outcome): string => capital(outcomeSigns[outcome].word);
