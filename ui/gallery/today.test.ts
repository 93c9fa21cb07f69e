// What waits for an answer on Today, for whoever sits here.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, expect, test } from "vitest";
import App from "../src/app/App.svelte";
import { answers } from "../src/shared/answers.svelte";
import { operators } from "./district";
import { fake } from "./stand-in";

afterEach(() => {
  cleanup();
  answers.clear();
  fake.desk = { ...fake.desk, operator: operators[0]!.id };
});

async function flaws(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}

test("IT does what champions asked for, with a reason to start from", async () => {
  const user = userEvent.setup();
  location.hash = "#/";
  render(App);
  expect(await screen.findByRole("heading", { name: "Asked of IT" }, { timeout: 20_000 })).toBeTruthy();
  expect(await flaws()).toEqual([]);
  expect(screen.getByRole("link", { name: /^Today/ }).textContent).toContain("4");
  await user.click(screen.getByRole("button", { name: "Reopen it: MC-0004414" }));
  const why = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Why" });
  expect(document.activeElement).toBe(why);
  expect(why.value).toBe("Found in the audit of Cedar Fork Middle. In use in Room 114.");
  expect(await flaws()).toEqual([]);
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(await screen.findByText(/MC-0004414 is back in the register/)).toBeTruthy();
  expect(fake.calls.findLast(({ name }) => name === "device.reopen_ghost")?.input).toEqual({
    device: "device-4",
    reason: "Found in the audit of Cedar Fork Middle. In use in Room 114.",
  });
}, 60_000);

test("a champion sees that it waits, and nothing to press", async () => {
  fake.desk = { ...fake.desk, operator: operators[1]!.id };
  location.hash = "#/";
  render(App);
  expect(await screen.findByRole("heading", { name: "Waiting for IT" }, { timeout: 20_000 })).toBeTruthy();
  expect(screen.queryByRole("button", { name: /MC-000441/ })).toBeNull();
  await waitFor(() => expect(screen.getByRole("link", { name: /^Today/ }).textContent).toContain("2"));
  expect(await flaws()).toEqual([]);
}, 60_000);
