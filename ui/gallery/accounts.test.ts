import { cleanup, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import App from "../src/app/App.svelte";
import { answers } from "../src/shared/answers.svelte";
import { fake } from "./stand-in";

beforeEach(() => {
  fake.calls.length = 0;
});
afterEach(() => {
  cleanup();
  answers.clear();
});

const hand = userEvent.setup({ delay: 130 });
const fast = userEvent.setup({ delay: null });

async function flaws(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}
const called = (name: string) => fake.calls.filter((call) => call.name === name).map(({ input }) => input);
async function at(path: string, heading: string) {
  location.hash = `#${path}`;
  render(App);
  return screen.findByRole("heading", { level: 1, name: heading }, { timeout: 20_000 });
}

test("who owes stands in a list with its sum, and opens by Enter", async () => {
  await at("/fees", "Fees");
  expect(await screen.findByText("4 accounts, $699.00 owed")).toBeTruthy();
  expect(await screen.findByText("Jamal Freeman")).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await fast.click(screen.getByRole("button", { name: "Paid too much" }));
  expect(await screen.findByText("1 account, $15.00 paid too much")).toBeTruthy();
  await fast.click(screen.getByRole("button", { name: "Who owes" }));
  await screen.findByText("Jamal Freeman");
  screen.getByRole("grid").focus();
  await hand.keyboard("{Enter}");
  await waitFor(() => expect(location.hash).toBe("#/fees/person-1"));
}, 60_000);

test("a payment above what is owed is refused on the spot, and kept when somebody says so", async () => {
  await at("/fees/person-1", "Ben Ortiz");
  expect(await screen.findByRole("table", { name: "Charges" })).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await hand.keyboard("p");
  const paying = await screen.findByRole("dialog", { name: "Record a payment" });
  const amount = within(paying).getByRole("textbox", { name: "How much, in dollars" });
  await waitFor(() => expect(document.activeElement).toBe(amount));
  await fast.keyboard("27.005{Control>}{Enter}{/Control}");
  expect(await within(paying).findByText(/“27.005” is finer than a cent/)).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await fast.clear(amount);
  await fast.type(amount, "30.00");
  await fast.keyboard("{Control>}{Enter}{/Control}");
  expect(await within(paying).findByText("$30.00 is more than the $27.00 they owe.")).toBeTruthy();
  await fast.click(within(paying).getByRole("checkbox", { name: /^Keep what is more/ }));
  await fast.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(called("fee.pay").at(-1)).toMatchObject({ person: "person-1", cents: "30.00", keep_as_credit: true });
}, 60_000);

test("a waiver asks who allowed it and why", async () => {
  await at("/fees/person-1", "Ben Ortiz");
  const more = await screen.findByRole("button", { name: "More with Charger" });
  more.focus();
  await fast.keyboard("{Enter}");
  await fast.click(await screen.findByRole("menuitem", { name: "Waive" }));
  const waiving = await screen.findByRole("dialog", { name: "Waive a charge" });
  const save = within(waiving).getByRole("button", { name: /^Waive it/ });
  expect(save.getAttribute("aria-disabled")).toBe("true");
  await fast.type(within(waiving).getByRole("textbox", { name: "Who allowed it" }), "The principal");
  await fast.type(within(waiving).getByRole("textbox", { name: "Why" }), "Hardship");
  expect(await flaws()).toEqual([]);
  await fast.click(save);
  await waitFor(() =>
    expect(called("fee.waive")).toEqual([
      { person: "person-1", charge: "entry-3", cents: null, approver: "The principal", reason: "Hardship" },
    ]),
  );
}, 60_000);
