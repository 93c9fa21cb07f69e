// An invented district: its schools, its people at the window, its audits.
import type { Audit, AuditState, Figures, Operator, Outcomes, Period, School, SiteStatus } from "../src/bindings";

const names = [
  "Cedar Fork Middle",
  "Stone Mill Middle",
  "Ridgeline High",
  "Harbor Oaks High",
  "Alder Creek Elementary",
  "Fox Hollow Elementary",
  "Birch Landing High",
  "Juniper Hill Elementary",
];

export const schools: School[] = names.map((name, at) => ({
  id: `school-${at + 1}`,
  code: String(101 + at),
  name,
  kind: "school",
  level: name.split(" ").at(-1) ?? null,
  attendance: 640 + 37 * at,
  champion_name: at === 0 ? "Imani Okafor" : null,
  champion_email: at === 0 ? "i.okafor@maple.example" : null,
  champion_from: null,
  champion_until: null,
  champion_recommended_by: null,
}));

const operator = (id: number, name: string, role: Operator["role"], school: string | null): Operator => ({
  id: `operator-${id}`,
  name,
  role,
  school,
  sees_internal: role === "it",
  active: true,
});
export const operators: Operator[] = [
  operator(1, "Tomasz Wieczorek", "it", null),
  operator(2, "Imani Okafor", "champion", "school-1"),
  operator(3, "Grace Lindqvist", "viewer", null),
];

const quarter = (at: number, starts_on: string, ends_on: string, due_on: string): Period => ({
  id: `period-${at}`,
  name: `2026-27/Q${at}`,
  starts_on,
  ends_on,
  due_on,
});
export const periods: Period[] = [
  quarter(2, "2026-10-01", "2026-12-31", "2026-12-18"),
  quarter(1, "2026-07-01", "2026-09-30", "2026-09-25"),
];

function figures(outcomes: Outcomes, exceptions: number, undecided: number): Figures {
  return {
    expected: Object.values(outcomes).reduce((sum, one) => sum + one, 0),
    outcomes,
    grades: { handled: 12, synced: 6, authorised: 0, attested: 3, departed: 0 },
    found_total: 9,
    found: { ghost: 0, stolen: 0, lost: 1, missing: 0, surplus: 1, other_school: 4, arrived_since: 1, unlisted: 2 },
    scans: { total: 341, counted: 327, repeat: 12, voided: 1, outside_window: 0 },
    exceptions,
    undecided,
    value_at_risk: 412_300,
    value_unknown: 3,
    surplus_on_site: 14,
    recount: null,
  };
}

export const noFigures: Figures = figures(
  { verified: 0, moved: 0, elsewhere: 0, evidenced: 0, in_repair: 0, lost: 0, stolen: 0, missing: 0 },
  0,
  0,
);

const states: AuditState[] = ["open", "open", "open", "planned", "open", "submitted", "submitted", "closed"];
const allowed: Record<AuditState, string[]> = {
  planned: ["open"],
  open: ["scan", "decide", "draw_recount"],
  submitted: ["close", "return"],
  closed: ["reopen"],
};

function audit(at: number): Audit {
  const state = states[at]!;
  const later = state === "submitted" || state === "closed";
  return {
    id: `audit-${at + 1}`,
    school: schools[at]!.id,
    period: "period-2",
    state,
    revision: 1,
    due_on: at === 2 ? "2026-11-20" : "2026-12-18",
    opening: state === "planned" ? null : `opening-${at}`,
    opened_at: state === "planned" ? null : "2026-11-09T14:00:00Z",
    opened_by: state === "planned" ? null : "operator-2",
    submission: later ? `submission-${at}` : null,
    submitted_at: later ? "2026-11-19T19:20:00Z" : null,
    submitted_by: later ? "operator-2" : null,
    closed_at: state === "closed" ? "2026-11-20T15:00:00Z" : null,
    closed_by: state === "closed" ? "operator-1" : null,
    sent_back_because: null,
  };
}

const missing = [54, 212, 388, 0, 97, 6, 21, 1];

export const sites: SiteStatus[] = schools.map((school, at) => {
  const state = states[at]!;
  const found = { verified: 318 + 71 * at, moved: 9, elsewhere: 2, evidenced: 21, in_repair: 6, lost: 1, stolen: 1 };
  const left = { ...found, missing: missing[at]! };
  return {
    school,
    audit: audit(at),
    figures: state === "planned" ? noFigures : figures(left, 14 + at, state === "open" ? 5 + at : 0),
    overdue: at === 2,
    actions: allowed[state],
  };
});

export const total: Figures = sites.reduce((sum, { figures: one }) => {
  const outcomes = { ...sum.outcomes };
  for (const key of Object.keys(outcomes) as (keyof Outcomes)[]) outcomes[key] += one.outcomes[key];
  return figures(outcomes, sum.exceptions + one.exceptions, sum.undecided + one.undecided);
}, noFigures);
