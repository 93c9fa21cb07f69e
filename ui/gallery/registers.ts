// Answers for the lists and the records, for looking at them without a core.
import type {
  DeviceFound,
  DeviceRow,
  DeviceShown,
  Entry,
  Holding,
  PersonRow,
  PersonShown,
  Place,
} from "../src/bindings";
import type { Answers } from "../src/host/fake";
import { conditionSigns } from "../src/shared/words/status";
import { device, type Device } from "./devices";
import { schools } from "./district";
import { stage } from "./grade";

const asked = new URLSearchParams(location.search);
const TOTAL = 2318;
const firsts = ["Ana", "Ben", "Keiko", "Jamal", "Priya", "Yusuf", "Linh"];
const lasts = "Beltrán Ortiz Hamasaki Freeman Nair Demir Tran Okoye Lindgren Reyes Haddad Novak Silva".split(" ");
const nameOf = (at: number) => `${firsts[at % 7]} ${lasts[(at + Math.floor(at / 7)) % lasts.length]}`;
const has = (word: string, search: string) => word.toLowerCase().includes(search.toLowerCase());
const done = <T>(value: T) => ({ operation: 813, changed: ["*"], value });
const states = ["active", "active", "active", "left", "active", "provisional", "active", "name_only"] as const;

const person = (at: number): PersonRow => ({
  id: `person-${at}`,
  population: at % 9 === 4 ? "staff" : "student",
  number: String(104200 + at),
  name: nameOf(at),
  grade: at % 9 === 4 ? null : String(6 + (at % 3)),
  homeroom: at % 9 === 4 ? null : `${6 + (at % 3)}${"ABCD"[at % 4]}`,
  school: schools[at % schools.length]!.id,
  school_name: schools[at % schools.length]!.name,
  state: states[at % 8]!,
  email: `${firsts[at % 7]!.toLowerCase()}@maple.example`,
  username: null,
  holds: at % 5 === 0 ? 0 : 1 + (at % 2),
  actions: ["check_out", "change"],
});
const people = Array.from({ length: 812 }, (_, at) => person(at));

function row(one: Device): DeviceRow {
  const held = one.where.includes(",") && !one.where.startsWith("Room");
  return {
    id: one.id,
    tag: one.tag,
    serial: `NX7Q2M4${String(318 + Number(one.id)).padStart(4, "0")}`,
    provisional_tag: false,
    model: "m",
    model_name: one.model,
    category: "Chromebook",
    with: {
      words: one.where,
      custody: held ? "c" : null,
      kind: held ? "person" : null,
      person: held ? "person-1" : null,
      place: null,
      since: held ? "2026-08-18T13:12:00Z" : null,
      due_on: null,
    },
    school: schools[0]!.id,
    school_name: one.school,
    home: "p1",
    home_name: "Room 114, Cart 7B",
    status: one.status,
    condition: one.condition,
    cost_cents: one.cost,
    purchased_on: "2023-07-14",
    update_end: "2031-06-30",
    take_home: true,
    funding: "local",
    po: null,
    last_seen: `${one.seen}T15:41:00Z`,
    actions: held
      ? [
          "check_in",
          "transfer",
          "to_repair",
          "report_damage",
          "report_missing",
          "declare_lost",
          "declare_stolen",
          "set_home",
          "change",
          "transfer_school",
        ]
      : [
          "check_out",
          "to_repair",
          "report_damage",
          "report_missing",
          "set_home",
          "change",
          "transfer_school",
          "declare_surplus",
        ],
  };
}

const found = (one: Device): DeviceFound => ({
  id: one.id,
  tag: one.tag,
  serial: null,
  model: one.model,
  category: "Chromebook",
  school: schools[0]!.id,
  status: one.status,
  condition: one.condition,
  ghost: false,
  cart: null,
  own: !asked.has("other"),
  with: one.where,
  phone: null,
});

export function deviceShown(id: string): DeviceShown {
  const told = stage.world.losses.find(({ incident }) => incident.device === id && incident.closed_at === null);
  const one = told ? { ...device(Number(id)), tag: told.device_shown!, status: told.status } : device(Number(id));
  const known = row(one);
  if (told && told.status !== "in_service")
    known.actions = [...known.actions, "recover" as const].filter((action) => action !== "check_out");
  if (asked.has("other")) return { device: found(one), known: null };
  return {
    device: { ...found(one), serial: known.serial },
    known: {
      row: known,
      facts: {
        ...known,
        federal_share: null,
        it_procured: "yes",
        po: "PO-2023-118",
        award_number: null,
        warranty_end: "2026-07-14",
        phone_number: null,
        public_record: false,
        serial_shared_because: null,
        registered_at: "2023-07-14T15:00:00Z",
        notes: null,
      },
      model: {
        id: "m",
        name: one.model,
        maker: "Lenovo",
        category: "Chromebook",
        os_family: "ChromeOS",
        update_end: null,
        replacement_cents: null,
      },
      aliases: ["CB-8831"],
      not_allowed: [
        { action: "declare_surplus", because: { why: "still_with", with: "Ana Beltrán" } },
        { action: "check_out", because: { why: "still_with", with: "Ana Beltrán" } },
        { action: "recover", because: { why: "status", status: "in_service" } },
        { action: "repaired", because: { why: "condition", condition: "working" } },
      ],
      incidents: 1,
      open_incidents: 0,
      seen: 14,
      last_use: null,
    },
  };
}

