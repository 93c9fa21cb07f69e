import { cleanup, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import App from "../src/app/App.svelte";
import { answers } from "../src/shared/answers.svelte";
import { drivesFromTheStart, stage } from "./grade";
import { fake } from "./stand-in";

beforeEach(() => {
  drivesFromTheStart();
  fake.calls.length = 0;
});
afterEach(async () => {
  cleanup();
  await fake.sitDown("operator-1");
  answers.clear();
});

/** By hand: a scanner is faster, and would not be heard as letters. */
const hand = userEvent.setup({ delay: 130 });
const fast = userEvent.setup({ delay: null });

async function flaws(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}
const called = (name: string) => fake.calls.filter((call) => call.name === name).map(({ input }) => input);
const gone = () => waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());

async function at(path: string, heading: string) {
  location.hash = `#${path}`;
  render(App);
  return screen.findByRole("heading", { level: 1, name: heading }, { timeout: 20_000 });
}
async function dialog(name: string | RegExp) {
  const found = await screen.findByRole("dialog", { name });
  await waitFor(() => expect(found.querySelector("form")?.contains(document.activeElement)).toBe(true));
  return found;
}

test("the board tells what waits, is narrowed by a tab, and is worked from the keyboard", async () => {
  await at("/replacements", "Replacements");
  expect(await screen.findByText("MC-0012345")).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await fast.click(screen.getByRole("button", { name: /^Reminder due/ }));
  await waitFor(() => expect(called("incident.board").at(-1)).toMatchObject({ only_reminders: true }));
  await waitFor(() => expect(screen.queryByText("MC-0012351")).toBeNull());
  await fast.click(screen.getByRole("button", { name: /^All open/ }));
  await screen.findByText("MC-0012351");
  screen.getByRole("grid").focus();
  await hand.keyboard("j{Enter}");
  expect(await screen.findByRole("heading", { level: 1, name: "MC-0012351" })).toBeTruthy();
  await hand.keyboard("k");
  expect(await screen.findByRole("heading", { level: 1, name: "MC-0012345" })).toBeTruthy();
}, 60_000);

test("several are reminded, noted or closed at once, and those that cannot are named first", async () => {
  await at("/replacements", "Replacements");
  await screen.findByText("MC-0012345");
  screen.getByRole("grid").focus();
  await hand.keyboard("{Control>}{Home}{/Control}xjx");
  await fast.click(await screen.findByRole("button", { name: "Reminded them" }));
  const reminding = await dialog("Reminded of the police report");
  await fast.keyboard("By letter{Control>}{Enter}{/Control}");
  expect(await within(reminding).findByText("1 of the 2 picked cannot. Nothing is changed yet.")).toBeTruthy();
  expect(within(reminding).getByRole("list", { name: "Left out, and why" }).textContent).toContain("MC-0012351");
  expect(await flaws()).toEqual([]);
  await fast.click(within(reminding).getByRole("button", { name: /^Write it down for the other 1 incident/ }));
  await gone();
  expect(called("incident.remind_all").at(-1)).toEqual({ incidents: ["incident-1"], note: "By letter" });
  screen.getByRole("grid").focus();
  await hand.keyboard("n");
  await dialog("Add a note");
  await fast.keyboard("The bus company calls back.{Control>}{Enter}{/Control}");
  await gone();
  expect(called("incident.note_all")).toEqual([{ incidents: ["incident-2"], note: "The bus company calls back." }]);
  screen.getByRole("grid").focus();
  await hand.keyboard("e");
  expect(await screen.findByText("MC-0012351: that is not to be done with it now.")).toBeTruthy();
}, 60_000);

test("a theft without its report is reminded of, its serial settled, and its report written in", async () => {
  await at("/replacements/incident-1", "MC-0012345");
  expect(await screen.findByText("The police report is still missing.")).toBeTruthy();
  expect(await screen.findByText(/^The serial given, NX7Q2M40318, is not/)).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await hand.keyboard("w");
  await dialog("Reminded of the police report");
  await fast.keyboard("The mother, by phone.{Control>}{Enter}{/Control}");
  await gone();
  await waitFor(() => expect(screen.queryByText("The police report is still missing.")).toBeNull());
  await hand.keyboard("s");
  await dialog(/^Serial NX7Q2M40318/);
  await fast.keyboard("She read the sticker of the charger.{Control>}{Enter}{/Control}");
  await gone();
  expect(await screen.findByRole("button", { name: /^Charge \$300.00 and give another/ })).toBeTruthy();
  await hand.keyboard("p");
  const report = await dialog("Police report for MC-0012345");
  await fast.type(within(report).getByRole("textbox", { name: "Agency" }), "Maple County Sheriff");
  await fast.type(within(report).getByRole("textbox", { name: "Report number" }), "26-0441");
  const filed = within(report).getByLabelText("Filed on");
  await fast.type(filed, "2026-12-24");
  await fast.keyboard("{Control>}{Enter}{/Control}");
  expect(await within(report).findByText(/lies in the future/)).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await fast.clear(filed);
  await fast.type(filed, "2026-11-05");
  await fast.keyboard("{Control>}{Enter}{/Control}");
  await gone();
  expect(await screen.findByText(/attached police report 26-0441: lost became stolen/)).toBeTruthy();
  expect(called("incident.attach_report").at(-1)).toMatchObject({ report: { filed_on: "2026-11-05" } });
}, 60_000);

