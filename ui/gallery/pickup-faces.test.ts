// The screens of pickups when something is missing or refused, and their small forms.
import { cleanup, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import App from "../src/app/App.svelte";
import { refuse } from "../src/host/fake";
import { answers } from "../src/shared/answers.svelte";
import { prefs } from "../src/shared/prefs.svelte";
import { drivesFromTheStart, stage } from "./grade";
import { fake } from "./stand-in";

const usual = fake.answers.ask!;
beforeEach(() => {
  prefs.sound = false;
  drivesFromTheStart();
  fake.calls.length = 0;
  fake.answers.ask = usual;
});
afterEach(() => {
  cleanup();
  answers.clear();
});

const hand = userEvent.setup({ delay: null });

async function flaws(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}
async function at(path: string, heading: string) {
  location.hash = `#${path}`;
  render(App);
  return screen.findByRole("heading", { level: 1, name: heading }, { timeout: 40_000 });
}
const called = (name: string) => fake.calls.filter((call) => call.name === name).map(({ input }) => input);
const gone = () => waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());

test("a pickup that is not there is said once on each of its pages, with the way to the others", async () => {
  for (const [path, heading] of [
    ["/surplus/nope", "Pickup"],
    ["/surplus/nope/scan", "Pickup"],
    ["/surplus/nope/sign", "Sign the manifest"],
  ] as const) {
    await at(path, heading);
    expect((await screen.findByRole("alert")).textContent).toContain("There is no pickup “nope”.");
    expect(screen.queryByRole("complementary", { name: "Facts and history" })).toBeNull();
    expect(await flaws()).toEqual([]);
    await hand.click(screen.getByRole("button", { name: "All pickups" }));
    await waitFor(() => expect(location.hash).toBe("#/surplus"));
    cleanup();
    answers.clear();
  }
}, 120_000);

test("a board that cannot be read says so once, and counts nothing", async () => {
  fake.answers.ask = { ...usual, "surplus.board": () => refuse({ code: "refused", reason: { why: "other_school" } }) };
  await at("/surplus", "Surplus");
  await waitFor(() => expect(screen.getAllByText("This belongs to another school.")).toHaveLength(1));
  expect(screen.queryByRole("group", { name: "How far they are" })).toBeNull();
  expect(await flaws()).toEqual([]);
}, 90_000);

test("requests that began no pickup are counted, also those that are not shown", async () => {
  const board = usual["surplus.board"]!;
  const [late] = board({}).without;
  const five = [late!, "request-1", "request-2", "request-3", "request-4"];
  fake.answers.ask = { ...usual, "surplus.board": (input) => ({ ...board(input), without: five }) };
  await at("/surplus", "Surplus");
  expect(await screen.findByText("and 2 more, which follow once these are begun")).toBeTruthy();
  await waitFor(() => expect(screen.getAllByRole("button", { name: "Begin the pickup" }).length).toBeGreaterThan(0));
  expect(await flaws()).toEqual([]);
}, 90_000);

test("the number of what has no tag is corrected without naming it anew", async () => {
  await at("/surplus/pickup-1", "Pickup 12");
  const kept = stage.world.pickups[0]!.peripherals[0]!;
  await hand.click(await screen.findByRole("button", { name: `Correct the number of ${kept.kind}` }));
  const form = await screen.findByRole("dialog", { name: /, without a tag$/ });
  expect(within(form).queryByRole("combobox", { name: "What they are" })).toBeNull();
  const many = within(form).getByRole<HTMLInputElement>("textbox", { name: "How many" });
  await waitFor(() => expect(document.activeElement).toBe(many));
  expect(many.value).toBe(String(kept.count));
  expect(await flaws()).toEqual([]);
  await hand.clear(many);
  await hand.type(many, "41");
  await hand.keyboard("{Control>}{Enter}{/Control}");
  await gone();
  expect(called("surplus.count").at(-1)).toEqual({ pickup: "pickup-1", kind: kept.kind, count: 41 });
}, 90_000);

test("whoever fetches may sign for no company", async () => {
  await at("/surplus/pickup-5/sign", "Sign the manifest");
  const company = await screen.findByRole<HTMLInputElement>("textbox", { name: "Company" });
  expect(company.value).toBe("Green Loop");
  await hand.clear(company);
  expect(company.value).toBe("");
  await hand.click(screen.getByRole("button", { name: "On the printed manifest" }));
  await hand.type(screen.getAllByRole("textbox", { name: "Name" })[1]!, "Rosa Lind");
  await hand.click(screen.getByRole("button", { name: /^Sign: 6 devices gone/ }));
  await waitFor(() =>
    expect(called("surplus.sign").at(-1)).toMatchObject({ taker: { name: "Rosa Lind", role: null } }),
  );
}, 90_000);

test("a device says which pickup lists it, which did, and what became of it there", async () => {
  const pickups = [
    { pickup: "pickup-1", number: 12, state: "approved", outcome: null },
    { pickup: "pickup-4", number: 9, state: "signed", outcome: "short" },
    { pickup: "pickup-5", number: 3, state: "withdrawn", outcome: null },
  ] as const;
  const asked: unknown[] = [];
  const told = (input: unknown) => (asked.push(input), { pickups: [...pickups] });
  fake.answers.ask = { ...usual, "surplus.of_device": told };
  await at("/devices/18", "MC-0013377");
  await screen.findByText("MC-0013377 is listed for Pickup 12, which is approved.");
  expect(asked).toContainEqual({ device: "18" });
  const before = screen.getByText(/^Pickup 9 listed it/);
  expect(before.textContent?.replace(/\s+/g, " ")).toContain(
    "Pickup 9 listed it and is signed. It was not on the truck.",
  );
  expect(screen.getByText(/^Pickup 3 listed it and is withdrawn\./).textContent).not.toContain("truck");
  expect(await flaws()).toEqual([]);
  await hand.click(within(before).getByRole("link", { name: "Open the pickup" }));
  await waitFor(() => expect(location.hash).toBe("#/surplus/pickup-4"));
}, 90_000);
