// The prices of incidents as they are typed, and as the core keeps them.
import type { IncidentPrices, LostPrice, Policy, PolicyOfYear } from "../../bindings";
import { cents, money } from "../../shared/words/money";

export type Typed = {
  lost: LostPrice["is"];
  flat: string;
  byAge: string;
  parts: Record<string, string>;
  ladder: string;
  plan: boolean;
  planDamage: string;
  planLost: string;
  creditDays: string;
  most: string;
};

const dollars = (amount: number | undefined): string => (amount === undefined ? "" : money(amount).slice(1));

/** The parts that may have a price: those of the stations, and those that have one. */
export function partsOf({ damage_parts, incident_prices }: Policy): string[] {
  const same = (one: string) => (other: string) => one.toLowerCase() === other.toLowerCase();
  const priced = Object.keys(incident_prices.parts);
  return [...damage_parts, ...priced.filter((part) => !damage_parts.some(same(part)))];
}

function priceOf(parts: Partial<Record<string, number>>, part: string): number | undefined {
  return Object.entries(parts).find(([priced]) => priced.toLowerCase() === part.toLowerCase())?.[1];
}

export function typedOf(policy: Policy): Typed {
  const prices = policy.incident_prices;
  return {
    lost: prices.lost.is,
    flat: prices.lost.is === "flat" ? dollars(prices.lost.cents) : "",
    byAge: prices.by_age_percent.join(", "),
    parts: Object.fromEntries(partsOf(policy).map((part) => [part, dollars(priceOf(prices.parts, part))])),
    ladder: prices.ladder_percent.join(", "),
    plan: prices.plan !== null,
    planDamage: String(prices.plan?.damage ?? 50),
    planLost: String(prices.plan?.lost ?? 50),
    creditDays: String(prices.credit_days),
    most: prices.most_replacements === null ? "" : String(prices.most_replacements),
  };
}

const whole = (text: string): number | null => (/^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : null);

/** "100, 75, 50"; null when something else stands there. */
export function shares(text: string): number[] | null {
  const all = text
    .split(",")
    .map((one) => one.replace("%", "").trim())
    .filter(Boolean);
  const found = all.map(whole);
  return found.length > 0 && found.every((one) => one !== null) ? found : null;
}

export type Field = "flat" | "byAge" | "ladder" | "planDamage" | "planLost" | "creditDays" | "most" | `part ${string}`;

const AMOUNT = "Write it like 27.00.";
const SHARES = "Write whole percents with commas, like 100, 75, 50.";
const WHOLE = "Write a whole number, like 30.";

/** What is written so that it can be no price, share or number; by field. */
export function problems(typed: Typed): Partial<Record<Field, string>> {
  const found: Partial<Record<Field, string>> = {};
  if (typed.lost === "flat" && !cents(typed.flat)) found.flat = AMOUNT;
  if (shares(typed.byAge) === null) found.byAge = SHARES;
  if (shares(typed.ladder) === null) found.ladder = SHARES;
  if (typed.plan && whole(typed.planDamage) === null) found.planDamage = WHOLE;
  if (typed.plan && whole(typed.planLost) === null) found.planLost = WHOLE;
  if (whole(typed.creditDays) === null) found.creditDays = WHOLE;
  if (typed.most.trim() !== "" && whole(typed.most) === null) found.most = WHOLE;
  for (const [part, text] of Object.entries(typed.parts))
    if (text.trim() !== "" && !cents(text)) found[`part ${part}`] = `${AMOUNT.slice(0, -1)}, or leave it empty.`;
  return found;
}

/** The prices as they were typed; nothing while one of them is none. What is out of range, the core says. */
export function pricesOf(typed: Typed): IncidentPrices | null {
  if (Object.keys(problems(typed)).length > 0) return null;
  const parts: Record<string, number> = {};
  for (const [part, text] of Object.entries(typed.parts)) {
    const price = cents(text);
    if (price) parts[part] = price;
  }
  return {
    lost: typed.lost === "flat" ? { is: "flat", cents: cents(typed.flat) ?? 0 } : { is: typed.lost },
    by_age_percent: shares(typed.byAge) ?? [],
    parts,
    ladder_percent: shares(typed.ladder) ?? [],
    plan: typed.plan ? { damage: whole(typed.planDamage) ?? 0, lost: whole(typed.planLost) ?? 0 } : null,
    credit_days: whole(typed.creditDays) ?? 0,
    most_replacements: whole(typed.most),
  };
}

/** What of the policy of a school year is looked at. */
type What = "prices" | "stipends";

/** The school years to choose from, the latest first: this one, the next, and all with a version of their own. */
export function yearsOf(of: PolicyOfYear, now: string, what: What = "prices"): { value: string; word: string }[] {
  const own = of.versions.map(({ school_year }) => school_year);
  const years = [...new Set([of.after, of.school_year, of.before, now, ...own])].filter(Boolean).toSorted().reverse();
  return years.map((value) => ({
    value,
    word: [value, value === now && "this one", own.includes(value) && `its own ${what}`].filter(Boolean).join(", "),
  }));
}

/** Where the prices or stipends of a school year come from. */
export function versionWords({ school_year, since, is_own, versions }: PolicyOfYear, what: What = "prices"): string {
  if (is_own) return `${school_year} has ${what} of its own.`;
  if (since === null)
    return `Nothing is set for ${school_year} or before: ${what === "prices" ? "nothing has a price" : "Rollcall’s own hold"}.`;
  const brought = versions.some((one) => one.school_year === since && one.is_default)
    ? ", as Rollcall brings along"
    : "";
  return `${school_year} goes by what holds since ${since}${brought}.`;
}

/** What happens to a school year without a version of its own, for whoever may save. */
export function savingWords({ since, is_own, actions }: PolicyOfYear, what: What = "prices"): string {
  const begins = !is_own && since !== null && actions.includes("policy.change");
  return begins ? `Saving gives it ${what} of its own.` : "";
}
