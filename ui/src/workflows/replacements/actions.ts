// What may be done with an incident, in words, with its icon and its key?
import FileCheck from "@lucide/svelte/icons/file-check";
import BellRing from "@lucide/svelte/icons/bell-ring";
import Check from "@lucide/svelte/icons/check";
import FingerprintPattern from "@lucide/svelte/icons/fingerprint-pattern";
import HandHelping from "@lucide/svelte/icons/hand-helping";
import Pencil from "@lucide/svelte/icons/pencil";
import RefreshCw from "@lucide/svelte/icons/refresh-cw";
import RotateCcw from "@lucide/svelte/icons/rotate-ccw";
import StickyNote from "@lucide/svelte/icons/sticky-note";
import type { IncidentAction, IncidentShown } from "../../bindings";
import type { Icon } from "../../shared/sign";

/** Deciding, answering and attaching have a part of their own on the page. */
export type StepName = Exclude<IncidentAction, "decide" | "answer" | "attach">;

type Step = { word: string; icon: Icon; chord?: string };

export const steps: Record<StepName, Step> = {
  attach_report: { word: "Police report", icon: FileCheck, chord: "P" },
  settle_serial: { word: "Settle the serial", icon: FingerprintPattern, chord: "S" },
  replace: { word: "Hand out another", icon: RefreshCw, chord: "H" },
  lend: { word: "Lend one", icon: HandHelping, chord: "L" },
  remind: { word: "Reminded them", icon: BellRing, chord: "W" },
  note: { word: "Add a note", icon: StickyNote, chord: "N" },
  correct: { word: "Correct it", icon: Pencil, chord: "F2" },
  close: { word: "Close", icon: Check, chord: "E" },
  reopen: { word: "Open it again", icon: RotateCcw },
};

/** What may be done with several at once, on the board. */
export const manySteps = ["remind", "note", "close"] as const;
export type Many = (typeof manySteps)[number];

const AT_HAND = 3;

const own = (action: IncidentAction): action is StepName => action in steps;

/** The few that stand as buttons, and the others behind one. What it waits for stands in front. */
export function offered({ actions, waits_for }: Pick<IncidentShown, "actions" | "waits_for">): {
  first: StepName[];
  more: StepName[];
} {
  const waits: Partial<Record<StepName, boolean>> = {
    attach_report: waits_for.includes("report"),
    remind: waits_for.includes("report"),
    replace: waits_for.includes("device"),
    close: waits_for.length === 0,
    settle_serial: true,
  };
  const may = (Object.keys(steps) as StepName[]).filter((step) => actions.filter(own).includes(step));
  const all = [...may.filter((step) => waits[step]), ...may.filter((step) => !waits[step])];
  return { first: all.slice(0, AT_HAND), more: all.slice(AT_HAND) };
}
