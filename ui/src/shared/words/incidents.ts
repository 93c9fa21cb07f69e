// What does the screen say when a rule of the incidents, replacements and recoveries says no?
import type { IncidentReason } from "../../bindings";
import { dayWords } from "./days";
import { money } from "./money";
import { nextSteps } from "./next";
import { plainWord } from "./audits";
import type { Sentences } from "./said";

const kinds: Record<string, string> = { damage: "damaged", missing: "missing", lost: "lost", stolen: "stolen" };
const proposals: Record<string, string> = {
  credit: "to credit the fee",
  collect: "to collect what is out for it",
  close: "to be done with it",
};

const kindWords = (kind: string): string => kinds[kind] ?? plainWord(kind);

export const incidentSentences: Sentences<IncidentReason, "why"> = {
  incident_open: ({ kind, next }) => ({
    what: `It is told already: ${kindWords(kind)}, and not done with.`,
    next: nextSteps(next),
  }),
  no_report: () => ({
    what: "Nothing is stolen without a police report.",
    next: "Say that it is claimed stolen: it counts as lost until the report arrives.",
  }),
  incident_closed: ({ next }) => ({
    what: "The incident is done with.",
    next: nextSteps(next),
  }),
  incident_not_closed: () => ({ what: "The incident is open.", next: "Nothing is left to do." }),
  serial_differs: ({ given, recorded, next }) => ({
    what: `The serial given, ${given}, is not the device’s${recorded ? ` (${recorded})` : ""}.`,
    next: nextSteps(next),
  }),
  serial_agrees: () => ({ what: "No other serial was given.", next: "Nothing is left to settle." }),
  say_how_much: ({ kind, school_year }) => ({
    what: `${school_year} has no price for a device that is ${kindWords(kind)}.`,
    next: "Say how much.",
  }),
  decided_already: ({ cents, on }) => ({
    what: `It was decided on ${dayWords(on, "")}: ${money(cents)}.`,
    next: "To decide it anew, say why.",
  }),
  undecided: ({ next }) => ({ what: "Nothing was decided yet.", next: nextSteps(next) }),
  nothing_went_out: () => ({
    what: "Nothing went out because of it, so there is no sheet.",
    next: "Hand a device out first.",
  }),
  nobody_answers: () => ({
    what: "Nobody answers for the device, so nobody gets another one.",
    next: "Hand one out as any other.",
  }),
  nothing_to_replace: ({ status, condition }) => ({
    what: `The device is ${plainWord(status)} and ${plainWord(condition)}, so nothing is to be replaced.`,
    next: "Lend one while it is damaged.",
  }),
  replaced_already: ({ shown }) => ({
    what: `${shown} is out for it already.`,
    next: "Collect that one first.",
  }),
  too_many_replacements: ({ had, most, school_year, next }) => ({
    what: `They got ${had} in ${school_year}, and the district gives ${most} in a school year.`,
    next: nextSteps(next),
  }),
  none_goes_out: ({ on, next }) => ({
    what: `IT decided on ${dayWords(on, "")} that no other device goes out.`,
    next: nextSteps(next),
  }),
  loaner_out: ({ shown, holder, next }) => ({
    what: `${shown} was lent in its place, and ${holder} has it still.`,
    next: `${nextSteps(next) ?? ""} To be done with it all the same, say why.`.trim(),
  }),
  several_incidents: ({ choices }) => ({
    what: `More than one incident of that device may be meant: ${choices.map(({ called }) => called).join(", ")}.`,
    next: "Open the one you mean.",
  }),
  not_proposed: ({ what }) => ({
    what: `Nobody proposes ${proposals[what] ?? plainWord(what)}, or it was answered already.`,
    next: "Look at the incident again.",
  }),
  nothing_to_remind: () => ({
    what: "Nobody waits for a police report here.",
    next: "Nothing is left to remind of.",
  }),
};
