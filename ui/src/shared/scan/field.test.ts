import { cleanup, render } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import ScanField from "./ScanField.svelte";

afterEach(cleanup);

async function scanned(keys: string[], pause: number): Promise<string[]> {
  const codes: string[] = [];
  const user = userEvent.setup({ delay: null });
  render(ScanField, { label: "Scan", onscan: (code: string) => codes.push(code) });
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
