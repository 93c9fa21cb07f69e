// How does a school year lie in twelve small months, and where do the arrow keys lead in it?
import type { CalendarEntry, CalendarYear, DayKind, YearDay } from "../../bindings";
import { dayKindWords } from "../../shared/words/calendar";
import { dayWords, monthWords } from "../../shared/words/days";

export const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** Weeks from Sunday to Saturday; what lies in another month is empty. */
export type Month = { first: string; word: string; weeks: (YearDay | null)[][] };

const at = (date: string): Date => new Date(`${date}T00:00:00Z`);
const written = (day: Date): string => day.toISOString().slice(0, 10);

export function plusDays(date: string, days: number): string {
  const day = at(date);
  day.setUTCDate(day.getUTCDate() + days);
  return written(day);
}

/** The same day of another month, or its last day where it is shorter. */
function plusMonths(date: string, months: number): string {
  const day = at(date);
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months + 1, 0));
  last.setUTCDate(Math.min(day.getUTCDate(), last.getUTCDate()));
  return written(last);
}

export function monthsOf(days: YearDay[]): Month[] {
  const months: Month[] = [];
  for (const day of days) {
    const weekday = at(day.date).getUTCDay();
    if (months.at(-1)?.first.slice(0, 7) !== day.date.slice(0, 7))
      months.push({ first: day.date, word: monthWords(day.date), weeks: [] });
    const { weeks } = months.at(-1)!;
    if (weeks.length === 0 || weekday === 0) weeks.push(Array.from({ length: 7 }, () => null));
    weeks.at(-1)![weekday] = day;
  }
  return months;
}

/** Where a key leads, never out of the year; nothing for any other key. */
export function moved(date: string, key: string, { days }: CalendarYear): string | null {
  const ways: Record<string, () => string> = {
    ArrowLeft: () => plusDays(date, -1),
    ArrowRight: () => plusDays(date, 1),
    ArrowUp: () => plusDays(date, -7),
    ArrowDown: () => plusDays(date, 7),
    PageUp: () => plusMonths(date, -1),
    PageDown: () => plusMonths(date, 1),
    Home: () => `${date.slice(0, 8)}01`,
    End: () => plusDays(`${plusMonths(date, 1).slice(0, 8)}01`, -1),
  };
  const to = ways[key]?.();
  const [first, last] = [days[0]?.date, days.at(-1)?.date];
  if (to === undefined || first === undefined || last === undefined) return null;
  return to < first ? first : to > last ? last : to;
}

export const covers = ({ from_on, until_on }: Pick<CalendarEntry, "from_on" | "until_on">, date: string): boolean =>
  from_on <= date && date <= until_on;

/** What closes a day, as far as the calendar says; a weekend is closed without it. */
export function closing(day: YearDay, entries: CalendarEntry[]): DayKind | null {
  if (day.closed_by === null) return null;
  const closes = entries.find((one) => one.kind !== "testing" && covers(one, day.date) && one.name === day.closed_by);
  return closes?.kind ?? "closure";
}

/** "Mon 7 Sep, today, closed: Labor Day" */
export function dayLabel(day: YearDay, today: string): string {
  const open = day.open === null ? "closed" : `open ${day.open}`;
  return [
    dayWords(day.date, today),
    day.date === today && "today",
    day.closed_by === null ? open : `closed: ${day.closed_by}`,
    day.testing !== null && `${dayKindWords.testing.toLowerCase()}: ${day.testing}`,
  ]
    .filter(Boolean)
    .join(", ");
}