const holding = (one: PersonRow, at: number): Holding => ({
  custody: {
    id: `c${at}`,
    device: String(14 + at),
    school: one.school!,
    custodian: "person",
    person: one.id,
    place: null,
    vendor: null,
    reference: null,
    reason: null,
    take_home: true,
    origin: "checked_out",
    started_at: "2026-08-18T13:12:00Z",
    due_on: "2026-11-20",
    ended_at: null,
    outcome: null,
  },
  device: String(14 + at),
  tag: device(14 + at).tag,
  serial: null,
  model: device(14 + at).model,
  school: one.school!,
  status: "in_service",
  condition: (Object.keys(conditionSigns) as Holding["condition"][])[at] ?? "working",
  overdue: at === 0,
});

function personShown(id: string): PersonShown {
  const one = person(Number(id.split("-")[1]));
  return {
    id,
    name: one.name,
    school: one.school,
    enrolments: [],
    person: { ...one, first_name: null, last_name: null, sourced_id: null, notes: null },
    holdings: Array.from({ length: one.holds }, (_, at) => holding(one, at)),
    actions: one.actions,
  };
}

const sentences: [string, Entry["kind"], string, string][] = [
  ["2026-11-23T15:41:00Z", "scanned", "Scanned in homeroom 8B for the Q2 audit.", "Imani Okafor"],
  ["2026-08-18T13:12:00Z", "handed", "Handed to Ana Beltrán.", "Imani Okafor"],
  ["2026-05-29T17:40:00Z", "came_back", "Came back from Ana Beltrán.", "Imani Okafor"],
  ["2026-03-03T15:00:00Z", "status", "Repaired, working again.", "Tomasz Wieczorek"],
  ["2026-02-25T15:00:00Z", "incident", "Reported damaged: cracked screen, dropped in the gym.", "Imani Okafor"],
  ["2023-07-14T15:00:00Z", "registered", "Came into the register with an import.", "Tomasz Wieczorek"],
];

const place = (name: string, at: number): Place => ({
  id: `p${at}`,
  school: schools[0]!.id,
  name,
  kind: name.startsWith("Cart") ? "cart" : "room",
  label: null,
  room: null,
  device: null,
});
const written = { path: "", rows: TOTAL, bytes: 418_000, shortened: 0, paper: null };
const kept = ["Bought 2023", "Not seen for 90 days", "Past update end"].map((name) => ({ id: name, name, view: {} }));

export const registerAnswers: Answers = {
  ask: {
    "place.list": () => ({ places: ["Room 114", "Cart 7B", "Cart 6A", "Library"].map(place), may_change: true }),
    "find.code": ({ code }) => {
      const devices = ["MC-0012345", "MC-0012347"].flatMap((tag, at) =>
        has(tag, code) ? [found(device(14 + 2 * at))] : [],
      );
      const [only] = devices;
      if (only && devices.length === 1 && only.tag === code)
        return { code, what: { is: "device", device: only, by: "tag", person: null } };
      return { code, what: { is: "choice", devices, people: [], places: [] } };
    },
    "device.page": ({ from, count, filters }) => {
      const total = asked.has("empty") ? 0 : filters.codes.length > 0 ? 2 : TOTAL;
      const start = from ?? 0;
      const here = Math.max(0, Math.min(count ?? total, total - start));
      const rows = Array.from({ length: here }, (_, at) => row(device(start + at)));
      return { rows, from: start, total, next: null, unknown_codes: filters.codes.slice(2) };
    },
    "device.facets": () => ({
      schools: [],
      models: [],
      categories: [{ value: "Laptop", name: "Laptop", devices: 812 }],
      homes: [],
      statuses: [],
      conditions: [],
      with: [],
      take_home: [],
    }),
    "device.sum": () => ({ devices: TOTAL, cost_cents: 80898200, cost_unknown: 12 }),
    "device.ids": () => ({ ids: ["1", "2"], unknown_codes: [] }),
    "device.show": ({ device: id }) => deviceShown(id),
    "device.timeline": () => ({
      entries: sentences.map(([at, kind, sentence, by]) => ({ at, kind, icon: "", sentence, by })),
    }),
    "person.page": ({ from, count, search }) => {
      const fitting = asked.has("empty") ? [] : people.filter(({ name }) => has(name, search));
      const start = from ?? 0;
      const rows = fitting.slice(start, start + (count ?? fitting.length));
      return { rows, from: start, total: fitting.length, next: null };
    },
    "person.show": ({ person: id }) => personShown(id),
    "view.list": ({ list }) => ({ views: list === "device" ? [...kept] : [] }),
    "export.devices": ({ out }) => ({ ...written, path: out }),
    "export.people": ({ out }) => ({ ...written, path: out }),
  },
  run: {
    "device.change": ({ device: { id } }) => done(deviceShown(id).known!.facts),
    "device.set_homes": ({ devices }) => done({ devices: devices.length }),
    "device.report_all_missing": ({ devices }) => done({ devices: devices.length }),
    "custody.check_all_in": ({ devices }) => done({ devices: devices.length }),
    "person.change": ({ person: changed }) => done(changed),
    "view.save": ({ list, name, view }) => {
      kept.push({ id: name, name, view: view as object });
      return done({ id: name, list, name, view: "" });
    },
    "view.remove": ({ view }) => {
      kept.splice(
        kept.findIndex(({ id }) => id === view),
        1,
      );
      return done(null);
    },
  },
};
