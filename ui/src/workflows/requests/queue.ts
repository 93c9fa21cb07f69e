// Which columns has the queue, and what is asked of the core for the tab and the filters somebody chose?
import type { Operator, OperatorId, Queries, QueueRow, RequestKind, SlaStanding } from "../../bindings";
import { startingView, withFilter } from "../../shared/grid/columns";
import type { Column, GridView } from "../../shared/grid/types";
import { clockOf, dueWords, leftWords, nearWords, openStandings, standingSign } from "../../shared/requests/standing";
import { kindWords, requestNumber, standingWords } from "../../shared/words/requests";

export type AskedQueue = Queries["request.queue"][0];
export type Tab = "all" | (typeof openStandings)[number] | "ended";
export type When = { today: string; zone: string };

/** Where a tab is kept in a view: it is no column. */
const TAB = "standing-tab";

/** How the queue is looked at: what is done with, one school alone, how much room there is for a subject. */
export type Looked = { ended?: boolean; oneSchool?: boolean; more?: number };

export function columnsOf({ today, zone }: When, { ended, oneSchool, more = 0 }: Looked): Column<QueueRow>[] {
  const columns: Column<QueueRow>[] = [
    {
      id: "standing",
      title: "Standing",
      width: 98,
      fixed: true,
      text: (row) => standingWords[row.clocks.standing],
      sign: (row) => standingSign(row.clocks.standing),
    },
    { id: "number", title: "No.", width: 66, fixed: true, text: (row) => requestNumber(row.number), code: true },
    {
      id: "subject",
      title: "Subject",
      width: 208 + more + (oneSchool ? 120 : 0),
      unsorted: true,
      text: (row) => row.subject,
    },
    { id: "school", title: "School", width: 132, fixed: true, text: (row) => row.school_name, dim: true },
    {
      id: "due",
      title: ended ? "Done" : "Due",
      width: 126,
      fixed: true,
      text: (row) => (ended ? nearWords(row.ended_at, zone, today) : dueWords(row.clocks, zone, today)),
      dim: true,
    },
    { id: "left", title: "Left", width: 72, fixed: true, text: (row) => leftWords(row.clocks), align: "end" },
    { id: "with", title: "With", width: 112, unsorted: true, text: (row) => row.assignee_name ?? "Nobody", dim: true },
    { id: "kind", title: "Kind", width: 124, unsorted: true, text: (row) => kindWords[row.kind], dim: true },
  ];
  return oneSchool ? columns.filter(({ id }) => id !== "school") : columns;
}

export const usual: GridView = startingView(columnsOf({ today: "", zone: "UTC" }, {}), "normal");

export const isLate = (row: QueueRow): boolean => clockOf(row.clocks).left_minutes < 0;

const tabs: Tab[] = ["all", ...openStandings, "ended"];
export const tabOf = (view: GridView): Tab => tabs.find((tab) => tab === view.filters[TAB]) ?? "all";
export const withTab = (view: GridView, tab: Tab): GridView => withFilter(view, TAB, tab === "all" ? "" : tab);

/** What somebody typed above the columns, without the tab. */
export const typedIn = (view: GridView): [string, string][] =>
  Object.entries(view.filters).filter(([column]) => column !== TAB);

export function tabWords(
  standings: Partial<Record<SlaStanding, number>>,
): { value: Tab; word: string; count?: number }[] {
  const many = (standing: SlaStanding) => standings[standing] ?? 0;
  return [
    { value: "all", word: "All open", count: Object.values(standings).reduce((sum, one) => sum + one, 0) },
    ...openStandings.map((value) => ({ value, word: standingWords[value], count: many(value) })),
    { value: "ended" as const, word: "Done with" },
  ];
}

const begins = (word: string, typed: string): boolean => word.toLowerCase().includes(typed.trim().toLowerCase());

export const mine = "me";
export const nobodys = "nobody";

/** What the core is asked; nothing when a filter fits no kind, or nobody who works here. */
export function narrow(view: GridView, operators: Operator[], me: OperatorId | undefined): AskedQueue | null {
  const asked: AskedQueue = {};
  const tab = tabOf(view);
  if (tab === "ended") asked.ended = true;
  else if (tab !== "all") asked.standings = [tab];
  for (const [column, typed] of typedIn(view)) {
    if (column === "kind") {
      asked.kinds = (Object.keys(kindWords) as RequestKind[]).filter((kind) => begins(kindWords[kind], typed));
      if (asked.kinds.length === 0) return null;
    } else if (column === "with") {
      const word = typed.trim().toLowerCase();
      if (word === nobodys) asked.unassigned = true;
      else {
        const found = word === mine ? me : operators.find(({ name }) => begins(name, typed))?.id;
        if (found === undefined) return null;
        asked.assignee = found;
      }
    } else asked.words = [asked.words, typed].filter(Boolean).join(" ");
  }
  return asked;
}

export function viewFrom(kept: unknown): GridView {
  return typeof kept === "object" && kept !== null ? { ...usual, ...(kept as Partial<GridView>) } : usual;
}
