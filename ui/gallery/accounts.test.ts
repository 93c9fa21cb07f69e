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

test("a protection plan is entered and ended on the account, and all of them stand in a list", async () => {
  await at("/fees/person-1", "Ben Ortiz");
  expect(await screen.findByText("They have none.")).toBeTruthy();
  await fast.click(screen.getByRole("button", { name: "Enter a plan…" }));
  const entering = await screen.findByRole("dialog", { name: "Enter a protection plan" });
  expect(entering.textContent).toContain("It holds for all of 2026-27");
  expect(await flaws()).toEqual([]);
  await fast.click(within(entering).getByRole("button", { name: /^Enter it/ }));
  expect(await screen.findByText(/^Since Mon 23 Nov/)).toBeTruthy();
  expect(called("protection.begin")).toEqual([{ person: "person-1", school_year: "2026-27" }]);
  location.hash = "#/fees/plans";
  await screen.findByRole("heading", { level: 1, name: "Protection plans" }, { timeout: 20_000 });
  expect(await screen.findByText("3 plans")).toBeTruthy();
  expect(await screen.findByText("Ben Ortiz")).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await fast.click(screen.getByRole("button", { name: "The school year before" }));
  expect(await screen.findByText(/^Nobody has a plan in this school year/)).toBeTruthy();
  location.hash = "#/fees/person-1";
  await fast.click(await screen.findByRole("button", { name: "End it…" }));
  const ending = await screen.findByRole("dialog", { name: "End the protection plan" });
  await fast.click(within(ending).getByRole("button", { name: /^End it/ }));
  expect(await screen.findByText("They have none.")).toBeTruthy();
  expect(called("protection.end")).toEqual([{ person: "person-1", school_year: "2026-27" }]);
  await fast.click(screen.getByRole("button", { name: "Next year" }));
  await waitFor(() => expect(screen.getByRole("button", { name: "This year" })).toBeTruthy());
  await fast.click(await screen.findByRole("button", { name: "Enter a plan…" }));
  const early = await screen.findByRole("dialog", { name: "Enter a protection plan" });
  expect(early.textContent).toContain("It holds for all of 2027-28");
}, 60_000);

test("the prices of the next school year are set without touching those of this one", async () => {
  await at("/settings?part=fees", "Settings");
  expect(await screen.findByText(/^2026-27 has prices of its own/)).toBeTruthy();
  expect(await flaws()).toEqual([]);
  screen.getByLabelText("School year").focus();
  await fast.keyboard("{Enter}");
  await fast.click(await screen.findByRole("option", { name: "2027-28" }));
  expect(await screen.findByText(/^2027-28 goes by what holds since 2026-27/)).toBeTruthy();
  const days = screen.getByRole("textbox", { name: "Credited when found within, days" });
  await fast.clear(days);
  await fast.type(days, "45");
  await fast.click(screen.getByRole("button", { name: "Save the prices of 2027-28" }));
  expect(await screen.findByText(/^2027-28 has prices of its own/)).toBeTruthy();
  expect(called("policy.change")).toMatchObject([
    { school_year: "2027-28", policy: { incident_prices: { credit_days: 45 } } },
  ]);
}, 60_000);
