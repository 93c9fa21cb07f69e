// Lists and prices of the hand-out rules, as they are typed and as the core keeps them.
import type { Policy } from "../../bindings";
import { cents, money } from "../../shared/words/money";

export const lists = [
  {
    name: "accessory_kinds",
    label: "What goes along with a device",
    hint: "Such as charger, case. Each has its price below.",
  },
  {
    name: "damage_parts",
    label: "Parts that can be damaged",
    hint: "Ticked at the collection station, in this order.",
  },
  { name: "second_device_reasons", label: "Reasons for a second device", hint: "Offered at the distribution station." },
] as const satisfies { name: keyof Policy; label: string; hint: string }[];

export type ListName = (typeof lists)[number]["name"];
export type Typed = {
  lists: Partial<Record<ListName, string>>;
  prices: Record<string, string>;
  charges?: boolean;
  blocks?: boolean;
  agreement?: string;
};

export const nothingTyped: Typed = { lists: {}, prices: {} };

/** "charger, case" as it is typed; the same word twice counts once. */
export function words(text: string): string[] {
  const all = text
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
  return all.filter((one, at) => all.findIndex((other) => other.toLowerCase() === one.toLowerCase()) === at);
}

export const priceText = (policy: Policy, kind: string): string => {
  const price = policy.accessory_prices[kind];
  return price === undefined ? "" : money(price).slice(1);
};

/** Why a price as it is typed is none; nothing when it is one, or empty. */
export function priceProblem(text: string): string | null {
  return cents(text) === undefined || cents(text) === 0 ? "Write it like 27.00, or leave it empty." : null;
}

/** The rules with what was typed; nothing while a price is none. A kind that is gone takes its price along. */
export function withTyped(before: Policy, typed: Typed): Policy | null {
  const next: Policy = { ...before };
  for (const { name } of lists) {
    const text = typed.lists[name];
    if (text !== undefined) next[name] = words(text);
  }
  next.charge_accessories = typed.charges ?? before.charge_accessories;
  next.balance_blocks_issuing = typed.blocks ?? before.balance_blocks_issuing;
  next.agreement_text = typed.agreement ?? before.agreement_text;
  const prices: Record<string, number> = {};
  for (const kind of next.accessory_kinds) {
    const text = typed.prices[kind] ?? priceText(before, kind);
    if (priceProblem(text) !== null) return null;
    const price = cents(text);
    if (price !== null && price !== undefined) prices[kind] = price;
  }
  return { ...next, accessory_prices: prices };
}
