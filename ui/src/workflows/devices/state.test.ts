import { describe, expect, test } from "vitest";
import { firstView, columnsOf, keepable, narrow, pastedCodes, viewFrom } from "./state";
import { offered, reasonsNot, whyNot } from "./actions";
import { commandOf, emptyDraft, missing } from "./draft";
import type { DeviceRow } from "../../bindings";

const values = {
  schools: [{ value: "s1", name: "Cedar Fork Middle", devices: 3 }],
  models: [
    { value: "m1", name: "Chromebook 11 (2023)", devices: 2 },
    { value: "m2", name: "Laptop 13", devices: 1 },
  ],
  categories: [],
  homes: [],
};
const row = { id: "d1", tag: "MC-0012345", school: "s1", home: null, with: null } as unknown as DeviceRow;
const held = { ...row, with: { words: "Ana Beltrán", kind: "person" } } as unknown as DeviceRow;

describe("what is typed above the columns", () => {
  test("names values where the column has some, and is searched where it has none", () => {
    const asked = narrow({ model: "chrome", status: "miss", tag: "0012", with: "ana" }, values, []);
    expect(asked?.filters.models).toEqual(["m1"]);
    expect(asked?.filters.statuses).toEqual(["missing"]);
    expect(asked?.search).toBe("0012 ana");
  });
  test("that fits no value leaves no row, instead of every row", () => {
    expect(narrow({ school: "Nowhere" }, values, [])).toBeNull();
  });
  test("asks for those with IT or a vendor by the word alone", () => {
    expect(narrow({ with: "it" }, values, [])?.filters.with).toEqual(["it"]);
  });
});

test("a pasted column is read once each, without blanks; one word is no column", () => {
  expect(pastedCodes("MC-1\r\nMC-2\tnote\r\n\r\nMC-1\r\n")).toEqual(["MC-1", "MC-2"]);
  expect(pastedCodes("MC-1")).toBeNull();
});
test("a saved view forgets what was pasted, and an odd one does not break the list", () => {
  const usual = firstView(columnsOf({ today: "2026-11-23", zone: "UTC" }));
  expect(keepable({ ...usual, filters: { codes: "2 codes", model: "x" } }).filters).toEqual({ model: "x" });
  expect(viewFrom("odd", usual)).toBe(usual);
});

describe("actions", () => {
  test("the likeliest are at hand, the others behind More", () => {
    const { first, more } = offered(["set_home", "change", "check_in", "transfer", "report_damage", "report_missing"]);
    expect(first).toEqual(["check_in", "transfer", "report_damage", "report_missing"]);
    expect(more).toEqual(["set_home"]);
  });
  test("what is refused says who has it, and that comes first", () => {
    const surplus = { action: "declare_surplus", because: { why: "still_with", with: "Ana Beltrán" } } as const;
    const off = { action: "write_off", because: { why: "needs_role", needs: "it" } } as const;
    expect(whyNot(surplus)).toBe("Cannot go to surplus: Ana Beltrán still has it. Collect it first.");
    expect(reasonsNot([off, surplus])[0]).toContain("Ana Beltrán");
  });
  test("lending what nobody has is a check-out, what somebody has a transfer", () => {
    const draft = { ...emptyDraft(row), to: { kind: "it" } as const };
    expect(commandOf("to_repair", row, draft)?.name).toBe("custody.check_out");
    expect(commandOf("to_repair", held, draft)?.name).toBe("custody.transfer");
  });
  test("stolen needs the whole police report", () => {
    const draft = { ...emptyDraft(row), what: "Taken from the van", agency: "County police", number: "26-118" };
    expect(missing("declare_stolen", draft)).toEqual(["filed"]);
    expect(commandOf("declare_stolen", row, draft)).toBeNull();
    expect(commandOf("declare_stolen", row, { ...draft, filed: "2026-11-20" })?.name).toBe("incident.declare_stolen");
  });
});
