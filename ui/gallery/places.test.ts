import { cleanup, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import App from "../src/app/App.svelte";
import { answers } from "../src/shared/answers.svelte";
import { drivesFromTheStart } from "./grade";
import { fake } from "./stand-in";

beforeEach(() => {
  drivesFromTheStart();
  fake.calls.length = 0;
});
afterEach(() => {
  cleanup();
  answers.clear();
});

async function flaws(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}
const called = (name: string) => fake.calls.filter((call) => call.name === name).map(({ input }) => input);
const hand = userEvent.setup({ delay: null });

test("who left and still holds is a list to collect from, until nobody is left on it", async () => {
  location.hash = "#/people";
  render(App);
  await hand.click(await screen.findByRole("button", { name: "Left, still holding" }, { timeout: 20_000 }));
  await screen.findByRole("heading", { level: 1, name: "Left, still holding" });
  expect(await screen.findByText("2 people, 4 devices")).toBeTruthy();
  expect(screen.getByText("Owes $27.00")).toBeTruthy();
  expect(screen.getByText("With charger and case")).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await hand.click(screen.getByRole("button", { name: "Collect MC-0012303 from Jamal Freeman" }));
  const dialog = await screen.findByRole("dialog", { name: "Collect MC-0012303 from Jamal Freeman" });
  expect(await flaws()).toEqual([]);
  await hand.click(within(dialog).getByRole("button", { name: "Working" }));
  await hand.click(within(dialog).getByRole("button", { name: "Collect it" }));
  await waitFor(() => expect(called("custody.check_in")).toEqual([{ device: "3", condition: "working" }]));
  expect(await screen.findByText("2 people, 3 devices")).toBeTruthy();
  for (let more = 3; more > 0; more--) {
    await hand.click(screen.getAllByRole("button", { name: /^Collect MC-/ })[0]!);
    await hand.click(await screen.findByRole("button", { name: "Collect it" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  }
  expect(await screen.findByText(/^Nobody who left still has a device/)).toBeTruthy();
  expect(await flaws()).toEqual([]);
}, 60_000);
