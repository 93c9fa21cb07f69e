import { cleanup, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import App from "../src/app/App.svelte";
import { answers } from "../src/shared/answers.svelte";
import { prefs } from "../src/shared/prefs.svelte";
import { keepLane } from "../src/shared/station/lane";
import { drivesFromTheStart, stage } from "./grade";
import { fake } from "./stand-in";

beforeEach(() => {
  prefs.sound = false;
  drivesFromTheStart();
  keepLane("distribution drive-distribution", []);
  fake.calls.length = 0;
});
afterEach(() => {
  cleanup();
  answers.clear();
});

const AWAY = "MC-0012351";
const hand = userEvent.setup({ delay: null });
const banner = () => document.querySelector(".banner")?.textContent?.replace(/\s+/g, " ").trim() ?? "";
const says = (words: string) => waitFor(() => expect(banner()).toContain(words), { timeout: 5000 });
const called = (name: string) => fake.calls.filter((call) => call.name === name).map(({ input }) => input);
async function press(keys: string) {
  await new Promise((done) => setTimeout(done, 120));
  await hand.keyboard(keys);
}
async function flaws(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}
async function station(path: string, name: string) {
  location.hash = `#${path}`;
  render(App);
  await screen.findByRole("main", { name }, { timeout: 20_000 });
}

test("a lost device that should be handed out is recorded as found, and what follows is answered at the station", async () => {
  await station("/distribute/drive-distribution/scan", "Distribution station");
  await screen.findByRole("region", { name: "Progress" });
  await hand.keyboard("204402{Enter}");
  await says("Ben Ortiz");
  await hand.keyboard(`${AWAY}{Enter}`);
  await says(`Found again ${AWAY}`);
  expect(await flaws()).toEqual([]);
  await press("1");
  await says("Scan another one for Ben Ortiz.");
  expect(called("device.recover")).toEqual([{ device: "16", where: "here" }]);
  expect(await screen.findByText(/To be answered: credit \$300\.00/)).toBeTruthy();
  await hand.keyboard("{F9}");
  const dialog = await screen.findByRole("dialog", { name: "What follows from it" });
  expect(await flaws()).toEqual([]);
  await hand.click((await within(dialog).findAllByRole("button", { name: "No, because…" }))[0]!);
  const why = await screen.findByRole("textbox", { name: "Why not" });
  await waitFor(() => expect(document.activeElement).toBe(why));
  await hand.keyboard("They never paid.{Control>}{Enter}{/Control}");
  await waitFor(() =>
    expect(called("recovery.decline")).toEqual([
      { incident: "incident-2", what: "credit", reason: "They never paid." },
    ]),
  );
  await hand.click(await screen.findByRole("button", { name: "Close it" }));
  expect(await within(dialog).findByText("All of it is answered.")).toBeTruthy();
}, 60_000);

test("with nobody there it is asked as well; scanning on instead leaves it to be sorted out", async () => {
  await station("/distribute/drive-distribution/scan", "Distribution station");
  await screen.findByRole("region", { name: "Progress" });
  await hand.keyboard(`${AWAY}{Enter}`);
  await says(`Found again ${AWAY}`);
  await hand.keyboard("204402{Enter}");
  await says("Ben Ortiz");
  expect(called("device.recover")).toEqual([]);
  expect((await screen.findByRole("region", { name: "To sort out" })).textContent).toContain(AWAY);
}, 60_000);

test("what somebody owes and what happened before stands at both stations, and F3 opens the account", async () => {
  stage.world.people[1]!.cents = 2700;
  await station("/distribute/drive-distribution/scan", "Distribution station");
  await screen.findByRole("region", { name: "Progress" });
  await hand.keyboard("204402{Enter}");
  await says("They owe $27.00.");
  expect(await screen.findByRole("link", { name: "owes $27.00" })).toBeTruthy();
  await hand.keyboard("{F3}");
  await waitFor(() => expect(location.hash).toBe("#/fees/eight-1"));
  cleanup();
  await station("/collect/drive-collection/scan", "Collection station");
  await screen.findByRole("region", { name: "Progress" });
  await hand.keyboard("MC-0013044{Enter}");
  await says("Collected MC-0013044");
  expect(await screen.findByRole("link", { name: "owes $27.00" })).toBeTruthy();
}, 60_000);

test("the audit’s station says what follows once a lost device is recorded as found", async () => {
  await fake.sitDown("operator-2");
  await station("/audits/audit-1/scan", "Audit station");
  await hand.keyboard(`${AWAY}{Enter}`);
  await says(`Found again ${AWAY}`);
  await press("v");
  await says("To be answered: credit $300.00");
  await hand.keyboard("{F9}");
  expect(await screen.findByRole("dialog", { name: "What follows from it" })).toBeTruthy();
  expect(await screen.findByRole("region", { name: `${AWAY} turned up` })).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await fake.sitDown("operator-1");
}, 60_000);
