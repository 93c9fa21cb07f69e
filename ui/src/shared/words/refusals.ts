// What does the screen say to each refusal? A reason without a sentence here does not compile.
import type { AuditState, CurrentHolder, Problem, ReadProblem, ExportProblem, Reason, Refusal } from "../../bindings";
import { exportProblems, readProblems } from "./files";
import { standsWords } from "./commands";
import { keptReasons } from "./kept";
import { count, listed } from "./count";
import { dayWords, number } from "./days";
import { fieldWords } from "./fields";
import { incidentSentences } from "./incidents";
import { nextSteps } from "./next";
import { moneySentences, noMoneyWords } from "./ledger";
import { surplusSentences } from "./pickups";
import { requestSentences } from "./requests";
import { pick, type Said, sentence, type Sentences } from "./said";
import { handing } from "./handing";
import { leaversAt, sayRosterProblem } from "./rosters";
import { sayTemplateFault } from "./templates";
import { choiceWords, exceptionWords, plainWord } from "./audits";

export type { Said } from "./said";

const least: Record<string, string> = { champion: "a Tech Champion", it: "IT", viewer: "a viewer" };
const conditions: Record<string, string> = {
  working: "works",
  needs_check: "needs a check first",
  damaged: "is damaged",
  dead: "does not work any more",
};
const auditStates: Record<AuditState, string> = {
  planned: "planned and not open yet",
  open: "still open",
  submitted: "submitted",
  closed: "closed",
};

function holderWords(holder: CurrentHolder): string {
  return holder.kind === "it" ? "IT" : (holder.name ?? "somebody else");
}

const stateWords = (state: string): string => auditStates[state as AuditState] ?? plainWord(state);
const statusWords = (status: string): string => (status === "surplus" ? "set aside as surplus" : plainWord(status));
const conditionWords = (condition: string): string => conditions[condition] ?? `is ${plainWord(condition)}`;

