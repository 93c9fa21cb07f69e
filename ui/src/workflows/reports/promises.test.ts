import { expect, test } from "vitest";
import type { SlaFigures, SlaReport } from "../../bindings";
import { chartsOf, daysOf, kept, notCountedWords, overdueChart, percent } from "./promises";

const figures = (ended: number, met: number, median: number | null = 400): SlaFigures => ({
  ended,
  responded: ended,
  response_met: met,
  response_median: median,
  response_p90: median,
  resolved: ended,
  resolution_met: ended,
  resolution_median: median,
  resolution_p90: median,
  not_counted: {},
  overdue_now: 0,
});
const report: SlaReport = {
  from: "2026-10-01",
  until: "2026-11-23",
  total: figures(20, 15),
  schools: [
    { school: "a", name: "Good", figures: figures(10, 10) },
    { school: "b", name: "Nobody asked", figures: figures(0, 0, null) },
    { school: "c", name: "Late", figures: figures(10, 5) },
  ],
  kinds: [],
  months: [
    { month: "2026-10-01", figures: figures(10, 10) },
    { month: "2026-11-01", figures: figures(10, 5) },
  ],
};

test("a share is never rounded to all or from nothing", () => {
  const share = (of: number, met: number) => percent({ of, met, median: null, p90: null });
  expect([share(0, 0), share(3, 2), share(1000, 999), share(4, 4), share(9, 0)]).toEqual([null, 67, 99, 100, 0]);
});

test("the worst school stands on top, months stand in their order, and what had no request is left out", () => {
  const { share, time } = chartsOf(report, "school", "response");
  expect(share.categories).toEqual(["Late (10)", "Good (10)"]);
  expect(share.series[0]!.values).toEqual([50, 100]);
  expect(time.series.map(({ word, values }) => [word, values.map((value) => time.write!(value!))])).toEqual([
    ["half", ["6 h 40", "6 h 40"]],
    ["nine of ten", ["6 h 40", "6 h 40"]],
  ]);
  expect(chartsOf(report, "month", "response").share).toMatchObject({
    kind: "lines",
    categories: ["Oct 2026 (10)", "Nov 2026 (10)"],
  });
});

test("a first answer is counted among those that got one, the rest among all", () => {
  const some = { ...figures(10, 7), responded: 8 };
  expect([kept(some, "response").of, kept(some, "resolution").of]).toEqual([8, 10]);
});

test("of a quarter and a school year only what has passed is asked about", () => {
  const quarter = { id: "q", name: "2026-27/Q2", starts_on: "2026-10-01", ends_on: "2026-12-31", due_on: "2026-12-18" };
  expect(daysOf("quarter", "2026-11-23", quarter, undefined)).toEqual({ from: "2026-10-01", until: "2026-11-23" });
  expect(daysOf("quarter", "2027-02-01", quarter, undefined)).toEqual({ from: "2026-10-01", until: "2026-12-31" });
  expect(daysOf("quarter", "2026-11-23", undefined, undefined)).toBeNull();
  expect(daysOf("year", "2026-11-23", quarter, undefined)).toBeNull();
  expect(daysOf("ninety", "2026-11-23", quarter, undefined)).toEqual({ from: "2026-08-26", until: "2026-11-23" });
});

test("what is overdue now stands with the most on top, and what was closed with nothing to do is told apart", () => {
  const school = (name: string, overdue_now: number) => ({
    school: name,
    name,
    figures: { ...figures(1, 1), overdue_now },
  });
  const schools = [school("A", 1), school("B", 0), school("C", 4)];
  const { categories, series } = overdueChart({ ...report, schools }, "school");
  expect([categories, series[0]!.values]).toEqual([
    ["C", "A"],
    [4, 1],
  ]);
  expect(notCountedWords(figures(1, 1))).toBeNull();
  const closed = { ...figures(9, 9), resolved: 6, not_counted: { no_contact: 2, withdrawn: 1 } };
  expect(notCountedWords(closed)).toBe(
    "3 more were closed with nothing to do: 2 nobody could be reached, 1 not needed any more.",
  );
  expect(kept(closed, "resolution").of).toBe(6);
});
