// Every report asks for what it needs, and says what the public one leaves out; the district's page shows how it goes.
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../src/app/App.svelte";
import { refuse } from "../src/host/fake";
import { answers } from "../src/shared/answers.svelte";
import { fake } from "./stand-in";

// jsdom draws nothing: the drawing is a blank one, and so is the picture of it.
vi.mock("../src/shared/chart/draw", () => ({
  begin: (place: HTMLElement) => {
    place.append(document.createElementNS("http://www.w3.org/2000/svg", "svg"));
    return { setOption() {}, resize() {}, dispose() {} };
  },
}));
vi.mock("../src/shared/chart/picture", () => ({ pngOf: () => Promise.resolve("AAAA") }));

const usual = fake.answers.ask;
beforeEach(() => {
  fake.calls.length = 0;
  fake.answers.ask = usual;
  void fake.sitDown("operator-1");
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

async function at(path: string, heading: string) {
  location.hash = path;
  render(App);
  await screen.findByRole("heading", { level: 1, name: heading }, { timeout: 20_000 });
}
async function opened(title: string) {
  await hand.click(await screen.findByRole("button", { name: new RegExp(`^${title}`) }, { timeout: 20_000 }));
  return screen.findByRole("dialog", { name: title });
}

test("reports stand in groups, each with what it needs, and one is saved and opened", async () => {
  await at("#/reports", "Reports");
  const audits = (await screen.findByRole("heading", { name: "Audits" }, { timeout: 20_000 })).closest("section")!;
  expect(within(audits).getByText("of one audit")).toBeTruthy();
  expect(screen.getByRole("heading", { name: "Losses and damage" })).toBeTruthy();
  expect(await flaws()).toEqual([]);
  const dialog = await opened("Audit of a school");
  expect(await flaws()).toEqual([]);
  await hand.click(within(dialog).getByRole("button", { name: "The public" }));
  expect(within(dialog).getByText(/^Left out: students’ names/)).toBeTruthy();
  await waitFor(() => expect(within(dialog).getByRole<HTMLInputElement>("textbox", { name: "Save it as" }).value).toContain("cedar-fork-middle")); // prettier-ignore
  await hand.click(within(dialog).getByRole("button", { name: "CSV" }));
  await hand.click(within(dialog).getByRole("button", { name: "Save the report" }));
  const out = "/home/it/Documents/audit-cedar-fork-middle-2026-27-q2-2026-11-23.csv";
  expect(await within(dialog).findByText(out)).toBeTruthy();
  expect(called("export.audit")).toEqual([{ out, profile: "public", audit: "audit-1" }]);
  await hand.click(within(dialog).getByRole("button", { name: "Open it" }));
  await waitFor(() => expect(fake.opened.at(-1)).toBe(out));
}, 60_000);

test("a report of a past day, of a stretch of days and of one device asks for just that", async () => {
  await at("#/reports", "Reports");
  let dialog = await opened("Annual inventory");
  await fireEvent.input(within(dialog).getByLabelText("As of"), { target: { value: "2026-07-01" } });
  const named = within(dialog).getByRole("textbox", { name: "Save it as" });
  await waitFor(() => expect(named).toHaveProperty("value", expect.stringContaining("inventory")));
  await hand.clear(named);
  await hand.type(named, "mine.xlsx");
  await hand.click(within(dialog).getByRole("button", { name: "Save the report" }));
  // A bare name goes into the folder that was offered.
  const out = "/home/it/Documents/mine.xlsx";
  await waitFor(() => expect(called("export.inventory")).toMatchObject([{ out, as_of: "2026-07-01", school: null }]));
  await hand.click(within(dialog).getByRole("button", { name: "Done" }));
  dialog = await opened("Incidents and losses");
  await fireEvent.input(within(dialog).getByLabelText("Until"), { target: { value: "2026-10-31" } });
  await hand.click(within(dialog).getByRole("button", { name: "Save the report" }));
  await waitFor(() => expect(called("export.losses")[0]).not.toHaveProperty("from"));
  await hand.click(within(dialog).getByRole("button", { name: "Done" }));
  dialog = await opened("Device timeline");
  expect(within(dialog).getByText("Choose a device.")).toBeTruthy();
  expect(within(dialog).getByRole<HTMLButtonElement>("button", { name: "Save the report" }).disabled).toBe(true);
  await hand.type(within(dialog).getByRole("combobox", { name: "Device" }), "MC-00123");
  await screen.findAllByRole("option", { name: /^MC-0012331/, hidden: true });
  await hand.keyboard("{Enter}");
  await hand.click(within(dialog).getByRole("button", { name: "The public" }));
  const path = within(dialog).getByRole<HTMLInputElement>("textbox", { name: "Save it as" });
  await waitFor(() => expect(path.value).toBe("/home/it/Documents/timeline-public-2026-11-23.xlsx"));
  await hand.click(within(dialog).getByRole("button", { name: "Save the report" }));
  await waitFor(() => expect(called("export.timeline")).toMatchObject([{ profile: "public", device: expect.any(String) }])); // prettier-ignore
}, 60_000);

test("a report of a pickup is chosen by what the pickup is called everywhere, and says what an auditor gets", async () => {
  await at("#/reports", "Reports");
  const dialog = await opened("Surplus packet");
  expect(dialog.textContent).toContain("One pickup from its list to its proceeds");
  expect(within(dialog).getByText("Choose a pickup.")).toBeTruthy();
  expect(await flaws()).toEqual([]);
  within(dialog).getByLabelText("Pickup").focus();
  await hand.keyboard("{Enter}");
  await hand.click(await screen.findByRole("option", { name: "Pickup 17, Cedar Fork Middle, signed" }));
  await hand.click(within(dialog).getByRole("button", { name: "The public" }));
  expect(within(dialog).getByText(/^Left out: initials, who recorded it/)).toBeTruthy();
  const path = within(dialog).getByRole<HTMLInputElement>("textbox", { name: "Save it as" });
  await waitFor(() => expect(path.value).toBe("/home/it/Documents/surplus-p-17-cedar-fork-middle-2026-11-23.xlsx"));
  await hand.click(within(dialog).getByRole("button", { name: "Save the report" }));
  await waitFor(() => expect(called("export.surplus")).toMatchObject([{ pickup: "pickup-6", profile: "public" }]));
}, 60_000);

test("a report that may be of all school years can go back to all of them", async () => {
  await at("#/reports", "Reports");
  const dialog = await opened("Ledger");
  const year = within(dialog).getByLabelText("School year");
  const choose = async (name: string) => {
    year.focus();
    await hand.keyboard("{Enter}");
    await hand.click(await screen.findByRole("option", { name }));
  };
  expect(year.textContent).toContain("All of them");
  await choose("2026-27");
  await waitFor(() => expect(year.textContent).toContain("2026-27"));
  await choose("All of them");
  await hand.click(within(dialog).getByRole("button", { name: "Save the report" }));
  await waitFor(() => expect(called("export.ledger")).toHaveLength(1));
  expect(called("export.ledger")[0]).not.toHaveProperty("school_year");
}, 60_000);

test("what is not for a viewer to read is said and not offered", async () => {
  await fake.sitDown("operator-3");
  await at("#/reports", "Reports");
  expect(await screen.findByText("Device management", {}, { timeout: 20_000 })).toBeTruthy();
  expect(screen.getByText("It stays inside the district; IT says who may read it.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Device management/ })).toBeNull();
  const dialog = await opened("Balances");
  expect(within(dialog).queryByRole("button", { name: "Inside the district" })).toBeNull();
  await hand.click(within(dialog).getByRole("button", { name: "Save the report" }));
  await waitFor(() => expect(called("export.balances")).toMatchObject([{ profile: "public" }]));
}, 60_000);

test("a refused report is said where it was asked for, and the list that cannot be read on the page", async () => {
  fake.answers.ask = { ...usual, "export.findings": () => refuse({ code: "refused", reason: { why: "internal_not_granted" } }) }; // prettier-ignore
  await at("#/reports", "Reports");
  const dialog = await opened("Data-quality findings");
  await hand.click(within(dialog).getByRole("button", { name: "Save the report" }));
  expect(await within(dialog).findByRole("alert")).toBeTruthy();
  cleanup();
  answers.clear();
  fake.answers.ask = { ...usual, "report.list": () => refuse({ code: "refused", reason: { why: "other_school" } }) };
  await at("#/reports", "Reports");
  expect((await screen.findByRole("alert", {}, { timeout: 20_000 })).textContent).toContain("another school");
}, 60_000);

test("the district’s page shows each figure as a chart and a table, keeps a picture, and prints", async () => {
  await at("#/reports/district", "The district");
  expect(await screen.findByText("What became of expected devices", {}, { timeout: 20_000 })).toBeTruthy();
  const titles = ["Audits by school", "Value at risk", "Incidents by cause", "Fees charged and settled", "Requests in time", "Age of the fleet", "End of updates"]; // prettier-ignore
  for (const title of titles) expect(screen.getByText(title)).toBeTruthy();
  expect(await flaws()).toEqual([]);
  const fees = screen.getByText("Fees charged and settled").closest("figure")!;
  await hand.click(within(fees).getByRole("button", { name: "Table" }));
  expect(within(fees).getByRole("row", { name: /^2026-27\/Q2 \$6,954\.00/ })).toBeTruthy();
  const risk = screen.getByText("Value at risk").closest("figure")!;
  await waitFor(() => expect(risk.querySelector("[role=img] svg")).toBeTruthy());
  await hand.click(within(risk).getByRole("button", { name: "Save as an image" }));
  await waitFor(() => expect(fake.pictures.has("/home/it/Pictures/value-at-risk-2026-11-23.png")).toBe(true));
  await hand.click(screen.getByRole("button", { name: "Eight quarters" }));
  await waitFor(() => expect(called("report.district").at(-1)).toEqual({ quarters: 8 }));
  await hand.click(screen.getByRole("button", { name: "Print" }));
  const dialog = await screen.findByRole("dialog", { name: "Print the district’s page" });
  expect(await flaws()).toEqual([]);
  await hand.click(within(dialog).getByRole("button", { name: "Save it" }));
  await waitFor(() =>
    expect(called("export.leadership").at(-1)).toEqual({
      out: "/home/it/Documents/leadership-2026-11-23.pdf",
      profile: "public",
      quarters: 8,
    }),
  );
}, 60_000);

test("a district without devices and audits is told what comes first, and a refusal is said", async () => {
  const nothing = { quarters: [], fleet: { devices: 0, by_age: [], by_update_end: [] } };
  fake.answers.ask = { ...usual, "report.district": () => nothing };
  await at("#/reports/district", "The district");
  expect(await screen.findByText(/^There is nothing to show yet/, {}, { timeout: 20_000 })).toBeTruthy();
  expect(await flaws()).toEqual([]);
  cleanup();
  answers.clear();
  fake.answers.ask = {
    ...usual,
    "report.district": () => refuse({ code: "refused", reason: { why: "other_school" } }),
  };
  await at("#/reports/district", "The district");
  expect((await screen.findByRole("alert", {}, { timeout: 20_000 })).textContent).toContain("another school");
}, 60_000);
