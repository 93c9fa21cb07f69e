// An invented grade 8, with what everybody has: the ground of the two drives of the gallery.
import type {
  Accessory,
  AgreementShown,
  Attachment,
  Board,
  BoardPerson,
  CalendarEntry,
  Card,
  Custody,
  Device,
  DeviceFound,
  Drive,
  DriveKind,
  Holding,
  IncidentShown,
  LedgerEntry,
  Match,
  Out,
  Person,
  PersonFound,
  SupportPolicy,
} from "../src/bindings";
import { refuse } from "../src/host/fake";
import { type Asked, firstRequests } from "./asked";
import { schools } from "./district";
import { calendarAtFirst, supportPolicy } from "./hours";
import { firstLosses } from "./losses";
import { firstPickups, type Kept } from "./trucks";

export const NOW = "2026-11-23T15:42:07.000Z";
export const SCHOOL = schools[0]!;
const MODEL = "Chromebook 11 (2023)";
export const asked = new URLSearchParams(location.search);

const firsts = "Ana Ben Chloe Mei-Ling Oskar Priya Samir Tevita Wanjiru Yara Keiko Linh Yusuf Rafael Jamal Noor".split(
  " ",
);
const lasts =
  "Beltrán Ortiz Baptiste Zhou Lund Nair Haddad Fonua Kamau Costa Hamasaki Tran Osei Ibarra Freeman Demir Silva".split(
    " ",
  );
export const rooms: [name: string, many: number, back: number][] = [
  ["8A", 26, 26],
  ["8B", 27, 17],
  ["8C", 25, 9],
  ["8D", 26, 0],
];

type Somebody = { person: Person; was: "to_do" | "done"; got: boolean; cents: number };
type Had = { custody: Custody; tag: string; status: Holding["status"]; accessories: Accessory[] };
type World = {
  people: Somebody[];
  had: Had[];
  closed: DriveKind[];
  entries: Record<string, LedgerEntry[]>;
  made: Drive[];
  /** By whose it is. */
  signed: Record<string, AgreementShown>;
  /** By what they belong to. */
  kept: Record<string, Attachment[]>;
  /** Devices that whoever left has given back. */
  collected: string[];
  /** Who has the whole cart. */
  cartWith: string | null;
  requests: Asked[];
  losses: IncidentShown[];
  pickups: Kept[];
  calendar: CalendarEntry[];
  support: SupportPolicy;
};

export const person = (at: number, homeroom: string | null, more: Partial<Person> = {}): Person => ({
  id: `eight-${at}`,
  population: "student",
  number: String(204401 + at),
  name: `${firsts[at % firsts.length]} ${lasts[(at + Math.floor(at / firsts.length)) % lasts.length]}`,
  first_name: null,
  last_name: null,
  username: null,
  email: null,
  sourced_id: null,
  grade: homeroom === null ? null : "8",
  homeroom,
  school: SCHOOL.id,
  state: "active",
  notes: null,
  ...more,
});

export const custody = (id: string, device: string, who: string): Custody => ({
  id,
  device,
  school: SCHOOL.id,
  custodian: "person",
  person: who,
  place: null,
  vendor: null,
  reference: null,
  reason: null,
  take_home: true,
  origin: "checked_out",
  started_at: "2026-08-18T13:12:00Z",
  due_on: null,
  ended_at: null,
  outcome: null,
});
export const given = (id: string, of: Custody, kind: string): Accessory => ({
  id,
  custody: of.id,
  school: SCHOOL.id,
  person: of.person,
  kind,
  state: "given",
  given_at: of.started_at,
  settled_at: null,
});
const tagOf = (at: number) => `MC-00${13000 + at}`;

