import { expect, test } from "vitest";
import type { BoardPerson, DriveRow, Homeroom, StillOutPerson } from "../../bindings";
import { deadlineWords } from "../../shared/words/drives";
import { shownHomerooms } from "../../shared/station/progress";
import { asked, byStanding, type Draft, drivesOf, leftWords, scopeWords, shownRooms, stillOutWords } from "./state";

const row = (id: string, kind: "distribution" | "collection", deadline: string, closed_at: string | null = null) =>
  ({ drive: { id, kind, deadline, closed_at } }) as DriveRow;
const somebody = (name: string, standing: BoardPerson["standing"]) => ({ id: name, name, standing }) as BoardPerson;
const room = (name: string, to_do: number, expected = 20): Homeroom => ({
  name,
  to_do,
  done: expected - to_do,
  expected,
  people: [],
});

test("drives of a kind: what ends first is first, closed ones are apart", () => {
  const drives = [
    row("late", "collection", "2026-12-04"),
    row("other", "distribution", "2026-11-01"),
    row("soon", "collection", "2026-11-27"),
    row("over", "collection", "2026-06-11", "2026-06-12T00:00:00Z"),
  ];
  const { open, closed } = drivesOf({ drives }, "collection");
  expect([open, closed].map((some) => some.map(({ drive }) => drive.id))).toEqual([["soon", "late"], ["over"]]);
});

test("a deadline is said as a person would", () => {
  const said = (day: string, past = false) => deadlineWords(day, "2026-11-23", past);
  expect(said("2026-12-04")).toBe("until Fri 4 Dec, in 11 days");
  expect(said("2026-11-24")).toBe("until Tue 24 Nov, tomorrow");
  expect(said("2026-11-23")).toBe("until Mon 23 Nov, today");
  expect(said("2026-11-20", true)).toBe("was until Fri 20 Nov");
});

test("whom a drive is for, in few words", () => {
  const all = { grades: [] as string[], homerooms: [] as string[], only_listed: false };
  expect(scopeWords(all)).toBe("every student");
  expect(scopeWords({ ...all, grades: ["7", "8"] })).toBe("grades 7 and 8");
  expect(scopeWords({ ...all, homerooms: ["7B"] })).toBe("homeroom 7B");
  expect(scopeWords({ ...all, homerooms: ["1", "2", "3", "4", "5"] })).toBe("5 homerooms");
  expect(scopeWords({ ...all, only_listed: true })).toBe("only the people it names");
});

test("who is left is named while they are few", () => {
  const people = ["Ana", "Ben", "Cleo", "Dario"].map((name) => somebody(name, "to_do"));
  expect(leftWords({ ...room("8A", 2), people: people.slice(0, 2) })).toBe("Ana and Ben");
  expect(leftWords({ ...room("8A", 4), people })).toBe("Ana, Ben and 2 more");
  expect(leftWords(room("8A", 0))).toBe("");
  expect(byStanding([somebody("Ana", "done"), somebody("Ben", "to_do")]).map(({ name }) => name)).toEqual([
    "Ben",
    "Ana",
  ]);
  expect(shownRooms({ homerooms: [room("8A", 0), room("8B", 1)] }, true).map(({ name }) => name)).toEqual(["8B"]);
});

test("beside a station stand the homeroom that is here and those that are begun", () => {
  const rooms = [room("8A", 0), room("8B", 20), room("8C", 5), room("8D", 20)];
  expect(shownHomerooms(rooms, "8D", 2).map(({ name }) => name)).toEqual(["8C", "8D"]);
  expect(shownHomerooms(rooms, undefined, 3).map(({ name }) => name)).toEqual(["8B", "8C", "8D"]);
});

test("whoever is named alone needs no grade and no homeroom", () => {
  const draft: Draft = {
    kind: "distribution",
    school: "s",
    name: " Staff ",
    deadline: "2026-08-28",
    grades: ["8"],
    homerooms: ["8B"],
    accessories: ["charger"],
    people: [{ id: "p", name: "Ms Whitfield" }],
    onlyListed: false,
  };
  expect(asked(draft)).toMatchObject({ name: "Staff", grades: ["8"], homerooms: ["8B"], people: ["p"] });
  const alone = asked({ ...draft, onlyListed: true });
  expect(alone).toMatchObject({ only_listed: true, people: ["p"] });
  expect(alone).not.toHaveProperty("grades");
  expect(asked({ ...draft, people: [] })).not.toHaveProperty("people");
});

test("whoever brought the device, but not all that went along, does not have a device", () => {
  const out = (devices: number) => ({ devices: Array<unknown>(devices).fill({}) }) as StillOutPerson;
  const said = (...devices: number[]) => {
    const people = devices.map(out);
    return stillOutWords({ people, devices: devices.reduce((sum, one) => sum + one, 0) });
  };
  expect(said(1)).toBe("1 device with 1 person");
  expect(said(2, 1)).toBe("3 devices with 2 people");
  expect(said(1, 0, 1, 0)).toBe("2 devices with 2 people, and 2 people with no device but something else open");
  expect(said(0)).toBe("1 person with no device but something else open");
});
