import { cleanup, render } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import ScanField from "./ScanField.svelte";

afterEach(cleanup);

async function scanned(keys: string[], pause: number, letters = {}): Promise<string[]> {
  const codes: string[] = [];
  const user = userEvent.setup({ delay: null });
  render(ScanField, { label: "Scan", letters, onscan: (code: string) => codes.push(code) });
  for (const part of keys) {
    await user.keyboard(part);
    await new Promise((done) => setTimeout(done, pause));
  }
  return codes;
}

test("a scanner without a suffix is understood after a silence", async () => {
  expect(await scanned(["MC-0012339", "MC-0012338"], 250)).toEqual(["MC-0012339", "MC-0012338"]);
});

test("a machine that hesitates in the middle of a code makes no two codes of it", async () => {
  expect(await scanned(["MC-0012339{Enter}", "MC-00123", "38{Enter}"], 250)).toEqual(["MC-0012339", "MC-0012338"]);
});

test("a machine that hesitates after the first sign of the next code does not take it for a key", async () => {
  const pressed: string[] = [];
  const letters = { "3": () => pressed.push("3") };
  expect(await scanned(["HR-06{Enter}", "3", "007{Enter}"], 150, letters)).toEqual(["HR-06", "3007"]);
  expect(pressed).toEqual([]);
});

test("a key by hand between two scans is a key all the same", async () => {
  const pressed: string[] = [];
  const letters = { N: () => pressed.push("N") };
  expect(await scanned(["HR-06{Enter}", "n", "HR-07{Enter}"], 400, letters)).toEqual(["HR-06", "HR-07"]);
  expect(pressed).toEqual(["N"]);
});
