// Which sites submitted their audit in time, and which does one ask first?
import Check from "@lucide/svelte/icons/check";
import CircleAlert from "@lucide/svelte/icons/circle-alert";
import CircleDashed from "@lucide/svelte/icons/circle-dashed";
import Hourglass from "@lucide/svelte/icons/hourglass";
import type { DistrictQuarter, PeriodId, SiteCompliance } from "../../bindings";
import type { Sign } from "../sign";

export type Standing = SiteCompliance["standing"];

/** The worst first. */
export const standingWords: Record<Standing, string> = {
  overdue: "Overdue",
  late: "Late",
  waiting: "Not due yet",
  in_time: "In time",
};

export const standingSigns: Record<Standing, Sign> = {
  overdue: { icon: CircleAlert, word: standingWords.overdue, tone: "bad" },
  late: { icon: Hourglass, word: standingWords.late, tone: "warn" },
  waiting: { icon: CircleDashed, word: standingWords.waiting, tone: "calm" },
  in_time: { icon: Check, word: standingWords.in_time, tone: "ok" },
};

const order = Object.keys(standingWords) as Standing[];

export function worstFirst(sites: SiteCompliance[]): SiteCompliance[] {
  return sites.toSorted(
    (a, b) => order.indexOf(a.standing) - order.indexOf(b.standing) || a.name.localeCompare(b.name),
  );
}

/** The quarter that is looked at, else the last one that has audits. */
export function quarterOf(quarters: DistrictQuarter[], period: PeriodId | undefined): DistrictQuarter | undefined {
  return quarters.find((one) => one.period === period) ?? quarters.findLast(({ planned }) => planned > 0);
}
