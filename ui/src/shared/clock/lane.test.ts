import { expect, test } from "vitest";
import { clockWords, minutesOf, placeOn, scaleOf } from "./lane";

test("every lane shows the hours of the longest day", () => {
  const week = [
    { day: "mon" as const, from: "08:00", until: "24:00" },
    { day: "tue" as const, from: "07:30", until: "16:30" },
  ];
  const early = {
    date: "2026-09-04",
    counted_minutes: 90,
    adds_up_to_minutes: 90,
    closed_by: null,
    segments: [{ from: "06:00", until: "07:30", paused: false }],
  };
  expect(scaleOf(week, [])).toEqual({ from: 450, until: 1440 });
  expect(scaleOf(week, [early])).toEqual({ from: 360, until: 1440 });
  expect(scaleOf([], [])).toEqual({ from: 0, until: 1440 });
});

test("an hour has its place on the lane, and what lies outside stands at an end", () => {
  const scale = { from: 450, until: 990 };
  expect(["07:30", "12:00", "16:30", "06:00", "18:00"].map((clock) => placeOn(scale, minutesOf(clock)))).toEqual([
    0, 50, 100, 0, 100,
  ]);
  expect([450, 629.7, 1440].map(clockWords)).toEqual(["07:30", "10:30", "24:00"]);
});
