// What is left, what comes first, and what waits? Plain answers from the audit's figures.
import type { Board, DriveRow, Figures, Homeroom, LeftAt, SiteStatus } from "../../bindings";
import { outcomeWord } from "../../shared/words/status";
import { auditBalance, type Balance } from "../../shared/balance/balance";

export function balanceOf(figures: Figures, decided: boolean): Balance {
  return auditBalance(figures.expected, figures.outcomes, decided);
}

/** The same, with a word short enough for a column. */
export function narrowBalance(figures: Figures, decided: boolean): Balance {
  const balance = balanceOf(figures, decided);
  const word = decided ? outcomeWord("missing", true) : "left";
  return { ...balance, parts: balance.parts.map((part) => (part.look === "missing" ? { ...part, word } : part)) };
}

/** Still to find while the audit is open. */
export const leftOf = (site: SiteStatus): number => site.figures.outcomes.missing;

/** Where to go first: what is overdue, then what has most left. Sites that are done are not in it. */
export function byUrgency(sites: SiteStatus[]): SiteStatus[] {
  return sites
    .filter(({ audit }) => audit.state === "open" || audit.state === "planned")
    .toSorted((a, b) => Number(b.overdue) - Number(a.overdue) || leftOf(b) - leftOf(a));
}

export function submittedSites(sites: SiteStatus[]): SiteStatus[] {
  return sites.filter(({ audit }) => audit.state === "submitted");
}

/** The places with most left, and how many have nothing left. */
export function placesLeft(groups: LeftAt[], shown: number): { most: LeftAt[]; more: number; done: number } {
  const open = groups.filter(({ left }) => left > 0).toSorted((a, b) => b.left - a.left);
  return { most: open.slice(0, shown), more: Math.max(0, open.length - shown), done: groups.length - open.length };
}

/** Drives that go on, the one that ends first in front. */
export function openDrives(drives: DriveRow[]): DriveRow[] {
  return drives
    .filter(({ drive }) => drive.closed_at === null)
    .toSorted((a, b) => a.drive.deadline.localeCompare(b.drive.deadline));
}

/** The homerooms with most left, and how many are done or not shown. */
export function roomsLeft({ homerooms }: Pick<Board, "homerooms">, shown: number): { most: Homeroom[]; more: number } {
  const most = homerooms.toSorted((a, b) => b.to_do - a.to_do).slice(0, shown);
  return { most: homerooms.filter((room) => most.includes(room)), more: homerooms.length - most.length };
}
