import { expect, test } from "vitest";
import type { ScanFileAnswer } from "../../bindings";
import { clockWords, rejectedScan, takenWords } from "./scanFile";

const answer: ScanFileAnswer = {
  headers: ["code"],
  taken: 7,
  blank: 0,
  counted: 4,
  again: 2,
  found: 0,
  unlisted: 1,
  places: 0,
  outside_window: 0,
  rejected: [],
};

test("a file of scans says where its rows went, and leaves out what is none", () => {
  expect(takenWords(answer)).toBe("4 counted, 2 seen before, 1 known to nobody");
  expect(clockWords(answer)).toBeNull();
  expect(clockWords({ ...answer, outside_window: 1 })).toContain("1 row with a clock outside the audit");
});

test("a row that was not taken says what to do next", () => {
  expect(rejectedScan({ why: "audit_not_open", school: "Mesa", state: "planned" }).next).toBe("Open it first.");
  expect(rejectedScan({ why: "unknown_place", found: "Cart 9" }).why).toContain("“Cart 9”");
});
