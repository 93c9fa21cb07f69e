// How is an amount of cents written? "$27.00", "−$1,234.56".
import type { Problem } from "../../bindings";
import { number } from "./days";

export function money(cents: number): string {
  const whole = Math.abs(cents);
  const rest = String(whole % 100).padStart(2, "0");
  return `${cents < 0 ? "−" : ""}$${number(Math.floor(whole / 100))}.${rest}`;
}

/** At the marks of a scale, where many stand side by side: "$40", "$20k", "$1.5M". */
export function shortMoney(cents: number): string {
  const dollars = cents / 100;
  if (dollars >= 1_000_000) return `$${dollars / 1_000_000}M`;
  return dollars >= 1000 ? `$${dollars / 1000}k` : `$${dollars}`;
}

/** Cents of an amount that somebody typed; null for an empty one, undefined for what is no amount. */
export function cents(typed: string): number | null | undefined {
  const text = typed.trim().replace(/^\$/, "").replaceAll(",", "");
  if (text === "") return null;
  return /^\d{1,9}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : undefined;
}

/** Why what somebody typed is no amount, as the core says it where it reads the amount itself; null where it is one. */
export function amountProblem(typed: string): Problem | null {
  const amount = cents(typed);
  if (amount === null) return { is: "missing" };
  if (amount !== undefined) return null;
  const found = typed.trim();
  const figures = found.replaceAll(/[$,\s]/g, "");
  if (/^(-.+|\(.+\))$/.test(figures)) return { is: "not_money", found, because: { why: "negative" } };
  if (/^\d+\.\d{3,}$/.test(figures)) return { is: "not_money", found, because: { why: "too_fine" } };
  if (/^\d{10,}(\.\d*)?$/.test(figures)) return { is: "not_money", found, because: { why: "too_much" } };
  return { is: "not_money", found, because: { why: "not_understood" } };
}
