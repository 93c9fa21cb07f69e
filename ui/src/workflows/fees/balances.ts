// Which columns has the list of accounts, and what do they come to together?
import type { BalanceFilter, BalancePage, BalanceRow, PersonState, Population } from "../../bindings";
import { startingView } from "../../shared/grid/columns";
import type { Column, GridView } from "../../shared/grid/types";
import { count } from "../../shared/words/count";
import { dayWords } from "../../shared/words/days";
import { money } from "../../shared/words/money";

export const filterWords: { value: BalanceFilter; word: string }[] = [
  { value: "owing", word: "Who owes" },
  { value: "credit", word: "Paid too much" },
  { value: "all", word: "All accounts" },
];

const populations: Record<Population, string> = { student: "Student", staff: "Staff", contractor: "Contractor" };
const states: Record<PersonState, string> = {
  active: "",
  pre: "Not started yet",
  left: "Left",
  provisional: "Added by hand",
  name_only: "Known by name only",
};

export function columnsOf(today: string, oneSchool: boolean): Column<BalanceRow>[] {
  const columns: Column<BalanceRow>[] = [
    { id: "name", title: "Name", width: 180, fixed: true, text: (row) => row.name },
    { id: "number", title: "Number", width: 92, fixed: true, text: (row) => row.number ?? "", code: true },
    { id: "balance", title: "Owes", width: 104, fixed: true, text: (row) => money(row.balance), align: "end" },
    {
      id: "charges",
      title: "Open charges",
      width: 104,
      fixed: true,
      text: (row) => (row.open_charges === 0 ? "" : String(row.open_charges)),
      align: "end",
    },
    {
      id: "since",
      title: "Open since",
      width: 116,
      fixed: true,
      text: (row) => (row.open_since ? dayWords(row.open_since, today) : ""),
      dim: true,
    },
    { id: "who", title: "Who", width: 96, fixed: true, text: (row) => populations[row.population], dim: true },
    { id: "school", title: "School", width: 88, fixed: true, text: (row) => row.school ?? "", dim: true },
    { id: "state", title: "State", width: 132, fixed: true, text: (row) => states[row.state], dim: true },
  ];
  return oneSchool ? columns.filter(({ id }) => id !== "school") : columns;
}

export const usual: GridView = startingView(columnsOf("", false), "normal");

/** "3 people owe $84.00"; what was paid too much stands beside it. */
export function sumWords({ people, owed, credit }: Pick<BalancePage, "people" | "owed" | "credit">): string {
  const who = count(people, "account");
  const sums = [owed > 0 && `${money(owed)} owed`, credit > 0 && `${money(credit)} paid too much`].filter(Boolean);
  return [who, ...sums].join(", ");
}
