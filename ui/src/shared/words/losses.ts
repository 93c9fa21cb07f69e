// How are incidents, what they wait for, their price and their recovery called on every screen?
import CircleQuestionMark from "@lucide/svelte/icons/circle-question-mark";
import MapPinOff from "@lucide/svelte/icons/map-pin-off";
import ShieldAlert from "@lucide/svelte/icons/shield-alert";
import ShieldQuestionMark from "@lucide/svelte/icons/shield-question-mark";
import Wrench from "@lucide/svelte/icons/wrench";
import type {
  Claim,
  IncidentAction,
  IncidentField,
  IncidentKind,
  IncidentNotAllowed,
  NextStep,
  PriceStep,
  Proposal,
  ReplacementKind,
  Role,
  WaitsFor,
} from "../../bindings";
import type { Sign } from "../sign";
import { count } from "./count";
import { money } from "./money";

export const kindSigns: Record<IncidentKind, Sign> = {
  damage: { icon: Wrench, word: "Damaged", tone: "warn" },
  missing: { icon: CircleQuestionMark, word: "Missing", tone: "warn" },
  lost: { icon: MapPinOff, word: "Lost", tone: "bad" },
  stolen: { icon: ShieldAlert, word: "Stolen", tone: "bad" },
};

/** A theft without its report is no theft yet, and is told apart from a plain loss. */
export function incidentSign({ kind, claimed_stolen }: { kind: IncidentKind; claimed_stolen: boolean }): Sign {
  if (!claimed_stolen || kind === "stolen") return kindSigns[kind];
  return { icon: ShieldQuestionMark, word: "Claimed stolen", tone: "bad" };
}

export const waitsWords: Record<WaitsFor, string> = {
  report: "Police report",
  decision: "Decision",
  device: "Device",
  payment: "Payment",
  recovery: "Turned up",
};

/** In a record's header. */
export const waitsBadges: Record<WaitsFor, string> = {
  report: "Waits for the police report",
  decision: "Waits for a decision",
  device: "Waits for a device",
  payment: "Waits for payment",
  recovery: "Turned up, to be answered",
};

export const claimWords: Record<Claim, { word: string; says: string }> = {
  damage: { word: "Damaged", says: "It is there, and broken." },
  missing: { word: "Missing", says: "Nobody knows where it is, and they search. Its holder still answers for it." },
  lost: { word: "Lost", says: "It is given up." },
  claimed_stolen: {
    word: "Stolen, no police report",
    says: "It counts as lost, or as missing while they search, until the report arrives.",
  },
  stolen: { word: "Stolen, with report", says: "The police report is at hand: agency, number and day." },
};

export const substituteWords: Record<ReplacementKind, string> = { replacement: "Replacement", loaner: "Loaner" };

export const fieldWords: Record<IncidentField, string> = {
  what_happened: "What happened",
  happened_on: "When it happened",
  last_seen: "Where it was last seen",
  reported_by: "Who reported it",
  witnesses: "Who saw it",
  serial_given: "Serial given",
  police_agency: "Police agency",
  police_number: "Report number",
  police_filed_on: "Filed on",
};

/** Why it costs just that, one line of the sum. */
export function priceWords(step: PriceStep): { say: string; cents?: number } {
  switch (step.is) {
    case "nobody_answers":
      return { say: "Nobody answers for the device, so nobody is charged." };
    case "stolen":
      return { say: "Stolen, with a police report", cents: 0 };
    case "still_searching":
      return { say: "They are still searching", cents: 0 };
    case "no_lost_price":
      return { say: "The school year has no price for a lost device." };
    case "flat":
      return { say: "A lost device", cents: step.cents };
    case "by_age":
      return {
        say:
          step.years === null
            ? `${step.percent} % of ${money(step.replacement)}: nobody knows when it was bought`
            : `${step.percent} % of ${money(step.replacement)}: bought ${count(step.years, "whole year")} before`,
        cents: step.cents,
      };
    case "no_model_price":
      return { say: "The price goes by the model’s, and the model has none." };
    case "part":
      return { say: step.part, cents: step.cents };
    case "part_without_price":
      return { say: `${step.part} has no price in the list.` };
    case "no_parts":
      return { say: "Nobody said which parts are damaged." };
    case "said":
      return { say: "As you say", cents: step.cents };
    case "not_above_lost":
      return { say: "Damage never costs more than the loss", cents: step.cents };
    case "ladder":
      return { say: `Number ${step.number} in the school year: ${step.percent} %`, cents: step.cents };
    case "plan":
      return { say: `With their protection plan: ${step.percent} %`, cents: step.cents };
  }
}

/** "Credit $300.00 and give $300.00 back". */
export function proposalWords(proposal: Proposal): string {
  switch (proposal.is) {
    case "credit":
      return proposal.refund > 0
        ? `Credit ${money(proposal.credit)} and give ${money(proposal.refund)} back`
        : `Credit ${money(proposal.credit)}`;
    case "collect":
      return `Collect ${proposal.shown ?? "what is out for it"}`;
    case "close":
      return "Be done with the incident";
  }
}

/** All that a recovery proposes, in one sentence. */
export function proposedLine(proposals: Proposal[]): string {
  const words = proposals.map((one) => proposalWords(one));
  return `To be answered: ${words.map((one) => one[0]!.toLowerCase() + one.slice(1)).join("; ")}.`;
}

const roles: Record<Role, string> = { viewer: "a viewer", champion: "a Tech Champion", it: "IT" };
const before: Record<IncidentAction, string> = {
  attach_report: "No police report to attach",
  remind: "Nobody to remind",
  settle_serial: "No serial to settle",
  decide: "Cannot be decided",
  replace: "No replacement",
  lend: "No loaner",
  answer: "Nothing to answer",
  note: "No notes",
  attach: "Nothing is attached",
  correct: "Cannot be corrected",
  close: "Cannot be closed",
  reopen: "Cannot be opened again",
};

/** "Cannot be decided: only IT can do this." */
export function whyNotIncident({ action, because }: IncidentNotAllowed): string {
  const why: Record<typeof because.why, string> = {
    needs_role: because.why === "needs_role" ? `only ${roles[because.needs]} can do this` : "",
    is_closed: "the incident is done with",
    is_open: "it is open",
    has_report: "the report is there already",
    no_loss: "it is damage",
    is_recovered: "the device turned up",
    not_recovered: "the device did not turn up",
    no_theft_claimed: "nobody claims a theft that waits for its report",
    serial_agrees: "no other serial was given",
    serial_differs: "say first why another serial was given",
    nobody_answers: "nobody answers for the device",
    none_goes_out: "IT decided that no other device goes out",
    is_replaced: "another device is out for it",
    nothing_to_replace: "the device is there, and works well enough",
    undecided: "nothing was decided yet",
    nothing_proposed: "nothing is proposed",
  };
  return `${before[action]}: ${why[because.why]}.`;
}

/** What comes next, at the end of a line: "the police report". */
export const nextWords: Partial<Record<NextStep, string>> = {
  "incident.attach_report": "The police report is waited for.",
  "incident.decide": "IT decides.",
  "device.recover": "The search goes on.",
  "device.repaired": "The device is repaired.",
};
