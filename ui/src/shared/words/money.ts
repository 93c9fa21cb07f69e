// How is an amount of cents written? "$27.00", "−$1,234.56".
import { number } from "./days";

export function money(cents: number): string {
  const whole = Math.abs(cents);
  const rest = String(whole % 100).padStart(2, "0");
  return `${cents < 0 ? "−" : ""}$${number(Math.floor(whole / 100))}.${rest}`;
}
