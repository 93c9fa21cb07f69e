// How is an amount of cents written? "$27.00", "−$1,234.56".
import { number } from "./days";

export function money(cents: number): string {
  const whole = Math.abs(cents);
  const rest = String(whole % 100).padStart(2, "0");
  return `${cents < 0 ? "−" : ""}$${number(Math.floor(whole / 100))}.${rest}`;
}

/** Cents of an amount that somebody typed; null for an empty one, undefined for what is no amount. */
export function cents(typed: string): number | null | undefined {
  const text = typed.trim().replace(/^\$/, "").replaceAll(",", "");
  if (text === "") return null;
  return /^\d{1,9}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : undefined;
}
