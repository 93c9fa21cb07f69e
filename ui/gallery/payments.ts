// A payment portal's list: what of it is matched, known already, or belongs to nobody.
import type { ImportPlan, Looked, Rehearsal, Rejection } from "../src/bindings";

export const isPayments = (path: string) => path.includes("payments");

const columns: [string, string][] = [
  ["Receipt No", "receipt"],
  ["Student ID", "person_number"],
  ["Amount", "amount"],
  ["Date", "paid_on"],
];
const line = (row: number, ...cells: string[]) => ({ row, cells });

export const lookedAtPayments: Looked = {
  shape: {
    kind: "text",
    bytes: 2_140,
    encoding: { name: "UTF-8", how: "guessed", damaged: false },
    delimiter: ",",
    sheets: [],
    sheet: null,
    header_row: 1,
    header_sure: true,
    headers: columns.map(([header]) => header),
    sample: [
      line(2, "R-9001", "104201", "$27.00", "11/18/2026"),
      line(3, "R-9002", "104202", "$1,300.00", "11/18/2026"),
      line(4, "", "104203", "$45.00", "11/19/2026"),
      line(5, "R-8841", "104204", "$300.00", "11/16/2026"),
      line(6, "R-9004", "199999", "$27.00", "11/19/2026"),
    ],
    signature: "p",
  },
  kind: "payments",
  looks_like: null,
  kind_guessed: true,
  tables: [],
  columns: columns.map(([header, field]) => ({ header, field, how: "sure", left_out: null })),
  fields: ["receipt", "person_number", "amount", "paid_on", "note"],
  problems: [],
  unknown: [],
  remembered_values: [],
};

const rejected = (row: number, column: string, reason: Rejection) => ({ row, column, reason });

export function rehearsedPayments({ keep_as_credit }: ImportPlan): Rehearsal {
  const tooMuch = rejected(3, "Amount", { why: "more_than_owed", cents: 130000, balance: 30000 });
  const matched = [
    { row: 2, called: "R-9001, $27.00, Ben Ortiz", school: "101" },
    { row: 4, called: "—, $45.00, Keiko Hamasaki", school: "103" },
    ...(keep_as_credit ? [{ row: 3, called: "R-9002, $1,300.00, Jamal Freeman", school: "102" }] : []),
  ];
  return {
    counts: {
      rows: 5,
      new: matched.length,
      changed: 0,
      unchanged: 1,
      rejected: 4 - matched.length,
      skipped: 0,
      blank: 0,
      left: 0,
      merged: 0,
      transferred: 0,
      sightings: 0,
    },
    new: matched,
    changed: [],
    totals: [],
    rejected: [
      ...(keep_as_credit ? [] : [tooMuch]),
      rejected(6, "Student ID", { why: "unknown_person", found: "199999" }),
    ],
    reasons: [],
    findings: [],
    creates: { schools: [], rooms: 0, first_rooms: [], models: [], people: 0 },
    guesses: [],
    unused: [],
    looks_like: null,
    roster: null,
    refused: false,
  };
}

export function appliedPayments(plan: ImportPlan, saved: string | null) {
  const { counts, reasons, rejected: not, findings, creates, guesses, unused } = rehearsedPayments(plan);
  const value = { counts, reasons, rejected: not, findings, creates, guesses, unused };
  return {
    operation: 815,
    changed: ["ledger_entry"],
    value: { ...value, looks_like: null, roster: null, saved, remembered: true },
  };
}
