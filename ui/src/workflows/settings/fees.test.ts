import { expect, test } from "vitest";
import type { Policy } from "../../bindings";
import { partsOf, pricesOf, problems, savingWords, shares, typedOf, versionWords, yearsOf } from "./fees";

const policy = {
  damage_parts: ["screen", "hinge"],
  incident_prices: {
    lost: { is: "flat", cents: 30000 },
    by_age_percent: [100, 75, 50, 25],
    parts: { Screen: 12000, dock: 5000 },
    ladder_percent: [100, 100, 100],
    plan: null,
    credit_days: 30,
    most_replacements: null,
  },
} as unknown as Policy;

test("what was not touched is saved as it was", () => {
  expect(partsOf(policy)).toEqual(["screen", "hinge", "dock"]);
  expect(pricesOf(typedOf(policy))).toEqual({ ...policy.incident_prices, parts: { screen: 12000, dock: 5000 } });
});

test("a price, a share or a number that is none is said at its field", () => {
  const typed = typedOf(policy);
  typed.parts.hinge = "27.005";
  typed.ladder = "100, half";
  typed.creditDays = "a month";
  expect(Object.keys(problems(typed))).toEqual(["ladder", "creditDays", "part hinge"]);
  expect(pricesOf(typed)).toBeNull();
  expect(shares("100 %, 75,50")).toEqual([100, 75, 50]);
  expect(shares("")).toBeNull();
});

test("a plan and a limit are kept once they are given", () => {
  const typed = { ...typedOf(policy), lost: "by_age" as const, plan: true, planDamage: "0", planLost: "50", most: "2" };
  expect(pricesOf(typed)).toMatchObject({
    lost: { is: "by_age" },
    plan: { damage: 0, lost: 50 },
    most_replacements: 2,
  });
});

test("a school year says where its prices come from, and which years have their own", () => {
  const of = {
    school_year: "2027-28",
    before: "2026-27",
    after: "2028-29",
    policy,
    since: "2023-24",
    is_own: false,
    versions: [{ school_year: "2023-24", is_default: true }],
    actions: ["policy.change"],
  };
  expect(versionWords(of)).toBe("2027-28 goes by what holds since 2023-24, as Rollcall brings along.");
  expect(savingWords(of)).toBe("Saving gives it prices of its own.");
  expect([savingWords({ ...of, actions: [] }), savingWords({ ...of, is_own: true })]).toEqual(["", ""]);
  expect(versionWords({ ...of, is_own: true })).toBe("2027-28 has prices of its own.");
  expect(versionWords({ ...of, since: null })).toContain("nothing has a price");
  expect(versionWords({ ...of, since: null }, "stipends")).toContain("Rollcall’s own hold");
  expect(yearsOf(of, "2026-27").map(({ word }) => word)).toEqual([
    "2028-29",
    "2027-28",
    "2026-27, this one",
    "2023-24, its own prices",
  ]);
});
