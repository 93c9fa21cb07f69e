// What does an import ask of the core? Types and calls that the generated map does not have yet.
import type { SchoolList } from "../../bindings";
import { reach, reachLong } from "../../host";

export type ImportKind = "devices" | "people" | "rooms";
export type Take = "custody" | "status" | "condition";
export type ColumnSaid = { header: string; field: string | null };

export type ReadAs = {
  sheet: string | null;
  header: number | null;
  delimiter: string | null;
  encoding: string | null;
};
export type ImportPlan = ReadAs & {
  path: string;
  kind: ImportKind;
  map: ColumnSaid[];
  values: string[];
  school: string | null;
  clear_empty: boolean;
  take: Take[];
  create: "schools"[];
};

export type PrivateKind = "birth_date" | "demographic" | "services" | "address" | "contacts" | "secret";
export type LeftOut =
  | { reason: "unknown" }
  | { reason: "private"; what: PrivateKind }
  | { reason: "another_column"; header: string }
  | { reason: "repeated" }
  | { reason: "by_user" };
export type HowSure = "sure" | "guess" | "remembered" | "left_out";
export type ColumnLook = { header: string; field: string | null; how: HowSure; left_out: LeftOut | null };
export type ColumnProblem =
  | { problem: "two_columns"; field: string; headers: string[] }
  | { problem: "unknown_header"; header: string; near: string | null }
  | { problem: "private_column"; header: string; what: PrivateKind }
  | { problem: "nothing_to_match"; wanted: string[] }
  | { problem: "unknown_field"; field: string; known: string[] }
  | { problem: "unknown_meaning"; field: string; meaning: string; known: string[] }
  | { problem: "not_understood"; said: string };

export type Shape = {
  kind: "text" | "workbook";
  bytes: number;
  encoding: { name: string; how: "marked" | "fits" | "guessed" | "chosen"; damaged: boolean } | null;
  delimiter: string | null;
  sheets: { name: string; hidden: boolean }[];
  sheet: string | null;
  header_row: number | null;
  header_sure: boolean;
  headers: string[];
  sample: { row: number; cells: string[] }[];
  signature: string;
};
export type UnknownWords = {
  field: string;
  header: string;
  allowed: string[];
  words: { word: string; rows: number }[];
};
export type Looked = {
  shape: Shape;
  kind: ImportKind;
  kind_guessed: boolean;
  columns: ColumnLook[];
  fields: string[];
  problems: ColumnProblem[];
  unknown: UnknownWords[];
  remembered_values: string[];
};

export type Why =
  | { why: "not_understood" | "impossible" | "negative" | "too_fine" | "too_much" | "ambiguous" }
  | { why: "damaged_by_excel"; damage: "scientific" | "decimals" | "day" }
  | { why: "failed_formula" | "control_character" | "lost_letters" }
  | { why: "too_long"; limit: number };
export type Rejection =
  | { why: "ragged"; expected: number; found: number }
  | { why: "cell_too_long"; limit: number }
  | { why: "cell"; expected: "code" | "date" | "money" | "share" | "text" | "email"; found: string; problem: Why }
  | { why: "unknown_word"; field: string; found: string; allowed: string[]; value: string }
  | { why: "unknown_school"; found: string; value: string }
  | { why: "no_school" | "nothing_to_match" | "no_name" }
  | { why: "not_your_school"; school: string }
  | { why: "twice_in_file"; field: string; found: string; first_row: number }
  | { why: "two_matches"; one: string; other: string }
  | { why: "serial_taken"; found: string; by: string }
  | { why: "several_match"; found: string };

export type ImportCounts = Record<"rows" | "new" | "changed" | "unchanged" | "rejected" | "skipped" | "blank", number>;
export type FieldChange = { field: string; old: string | null; new: string | null };
export type ImportFinding = { kind: string; rows: number; first: { row: number; said: string }[] };
export type Created = {
  schools: string[];
  rooms: number;
  first_rooms: string[];
  models: string[];
  people: number;
};
export type Rehearsal = {
  counts: ImportCounts;
  new: { row: number; called: string; school: string | null }[];
  changed: { row: number; id: string; called: string; fields: FieldChange[] }[];
  totals: { field: string; rows: number }[];
  rejected: { row: number; column: string | null; reason: Rejection }[];
  reasons: { why: string; column: string | null; found: string | null; rows: number; first_row: number }[];
  findings: ImportFinding[];
  creates: Created;
  guesses: { header: string; field: string }[];
  refused: boolean;
};
export type Applied = Pick<Rehearsal, "counts" | "reasons" | "findings" | "creates"> & {
  saved: string | null;
  remembered: boolean;
};

type LookInput = ReadAs & { path: string; kind: ImportKind | null; map: ColumnSaid[] };
type Progressing = Parameters<typeof reachLong>[2];

export const look = (input: LookInput, tell: Progressing) => reachLong<Looked>("import.look", input, tell);
export const rehearse = (plan: ImportPlan, tell: Progressing) =>
  reachLong<Rehearsal>("import.rehearse", { plan }, tell);
export const apply = (plan: ImportPlan, rejected: string | null, tell: Progressing) =>
  reachLong<{ operation: number | null; value: Applied }>("import.apply", { plan, rejected }, tell);
export const schools = () => reach<SchoolList>("school.list", {});
