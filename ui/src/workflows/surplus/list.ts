// Which devices of a pickup are shown, in which columns, and how far is each of them?
import Ban from "@lucide/svelte/icons/ban";
import Check from "@lucide/svelte/icons/check";
import CircleDashed from "@lucide/svelte/icons/circle-dashed";
import Eraser from "@lucide/svelte/icons/eraser";
import PackageX from "@lucide/svelte/icons/package-x";
import ScanLine from "@lucide/svelte/icons/scan-line";
import ShieldCheck from "@lucide/svelte/icons/shield-check";
import Truck from "@lucide/svelte/icons/truck";
import Unlink from "@lucide/svelte/icons/unlink";
import type { Funding, PickupDeviceRow, PickupGroup, PickupShown } from "../../bindings";
import { startingView } from "../../shared/grid/columns";
import type { Column, GridView } from "../../shared/grid/types";
import type { Sign } from "../../shared/sign";
import { capital } from "../../shared/words/count";
import { dayWords } from "../../shared/words/days";
import { money } from "../../shared/words/money";
import { conditionSigns } from "../../shared/words/status";
import { becomesWords, blockWords, pickupWarningWords } from "../../shared/words/surplus";

type Tab = { value: PickupGroup; word: string; count: number };

/** Only those that hold something, and the one that is looked at. */
export function tabsOf({ counts, pickup }: Pick<PickupShown, "counts" | "pickup">, now: PickupGroup): Tab[] {
  const isOver = pickup.state === "signed" || pickup.state === "withdrawn";
  const all: Tab[] = [
    { value: "all", word: "All", count: counts.listed },
    { value: "blocked", word: "May not go", count: counts.blocked },
    { value: "warned", word: "With a warning", count: counts.warned },
    { value: "unscanned", word: "Not scanned", count: isOver ? 0 : counts.listed - counts.scanned },
    { value: "unwiped", word: "To wipe", count: counts.unwiped },
    { value: "unreleased", word: "To release", count: isOver ? 0 : counts.wiped - counts.released },
    { value: "to_load", word: "To load", count: isOver ? 0 : Math.max(0, counts.approved - counts.loaded) },
    { value: "loaded", word: isOver ? "Gone" : "On the truck", count: counts.loaded },
    { value: "short", word: "Left behind", count: counts.short },
  ];
  return all.filter(({ value, count }) => value === "all" || value === now || count > 0);
}

/** How far one device is, with its three signs. */
export function standing(row: PickupDeviceRow): Sign {
  if (row.outcome === "taken") return { icon: Truck, word: "Gone", tone: "ok" };
  if (row.outcome === "short") return { icon: PackageX, word: "Left behind", tone: "warn" };
  if (row.loaded_at !== null) return { icon: Truck, word: "On the truck", tone: "ok" };
  if (row.blocks.length > 0) return { icon: Ban, word: "May not go", tone: "bad" };
  if (row.wipe !== null && row.released_on !== null) return { icon: ShieldCheck, word: "Ready", tone: "ok" };
  if (row.wipe !== null) return { icon: Unlink, word: "To release", tone: "info" };
  if (row.scanned_at === null) return { icon: ScanLine, word: "Not scanned", tone: "calm" };
  if (row.value_cents !== null) return { icon: Eraser, word: "To wipe", tone: "info" };
  return row.warnings.length > 0
    ? { icon: CircleDashed, word: "May go", tone: "warn" }
    : { icon: Check, word: "May go", tone: "ok" };
}

/** Why it may not go, or what should be known; that nobody scanned it stands beside. */
export function whyOf({ blocks, warnings }: Pick<PickupDeviceRow, "blocks" | "warnings">): string {
  if (blocks.length > 0) return blocks.map(blockWords).join("; ");
  return warnings
    .filter(({ why }) => why !== "not_scanned")
    .map(pickupWarningWords)
    .join("; ");
}

const funds: Record<Funding, string> = {
  local: "local",
  state: "state",
  federal: "federal",
  eef: "EEF",
  donated: "donated",
};

/** What was there when it was listed; a manifest keeps its own. */
export const calledOf = (row: Pick<PickupDeviceRow, "tag" | "serial">): string =>
  row.tag ?? row.serial ?? "Without a tag";

export function columnsOf(today: string): Column<PickupDeviceRow>[] {
  const fixed = true;
  return [
    { id: "tag", title: "Tag", width: 112, fixed, text: calledOf, code: true },
    { id: "model", title: "Model", width: 144, fixed, text: (row) => row.model_name ?? "" },
    { id: "far", title: "How far", width: 120, fixed, text: (row) => standing(row).word, sign: standing },
    {
      id: "worth",
      title: "Worth",
      width: 84,
      fixed,
      text: (row) => (row.worth === null ? "not known" : money(row.worth)),
      align: "end",
    },
    { id: "why", title: "What to know", width: 232, fixed, text: whyOf },
    {
      id: "certificate",
      title: "Certificate",
      width: 104,
      fixed,
      text: (row) => row.wiped?.certificate ?? "",
      code: true,
    },
    {
      id: "becomes",
      title: "Becomes",
      width: 156,
      fixed,
      text: (row) => becomesWords(row.disposition, row.price_cents, row.receiver),
      dim: true,
    },
    {
      id: "condition",
      title: "Condition",
      width: 116,
      fixed,
      text: (row) => conditionSigns[row.condition].word,
      sign: (row) => conditionSigns[row.condition],
    },
    {
      id: "bought",
      title: "Bought",
      width: 116,
      fixed,
      text: (row) => (row.purchased_on ? dayWords(row.purchased_on, today) : ""),
      dim: true,
    },
    {
      id: "cost",
      title: "Cost",
      width: 84,
      fixed,
      text: (row) => (row.cost === null ? "" : money(row.cost)),
      align: "end",
    },
    {
      id: "funding",
      title: "Paid by",
      width: 116,
      fixed,
      text: (row) => (row.funding ? capital(funds[row.funding]) : ""),
      dim: true,
    },
    { id: "initials", title: "Initials", width: 76, fixed, text: (row) => row.initials ?? "" },
  ];
}

export const usual: GridView = {
  ...startingView(columnsOf(""), "compact"),
  hidden: ["condition", "bought", "cost", "funding", "initials"],
};

/** While a list is drawn up nothing is wiped, and once it is gone nothing is to be mended. */
export function viewFor({ pickup }: Pick<PickupShown, "pickup">): GridView {
  const isDraft = pickup.state === "draft";
  const isOver = pickup.state === "signed" || pickup.state === "withdrawn";
  const more = isDraft ? ["certificate", "becomes"] : isOver ? ["why"] : [];
  return { ...usual, hidden: [...usual.hidden, ...more] };
}
