// How are pickups, what holds a device back, wipes and what becomes of devices called on every screen?
import Ban from "@lucide/svelte/icons/ban";
import CalendarCheck from "@lucide/svelte/icons/calendar-check";
import PencilLine from "@lucide/svelte/icons/pencil-line";
import ShieldCheck from "@lucide/svelte/icons/shield-check";
import SignatureIcon from "@lucide/svelte/icons/signature";
import Stamp from "@lucide/svelte/icons/stamp";
import Truck from "@lucide/svelte/icons/truck";
import type {
  Band,
  Counted,
  Disposition,
  PickupAction,
  PickupBlock,
  PickupNotAllowed,
  PickupState,
  PickupWarning,
  TruckBecause,
  WhyNotPickup,
  WipeMethod,
} from "../../bindings";
import type { Sign } from "../sign";
import { plainWord } from "./audits";
import { count } from "./count";
import { number } from "./days";
import { money } from "./money";
import { statusSigns } from "./status";

export const pickupName = (number: number): string => `Pickup ${number}`;

export const pickupSigns: Record<PickupState, Sign> = {
  draft: { icon: PencilLine, word: "Draft", tone: "calm" },
  approved: { icon: Stamp, word: "Approved", tone: "info" },
  wiped: { icon: ShieldCheck, word: "Wiped", tone: "info" },
  scheduled: { icon: CalendarCheck, word: "Scheduled", tone: "info" },
  loaded: { icon: Truck, word: "Being loaded", tone: "warn" },
  signed: { icon: SignatureIcon, word: "Signed", tone: "ok" },
  withdrawn: { icon: Ban, word: "Withdrawn", tone: "calm" },
};

/** In the middle of a sentence. */
const states: Record<PickupState, string> = {
  draft: "a draft",
  approved: "approved",
  wiped: "wiped",
  scheduled: "scheduled",
  loaded: "being loaded",
  signed: "signed",
  withdrawn: "withdrawn",
};
export const pickupStateWords = (state: string): string => states[state as PickupState] ?? plainWord(state);

export const bandWords: Record<Band, string> = {
  superintendent: "Superintendent",
  board: "Board",
  public_sale: "Board and public sale",
};

/** What the approval takes, in one sentence. */
export const bandNeeds: Record<Band, string> = {
  superintendent: "The superintendent approves so much. It takes the memo’s reference and day.",
  board: "The board approves so much. It takes the agenda item and the day of the meeting.",
  public_sale: "The board approves so much, and it takes a public sale: the reference of both.",
};

export const methodWords: Record<WipeMethod, string> = {
  reset: "Reset to factory state",
  overwritten: "Storage overwritten",
  crypto_erased: "Encryption key destroyed",
  destroyed: "Storage taken out and destroyed",
  nothing_to_wipe: "Nothing to wipe",
};

export const dispositionWords: Record<Disposition, string> = {
  recycled: "Recycled",
  sold: "Sold",
  donated: "Donated",
  returned: "Returned",
};

/** "Sold for $12.00 to Green Loop", "Recycled by Green Loop". */
export function becomesWords(disposition: Disposition, cents: number | null, receiver: string | null): string {
  const price = cents === null ? "" : ` for ${money(cents)}`;
  const toWhom = receiver === null ? "" : ` ${disposition === "recycled" ? "by" : "to"} ${receiver}`;
  return `${dispositionWords[disposition]}${price}${toWhom}`;
}

export type BlockKind = PickupBlock["why"];

/** Over all devices that are held back for the same reason. */
export const blockTitles: Record<BlockKind, string> = {
  checked_out: "Still with somebody",
  open_incident: "An incident is open",
  no_clearance: "Bought with federal money, without leave",
  no_tag: "Without a tag",
  in_another_pickup: "On another pickup’s list",
  status: "Missing, lost, stolen or gone",
  other_school: "Another school answers for it now",
  cost_unknown: "Nobody knows what it cost",
};

const incidents: Record<string, string> = { damage: "damage", missing: "missing", lost: "lost", stolen: "stolen" };
const percent = (share: number): string => `${share / 100} %`;

