import { describe, expect, test } from "vitest";
import {
  applyWords,
  diffLines,
  equation,
  fresh,
  planOf,
  readOtherwise,
  rejectedPath,
  sayColumn,
  sayMeaning,
  stepAfter,
  stepBefore,
  typedPath,
  unanswered,
  waits,
} from "./state";
import type { Looked, Rehearsal } from "../../bindings";
import { privacySentence, rejectionWords } from "./words";

const besides = { blank: 0, left: 0, merged: 0, transferred: 0, sightings: 0 };
const counts = { rows: 10, new: 3, changed: 2, unchanged: 4, rejected: 1, skipped: 0, ...besides };
const rehearsed = (more: Partial<typeof counts>) => ({ counts: { ...counts, ...more } }) as Rehearsal;
const unknown = [
  { field: "status", header: "Stat", allowed: ["lost"], words: [{ word: "RETD?", rows: 2 }] },
  { field: "school", header: "Bldg", allowed: ["CFM"], words: [{ word: "Cedr", rows: 1 }] },
];

describe("the plan", () => {
  test("says columns and words as the core reads them", () => {
    const said = sayMeaning(sayColumn(fresh("/a.csv"), "Loc 2", "room"), "status", "RETD?", "disposed");
    const plan = planOf({ ...said, take: ["status"], createSchools: true }, "devices");
    expect(plan.map).toEqual([{ header: "Loc 2", field: "room" }]);
    expect(plan.values).toEqual(["status:RETD?=disposed"]);
    expect(plan.create).toEqual(["schools"]);
  });
  test("a later word of a column replaces the earlier one, and reading otherwise forgets both", () => {
    const twice = sayColumn(sayColumn(fresh("/a.csv"), "Loc 2", "room"), "Loc 2", null);
    expect(twice.map).toEqual([{ header: "Loc 2", field: null }]);
    expect(readOtherwise(twice, { sheet: "Old" }).map).toEqual([]);
  });
});

describe("words", () => {
  test("wait until each has a meaning; schools that are made need none", () => {
    expect(unanswered(unknown, fresh("/a.csv"))).toBe(2);
    const said = sayMeaning(fresh("/a.csv"), "status", "RETD?", "lost");
    expect(unanswered(unknown, { ...said, createSchools: true })).toBe(0);
    expect(unanswered(unknown, sayMeaning(said, "status", "RETD?", null))).toBe(2);
  });
  test("are asked for only when some are unknown", () => {
    expect(stepAfter("columns", { unknown } as Looked)).toBe("values");
    expect(stepAfter("columns", { unknown: [] as unknown } as Looked)).toBe("rehearsal");
    expect(stepBefore("rehearsal", { unknown } as Looked)).toBe("values");
  });
});

test("the equation adds up, with what was left out on purpose where there is any", () => {
  const terms = equation({ ...counts, rows: 12, skipped: 2 }, "devices");
  expect(terms.reduce((sum, { rows }) => sum + rows, 0)).toBe(12);
  expect(equation(counts, "devices")).toHaveLength(4);
  expect(equation({ ...counts, changed: 0 }, "payments").map(({ word }) => word)).toEqual([
    "matched",
    "known already",
    "not matched",
  ]);
});
test("the button is named by its effect", () => {
  expect(applyWords(rehearsed({}), "devices")).toBe("Apply 5 changes");
  expect(applyWords(rehearsed({ changed: 0, new: 1 }), "people")).toBe("Add 1 person");
  expect(applyWords(rehearsed({ new: 0, changed: 1 }), "devices")).toBe("Apply 1 change");
});
test("a roster by which many leave waits until their number is typed", () => {
  const roster = { confirm_left: 25 } as Rehearsal["roster"];
  const rehearsal = { ...rehearsed({ new: 0, changed: 0, left: 25 }), roster };
  expect(applyWords(rehearsal, "roster")).toBe("Apply; 25 leave");
  expect(waits(rehearsal, fresh("/a.zip"))).toBe(true);
  expect(waits(rehearsal, { ...fresh("/a.zip"), confirmLeft: 24 })).toBe(true);
  expect(waits(rehearsal, { ...fresh("/a.zip"), confirmLeft: 25 })).toBe(false);
  expect(waits({ roster: null }, fresh("/a.csv"))).toBe(false);
});
test("what becomes of the devices of those who change schools goes into the plan of a roster only", () => {
  const said = { ...fresh("/a.zip"), transfers: "along", transfersOf: { p1: "collect" } } as const;
  expect(planOf(said, "roster")).toMatchObject({
    transfers: "along",
    transfers_of: [{ person: "p1", choice: "collect" }],
  });
  expect(planOf(said, "people").transfers).toBeNull();
});
test("a device is named once, whatever changes on it", () => {
  const fields = ["school", "room"].map((field) => ({ field, old: "a", new: "b" }));
  expect(diffLines([{ row: 1, id: "1", called: "MC-1", fields }]).map(({ called }) => called)).toEqual(["MC-1", ""]);
});
test("paths", () => {
  expect(rejectedPath("C:\\lists\\nov.2026.csv")).toBe("C:\\lists\\nov.2026-rejected.csv");
  expect(rejectedPath("/a.b/list")).toBe("/a.b/list-rejected.csv");
  expect(typedPath(' "C:\\my lists\\a.csv" ')).toBe("C:\\my lists\\a.csv");
  expect(typedPath("file:///home/a%20b.csv")).toBe("/home/a b.csv");
});
test("what is said of a rejected row and of what is never kept", () => {
  expect(rejectionWords({ why: "serial_taken", found: "NX7", by: "MC-1" })).toEqual({
    why: "MC-1 already has it",
    found: "NX7",
    next: "Correct the serial; if it is the same device with a new tag, change the tag of MC-1 first.",
  });
  const cell = { why: "cell", expected: "date", found: "31.02.2026", problem: { why: "impossible" } } as const;
  expect(rejectionWords(cell).next).toBe("Correct it, or leave the cell empty.");
  expect(rejectionWords({ ...cell, problem: { why: "ambiguous" } }).next).toBe("Write it as 2026-11-23.");
  expect(
    rejectionWords({ why: "unknown_word", field: "status", found: "Zombie", allowed: ["lost", "stolen"], value: "" })
      .next,
  ).toBe("Go back and say what it means: lost, stolen.");
  expect(privacySentence(["birth_date", "address"])).toBe(
    "Birth dates and home addresses and private telephones are dropped while reading and never stored.",
  );
});