export const reasons: Sentences<Reason, "why"> = {
  ...handing,
  cancelled: () => ({ what: "Stopped. Nothing was kept." }),
  built_in_wording: () => ({ what: "This wording is Rollcall's own already.", next: "Nothing is left to do." }),
  nothing_to_print: () => ({
    what: "There is nothing to print: the list is empty.",
    next: "Look at what it is narrowed to.",
  }),
  not_allowed: ({ needs }) => ({
    what: `Only ${least[needs] ?? plainWord(needs)} can do this.`,
    next: "Ask them, or let them sit down here: the menu at your name.",
  }),
  internal_not_granted: () => ({
    what: "You may not see names in this file.",
    next: "Choose the public version, or ask IT to let you see names.",
  }),
  open_elsewhere: () => ({
    what: "This needs the file alone, and another window or program has it open.",
    next: "Close it there, then try again.",
  }),
  person_code: ({ population }) => ({
    what:
      population === "student"
        ? "This is a student’s number, not a device."
        : "This is a person’s number, not a device.",
    next: "Scan the device’s own label.",
  }),
  control_code: ({ word }) => ({
    what: `This is the printed instruction ${word}, not a device.`,
    next: "Scan the device’s own label.",
  }),
  other_school: () => ({ what: "This belongs to another school.", next: "Ask that school, or ask IT to move it." }),
  some_cannot: ({ selected, cannot, which }) => ({
    what: `${number(cannot)} of the ${number(selected)} picked cannot take this, so nothing was changed.`,
    next: `Let go of ${listed(which.slice(0, 5).map(({ shown }) => shown ?? "one without a tag"))}${cannot > 5 ? " and the others" : ""}, then do it again.`,
  }),
  ...keptReasons,
  ...requestSentences,
  ...incidentSentences,
  ...moneySentences,
  ...surplusSentences,
  period_begun: ({ opened }) => ({
    what: `${count(opened, "audit")} of this quarter ${opened === 1 ? "is" : "are"} open, so its name and days stay.`,
    next: "Its due day may still be moved.",
  }),
  periods_overlap: ({ other }) => ({
    what: `Some of these days belong to ${other} already.`,
    next: "Choose days that no other quarter has.",
  }),
  status_forbids: ({ status, next }) => ({
    what: `This cannot be done while the device is ${statusWords(status)}.`,
    next: nextSteps(next),
  }),
  condition_forbids: ({ condition, next }) => ({
    what: `This cannot be done: the device ${conditionWords(condition)}.`,
    next: nextSteps(next),
  }),
  not_in_service: ({ status, next }) => ({
    what: `The device is ${statusWords(status)}, so it cannot be handed out.`,
    next: nextSteps(next),
  }),
  not_working: ({ condition, next }) => ({
    what: `The device ${conditionWords(condition)}, so it cannot be handed out.`,
    next: nextSteps(next) ?? "Take another one, or give it to IT.",
  }),
  checked_out: ({ holder, next }) => ({
    what: `It is still with ${holderWords(holder)}.`,
    next: nextSteps(next) ?? "Collect it first, or transfer it.",
  }),
  not_checked_out: ({ home, back_at, next }) => ({
    what: back_at
      ? `It came back already${home ? `; it lives in ${home}` : ""}.`
      : home
        ? `Nobody has it out; it lives in ${home}.`
        : "Nobody has it out.",
    next: back_at ? "Nothing is left to do." : nextSteps(next),
  }),
  same_custodian: ({ holder }) => ({ what: `${holderWords(holder)} has it already.`, next: "Nothing is left to do." }),
  not_held_by: ({ holder }) => ({
    what: holder ? `It is with ${holderWords(holder)}.` : "That person does not have it.",
    next: "Look at the device's page to see who has it.",
  }),
  person_not_active: ({ state, it_may }) => ({
    what: `This person is marked “${plainWord(state)}”, so no device can be handed out.`,
    next: it_may ? "IT may do it all the same, with a reason." : "Correct the person first, then try again.",
  }),
  place_elsewhere: ({ place, school }) => ({
    what: `${place} belongs to ${school}.`,
    next: "Choose a place of the device's own school, or move the device to that school first.",
  }),
  same_school: () => ({ what: "That school answers for it already.", next: "Choose another school." }),
  has_report: ({ number: report }) => ({ what: `The police report ${report} is there already.` }),
  no_report_for: ({ kind }) => ({
    what: `A police report does not belong to a device that is ${plainWord(kind)}.`,
    next: "Declare it stolen, with the report.",
  }),
  recovered: () => ({ what: "The device has turned up again.", next: "Nothing is left to do here." }),
  other_kind: ({ said, looks_like }) => ({
    what: `Its columns look like a list of ${plainWord(looks_like)} rather than of ${plainWord(said)}.`,
    next: "Say at the left which it is.",
  }),
  several_match: ({ entity, sought, choices }) => ({
    what: `“${sought}” fits more than one ${plainWord(entity)}.`,
    next:
      choices.length > 1
        ? `Say which: ${choices.join(" or ")}.`
        : "Choose one of them, or give its full tag or serial.",
  }),
  unknown_operator: ({ name }) => ({ what: `Nobody called “${name}” may use this file.`, next: "Ask IT to add them." }),
  which_operator: ({ names }) => ({ what: "Somebody has to sit down here first.", next: `Choose ${listed(names)}.` }),
  last_it_operator: () => ({
    what: "Somebody must always be able to act as IT.",
    next: "Make another operator IT first.",
  }),
  periods_exist: () => ({
    what: "Quarters are set up already, so the school year keeps its first month.",
  }),
  cannot_read: ({ problem }) => sayReadProblem(problem),
  cannot_map: ({ problems }) => ({
    what: `${count(problems.length, "column")} cannot be taken as ${problems.length === 1 ? "it is" : "they are"}.`,
    next: "Look through the columns and words, and choose what each of them means.",
  }),
  rows_rejected: ({ rejected, rows, saved }) => ({
    what: `${count(rejected, "row")} of ${rows} cannot be taken, so nothing was changed.`,
    next: saved ? `They are saved with their reasons in ${saved}.` : "Look at the reasons in the rehearsal.",
  }),
  cannot_use_roster: ({ problem }) => sayRosterProblem(problem),
  leavers_wait: ({ left, said, schools }) => ({
    what:
      said === null
        ? `By this roster ${count(left, "person leaves", "people leave")}, so many that it may be a broken export.`
        : `By this roster ${count(left, "person leaves", "people leave")}, not ${number(said)}.`,
    next: `${schools.map(leaversAt).join("; ")}. If that is meant, type ${number(left)} in the rehearsal.`,
  }),
  column_missing: ({ wanted }) => ({
    what: "A column is missing.",
    next: `Add one with the heading ${wanted.slice(0, 3).join(" or ")}.`,
  }),
  cannot_export: ({ problem }) => sayExportProblem(problem),
  audit_not_planned: ({ state }) => ({ what: `This audit is ${stateWords(state)}.`, next: "Look at its page." }),
  audit_not_open: ({ state }) => ({
    what: `This audit is ${stateWords(state)}.`,
    next: state === "planned" ? "Open it first." : "Ask IT to return or reopen it.",
  }),
  audit_not_submitted: ({ state }) => ({
    what: `This audit is ${stateWords(state)}.`,
    next: "It has to be submitted by its school first.",
  }),
  audit_not_closed: ({ state }) => ({ what: `This audit is ${stateWords(state)}.`, next: "Close it first." }),
  exceptions_undecided: ({ left }) => ({
    what: `${count(left, "exception is", "exceptions are")} not decided yet.`,
    next: "Decide them, then submit.",
  }),
  recount_unfinished: ({ left }) => ({
    what: `The recount still looks for ${count(left, "device")}.`,
    next: "Scan them, or finish the recount as it is.",
  }),
  recount_drawn: () => ({
    what: "The recount was drawn already.",
    next: "Go on with it; a second draw would be unfair.",
  }),
  recount_finished: () => ({
    what: "The recount is finished and has told what it found.",
    next: "Decide what disagrees; a second look would not be blind.",
  }),
  nothing_to_recount: () => ({ what: "Nothing was counted yet.", next: "Scan first." }),
  no_recount: () => ({ what: "No recount was drawn.", next: "Draw it first." }),
  exception_settled: ({ choice }) => ({
    what: `This was decided already: ${choiceWords(choice)}.`,
    next: "Take that decision back with Ctrl Z, then decide again.",
  }),
  no_such_exception: ({ kind }) => ({
    what: `There is no such case under “${exceptionWords(kind)}” any more.`,
    next: "The list was read again.",
  }),
  choice_does_not_fit: ({ kind, choice }) => ({
    what: `“${choiceWords(choice)}” does not fit “${exceptionWords(kind)}”.`,
    next: "Choose one of those offered.",
  }),
  take_over_answered: () => ({ what: "This was answered already.", next: "Look at the decision in the audit." }),
  scan_voided: () => ({ what: "This scan was voided already." }),
  already_set_up: () => ({ what: "This file has a district already.", next: "Change it in Settings." }),
  not_set_up: () => ({ what: "There is no district in this file yet.", next: "Set one up, or open another file." }),
  unknown_command: () => ({
    what: "This part is not in your Rollcall yet.",
    next: "Close Rollcall and start the newest version.",
  }),
  not_undoable: ({ command }) => standsWords(command),
  already_undone: () => ({ what: "This step was taken back already." }),
  nothing_to_undo: () => ({ what: "There is nothing of yours to take back or do again." }),
  not_yours: () => ({ what: "Somebody else did this.", next: "Ask them to take it back, or ask IT." }),
  erased_since: () => ({
    what: "Personal data in it was erased since, so it cannot be taken back.",
    next: "Correct it with a new step instead.",
  }),
  needed_later: ({ entity }) => ({
    what: `Something recorded later needs it (${plainWord(entity)}).`,
    next: "Take that back first.",
  }),
  still_referred: () => ({ what: "Something else still refers to it.", next: "Change that first." }),
  not_our_file: ({ path }) => ({ what: `${path} is not a Rollcall file.`, next: "Choose another file." }),
  newer_file: ({ path }) => ({
    what: `${path} was written by a newer Rollcall.`,
    next: "Install the newest version, then open it again. Nothing was changed.",
  }),
  other_districts_file: ({ path }) => ({
    what: `${path} belongs to another district's file.`,
    next: "Choose a backup from the list.",
  }),
  damaged_file: ({ path, backup }) => ({
    what: `${path ?? "The file"} is damaged.`,
    next: backup
      ? `Its newest sound backup is ${backup}. Bringing it back keeps the damaged file aside.`
      : "There is no sound backup beside it. Keep the file and ask IT; nothing was changed.",
  }),
  read_only_file: ({ path }) => ({
    what: `${path ?? "The file"} can only be read.`,
    next: "Choose another folder, or ask for the right to write there.",
  }),
  no_such_folder: ({ path }) => ({ what: `There is no folder ${path}.`, next: "Make it, or choose another." }),
  no_such_file: ({ path }) => ({ what: `There is no file ${path}.`, next: "Choose it again." }),
  network_share: ({ path }) => ({
    what: `${path} lies on a network share, where the file could be damaged.`,
    next: "Keep it on this computer; backups may go to the share.",
  }),
  other_window: ({ path }) => ({
    what: `Another window has ${path} open.`,
    next: "Go on there, or close that window first.",
  }),
  no_open_day: ({ after }) => ({
    what: `From ${dayWords(after, "")} on no day of a whole year would be open.`,
    next: "Look at the closed days and the support hours.",
  }),
  disk_full: () => ({ what: "The disk is full.", next: "Make room, then try again. What was saved is safe." }),
  file_trouble: ({ path, detail }) => ({
    what: `${path} could not be read or written.`,
    next: `The system says: ${detail}`,
  }),
};

