import { expect, test } from "vitest";
import { isScanner, keyAt, meantAfterSilence, nothingYet, pastedCodes } from "./burst";

const typed = (gaps: number[]) => gaps.reduce((burst, gap) => keyAt(burst, burst.last + gap), keyAt(nothingYet, 1000));
const noLetters = () => false;

test("a scanner is even and fast, one hiccup included; a hand is not", () => {
  expect(isScanner(typed([8, 9, 8, 120, 8, 9]))).toBe(true);
  expect(isScanner(typed([35, 38, 36, 37]))).toBe(true);
  expect(isScanner(typed([140, 90, 210]))).toBe(false);
  expect(isScanner(typed([]))).toBe(false);
});

test("a scan without a suffix is complete after silence; a code typed by hand waits for Enter", () => {
  expect(meantAfterSilence(" MC-0012340 ", typed([9, 9, 9, 9, 9, 9, 9, 9, 9]), noLetters)).toEqual({
    as: "scan",
    code: "MC-0012340",
  });
  expect(meantAfterSilence("MC-0012340", typed([150, 150, 150]), noLetters)).toEqual({ as: "typing" });
});

test("a single letter by hand is a key when it means something now, and text when it does not", () => {
  expect(meantAfterSilence("y", typed([]), (letter) => letter === "Y")).toEqual({ as: "letter", letter: "Y" });
  expect(meantAfterSilence("m", typed([]), (letter) => letter === "Y")).toEqual({ as: "typing" });
});

test("a pasted column is one code a line", () => {
  expect(pastedCodes("MC-1\r\nMC-2\n\n MC-3\t")).toEqual(["MC-1", "MC-2", "MC-3"]);
});
