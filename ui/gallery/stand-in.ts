// Answers of an invented district, for looking at screens without a core.
import type { AskedFor, Decision, Operator, Queries, Role, SessionInfo } from "../src/bindings";
import { standBehind } from "../src/host";
import { type Answers, FakeHost, refuse } from "../src/host/fake";
import { sheets } from "./sheets";
import { accountAnswers } from "./accounts";
import { awayHere } from "./away";
import { auditAnswers } from "./audits";
import { driveAnswers } from "./drives";
import { figureAnswers } from "./figures";
import { doneAgain, foundHere, takenBack } from "./grade";
import { operators, periods, schools, sites, total } from "./district";
import { importAnswers } from "./imports";
import { incidentAnswers } from "./incidents";
import { intakeAnswers } from "./intake";
import { keptAnswers } from "./kept";
import { paperAnswers } from "./papers";
import { placeAnswers } from "./places";
import { pickupAnswers } from "./pickups";
import { policy, planAnswers } from "./plans";
import { deviceShown, registerAnswers } from "./registers";
import { requestAnswers } from "./requests";
import { supportAnswers } from "./support";

export const session: SessionInfo = {
  district: {
    id: "district-1",
    name: "Maple County Schools",
    zone: "America/New_York",
    year_starts_month: 7,
    is_sample: false,
  },
  operator: operators[0]!,
  now: "2026-11-23T15:42:07.000Z",
  today: "2026-11-23",
  school_year: "2026-27",
};

const proposal = (at: number, school: string): Decision => ({
  id: `decision-${at}`,
  audit: "audit-1",
  school,
  revision: 1,
  kind: "other_school",
  device: `device-${at}`,
  code_norm: null,
  choice: "take_over",
  note: null,
  attested_by: null,
  attested_on: null,
  target: null,
  incident: null,
  at: "2026-11-20T14:05:00Z",
  operator: "operator-2",
  answer: null,
  answered_at: null,
});

const asked = (at: number, choice: "ask_reopen" | "ask_withdraw", note: string | null, school: string): AskedFor => ({
  decision: { ...proposal(at, "school-1"), kind: choice === "ask_reopen" ? "ghost" : "surplus", choice, note },
  shown: `MC-000441${at}`,
  status: choice === "ask_reopen" ? "disposed" : "surplus",
  school,
  action: seat().role !== "it" ? null : choice === "ask_reopen" ? "reopen_ghost" : "withdraw_surplus",
});

const ofChampions = [
  "person.authorise_summer_keep",
  "person.end_summer_keep",
  "audit.scan",
  "audit.decide",
  "audit.answer_take_over",
  "device.add",
  "person.add",
  "person.change",
  "device.set_homes",
  "device.report_all_missing",
  "custody.check_all_in",
  "import.apply",
  "view.save",
  "view.remove",
  "drive.create",
  "drive.close",
  "drive.reopen",
  "distribution.hand_out",
  "collection.take_in",
  "accessory.settle",
  "accessory.replace",
  "agreement.sign",
  "custody.check_in",
  "custody.check_out_cart",
  "custody.check_in_cart",
  "agreement.withdraw",
  "request.open",
  "request.note",
  "request.answer",
  "request.withdraw",
  "incident.new",
  "incident.note",
  "incident.remind",
  "incident.remind_all",
  "incident.note_all",
  "incident.attach_report",
  "incident.settle_serial",
  "incident.correct",
  "incident.close",
  "incident.close_all",
  "incident.reopen",
  "replacement.issue",
  "replacement.lend",
  "recovery.accept",
  "recovery.decline",
  "fee.charge",
  "fee.pay",
  "surplus.new",
  "surplus.add",
  "surplus.remove",
  "surplus.count",
  "surplus.give_tags",
  "surplus.load",
  "surplus.unload",
] as const;
const ofIt = [
  "audit.plan",
  "audit.change_period",
  "school.add",
  "school.change",
  "operator.add",
  "operator.change",
  "district.change",
  "policy.change",
  "fee.reverse",
  "fee.waive",
  "fee.credit",
  "fee.refund",
  "fee.write_off",
  "incident.decide",
  "file.restore",
  "request.reply",
  "request.contact",
  "request.wait",
  "request.resolve",
  "request.resolve_all",
  "request.assign",
  "request.prioritise",
  "request.close",
  "request.route",
  "request.change",
  "calendar.add",
  "calendar.change",
  "calendar.remove",
  "calendar.add_federal",
  "calendar.import",
  "support.change",
  "template.change",
  "template.reset",
  "surplus.clear",
  "surplus.say_cost",
  "surplus.approve",
  "surplus.take_back_approval",
  "surplus.wipe",
  "surplus.release",
  "surplus.schedule",
  "surplus.dispose_as",
  "surplus.sign",
  "surplus.withdraw",
  "surplus.correct",
] as const;
const allowed: Record<Role, Queries["session.may"][1]["names"]> = {
  viewer: [],
  champion: [...ofChampions],
  it: [...ofChampions, ...ofIt],
};

const done = <T>(value: T) => ({ operation: 813, changed: ["*"], value });
const seat = (): Operator => operators.find(({ id }) => id === fake.desk.operator) ?? operators[0]!;
const step = { operation: 812, command: "device.set_home", rows: 3, at: "2026-11-23T15:42:07.000Z" };

