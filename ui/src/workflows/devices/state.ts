// Which columns does the list of devices have, and what does it ask the core for what somebody typed above them?
import type {
  DeviceColumn,
  DeviceCount,
  DeviceCounts,
  DeviceFilters,
  DeviceRow,
  DeviceSort,
  WithKind,
} from "../../bindings";
import { dayWords, instantWords, monthWords } from "../../shared/words/days";
import { money } from "../../shared/words/money";
import { conditionSigns, statusSigns } from "../../shared/words/status";
import type { Column, GridView, Sort } from "../../shared/grid/types";
import { startingView } from "../../shared/grid/columns";
import { anyDevice } from "../../shared/lists";

export type Calendar = { today: string; zone: string };

/** The filter that a pasted column sets, and the one that the box at the top sets. */
export const PASTED = "codes";
export const SEARCHED = "find";

export function columnsOf({ today, zone }: Calendar): Column<DeviceRow, DeviceColumn>[] {
  const day = (date: string | null) => (date === null ? "" : dayWords(date, today));
  return [
    { id: "tag", title: "Tag", width: 108, text: (one) => one.tag ?? "No tag yet", code: true },
    { id: "model", title: "Model", width: 164, text: (one) => one.model_name ?? "" },
    { id: "with", title: "With or in", width: 156, text: (one) => one.with?.words ?? "" },
    {
      id: "status",
      title: "Status",
      width: 108,
      text: (one) => statusSigns[one.status].word,
      sign: (one) => statusSigns[one.status],
    },
    {
      id: "condition",
      title: "Condition",
      width: 132,
      text: (one) => conditionSigns[one.condition].word,
      sign: (one) => conditionSigns[one.condition],
    },
    { id: "school", title: "School", width: 156, text: (one) => one.school_name, dim: true },
    { id: "home", title: "Lives in", width: 132, text: (one) => one.home_name ?? "", dim: true },
    { id: "serial", title: "Serial", width: 124, text: (one) => one.serial ?? "", code: true },
    { id: "category", title: "Category", width: 108, text: (one) => one.category ?? "", dim: true },
    {
      id: "cost",
      title: "Cost",
      width: 96,
      text: (one) => (one.cost_cents === null ? "" : money(one.cost_cents)),
      align: "end",
      unfiltered: true,
    },
    {
      id: "purchased",
      title: "Bought",
      width: 124,
      text: (one) => day(one.purchased_on),
      dim: true,
      unfiltered: true,
    },
    {
      id: "update_end",
      title: "Updates end",
      width: 104,
      text: (one) => (one.update_end === null ? "" : monthWords(one.update_end)),
      dim: true,
      unfiltered: true,
    },
    {
      id: "last_seen",
      title: "Last seen",
      width: 132,
      text: (one) => (one.last_seen === null ? "Never" : instantWords(one.last_seen, zone, today)),
      dim: true,
      fixed: true,
    },
  ];
}

export function firstView(columns: Column<DeviceRow>[]): GridView {
  return { ...startingView(columns), sort: { column: "tag", descending: false } };
}

/** What the core is asked; nothing when a filter fits no value at all, so that no row can fit. */
export type Narrowed = { filters: DeviceFilters; search: string } | null;

const fits = (name: string, typed: string) => name.toLowerCase().includes(typed.toLowerCase());

const withWords: Record<WithKind, string> = {
  home: "at its home",
  person: "person",
  place: "place",
  it: "IT",
  vendor: "vendor repair",
};

export function narrow(
  typed: Record<string, string>,
  values: Pick<DeviceCounts, "schools" | "models" | "categories" | "homes">,
  codes: string[],
): Narrowed {
  const words: string[] = [];
  const filters: DeviceFilters = { ...anyDevice };
  let never = false;
  const some = <T>(fitting: T[]): T[] => {
    if (fitting.length === 0) never = true;
    return fitting;
  };
  const of = (list: DeviceCount[], text: string) =>
    some(list.filter(({ name }) => fits(name, text))).map((one) => one.value);
  const signed = <K extends string>(signs: Record<K, { word: string }>, text: string) =>
    some((Object.keys(signs) as K[]).filter((key) => fits(signs[key].word, text)));

  for (const [column, text] of Object.entries(typed)) {
    if (column === "status") filters.statuses = signed(statusSigns, text);
    else if (column === "condition") filters.conditions = signed(conditionSigns, text);
    else if (column === "school") filters.schools = of(values.schools, text);
    else if (column === "model") filters.models = of(values.models, text);
    else if (column === "category") filters.categories = of(values.categories, text);
    else if (column === "home") filters.homes = of(values.homes, text);
    else if (column === PASTED) filters.codes = codes;
    else if (column === "with") {
      const kinds = (Object.keys(withWords) as WithKind[]).filter(
        (kind) => withWords[kind].toLowerCase() === text.toLowerCase(),
      );
      if (kinds.length > 0) filters.with = kinds;
      else words.push(text);
    } else words.push(text);
  }
  return never ? null : { filters, search: words.join(" ") };
}

export function sortOf(sort: Sort | null): { sort: DeviceSort | null; descending: boolean } {
  return { sort: (sort?.column as DeviceSort | undefined) ?? null, descending: sort?.descending ?? false };
}

/** Tags or serials from a spreadsheet's column: one a line, and no blanks. A single word is no column. */
export function pastedCodes(text: string): string[] | null {
  const lines = text.split(/\r?\n/).map((line) => line.split("\t")[0]!.trim());
  const codes = [...new Set(lines.filter((line) => line !== ""))];
  return codes.length > 1 ? codes : null;
}

/** Filters of a saved view never name pasted rows: they were of that day. */
export function keepable(view: GridView): GridView {
  const filters = Object.fromEntries(Object.entries(view.filters).filter(([id]) => id !== PASTED && id !== SEARCHED));
  return { ...view, filters };
}

/** A saved view as it came back; what a newer or older window wrote does not break the list. */
export function viewFrom(kept: unknown, usual: GridView): GridView {
  return typeof kept === "object" && kept !== null ? { ...usual, ...(kept as Partial<GridView>) } : usual;
}