/** Bounds as the core writes them: "0–366", "$0.01–$100.00", "≥ 0", or how it must look. */
function withinWords(allowed: string): string {
  const [, least, most] = /^(\d+)–(\d+)$/.exec(allowed) ?? [];
  if (least && most) return `Give a number from ${number(Number(least))} to ${number(Number(most))}.`;
  const [, cheapest, dearest] = /^(\$[\d,.]+)–(\$[\d,.]+)$/.exec(allowed) ?? [];
  if (cheapest && dearest) return `Give an amount from ${cheapest} to ${dearest}.`;
  const [, first, last] = /^(.+) – (.+)$/.exec(allowed) ?? [];
  if (first && last) return `Give a day from ${asSaid(first)} to ${asSaid(last)}.`;
  const [, because] = /^none, (.+)$/.exec(allowed) ?? [];
  if (because) return `Leave it out, ${because}.`;
  const [, from] = /^≥ (.+)$/.exec(allowed) ?? [];
  if (!from) return `Write it like ${allowed}.`;
  return isDay.test(from) ? `Give ${asSaid(from)} or a later day.` : `Give ${from} or more.`;
}

const isDay = /^\d{4}-\d\d-\d\d$/;

/** A day as people write it, always with its year; anything else as it stands. */
function asSaid(text: string): string {
  return isDay.test(text) ? dayWords(text, "") : text;
}

