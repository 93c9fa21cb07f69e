// Two drives of an invented grade 8 that really move: what is handed out or taken in shows on every screen.
import type {
  Accessory,
  ChargeAnswer,
  Drive,
  HandedOut,
  LedgerEntry,
  Settled,
  Statement,
  StatementCharge,
  StatementEntry,
} from "../src/bindings";
import { type Answers, refuse } from "../src/host/fake";
import { awayNow } from "./away";
import {
  asked,
  board,
  card,
  change,
  custody,
  deviceRow,
  drive,
  driveOf,
  foundHere,
  given,
  heldBy,
  lines,
  NOW,
  outOf,
  rooms,
  SCHOOL,
  stage,
  who,
} from "./grade";

const priced = (line: Accessory): ChargeAnswer =>
  line.kind === "charger" ? { is: "charged", cents: 2700 } : { is: "no_price", school_year: "2026-27" };

function settle(line: Accessory, seen: Accessory["state"]): Settled {
  const was = line.state;
  const wants = seen === "missing" || seen === "third_party";
  const some = stage.world.people.find(({ person: { id } }) => id === line.person);
  const charge = wants && was !== "missing" && was !== "third_party" ? priced(line) : null;
  const credited = seen === "returned" && was === "missing" && line.kind === "charger" ? 2700 : null;
  if (some && charge?.is === "charged") some.cents += charge.cents;
  if (some && credited) some.cents -= credited;
  line.state = seen;
  line.settled_at = NOW;
  return { accessory: { ...line }, charge, credited };
}

function handOut(whom: string, code: string, along: string[], reason: string | null): HandedOut {
  const some = who(whom);
  const out = stage.world.had.find((one) => one.tag === code && one.custody.ended_at === null);
  const away = awayNow(code);
  if (away)
    refuse({
      code: "refused",
      reason: { why: "not_in_service", status: away.status, next: ["device.recover"] },
    });
  const found = foundHere(code);
  if (!found) refuse({ code: "not_found", entity: "device", sought: code });
  if (found.is === "place") refuse({ code: "refused", reason: { why: "place_code", place: found.place.name } });
  if (out)
    refuse({
      code: "refused",
      reason: {
        why: "checked_out",
        holder: { kind: "person", id: out.custody.person, name: who(out.custody.person!).person.name },
        since: out.custody.started_at,
        next: ["custody.check_in", "custody.transfer"],
      },
    });
  const holds = heldBy(some.person.id).map(({ tag }) => tag);
  if (holds.length > 0 && !reason)
    refuse({
      code: "refused",
      reason: { why: "second_device", holds, reasons: ["loaner during a repair", "second campus", "course"] },
    });
  const one = { ...custody(`custody-${code}`, `device-${code}`, some.person.id), started_at: NOW, reason };
  const accessories = along.map((kind) => given(`${kind}-${code}`, one, kind));
  stage.world.had.push({ custody: one, tag: code, status: "in_service", accessories });
  some.got = true;
  return {
    person: some.person,
    device: deviceRow(code, one.device),
    custody: one,
    accessories,
    notes: [
      ...(some.cents > 0 ? [{ is: "owes" as const, cents: some.cents }] : []),
      ...(some.person.homeroom === null ? [{ is: "not_in_drive" as const }] : []),
      ...(holds.length > 0 ? [{ is: "second" as const, holds }] : []),
    ],
  };
}

