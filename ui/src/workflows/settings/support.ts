// How requests are answered, as it is typed and as the core keeps it.
import type { OpeningHours, SupportPolicy, Weekday } from "../../bindings";
import { words } from "./handing";

export const weekdays: { day: Weekday; word: string }[] = [
  { day: "mon", word: "Monday" },
  { day: "tue", word: "Tuesday" },
  { day: "wed", word: "Wednesday" },
  { day: "thu", word: "Thursday" },
  { day: "fri", word: "Friday" },
  { day: "sat", word: "Saturday" },
  { day: "sun", word: "Sunday" },
];

type Figure = { [Name in keyof SupportPolicy]: SupportPolicy[Name] extends number ? Name : never }[keyof SupportPolicy];
type Sentence = "out_of_scope_sentence" | "purchase_sentence" | "lamp_sentence";

export const figures: { name: Figure; label: string; hint: string }[] = [
  { name: "response_hours", label: "First answer within, hours", hint: "Support hours from the moment it is asked." },
  {
    name: "resolution_hours",
    label: "Done with within, hours",
    hint: "The clock stands while the requester is waited for.",
  },
  { name: "due_soon_percent", label: "Due soon, last percent", hint: "That last share of the time is marked." },
  { name: "contact_attempts", label: "Contacts without an answer", hint: "So many close a request by themselves." },
  { name: "staff_device_days", label: "New staff, open days ahead", hint: "A device is asked for that early." },
  { name: "quote_days", label: "A quote holds, days", hint: "From the day it is given." },
];

export const sentences: { name: Sentence; label: string; hint: string }[] = [
  { name: "out_of_scope_sentence", label: "What technology did not buy", hint: "Why such a request is closed." },
  { name: "purchase_sentence", label: "What technology does not buy", hint: "Why a request to buy it is closed." },
  { name: "lamp_sentence", label: "A projector lamp that only warns", hint: "What to do instead." },
];

/** A weekday as it is ticked and typed; closed without hours. */
export type Day = { open: boolean; from: string; until: string };
export type Typed = {
  week: Partial<Record<Weekday, Day>>;
  figures: Partial<Record<Figure, string>>;
  sentences: Partial<Record<Sentence, string>>;
  domains?: string;
  testing?: boolean;
  paid?: boolean;
};
export const nothingTyped: Typed = { week: {}, figures: {}, sentences: {} };

/** A day that opens for the first time takes the hours of the first open one. */
export function dayOf(week: OpeningHours[], typed: Typed, day: Weekday): Day {
  const hours = week.find((one) => one.day === day);
  const usual = hours ?? week[0] ?? { from: "07:30", until: "16:30" };
  return typed.week[day] ?? { open: hours !== undefined, from: usual.from, until: usual.until };
}

/** "7:30" as the core writes it; what is no clock is left for it to refuse. */
const clock = (text: string): string => text.trim().replace(/^(\d):/, "0$1:");

export const isWhole = (text: string): boolean => /^\d{1,6}$/.test(text.trim());

/** What holds with what was typed; nothing while a number is none. */
export function withTyped(before: SupportPolicy, typed: Typed): SupportPolicy | null {
  const numbers = Object.entries(typed.figures);
  if (numbers.some(([, text]) => !isWhole(text))) return null;
  const week = weekdays.flatMap(({ day }): OpeningHours[] => {
    const { open, from, until } = dayOf(before.week, typed, day);
    return open ? [{ day, from: clock(from), until: clock(until) }] : [];
  });
  return {
    ...before,
    ...Object.fromEntries(numbers.map(([name, text]) => [name, Number(text)])),
    ...typed.sentences,
    week,
    domains: typed.domains === undefined ? before.domains : words(typed.domains),
    testing_stops_clock: typed.testing ?? before.testing_stops_clock,
    charger_after_payment: typed.paid ?? before.charger_after_payment,
  };
}
