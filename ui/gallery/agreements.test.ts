import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../src/app/App.svelte";
import { answers } from "../src/shared/answers.svelte";
import { prefs } from "../src/shared/prefs.svelte";
import { keepLane } from "../src/shared/station/lane";
import { drivesFromTheStart } from "./grade";
import { fake } from "./stand-in";

beforeEach(() => {
  prefs.sound = false;
  drivesFromTheStart();
  keepLane("distribution drive-distribution", []);
  fake.calls.length = 0;
});
afterEach(async () => {
  cleanup();
  vi.restoreAllMocks();
  await fake.sitDown("operator-1");
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
const banner = () => document.querySelector(".banner")?.textContent?.replace(/\s+/g, " ").trim() ?? "";
const says = (words: string) => waitFor(() => expect(banner()).toContain(words), { timeout: 5000 });
/** What an engine with a canvas does; `white` is what it makes of nothing. */
function withCanvas(picture: string) {
  const pen = new Proxy({}, { get: () => () => undefined, set: () => true }) as CanvasRenderingContext2D;
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(pen as never);
  vi.spyOn(HTMLCanvasElement.prototype, "toDataURL").mockReturnValue(picture);
}

test("at the station F4 opens the agreement; it is ticked before a witness by keys, and taken back", async () => {
  location.hash = "#/distribute/drive-distribution/scan";
  render(App);
  await within(await screen.findByRole("main", { name: "Distribution station" }, { timeout: 20_000 })).findByRole(
    "region",
    { name: "Progress" },
  );
  await hand.keyboard("204402{Enter}");
  await says("Ben Ortiz");
  expect(screen.getByText("not signed this school year")).toBeTruthy();
  await hand.keyboard("{F4}");
  const dialog = await screen.findByRole("dialog", { name: "Agreement: Ben Ortiz" });
  expect((await within(dialog).findByRole("region", { name: "Wording" })).textContent).toContain("look after this");
  expect(await flaws()).toEqual([]);
  within(dialog).getByRole("button", { name: "Tick before a witness" }).focus();
  await hand.keyboard("{Enter}");
  const record = within(dialog).getByRole("button", { name: "Record the agreement" });
  expect(record.getAttribute("aria-disabled")).toBe("true");
  within(dialog)
    .getByRole("checkbox", { name: /^Ben Ortiz heard or read this/ })
    .focus();
  await hand.keyboard(" ");
  expect(await flaws()).toEqual([]);
  record.focus();
  await hand.keyboard("{Enter}");
  await says("Agreement signed By Ben Ortiz, before a witness. Scan the device for Ben Ortiz.");
  expect(called("agreement.sign")).toEqual([
    {
      person: "eight-1",
      signer: "student",
      signer_name: "Ben Ortiz",
      how: { kind: "ticked", witness: fakeWitness() },
    },
  ]);
  expect(await screen.findByText("signed by Ben Ortiz, Mon 23 Nov")).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await hand.keyboard("{Control>}z{/Control}");
  await says("Taken back the agreement");
  expect(await screen.findByText("not signed this school year")).toBeTruthy();
}, 60_000);

const fakeWitness = () => screen.getByText(/./, { selector: ".station-h > span:last-child" }).textContent;

test("a guardian draws on the person’s page; nothing drawn is refused, and what was signed can be withdrawn", async () => {
  location.hash = "#/people/person-1";
  render(App);
  await screen.findByRole("heading", { level: 1, name: "Ben Ortiz" }, { timeout: 20_000 });
  await hand.click(await screen.findByRole("button", { name: "Sign…" }));
  const dialog = await screen.findByRole("dialog", { name: "Agreement: Ben Ortiz" });
  await hand.click(await within(dialog).findByRole("button", { name: "A parent or guardian" }));
  const sign = () => hand.click(within(dialog).getByRole("button", { name: "Record the agreement" }));
  await sign();
  expect(
    within(dialog).getByRole("textbox", { name: "Name of the parent or guardian" }).getAttribute("aria-invalid"),
  ).toBe("true");
  await hand.type(within(dialog).getByRole("textbox", { name: "Name of the parent or guardian" }), "Rosa Ortiz");
  withCanvas("");
  await sign();
  expect((await within(dialog).findByRole("alert")).textContent).toContain("Nothing was drawn.");
  expect(await flaws()).toEqual([]);
  const pad = within(dialog).getByRole("img", { name: "Signature, still empty" });
  await fireEvent.pointerDown(pad, { pointerId: 1, clientX: 40, clientY: 60 });
  await fireEvent.pointerMove(pad, { pointerId: 1, clientX: 300, clientY: 90 });
  await fireEvent.pointerUp(pad, { pointerId: 1, clientX: 300, clientY: 90 });
  expect(pad.querySelector("path")?.getAttribute("d")).toBe("M40 60L40 60L300 90");
  expect(within(dialog).getByRole("img", { name: "Signature, drawn" })).toBe(pad);
  await hand.keyboard("{Escape}");
  await hand.click(await within(dialog).findByRole("button", { name: "Go on writing" }));
  withCanvas("data:image/png;base64,AAAA");
  await sign();
  expect(await screen.findByText(/^Signed by Rosa Ortiz, Mon 23 Nov, on this screen/)).toBeTruthy();
  expect(called("agreement.sign").at(-1)).toMatchObject({
    signer: "guardian",
    signer_name: "Rosa Ortiz",
    how: { kind: "drawn", picture: "data:image/png;base64,AAAA" },
  });
  await hand.click(screen.getByRole("button", { name: "Look at it" }));
  expect(await screen.findByRole("img", { name: "The signature of Rosa Ortiz" })).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await hand.click(screen.getByRole("button", { name: "Withdraw it…" }));
  await hand.type(screen.getByRole("textbox", { name: "Why it does not hold" }), "Signed for the wrong child");
  await hand.click(screen.getByRole("button", { name: "Withdraw it" }));
  await waitFor(() => expect(called("agreement.withdraw")).toHaveLength(1));
  expect(await screen.findByText(/^Not signed this school year/)).toBeTruthy();
}, 60_000);

test("a receipt is made and opened, at the station by F7 and on the person’s page", async () => {
  location.hash = "#/people/person-1";
  render(App);
  await screen.findByRole("heading", { level: 1, name: "Ben Ortiz" }, { timeout: 20_000 });
  await hand.click(await screen.findByRole("button", { name: /^Receipt…/ }));
  let dialog = await screen.findByRole("dialog", { name: "Receipt for Ben Ortiz" });
  await waitFor(() =>
    expect(within(dialog).getByRole<HTMLInputElement>("textbox", { name: "Save it as" }).value).toBe(
      "/home/it/Documents/receipt-ben-ortiz-2026-11-23.pdf",
    ),
  );
  // What will stand on paper is looked at first, page by page, and may go to the printer from there.
  expect(await within(dialog).findByRole("img", { name: "Page 1 of 2 of Receipt for Ben Ortiz" })).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await hand.click(within(dialog).getByRole("button", { name: "Next page" }));
  expect(await within(dialog).findByRole("img", { name: /^Page 2 of 2/ })).toBeTruthy();
  within(dialog).getByRole("group", { name: "The page" }).focus();
  await hand.keyboard("{PageDown}{Home}");
  expect(await within(dialog).findByText("Page 1 of 2")).toBeTruthy();
  const place = "/tmp/preview/receipt-ben-ortiz-2026-11-23.pdf";
  await hand.click(within(dialog).getByRole("button", { name: "Open to print" }));
  expect(fake.opened.at(-1)).toBe(place);
  expect(called("print.receipts")).toEqual([{ person: "person-1", drive: null, out: place }]);
  await hand.click(within(dialog).getByRole("button", { name: "Make the receipt" }));
  expect(await within(dialog).findByText("1 receipt saved on 1 page.")).toBeTruthy();
  await hand.click(within(dialog).getByRole("button", { name: "Open it" }));
  expect(fake.opened.at(-1)).toBe("/home/it/Documents/receipt-ben-ortiz-2026-11-23.pdf");
  expect(called("print.receipts").at(-1)).toEqual({
    person: "person-1",
    drive: null,
    out: "/home/it/Documents/receipt-ben-ortiz-2026-11-23.pdf",
  });
  cleanup();
  expect([...fake.previews], "another program has it open").toEqual([place]);
  location.hash = "#/distribute/drive-distribution/scan";
  render(App);
  await within(await screen.findByRole("main", { name: "Distribution station" })).findByRole("region", {
    name: "Progress",
  });
  await hand.keyboard("204402{Enter}");
  await says("Ben Ortiz");
  await hand.keyboard("{F7}");
  dialog = await screen.findByRole("dialog", { name: "Receipt for Ben Ortiz" });
  fake.previews.clear();
  expect(await within(dialog).findByText("Page 1 of 2")).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await hand.keyboard("{Escape}");
  await waitFor(() => expect([...fake.previews], "nobody looks at it any more").toEqual([]));
}, 60_000);

test("an agreement on paper gets its scan later", async () => {
  location.hash = "#/people/person-1";
  render(App);
  await screen.findByRole("heading", { level: 1, name: "Ben Ortiz" }, { timeout: 20_000 });
  await hand.click(await screen.findByRole("button", { name: "Sign…" }));
  await hand.click(await screen.findByRole("button", { name: "On paper" }));
  expect(await flaws()).toEqual([]);
  await hand.click(screen.getByRole("button", { name: "Record the agreement" }));
  expect(await screen.findByText(/^Signed by Ben Ortiz, Mon 23 Nov, on paper/)).toBeTruthy();
  expect(called("agreement.sign").at(-1)).toMatchObject({ how: { kind: "paper" } });
  await hand.click(screen.getByRole("button", { name: "Look at it" }));
  const dialog = await screen.findByRole("dialog", { name: "Agreement: Ben Ortiz" });
  await within(dialog).findByText(/Drop a picture or a PDF/);
  fake.drop("/home/it/scan.pdf");
  expect(await within(dialog).findByRole("button", { name: "Open scan.pdf" })).toBeTruthy();
  expect(called("attachment.add")).toMatchObject([{ belongs: { kind: "agreement" } }]);
  expect(await flaws()).toEqual([]);
}, 60_000);