const entry = (id: string, kind: LedgerEntry["kind"], cents: number, at: string): LedgerEntry => ({
  id,
  person: "person-1",
  school: SCHOOL.id,
  kind,
  cents,
  at,
  school_year: "2026-27",
  about: "charger",
  device: "14",
  accessory: "line-1",
  settles: null,
  reverses: null,
  note: null,
  operator: "operator-2",
  incident: null,
  request: null,
  receipt: null,
  approver: null,
  on_day: at.slice(0, 10),
});
const shownEntry = (number: number, one: LedgerEntry, balance: number, actions: string[]): StatementEntry => ({
  number,
  entry: one,
  balance,
  is_reversed: false,
  actions,
});
const shownCharge = (number: number, charge: LedgerEntry, open: number): StatementCharge => ({
  number,
  charge,
  paid: 0,
  waived: 0,
  credited: charge.cents - open,
  written_off: 0,
  open,
  actions: open > 0 ? ["fee.pay", "fee.waive", "fee.credit", "fee.write_off"] : [],
});
const first = entry("entry-1", "charge", 2700, "2026-03-03T15:00:00Z");
const last = entry("entry-3", "charge", 2700, "2026-11-20T15:00:00Z");
export const account: Statement = {
  balance: 2700,
  credit: 0,
  paid: 0,
  refunded: 0,
  before: 0,
  entries: [
    shownEntry(1, first, 2700, []),
    shownEntry(2, entry("entry-2", "credit", -2700, "2026-03-20T15:00:00Z"), 0, ["fee.reverse"]),
    shownEntry(3, last, 2700, ["fee.reverse"]),
  ],
  charges: [shownCharge(1, first, 0), shownCharge(3, last, 2700)],
  school_years: ["2025-26", "2026-27"],
  actions: ["fee.charge", "fee.pay"],
};

const unlooked = () =>
  stage.world.had.flatMap(({ custody: one, tag, accessories }) => {
    const left = accessories.filter(({ state }) => state === "not_looked_at");
    const some = stage.world.people.find(({ person: { id } }) => id === one.person)?.person;
    if (left.length === 0 || one.ended_at === null) return [];
    return [{ custody: one.id, person: one.person, name: some?.name ?? null, homeroom: some?.homeroom ?? null, device: tag, accessories: left }]; // prettier-ignore
  });

