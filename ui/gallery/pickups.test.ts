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
  keepLane("surplus pickup-5", []);
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
  return screen.findByRole("heading", { level: 1, name: heading }, { timeout: 40_000 });
}
async function dialog(name: string | RegExp) {
  const found = await screen.findByRole("dialog", { name });
  await waitFor(() => expect(found.querySelector("form")?.contains(document.activeElement)).toBe(true));
  return found;
}

test("no pickup at all says how one begins", async () => {
  stage.world.pickups = [];
  await at("/surplus", "Surplus");
  expect(await screen.findByText("No pickup is under way. A pickup begins with a request.")).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await fast.click(screen.getAllByRole("button", { name: /^Ask for a pickup/ })[0]!);
  expect(await screen.findByRole("heading", { level: 2, name: "Surplus pickup" }, { timeout: 20_000 })).toBeTruthy();
}, 90_000);

test("the board goes by lanes, begins what a portal asked for, and shows what is over on demand", async () => {
  await at("/surplus", "Surplus");
  expect(await screen.findByText("Harbor Oaks High")).toBeTruthy();
  const lanes = screen.getByRole("group", { name: "How far they are" });
  expect(within(lanes).getByRole("button", { name: /^5 All under way/ })).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await fast.click(within(lanes).getByRole("button", { name: /Scheduled/ }));
  await waitFor(() => expect(screen.queryByText("Harbor Oaks High")).toBeNull());
  await fast.click(screen.getByRole("button", { name: "Signed and withdrawn" }));
  await waitFor(() => expect(screen.getByRole("grid").textContent).toContain("Withdrawn"));
  await fast.click(screen.getByRole("button", { name: "Begin the pickup" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Pickup 19" })).toBeTruthy();
  expect(await screen.findByText(/^Nothing is listed yet/)).toBeTruthy();
  expect(await flaws()).toEqual([]);
}, 90_000);

test("a draft is scanned together, and each reason that holds a device back is mended where it stands", async () => {
  await at("/surplus/pickup-1", "Pickup 12");
  expect(await screen.findByText("Still with somebody")).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await fast.type(screen.getByRole("textbox", { name: /^Scan a device onto the list/ }), "MC-0019999{Enter}");
  expect(await screen.findByText("MC-0019999 is on the list.")).toBeTruthy();
  expect(called("surplus.add").at(-1)).toEqual({ pickup: "pickup-1", codes: ["MC-0019999"], scanned: true });
  await fast.keyboard("GONE-1{Enter}");
  expect(await screen.findByText(/^GONE-1 is disposed, so it cannot be listed\./)).toBeTruthy();

  await fast.click(screen.getByRole("button", { name: "Check 2 in…" }));
  await fast.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Collect 2 devices" }));
  await gone();
  await waitFor(() => expect(screen.queryByText("Still with somebody")).toBeNull());
  await fast.click(screen.getByRole("button", { name: "Say what they cost…" }));
  const cost = await dialog("What they cost");
  await fast.keyboard("349.5x{Control>}{Enter}{/Control}");
  expect(within(cost).getByText("Write an amount, like 349.00.")).toBeTruthy();
  await fast.keyboard("{Backspace}{Control>}{Enter}{/Control}");
  await gone();
  expect(called("surplus.say_cost").at(-1)).toMatchObject({ cents: 34950 });
  await fast.click(screen.getByRole("button", { name: "Record the federal leave…" }));
  await dialog("Leave to part with what federal money paid for");
  await fast.keyboard("USED 26-9");
  expect(await flaws()).toEqual([]);
  await fast.keyboard("{Control>}{Enter}{/Control}");
  await gone();
  await fast.click(screen.getByRole("button", { name: "Give it a provisional tag" }));
  expect(await screen.findByText("1 device tagged.")).toBeTruthy();
  await waitFor(() => expect(screen.getByRole("button", { name: "Open incident" })).toBeTruthy());
  await fast.click(screen.getByRole("button", { name: "Take off" }));
  await dialog("Take them off the list");
  await fast.keyboard("{Control>}{Enter}{/Control}");
  await gone();
  await waitFor(() => expect(screen.queryByRole("heading", { level: 2, name: /^May not go/ })).toBeNull());
}, 90_000);

test("the approval shows value, band and what it takes before anything is recorded", async () => {
  await at("/surplus/pickup-1", "Pickup 12");
  await screen.findByText("Still with somebody");
  (document.activeElement as HTMLElement | null)?.blur();
  await hand.keyboard("p");
  const form = await dialog("Record the approval");
  expect(within(form).getByText("Board")).toBeTruthy();
  expect(within(form).getByText(/^The board approves so much/)).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await fast.keyboard("{Control>}{Enter}{/Control}");
  expect(within(form).getByText("7 devices may not go: mend that, or leave them out.")).toBeTruthy();
  await fast.click(within(form).getByRole("checkbox", { name: "Leave out those that may not go" }));
  await fast.type(within(form).getByRole("textbox", { name: "Agenda item of the board" }), "Item 9.3");
  await fast.keyboard("{Control>}{Enter}{/Control}");
  await gone();
  expect(called("surplus.approve").at(-1)).toMatchObject({ reference: "Item 9.3", leave_out: true, on: "2026-11-23" });
  expect(
    await screen.findByText(/^Approved: 8 devices are surplus now\. 3 devices still to be scanned\. 7 left out\./),
  ).toBeTruthy();
  await fast.click(await screen.findByRole("button", { name: "More with this pickup" }));
  await fast.click(await screen.findByRole("menuitem", { name: "Take the approval back" }));
  await dialog("Take the approval back");
  await fast.keyboard("One more came.{Control>}{Enter}{/Control}");
  await gone();
  expect(await screen.findByText("Pickup 12 is a draft again.")).toBeTruthy();
}, 90_000);

test("devices are pasted, and those that cannot be listed are named", async () => {
  await at("/surplus/pickup-1", "Pickup 12");
  await screen.findByText("Still with somebody");
  (document.activeElement as HTMLElement | null)?.blur();
  await hand.keyboard("a");
  const form = await dialog("Add devices");
  expect(await flaws()).toEqual([]);
  await fast.type(within(form).getByRole("textbox", { name: "Tags or serials, one a line" }), "MC-0019001\nGONE-7");
  await fast.keyboard("{Control>}{Enter}{/Control}");
  const list = await within(form).findByRole("list", { name: "Not listed, and why" });
  expect(list.textContent).toContain("GONE-7");
  expect(await flaws()).toEqual([]);
  await fast.click(within(form).getByRole("button", { name: "Done" }));
  await gone();
  expect(called("surplus.add").at(-1)).toMatchObject({ codes: ["MC-0019001", "GONE-7"], scanned: false });
}, 90_000);

test("wipes are recorded with the certificates of a list, released, and the day is agreed", async () => {
  await at("/surplus/pickup-2", "Pickup 13");
  await fast.click(await screen.findByRole("button", { name: /^Record wipes/ }));
  const wipe = await dialog("Record wipes");
  await fast.click(within(wipe).getByRole("button", { name: "Paste a list" }));
  const list = within(wipe).getByRole("textbox", { name: /^Tag and certificate/ });
  await fast.type(list, "MC-0028006, WC-7\nMC-0020000, WC-8");
  await fast.keyboard("{Control>}{Enter}{/Control}");
  expect(await within(wipe).findByText("Not among what is to be wiped: MC-0020000")).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await fast.clear(list);
  await fast.type(list, "MC-0028006, WC-7");
  await fast.keyboard("{Control>}{Enter}{/Control}");
  await gone();
  expect(called("surplus.wipe").at(-1)).toMatchObject({
    devices: [{ device: "old-pickup-2-6", certificate: "WC-7" }],
    method: "reset",
    wiped_by: "Tomasz Wieczorek",
    released: false,
  });
  await fast.click(screen.getByRole("button", { name: /^Release from management/ }));
  await dialog("Released from management");
  await fast.keyboard("{Control>}{Enter}{/Control}");
  await gone();
  expect(called("surplus.release").at(-1)).toMatchObject({ devices: ["old-pickup-2-6"], on: "2026-11-23" });
  await fast.click(screen.getByRole("button", { name: /^Agree on a day/ }));
  const day = await dialog("Agree on a day");
  await fast.type(within(day).getByLabelText("The truck comes on"), "2026-11-22");
  await fast.type(within(day).getByRole("textbox", { name: "Who sends it" }), "Green Loop");
  await fast.keyboard("{Control>}{Enter}{/Control}");
  expect(await within(day).findByText(/Give Mon 23 Nov 2026 or a later day\.$/)).toBeTruthy();
  await fast.clear(within(day).getByLabelText("The truck comes on"));
  await fast.type(within(day).getByLabelText("The truck comes on"), "2026-12-01");
  await fast.keyboard("{Control>}{Enter}{/Control}");
  await gone();
  expect(await screen.findByText("The truck comes on Tue 1 Dec.")).toBeTruthy();
}, 90_000);

test("the answer to the last scan of an approved list stays to be read, and one more is answered too", async () => {
  await at("/surplus/pickup-2", "Pickup 13");
  expect(await screen.findByRole("button", { name: /^Not scanned/ })).toBeTruthy();
  await fast.type(screen.getByRole("textbox", { name: /^Scan a device of the list/ }), "MC-0028013{Enter}");
  await waitFor(() => expect(screen.queryByRole("button", { name: /^Not scanned/ })).toBeNull());
  expect(screen.getByText("MC-0028013 stood on the list, and is scanned now.")).toBeTruthy();
  await fast.keyboard("MC-0028013{Enter}");
  expect(await screen.findByText("MC-0028013 was scanned already.")).toBeTruthy();
}, 90_000);

test("from the list Esc lets go of what is picked, then leads to the board", async () => {
  await at("/surplus/pickup-4", "Pickup 15");
  await screen.findByText("MC-0048000");
  screen.getByRole("grid").focus();
  await fast.keyboard("{Shift>} {/Shift}");
  expect(await screen.findByRole("button", { name: "Take off the list" })).toBeTruthy();
  await fast.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("button", { name: "Take off the list" })).toBeNull());
  expect(screen.getByRole("heading", { level: 1, name: "Pickup 15" })).toBeTruthy();
  await fast.keyboard("{Escape}");
  expect(await screen.findByRole("heading", { level: 1, name: "Surplus" })).toBeTruthy();
}, 90_000);

test("each paper says what was saved: itself, and of how many", async () => {
  await at("/surplus/pickup-2", "Pickup 13");
  const saved = async (word: RegExp, save: string, says: string) => {
    await fast.click(await screen.findByRole("button", { name: "More with this pickup" }));
    await fast.click(await screen.findByRole("menuitem", { name: word }));
    const paper = await screen.findByRole("dialog");
    await fast.click(within(paper).getByRole("button", { name: save }));
    expect(await within(paper).findByText(says)).toBeTruthy();
    await fast.click(within(paper).getByRole("button", { name: "Done" }));
    await gone();
  };
  await saved(/^Print the manifest…/, "Make the manifest", "The manifest with 14 devices was saved on 1 page.");
  await saved(/^Print the wipe certificates…/, "Make the list", "The list with 5 certificates was saved on 1 page.");
  await saved(/^Print wipe labels…/, "Make the labels", "5 labels saved on 1 page.");
  cleanup();
  await at("/surplus/pickup-1", "Pickup 12");
  await saved(/^Print it for the board’s agenda…/, "Make the agenda", "The agenda with 1 pickup was saved on 1 page.");
}, 90_000);

test("the packet for whoever audits it is written from the page, for whom and as what is asked", async () => {
  await at("/surplus/pickup-6", "Pickup 17");
  await fast.click(await screen.findByRole("button", { name: "More with this pickup" }));
  expect(await screen.findByRole("menuitem", { name: /^Excel packet…/ })).toBeTruthy();
  await fast.keyboard("{Escape}");
  await fast.keyboard("{Control>}e{/Control}");
  const packet = await screen.findByRole("dialog", { name: "Surplus packet of pickup 17" });
  expect(await flaws()).toEqual([]);
  await fast.click(within(packet).getByRole("button", { name: "The public" }));
  expect(within(packet).getByText(/^Left out: initials/)).toBeTruthy();
  await fast.click(within(packet).getByRole("button", { name: "Save the packet" }));
  const out = "/home/it/Documents/surplus-p-17-cedar-fork-middle-2026-11-23.xlsx";
  expect(await within(packet).findByText(out)).toBeTruthy();
  expect(called("export.surplus")).toEqual([{ pickup: "pickup-6", out, profile: "public" }]);
}, 90_000);

test("a lot is sold, and what sales bring is told", async () => {
  await at("/surplus/pickup-3", "Pickup 14");
  await fast.click(await screen.findByRole("button", { name: /^What becomes of them/ }));
  const form = await dialog("What becomes of 6 devices");
  await fast.click(within(form).getByRole("button", { name: "Sold" }));
  await fast.type(within(form).getByRole("textbox", { name: "Price of the lot, in dollars" }), "120");
  await fast.keyboard("{Control>}{Enter}{/Control}");
  expect(within(form).getByText("Say who buys them.")).toBeTruthy();
  await fast.type(within(form).getByRole("textbox", { name: "Who buys them" }), "Green Loop");
  expect(await flaws()).toEqual([]);
  await fast.keyboard("{Control>}{Enter}{/Control}");
  await gone();
  expect(called("surplus.dispose_as").at(-1)).toMatchObject({ price_of_lot: 12000, price_each: null, receiver: "Green Loop" }); // prettier-ignore
  expect(await screen.findByRole("heading", { level: 2, name: "What sales bring" })).toBeTruthy();
}, 90_000);

const banner = () => document.querySelector(".banner")?.textContent?.replace(/\s+/g, " ").trim() ?? "";
const says = (words: string) => waitFor(() => expect(banner()).toContain(words), { timeout: 5000 });
/** By hand, so slowly that it is no scanner. */
async function press(keys: string) {
  await new Promise((done) => setTimeout(done, 300));
  await fast.keyboard(keys);
}

test("at the truck a device goes, stays, or goes along with initials; the last one is taken back", async () => {
  await at("/surplus/pickup-5/scan", "Pickup 16");
  await screen.findByRole("region", { name: "Progress" });
  expect(await flaws()).toEqual([]);
  await fast.keyboard("MC-0058006{Enter}");
  await says("On the truck MC-0058006");
  expect(await flaws()).toEqual([]);
  await fast.keyboard("MC-0031877{Enter}");
  await says("Stays here MC-0031877");
  await fast.keyboard("MC-0060001{Enter}");
  await says("Not on the list MC-0060001");
  expect(await flaws()).toEqual([]);
  await press("1");
  const form = await dialog("MC-0060001 goes along");
  await fast.keyboard("{Control>}{Enter}{/Control}");
  expect(within(form).getByText("Your initials are needed.")).toBeTruthy();
  await fast.keyboard("TW");
  expect(await flaws()).toEqual([]);
  await fast.keyboard("{Control>}{Enter}{/Control}");
  await gone();
  await says("Goes along MC-0060001");
  expect(called("surplus.load").at(-1)).toMatchObject({ over: { initials: "TW", wiped: { method: "reset" } } });
  await fast.keyboard("{Control>}z{/Control}");
  await says("Taken back MC-0060001");
  await fast.keyboard("MC-0060002{Enter}");
  await says("Not on the list MC-0060002");
  await press("2");
  await waitFor(() => expect(screen.queryByRole("group", { name: /Does it go along/ })).toBeNull());
  await fast.keyboard("XX{Enter}");
  await says("Nobody knows it");
  await fast.keyboard("MC-0058006{Enter}");
  await says("On the truck already MC-0058006");
  await fast.keyboard("{F4}");
  await says("Off the truck MC-0058006");
  expect(called("surplus.unload").at(-1)).toEqual({ pickup: "pickup-5", device: "old-pickup-5-6" });
}, 90_000);

test("who may not load here is told so, and led back", async () => {
  await at("/surplus/pickup-2/scan", "Pickup 13");
  expect(await screen.findByText("Cannot be loaded: the day of the truck is not agreed.")).toBeTruthy();
  expect(await flaws()).toEqual([]);
  cleanup();
  await at("/surplus/pickup-2/sign", "Sign the manifest");
  expect(await screen.findByText("Cannot be signed: the day of the truck is not agreed.")).toBeTruthy();
}, 90_000);

test("a champion at the truck is told that only IT lets go along what nobody listed", async () => {
  await fake.sitDown("operator-2");
  await at("/surplus/pickup-5/scan", "Pickup 16");
  await screen.findByRole("region", { name: "Progress" });
  await fast.keyboard("MC-0060001{Enter}");
  await says("Not on the list MC-0060001");
  await says("only IT lets it go along, with initials.");
  expect(screen.queryByRole("group", { name: /Does it go along/ })).toBeNull();
  expect(await flaws()).toEqual([]);
  await fast.keyboard("MC-0058006{Enter}");
  await says("On the truck MC-0058006");
}, 90_000);

test("both sides sign on the printed manifest, short ones are named first, and a correction stands beside it", async () => {
  await at("/surplus/pickup-5/sign", "Sign the manifest");
  expect(await screen.findByText("3 devices of the approved list are not on the truck.")).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await fast.click(screen.getByRole("button", { name: "On the printed manifest" }));
  const ofSide = (side: string) =>
    within(screen.getByRole("group", { name: side })).getByRole("textbox", { name: "Name" });
  expect(ofSide("For the school")).toHaveProperty("value", "Tomasz Wieczorek");
  await fast.keyboard("{Control>}{Enter}{/Control}");
  expect(await screen.findByText("Still needed: who fetches.")).toBeTruthy();
  await fast.type(ofSide("For whoever fetches"), "Rosa Lind");
  // Whoever leaves with Esc is asked first, and goes on.
  await fast.keyboard("{Escape}");
  expect((await screen.findByRole("alert")).textContent).toBe("What you typed is not saved.");
  await fast.keyboard("{Enter}");
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  expect(ofSide("For whoever fetches")).toHaveProperty("value", "Rosa Lind");
  await fast.click(screen.getByRole("button", { name: /^Sign: 6 devices gone/ }));
  expect(await screen.findByText("Pickup 16 is signed: 6 devices gone.")).toBeTruthy();
  expect(called("surplus.sign").at(-1)).toMatchObject({
    giver: { name: "Tomasz Wieczorek", picture: null },
    taker: { name: "Rosa Lind", role: "Green Loop", picture: null },
    tell: expect.stringContaining("6 devices left today with Green Loop") as string,
  });
  await screen.findByRole("heading", { level: 1, name: "Pickup 16" });
  expect(await flaws()).toEqual([]);
  await hand.keyboard("{F2}");
  const form = await dialog("Correct what was signed");
  await fast.click(within(form).getByRole("button", { name: "A remark" }));
  await fast.type(within(form).getByRole("textbox", { name: "How that is known" }), "The date is a day late.");
  expect(await flaws()).toEqual([]);
  await fast.keyboard("{Control>}{Enter}{/Control}");
  await gone();
  expect(await screen.findByText(/remarked: “The date is a day late\.”$/)).toBeTruthy();
  (document.activeElement as HTMLElement | null)?.blur();
  await fast.keyboard("{Escape}");
  expect(await screen.findByRole("heading", { level: 1, name: "Surplus" })).toBeTruthy();
}, 90_000);

test("a champion lists and loads, and is told what only IT can do", async () => {
  await fake.sitDown("operator-2");
  await at("/surplus/pickup-1", "Pickup 12");
  await fast.click(await screen.findByText("What is not possible now, and why"));
  expect(screen.getByText("Cannot be approved: only IT can do this.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Record the federal leave…" })).toBeNull();
  expect(screen.getByRole("button", { name: /^Add devices/ })).toBeTruthy();
}, 90_000);

test("picked devices of the register go onto the list of a draft", async () => {
  await at("/devices", "Devices");
  await screen.findByText("MC-0012331");
  screen.getByRole("grid").focus();
  await fast.keyboard("{Shift>} {/Shift}");
  await fast.click(await screen.findByRole("button", { name: "List for a pickup…" }));
  const form = await screen.findByRole("dialog", { name: "List 1 device for a pickup" });
  expect(await within(form).findByText(/^Pickup 12, Cedar Fork Middle/)).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await fast.click(within(form).getByRole("button", { name: "List 1 device" }));
  await gone();
  expect(called("surplus.add").at(-1)).toEqual({ pickup: "pickup-1", devices: ["0"] });
}, 90_000);
