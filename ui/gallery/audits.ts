// One audit in the middle of its exceptions, with a station that answers.
import type {
  Audit,
  ChoiceWord,
  Counter,
  ExceptionRow,
  LateFinding,
  Place,
  RecountSheet,
  ScanAnswer,
  ScanLine,
  Sheet,
  StationView,
  Suggestion,
} from "../src/bindings";
import type { Answers } from "../src/host/fake";
import { awayNow, turnedUp } from "./away";
import { operators, periods, schools } from "./district";

const audit: Audit = {
  id: "audit-1",
  school: "school-1",
  period: "period-2",
  state: "open",
  revision: 1,
  due_on: "2026-12-18",
  opening: "opening-1",
  opened_at: "2026-11-09T13:00:00Z",
  opened_by: operators[1]!.id,
  submission: null,
  submitted_at: null,
  submitted_by: null,
  closed_at: null,
  closed_by: null,
  sent_back_because: null,
};
const figures: Sheet["figures"] = {
  expected: 412,
  outcomes: { verified: 319, moved: 9, elsewhere: 2, evidenced: 21, in_repair: 6, lost: 1, stolen: 1, missing: 53 },
  grades: { handled: 12, synced: 6, authorised: 0, attested: 3, departed: 0 },
  found_total: 14,
  found: { ghost: 1, stolen: 0, lost: 1, missing: 0, surplus: 1, other_school: 3, arrived_since: 4, unlisted: 2 },
  scans: { total: 331, counted: 327, repeat: 3, voided: 1, outside_window: 0 },
  exceptions: 34,
  undecided: 11,
  value_at_risk: 383_900,
  value_unknown: 2,
  surplus_on_site: 14,
  recount: null,
};
const place = (id: string, name: string, kind: Place["kind"], room: string | null): Place => ({
  id,
  school: "school-1",
  name,
  kind,
  label: null,
  room,
  device: null,
});
const places = [
  place("r114", "Room 114", "room", null),
  place("p1", "Cart 7B", "cart", "r114"),
  place("p3", "Library", "room", null),
  place("p2", "Cart 6A", "cart", "r114"),
];

const row = (kind: ExceptionRow["kind"], shown: string, more: Partial<ExceptionRow> = {}): ExceptionRow => ({
  kind,
  device: kind === "unlisted" ? null : shown,
  code: kind === "unlisted" ? shown : null,
  shown: kind === "unlisted" ? null : shown,
  open: !more.decision,
  model: kind === "unlisted" ? null : "Chromebook 11 (2023)",
  status: "in_service",
  other_school: null,
  holder: null,
  audit_place: "Room 114, Cart 7B",
  seen_place: null,
  seen_at: null,
  last_seen: "2026-09-15T14:02:00Z",
  evidence: null,
  decision: null,
  stands: true,
  choices: [],
  ...more,
});
const missing: ChoiceWord[] = ["confirm_missing", "attest", "declare_lost", "declare_stolen"];
const decided = (choice: ChoiceWord, attested_by: string | null): ExceptionRow["decision"] => ({
  id: `d-${choice}`,
  audit: "audit-1",
  school: "school-1",
  revision: 1,
  kind: "missing",
  device: "x",
  code_norm: null,
  choice,
  note: null,
  attested_by,
  attested_on: null,
  target: null,
  incident: null,
  at: "2026-11-20T14:05:00Z",
  operator: "operator-2",
  answer: null,
  answered_at: null,
});
const seen = { seen_place: "Library", seen_at: "2026-11-23T15:39:50Z", last_seen: null };
const exceptions: ExceptionRow[] = [
  ...["MC-0012357", "MC-0012366", "MC-0012368"].map((tag) => row("missing", tag, { choices: missing })),
  row("missing", "MC-0011512", { choices: missing, audit_place: "Library", model: "Tablet 10 (2021)" }),
  row("missing", "MC-0010733", { choices: missing, audit_place: null, holder: "Mateo Quispe, 7A", last_seen: null }),
  row("missing", "MC-0011642", { holder: "Farid Rahimi, staff", decision: decided("attest", "Grace Lindqvist") }),
  row("missing", "MC-0011801", { holder: "Amara Diallo, 7C", decision: decided("declare_lost", null) }),
  row("missing", "MC-0012004", { holder: "Jamal Reyes, 8D", decision: decided("confirm_missing", null) }),
  ...["MC-0011906", "MC-0011907"].map((tag) => row("moved", tag, { ...seen, choices: ["update_place", "leave"] })),
  row("recovery", "MC-0010982", { ...seen, status: "lost", choices: ["recover", "dispute"] }),
  row("other_school", "MC-0031877", {
    ...seen,
    other_school: "Stone Mill Middle",
    choices: ["send_back", "take_over"],
  }),
  row("ghost", "MC-0004410", { ...seen, status: "disposed", choices: ["explain", "ask_reopen"] }),
  row("surplus", "MC-0002210", { ...seen, status: "surplus", choices: ["back_to_storage", "ask_withdraw"] }),
  row("unlisted", "7719-A", { ...seen, choices: ["is_device", "register", "not_ours"] }),
];
const kinds = () =>
  [...new Set(exceptions.map(({ kind }) => kind))].map((kind) => ({
    kind,
    all: exceptions.filter((one) => one.kind === kind).length,
    open: exceptions.filter((one) => one.kind === kind && one.open).length,
  }));

