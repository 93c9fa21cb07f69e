// What is left, what comes first, and what waits? Plain answers from the audit's figures.
import type {
  Board,
  CalendarEntry,
  DriveRow,
  Figures,
  Homeroom,
  IncidentRow,
  LeftAt,
  OverdueHolder,
  OverdueLoan,
  SiteStatus,
} from "../../bindings";
import { auditBalance, type Balance } from "../../shared/balance/balance";
import { spanWords } from "../../shared/words/calendar";
import { count } from "../../shared/words/count";
import { dayWords } from "../../shared/words/days";
import { outcomeWord } from "../../shared/words/status";

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

/** Whom to remind of the police report comes first, whoever told it longest ago among them. */
export function remindedFirst<R extends Pick<IncidentRow, "is_reminder_due" | "reported_at">>(rows: R[]): R[] {
  return rows.toSorted(
    (a, b) => Number(b.is_reminder_due) - Number(a.is_reminder_due) || a.reported_at.localeCompare(b.reported_at),
  );
}

/** "Chromebook 11 (2023)", or "3 devices". */
export function lentWords(loans: OverdueLoan[]): string {
  const [one] = loans;
  return one && loans.length === 1 ? (one.model_name ?? one.tag ?? "1 device") : count(loans.length, "device");
}

/** The record of whoever has it; none of IT and of a repair shop. */
export function homeOf({ holder }: Pick<OverdueHolder, "holder">): string | null {
  if (holder.id === null) return null;
  if (holder.kind === "person") return `#/people/${holder.id}`;
  return holder.kind === "place" ? `#/places/${holder.id}` : null;
}

const AHEAD = 7;

/** "closed Wed 25 – Fri 27 Nov", where that is now or within a week. */
export function closedWords(entries: CalendarEntry[], today: string): string | null {
  const last = new Date(Date.parse(`${today}T00:00:00Z`) + AHEAD * 86_400_000).toISOString().slice(0, 10);
  const next = entries
    .filter(({ kind, from_on, until_on }) => kind !== "testing" && until_on >= today && from_on <= last)
    .toSorted((a, b) => a.from_on.localeCompare(b.from_on))[0];
  if (!next) return null;
  if (next.from_on > today) return `closed ${spanWords(next.from_on, next.until_on, today)}`;
  return next.until_on === today ? "closed today" : `closed until ${dayWords(next.until_on, today)}`;
}

/** The school year to ask figures of; none for the one that goes on, or a later one. */
export function yearAsked(period: string | undefined, current: string): string | null {
  const [asked, now] = [period ?? current, current].map((name) => name.split("/")[0] ?? "");
  return asked !== undefined && now !== undefined && asked < now ? asked : null;
}
