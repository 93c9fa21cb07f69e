// Answers for the lists, the records and the import, for looking at them without a core.
import { conditionSigns } from "../src/shared/words/status";
import { device, type Device } from "./devices";
import { schools } from "./district";
import { fake } from "./stand-in";

const TOTAL = 2318;
const names = ["Ana Beltrán", "Ben Ortiz", "Keiko Hamasaki", "Jamal Freeman", "Priya Nair", "Yusuf Demir", "Linh Tran"];
const person = (at: number) => ({
  id: `person-${at}`,
  population: at % 9 === 4 ? "staff" : "student",
  number: String(104200 + at),
  name: names[at % names.length]!,
  grade: at % 9 === 4 ? null : String(6 + (at % 3)),
  homeroom: at % 9 === 4 ? null : `${6 + (at % 3)}${"ABCD"[at % 4]}`,
  school: schools[at % schools.length]!.id,
  school_name: schools[at % schools.length]!.name,
  state: ["active", "active", "active", "left", "active", "provisional", "active", "name_only"][at % 8],
  email: `${names[at % names.length]!.toLowerCase().split(" ")[0]}@maple.example`,
  username: null,
  holds: at % 5 === 0 ? 0 : 1 + (at % 2),
  actions: ["check_out"],
});

function row(one: Device) {
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
          "transfer_school",
        ]
      : ["check_out", "to_repair", "report_damage", "report_missing", "set_home", "transfer_school", "declare_surplus"],
  };
}

const sentences: [string, string, string, string][] = [
  ["2026-11-23T15:41:00Z", "scanned", "Scanned in homeroom 8B for the Q2 audit.", "Imani Okafor"],
  ["2026-08-18T13:12:00Z", "handed", "Handed to Ana Beltrán.", "Imani Okafor"],
  ["2026-05-29T17:40:00Z", "came_back", "Came back from Ana Beltrán.", "Imani Okafor"],
  ["2026-03-03T15:00:00Z", "status", "Repaired, working again.", "Tomasz Wieczorek"],
  ["2026-02-25T15:00:00Z", "incident", "Reported damaged: cracked screen, dropped in the gym.", "Imani Okafor"],
  ["2023-07-14T15:00:00Z", "registered", "Came into the register with an import.", "Tomasz Wieczorek"],
];

const columns = [
  ["Asset #", "asset_tag", "sure"],
  ["S/N", "serial", "sure"],
  ["Model Desc", "model", "remembered"],
  ["Bldg", "school", "remembered"],
  ["Loc 2", "room", "guess"],
  ["Stat", "status", "remembered"],
  ["Acq Dt", "purchase_date", "sure"],
  ["Unit $", "cost", "sure"],
  ["Upd Thru", "update_end", "guess"],
  ["DOB", null, "left_out"],
] as const;
const cell = (why: string, expected: string, found: string) => ({
  why: "cell",
  expected,
  found,
  problem: why === "scientific" ? { why: "damaged_by_excel", damage: why } : { why },
});
const counts = { rows: 2318, new: 214, changed: 87, unchanged: 2009, rejected: 8, skipped: 0, blank: 2 };
const creates = {
  schools: [],
  rooms: 3,
  first_rooms: ["CFM/Cart 9", "CFM/Room 201"],
  models: ["Display 65"],
  people: 4,
};
const change = (called: string, field: string, old: string | null, next: string) => ({
  row: 1,
  id: called,
  called,
  fields: [{ field, old, new: next }],
});
const findings = [
  { kind: "unknown_holder", rows: 12, first: [{ row: 33, said: "104991" }] },
  { kind: "stolen_without_report", rows: 2, first: [{ row: 811, said: "MC-0010982" }] },
];
const reject = (at: number, column: string, reason: unknown) => ({ row: at, column, reason });