const line = (at: string, verdict: ScanLine["verdict"], code: string, where: string | null): ScanLine => ({
  scan: `${code}-${at}`,
  at: `2026-11-23T15:${at}Z`,
  verdict,
  code,
  shown: verdict === "unlisted" ? null : code,
  model: "Chromebook 11 (2023)",
  place: where,
  found: verdict === "unlisted" ? "unlisted" : verdict === "found" ? "other_school" : null,
  other_school: verdict === "found" ? "Stone Mill Middle" : null,
  belongs: null,
});
const lines = [
  ...[38, 37, 35, 33, 32].map((last, at) => line(`41:5${8 - at}`, "counted", `MC-00123${last}`, "Room 114, Cart 7B")),
  line("40:12", "place_set", "RC:C 7B", "Cart 7B"),
  line("39:50", "found", "MC-0031877", "Library"),
  line("24:10", "unlisted", "7719-A", "Library"),
];
const left = [39, 43, 46, 50, 57, 62, 63, 66].map((last) => `MC-00123${last}`);

const nothing: Omit<ScanAnswer, "scan" | "verdict" | "code" | "at"> = {
  before: [],
  outside_window: false,
  device: null,
  shown: null,
  model: null,
  other_school: null,
  status: null,
  found: null,
  belongs: null,
  anywhere: false,
  place: null,
  recovers: false,
  exception: null,
  may_decide: [],
  choices: [],
};
const asking = (exception: ScanAnswer["exception"], ...may_decide: ChoiceWord[]) => ({ exception, may_decide });
const known = { model: "Chromebook 11 (2023)", status: "in_service" as const };
let scans = 0;

/** What the station of the gallery says to a few codes; anything else is counted. */
export function answerTo(code: string): ScanAnswer {
  const at = new Date(Date.UTC(2026, 10, 23, 15, 42, 3 + scans)).toISOString();
  const base = { ...nothing, scan: `scan-${++scans}`, code, at };
  const device = { ...base, ...known, device: code, shown: code };
  if (code === "CART-7B") return { ...base, verdict: "place_set", place: "p1" };
  if (code === "MC-OO12362") {
    return { ...base, verdict: "unlisted", ...asking("unlisted", "is_device", "register", "not_ours") };
  }
  if (code === "TWICE") return { ...base, verdict: "unclear", choices: ["MC-0012339", "MC-0012343"] };
  if (code === "MC-0011906") return { ...device, verdict: "counted", belongs: "p3" };
  if (code === "MC-0031877") {
    const theirs = { found: "other_school" as const, other_school: "school-2" };
    return { ...device, verdict: "found", ...theirs, ...asking("other_school", "send_back", "take_over") };
  }
  const away = code === "MC-0010982" ? { status: "lost" as const, device: code } : awayNow(code);
  if (away) {
    const about = { ...device, device: "incident" in away ? away.incident.device : away.device };
    const lost = { found: "lost" as const, status: away.status, recovers: true };
    return { ...about, verdict: "found", ...lost, ...asking("recovery", "recover", "dispute") };
  }
  if (lines.some((one) => one.code === code)) return { ...device, verdict: "again" };
  return { ...device, verdict: "counted" };
}

