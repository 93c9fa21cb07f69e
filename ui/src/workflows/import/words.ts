// How are the facts of an import said: columns, marks, reasons, findings?
import Check from "@lucide/svelte/icons/check";
import History from "@lucide/svelte/icons/history";
import Sparkles from "@lucide/svelte/icons/sparkles";
import X from "@lucide/svelte/icons/x";
import type { Sign } from "../../shared/sign";
import { listed } from "../../shared/words/count";
import { number } from "../../shared/words/days";
import { money } from "../../shared/words/money";
import type {
  ColumnLook,
  ColumnProblem,
  ExcelDamage,
  Expected,
  HowSure,
  ImportKind,
  LeftOut,
  PrivateKind,
  Rejection,
  Why,
} from "../../bindings";

export const kindWords: Record<ImportKind, { title: string; one: string; several: string }> = {
  devices: { title: "Import devices", one: "device", several: "devices" },
  people: { title: "Import people", one: "person", several: "people" },
  rooms: { title: "Import rooms and carts", one: "room", several: "rooms" },
  roster: { title: "Import the roster", one: "person", several: "people" },
  mdm: { title: "Import a report of device management", one: "device", several: "devices" },
  requests: { title: "Import requests of a portal", one: "request", several: "requests" },
  payments: { title: "Import payments of a portal", one: "payment", several: "payments" },
};

type Outcome = Record<"new" | "changed" | "unchanged" | "rejected", string>;
const outcomes: Outcome = { new: "New", changed: "Changed", unchanged: "Unchanged", rejected: "Rejected" };

/** What becomes of a row, in words. A payment is met by its receipt, or by the person and the amount. */
export const outcomeWords = (kind: ImportKind): Outcome =>
  kind === "payments" ? { ...outcomes, new: "Matched", unchanged: "Known already", rejected: "Not matched" } : outcomes;

/** An entry of the ledger is never changed. */
export const mayChange = (kind: ImportKind): boolean => kind !== "payments";

export const sureSigns: Record<HowSure, Sign> = {
  sure: { icon: Check, word: "sure", tone: "ok" },
  guess: { icon: Sparkles, word: "guess", tone: "warn" },
  remembered: { icon: History, word: "as before", tone: "calm" },
  left_out: { icon: X, word: "left out", tone: "calm" },
};

const special: Record<string, string> = {
  asset_tag: "Tag",
  alias: "Also known as",
  os_family: "System",
  update_end: "Updates end",
  room: "Home location",
  procured_by_it: "Bought by IT",
  number: "Number",
  checkout_type: "Lent to what",
  checkout_date: "Lent on",
  lost_date: "Lost on",
  police_date: "Police report on",
  police_report: "Police report",
  last_sync: "Last sync",
  username: "User name",
  email: "E-mail",
  in_room: "Is in room",
  yes_no: "Yes or no",
  sourced_id: "Roster identifier",
  portal_number: "Number in the portal",
  request_kind: "What is asked for",
  request_state: "Where it stands",
  requester_name: "Who asks",
  requester_email: "E-mail of who asks",
  device_code: "Device it is about",
  person_number: "Person’s number",
  assignee: "Who works on it",
  opened_at: "Opened",
  responded_at: "First answered",
  waiting_since: "Waiting since",
  ended_at: "Done with",
  enrolment: "Schools",
  receipt: "Receipt number",
  paid_on: "Paid on",
  model_number: "Model number",
  holder_email: "Holder’s e-mail",
  holder_username: "Holder’s user name",
  holder_number: "Holder’s number",
  holder_name: "Holder’s name",
};

/** "purchase_date" → "Purchase date"; the fact's word as a person reads it. */
export function fieldWord(field: string): string {
  return special[field] ?? plain(field);
}

