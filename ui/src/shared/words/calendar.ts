// How are days of the calendar told, and what does the screen say to a row of a calendar file that is not taken?
import type { DayKind, DayRefusal, DueMoved, Overlap, RefusedDays } from "../../bindings";
import { count } from "./count";
import { dayWords, number } from "./days";
import { pick, type Said, type Sentences } from "./said";

export const dayKindWords: Record<DayKind, string> = {
  holiday: "Holiday",
  closure: "Closure",
  testing: "Testing window",
};

/** "Mon 7 Sep", "Wed 25 – Fri 27 Nov", "Mon 21 Dec – Fri 1 Jan 2027" */
export function spanWords(from: string, until: string, today: string): string {
  if (from === until) return dayWords(from, today);
  const first = from.slice(0, 4) === until.slice(0, 4) ? dayWords(from, from) : dayWords(from, today);
  const short = from.slice(0, 7) === until.slice(0, 7) ? first.split(" ").slice(0, 2).join(" ") : first;
  return `${short} – ${dayWords(until, today)}`;
}

/** "25–27 Nov", "30 Nov – 2 Dec", or the one day: where there is little room. */
export function shortSpanWords(from: string, until: string, today: string): string {
  if (from === until) return dayWords(from, today);
  const [, first, month] = dayWords(from, from).split(" ");
  const [, last, other] = dayWords(until, until).split(" ");
  return month === other ? `${first}–${last} ${month}` : `${first} ${month} – ${last} ${other}`;
}

/** Two entries with days in common are both kept; it is said, for it may be a slip. */
export const overlapWords = ({ name, with: other, from_on, until_on }: Overlap, today: string): string =>
  `“${name}” and “${other}” have ${spanWords(from_on, until_on, today)} in common. Both stay.`;

/** " 3 open requests are due later now." behind what was done; nothing where none is. */
export function movedWords(moved: DueMoved): string {
  const say = (many: number, when: string) => {
    if (many === 0) return "";
    return ` ${count(many, "open request is", "open requests are")} due ${when} now.`;
  };
  return say(moved.later, "later") + say(moved.earlier, "earlier");
}

export const dayRefusals: Sentences<DayRefusal, "is"> = {
  no_name: () => ({ what: "It has no name.", next: "Give it one." }),
  name_too_long: ({ most }) => ({ what: `Its name is longer than ${number(most)} letters.`, next: "Shorten it." }),
  no_day: () => ({ what: "It has no day.", next: "Give it one." }),
  not_a_day: ({ found }) => ({ what: `“${found}” is no day.`, next: "Write it as 2026-11-26." }),
  ends_before_it_begins: () => ({ what: "It ends before it begins.", next: "Look at the two days again." }),
  too_long: ({ most }) => ({ what: `It is longer than ${number(most)} days.`, next: "Split it." }),
  timed: () => ({
    what: "It has a time of day, and support is closed for whole days only.",
    next: "Make it all-day if it is meant.",
  }),
  not_a_kind: ({ found }) => ({ what: `“${found}” is no kind.`, next: "Use holiday, closure or testing." }),
  not_a_rule: ({ found }) => ({ what: `How it recurs (${found}) cannot be followed.`, next: "List its days." }),
  too_often: ({ most }) => ({ what: `It recurs more than ${number(most)} times.`, next: "Give it an earlier end." }),
  closes_all: ({ after }) => ({
    what: `With it no day of the school year from ${after} on would be open.`,
    next: "Give it an end, or fewer days.",
  }),
  ragged: () => ({ what: "It is cut off, or does not fit the others.", next: "Export the file again." }),
};

/** "Row 7, Staff picnic", and why it is not taken. */
export const sayRefusedDays = ({ row, name, why }: RefusedDays): { where: string; said: Said } => ({
  where: name ? `Row ${number(row)}, ${name}` : `Row ${number(row)}`,
  said: pick(dayRefusals, "is", why),
});
