// Do the charts of leadership say what the figures say?
import { expect, test } from "vitest";
import { districtReport } from "../../../gallery/figures";
import {
  ageChart,
  complianceChart,
  endsChart,
  equationChart,
  feesChart,
  lossesChart,
  lossSum,
  promisesChart,
  riskChart,
  share,
  worthOf,
} from "./charts";
import { quarterOf, worstFirst } from "./compliance";

const { quarters, fleet } = districtReport(4);
const names = quarters.map(({ name }) => name);

test("each bar of the equation is what was expected", () => {
  const { categories, series } = equationChart(quarters);
  expect(categories).toEqual(names);
  const sums = categories.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0));
  expect(sums).toEqual(quarters.map(({ figures }) => figures.expected));
});

test("a quarter without an audit has no bar", () => {
  const none = { ...quarters[0]!, figures: { ...quarters[0]!.figures, expected: 0 } };
  expect(equationChart([none, quarters[1]!]).categories).toEqual([names[1]]);
});

test("whoever is late most often stands on top, and every quarter of a school is counted once", () => {
  const { categories, series } = complianceChart(quarters);
  expect(categories[0]).toBe("Ridgeline High");
  expect(series.map(({ word }) => word)).toEqual(["Overdue", "Late", "Not due yet", "In time"]);
  const counted = categories.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0));
  expect(counted).toEqual(categories.map(() => 4));
});

test("sites to ask about come first, and the quarter looked at is the one shown", () => {
  const latest = quarterOf(quarters, "period-2");
  expect(latest?.name).toBe("2026-27/Q2");
  expect(quarterOf(quarters, "gone")?.name).toBe("2026-27/Q2");
  expect(quarterOf([{ ...quarters[0]!, planned: 0 }], undefined)).toBeUndefined();
  expect(worstFirst(latest!.sites)[0]).toMatchObject({ name: "Ridgeline High", standing: "overdue" });
});

test("money is written as money, shares in percent, and never as all while one was late", () => {
  expect(riskChart(quarters).write?.(412_300)).toBe("$4,123.00");
  expect(feesChart(quarters).series.map(({ word }) => word)).toContain("Waived");
  expect(promisesChart(quarters).series[0]!.values[0]).toBe(84);
  expect([share(0, 0), share(999, 1000), share(3, 3), share(2, 3)]).toEqual([null, 99, 100, 67]);
});

test("every band of the fleet is shown, and what it is worth is told", () => {
  expect(ageChart(fleet).series[0]!.values).toHaveLength(7);
  expect(endsChart(fleet).categories[0]).toBe("Have ended");
  expect(worthOf(fleet)).toEqual({
    cents: fleet.by_age.reduce((sum, { worth }) => sum + worth, 0),
    unknown: 100,
  });
});

test("incidents are counted once each, recovered ones told beside them", () => {
  const { series } = lossesChart(quarters);
  const told = series.reduce((sum, { values }) => sum + values.reduce<number>((all, one) => all + (one ?? 0), 0), 0);
  expect(lossSum(quarters)).toEqual({ told, recovered: 62 });
});