const frame: Answers = {
  ask: {
    "session.info": () => ({ ...session, operator: fake.desk.operator === null ? null : seat() }),
    "session.operators": () => ({ operators, schools: [{ id: schools[0]!.id, name: schools[0]!.name }] }),
    "session.may": () => ({
      names: allowed[seat().role],
      standing: seat().role === "it",
      shared_serial: seat().role === "it",
    }),
    "audit.asked_of_it": () => ({
      asked: [
        asked(4, "ask_reopen", "In use in Room 114.", "Cedar Fork Middle"),
        asked(5, "ask_withdraw", null, "Ridgeline High"),
      ],
    }),
    "school.list": () => ({ schools }),
    "audit.periods": () => ({ periods, current: "2026-27/Q2" }),
    "audit.status": ({ school }) => ({
      period: periods[0]!,
      schools: school ? sites.filter((site) => site.school.id === school) : sites,
      total: school ? sites.find((site) => site.school.id === school)!.figures : total,
      submitted: sites.filter(
        ({ school: { id }, audit: { state } }) => (!school || id === school) && state !== "planned" && state !== "open",
      ).length,
    }),
    "audit.left": () => ({
      groups: [
        { place: null, name: "Homeroom 8D", held: true, expected: 26, left: 23 },
        { place: "p1", name: "Room 114, Cart 7B", held: false, expected: 30, left: 9 },
        { place: "p2", name: "Room 208, Cart 6A", held: false, expected: 30, left: 8 },
        { place: null, name: "Homeroom 7C", held: true, expected: 25, left: 7 },
        { place: "p3", name: "Library", held: false, expected: 41, left: 7 },
        ...Array.from({ length: 12 }, (_, at) => ({
          place: `q${at}`,
          name: `Room ${300 + at}`,
          held: false,
          expected: 20,
          left: 0,
        })),
      ],
      figures: sites[0]!.figures,
    }),
    "audit.take_overs": () => ({
      proposals: [
        {
          proposal: proposal(1, "school-1"),
          shown: "MC-0031877",
          owner: "Stone Mill Middle",
          finder: "Cedar Fork Middle",
        },
        {
          proposal: proposal(2, "school-3"),
          shown: "MC-0040210",
          owner: "Cedar Fork Middle",
          finder: "Ridgeline High",
        },
      ],
    }),
    "policy.now": () => policy,
  },
  run: {
    "audit.change_period": ({ period: id, name, starts_on, ends_on, due_on }) => {
      const period = periods.find((one) => one.id === id)!;
      if (name) refuse({ code: "refused", reason: { why: "period_begun", opened: 7, since: "2026-11-09T14:00:00Z" } });
      period.starts_on = starts_on ?? period.starts_on;
      period.ends_on = ends_on ?? period.ends_on;
      period.due_on = due_on ?? period.due_on;
      return done(period);
    },
    "device.reopen_ghost": () => done(deviceShown("14").known!.facts),
    "audit.answer_take_over": ({ decision, accept }) =>
      done({ ...proposal(1, "school-1"), id: decision, answer: accept ? "accepted" : "declined" }),
  },
  work: {
    "history.next": () => ({ undo: step, stands: null, redo: null, operations: 6 }),
    "history.undo": ({ operation }) => {
      takenBack(operation);
      return done(step);
    },
    "history.redo": () => {
      doneAgain();
      return done(step);
    },
    "file.backups": () => ({
      file: "/home/it/Rollcall/district.rollcall",
      backups: [
        {
          path: "/home/it/Rollcall/backups/2026-11-23.rollcall",
          made_at: "2026-11-23T12:02:00.000Z",
          bytes: 48_300_000,
        },
        {
          path: "/home/it/Rollcall/backups/2026-11-20.rollcall",
          made_at: "2026-11-20T12:01:00.000Z",
          bytes: 47_900_000,
        },
      ],
    }),
  },
};

/** A code of the drives is theirs; every other one is answered as before. */
const codes: Answers = {
  ask: {
    "find.code": (input) => {
      const what = foundHere(input.code) ?? (input.context ? awayHere(input.code) : null);
      if (what) return { code: input.code, what };
      if (input.context) return { code: input.code, what: { is: "nothing", suggestions: [] } };
      return registerAnswers.ask!["find.code"]!(input);
    },
  },
};

const requests = requestAnswers(() => seat().role);
const told = incidentAnswers(() => seat().role);
const pickups = pickupAnswers(() => seat().role);
const accounts = accountAnswers(() => seat().role);
const plans = planAnswers(() => seat().role);
const written = intakeAnswers(() => (seat().role === "champion" ? seat().name : null));
const figures = figureAnswers(() => seat().role);
const kept = [
  registerAnswers,
  importAnswers,
  auditAnswers,
  driveAnswers,
  keptAnswers,
  placeAnswers,
  paperAnswers,
  requests,
  told,
  pickups,
  accounts,
  plans,
  written,
  figures,
];
const all = [frame, ...kept, supportAnswers, codes];
export const fake: FakeHost = new FakeHost({
  ask: Object.assign({}, ...all.map(({ ask }) => ask)) as Answers["ask"],
  run: Object.assign({}, ...all.map(({ run }) => run)) as Answers["run"],
  work: frame.work,
});

/** As at the very first start. */
export function noDistrict(): void {
  fake.desk = { ...fake.desk, file: null, operator: null };
}

fake.pages = sheets;
standBehind(fake);
