// Why can a roster not be used as a whole, and who would leave by it?
import type { LeaversAt, RosterProblem } from "../../bindings";
import { listed } from "./count";
import { number } from "./days";
import { readProblems } from "./files";
import { pick, type Said, type Sentences } from "./said";

const again = "Export it again, whole.";

export const rosterProblems: Sentences<RosterProblem, "is"> = {
  table_missing: ({ table, there }) => ({
    what: `The roster has no ${table}${there.length > 0 ? `; there is ${listed(there.slice(0, 4))}` : ""}.`,
    next: "Export it again, with all of its tables.",
  }),
  table_empty: ({ table }) => ({
    what: `${table} of the roster has not one row.`,
    next: `${again} By this one everybody would have left.`,
  }),
  column_missing: ({ table, column }) => ({
    what: `${table} of the roster has no column ${column}.`,
    next: "Export it again in the published layout.",
  }),
  cut_off: ({ table, row }) => ({
    what: `${table} of the roster ends in the middle of row ${number(row)}: the export was cut off.`,
    next: `${again} A part of it would make people leave who are here.`,
  }),
  only_changes: ({ table }) => ({
    what: `${table} of the roster holds only what changed.`,
    next: "Export the whole roster: bulk, not delta.",
  }),
  cannot_read: ({ table, problem }) => {
    const said = pick(readProblems, "problem", problem);
    return { ...said, what: `${table}: ${said.what}` };
  },
};

export const sayRosterProblem = (problem: RosterProblem): Said => pick(rosterProblems, "is", problem);

/** "Cedar Falls Middle: 25 of 303" */
export const leaversAt = ({ school, name, left, of }: LeaversAt): string =>
  `${name ?? school ?? "No school"}: ${number(left)} of ${number(of)}`;
