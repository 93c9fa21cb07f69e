// What may be done with a pickup, in words, with its icon and its key?
import Banknote from "@lucide/svelte/icons/banknote";
import CalendarDays from "@lucide/svelte/icons/calendar-days";
import CircleX from "@lucide/svelte/icons/circle-x";
import Eraser from "@lucide/svelte/icons/eraser";
import ListPlus from "@lucide/svelte/icons/list-plus";
import Pencil from "@lucide/svelte/icons/pencil";
import Plug from "@lucide/svelte/icons/plug";
import SignatureIcon from "@lucide/svelte/icons/signature";
import Stamp from "@lucide/svelte/icons/stamp";
import Truck from "@lucide/svelte/icons/truck";
import Undo2 from "@lucide/svelte/icons/undo-2";
import Unlink from "@lucide/svelte/icons/unlink";
import type { PickupAction, PickupShown } from "../../bindings";
import type { Icon } from "../../shared/sign";

/** Taking devices off is done with those that are picked in the list, and scanning with the scanner. */
export type StepName = Exclude<PickupAction, "remove" | "scan">;

type Step = { word: string; icon: Icon; chord?: string };

export const steps: Record<StepName, Step> = {
  add: { word: "Add devices", icon: ListPlus, chord: "A" },
  approve: { word: "Record the approval", icon: Stamp, chord: "P" },
  wipe: { word: "Record wipes", icon: Eraser, chord: "W" },
  release: { word: "Release from management", icon: Unlink, chord: "R" },
  schedule: { word: "Agree on a day", icon: CalendarDays, chord: "D" },
  load: { word: "Load the truck", icon: Truck, chord: "L" },
  sign: { word: "Sign the manifest", icon: SignatureIcon, chord: "S" },
  dispose_as: { word: "What becomes of them", icon: Banknote, chord: "B" },
  count: { word: "Count what has no tag", icon: Plug, chord: "C" },
  correct: { word: "Correct what was signed", icon: Pencil, chord: "F2" },
  take_back_approval: { word: "Take the approval back", icon: Undo2 },
  withdraw: { word: "Withdraw the pickup", icon: CircleX },
};

const own = (action: PickupAction): action is StepName => action in steps;

/** What leads on from here; the first that may be done is what one came for. */
function onward({ pickup, counts, peripherals }: Pick<PickupShown, "pickup" | "counts" | "peripherals">): StepName[] {
  switch (pickup.state) {
    case "draft":
      return counts.listed + peripherals.length === 0 ? ["add", "count"] : ["approve", "add", "count"];
    case "approved":
      return counts.unwiped > 0 ? ["wipe", "release", "schedule"] : ["release", "schedule", "dispose_as"];
    case "wiped":
      return ["schedule", "dispose_as"];
    case "scheduled":
      return ["load", "schedule", "dispose_as"];
    case "loaded":
      return ["sign", "load", "dispose_as"];
    case "signed":
      return ["correct"];
    case "withdrawn":
      return [];
  }
}

/** The few that stand as buttons, the first of them solid; and the others behind one. */
export function offered(shown: Pick<PickupShown, "pickup" | "counts" | "peripherals" | "actions">): {
  first: StepName[];
  more: StepName[];
} {
  const may = shown.actions.filter(own);
  const first = onward(shown).filter((step) => may.includes(step));
  return {
    first,
    more: (Object.keys(steps) as StepName[]).filter((step) => may.includes(step) && !first.includes(step)),
  };
}
