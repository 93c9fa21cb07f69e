// Answers about the policy of each school year and about protection plans.
import type { Policy, ProtectionPlan } from "../src/bindings";
import { type Answers, refuse } from "../src/host/fake";
import { schools } from "./district";
import { money } from "../src/shared/words/money";
import { change } from "./grade";

const NOW = "2026-27";
const yearAt = (year: string, by: number) => {
  const first = Number(year.slice(0, 4)) + by;
  return `${first}-${String(first + 1).slice(2)}`;
};

export const policy: Policy = {
  champion_checks: true,
  sync_days: 30,
  repeat_seconds: 2,
  recount_percent: 5,
  recount_least: 10,
  unseen_days: 180,
  report_reminder_days: 10,
  leavers_percent: 5,
  leavers_least: 20,
  private_categories: ["Chromebook", "Laptop"],
  accessory_kinds: ["charger", "case"],
  accessory_prices: { charger: 2700 },
  charge_accessories: true,
  damage_parts: ["screen", "keyboard", "hinge"],
  second_device_reasons: ["loaner during a repair", "second campus"],
  balance_blocks_issuing: false,
  agreement_text: "I will look after this device and bring it back.",
  incident_prices: {
    lost: { is: "asked" },
    by_age_percent: [100, 75, 50, 25],
    parts: { screen: 12000, keyboard: 4500 },
    ladder_percent: [100, 100, 100],
    plan: null,
    credit_days: 30,
    most_replacements: null,
  },
  stipends: {
    months: 10,
    bands: [
      { from: 0, until: 349, cents: 7500 },
      { from: 351, until: 650, cents: 10000 },
      { from: 651, until: null, cents: 12500 },
    ],
  },
  board_from: 100_000,
  public_sale_from: 3_000_000,
};

const own: Record<string, Policy> = {};
const begun = (person: string, school: number, began_on: string): ProtectionPlan => ({
  id: `plan-${person}`,
  person,
  school: schools[school]!.id,
  school_year: NOW,
  began_on,
});
let plans: ProtectionPlan[] = [begun("person-2", 2, "2026-08-18"), begun("person-5", 3, "2026-09-04")];
const names: Record<string, [name: string, number: string]> = {
  "person-1": ["Ben Ortiz", "104201"],
  "person-2": ["Jamal Freeman", "104202"],
  "person-5": ["Linh Tran", "104205"],
};
const shares = { damage: 20, lost: 50 };

/** As the core refuses what a policy cannot mean. */
function mustBeSensible({ board_from, public_sale_from, stipends: { months, bands } }: Policy): void {
  const outOfRange = (field: string, found: string, allowed: string) =>
    refuse({ code: "invalid", field, problem: { is: "out_of_range", found, allowed } });
  if (board_from > public_sale_from) outOfRange("board_from", money(board_from), `$0.00–${money(public_sale_from)}`);
  if (months < 1 || months > 12) outOfRange("stipends.months", String(months), "1–12");
  bands.forEach(({ from, until }, at) => {
    if (until !== null && until < from) outOfRange(`stipends.bands.${at}.until`, String(until), `≥ ${from}`);
    const next = bands[at + 1];
    if (next === undefined) return;
    if (until === null) refuse({ code: "invalid", field: `stipends.bands.${at}.until`, problem: { is: "missing" } });
    if (next.from <= until) outOfRange(`stipends.bands.${at + 1}.from`, String(next.from), `≥ ${until + 1}`);
  });
}

export const planAnswers = (role: () => string): Answers => ({
  ask: {
    "policy.of": ({ school_year }) => {
      const year = school_year ?? NOW;
      const versions = [
        { school_year: "2023-24", is_default: true },
        ...[...new Set([NOW, ...Object.keys(own)])].toSorted().map((one) => ({ school_year: one, is_default: false })),
      ];
      const since = versions.findLast((one) => one.school_year <= year);
      return {
        school_year: year,
        before: yearAt(year, -1),
        after: yearAt(year, 1),
        policy: own[since?.school_year ?? ""] ?? policy,
        since: since?.school_year ?? null,
        is_own: since?.school_year === year && !since.is_default,
        versions,
        actions: role() === "it" ? ["policy.change"] : [],
      };
    },
    "protection.of": ({ person, school_year }) => {
      const year = school_year ?? NOW;
      const plan = plans.find((one) => one.person === person && one.school_year === year) ?? null;
      const actions = role() === "it" ? [plan ? "protection.end" : "protection.begin"] : [];
      return { school_year: year, after: yearAt(year, 1), plan, shares, actions };
    },
    "protection.list": ({ school, school_year }) => {
      const year = school_year ?? NOW;
      const fits = plans.filter((one) => one.school_year === year && (!school || one.school === school));
      return {
        school_year: year,
        before: yearAt(year, -1),
        after: yearAt(year, 1),
        shares: year < "2025" ? null : shares,
        total: fits.length,
        rows: fits.map((one) => ({
          ...one,
          name: names[one.person]![0],
          number: names[one.person]![1],
          school_name: schools.find(({ id }) => id === one.school)!.name,
          actions: role() === "it" ? ["protection.end"] : [],
        })),
        actions: role() === "it" ? ["protection.begin"] : [],
      };
    },
  },
  run: {
    "policy.change": ({ school_year, policy: next }) => {
      mustBeSensible(next);
      return change(() => (own[school_year] = next));
    },
    "protection.begin": ({ person }) =>
      change(() => {
        const plan = begun(person, 0, "2026-11-23");
        plans = [...plans, plan];
        return plan;
      }),
    "protection.end": ({ person }) =>
      change(() => {
        const stays = plans.filter((one) => one.person !== person);
        const ended = stays.length < plans.length;
        plans = stays;
        return ended;
      }),
  },
});