function begin(): World {
  const people: Somebody[] = [];
  const had: Had[] = [];
  for (const [homeroom, many, back] of rooms)
    for (let seat = 0; seat < many; seat++) {
      const at = people.length;
      // The two of one number: a student, and somebody of the staff.
      people.push({ person: person(at, homeroom), was: seat < back ? "done" : "to_do", got: seat < back, cents: 0 });
      if (seat < back) continue;
      const one = custody(`custody-${at}`, `device-${at}`, `eight-${at}`);
      const kinds = seat % 3 === 0 ? ["charger", "case"] : ["charger"];
      had.push({
        custody: one,
        tag: tagOf(at),
        status: seat === back + 4 ? "lost" : "in_service",
        accessories: kinds.map((kind) => given(`${kind}-${at}`, one, kind)),
      });
    }
  people.push({
    person: person(500, null, { population: "staff", name: "Grace Whitfield", number: "204430" }),
    was: "done",
    got: true,
    cents: 0,
  });
  people[44]!.cents = 2700;
  return {
    people,
    had,
    closed: [],
    entries: {},
    made: [],
    signed: {},
    kept: {},
    collected: [],
    cartWith: null,
    calendar: calendarAtFirst(),
    support: supportPolicy,
    requests: firstRequests(),
    losses: firstLosses(),
    pickups: firstPickups(),
  };
}

export const stage = { world: begin() };
/** As at the beginning; for tests. */
export function drivesFromTheStart(): void {
  stage.world = begin();
  steps.clear();
}

const steps = new Map<number, { before: World; after: World }>();
let operation = 2000;
export function change<T>(value: () => T) {
  const before = structuredClone(stage.world);
  const done = value();
  steps.set(++operation, { before, after: structuredClone(stage.world) });
  return { operation, changed: ["*"], value: done };
}
/** Whether the operation was one of a drive, and is taken back now. */
export function takenBack(which: number | null | undefined): boolean {
  const step = steps.get(which ?? -1);
  if (!step) return false;
  stage.world = structuredClone(step.before);
  again = step;
  return true;
}
let again: { before: World; after: World } | null = null;
export function doneAgain(): boolean {
  if (!again) return false;
  stage.world = structuredClone(again.after);
  steps.set(++operation, again);
  again = null;
  return true;
}
export const lastOperation = () => operation;

export const drive = (kind: DriveKind): Drive => ({
  id: `drive-${kind}`,
  school: SCHOOL.id,
  kind,
  name: kind === "collection" ? "Grade 8 Chromebook swap" : "Grade 8 hand-out",
  deadline: asked.has("late") ? "2026-11-20" : kind === "collection" ? "2026-12-04" : "2026-11-27",
  began_at: "2026-11-16T13:00:00Z",
  grades: ["8"],
  homerooms: [],
  only_listed: false,
  accessories: ["charger"],
  closed_at: stage.world.closed.includes(kind) ? NOW : null,
});

export function driveOf(id: string): Drive {
  const made = stage.world.made.find((one) => one.id === id);
  return made ?? drive(id.includes("collection") ? "collection" : "distribution");
}

export const heldBy = (id: string) =>
  stage.world.had.filter(({ custody: one }) => one.person === id && one.ended_at === null);
export const outOf = ({ custody: one, tag, status }: Had): Out => ({
  person: one.person!,
  custody: one.id,
  device: one.device,
  tag,
  serial: null,
  model: MODEL,
  status,
  since: one.started_at,
  due_on: null,
  school: SCHOOL.id,
});

function standing({ person: { id }, got }: Somebody, kind: DriveKind): BoardPerson["standing"] {
  if (kind === "collection") return heldBy(id).length > 0 ? "to_do" : "done";
  return got ? "done" : "to_do";
}

export function board(one: Drive): Board {
  const people = stage.world.people.filter(({ person: { homeroom } }) => homeroom !== null);
  const homerooms = rooms.map(([name]) => {
    const ours = people.filter(({ person: { homeroom } }) => homeroom === name);
    return {
      name,
      expected: ours.length,
      to_do: ours.filter((some) => standing(some, one.kind) === "to_do").length,
      done: ours.filter((some) => standing(some, one.kind) === "done").length,
      people: ours
        .map((some) => ({
          id: some.person.id,
          name: some.person.name,
          number: some.person.number,
          grade: some.person.grade,
          state: some.person.state,
          standing: standing(some, one.kind),
          out: heldBy(some.person.id).map(outOf),
        }))
        .toSorted((a, b) => a.name.localeCompare(b.name)),
    };
  });
  const to_do = homerooms.reduce((sum, room) => sum + room.to_do, 0);
  const out =
    one.kind === "collection" ? stage.world.had.filter(({ custody: { ended_at } }) => ended_at === null).length : 0;
  return {
    drive: one,
    school_name: SCHOOL.name,
    expected: people.length,
    to_do,
    done: people.length - to_do,
    nothing: 0,
    keeps: 0,
    devices_out: out,
    unreported: out,
    past_deadline: one.deadline < "2026-11-23",
    homerooms,
  };
}