test("a decision shows what it does before it is taken, and is decided anew only with a reason", async () => {
  await at("/replacements/incident-3", "MC-0010982");
  expect(await screen.findByText("Nobody said which parts are damaged.")).toBeTruthy();
  await fast.click(screen.getByRole("checkbox", { name: /^Screen/ }));
  const decide = await screen.findByRole("button", { name: "Charge $120.00" });
  expect(
    within(screen.getByRole("form", { name: "Decision" })).getByText("$120.00", { selector: "dd b" }),
  ).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await fast.click(decide);
  await waitFor(() => expect(called("incident.decide")).toMatchObject([{ parts: ["screen"], cents: null }]));
  await fast.click(await screen.findByRole("button", { name: "Decide anew" }));
  const again = await screen.findByRole("form", { name: "Decision" });
  await fast.type(within(again).getByRole("textbox", { name: "Fee, in dollars" }), "0");
  const nothing = await within(again).findByRole("button", { name: "Charge nothing" });
  expect(nothing.getAttribute("aria-disabled")).toBe("true");
  await fast.type(within(again).getByRole("textbox", { name: "Why it is decided anew" }), "A fault of the maker.");
  await waitFor(() => expect(nothing.getAttribute("aria-disabled")).toBeNull());
}, 60_000);

test("whoever is no IT reads the price, and may not decide", async () => {
  await fake.sitDown("operator-2");
  await at("/replacements/incident-3", "MC-0010982");
  expect(await screen.findByText("IT decides. This is what it would come to today.")).toBeTruthy();
  expect(screen.queryByRole("textbox", { name: "Fee, in dollars" })).toBeNull();
  await fast.click(screen.getByText("What is not possible now, and why"));
  expect(screen.getByText("Cannot be decided: only IT can do this.")).toBeTruthy();
}, 60_000);

test("a device that turned up says so where it is scanned, and each proposal is answered", async () => {
  await at("/devices/18", "MC-0013377");
  const found = await screen.findByRole("region", { name: "MC-0013377 turned up" });
  expect(within(found).getByText("Credit $300.00 and give $300.00 back")).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await fast.click(within(found).getByRole("link", { name: "Open the recovery" }));
  await screen.findByText("Mon 9 Nov", { selector: "dd span" });
  const here = await screen.findByRole("region", { name: "MC-0013377 turned up" });
  await fast.click(within(here).getByRole("button", { name: "It is back" }));
  await waitFor(() => expect(called("recovery.accept")).toEqual([{ incident: "incident-4", what: "collect" }]));
  await fast.click(within(here).getAllByRole("button", { name: "No, because…" })[0]!);
  await dialog("Not done");
  await fast.keyboard("They never paid.{Control>}{Enter}{/Control}");
  await gone();
  expect(called("recovery.decline")).toEqual([{ incident: "incident-4", what: "credit", reason: "They never paid." }]);
  expect(await screen.findByText(/did not credit the fee: “They never paid.”/)).toBeTruthy();
}, 60_000);

test("what happened is told from the device, with what its kind needs", async () => {
  await at("/replacements/new?device=40&kind=stolen", "Tell what happened");
  const tell = await screen.findByRole("button", { name: /^Tell it/ });
  await fast.type(screen.getByRole("textbox", { name: "What happened, in words" }), "Taken from the car.");
  expect(screen.getByText("Still needed: agency, number and day of the police report.")).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await fast.click(screen.getByRole("button", { name: "Stolen, no police report" }));
  await fast.click(tell);
  await waitFor(() =>
    expect(called("incident.new")).toMatchObject([{ device: "40", kind: "claimed_stolen", report: null }]),
  );
  await waitFor(() => expect(location.hash).toBe("#/replacements/incident-new"));
  expect(stage.world.losses).toHaveLength(7);
}, 60_000);
