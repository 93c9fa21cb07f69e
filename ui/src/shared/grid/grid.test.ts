import { describe, expect, test } from "vitest";
import { inOrder, moved, nextSort, place, shown, startingView } from "./columns";
import { clampTop, drawn, inSight, listTop, scrollTopFor, sheetHeight, TALLEST, topToShow } from "./geometry";
import { corners, inRange, moveTo, tsv } from "./keyboard";
import { PAGE, RowWindow } from "./rows.svelte";
import { Ticks } from "./ticks.svelte";
import type { Asked, Column } from "./types";
import { idsOf } from "./picked";

const column = (id: string, width = 100): Column<string> => ({ id, title: id, width, text: (row) => row });
const columns = [column("a"), column("b"), column("c")];

describe("columns", () => {
  test("hidden ones are left out, unknown ones come last, frozen ones know where they stay", () => {
    const view = { ...startingView(columns), order: ["c", "a"], hidden: ["a"] };
    expect(inOrder(columns, view).map(({ id }) => id)).toEqual(["c", "a", "b"]);
    expect(shown(columns, view).map(({ id }) => id)).toEqual(["c", "b"]);
    expect(place(columns, 1).map(({ pin, left }) => [pin, left])).toEqual([
      [36, 36],
      [null, 136],
      [null, 236],
    ]);
  });
  test("order and sorting", () => {
    expect(moved(["a", "b", "c"], "c", -1)).toEqual(["a", "c", "b"]);
    expect(moved(["a", "b"], "a", -1)).toEqual(["a", "b"]);
    const once = nextSort(null, "a");
    expect([once, nextSort(once, "a"), nextSort({ column: "a", descending: true }, "a")]).toEqual([
      { column: "a", descending: false },
      { column: "a", descending: true },
      null,
    ]);
  });
});

describe("a million rows", () => {
  const million = { rows: 1_000_000, row: 28, port: 560 };
  test("fit on a sheet every engine can hold, and the ends are the ends", () => {
    expect(sheetHeight(million)).toBe(TALLEST);
    expect(listTop(0, million)).toBe(0);
    expect(listTop(TALLEST - 560, million)).toBeCloseTo(28_000_000 - 560);
    expect(drawn(28_000_000 - 560, million)).toEqual({ first: 999_976, end: 1_000_000 });
    expect(inSight(28_000_000 - 560, million)).toEqual({ first: 999_981, last: 1_000_000 });
  });
  test("there and back again is the same place", () => {
    for (const top of [0, 1234, 14_000_000, 27_999_440])
      expect(listTop(scrollTopFor(top, million), million)).toBeCloseTo(top, 4);
  });
  test("short lists scroll as they are", () => {
    const few = { rows: 10, row: 32, port: 640 };
    expect(listTop(3, few)).toBe(3);
    expect(clampTop(500, few)).toBe(0);
    expect(topToShow(9, 0, { ...few, port: 64 })).toBe(256);
    expect(topToShow(2, 96, { ...few, port: 64 })).toBe(64);
  });
});

