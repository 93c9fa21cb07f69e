import { describe, expect, test } from "vitest";
import type { CalendarYear, YearDay } from "../../bindings";
import { overlapWords, spanWords } from "../../shared/words/calendar";
import { closing, dayLabel, monthsOf, moved, plusDays } from "./year";

const TODAY = "2026-11-23";
const day = (date: string, more: Partial<YearDay> = {}): YearDay => ({ date, open: "07:30–16:30", closed_by: null, testing: null, ...more }); // prettier-ignore
const days: YearDay[] = [];
for (let date = "2026-07-01"; date <= "2027-06-30"; date = plusDays(date, 1)) days.push(day(date));
const year: CalendarYear = {
  school_year: "2026-27",
  before: "2025-26",
  after: "2027-28",
  zone: "America/New_York",
  entries: [],
  days,
  open_days: days.length,
};

test("a year is twelve months, each day under its weekday", () => {
  const months = monthsOf(days);
  expect(months.map(({ word }) => word)).toHaveLength(12);
  expect(months[0]!.word).toBe("Jul 2026");
  expect(months[0]!.weeks[0]!.map((one) => one?.date.slice(8) ?? "")).toEqual(["", "", "", "01", "02", "03", "04"]);
  expect(months.flatMap(({ weeks }) => weeks.flat()).filter((one) => one !== null)).toHaveLength(365);
  expect(months[7]!.weeks.at(-1)!.map((one) => one?.date ?? "")[0]).toBe("2027-02-28");
});

describe("the keys lead", () => {
  test.each([
    ["2026-11-30", "ArrowRight", "2026-12-01"],
    ["2026-11-03", "ArrowUp", "2026-10-27"],
    ["2026-10-31", "PageDown", "2026-11-30"],
    ["2027-03-31", "PageUp", "2027-02-28"],
    ["2027-02-14", "End", "2027-02-28"],
    ["2027-02-14", "Home", "2027-02-01"],
    ["2026-07-03", "ArrowUp", "2026-07-01"],
    ["2027-06-30", "ArrowRight", "2027-06-30"],
    ["2027-06-12", "PageDown", "2027-06-30"],
  ])("from %s by %s to %s", (from, key, to) => expect(moved(from, key, year)).toBe(to));
  test("and no other key does", () => expect(moved("2026-11-03", "a", year)).toBeNull());
});

test("a day says whether it is open, what closes it and which tests there are", () => {
  expect(dayLabel(day("2026-09-08"), TODAY)).toBe("Tue 8 Sep, open 07:30–16:30");
  expect(dayLabel(day("2026-09-05", { open: null }), TODAY)).toBe("Sat 5 Sep, closed");
  expect(dayLabel(day("2026-09-07", { open: null, closed_by: "Labor Day" }), TODAY)).toBe("Mon 7 Sep, closed: Labor Day"); // prettier-ignore
  expect(dayLabel(day(TODAY, { testing: "State tests" }), TODAY)).toBe(
    "Mon 23 Nov, today, open 07:30–16:30, testing window: State tests",
  );
});

test("a closed day is of the kind of the entry that closes it", () => {
  const labor = { id: "1", kind: "holiday" as const, name: "Labor Day", from_on: "2026-09-07", until_on: "2026-09-07", note: null }; // prettier-ignore
  const tests = { ...labor, id: "2", kind: "testing" as const, name: "Tests" };
  const shut = day("2026-09-07", { open: null, closed_by: "Labor Day" });
  expect(closing(shut, [tests, labor])).toBe("holiday");
  expect(closing(day("2026-09-08"), [labor])).toBeNull();
  // Where testing windows stop the clock, they close days by their own name.
  expect(closing({ ...shut, closed_by: "Tests" }, [tests])).toBe("closure");
});

test("days are told as people tell them", () => {
  expect(spanWords("2026-09-07", "2026-09-07", TODAY)).toBe("Mon 7 Sep");
  expect(spanWords("2026-11-25", "2026-11-27", TODAY)).toBe("Wed 25 – Fri 27 Nov");
  expect(spanWords("2026-11-30", "2026-12-04", TODAY)).toBe("Mon 30 Nov – Fri 4 Dec");
  expect(spanWords("2026-12-21", "2027-01-01", TODAY)).toBe("Mon 21 Dec – Fri 1 Jan 2027");
  expect(spanWords("2027-03-29", "2027-04-02", TODAY)).toBe("Mon 29 Mar – Fri 2 Apr 2027");
  expect(overlapWords({ name: "A", with: "B", from_on: "2026-11-11", until_on: "2026-11-11" }, TODAY)).toBe(
    "“A” and “B” have Wed 11 Nov in common. Both stay.",
  );
});