export const driveAnswers: Answers = {
  ask: {
    "drive.list": () => ({
      drives: asked.has("empty")
        ? []
        : [...stage.world.made, drive("distribution"), drive("collection")].map((one) => {
            const { expected, to_do, done, past_deadline } = board(one);
            const far = one.closed_at ? null : { expected, to_do, done };
            return { drive: one, school_name: SCHOOL.name, far, past_deadline };
          }),
      may_create: true,
      homerooms: rooms.map(([name]) => name),
      grades: ["6", "7", "8"],
    }),
    "drive.board": ({ drive: id }) => board(driveOf(id)),
    "drive.card": ({ person: id, drive: within }) => card(id, within ? driveOf(within).kind : null),
    "drive.still_out": ({ drive: id }) => {
      const people = stage.world.people
        .filter(({ person: { id: one, homeroom } }) => homeroom !== null && heldBy(one).length > 0)
        .map(({ person: one }) => ({
          id: one.id,
          homeroom: one.homeroom,
          name: one.name,
          number: one.number,
          grade: one.grade,
          population: one.population,
          state: one.state,
          devices: heldBy(one.id).map(outOf),
          keeps: [],
          accessories: heldBy(one.id).flatMap(({ accessories, custody: { device }, tag }) =>
            accessories.map(({ id: line, kind, state }) => ({ id: line, kind, state, device, tag, serial: null })),
          ),
        }));
      return { drive: driveOf(id), school_name: SCHOOL.name, on: "2026-11-23", expected: board(driveOf(id)).expected, people, devices: people.length }; // prettier-ignore
    },
    "collection.to_finish": () => ({ left: unlooked() }),
    "print.still_out": ({ out }) => ({
      path: out,
      rows: 61,
      bytes: 9000,
      shortened: 0,
      paper: { pages: 2, notes: [] },
    }),
    "export.still_out": ({ out }) => ({ path: out, rows: 61, bytes: 9000, shortened: 0, paper: null }),
  },
  run: {
    "drive.create": (input) =>
      change(() => {
        const made: Drive = {
          ...drive(input.kind),
          id: `made-${input.kind}`,
          name: input.name,
          deadline: input.deadline,
        };
        stage.world.made.push(made);
        return made;
      }),
    "drive.close": ({ drive: id }) =>
      change(() => {
        stage.world.closed.push(driveOf(id).kind);
        return driveOf(id);
      }),
    "drive.reopen": ({ drive: id }) =>
      change(() => {
        stage.world.closed = stage.world.closed.filter((kind) => kind !== driveOf(id).kind);
        return driveOf(id);
      }),
    "distribution.hand_out": ({ who: whom, code, accessories, reason }) =>
      change(() => handOut(whom, code, accessories ?? ["charger"], reason ?? null)),
    "distribution.hand_out_all": ({ pairs, reason, leave_out_what_cannot }) =>
      change(() => {
        const before = structuredClone(stage.world);
        const done: HandedOut[] = [];
        const left_out = pairs.flatMap((pair, at) => {
          try {
            done.push(handOut(pair.who, pair.code, ["charger"], reason ?? null));
            return [];
          } catch (refusal) {
            return [{ id: String(at + 1), shown: `${pair.who} → ${pair.code}`, refusal: refusal as never }];
          }
        });
        if (left_out.length > 0 && !leave_out_what_cannot) {
          stage.world = before;
          refuse({
            code: "refused",
            reason: { why: "some_cannot", selected: pairs.length, cannot: left_out.length, which: left_out, ids: [] },
          });
        }
        return { done, left_out };
      }),
    "collection.take_in": ({ code, bag }) =>
      change(() => {
        const one = stage.world.had.find(({ tag, custody: { ended_at } }) => tag === code && ended_at === null);
        if (!foundHere(code)) refuse({ code: "not_found", entity: "device", sought: code });
        if (!one)
          refuse({
            code: "refused",
            reason: {
              why: "not_checked_out",
              status: "in_service",
              home: "Room 114, Cart 7B",
              back_at: null,
              next: [],
            },
          });
        const holder = who(one.custody.person!);
        const stranger = bag ? who(bag).person : null;
        const was = one.status === "in_service" ? null : one.status;
        one.custody.ended_at = NOW;
        one.custody.outcome = "returned";
        one.status = "in_service";
        const accessories = one.accessories.map((line) => settle(line, "not_looked_at"));
        return {
          device: { ...deviceRow(one.tag, one.custody.device), condition: was ? "needs_check" : "working" },
          holder: holder.person,
          stranger: stranger && stranger.id !== holder.person.id ? stranger : null,
          was,
          custody: { ...one.custody },
          looked: { accessories, not_given: [], incident: null },
          instead: [],
          still_has: heldBy(holder.person.id).map(({ tag }) => tag),
        };
      }),
    "collection.look_over": ({ custody: id, accessories = [] }) =>
      change(() => {
        const one = stage.world.had.find(({ custody: { id: its } }) => its === id)!;
        const looked = one.accessories.map((line) => {
          const said = accessories?.find(({ kind }) => kind === line.kind);
          return said ? settle(line, said.seen) : { accessory: { ...line }, charge: null, credited: null };
        });
        return { accessories: looked, not_given: [], incident: null };
      }),
    "collection.report_rest_missing": () =>
      change(() => {
        const out = stage.world.had.filter(({ custody: { ended_at } }) => ended_at === null);
        for (const one of out) one.status = "missing";
        return { devices: out.map(({ custody: { device } }) => device), people: out.length };
      }),
    "device.check_condition": ({ device: id }) => change(() => deviceRow("", id)),
    "accessory.settle": ({ accessory, seen }) =>
      change(() => {
        const line = [...stage.world.had.flatMap(({ accessories }) => accessories), ...lines].find(
          ({ id }) => id === accessory,
        )!;
        return settle(line, seen);
      }),
    "accessory.replace": ({ accessory, paid }) =>
      change(() => {
        const line = lines.find(({ id }) => id === accessory)!;
        line.state = "replaced";
        return { accessory: { ...line }, charge: { is: "charged", cents: 2700 }, paid: paid ? 2700 : null };
      }),
    "fee.reverse": ({ reason }) => change(() => ({ ...entry("entry-4", "reversal", -2700, NOW), note: reason })),
  },
};
