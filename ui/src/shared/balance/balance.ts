// What makes up the whole? One object behind the bar, the line, the column and the ring.
import type { Outcome } from "../../bindings";
import type { Icon } from "../sign";
import { number } from "../words/days";
import { listed } from "../words/count";
import { outcomeSigns, outcomeWord } from "../words/status";

/** How a part is drawn; never by colour alone, hatching marks what nobody has seen. */
export type Look = Outcome | "new" | "changed" | "unchanged" | "rejected";
export type Part = { look: Look; word: string; count: number; icon?: Icon };
export type Balance = { whole: string; total: number; parts: Part[] };

export type OutcomeCounts = Record<Outcome, number>;
const order = Object.keys(outcomeSigns) as Outcome[];

export function auditBalance(expected: number, counts: OutcomeCounts, decided: boolean): Balance {
  const parts = order.map((outcome) => ({
    look: outcome,
    word: outcomeWord(outcome, decided),
    count: counts[outcome],
    icon: outcomeSigns[outcome].icon,
  }));
  return { whole: "expected", total: expected, parts };
}

export type RowCounts = { new: number; changed: number; unchanged: number; rejected: number };

export function importBalance(rows: number, counts: RowCounts): Balance {
  const looks = ["new", "changed", "unchanged", "rejected"] as const;
  return {
    whole: "rows in the file",
    total: rows,
    parts: looks.map((look) => ({ look, word: look, count: counts[look] })),
  };
}

export function addsUp({ total, parts }: Balance): boolean {
  return parts.reduce((sum, part) => sum + part.count, 0) === total;
}

/** The equation as a sentence, for those who do not see the bar. */
export function balanceWords({ whole, total, parts }: Balance): string {
  return `${number(total)} ${whole}: ${listed(parts.map((part) => `${number(part.count)} ${part.word}`))}`;
}

export type Arc = { look: Look; from: number; length: number };

/** The arcs of a ring; what is still to find stays the bare track. A gap keeps neighbours apart. */
export function arcs({ parts }: Balance, gap: number): Arc[] {
  let from = 0;
  const drawn: Arc[] = [];
  for (const { look, count } of parts) {
    if (look !== "missing" && count > 0) drawn.push({ look, from, length: Math.max(count * 0.6, count - gap) });
    from += count;
  }
  return drawn;
}
