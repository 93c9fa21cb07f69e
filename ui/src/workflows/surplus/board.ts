// Which columns has the board of pickups, and which of them are shown?
import type { PickupBoardAnswer, PickupRow, PickupState } from "../../bindings";
import { startingView } from "../../shared/grid/columns";
import type { Column, GridView } from "../../shared/grid/types";
import { count } from "../../shared/words/count";
import { dayWords, number } from "../../shared/words/days";
import { money } from "../../shared/words/money";
import { requestNumber } from "../../shared/words/requests";
import { bandWords, pickupSigns } from "../../shared/words/surplus";

/** All that are under way, those of one state, or those that are over. */
export type Lane = "all" | Exclude<PickupState, "signed" | "withdrawn"> | "ended";

/** From left to right as a pickup goes. */
export const underWay = ["draft", "approved", "wiped", "scheduled", "loaded"] as const;

const isOver = ({ state }: Pick<PickupRow, "state">): boolean => state === "signed" || state === "withdrawn";

export function ofLane(rows: PickupRow[], lane: Lane): PickupRow[] {
  if (lane === "ended") return rows.filter(isOver);
  return rows.filter((row) => (lane === "all" ? !isOver(row) : row.state === lane));
}

export type Sum = { pickups: number; devices: number; cents: number };

export const sumOf = (rows: PickupRow[]): Sum => ({
  pickups: rows.length,
  devices: rows.reduce((sum, { counts }) => sum + counts.listed, 0),
  cents: rows.reduce((sum, { value }) => sum + value, 0),
});

export const sumWords = ({ devices, cents }: Sum): string => `${count(devices, "device")}, ${money(cents)}`;

export function columnsOf(today: string, oneSchool: boolean): Column<PickupRow>[] {
  const columns: Column<PickupRow>[] = [
    { id: "number", title: "No.", width: 60, fixed: true, text: (row) => number(row.number), code: true },
    { id: "school", title: "School", width: 164, fixed: true, text: (row) => row.school_name },
    {
      id: "state",
      title: "How far",
      width: 132,
      fixed: true,
      text: (row) => pickupSigns[row.state].word,
      sign: (row) => pickupSigns[row.state],
    },
    {
      id: "devices",
      title: "Devices",
      width: 76,
      fixed: true,
      text: (row) => number(row.counts.listed),
      align: "end",
    },
    {
      id: "blocked",
      title: "May not go",
      width: 92,
      fixed: true,
      text: (row) => (row.counts.blocked > 0 ? number(row.counts.blocked) : ""),
      align: "end",
    },
    { id: "value", title: "Value", width: 96, fixed: true, text: (row) => money(row.value), align: "end" },
    { id: "band", title: "Approves", width: 156, fixed: true, text: (row) => bandWords[row.band] },
    {
      id: "truck",
      title: "Truck",
      width: 108,
      fixed: true,
      text: (row) => (row.scheduled_on ? dayWords(row.scheduled_on, today) : ""),
    },
    {
      id: "request",
      title: "Request",
      width: 88,
      fixed: true,
      text: (row) => (row.request_number === null ? "" : requestNumber(row.request_number)),
      code: true,
      dim: true,
    },
  ];
  return oneSchool ? columns.filter(({ id }) => id !== "school") : columns;
}

export const usual: GridView = startingView(columnsOf("", false), "normal");

/** The lanes with what is in each of them. */
export function lanesOf({ rows }: Pick<PickupBoardAnswer, "rows">): { lane: Lane; word: string; sum: Sum }[] {
  return [
    { lane: "all", word: "All under way", sum: sumOf(ofLane(rows, "all")) },
    ...underWay.map((lane) => ({ lane, word: pickupSigns[lane].word, sum: sumOf(ofLane(rows, lane)) })),
  ];
}
