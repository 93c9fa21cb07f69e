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

test("a cart is lent as a whole, what stays is named, and it is taken back", async () => {
  location.hash = "#/places/p1";
  render(App);
  await screen.findByRole("heading", { level: 1, name: "Cart 7B" }, { timeout: 20_000 });
  expect(screen.getByText(/^Cart in Room 114 · .+ · 4 here, 1 out · 1 missing, lost or stolen$/)).toBeTruthy();
  expect(within(screen.getByRole("table")).getByRole("link", { name: "Dele Adeyemi" })).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await hand.click(screen.getByRole("button", { name: "Lend the whole cart…" }));
  let dialog = await screen.findByRole("dialog", { name: "Lend Cart 7B" });
  const lend = within(dialog).getByRole("button", { name: "Lend the whole cart" });
  expect(lend.getAttribute("aria-disabled")).toBe("true");
  await hand.click(within(dialog).getByRole("button", { name: "IT" }));
  await hand.click(lend);
  expect((await within(dialog).findByRole("alert")).textContent).toContain("Nothing of Cart 7B can be handed out.");
  await hand.click(within(dialog).getByRole("button", { name: "Room or cart" }));
  const field = within(dialog).getByRole("combobox", { name: "Room, cart or closet" });
  await hand.type(field, "Lib");
  await screen.findByRole("option", { name: /^Library/, hidden: true });
  await hand.keyboard("{Enter}");
  expect(await flaws()).toEqual([]);
  await hand.click(lend);
  expect(await within(dialog).findByText("3 devices of Cart 7B handed out.")).toBeTruthy();
  expect(within(dialog).getByText("MC-0012402")).toBeTruthy();
  expect(called("custody.check_out_cart").at(-1)).toMatchObject({ place: "p1", to: { kind: "place", place: "p3" } });
  await hand.click(within(dialog).getByRole("button", { name: "Done" }));
  await waitFor(() => expect(screen.queryByRole("button", { name: "Lend the whole cart…" })).toBeNull());
  await hand.click(screen.getByRole("button", { name: "Take it back…" }));
  dialog = await screen.findByRole("dialog", { name: "Take Cart 7B back" });
  await hand.click(within(dialog).getByRole("button", { name: "Take it back" }));
  expect(await within(dialog).findByText("3 devices of Cart 7B back.")).toBeTruthy();
  expect(within(dialog).getByText("1 device is still out.")).toBeTruthy();
  expect(await flaws()).toEqual([]);
  expect(called("custody.check_in_cart")).toEqual([{ place: "p1", condition: null, from: null }]);
}, 60_000);
