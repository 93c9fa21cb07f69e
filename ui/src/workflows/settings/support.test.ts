import { expect, test } from "vitest";
import { supportPolicy } from "../../../gallery/hours";
import { dayOf, nothingTyped, withTyped } from "./support";

test("nothing typed changes nothing", () => {
  expect(withTyped(supportPolicy, nothingTyped)).toEqual(supportPolicy);
});

test("a day that opens takes the hours of the others, and hours are written with both figures", () => {
  expect(dayOf(supportPolicy.week, nothingTyped, "sat")).toEqual({ open: false, from: "07:30", until: "16:30" });
  const typed = {
    ...nothingTyped,
    week: { sat: { open: true, from: "9:00", until: "12:00 " }, mon: { open: false, from: "07:30", until: "16:30" } },
  };
  expect(withTyped(supportPolicy, typed)?.week.map(({ day, from, until }) => `${day} ${from}–${until}`)).toEqual([
    "tue 07:30–16:30",
    "wed 07:30–16:30",
    "thu 07:30–16:30",
    "fri 07:30–16:30",
    "sat 09:00–12:00",
  ]);
});

test("a number that is none keeps all of it from being saved", () => {
  expect(withTyped(supportPolicy, { ...nothingTyped, figures: { response_hours: "eight" } })).toBeNull();
  expect(withTyped(supportPolicy, { ...nothingTyped, figures: { response_hours: " 6 " } })?.response_hours).toBe(6);
});
