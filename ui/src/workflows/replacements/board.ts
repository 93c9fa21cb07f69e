// Which columns has the board, and what is asked of the core for the tab somebody chose?
import type { BoardOfIncidents, IncidentRow, WaitsFor } from "../../bindings";
import { startingView } from "../../shared/grid/columns";
import type { Column, GridView } from "../../shared/grid/types";
import { dayWords, wallClock } from "../../shared/words/days";
import { incidentSign, waitsWords } from "../../shared/words/losses";
import { money } from "../../shared/words/money";
import type { AskedBoard } from "./line";

export type Tab = "all" | WaitsFor | "reminders";
export type When = { today: string; zone: string };

export const waitsLine = (row: Pick<IncidentRow, "waits_for">): string =>
  row.waits_for.map((waits) => waitsWords[waits]).join(", ") || "To be closed";

/** `more` is the room there is for names and for what is waited for. */
export function columnsOf({ today, zone }: When, oneSchool: boolean, more = 0): Column<IncidentRow>[] {
  const columns: Column<IncidentRow>[] = [
    { id: "device", title: "Device", width: 104, fixed: true, text: (row) => row.device_shown ?? "", code: true },
    {
      id: "what",
      title: "What",
      width: 130,
      fixed: true,
      text: (row) => incidentSign(row).word,
      sign: (row) => incidentSign(row),
    },
    {
      id: "holder",
      title: "Answers for it",
      width: 136 + more,
      fixed: true,
      text: (row) => row.holder_name ?? "Nobody",
    },
    { id: "waits", title: "Waits for", width: 164 + more, fixed: true, text: waitsLine },
    {
      id: "fee",
      title: "Fee",
      width: 80,
      fixed: true,
      text: (row) => (row.fee === null ? "" : money(row.fee)),
      align: "end",
    },
    {
      id: "unpaid",
      title: "Open",
      width: 76,
      fixed: true,
      text: (row) => (row.unpaid > 0 ? money(row.unpaid) : ""),
      align: "end",
    },
    { id: "school", title: "School", width: 116, fixed: true, text: (row) => row.school_name, dim: true },
    {
      id: "told",
      title: "Told",
      width: 88,
      fixed: true,
      text: (row) => dayWords(wallClock(row.reported_at, zone).date, today),
      dim: true,
    },
  ];
  return oneSchool ? columns.filter(({ id }) => id !== "school") : columns;
}

export const usual: GridView = startingView(columnsOf({ today: "", zone: "UTC" }, false), "normal");

export function askedBy(tab: Tab): AskedBoard {
  if (tab === "all") return {};
  return tab === "reminders" ? { only_reminders: true } : { waits_for: tab };
}

export function tabWords(
  board: Pick<BoardOfIncidents, "open" | "counts" | "reminders"> | undefined,
): { value: Tab; word: string; count: number }[] {
  return [
    { value: "all", word: "All open", count: board?.open ?? 0 },
    ...(Object.keys(waitsWords) as WaitsFor[]).map((value) => ({
      value,
      word: waitsWords[value],
      count: board?.counts[value] ?? 0,
    })),
    { value: "reminders", word: "Reminder due", count: board?.reminders ?? 0 },
  ];
}
