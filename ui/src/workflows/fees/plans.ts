// Which columns has the list of protection plans, and what does a plan cover?
import type { PlanRow, PlanShares } from "../../bindings";
import { startingView } from "../../shared/grid/columns";
import type { Column, GridView } from "../../shared/grid/types";
import { dayWords } from "../../shared/words/days";

export function columnsOf(today: string, oneSchool: boolean): Column<PlanRow>[] {
  const columns: Column<PlanRow>[] = [
    { id: "name", title: "Name", width: 240, fixed: true, text: (row) => row.name },
    { id: "number", title: "Number", width: 120, fixed: true, text: (row) => row.number ?? "", code: true },
    { id: "began", title: "Since", width: 140, fixed: true, text: (row) => dayWords(row.began_on, today) },
    { id: "school", title: "School", width: 200, fixed: true, text: (row) => row.school_name, dim: true },
  ];
  return oneSchool ? columns.filter(({ id }) => id !== "school") : columns;
}

export const usual: GridView = startingView(columnsOf("", false), "normal");

/** What somebody with a plan pays; nothing is said of it where the district has no plans. */
export function coversWords(shares: PlanShares | null): string {
  if (shares === null) return "";
  const of = (percent: number) => (percent === 0 ? "nothing" : `${percent} %`);
  return `With it they pay ${of(shares.damage)} of the price of damage, ${of(shares.lost)} of a loss.`;
}
