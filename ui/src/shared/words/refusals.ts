// What does the screen say to each refusal? A reason without a sentence here does not compile.
import type { Condition, Problem, Reason, Refusal, Role, Status } from "../../bindings";

/** What happened and why, in bold; then the next step, if there is one. */
export type Said = { what: string; next?: string };

type Of<U, K extends keyof U, V> = U extends Record<K, V> ? U : never;
type Sentences<U, K extends keyof U> = { [V in U[K] & string]: (facts: Of<U, K, V>) => Said };

const role: Record<Role, string> = { champion: "a Tech Champion", it: "IT", viewer: "a viewer" };
const status: Record<Status, string> = {
  in_service: "in service",
  missing: "missing",
  lost: "lost",
  stolen: "stolen",
  surplus: "set aside as surplus",
  disposed: "disposed of",
};
const condition: Record<Condition, string> = {
  working: "is working",
  needs_check: "needs a check first",
  damaged: "is damaged",
  dead: "is dead",
};

export const reasons: Sentences<Reason, "why"> = {
  cancelled: () => ({ what: "Stopped. Nothing was kept." }),
  not_allowed: ({ needs }) => ({ what: `Only ${role[needs]} can do this.`, next: "Ask them, or send them a note." }),
  other_school: ({ school }) => ({ what: `This belongs to ${school}.`, next: "Ask them, or ask IT to move it." }),
  already_held: ({ tag, holder, place }) => ({
    what: `${tag} is still with ${holder}${place ? ` (${place})` : ""}.`,
    next: "Collect it first, or transfer it.",
  }),
  not_in_service: (facts) => ({
    what: `${facts.tag} is ${status[facts.status]}.`,
    next: facts.status === "disposed" ? "Ask IT to reopen it." : "Record it as found first.",
  }),
  not_working: (facts) => ({
    what: `${facts.tag} ${condition[facts.condition]}.`,
    next: "Take another one, or give it to IT.",
  }),
  police_report_needed: ({ tag }) => ({
    what: `${tag} cannot be called stolen without a police report.`,
    next: "Add the agency, the number and the date, or declare it lost for now.",
  }),
  audit_not_open: ({ period }) => ({ what: `The audit ${period} is not open.`, next: "Open it first." }),
  exceptions_undecided: ({ left }) => ({
    what: `${left === 1 ? "1 exception is" : `${left} exceptions are`} not decided yet.`,
    next: "Decide them, then submit.",
  }),
  not_undoable: () => ({ what: "This step cannot be taken back.", next: "Correct it with a new step instead." }),
  read_only_file: ({ path }) => ({
    what: `${path ?? "The file"} can only be read.`,
    next: "Choose another folder, or ask for the right to write there.",
  }),
  no_such_file: ({ path }) => ({ what: `There is no file ${path}.`, next: "Choose it again." }),
  damaged_file: ({ path }) => ({
    what: `${path ?? "The file"} is damaged.`,
    next: "It was set aside. Go back to the newest good backup.",
  }),
  file_trouble: ({ path, detail }) => ({ what: `${path} could not be read or written.`, next: detail }),
  disk_full: () => ({ what: "The disk is full.", next: "Make room, then try again. What was saved is safe." }),
};

export const problems: Sentences<Problem, "what"> = {
  empty: () => ({ what: "This is needed." }),
  too_long: ({ limit }) => ({ what: `At most ${limit} letters fit here.` }),
  taken: ({ by }) => ({ what: `${by} already has it.` }),
  not_a_date: () => ({ what: "There is no such day.", next: "Write it like 23 Nov 2026." }),
  out_of_range: ({ least, most }) => ({
    what:
      least === null
        ? `At most ${most}.`
        : most === null
          ? `At least ${least}.`
          : `Between ${least} and ${most}, please.`,
  }),
  shape: ({ detail }) => ({ what: "Rollcall did not understand its own message.", next: detail }),
};

const codes: Sentences<Refusal, "code"> = {
  refused: ({ reason }) => sayReason(reason),
  invalid: ({ problem }) => sayProblem(problem),
  not_found: ({ entity, sought }) => ({
    what: `There is no ${entity} “${sought}”.`,
    next: "Check it, or search for it.",
  }),
  changed_since: () => ({ what: "Somebody changed this while you were looking.", next: "Look again, then decide." }),
  busy: ({ by }) => ({
    what: by ? `${by} is running.` : "Another program is writing to this file.",
    next: "Nothing is lost. Try again in a moment.",
  }),
  fault: ({ reference }) => ({
    what: "Something went wrong on our side. Your work is kept.",
    next: `Try again. If it stays, tell IT the reference ${reference}.`,
  }),
};

// The maps above are exhaustive; TypeScript cannot see that the entry picked by a tag fits the value with that tag.
function pick<U, K extends keyof U>(sentences: Sentences<U, K>, key: K, facts: U): Said {
  const sentence = sentences[facts[key] as U[K] & string] as ((facts: U) => Said) | undefined;
  return sentence ? sentence(facts) : { what: "This was refused.", next: "Your Rollcall may be older than its file." };
}

export const sayReason = (reason: Reason): Said => pick<Reason, "why">(reasons, "why", reason);
export const sayProblem = (problem: Problem): Said => pick<Problem, "what">(problems, "what", problem);
export const sayRefusal = (refusal: Refusal): Said => pick<Refusal, "code">(codes, "code", refusal);
