// What waits for an answer on Today, for whoever sits here.
import { cleanup, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, expect, test, vi } from "vitest";
import App from "../src/app/App.svelte";
import { answers } from "../src/shared/answers.svelte";
import { operators } from "./district";
import { refuse } from "../src/host/fake";
import { fake } from "./stand-in";

// jsdom draws nothing.
vi.mock("../src/shared/chart/draw", () => ({ begin: () => ({ setOption() {}, resize() {}, dispose() {} }) }));
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

test("a champion sees what is due and what should be back, and that the school closes soon", async () => {
  await fake.sitDown(operators[1]!.id);
  location.hash = "#/";
  render(App);
  const late = await screen.findByRole("heading", { name: "Still out after its date" }, { timeout: 20_000 });
  const lines = late.closest("section")!;
  expect(within(lines).getByRole("link", { name: /^Amara Diallo, 7C/ }).textContent).toContain("9 days late");
  expect(within(lines).getByRole("link", { name: /^2 people who left still have a device/ })).toBeTruthy();
  expect(screen.getByText("Mon 23 Nov · closed Wed 25 – Fri 27 Nov")).toBeTruthy();
  const due = screen.getByRole("heading", { name: "Due" }).closest("section")!;
  expect(await within(due).findByRole("link", { name: /Police report, Ben Ortiz/ })).toBeTruthy();
  expect(within(due).getByRole("link", { name: /Grade 8 Chromebook swap ends/ })).toBeTruthy();
  expect(await flaws()).toEqual([]);
}, 60_000);

test("IT sees by name who waits for a police report, and who for a decision", async () => {
  await fake.sitDown(operators[0]!.id);
  location.hash = "#/";
  render(App);
  const report = await screen.findByRole("heading", { name: "Waiting for a police report" }, { timeout: 20_000 });
  const line = within(report.closest("section")!).getByRole("link", { name: /^Ben Ortiz, Cedar Fork Middle/ });
  expect([line.getAttribute("href"), line.textContent]).toEqual([
    "#/replacements/incident-1",
    expect.stringContaining("remind"),
  ]);
  const decision = screen.getByRole("heading", { name: "Waiting for a decision" }).closest("section")!;
  expect(within(decision).getByRole("link", { name: /^Jamal Freeman, Ridgeline High/ })).toBeTruthy();
  const pickups = (await screen.findByRole("heading", { name: "Surplus waiting for approval" })).closest("section")!;
  const [pickup] = within(pickups).getAllByRole("link", { name: /^Cedar Fork Middle/ });
  expect(pickup!.getAttribute("href")).toMatch(/^#\/surplus\/./);
  expect(pickup!.textContent).toMatch(/\d+ devices, \$[\d,.]+, Board/);
}, 60_000);

test("leadership sees the sum, who is in time, losses and fees, and keeps the workbook", async () => {
  const user = userEvent.setup();
  await fake.sitDown(operators[2]!.id);
  location.hash = "#/";
  render(App);
  expect(
    await screen.findByRole("heading", { name: "Audit 2026-27/Q2, whole district" }, { timeout: 20_000 }),
  ).toBeTruthy();
  const schools = (await screen.findByRole("heading", { name: "Audits 2026-27/Q2 by school" })).closest("section")!;
  expect(within(schools).getAllByRole("listitem")[0]!.textContent).toMatch(/Ridgeline High.*Overdue/);
  expect(screen.getByText("Incidents by cause")).toBeTruthy();
  expect(await flaws()).toEqual([]);
  expect(screen.queryByRole("heading", { name: "Queue" })).toBeNull();
  await user.keyboard("{Control>}e{/Control}");
  const dialog = await screen.findByRole("dialog", { name: "The district as a workbook" });
  await user.click(within(dialog).getByRole("button", { name: "Save the workbook" }));
  expect(await within(dialog).findByText("/home/it/Documents/district-2026-11-23.xlsx")).toBeTruthy();
  expect(fake.calls.findLast(({ name }) => name === "export.leadership")?.input).toEqual({
    out: "/home/it/Documents/district-2026-11-23.xlsx",
    profile: "public",
    school_year: null,
  });
}, 60_000);

test("what cannot be shown on Today is said, and the rest stays", async () => {
  const { ask } = fake.answers;
  fake.answers.ask = { ...ask, "report.district": () => refuse({ code: "refused", reason: { why: "other_school" } }) };
  await fake.sitDown(operators[2]!.id);
  location.hash = "#/";
  render(App);
  expect((await screen.findByRole("alert", {}, { timeout: 20_000 })).textContent).toContain("another school");
  expect(screen.getByRole("heading", { name: "Audit 2026-27/Q2, whole district" })).toBeTruthy();
  fake.answers.ask = ask;
}, 60_000);
