import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, describe, expect, test, vi } from "vitest";
import App from "../src/app/App.svelte";
import DevicesScreen from "./DevicesScreen.svelte";
import { device } from "./devices";
import PartsScreen from "./PartsScreen.svelte";
import { refuse } from "../src/host/fake";
import { fake } from "./stand-in";
import StationScreen from "./StationScreen.svelte";

// jsdom has no layout and no canvas: contrast and drawings are looked at in the real engine.
vi.mock("../src/shared/chart/draw", () => ({ begin: () => ({ setOption() {}, resize() {}, dispose() {} }) }));
afterEach(cleanup);

async function flaws(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}

describe("axe finds nothing", () => {
  test("in the parts", async () => {
    render(PartsScreen);
    // Two copies stand side by side here, so landmarks and names appear twice on purpose.
    expect((await flaws()).filter((flaw) => !flaw.startsWith("landmark"))).toEqual([]);
  }, 60_000);
  test("in a list with its record", async () => {
    render(DevicesScreen, { total: 2318, peeked: device(14) });
    await screen.findByText("MC-0012331");
    expect(await flaws()).toEqual([]);
  }, 60_000);
  test("in a station", async () => {
    render(StationScreen, { answer: "unknown" });
    expect(await flaws()).toEqual([]);
  }, 60_000);
});

describe("a list from the keyboard", () => {
  test("down, tick, peek, let go, close", async () => {
    const user = userEvent.setup();
    render(DevicesScreen, { total: 1_000_000 });
    await screen.findByText("MC-0012331");
    const grid = screen.getByRole("grid");
    expect(grid.getAttribute("aria-rowcount")).toBe("1000002");
    grid.focus();
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(document.getElementById(grid.getAttribute("aria-activedescendant")!)?.textContent).toContain("MC-0012333");
    await user.keyboard("{Shift>} {/Shift}");
    expect(screen.getByRole("toolbar", { name: "1 device picked" })).toBeTruthy();
    await user.keyboard(" ");
    expect(await screen.findByRole("complementary", { name: "MC-0012333" })).toBeTruthy();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("toolbar", { name: "1 device picked" })).toBeNull();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("complementary", { name: "MC-0012333" })).toBeNull());
    await user.keyboard("{Control>}{End}{/Control}");
    expect(await screen.findByText("MC-1012330")).toBeTruthy();
  });
  test("a range goes to the clipboard as a spreadsheet reads it", async () => {
    const user = userEvent.setup();
    render(DevicesScreen, { total: 500 });
    await screen.findByText("MC-0012331");
    screen.getByRole("grid").focus();
    await user.keyboard("{Shift>}{ArrowDown}{ArrowRight}{/Shift}{Control>}c{/Control}");
    await waitFor(async () =>
      expect(await navigator.clipboard.readText()).toBe(
        "MC-0012331\tChromebook 11 (2023)\r\nMC-0012332\tChromebook 14 (2024)",
      ),
    );
  });
  test("a filter narrows the list and says how many are left; nothing left says what to do", async () => {
    const user = userEvent.setup();
    render(DevicesScreen, { total: 500 });
    await screen.findByText("MC-0012331");
    screen.getByRole("grid").focus();
    await user.keyboard("{Control>}f{/Control}0012340");
    await waitFor(() => expect(screen.getByText(/of 1$/)).toBeTruthy());
    await user.keyboard("xyz");
    expect(await screen.findByText(/No device fits these filters/)).toBeTruthy();
  });
});

describe("a station hears the scanner", () => {
  test("wherever the focus is, and a letter by hand is a key", async () => {
    const user = userEvent.setup({ delay: null });
    render(StationScreen, { answer: "unknown" });
    screen.getAllByRole("button", { name: /Came back/ })[0]!.focus();
    await user.keyboard("MC-0012340{Enter}");
    expect(screen.getByText("MC-0012340", { selector: "li" })).toBeTruthy();
    await user.keyboard("r");
    await waitFor(() => expect(screen.getByText(/Found again/)).toBeTruthy());
  });
});

