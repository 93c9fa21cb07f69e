// What is a report's file called, and where does it go?
import { expect, test } from "vitest";
import { periods, schools } from "../../../gallery/district";
import { fileName, reports } from "./state";

test("a file's name says what, whose and when, and suits every file system", () => {
  expect(fileName(reports[0]!, periods[0], schools[0], "2026-11-23")).toBe("audit-cedar-fork-middle-2026-27-q2.xlsx");
  expect(fileName(reports[2]!, periods[0], undefined, "2026-11-23")).toBe("devices-2026-11-23.xlsx");
});
