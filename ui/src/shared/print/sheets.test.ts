import { expect, test } from "vitest";
import { laidOut, typedNumber } from "./sheets";

test("a nudge is read as people type it", () => {
  expect(["", "1.5", "-0,5", "−2", "2 mm", "abc"].map(typedNumber)).toEqual([0, 1.5, -0.5, -2, null, null]);
});

test("labels lie where it was said, and nowhere while that is no place", () => {
  const kept = { sheet: "5160", codes: "both" } as const;
  expect(laidOut(kept, { start: "4", right: "", down: "-1.5" })).toEqual({
    ...kept,
    start: 4,
    right_mm: 0,
    down_mm: -1.5,
  });
  expect(laidOut(kept, { start: "", right: "", down: "" })?.start).toBe(1);
  expect(laidOut(kept, { start: "0", right: "", down: "" })).toBeNull();
  expect(laidOut(kept, { start: "1.5", right: "", down: "" })).toBeNull();
  expect(laidOut(kept, { start: "1", right: "x", down: "" })).toBeNull();
});