describe("the frame", () => {
  test("goes places by Alt and a number, finds, undoes, and shows all keys", async () => {
    const user = userEvent.setup();
    location.hash = "#/";
    render(App);
    await screen.findByRole("navigation", { name: "Places" });
    await user.keyboard("{Alt>}[Digit8]{/Alt}");
    // The page is fetched on first use; on a busy machine that takes its time.
    expect(await screen.findByRole("heading", { name: "Devices" }, { timeout: 20_000 })).toBeTruthy();
    await user.keyboard("{Control>}k{/Control}beltr");
    expect(await screen.findByRole("option", { name: /^Ana Beltrán/ })).toBeTruthy();
    await user.keyboard("{Escape}{Control>}z{/Control}");
    await waitFor(() => expect(fake.calls).toContainEqual({ name: "history.undo", input: { operation: 812 } }));
    expect(await screen.findByText("Taken back: set where a device lives")).toBeTruthy();
    expect(await flaws()).toEqual([]);
    await user.keyboard("?");
    expect(await screen.findByRole("dialog", { name: "All keys" })).toBeTruthy();
    expect(screen.getByRole("heading", { name: "In lists" })).toBeTruthy();
    expect(await flaws()).toEqual([]);
  }, 60_000);
  test("tells with F1 what the page is for; Esc gives the page back", async () => {
    const user = userEvent.setup();
    location.hash = "#/audits";
    render(App);
    await screen.findByRole("heading", { name: "Audits" });
    await user.keyboard("{F1}");
    const told = await screen.findByRole("complementary", { name: "Audits" });
    expect(told.textContent).toContain("IT plans the quarter once for all sites.");
    expect(await flaws()).toEqual([]);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("complementary", { name: "Audits" })).toBeNull());
  });
});

