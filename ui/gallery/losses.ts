// What was told of the invented district's devices: the incidents of the gallery, before anybody works on them.
import type { Incident, IncidentDecision, IncidentShown, IncidentStepShown, LedgerEntry } from "../src/bindings";
import { schools } from "./district";

type Given = {
  nth: number;
  tag: string;
  model?: string;
  holder: string | null;
  school?: number;
  incident: Partial<Incident> & Pick<Incident, "kind" | "what_happened" | "reported_at">;
  more?: Partial<IncidentShown>;
};

export const step = (
  incident: string,
  at: string,
  kind: IncidentStepShown["kind"],
  said: string | null,
  more: Partial<IncidentStepShown> = {},
): IncidentStepShown => ({
  id: `step-${incident}-${kind}-${at}`,
  incident,
  school: schools[0]!.id,
  at,
  kind,
  field: null,
  was: null,
  became: null,
  said,
  operator: "operator-2",
  operator_name: "Imani Okafor",
  ...more,
});

export const decision = (
  incident: Pick<Incident, "id" | "kind">,
  cents: number,
  more: Partial<IncidentDecision> = {},
): IncidentDecision => ({
  id: `decision-${incident.id}-${cents}`,
  incident: incident.id,
  school: schools[0]!.id,
  person: "person-1",
  at: "2026-11-12T15:20:00Z",
  on_day: "2026-11-12",
  because: "decided",
  kind: incident.kind,
  school_year: "2026-27",
  cents,
  counts: true,
  parts: [],
  steps: [{ is: "flat", cents }],
  replace: true,
  note: null,
  operator: "operator-1",
  ...more,
});

export const charge = (incident: string, cents: number, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id: `entry-${incident}-${cents}`,
  person: "person-1",
  school: schools[0]!.id,
  kind: "charge",
  cents,
  at: "2026-11-12T15:20:00Z",
  school_year: "2026-27",
  about: "lost",
  device: "14",
  accessory: null,
  settles: null,
  reverses: null,
  note: null,
  operator: "operator-1",
  incident,
  request: null,
  receipt: null,
  approver: null,
  on_day: "2026-11-12",
  ...more,
});

function given({
  nth,
  tag,
  model = "Chromebook 11 (2023)",
  holder,
  school = 0,
  incident,
  more = {},
}: Given): IncidentShown {
  const at = schools[school]!;
  const { kind } = incident;
  return {
    incident: {
      id: `incident-${nth}`,
      device: String(14 + nth),
      school: at.id,
      holder: holder === null ? null : `person-${nth}`,
      claimed_stolen: false,
      happened_on: incident.reported_at.slice(0, 10),
      last_seen: null,
      police_agency: null,
      police_number: null,
      police_filed_on: null,
      report_received_at: null,
      recovered_at: null,
      closed_at: null,
      serial_given: null,
      reported_by: holder,
      witnesses: null,
      ...incident,
    },
    called: `${tag}#1`,
    device_shown: tag,
    model,
    status: kind === "damage" ? "in_service" : kind,
    condition: kind === "damage" ? "damaged" : "working",
    school_name: at.name,
    holder_name: holder,
    balance: holder === null ? null : 0,
    serial: null,
    evidence: [],
    steps: [],
    decisions: [],
    entries: [],
    unpaid: 0,
    chain: [],
    waits_for: ["decision"],
    remind_on: null,
    is_reminder_due: false,
    next: "incident.decide",
    recovery: null,
    actions: ["attach_report", "decide", "replace", "lend", "note", "attach", "correct"],
    not_allowed: [
      { action: "remind", because: { why: "no_theft_claimed" } },
      { action: "settle_serial", because: { why: "serial_agrees" } },
      { action: "answer", because: { why: "not_recovered" } },
      { action: "close", because: { why: "undecided" } },
      { action: "reopen", because: { why: "is_open" } },
    ],
    ...more,
  };
}

