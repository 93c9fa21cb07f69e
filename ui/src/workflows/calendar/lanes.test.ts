import { expect, test } from "vitest";
import type { DayClock, Explanation } from "../../bindings";
import { minutesOf } from "../../shared/clock/lane";
import { lanesOf } from "./lanes";

const open = (date: string, from: string, until: string, sum: number): DayClock => ({
  date,
  counted_minutes: minutesOf(until) - minutesOf(from),
  adds_up_to_minutes: sum,
  closed_by: null,
  segments: [{ from, until, paused: false }],
});
const shut = (date: string, closed_by: string | null): DayClock => ({
  date,
  counted_minutes: 0,
  adds_up_to_minutes: 90,
  closed_by,
  segments: [],
});
const explained: Explanation = {
  opened: "2026-09-04T19:00:00Z",
  target_minutes: 480,
  due: "2026-09-08T18:00:00Z",
  passed_minutes: 480,
  days: [
    open("2026-09-04", "15:00", "16:30", 90),
    shut("2026-09-05", null),
    shut("2026-09-06", null),
    shut("2026-09-07", "Labor Day"),
    open("2026-09-08", "07:30", "14:00", 480),
  ],
};

test("closed days stand in one line, with all that closes them", () => {
  expect(lanesOf(explained)).toMatchObject([
    { is: "open", day: { date: "2026-09-04" } },
    { is: "closed", from: "2026-09-05", until: "2026-09-07", because: "no support hours and Labor Day", adds_up_to_minutes: 90 }, // prettier-ignore
    { is: "open", day: { date: "2026-09-08" } },
  ]);
});
