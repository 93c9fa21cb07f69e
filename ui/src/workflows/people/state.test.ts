import { expect, test } from "vitest";
import type { School } from "../../bindings/catalog";
import { narrow, viewFrom, usual } from "./state";

const schools = [{ id: "s1", name: "Cedar Fork Middle", code: "CFM" }] as School[];

test("words above the columns become filters, names are searched", () => {
  const asked = narrow({ name: "ana", school: "cfm", state: "left", grade: "7, 8", holds: "yes" }, schools);
  expect(asked).toEqual({
    filters: {
      schools: ["s1"],
      populations: [],
      states: ["left"],
      grades: ["7", "8"],
      homerooms: [],
      holding: true,
    },
    search: "ana",
  });
});
test("a word that fits nothing leaves nobody", () => {
  expect(narrow({ population: "parent" }, schools)).toBeNull();
});
test("an odd saved view is the usual one", () => {
  expect(viewFrom(null)).toBe(usual);
});