/** What the unlisted code was: the audit still misses it. */
const meant: Suggestion = {
  device: {
    id: "MC-0012362",
    tag: "MC-0012362",
    serial: null,
    model: "Chromebook 11 (2023)",
    category: null,
    school: "school-1",
    status: "in_service",
    condition: "working",
    ghost: false,
    own: true,
    cart: null,
    with: null,
    phone: null,
  },
  because: "look_alike",
  reads: "MC0012362",
};

const counters: Counter[] = [
  {
    operator: operators[1]!.id,
    name: operators[1]!.name,
    scans: 302,
    first: "2026-11-20T15:02:00Z",
    last: "2026-11-20T16:40:00Z",
  },
  { operator: null, name: null, scans: 29, first: "2026-11-20T18:05:00Z", last: "2026-11-23T15:41:58Z" },
];

const late = (shown: string, kind: LateFinding["kind"], more: Partial<LateFinding> = {}): LateFinding => ({
  device: shown,
  shown,
  model: "Chromebook 11 (2023)",
  outcome: "missing",
  found: null,
  kind,
  at: "2026-11-24T15:10:00Z",
  place: null,
  other_school: null,
  status: "missing",
  ...more,
});
const lateFindings = [
  late("MC-0012357", "scanned", { place: "Room 114" }),
  late("MC-0012366", "scanned", { other_school: "Stone Mill Middle" }),
  late("MC-0012331", "report_missing", { outcome: "verified" }),
];

const drawn = (shown: string, holder: string | null = null) => ({
  device: shown,
  shown,
  model: "Chromebook 11 (2023)",
  holder,
  scanned_at: null as string | null,
  scanned_in: null,
  agrees: null,
});
const visits = [
  { place: "p1", name: "Room 114, Cart 7B", devices: [drawn("MC-0012338"), drawn("MC-0012337")] },
  { place: "p3", name: "Library", devices: [drawn("MC-0011907")] },
  { place: null, name: null, devices: [drawn("MC-0010733", "Mateo Quispe, 7A")] },
];

function recountSheet(): RecountSheet {
  const places = visits.map((one) => ({ ...one, left: one.devices.filter((device) => !device.scanned_at).length }));
  return {
    recount: {
      id: "recount-1",
      audit: "audit-1",
      school: "school-1",
      revision: 1,
      seed: "7d41",
      drawn_at: "2026-11-23T15:00:00Z",
      operator: null,
      finished_at: null,
    },
    sample: places.reduce((sum, { devices }) => sum + devices.length, 0),
    left: places.reduce((sum, one) => sum + one.left, 0),
    places,
    strangers: 0,
    figures: null,
  };
}

