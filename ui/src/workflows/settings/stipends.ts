// What Tech Champions are paid: as it is typed, as the core keeps it, and as it is read.
import type { Problem, StipendBand, Stipends } from "../../bindings";
import { number } from "../../shared/words/days";
import { amountProblem, cents, money } from "../../shared/words/money";

export type Cell = "from" | "until" | "amount";
/** The `id` only tells one row from another while rows come and go. */
export type Size = Record<Cell, string> & { id: number };
export type Typed = { months: string; sizes: Size[] };

export const typedOf = ({ months, bands }: Stipends): Typed => ({
  months: String(months),
  sizes: bands.map((band, id) => ({
    id,
    from: String(band.from),
    until: band.until === null ? "" : String(band.until),
    amount: money(band.cents).slice(1),
  })),
});

/** One more size at the end: it begins where the last one ends. */
export function withOneMore(sizes: Size[]): Size[] {
  const last = whole(sizes.at(-1)?.until ?? "");
  const id = Math.max(-1, ...sizes.map((one) => one.id)) + 1;
  return [...sizes, { id, from: last === null ? "" : String(last + 1), until: "", amount: "" }];
}

const whole = (text: string): number | null => (/^\d{1,7}$/.test(text.trim()) ? Number(text.trim()) : null);

const WHOLE = "Write a whole number, like 350.";

/** Why what stands in a field is no number or amount, in the words of the core. Whether sizes overlap, it says itself. */
export function problemOf(cell: Cell | "months", text: string): Problem | string | null {
  if (cell === "amount") return amountProblem(text);
  if (text.trim() === "") return cell === "until" ? null : { is: "missing" };
  return whole(text) === null ? WHOLE : null;
}

/** The stipends as they were typed; nothing while one of the fields is wrong. */
export function stipendsOf({ months, sizes }: Typed): Stipends | null {
  const cells: Cell[] = ["from", "until", "amount"];
  const isWrong = sizes.some((size) => cells.some((cell) => problemOf(cell, size[cell]) !== null));
  if (isWrong || problemOf("months", months) !== null) return null;
  const bands = sizes.map(({ from, until, amount }) => ({
    from: whole(from) ?? 0,
    until: whole(until),
    cents: cents(amount) ?? 0,
  }));
  return { months: whole(months) ?? 0, bands };
}

/** What the core calls a field of a size. */
export const fieldOf = (at: number, cell: Cell): string => `stipends.bands.${at}.${cell === "amount" ? "cents" : cell}`;

/** "Up to 349", "351–650", "651 and more" */
export function sizeWords({ from, until }: StipendBand): string {
  if (until === null) return `${number(from)} and more`;
  return from === 0 ? `Up to ${number(until)}` : `${number(from)}–${number(until)}`;
}