describe("keys and ranges", () => {
  const field = { rows: 50, columns: 4, page: 20 };
  test("every key has its place to go, and stops at the edges", () => {
    const from = { row: 10, column: 2 };
    const table = [
      "Up",
      "Down",
      "Left",
      "Right",
      "PageUp",
      "PageDown",
      "Home",
      "End",
      "Ctrl+Home",
      "Ctrl+End",
      "Shift+Down",
      "Q",
    ];
    expect(table.map((chord) => `${chord} ${JSON.stringify(moveTo(chord, from, field))}`)).toMatchInlineSnapshot(`
      [
        "Up {"row":9,"column":2}",
        "Down {"row":11,"column":2}",
        "Left {"row":10,"column":1}",
        "Right {"row":10,"column":3}",
        "PageUp {"row":0,"column":2}",
        "PageDown {"row":30,"column":2}",
        "Home {"row":10,"column":0}",
        "End {"row":10,"column":3}",
        "Ctrl+Home {"row":0,"column":0}",
        "Ctrl+End {"row":49,"column":3}",
        "Shift+Down {"row":11,"column":2}",
        "Q null",
      ]
    `);
    expect(moveTo("Up", { row: -1, column: 0 }, field)).toEqual({ row: -1, column: 0 });
    expect(moveTo("Down", { row: -1, column: 0 }, { ...field, rows: 0 })).toEqual({ row: -1, column: 0 });
  });
  test("a range may be drawn in any direction and is copied as a spreadsheet reads it", () => {
    const range = { from: { row: 5, column: 3 }, to: { row: 2, column: 1 } };
    expect(corners(range)).toEqual({ top: 2, bottom: 5, left: 1, right: 3 });
    expect([inRange(range, 3, 2), inRange(range, 6, 2), inRange(null, 0, 0)]).toEqual([true, false, false]);
    expect(
      tsv([
        ["MC-1", 'a "b"'],
        ["x\ty", ""],
      ]),
    ).toBe('MC-1\t"a ""b"""\r\n"x\ty"\t');
  });
});

test("all rows but two are ticked without naming the others", () => {
  const ticks = new Ticks();
  ticks.set(["a", "b"], true);
  expect([ticks.count(10), ticks.has("a"), ticks.has("c")]).toEqual([2, true, false]);
  ticks.everything();
  ticks.toggle("a");
  ticks.toggle("b");
  expect([ticks.count(1_000_000), ticks.has("a"), ticks.has("c")]).toEqual([999_998, false, true]);
  expect(ticks.picked).toEqual({ all: true, except: ["a", "b"] });
});

describe("rows come in pages", () => {
  const later = () => new Promise((done) => setTimeout(done));
  function counted(total: number) {
    const asked: Asked[] = [];
    let generation = 0;
    const rows = new RowWindow<string>(async (question) => {
      asked.push(question);
      const length = Math.max(0, Math.min(question.count, total - question.from));
      return { rows: Array.from({ length }, (_, nth) => `${question.from + nth} of ${generation}`), total };
    });
    return { rows, asked, change: () => (generation += 1) };
  }

  test("only pages in sight are asked for, and each once", async () => {
    const { rows, asked } = counted(1_000_000);
    rows.ask({ sort: null, filters: {} });
    await later();
    rows.see(500_000, 500_040);
    await later();
    rows.see(500_001, 500_041);
    await later();
    expect(asked.map(({ from }) => from)).toEqual([0, 500_000]);
    expect(rows.at(500_003)).toBe("500003 of 0");
    expect(rows.at(700_000)).toBeUndefined();
  });
  test("while a change is read, the rows already seen stay", async () => {
    const { rows, change } = counted(300);
    rows.ask({ sort: null, filters: {} });
    await later();
    change();
    rows.refresh();
    expect(rows.at(5)).toBe("5 of 0");
    await later();
    expect(rows.at(5)).toBe("5 of 1");
  });
  test("a stretch that is not on screen is asked for when it is copied", async () => {
    const { rows, asked } = counted(5000);
    rows.ask({ sort: null, filters: {} });
    await later();
    expect(await rows.between(10, 12)).toEqual(["10 of 0", "11 of 0", "12 of 0"]);
    expect(asked.length).toBe(1);
    expect((await rows.between(0, 250)).length).toBe(251);
    expect(asked.at(-1)).toMatchObject({ from: 0, count: 251 });
    expect(PAGE).toBe(100);
  });
  test("a refusal is kept for the screen and not asked again in a circle", async () => {
    let asked = 0;
    const rows = new RowWindow<string>(() => {
      asked += 1;
      return Promise.reject({ code: "busy", by: null });
    });
    rows.ask({ sort: null, filters: {} });
    await later();
    await later();
    expect([asked, rows.refusal]).toEqual([1, { code: "busy", by: null }]);
  });
});

test("all but a few are meant", () => {
  expect(idsOf({ all: true, except: ["b"] }, ["a", "b", "c"])).toEqual(["a", "c"]);
});
