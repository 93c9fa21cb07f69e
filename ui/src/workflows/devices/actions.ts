// What can be done with a device, how is it called, and why not when it is not offered?
import ArchiveRestore from "@lucide/svelte/icons/archive-restore";
import ArrowRightLeft from "@lucide/svelte/icons/arrow-right-left";
import CircleQuestionMark from "@lucide/svelte/icons/circle-question-mark";
import FileCheck from "@lucide/svelte/icons/file-check";
import Hammer from "@lucide/svelte/icons/hammer";
import House from "@lucide/svelte/icons/house";
import MapPinOff from "@lucide/svelte/icons/map-pin-off";
import Package from "@lucide/svelte/icons/package";
import PackageOpen from "@lucide/svelte/icons/package-open";
import Pencil from "@lucide/svelte/icons/pencil";
import Recycle from "@lucide/svelte/icons/recycle";
import School from "@lucide/svelte/icons/school";
import Search from "@lucide/svelte/icons/search-check";
import Send from "@lucide/svelte/icons/send";
import ShieldAlert from "@lucide/svelte/icons/shield-alert";
import Stethoscope from "@lucide/svelte/icons/stethoscope";
import Wrench from "@lucide/svelte/icons/wrench";
import type { DeviceAction, NotAllowed } from "../../bindings";
import type { Icon } from "../../shared/sign";
import { conditionSigns, statusSigns } from "../../shared/words/status";

type Known = { word: string; icon: Icon; chord?: string };

/** In the order in which they are offered; changing facts comes after all of them. */
export const actionWords: Record<Exclude<DeviceAction, "change">, Known> = {
  check_in: { word: "Collect", icon: ArchiveRestore, chord: "C" },
  check_out: { word: "Hand out", icon: Send, chord: "H" },
  transfer: { word: "Transfer", icon: ArrowRightLeft, chord: "T" },
  recover: { word: "Found again", icon: Search, chord: "F" },
  repaired: { word: "Repaired", icon: Hammer, chord: "W" },
  check_condition: { word: "Checked", icon: Stethoscope, chord: "K" },
  report_damage: { word: "Damage", icon: Wrench, chord: "D" },
  report_missing: { word: "Missing", icon: CircleQuestionMark, chord: "M" },
  set_home: { word: "Move home", icon: House },
  to_repair: { word: "To repair", icon: Wrench },
  declare_lost: { word: "Lost", icon: MapPinOff, chord: "L" },
  declare_stolen: { word: "Stolen", icon: ShieldAlert, chord: "S" },
  transfer_school: { word: "To another school", icon: School },
  declare_surplus: { word: "Surplus", icon: Package },
  withdraw_surplus: { word: "Back from surplus", icon: PackageOpen },
  write_off: { word: "Write off", icon: Recycle },
  reopen_ghost: { word: "Reopen, it is here", icon: FileCheck },
};
export const editSign: Known = { word: "Change facts", icon: Pencil, chord: "F2" };
export type OfferedAction = keyof typeof actionWords;

const AT_HAND = 4;

/** The few that stand as buttons, and the others behind "More". */
export function offered(allowed: DeviceAction[]): { first: OfferedAction[]; more: OfferedAction[] } {
  const all = (Object.keys(actionWords) as OfferedAction[]).filter((action) => allowed.includes(action));
  return { first: all.slice(0, AT_HAND), more: all.slice(AT_HAND) };
}

const before: Record<OfferedAction, string> = {
  check_in: "Nothing to collect",
  check_out: "Cannot be handed out",
  transfer: "Cannot be transferred",
  recover: "Cannot be found again",
  repaired: "Cannot be called repaired",
  check_condition: "Needs no check",
  report_damage: "Cannot be reported damaged",
  report_missing: "Cannot be reported missing",
  set_home: "Cannot be moved",
  to_repair: "Cannot go to repair",
  declare_lost: "Cannot be called lost",
  declare_stolen: "Cannot be called stolen",
  transfer_school: "Cannot go to another school",
  declare_surplus: "Cannot go to surplus",
  withdraw_surplus: "Cannot come back from surplus",
  write_off: "Cannot be written off",
  reopen_ghost: "Cannot be reopened",
};
const roles = { champion: "a Tech Champion", it: "IT", viewer: "a viewer" };

/** "Cannot go to surplus: Ana Beltrán still has it. Collect it first." */
export function whyNot({ action, because }: NotAllowed): string | null {
  if (action === "change") return null;
  const start = before[action];
  switch (because.why) {
    case "needs_role":
      return `${start}: only ${roles[because.needs]} can do this.`;
    case "other_school":
      return `${start}: it belongs to another school.`;
    case "status":
      return `${start}: it is ${statusSigns[because.status].word.toLowerCase()}.`;
    case "condition":
      return `${start}: ${because.condition === "needs_check" ? "it" : "it is"} ${conditionSigns[because.condition].word.toLowerCase()}.`;
    case "still_with":
      return `${start}: ${because.with ?? "somebody"} still has it. Collect it first.`;
    case "with_nobody":
      return `${start}: nobody has it.`;
  }
}

/** The reasons worth reading first: who has it, then its state; what only a role may do comes last. */
export function reasonsNot(refused: NotAllowed[]): string[] {
  const weight: Record<NotAllowed["because"]["why"], number> = {
    still_with: 0,
    condition: 1,
    status: 2,
    with_nobody: 3,
    other_school: 4,
    needs_role: 5,
  };
  return refused.toSorted((a, b) => weight[a.because.why] - weight[b.because.why]).flatMap((one) => whyNot(one) ?? []);
}