export const auditAnswers: Answers = {
  ask: {
    "audit.show": ({ audit: id }) => {
      const [, state] = id.split(":") as [string, Audit["state"] | "fresh" | undefined];
      const fresh = state === "fresh";
      const stage = fresh ? "open" : (state ?? "open");
      const actions = {
        planned: ["open"],
        open: ["scan", "decide", "draw_recount"],
        submitted: ["close", "return"],
        closed: ["reopen"],
      };
      const submission = { id: "s1", audit: "audit-1", school: "school-1", revision: 1, at: "2026-11-20T19:00:00Z" };
      return {
        audit: { ...audit, state: stage, revision: stage === "closed" ? 2 : 1, submission: "s2" },
        period: periods[0]!,
        school: schools[0]!,
        figures: fresh
          ? { ...figures, scans: { ...figures.scans, total: 0 } }
          : { ...figures, recount: id.startsWith("recount") ? { sample: 18, agreed: 0, finished: false } : null },
        counters: fresh ? [] : counters,
        submissions: stage === "closed" ? [{ ...submission, operator: null, figures: JSON.stringify(figures) }] : [],
        actions: id.startsWith("recount") ? ["scan", "scan_recount", "finish_recount"] : actions[stage],
      };
    },
    "audit.exceptions": ({ audit: id }) => ({
      kinds: kinds(),
      exceptions: /submitted|closed/.test(id) ? exceptions.map((one) => ({ ...one, choices: [] })) : exceptions,
    }),
    "audit.late": ({ submission }) =>
      submission
        ? { submission, since: "2026-11-20T19:00:00Z", turned_up: 0, gone: 0, findings: [] }
        : { submission: "s2", since: "2026-11-23T19:00:00Z", turned_up: 2, gone: 1, findings: lateFindings },
    "audit.recount": recountSheet,
    "audit.suggest": ({ code }) => ({ suggestions: code === "MC-OO12362" ? [meant] : [] }),
    "place.list": () => ({ places, may_change: true }),
    "audit.station": ({ place: scanned }): StationView => ({
      audit,
      place: scanned
        ? {
            place: scanned,
            name: "Room 114, Cart 7B",
            expected: 30,
            left: left.length,
            rows: [
              ...left.map((shown) => ({
                device: shown,
                shown,
                model: "Chromebook 11 (2023)",
                counted_at: null,
                outcome: "missing" as const,
              })),
              ...lines.slice(0, 5).map(({ code, at }) => ({
                device: code,
                shown: code,
                model: null,
                counted_at: at,
                outcome: "verified" as const,
              })),
            ],
          }
        : null,
      last: lines,
      figures,
    }),
  },
  run: {
    "audit.scan": ({ code }) => {
      const value = answerTo(code);
      const [done] = left.splice(left.indexOf(code), left.includes(code) ? 1 : 0);
      lines.unshift({
        scan: value.scan,
        at: value.at,
        verdict: value.verdict,
        code: done ?? code,
        shown: value.shown ?? (value.place ? "Cart 7B" : null),
        model: value.model,
        place: "Room 114, Cart 7B",
        found: value.found,
        other_school: value.other_school ? "Stone Mill Middle" : null,
        belongs: null,
      });
      return { operation: 900 + scans, changed: ["scan"], value };
    },
    "audit.scan_recount": ({ code, place: scanned }) => {
      const at = "2026-11-23T15:42:07Z";
      const found = visits.flatMap(({ devices }) => devices).find(({ shown }) => shown === code);
      if (found) found.scanned_at = at;
      const label = code === "CART-7B" ? "p1" : null;
      const scan = {
        id: `again-${++scans}`,
        recount: "recount-1",
        school: "school-1",
        code,
        device: found?.device ?? null,
        place: label ?? scanned ?? null,
        at,
        operator: null,
      };
      const value = { scan, place: label, in_sample: found !== undefined, left: recountSheet().left };
      return { operation: 950 + scans, changed: ["recount_scan"], value };
    },
    "audit.decide": ({ exceptions: refs, choice }) => {
      const value = refs.map((ref) => {
        const found = exceptions.find((one) => (one.device ?? one.code) === (ref.device ?? ref.code));
        if (choice.kind === "recover" && ref.device) turnedUp(ref.device);
        const made = { ...decided(choice.kind, null)!, kind: ref.kind };
        if (found) Object.assign(found, { decision: made, open: false, choices: [] });
        return made;
      });
      return { operation: 990, changed: ["decision"], value };
    },
  },
};
