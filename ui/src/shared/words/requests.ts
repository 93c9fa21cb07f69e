// How is a request told: its kind, its standing, who asked, what happened?
import type {
  Capacity,
  Channel,
  ClosedBecause,
  ContactOutcome,
  Priority,
  RequestKind,
  RequestReason,
  RequestState,
  RequestWarning,
  SlaStanding,
} from "../../bindings";
import { oneOf } from "./count";
import { dayWords } from "./days";
import { money } from "./money";
import type { Sentences } from "./said";

export const kindWords: Record<RequestKind, string> = {
  staff_device: "Device for new staff",
  student_device: "Device for a student",
  mobile_phone: "Mobile phone",
  replacement: "Replacement",
  charger: "Charger",
  surplus_pickup: "Surplus pickup",
  support: "Support",
  projector_lamp: "Projector lamp",
  quote: "Quote",
  purchase: "Purchase",
  other: "Something else",
};

export const standingWords: Record<SlaStanding, string> = {
  overdue: "Overdue",
  due_soon: "Due soon",
  on_track: "On track",
  paused: "Paused",
  missed: "Missed",
  met: "Met",
};

export const requestStateWords: Record<RequestState, string> = {
  open: "open",
  waiting: "waiting for the requester",
  resolved: "done",
  closed: "closed",
};

export const closedWords: Record<ClosedBecause, string> = {
  no_contact: "nobody could be reached",
  out_of_scope: "not ours to look after",
  routed: "somebody else’s",
  purchase: "we do not buy it",
  advice: "with advice",
  duplicate: "asked for already",
  withdrawn: "not needed any more",
};

export const priorityWords: Record<Priority, string> = { high: "High", normal: "Normal", low: "Low" };

export const channelWords: Record<Channel, string> = {
  window: "here",
  phone: "by phone",
  email: "by e-mail",
  visit: "in person",
  portal: "by portal",
};

export const outcomeWords: Record<ContactOutcome, string> = {
  reached: "reached them",
  no_answer: "nobody answered",
  left_message: "left a message",
};

export const capacityWords: Record<Capacity, string> = {
  end_user: "for themselves",
  hiring_manager: "as hiring manager",
  delegate: "for the hiring manager",
  direct_supervisor: "as direct supervisor",
  for_student: "for a student",
  building_administrator: "as building administrator",
  principal: "as principal",
  superintendent: "as superintendent",
  district_office: "for the district’s office",
};

/** "R-2041"; one that is gone has no number any more. */
export const requestNumber = (number: number | null): string => (number === null ? "One of them" : `R-${number}`);

const named = <W extends string>(words: string[], from: Record<W, string>): string =>
  oneOf(words.map((word) => from[word as W] ?? word));

export const requestSentences: Sentences<RequestReason, "why"> = {
  requester_must_be: ({ allowed }) => ({
    what: "It is not for them to ask.",
    next: `Somebody has to ask ${named(allowed, capacityWords)}.`,
  }),
  only_for_themselves: () => ({
    what: "A Tech Champion asks for themselves and for students, not for other staff.",
    next: "Let them ask through the portal, or at IT.",
  }),
  wrong_person: ({ needs }) =>
    needs === "student"
      ? { what: "This is for a student, and they are staff.", next: "Choose the kind for staff." }
      : { what: "This is for staff, and they are a student.", next: "Choose the kind for students." },
  not_the_end_user: ({ person }) => ({
    what: `Whoever needs it asks for it, and this is about ${person}.`,
    next: "Let them ask, or say as what somebody else asks.",
  }),
  outside_domains: ({ found, domains, meant }) => ({
    what: `${found} is not an address of this district.`,
    next: meant ? `Did you mean ${meant}?` : `Its addresses end in ${oneOf(domains.map((domain) => `@${domain}`))}.`,
  }),
  asked_already: ({ number, subject }) => ({
    what: `This was asked for already: ${requestNumber(number)}, “${subject}”, still open.`,
    next: "Add a note there.",
  }),
  request_ended: ({ number, state, because }) => ({
    what: `${requestNumber(number)} is ${requestStateWords[state as RequestState] ?? state}${
      because ? `: ${closedWords[because as ClosedBecause] ?? because}` : ""
    }.`,
    next: "When the requester answers, write that down: it opens again.",
  }),
  waits_already: () => ({
    what: "It waits for the requester already.",
    next: "Nothing is left to do.",
  }),
  another_kind: ({ found, needs }) => ({
    what: `This is a request of the kind “${kindWords[found as RequestKind] ?? found}”.`,
    next: `It takes one of the kind ${named(needs, kindWords)}.`,
  }),
  not_in_directory: ({ sought, known }) => ({
    what: `The district’s directory has no “${sought}”.`,
    next: known.length > 0 ? `It has ${oneOf(known)}.` : "IT fills it in the settings.",
  }),
  no_quote: () => ({ what: "No quote was given yet.", next: "Give it first." }),
  ready_already: () => ({
    what: "They said already that they are ready to buy.",
    next: "Nothing is left to do; a new quote is agreed to anew.",
  }),
  quote_expired: ({ on }) => ({
    what: `The quote held until ${dayWords(on, "")}.`,
    next: "Ask the vendor again, and give the new one.",
  }),
  prepared_for: ({ number }) => ({
    what: `The device was made ready for ${requestNumber(number)}.`,
    next: "Take another one, or hand that one over first.",
  }),
  nothing_prepared: () => ({ what: "No device was made ready for it.", next: "Make one ready first." }),
  nobody_gets_it: ({ number }) => ({
    what: `${requestNumber(number)} does not say yet who in the register gets the device.`,
    next: "Name them first, under Change.",
  }),
  cannot_work_on_it: ({ name, active }) => ({
    what: active ? `${name} does not work at IT.` : `${name} does not work here any more.`,
    next: "Choose somebody of IT.",
  }),
  repeats_itself: ({ number }) => ({
    what: `${requestNumber(number)} cannot repeat itself.`,
    next: "Name the request that was there before.",
  }),
  only_a_duplicate: () => ({
    what: "Only a duplicate repeats another request.",
    next: "Leave the other one out, or choose duplicate.",
  }),
};

/** What whoever files a request should know. */
export const warningWords = (warning: RequestWarning): string => {
  switch (warning.is) {
    case "earliest_ready":
      return `It cannot be ready by then. The earliest day is ${dayWords(warning.on, "")}.`;
    case "closed_that_day":
      return `Nobody is there on ${dayWords(warning.on, "")}${warning.name ? `: ${warning.name}` : ""}.`;
    case "once_active":
      return `The device is handed over once ${warning.name} is registered as active.`;
    case "testing_window":
      return `${warning.name} until ${dayWords(warning.until, "")}: expect delays. ${
        warning.clock_stops ? "The clock stands still." : "The clock keeps running."
      }`;
    case "maybe_same":
      return `They asked for the same kind already: ${requestNumber(warning.number)}, “${warning.subject}”. Is it the same?`;
    case "costs":
      return `It costs ${money(warning.cents)}${warning.before ? ", and is handed out once that is paid or waived" : ""}.`;
    case "no_price":
      return `The school year ${warning.school_year} has no price for it.`;
    case "public_record":
      return "A phone’s number and who has it are public record.";
    case "no_email":
      return "No e-mail is known: nothing can be written to them.";
  }
};