test("a list is saved as it is shown", async () => {
  const user = userEvent.setup();
  location.hash = "#/devices";
  render(App);
  await screen.findByText("MC-0012331", {}, { timeout: 20_000 });
  await user.keyboard("{Control>}e{/Control}");
  expect(await screen.findByRole("dialog", { name: "Export 2,318 devices" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "CSV" }));
  await user.click(screen.getByRole("button", { name: "The public" }));
  expect(await flaws()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Save the list" }));
  expect(await screen.findByText("2,318 rows saved.")).toBeTruthy();
  expect(fake.calls.findLast(({ name }) => name === "export.devices")?.input).toMatchObject({
    out: "/home/it/Documents/devices-2026-11-23.csv",
    profile: "public",
    list: { sort: "tag", descending: false, school: null },
    columns: expect.arrayContaining(["tag", "status", "last_seen"]),
  });
  await user.click(screen.getByRole("button", { name: "All that is known" }));
  await user.click(screen.getByRole("button", { name: "Save the list" }));
  expect(await screen.findByText("2,318 rows saved.")).toBeTruthy();
  expect(fake.calls.findLast(({ name }) => name === "export.devices")?.input).not.toHaveProperty("columns");
}, 60_000);

test("a list dropped anywhere is read as an import", async () => {
  location.hash = "#/people";
  render(App);
  await screen.findByText("Ana Beltrán", {}, { timeout: 20_000 });
  fake.drop("/home/it/list of 50%.csv");
  expect(await screen.findByRole("heading", { name: "Import devices" }, { timeout: 20_000 })).toBeTruthy();
  expect(fake.calls.findLast(({ name }) => name === "import.look")?.input).toMatchObject({
    path: "/home/it/list of 50%.csv",
  });
  expect(await flaws()).toEqual([]);
}, 60_000);

test("facts of a device and of a person are corrected in place, and only what differs is sent", async () => {
  const user = userEvent.setup();
  location.hash = "#/devices/14";
  render(App);
  await screen.findByText("PO-2023-118", {}, { timeout: 20_000 });
  await user.keyboard("{F2}");
  const cost = await screen.findByRole<HTMLInputElement>("textbox", { name: "Cost" });
  expect(await flaws()).toEqual([]);
  await user.clear(cost);
  await user.type(cost, "lots{Control>}{Enter}{/Control}");
  expect(await screen.findByText("Write it like 349.00.")).toBeTruthy();
  await user.clear(cost);
  await user.type(cost, "$1,349.5{Control>}{Enter}{/Control}");
  await waitFor(() =>
    expect(fake.calls.findLast(({ name }) => name === "device.change")?.input).toEqual({
      device: { id: "14", cost_cents: 134950 },
    }),
  );
  location.hash = "#/people/person-1";
  await screen.findByText("104201", {}, { timeout: 20_000 });
  await user.keyboard("{F2}");
  await user.type(await screen.findByRole("textbox", { name: "Homeroom" }), "x");
  expect(await flaws()).toEqual([]);
  await user.click(screen.getByRole("button", { name: /Save the person/ }));
  await waitFor(() =>
    expect(fake.calls.findLast(({ name }) => name === "person.change")?.input).toMatchObject({
      person: { id: "person-1", number: "104201", homeroom: "7Bx" },
    }),
  );
}, 60_000);

test("what is done with picked devices is one step", async () => {
  const user = userEvent.setup();
  location.hash = "#/devices";
  render(App);
  await screen.findByText("MC-0012331", {}, { timeout: 20_000 });
  const last = (name: string) => fake.calls.filter((call) => call.name === name).map(({ input }) => input);
  const pick = async () => {
    screen.getByRole("grid").focus();
    await user.keyboard("{Shift>} {/Shift}");
    await screen.findByRole("toolbar", { name: "1 device picked" });
  };
  await pick();
  await user.click(screen.getByRole("button", { name: "Collect" }));
  await user.click(await screen.findByRole("button", { name: "Damaged" }));
  expect(await flaws()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Collect 1 device" }));
  expect(await screen.findByText("1 device collected.")).toBeTruthy();
  expect(last("custody.check_all_in")).toEqual([{ devices: ["0"], condition: "damaged" }]);
  await pick();
  await user.click(screen.getByRole("button", { name: "Move home" }));
  await user.type(await screen.findByRole("combobox", { name: "Room, cart or closet" }), "lib");
  await screen.findByRole("option", { name: /Library/, hidden: true });
  await user.keyboard("{Enter}");
  await user.click(screen.getByRole("button", { name: "Move 1 device" }));
  await waitFor(() => expect(last("device.set_homes")).toEqual([{ devices: ["0"], place: "p3" }]));
}, 60_000);

test("where some of the picked cannot, it is done for the others only when somebody says so", async () => {
  const user = userEvent.setup();
  location.hash = "#/devices";
  render(App);
  await screen.findByText("MC-0012331", {}, { timeout: 20_000 });
  const { run } = fake.answers;
  const which = [
    { id: "0", shown: "MC-0012331", refusal: { code: "refused" as const, reason: { why: "other_school" as const } } },
  ];
  const asked: string[][] = [];
  fake.answers.run = {
    ...run,
    "device.report_all_missing": ({ devices }) => {
      asked.push(devices);
      const cannot = devices.includes("0");
      if (cannot)
        refuse({ code: "refused", reason: { why: "some_cannot", selected: 2, cannot: 1, which, ids: ["0"] } });
      return { operation: 9, changed: [], value: { devices: devices.length } };
    },
  };
  screen.getByRole("grid").focus();
  await user.keyboard("{Shift>} {/Shift}{ArrowDown}{Shift>} {/Shift}");
  await screen.findByRole("toolbar", { name: "2 devices picked" });
  await user.click(screen.getByRole("button", { name: "Missing" }));
  expect(await screen.findByText("1 of the 2 picked cannot. Nothing is changed yet.")).toBeTruthy();
  expect(screen.getByRole("list", { name: "Left out, and why" }).textContent).toContain(
    "MC-0012331 This belongs to another school.",
  );
  expect(await flaws()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Report the other 1 device" }));
  expect(await screen.findByText("1 device reported missing, 1 device left out.")).toBeTruthy();
  expect(asked).toEqual([["0", "1"], ["1"]]);
  fake.answers.run = run;
}, 60_000);

test("a quarter changes in its days; what may not change is said", async () => {
  const user = userEvent.setup();
  location.hash = "#/settings?part=periods";
  render(App);
  await user.click(await screen.findByRole("button", { name: "Change 2026-27/Q2" }, { timeout: 20_000 }));
  expect(await flaws()).toEqual([]);
  await user.type(screen.getByRole("textbox", { name: "Quarter" }), "b");
  await user.click(screen.getByRole("button", { name: /^Save the quarter/ }));
  expect(await screen.findByText(/so its name and days stay/)).toBeTruthy();
  await user.type(screen.getByRole("textbox", { name: "Quarter" }), "{Backspace}");
  await fireEvent.input(screen.getByLabelText("Audits due"), { target: { value: "2026-12-21" } });
  await user.click(screen.getByRole("button", { name: /^Save the quarter/ }));
  expect(await screen.findByText("Mon 21 Dec")).toBeTruthy();
  expect(fake.calls.findLast(({ name }) => name === "audit.change_period")?.input).toEqual({
    period: "period-2",
    due_on: "2026-12-21",
  });
}, 60_000);

test("a view that somebody kept is removed again", async () => {
  const user = userEvent.setup();
  location.hash = "#/devices";
  render(App);
  await user.click(await screen.findByRole("button", { name: "Bought 2023" }, { timeout: 20_000 }));
  await user.click(screen.getByRole("button", { name: "Remove the view “Bought 2023”" }));
  await waitFor(() => expect(screen.queryByRole("button", { name: "Bought 2023" })).toBeNull());
  expect(fake.calls).toContainEqual({ name: "view.remove", input: { view: "Bought 2023" } });
}, 60_000);

test("an answer that comes before it is first read is still shown", async () => {
  location.hash = "#/reports";
  render(App);
  expect(await screen.findByText("Annual inventory", {}, { timeout: 20_000 })).toBeTruthy();
  expect(await flaws()).toEqual([]);
}, 60_000);

test("one of many is found by typing and chosen with Enter", async () => {
  const user = userEvent.setup();
  render(PartsScreen);
  const [field] = screen.getAllByRole<HTMLInputElement>("combobox", { name: "School" });
  await user.click(field!);
  await user.keyboard("ri");
  await waitFor(() => expect(screen.getAllByRole("option", { name: "Ridgeline High", hidden: true })).toHaveLength(1));
  await user.keyboard("{Enter}");
  expect(field!.value).toBe("Ridgeline High");
});