export const problems: Sentences<Problem, "is"> = {
  missing: () => ({ what: "This is needed." }),
  too_long: ({ most }) => ({ what: `At most ${number(most)} letters fit here.` }),
  not_a_word: ({ found, allowed }) => ({
    what: found === "" ? "This is needed." : `“${found}” is not known here.`,
    next: allowed.length > 0 && allowed.length < 9 ? `Use ${listed(allowed.map(plainWord))}.` : undefined,
  }),
  taken: ({ found, by }) => ({ what: `“${found}” is taken already, by ${plainWord(by)}.`, next: "Choose another." }),
  twice: ({ found }) => ({ what: `“${found}” stands twice among them.`, next: "Name each of them once." }),
  not_a_code: ({ found }) => ({
    what: `“${found}” cannot be read from a label.`,
    next: "Scan it again, or type letters and figures.",
  }),
  in_the_future: ({ found }) => ({
    what: `${dayWords(found, "")} lies in the future.`,
    next: "Give the day on which it happened.",
  }),
  in_the_past: ({ found }) => ({ what: `${dayWords(found, "")} is past.`, next: "Give a day that is still to come." }),
  before_loss: ({ found, lost_on }) => ({
    what: `The report was filed on ${dayWords(found, "")}, and the loss was on ${dayWords(lost_on, "")}.`,
    next: "Correct one of them: a report is not filed before.",
  }),
  cannot_change: () => ({ what: "This was settled when it was made, and stays." }),
  across_midnight: ({ day, from, until }) => ({
    what: `The hours of ${day}, ${from} to ${until}, end before they begin.`,
    next: "Hours cannot go on past midnight: end them at 24:00.",
  }),
  ends_before_it_begins: () => ({ what: "It ends before it begins.", next: "Look at the two days again." }),
  out_of_range: ({ found, allowed }) => ({ what: `${asSaid(found)} does not fit here.`, next: withinWords(allowed) }),
  not_money: ({ found, because }) => noMoneyWords(found, because),
  not_a_template: ({ fault }) => sayTemplateFault(fault),
  shape: ({ detail }) => ({ what: "Rollcall did not understand its own message.", next: detail }),
};

const codes: Sentences<Refusal, "code"> = {
  refused: ({ reason }) => sayReason(reason),
  invalid: ({ field, problem }) => {
    const said = sayProblem(problem);
    return { ...said, what: field === "input" ? said.what : `${fieldWords(field)}: ${said.what}` };
  },
  not_found: ({ entity, sought }) => ({
    what: `There is no ${plainWord(entity)} “${sought}”.`,
    next: "Check it, or search for it.",
  }),
  changed_since: () => ({ what: "Somebody changed this while you were looking.", next: "Look again, then decide." }),
  busy: ({ by }) => ({
    what: by ? `${by} is running.` : "Another program is writing to this file.",
    next: "Nothing is lost. Try again in a moment.",
  }),
  fault: ({ reference }) => ({
    what: "Something went wrong on our side. Everything that was saved is kept.",
    next: `Try again. If it stays, tell IT the reference ${reference}: the folder “logs” beside the district’s file says more under it.`,
  }),
};

export const sayReason = (reason: Reason): Said => pick<Reason, "why">(reasons, "why", reason);
export const sayProblem = (problem: Problem): Said => pick<Problem, "is">(problems, "is", problem);
export const sayReadProblem = (problem: ReadProblem): Said =>
  pick<ReadProblem, "problem">(readProblems, "problem", problem);
export const sayExportProblem = (problem: ExportProblem): Said =>
  pick<ExportProblem, "code">(exportProblems, "code", problem);
export const sayRefusal = (refusal: Refusal): Said => pick<Refusal, "code">(codes, "code", refusal);

/** As one line, for a toast. */
export function refusalLine(refusal: Refusal): string {
  return sentence(sayRefusal(refusal));
}