const holding = (one: Had): Holding => ({
  custody: one.custody,
  device: one.custody.device,
  tag: one.tag,
  serial: null,
  model: MODEL,
  school: SCHOOL.id,
  status: one.status,
  condition: "working",
  overdue: false,
});

export const who = (id: string): Somebody =>
  stage.world.people.find(({ person: one }) => one.id === id || one.number === id) ??
  refuse({ code: "not_found", entity: "person", sought: id });

export function card(id: string, kind: DriveKind | null): Card {
  const some = stage.world.people.find(({ person: one }) => one.id === id);
  const one = some?.person ?? person(0, "7B", { id, name: "Ana Beltrán", number: "104201", grade: "7" });
  const mine = stage.world.had.filter(({ custody: { person: holder } }) => holder === id);
  return {
    person: one,
    school_name: SCHOOL.name,
    holdings: mine.filter(({ custody: { ended_at } }) => ended_at === null).map(holding),
    accessories: some
      ? mine
          .flatMap(({ accessories }) => accessories)
          .filter(({ state }) => state !== "returned" && state !== "replaced")
      : lines,
    balance: some ? some.cents : 2700,
    incidents:
      id === "eight-26" || !some
        ? [
            {
              id: "incident-1",
              kind: "damage",
              device: "device-1",
              reported_at: "2026-03-03T15:00:00Z",
              is_settled: true,
            },
          ]
        : [],
    agreement: stage.world.signed[id]?.agreement ?? null,
    standing: some && kind && one.homeroom !== null ? standing(some, kind) : null,
  };
}
export const lines: Accessory[] = [
  given("line-1", custody("c0", "14", "person-1"), "charger"),
  { ...given("line-2", custody("c0", "14", "person-1"), "case"), state: "missing", settled_at: NOW },
];

export const deviceRow = (tag: string, id: string): Device => ({
  id,
  tag,
  serial: null,
  provisional_tag: false,
  model: "m",
  school: SCHOOL.id,
  home: null,
  status: "in_service",
  condition: "working",
  funding: null,
  award_number: null,
  federal_share: null,
  it_procured: "yes",
  po: null,
  cost_cents: null,
  purchased_on: null,
  warranty_end: null,
  update_end: null,
  take_home: true,
  phone_number: null,
  public_record: false,
  notes: null,
  serial_shared_because: null,
  registered_at: NOW,
});

export const deviceFound = (tag: string): DeviceFound => {
  const out = stage.world.had.find((one) => one.tag === tag && one.custody.ended_at === null);
  return {
    id: out?.custody.device ?? `device-${tag}`,
    tag,
    serial: null,
    model: MODEL,
    category: "Chromebook",
    school: SCHOOL.id,
    status: "in_service",
    condition: "working",
    ghost: false,
    cart: null,
    own: true,
    with: out ? who(out.custody.person!).person.name : null,
    phone: null,
  };
};
const personFound = ({ id, name, grade, population, school, state }: Person): PersonFound => ({
  id,
  name,
  grade,
  population,
  school,
  state,
  own: true,
});

/** What a code of these drives stands for; null for every other one. */
export function foundHere(code: string): Match | null {
  const people = stage.world.people
    .filter(({ person: one }) => one.number === code)
    .map(({ person: one }) => personFound(one));
  if (people.length > 1) return { is: "choice", devices: [], people, places: [] };
  if (people[0]) return { is: "person", person: people[0], device: null };
  if (code === "CART-8B")
    return { is: "place", place: { id: "p9", school: SCHOOL.id, name: "Cart 8B", kind: "cart" }, device: null };
  if (/^MC-00(13|14|15)\d{3}$/.test(code)) return { is: "device", device: deviceFound(code), by: "tag", person: null };
  return null;
}