/** Any word of the core without its underscores. */
export function plain(word: string): string {
  const spaced = word.replaceAll("_", " ");
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

const privateWords: Record<PrivateKind, string> = {
  birth_date: "Birth dates",
  demographic: "Race, gender and language",
  services: "Lunch, health and discipline",
  address: "Home addresses and private telephones",
  contacts: "Parents and emergency contacts",
  secret: "Passwords and social security numbers",
};

/** "Birth dates and home addresses … are dropped while reading and never stored." */
export function privacySentence(kinds: PrivateKind[]): string | null {
  const words = [...new Set(kinds)].map((kind, at) =>
    at === 0 ? privateWords[kind] : privateWords[kind].toLowerCase(),
  );
  return words.length === 0 ? null : `${listed(words)} are dropped while reading and never stored.`;
}

export function problemSentence(problem: ColumnProblem): string {
  switch (problem.problem) {
    case "two_columns":
      return `${listed(problem.headers)} both tell ${fieldWord(problem.field)}. Leave one of them out.`;
    case "unknown_header":
      return `The file has no column “${problem.header}”.${problem.near ? ` Is “${problem.near}” meant?` : ""}`;
    case "private_column":
      return `“${problem.header}” is never taken: ${privateWords[problem.what].toLowerCase()}.`;
    case "nothing_to_match":
      if (problem.wanted.every((fact) => fact === "person_number")) {
        return "No column tells whose payment a row is. Say which one is the number of the student or member of staff.";
      }
      return `No column tells rows apart. Say which one is ${problem.wanted.map(fieldWord).join(" or ")}.`;
    case "unknown_field":
      return `There is nothing called “${problem.field}” here.`;
    case "unknown_meaning":
      return `${fieldWord(problem.field)} cannot be “${problem.meaning}”.`;
    case "not_understood":
      return `“${problem.said}” was not understood.`;
  }
}

const things = { code: "code", date: "day", money: "amount", share: "share", text: "text", email: "e-mail address" };

/** How to write each thing so that it can be read. */
const written = {
  code: "Type it as the label shows it.",
  date: "Write it as 2026-11-23.",
  money: "Write it as 249.99.",
  share: "Write it as 50%.",
  text: "Type it again.",
  email: "Write it as name@school.org, or leave the cell empty.",
};

type CellSaid = { why: string; next: string };
const CORRECT = "Correct it, or leave the cell empty.";

function cellWords(expected: Expected, problem: Why): CellSaid {
  const what = things[expected];
  const correct = (why: string): CellSaid => ({ why, next: CORRECT });
  switch (problem.why) {
    case "not_understood":
      return { why: `Not ${/^[aeo]/.test(what) ? "an" : "a"} ${what} we can read`, next: written[expected] };
    case "other_order":
      return { why: "Day and month stand the other way round than above", next: written[expected] };
    case "impossible":
      return correct("There is no such day");
    case "not_yet":
      return correct("That day has not come yet");
    case "negative":
      return correct("Less than nothing");
    case "too_fine":
      return correct("More decimals than it can have");
    case "too_much":
      return correct("More than it can be");
    case "ambiguous":
      return { why: "Can be read in two ways", next: written[expected] };
    case "damaged_by_excel":
      return { why: damages[problem.damage], next: "Copy it again from the source, as text." };
    case "failed_formula":
      return { why: "A formula that failed", next: "Put the value itself there." };
    case "too_long":
      return { why: `Longer than ${number(problem.limit)} letters`, next: "Shorten it." };
    case "control_character":
      return { why: "Holds a character nobody can see", next: "Type it again." };
    case "lost_letters":
      return { why: "Letters were lost when the file was written", next: "Export the list again, as .xlsx." };
  }
}

const damages: Record<ExcelDamage, string> = {
  day: "A spreadsheet took the code for a day",
  scientific: "A spreadsheet shortened the code",
  decimals: "A spreadsheet made a number of the code",
};

/** Why a row is rejected, what stands there, and what to do about it. */
export function rejectionWords(reason: Rejection): { why: string; found: string; next: string } {
  switch (reason.why) {
    case "ragged":
      return {
        why: `The header has ${number(reason.expected)} columns`,
        found: `${number(reason.found)} cells`,
        next: "Give the row one cell for each column; a comma inside a cell needs quotation marks around the cell.",
      };
    case "cell_too_long":
      return {
        why: `The cell is longer than ${number(Math.floor(reason.limit / 1024))} KB`,
        found: "",
        next: "Shorten it.",
      };
    case "cell":
      return { ...cellWords(reason.expected, reason.problem), found: reason.found };
    case "unknown_word":
      return {
        why: `No ${fieldWord(reason.field).toLowerCase()} goes by this word`,
        found: reason.found,
        next: `Go back and say what it means: ${reason.allowed.map((word) => plain(word).toLowerCase()).join(", ")}.`,
      };
    case "unknown_school":
      return {
        why: "No school has this name or code",
        found: reason.found,
        next: "Go back and say which school is meant, or let it be created.",
      };
    case "no_school":
      return {
        why: "The row names no school",
        found: "",
        next: "Fill the cell, or choose a school for the whole file.",
      };
    case "not_your_school":
      return { why: "Another school", found: reason.school, next: "Leave the row to that school or to IT." };
    case "nothing_to_match":
      return { why: "Nothing to find it by", found: "", next: "Fill in a tag, a serial or a number." };
    case "nobody_named":
      return {
        why: "No number says whose payment it is",
        found: "",
        next: "Fill in the number of the student or member of staff.",
      };
    case "total_row":
      return { why: "It adds the rows above up", found: reason.found, next: "Leave the row out." };
    case "no_name":
      return { why: "It has no name", found: "", next: "Fill the cell." };
    case "no_role":
      return {
        why: "Neither a student nor staff, as far as it says",
        found: "",
        next: "Say it in the column of the role.",
      };
    case "no_date":
      return { why: "It does not say when", found: "", next: "Fill the cell, as 2026-11-23 14:05." };
    case "before_opened":
      return {
        why: "Before the request was opened",
        found: reason.found,
        next: "Correct one of the two.",
      };
    case "no_requester":
      return { why: "It does not say who asks", found: "", next: "Fill the name or the e-mail." };
    case "unknown_person":
      return {
        why: "Nobody has this number",
        found: reason.found,
        next: "Correct it, or record the payment by hand.",
      };
    case "no_amount":
      return { why: "It does not say how much was paid", found: "", next: "Fill the cell." };
    case "more_than_owed":
      return {
        why: reason.balance > 0 ? `More than the ${money(reason.balance)} they owe` : "They owe nothing",
        found: money(reason.cents),
        next: "Check the person, or tick above that what is more is kept for later.",
      };
    case "no_charge_like_it":
      return {
        why: "Neither a receipt nor a charge of just this amount",
        found: money(reason.cents),
        next: "Fill the receipt number, or record it by hand.",
      };
    case "receipt_differs":
      return {
        why: `The receipt is known already, for ${money(reason.cents)} or for somebody else`,
        found: reason.found,
        next: "Correct the row, or set the payment right first.",
      };
    case "unknown_device":
      return {
        why: "No device has this serial",
        found: reason.found,
        next: "Bring it with a list of devices, or correct its serial.",
      };
    case "twice_in_file":
      return {
        why: `Twice in this file, first in row ${number(reason.first_row)}`,
        found: reason.found,
        next: "Correct one of the two rows, or leave it out.",
      };
    case "two_matches":
      return {
        why: `Means two different ones: ${reason.one} and ${reason.other}`,
        found: reason.one,
        next: "Correct the code that is wrong.",
      };
    case "serial_taken":
      return {
        why: `${reason.by} already has it`,
        found: reason.found,
        next: `Correct the serial; if it is the same device with a new tag, change the tag of ${reason.by} first.`,
      };
    case "several_match":
      return {
        why: "Several have it",
        found: reason.found,
        next: "Add the tag or the number, so that the row says which is meant.",
      };
  }
}

const findings: Record<string, string> = {
  assigned_without_holder: "Assigned, but to nobody: they come in without a holder.",
  unknown_holder: "The holder is not known: they come in without one. Import the roster first.",
  holder_unclear: "Several people answer to the holder: they come in without one.",
  holder_ignored: "A holder is named for what nobody can have: left out.",
  lent_to_device: "Lent to another device: not kept here.",
  stolen_without_report: "Stolen without a whole police report: they come in as lost, with a note.",
  no_serial: "They have no serial.",
  no_tag: "They have no tag.",
  status_not_asked: "The list says another status. Tick Status to follow it.",
  condition_not_asked: "The list says another condition. Tick Condition to follow it.",
  status_not_legal: "The status would need a step that is not allowed: not taken.",
  condition_not_legal: "The condition would need a step that is not allowed: not taken.",
  custody_not_legal: "Nobody could be given the device now: the holder is not taken.",
  sync_unclear: "The day of the last sync cannot be read: not taken.",
  sync_in_future: "The last sync lies in the future: not taken.",
  no_number: "Neither number, user name nor e-mail is known.",
  school_of_person_unknown: "The person’s school is not known.",
  left_before: "They had left before anybody here knew them: left out.",
  table_missing: "A table the export does without is not there.",
  table_empty: "A table the export does without has headings only.",
  used_by_another: "Somebody else than the holder used it last.",
  asked_already: "An open request is about the same: they come in linked to it.",
  newer_here: "What happened here is newer than the file: left as it is.",
  email_elsewhere: "The e-mail is of another domain: kept as it is.",
  person_unknown: "Whom it is about is nobody here: left out.",
  device_unknown: "The device it is about is not in the register: left out.",
  room_unknown: "The room it is about is not one of the school’s: left out.",
  assignee_unknown: "Whoever works on it is no operator here: left out.",
  kept_here: "The portal says otherwise, and it stays as it is here: change it by hand.",
  waits_from_now: "It waits, and no column says since when: its clock stands still from this import on.",
  open_yet_ended: "It says when it was done with, but is open: taken as open, without that time.",
};
export const findingSentence = (kind: string): string => findings[kind] ?? `${plain(kind)}.`;

const delimiters: Record<string, string> = { ",": "Comma", ";": "Semicolon", "\t": "Tab", "|": "Bar" };
export const delimiterWord = (sign: string): string => delimiters[sign] ?? `“${sign}”`;
export const allDelimiters = Object.keys(delimiters);

/** What a list of that kind is a list of. */
export const listWords: Record<ImportKind, string> = {
  devices: "devices",
  people: "people",
  rooms: "rooms, carts and closets",
  roster: "people of a roster",
  mdm: "devices of device management",
  requests: "requests of a help-desk portal",
  payments: "payments of a payment portal",
};

const quoted = (headers: string[]) => listed(headers.map((header) => `“${header}”`));

/** Which columns nothing is taken from, and why; what is never stored is said elsewhere. */
export function unusedSentences(columns: ColumnLook[]): string[] {
  const because = (reason: LeftOut["reason"]) =>
    columns.filter(({ left_out: why }) => why?.reason === reason).map(({ header }) => header);
  const [unknown, repeated] = [because("unknown"), because("repeated")];
  const same = columns.flatMap(({ header, left_out: why }) =>
    why?.reason === "another_column" ? [`“${header}” is not used: “${why.header}” tells the same.`] : [],
  );
  return [
    ...(unknown.length > 0
      ? [
          `Nothing is taken from ${quoted(unknown)}: the heading says nothing known. Say above what it means, if you want it.`,
        ]
      : []),
    ...(repeated.length > 0 ? [`${quoted(repeated)} stands there twice: only the first one is used.`] : []),
    ...same,
  ];
}
