// Where does a person go first?
import { expect, test } from "vitest";
import { sites } from "../../../gallery/district";
import { calendarAtFirst } from "../../../gallery/hours";
import {
  byUrgency,
  closedWords,
  homeOf,
  lentWords,
  placesLeft,
  remindedFirst,
  submittedSites,
  yearAsked,
} from "./state";

test("an overdue school comes before one with more left, and a submitted one is not driven to", () => {
  expect(byUrgency(sites).map(({ school }) => school.name)).toEqual([
    "Ridgeline High",
    "Stone Mill Middle",
    "Alder Creek Elementary",
    "Cedar Fork Middle",
    "Harbor Oaks High",
  ]);
  expect(submittedSites(sites)).toHaveLength(2);
});

test("the places with most left are named, the others counted", () => {
  const at = (name: string, left: number) => ({ place: name, name, held: false, expected: 20, left });
  const { most, more, done } = placesLeft([at("A", 1), at("B", 0), at("C", 9), at("D", 4)], 2);
  expect(most.map(({ name }) => name)).toEqual(["C", "D"]);
  expect([more, done]).toEqual([1, 1]);
});

test("days on which the district is closed are told a week before, and while they last", () => {
  const days = calendarAtFirst();
  expect(closedWords(days, "2026-11-17")).toBeNull();
  expect(closedWords(days, "2026-11-18")).toBe("closed Wed 25 – Fri 27 Nov");
  expect(closedWords(days, "2026-11-26")).toBe("closed until Fri 27 Nov");
  expect(closedWords(days, "2026-11-27")).toBe("closed today");
  // A testing window closes nothing.
  expect(closedWords(days, "2026-12-08")).toBeNull();
});

test("whoever is to be reminded comes first, then whoever told it longest ago", () => {
  const row = (reported_at: string, is_reminder_due: boolean) => ({ reported_at, is_reminder_due });
  const rows = [row("2026-11-03", false), row("2026-11-09", true), row("2026-11-01", false)];
  expect(remindedFirst(rows).map(({ reported_at }) => reported_at)).toEqual(["2026-11-09", "2026-11-01", "2026-11-03"]);
});

test("a late loan leads to whoever has it; IT and a repair shop have no page", () => {
  const holder = (kind: string, id: string | null) => ({ holder: { kind, id, name: null } });
  expect(homeOf(holder("person", "p-1"))).toBe("#/people/p-1");
  expect(homeOf(holder("place", "r-1"))).toBe("#/places/r-1");
  expect([homeOf(holder("it", null)), homeOf(holder("vendor", null))]).toEqual([null, null]);
  const loan = { model_name: "Hotspot", tag: null } as Parameters<typeof lentWords>[0][number];
  expect([lentWords([loan]), lentWords([loan, loan])]).toEqual(["Hotspot", "2 devices"]);
});

test("the year of a quarter is asked for only when it is over", () => {
  expect(yearAsked("2026-27/Q1", "2026-27/Q2")).toBeNull();
  expect(yearAsked("2025-26/Q4", "2026-27/Q2")).toBe("2025-26");
  expect(yearAsked("2027-28/Q1", "2026-27/Q2")).toBeNull();
  expect(yearAsked(undefined, "2026-27/Q2")).toBeNull();
});