Object.assign(fake.answers.ask!, {
  "place.list": () => ({
    places: ["Room 114", "Cart 7B", "Cart 6A", "Library"].map((name, at) => ({
      id: `p${at}`,
      school: schools[0]!.id,
      name,
      kind: name.startsWith("Cart") ? "cart" : "room",
      label: null,
      room: null,
      device: null,
    })),
  }),
  "person.show": ({ person: id }: { person: string }) => {
    const one = person(Number(id.split("-")[1]));
    return {
      id,
      name: one.name,
      school: one.school,
      person: { ...one, first_name: null, last_name: null, sourced_id: null, notes: null },
      holdings: Array.from({ length: one.holds }, (_, at) => ({
        custody: {
          id: `c${at}`,
          started_at: "2026-08-18T13:12:00Z",
          due_on: "2026-11-20",
          ended_at: null,
          outcome: null,
        },
        device: String(14 + at),
        tag: device(14 + at).tag,
        serial: null,
        model: device(14 + at).model,
        school: one.school,
        status: "in_service",
        condition: Object.keys(conditionSigns)[at] ?? "working",
        overdue: at === 0,
      })),
    };
  },
});
const asked = new URLSearchParams(location.search);
fake.answers.other = {
  ...fake.answers.other,
  "device.page": ({ from, count, filters }: { from: number; count: number; filters: { codes: string[] } }) => {
    const total = asked.has("empty") ? 0 : filters?.codes.length ? 2 : TOTAL;
    const here = Math.max(0, Math.min(count, total - (from ?? 0)));
    const rows = Array.from({ length: here }, (_, at) => row(device((from ?? 0) + at)));
    return { rows, from, total, next: null, unknown_codes: filters?.codes.slice(2) ?? [] };
  },
  "device.facets": () => ({
    schools: [],
    models: [],
    categories: [],
    homes: [],
    statuses: [],
    conditions: [],
    with: [],
    take_home: [],
  }),
  "device.sum": () => ({ devices: TOTAL, cost_cents: 80898200, cost_unknown: 12 }),
  "device.ids": () => ({ ids: ["1", "2"], unknown_codes: [] }),
  "device.show": ({ device: id }: { device: string }) => {
    const known = row(device(Number(id)));
    return {
      device: { ...known, model: known.model_name, ghost: false, own: !asked.has("other"), with: known.with.words },
      known: asked.has("other")
        ? null
        : {
            row: known,
            facts: {
              ...known,
              federal_share: null,
              it_procured: "yes",
              po: "PO-2023-118",
              award_number: null,
              warranty_end: "2026-07-14",
              phone_number: null,
              registered_at: "2023-07-14T15:00:00Z",
              notes: null,
            },
            model: {
              id: "m",
              name: known.model_name,
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
          },
    };
  },
  "device.timeline": () => ({
    entries: sentences.map(([at, kind, sentence, by]) => ({ at, kind, icon: "", sentence, by })),
  }),
  "person.page": ({ from, count }: { from?: number; count: number }) => ({
    rows: Array.from({ length: Math.max(0, Math.min(count, 812 - (from ?? 0))) }, (_, at) => person((from ?? 0) + at)),
    from: from ?? 0,
    total: 812,
    next: null,
  }),
  "view.list": ({ list }: { list: string }) => ({
    views:
      list === "device"
        ? ["Bought 2023", "Not seen for 90 days", "Past update end"].map((name) => ({ id: name, name, view: {} }))
        : [],
  }),
  "import.look": ({ path, map }: { path: string; map: { header: string; field: string | null }[] }) => ({
    shape: {
      kind: path.endsWith("xlsx") ? "workbook" : "text",
      bytes: 418_000,
      encoding: path.endsWith("xlsx") ? null : { name: "windows-1252", how: "guessed", damaged: false },
      delimiter: path.endsWith("xlsx") ? null : ";",
      sheets: ["Devices", "Notes", "Old"].map((name, at) => ({ name, hidden: at === 2 })),
      sheet: "Devices",
      header_row: 3,
      header_sure: true,
      headers: columns.map(([header]) => header),
      sample: Array.from({ length: 20 }, (_, at) => {
        const one = device(at);
        return {
          row: at + 4,
          cells: [
            one.tag,
            `NX7Q2M4${at}`,
            one.model,
            one.school,
            one.where,
            "Deployed",
            "07/14/2023",
            "349.00",
            "06/2031",
            "x",
          ],
        };
      }),
      signature: "s",
    },
    kind: "devices",
    kind_guessed: true,
    columns: columns.map(([header, field, how]) => {
      const said = map.find((one) => one.header === header);
      if (said) return { header, field: said.field, how: said.field ? "sure" : "left_out", left_out: null };
      return { header, field, how, left_out: field ? null : { reason: "private", what: "birth_date" } };
    }),
    fields: [
      "asset_tag",
      "serial",
      "model",
      "school",
      "room",
      "status",
      "condition",
      "purchase_date",
      "cost",
      "update_end",
      "notes",
    ],
    problems: [],
    unknown: [
      {
        field: "status",
        header: "Stat",
        allowed: ["in_service", "in_repair", "missing", "lost", "disposed"],
        words: [
          { word: "RETD?", rows: 2 },
          { word: "Zombie", rows: 14 },
        ],
      },
      {
        field: "school",
        header: "Bldg",
        allowed: schools.map(({ code }) => code),
        words: [{ word: "Cedr Frk", rows: 1 }],
      },
    ],
    remembered_values: [],
  }),
  "import.rehearse": () => ({
    counts,
    new: Array.from({ length: 30 }, (_, at) => ({ row: at + 4, called: device(at).tag, school: device(at).school })),
    changed: [
      change("MC-0012338", "room", "Library", "Room 114, Cart 7B"),
      change("MC-0012341", "cost", "$0.00", "$612.00"),
      change("MC-0012348", "update_end", null, "Jun 2029"),
      change("MC-0012349", "serial", "PT10-2277O", "PT10-22770"),
      {
        row: 7,
        id: "x",
        called: "MC-0012361",
        fields: [
          { field: "school", old: "Fox Hollow Elem.", new: "Stone Mill Middle" },
          { field: "room", old: "Room 12", new: "Room 201" },
        ],
      },
      change("MC-0012370", "purchase_date", null, "Fri 14 Jul 2023"),
    ],
    totals: [],
    rejected: [
      reject(417, "Asset #", cell("scientific", "code", "1.00E+11")),
      reject(902, "S/N", { why: "serial_taken", found: "NX7Q2M40077", by: "MC-0009118" }),
      reject(1366, "Acq Dt", cell("impossible", "date", "31/02/2023")),
      reject(1367, "Bldg", { why: "unknown_school", found: "Cedr Frk", value: "" }),
      reject(1702, "Unit $", cell("not_understood", "money", "n/a")),
      reject(1988, "Stat", { why: "unknown_word", field: "status", found: "RETD?", allowed: [], value: "" }),
      reject(2004, "Asset #", { why: "twice_in_file", field: "asset_tag", found: "MC-0030114", first_row: 611 }),
    ],
    reasons: [],
    findings,
    creates,
    guesses: [],
    refused: false,
  }),
  "import.apply": ({ rejected }: { rejected: string | null }) => ({
    operation: 814,
    changed: ["device"],
    value: { counts, reasons: [], findings, creates, saved: rejected, remembered: true },
  }),
};
