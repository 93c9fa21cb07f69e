// What is asked of the core while somebody thinks a decision over, and what its button is called?
import type { Consequences, IncidentId, Policy, Queries } from "../../bindings";
import { money } from "../../shared/words/money";

export type Typed = { parts: string[]; cents: string; replace: boolean | null; note: string };

const orNone = (text: string): string | null => (text.trim() === "" ? null : text.trim());

/** The amount goes as it is typed: what is no money, the core says. */
export function verdictOf(incident: IncidentId, { parts, cents, replace, note }: Typed): Queries["incident.price"][0] {
  return { incident, parts, cents: orNone(cents), replace, note: orNone(note) };
}

/** The parts that may be ticked: those with a price, and those of the collection station. */
export function partsOf(policy: Policy | undefined): { part: string; cents: number | null }[] {
  if (!policy) return [];
  const prices = policy.incident_prices.parts;
  const priced = Object.keys(prices);
  const same = (one: string) => (other: string) => one.toLowerCase() === other.toLowerCase();
  const other = policy.damage_parts.filter((part) => !priced.some(same(part)));
  return [...priced, ...other].map((part) => ({ part, cents: prices[part] ?? null }));
}

/** "Charge $300.00 and hand out another": the button says what it does. */
export function decideWord({ cents, replace }: Pick<Consequences, "cents" | "replace">): string {
  const another = replace ? " and give another" : "";
  if (cents === null) return "Decide";
  return cents === 0 ? `Charge nothing${another}` : `Charge ${money(cents)}${another}`;
}
