import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import App from "../src/app/App.svelte";
import { answers } from "../src/shared/answers.svelte";
import { prefs } from "../src/shared/prefs.svelte";
import { fake } from "./stand-in";

vi.mock("../src/shared/chart/draw", () => ({ begin: () => ({ setOption() {}, resize() {}, dispose() {} }) }));
afterEach(() => {
  cleanup();
  answers.clear();
  prefs.letterKeys = true;
});

const called = (name: string) => fake.calls.filter((call) => call.name === name).map(({ input }) => input);
const silence = () => new Promise((done) => setTimeout(done, 400));

/** Types as a scanner does: each letter a key of its own, without a pause. */
const scanner = userEvent.setup({ delay: null });

async function at(hash: string) {
  location.hash = hash;
  render(App);
}

test("a label scanned while exceptions are decided decides none of them, and opens what was scanned", async () => {
  await at("#/audits/audit-1");
  await screen.findByRole("heading", { name: "Missing" }, { timeout: 20_000 });
  const decided = called("audit.decide").length;
  // A scanner holds Shift for capitals, which here means "all that are picked".
  await scanner.keyboard("{Shift>}X{/Shift}");
  await screen.findByRole("toolbar", { name: /picked/ });
  await scanner.keyboard("{Shift>}MLS{/Shift}-0012331{Enter}");
  await waitFor(() => expect(called("find.code").at(-1)).toMatchObject({ code: "MLS-0012331" }));
  await silence();
  expect(called("audit.decide")).toHaveLength(decided);
  expect(screen.queryByRole("textbox", { name: "Agency" })).toBeNull();
}, 60_000);

test("a label scanned on a device's page opens no form and presses no button", async () => {
  await at("#/devices/14");
  await screen.findByText("PO-2023-118", {}, { timeout: 20_000 });
  screen.getAllByRole("button", { name: /Collect|Hand out/ })[0]!.focus();
  await scanner.keyboard("MC-0012340{Enter}");
  await waitFor(() => expect(called("find.code").at(-1)).toMatchObject({ code: "MC-0012340" }));
  await silence();
  expect(screen.queryByRole("button", { name: "Leave it" })).toBeNull();
  // Nothing is called that: the box waits, and the next label takes the place of this one.
  await scanner.keyboard("MC-0012345{Enter}");
  await waitFor(() => expect(called("find.code").at(-1)).toMatchObject({ code: "MC-0012345" }));
  await waitFor(() =>
    expect(screen.getByRole("combobox", { name: "Scan or search" })).not.toBe(document.activeElement),
  );
  await scanner.keyboard("d");
  expect(await screen.findByRole("button", { name: "Leave it" })).toBeTruthy();
}, 60_000);

test("a key without a sign of its own, in the same moment, makes no scan of the letter before it", async () => {
  await at("#/devices/14");
  await screen.findByText("PO-2023-118", {}, { timeout: 20_000 });
  await fireEvent.keyDown(document.body, { key: "d" });
  // So does a driver let go of its keys in the real window: one sign long, and none that a label can hold.
  await fireEvent.keyDown(document.body, { key: "\ue000" });
  expect(await screen.findByRole("button", { name: "Leave it" }, { timeout: 2000 })).toBeTruthy();
}, 60_000);

test("single letters can be switched off; scans still arrive, and ? still shows the keys", async () => {
  prefs.letterKeys = false;
  await at("#/devices/14");
  await screen.findByText("PO-2023-118", {}, { timeout: 20_000 });
  await scanner.keyboard("d");
  await silence();
  expect(screen.queryByRole("button", { name: "Leave it" })).toBeNull();
  expect(screen.getByRole("button", { name: "Damage" }).querySelector("kbd")).toBeNull();
  await scanner.keyboard("?");
  expect(await screen.findByRole("dialog", { name: "All keys" })).toBeTruthy();
}, 60_000);

test("at a station ? shows the keys while the field is empty, and is a sign of the code when it is not", async () => {
  await at("#/audits/audit-1/scan");
  await screen.findByText("expected", {}, { timeout: 20_000 });
  const field = screen.getByRole<HTMLInputElement>("textbox", { name: /^Scan the next device/ });
  await userEvent.setup({ delay: 120 }).keyboard("ab?");
  expect(field.value).toBe("ab?");
  expect(screen.queryByRole("dialog", { name: "All keys" })).toBeNull();
  await scanner.keyboard("{Escape}?");
  expect(await screen.findByRole("dialog", { name: "All keys" })).toBeTruthy();
  // Nothing here is a list.
  expect(screen.queryByRole("heading", { name: "In lists" })).toBeNull();
  expect(field.value).toBe("");
}, 60_000);

test("Enter in the box acts on the code before its suggestions arrive, and Esc gives the focus back", async () => {
  await at("#/people");
  await screen.findByText("Ana Beltrán", {}, { timeout: 20_000 });
  const { ask } = fake.answers;
  let answer = () => {};
  const late = new Promise<void>((go) => (answer = go));
  const slow = { ...ask, "find.code": (input: never) => late.then(() => ask!["find.code"]!(input)) };
  fake.answers.ask = slow as unknown as typeof ask;
  const byHand = userEvent.setup({ delay: 60 });
  const grid = screen.getByRole("grid");
  grid.focus();
  await byHand.keyboard("{Control>}k{/Control}MC-0012345{Enter}");
  expect(location.hash).toBe("#/people");
  answer();
  await waitFor(() => expect(location.hash).toMatch(/^#\/devices\/.+/));
  const box = screen.getByRole<HTMLInputElement>("combobox", { name: "Scan or search" });
  expect([box.getAttribute("aria-expanded"), box.value]).toEqual(["false", ""]);
  fake.answers.ask = ask;
  location.hash = "#/people";
  await screen.findByText("Ana Beltrán", {}, { timeout: 20_000 });
  const again = screen.getByRole("grid");
  again.focus();
  await byHand.keyboard("{Control>}k{/Control}ab{Escape}");
  expect(document.activeElement).toBe(again);
}, 60_000);
