// As many invented devices as one likes, without keeping any: each is worked out from its number.
import type { Condition, Status } from "../src/bindings";
import type { Asked, Column, Page } from "../src/shared/grid/types";
import { dayWords } from "../src/shared/words/days";
import { money } from "../src/shared/words/money";
import { conditionSigns, statusSigns } from "../src/shared/words/status";

export type Device = {
  id: string;
  tag: string;
  model: string;
  where: string;
  status: Status;
  condition: Condition;
  school: string;
  seen: string;
  cost: number;
};

const models = ["Chromebook 11 (2023)", "Laptop 13 (2022)", "Chromebook 14 (2024)", "Tablet 10 (2021)", "Hotspot M2"];
const wheres = [
  "Noor Haddad, staff",
  "Keiko Hamasaki, 8A",
  "Room 114, Cart 7B",
  "Jamal Freeman, 11C",
  "Ana Beltrán, 8B",
  "Library",
];
const statuses: Status[] = [
  "in_service",
  "in_service",
  "in_service",
  "missing",
  "in_service",
  "surplus",
  "in_service",
  "lost",
  "in_service",
  "stolen",
];
const conditions: Condition[] = [
  "working",
  "working",
  "working",
  "damaged",
  "working",
  "working",
  "needs_check",
  "dead",
];
const schools = ["Cedar Fork Middle", "Ridgeline High", "Harbor Oaks High", "Willow Bend Elem."];

const pick = <T>(list: T[], at: number): T => list[at % list.length]!;

export function device(at: number): Device {
  return {
    id: String(at),
    tag: `MC-${String(12331 + at).padStart(7, "0")}`,
    model: pick(models, at * 7 + Math.floor(at / 5)),
    where: pick(wheres, at * 5 + Math.floor(at / 3)),
    status: pick(statuses, at * 3),
    condition: pick(conditions, at * 5 + Math.floor(at / 8)),
    school: pick(schools, Math.floor(at / 6)),
    seen: `2026-11-${String(3 + (at % 20)).padStart(2, "0")}`,
    cost: pick([34900, 61200, 42500, 29900, 8900], at * 7 + Math.floor(at / 5)),
  };
}

export const columns: Column<Device>[] = [
  { id: "tag", title: "Tag", width: 108, text: (one) => one.tag, code: true },
  { id: "model", title: "Model", width: 164, text: (one) => one.model },
  { id: "where", title: "With or in", width: 156, text: (one) => one.where },
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
  { id: "school", title: "School", width: 156, text: (one) => one.school, dim: true },
  { id: "seen", title: "Last seen", width: 116, text: (one) => dayWords(one.seen, "2026-11-23"), dim: true },
  { id: "cost", title: "Cost", width: 96, text: (one) => money(one.cost), align: "end" },
];

/** A list of `total` devices; a filter keeps what contains the text, sorting turns the list round. */
export function source(total: number) {
  return async ({ from, count, sort, filters }: Asked): Promise<Page<Device>> => {
    await new Promise((later) => setTimeout(later, 20));
    const wanted = Object.entries(filters);
    const at = (nth: number) => device(sort?.descending ? total - 1 - nth : nth);
    if (wanted.length === 0) {
      const length = Math.max(0, Math.min(count, total - from));
      return { rows: Array.from({ length }, (_, nth) => at(from + nth)), total };
    }
    const fitting = Array.from({ length: Math.min(total, 5000) }, (_, nth) => at(nth)).filter((one) =>
      wanted.every(([id, text]) =>
        columns
          .find((column) => column.id === id)
          ?.text(one)
          .toLowerCase()
          .includes(text.toLowerCase()),
      ),
    );
    return { rows: fitting.slice(from, from + count), total: fitting.length };
  };
}
