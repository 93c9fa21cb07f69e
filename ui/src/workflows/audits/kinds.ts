// What are the icon, the words and the tone of each kind of exception?
import ArrowRightLeft from "@lucide/svelte/icons/arrow-right-left";
import CircleQuestionMark from "@lucide/svelte/icons/circle-question-mark";
import Ghost from "@lucide/svelte/icons/ghost";
import ListChecks from "@lucide/svelte/icons/list-checks";
import LocateFixed from "@lucide/svelte/icons/locate-fixed";
import Package from "@lucide/svelte/icons/package";
import PackagePlus from "@lucide/svelte/icons/package-plus";
import ScanSearch from "@lucide/svelte/icons/scan-search";
import School from "@lucide/svelte/icons/school";
import type { ExceptionKind, ExceptionRow } from "../../bindings";
import type { Sign } from "../../shared/sign";
import { outcomeTitle } from "../../shared/words/status";

type KindSign = Sign & { says: string; one: string };

/** In the order in which they are worked through. */
export const kindSigns: Record<ExceptionKind, KindSign> = {
  missing: {
    icon: CircleQuestionMark,
    word: outcomeTitle("missing"),
    tone: "warn",
    says: "Nobody scanned these, and nothing else shows where they are.",
    one: "was not found",
  },
  moved: {
    icon: ArrowRightLeft,
    word: outcomeTitle("moved"),
    tone: "warn",
    says: "Counted, but not where they live.",
    one: "was counted at another place",
  },
  recovery: {
    icon: LocateFixed,
    word: "Recovered",
    tone: "info",
    says: "These were missing, lost or stolen, and turned up here.",
    one: "turned up again",
  },
  other_school: {
    icon: School,
    word: "Other school",
    tone: "kin",
    says: "Another school answers for these.",
    one: "belongs to another school",
  },
  ghost: {
    icon: Ghost,
    word: "Ghost",
    tone: "bad",
    says: "Disposed of on paper, and yet here.",
    one: "is disposed of on paper",
  },
  surplus: {
    icon: Package,
    word: "Surplus",
    tone: "calm",
    says: "Set aside as surplus, and found somewhere else.",
    one: "is set aside as surplus",
  },
  arrived_since: {
    icon: PackagePlus,
    word: "Arrived since",
    tone: "calm",
    says: "Ours, but they came after the list was frozen.",
    one: "came after the list was frozen",
  },
  unlisted: {
    icon: ScanSearch,
    word: "Unlisted",
    tone: "bad",
    says: "Codes that were scanned and that nobody knows.",
    one: "is on no list",
  },
  recount: {
    icon: ListChecks,
    word: "Recount",
    tone: "warn",
    says: "The blind recount did not find these at the same place.",
    one: "was not found again in the recount",
  },
};

export const kindOrder = Object.keys(kindSigns) as ExceptionKind[];

/** What turns up at a station and needs a thought; what is missing or moved shows only at the end. */
export const isLane = (kind: ExceptionKind): boolean => !["missing", "moved", "recount"].includes(kind);

/** A row keeps its name when the list is asked again. */
export const keyOf = (row: Pick<ExceptionRow, "kind" | "device" | "code">): string =>
  `${row.kind} ${row.device ?? row.code ?? ""}`;

/** "belongs to Stone Mill Middle": what the lane says after the code. */
export function laneWords(row: ExceptionRow): string {
  if (row.kind === "other_school" && row.other_school) return `belongs to ${row.other_school}`;
  return kindSigns[row.kind].one;
}
