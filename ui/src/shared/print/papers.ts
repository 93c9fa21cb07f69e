// Which papers are written in the district's words, and how is each asked for?
import type { IncidentId, LedgerId, PersonId, Progress, ReplacementId, SchoolId, Written } from "../../bindings";
import { type LongWork, runLong } from "../../host";
import { plainName } from "../words/paths";

export type Paper = {
  title: string;
  /** The word on the button. */
  save: string;
  file: string;
  /** What the file has many of. */
  one: string;
  /** What the file is, where that is something else. */
  whole?: string;
  /** What stands on it. */
  says: string;
  write: (out: string, tell: (step: Progress) => void) => LongWork<Written>;
};

type Of = { id: PersonId; name: string };
const named = (parts: string[]) => `${plainName(parts)}.pdf`;

export function statement(person: Of, school_year: string | null, today: string): Paper {
  return {
    title: `Statement for ${person.name}`,
    save: "Make the statement",
    file: named(["statement", person.name, ...(school_year ? [school_year] : []), today]),
    one: "statement",
    says: `Every entry${school_year ? ` of ${school_year}` : ""} with what was owed after it, and what is still open.`,
    write: (out, tell) => runLong("print.statement", { person: person.id, school_year, out }, tell),
  };
}

export function letter(person: Of, today: string): Paper {
  return {
    title: `Letter about ${person.name}`,
    save: "Make the letter",
    file: named(["letter", person.name, today]),
    one: "letter",
    says: "To the family of a student; about staff it goes to the principal.",
    write: (out, tell) => runLong("print.letters", { people: [person.id], left: false, out }, tell),
  };
}

export function letters(school: SchoolId | null, left: boolean, at_least: string, today: string): Paper {
  return {
    title: left ? "Letters to who has left and owes" : "Letters to everybody who owes",
    save: "Make the letters",
    file: named(["letters", today]),
    one: "letter",
    says: "One page each, by school, homeroom and name: to families, and about staff to the principal.",
    write: (out, tell) => runLong("print.letters", { school, left, at_least: at_least.trim() || null, out }, tell),
  };
}

export function payment(person: PersonId, entry: LedgerId, receipt: string | null, today: string): Paper {
  return {
    title: receipt ? `Receipt ${receipt}` : "Receipt",
    save: "Make the receipt",
    file: named(["receipt", ...(receipt ? [receipt] : []), today]),
    one: "receipt",
    says: "The payment, what it pays, and what is owed after it.",
    write: (out, tell) => runLong("print.payment", { person, entry, out }, tell),
  };
}

export function incident(id: IncidentId, called: string, today: string): Paper {
  return {
    title: `Report on ${called}`,
    save: "Make the report",
    file: named(["incident report", called, today]),
    one: "report",
    says: "For the police or the insurer: what was told, corrected and attached, with its pictures. No fee stands on it.",
    write: (out, tell) => runLong("print.incident", { incident: id, out }, tell),
  };
}

export function handOver(id: IncidentId, replacement: ReplacementId, called: string, today: string): Paper {
  return {
    title: `Hand-over sheet for ${called}`,
    save: "Make the sheet",
    file: named(["hand-over", called, today]),
    one: "sheet",
    says: "What goes out, in the place of what, and two lines to sign.",
    write: (out, tell) => runLong("print.hand_over", { incident: id, replacement, out }, tell),
  };
}