export const firstLosses = (): IncidentShown[] => [
  given({
    nth: 1,
    tag: "MC-0012345",
    holder: "Ben Ortiz",
    incident: {
      kind: "lost",
      claimed_stolen: true,
      what_happened: "Taken out of the locked car at the swimming pool, with the bag. The window was broken.",
      reported_at: "2026-11-04T14:10:00Z",
      happened_on: "2026-11-03",
      last_seen: "Car park of the Harbor pool",
      witnesses: "The pool’s attendant",
      serial_given: "NX7Q2M40318",
    },
    more: {
      serial: { given: "NX7Q2M40318", recorded: "NX7Q2M40332", differs: true, settled: null, others: [{ device: "22", shown: "MC-0012353", same_holder: false }] }, // prettier-ignore
      waits_for: ["report", "decision"],
      remind_on: "2026-11-18",
      is_reminder_due: true,
      next: "incident.attach_report",
      steps: [step("incident-1", "2026-11-04T14:20:00Z", "noted", "The mother files the report on Friday.")],
      actions: ["attach_report", "remind", "settle_serial", "decide", "replace", "lend", "note", "attach", "correct"],
    },
  }),
  given({
    nth: 2,
    tag: "MC-0012351",
    holder: "Jamal Freeman",
    school: 2,
    incident: {
      kind: "lost",
      what_happened: "Left on the bus to the away game. The bus company has not found it.",
      reported_at: "2026-11-06T13:00:00Z",
      last_seen: "Bus 41",
    },
  }),
  given({
    nth: 3,
    tag: "MC-0010982",
    holder: "Priya Nair",
    incident: {
      kind: "damage",
      what_happened: "The screen is cracked: it fell off the desk.",
      reported_at: "2026-11-10T16:30:00Z",
    },
    more: { actions: ["decide", "lend", "note", "attach", "correct"] },
  }),
  given({
    nth: 4,
    tag: "MC-0013377",
    holder: "Yusuf Demir",
    incident: {
      kind: "lost",
      what_happened: "Gone since the school trip.",
      reported_at: "2026-11-09T15:00:00Z",
      recovered_at: "2026-11-23T14:50:00Z",
    },
    more: {
      status: "in_service",
      condition: "needs_check",
      balance: 0,
      unpaid: 0,
      waits_for: ["recovery"],
      next: null,
      decisions: [decision({ id: "incident-4", kind: "lost" }, 30000)],
      entries: [
        charge("incident-4", 30000),
        charge("incident-4", -30000, { id: "paid-4", kind: "payment", receipt: "R-8841", on_day: "2026-11-16" }),
      ],
      chain: [
        {
          replacement: { id: "replacement-4", incident: "incident-4", school: schools[0]!.id, person: "person-4", kind: "replacement", old: "18", device: "30", custody: "c30", issued_at: "2026-11-12T15:30:00Z" }, // prettier-ignore
          old_shown: "MC-0013377",
          shown: "MC-0012361",
          ended_at: null,
        },
      ],
      actions: ["answer", "note", "attach", "correct", "close"],
    },
  }),
  given({
    nth: 5,
    tag: "MC-0011120",
    holder: "Linh Tran",
    school: 3,
    incident: {
      kind: "stolen",
      what_happened: "Stolen from the changing room.",
      reported_at: "2026-10-12T13:00:00Z",
      police_agency: "Maple County Sheriff",
      police_number: "26-04418",
      police_filed_on: "2026-10-13",
      report_received_at: "2026-10-20T13:40:00Z",
    },
    more: {
      waits_for: ["device"],
      next: "replacement.issue",
      decisions: [
        decision({ id: "incident-5", kind: "stolen" }, 0, { because: "report_filed", counts: false, at: "2026-10-20T13:40:00Z", on_day: "2026-10-20", steps: [{ is: "stolen" }] }), // prettier-ignore
        decision({ id: "incident-5", kind: "lost" }, 30000, { at: "2026-10-13T13:40:00Z", on_day: "2026-10-13" }),
      ],
      entries: [
        charge("incident-5", 30000, { on_day: "2026-10-13" }),
        charge("incident-5", -30000, { id: "back-5", kind: "reversal", note: "police report 26-04418", on_day: "2026-10-20" }), // prettier-ignore
      ],
      steps: [
        step("incident-5", "2026-10-20T13:40:00Z", "report_filed", "26-04418", { was: "lost", became: "stolen" }),
      ],
      actions: ["decide", "replace", "lend", "note", "attach", "correct", "close"],
    },
  }),
  given({
    nth: 6,
    tag: "MC-0012222",
    holder: "Keiko Hamasaki",
    incident: { kind: "damage", what_happened: "Tea over the keyboard.", reported_at: "2026-11-02T16:30:00Z" },
    more: {
      waits_for: ["payment"],
      balance: 4500,
      unpaid: 4500,
      next: null,
      decisions: [decision({ id: "incident-6", kind: "damage" }, 4500, { parts: ["keyboard"], replace: false, steps: [{ is: "part", part: "keyboard", cents: 4500 }] })], // prettier-ignore
      entries: [charge("incident-6", 4500, { about: "damage" })],
      actions: ["decide", "note", "attach", "correct", "close"],
    },
  }),
];
