// What does the screen say when a file, an agreement or a whole cart is refused?
import type { AttachProblem, Reason } from "../../bindings";
import { listed } from "./count";
import { dayWords, number } from "./days";
import { pick, type Said, type Sentences } from "./said";

const MIB = 1024 * 1024;

export const attachProblems: Sentences<AttachProblem, "is"> = {
  not_a_file: () => ({ what: "That is a folder.", next: "Choose a picture or a PDF inside." }),
  empty: ({ name }) => ({ what: `There is nothing in ${name}.`, next: "Save it again, then attach it." }),
  too_large: ({ name, bytes, most }) => ({
    what: `${name} has ${number(Math.ceil(bytes / MIB))} MB; at most ${number(Math.floor(most / MIB))} MB are kept.`,
    next: "Make it smaller, then attach it.",
  }),
  not_kept: ({ name, found, kept }) => ({
    what: found ? `${name} is a ${found} file, which is not kept here.` : `${name} is of no kind that is kept here.`,
    next: `Attach ${kept.slice(0, -1).join(", ")} or ${kept.at(-1)}.`,
  }),
  too_many_pixels: ({ name, width, height }) => ({
    what: `${name} has ${number(width)} by ${number(height)} points, more than can be opened.`,
    next: "Make it smaller, then attach it.",
  }),
  damaged: ({ name }) => ({
    what: `${name} is cut off or damaged.`,
    next: "Copy it again from where it came, then attach it.",
  }),
};

const say = (problem: AttachProblem): Said => pick(attachProblems, "is", problem);

type Kept =
  | "cannot_attach"
  | "agreement_not_on_paper"
  | "agreement_signed"
  | "agreement_withdrawn"
  | "nothing_drawn"
  | "cart_empty"
  | "cart_stays"
  | "cart_not_out"
  | "summer_keep_over";

export const keptReasons: Pick<Sentences<Reason, "why">, Kept> = {
  cannot_attach: ({ problem }) => say(problem),
  agreement_not_on_paper: () => ({
    what: "This agreement was not signed on paper, so it has no scans.",
    next: "To replace it, withdraw it and sign another one.",
  }),
  agreement_signed: ({ school_year, signer_name }) => ({
    what: `The agreement for ${school_year} is signed already, by ${signer_name}.`,
    next: "If that was wrong, withdraw it first.",
  }),
  agreement_withdrawn: () => ({ what: "This agreement was withdrawn already.", next: "Nothing is left to do." }),
  nothing_drawn: () => ({
    what: "Nothing was drawn.",
    next: "Sign with a finger, a pen or the mouse, or tick before a witness.",
  }),
  cart_empty: ({ place }) => ({
    what: `No device lives in ${place}.`,
    next: "Set the home of its devices first, or hand them out one by one.",
  }),
  cart_stays: ({ place, which }) => ({
    what: `Nothing of ${place} can be handed out.`,
    next: `Look at ${listed(which.slice(0, 5).map(({ shown }) => shown ?? "one without a tag"))}${which.length > 5 ? " and the others" : ""}.`,
  }),
  cart_not_out: ({ place }) => ({
    what: `Nobody has a device of ${place} that its label could bring back.`,
    next: "Scan the devices one by one.",
  }),
  summer_keep_over: ({ until }) => ({
    what: `The leave to keep this device was over on ${dayWords(until, "")} already.`,
    next: "Collect the device when it comes back.",
  }),
};
