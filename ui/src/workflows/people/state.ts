// Which columns does the list of people have, and what does it ask the core for what somebody typed above them?
import Check from "@lucide/svelte/icons/check";
import CircleUser from "@lucide/svelte/icons/circle-user";
import Clock from "@lucide/svelte/icons/clock";
import LogOut from "@lucide/svelte/icons/log-out";
import UserPen from "@lucide/svelte/icons/user-pen";
import type {
  LeftBecause,
  PersonColumn,
  PersonFilters,
  PersonRow,
  PersonSort,
  SummerKeepRow,
  PersonState,
  Population,
  School,
} from "../../bindings";
import { startingView } from "../../shared/grid/columns";
import type { Column, GridView, Sort } from "../../shared/grid/types";
import { anyPerson } from "../../shared/lists";
import type { Sign } from "../../shared/sign";

export const SEARCHED = "find";

export const populationWords: Record<Population, string> = {
  student: "Student",
  staff: "Staff",
  contractor: "Contractor",
};

export const becauseWords: Record<LeftBecause, string> = {
  left: "Left the district",
  transferred: "Went to another school",
};

export const stateSigns: Record<PersonState, Sign> = {
  active: { icon: Check, word: "Active", tone: "ok" },
  pre: { icon: Clock, word: "Not started yet", tone: "info" },
  left: { icon: LogOut, word: "Left", tone: "warn" },
  provisional: { icon: UserPen, word: "Added by hand", tone: "calm" },
  name_only: { icon: CircleUser, word: "Known by name only", tone: "warn" },
};

export const columns: Column<PersonRow, PersonColumn>[] = [
  { id: "name", title: "Name", width: 176, text: (one) => one.name },
  { id: "number", title: "Number", width: 108, text: (one) => one.number ?? "", code: true },
  { id: "population", title: "Who", width: 96, text: (one) => populationWords[one.population], dim: true },
  { id: "grade", title: "Grade", width: 76, text: (one) => one.grade ?? "", dim: true },
  { id: "homeroom", title: "Homeroom", width: 104, text: (one) => one.homeroom ?? "", dim: true },
  { id: "school", title: "School", width: 164, text: (one) => one.school_name ?? "", dim: true },
  {
    id: "state",
    title: "State",
    width: 164,
    text: (one) => stateSigns[one.state].word,
    sign: (one) => stateSigns[one.state],
  },
  { id: "holds", title: "Holds", width: 84, text: (one) => (one.holds === 0 ? "" : String(one.holds)), align: "end" },
];

export const usual: GridView = { ...startingView(columns), sort: { column: "name", descending: false } };

export type Narrowed = { filters: PersonFilters; search: string } | null;

/** What the core is asked; nothing when a filter fits no value at all. Grades and homerooms are typed whole: "8, 9". */
export function narrow(typed: Record<string, string>, schools: School[]): Narrowed {
  const filters: PersonFilters = { ...anyPerson };
  const words: string[] = [];
  const fits = (word: string, text: string) => word.toLowerCase().includes(text.toLowerCase());
  const several = (text: string) =>
    text
      .split(",")
      .map((one) => one.trim())
      .filter(Boolean);
  for (const [column, text] of Object.entries(typed)) {
    if (column === "population")
      filters.populations = (Object.keys(populationWords) as Population[]).filter((one) =>
        fits(populationWords[one], text),
      );
    else if (column === "state")
      filters.states = (Object.keys(stateSigns) as PersonState[]).filter((one) => fits(stateSigns[one].word, text));
    else if (column === "school")
      filters.schools = schools.filter(({ name, code }) => fits(name, text) || fits(code, text)).map(({ id }) => id);
    else if (column === "grade") filters.grades = several(text);
    else if (column === "homeroom") filters.homerooms = several(text);
    else if (column === "holds") filters.holding = !["0", "no", "none", "nothing"].includes(text.toLowerCase());
    else words.push(text);
  }
  const empty: Record<string, boolean> = {
    population: filters.populations.length === 0,
    state: filters.states.length === 0,
    school: filters.schools.length === 0,
  };
  return Object.keys(typed).some((column) => empty[column]) ? null : { filters, search: words.join(" ") };
}

export function sortOf(sort: Sort | null): { sort: PersonSort | null; descending: boolean } {
  return { sort: (sort?.column as PersonSort | undefined) ?? null, descending: sort?.descending ?? false };
}

export function viewFrom(kept: unknown): GridView {
  return typeof kept === "object" && kept !== null ? { ...usual, ...(kept as Partial<GridView>) } : usual;
}

/** Leave to keep a device over the summer, as long as it holds. */
export type Keep = { id: string; device: string; until: string };

/** Whose leave is whose: those of one person that are not over. */
export function keepsOf(rows: SummerKeepRow[], person: string): Keep[] {
  return rows
    .filter(({ keep, standing }) => keep.person === person && standing !== "over")
    .map(({ keep }) => ({ id: keep.id, device: keep.device, until: keep.until_on }));
}