/** Why one device may not go. */
export function blockWords(block: PickupBlock): string {
  switch (block.why) {
    case "checked_out":
      return `Still with ${block.name ?? "somebody"}`;
    case "open_incident":
      return `An incident is open: ${incidents[block.kind] ?? plainWord(block.kind)}`;
    case "no_clearance":
      return block.share === null
        ? "Federal money paid for it, and nobody gave leave"
        : `Federal money paid ${percent(block.share)}, and nobody gave leave`;
    case "no_tag":
      return "It has no tag";
    case "in_another_pickup":
      return `Pickup ${block.number} lists it`;
    case "status":
      return `It is ${statusWord(block.status)}`;
    case "other_school":
      return "Another school answers for it now";
    case "cost_unknown":
      return "Nobody knows what it cost";
  }
}

const statusWord = (status: string): string =>
  statusSigns[status as keyof typeof statusSigns]?.word.toLowerCase() ?? plainWord(status);

export function pickupWarningWords(warning: PickupWarning): string {
  switch (warning.why) {
    case "open_charge":
      return `${money(warning.cents)} about it is not paid yet`;
    case "not_scanned":
      return "Nobody had it in hand yet";
    case "age_unknown":
      return "Nobody knows when it was bought: it counts in full";
  }
}

/** Why a device stays here, at the truck: what, and what may be done. */
export function stays(because: TruckBecause): { what: string; next: string } {
  switch (because.why) {
    case "blocked":
      return {
        what: `${because.blocks.map(blockWords).join("; ")}.`,
        next: "Leave it here. It is written down.",
      };
    case "not_wiped":
      return { what: "It is not wiped.", next: "Leave it here, or let IT wipe it and scan it again." };
    case "not_released":
      return { what: "It is not released from management.", next: "Release it, then scan it again." };
    case "not_on_the_list":
      return {
        what: "It is not on the list.",
        next: "Leave it here, or let IT scan it: only IT lets it go along, with initials.",
      };
    case "not_approved":
      return {
        what: "The approval does not cover it.",
        next: "Leave it here, or let IT take it off the list and scan it again.",
      };
    case "beyond_approval":
      return {
        what: `With it all would be worth ${money(because.value)}, more than was approved.`,
        next: "Leave it here for another pickup.",
      };
    case "other_school":
      return { what: "It is another school’s.", next: "Leave it here and tell that school." };
  }
}

const roles = { viewer: "a viewer", champion: "a Tech Champion", it: "IT" };
const cannot: Record<PickupAction, string> = {
  add: "Nothing can be listed",
  scan: "Nothing can be scanned",
  remove: "Nothing can be taken off",
  count: "Nothing can be counted",
  approve: "Cannot be approved",
  take_back_approval: "No approval to take back",
  wipe: "No wipe to record",
  release: "Nothing to release",
  schedule: "No day can be agreed",
  dispose_as: "Nothing can be said of what becomes of them",
  load: "Cannot be loaded",
  sign: "Cannot be signed",
  withdraw: "Cannot be withdrawn",
  correct: "Cannot be corrected",
};

/** "Cannot be approved: nothing is listed." */
export function whyNotPickup({ action, because }: PickupNotAllowed): string {
  const why: Record<WhyNotPickup["why"], string> = {
    needs_role: because.why === "needs_role" ? `only ${roles[because.needs]} can do this` : "",
    is_signed: "it is signed",
    is_withdrawn: "it is withdrawn",
    not_signed: "it is not signed yet, and can still be changed",
    is_approved: "it is approved as it stands",
    not_approved: "nobody approved it yet",
    not_scheduled: "the day of the truck is not agreed",
    nothing_listed: "nothing is listed",
    nothing_to_scan: "every device of the list is scanned",
    nothing_loaded: "nothing is on the truck",
    is_loading: "something is on the truck; take it off first",
    nothing_to_wipe: "every device is wiped, or was not scanned yet",
    nothing_to_release: "every wiped device is released",
  };
  return `${cannot[action]}: ${why[because.why]}.`;
}

/** "14 devices and 3 kinds without a tag". */
export function goesWords(devices: number, kinds: number): string {
  const along = `${count(kinds, "kind")} without a tag`;
  if (kinds === 0) return count(devices, "device");
  return devices === 0 ? along : `${count(devices, "device")} and ${along}`;
}

/** "1 charger", "30 chargers", "40 × charger": the word is whoever counted's own, and its plural not ours to guess. */
export function piecesWords({ kind, count: many }: Counted): string {
  const isPlural = /[^su]s$/i.test(kind.trim());
  return isPlural === (many !== 1) ? `${number(many)} ${kind}` : `${number(many)} × ${kind}`;
}
