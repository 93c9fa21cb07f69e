// Answers for the import, for looking at its steps without a core.
import type { Expected, HowSure, ImportFinding, Rejection, Why } from "../src/bindings";
import type { Answers } from "../src/host/fake";
import { device } from "./devices";
import { schools } from "./district";
import { appliedPayments, isPayments, lookedAtPayments, rehearsedPayments } from "./payments";

const columns: [string, string | null, HowSure][] = [
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
];
const cell = (problem: Why, expected: Expected, found: string): Rejection => ({
  why: "cell",
  expected,
  found,
  problem,
});
const counts = {
  rows: 2318,
  new: 214,
  changed: 87,
  unchanged: 2009,
  rejected: 8,
  skipped: 0,
  blank: 2,
  left: 0,
  merged: 0,
  transferred: 0,
  sightings: 0,
};
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
const findings: ImportFinding[] = [
  { kind: "unknown_holder", rows: 12, first: [{ row: 33, said: "104991", kept: [] }] },
  { kind: "stolen_without_report", rows: 2, first: [{ row: 811, said: "MC-0010982", kept: [] }] },
];
const reject = (at: number, column: string, reason: Rejection) => ({ row: at, column, reason });

export const importAnswers: Answers = {
  ask: {
    "import.look": ({ path, map }) =>
      isPayments(path)
        ? lookedAtPayments
        : {
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
            looks_like: null,
            kind_guessed: true,
            tables: [],
            columns: columns.map(([header, field, how]) => {
              const said = map?.find((one) => one.header === header);
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
          },
    "import.rehearse": ({ plan }) =>
      isPayments(plan.path)
        ? rehearsedPayments(plan)
        : {
            counts,
            new: Array.from({ length: 30 }, (_, at) => ({
              row: at + 4,
              called: device(at).tag,
              school: device(at).school,
            })),
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
              reject(417, "Asset #", cell({ why: "damaged_by_excel", damage: "scientific" }, "code", "1.00E+11")),
              reject(902, "S/N", { why: "serial_taken", found: "NX7Q2M40077", by: "MC-0009118" }),
              reject(1366, "Acq Dt", cell({ why: "impossible" }, "date", "31/02/2023")),
              reject(1367, "Bldg", { why: "unknown_school", found: "Cedr Frk", value: "" }),
              reject(1702, "Unit $", cell({ why: "not_understood" }, "money", "n/a")),
              reject(1988, "Stat", { why: "unknown_word", field: "status", found: "RETD?", allowed: [], value: "" }),
              reject(2004, "Asset #", {
                why: "twice_in_file",
                field: "asset_tag",
                found: "MC-0030114",
                first_row: 611,
              }),
            ],
            reasons: [],
            findings,
            creates,
            guesses: [],
            unused: [],
            looks_like: null,
            roster: null,
            refused: false,
          },
  },
  run: {
    "import.apply": ({ plan, rejected }) =>
      isPayments(plan.path)
        ? appliedPayments(plan, rejected ?? null)
        : {
            operation: 814,
            changed: ["device"],
            value: {
              counts,
              reasons: [],
              rejected: [],
              findings,
              creates,
              guesses: [],
              unused: [],
              looks_like: null,
              roster: null,
              saved: rejected ?? null,
              remembered: true,
            },
          },
  },
};
