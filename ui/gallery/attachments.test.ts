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
  fake.nextFile = null;
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

test("pictures and papers are dropped or chosen on a person’s page, opened, saved and removed", async () => {
  location.hash = "#/people/person-1";
  render(App);
  await screen.findByRole("heading", { level: 1, name: "Ben Ortiz" }, { timeout: 20_000 });
  expect(await screen.findByText(/Drop a picture or a PDF on this window/)).toBeTruthy();
  fake.drop("/home/it/note.pdf", "/home/it/id-card.JPG");
  await waitFor(() => expect(called("attachment.add")).toHaveLength(2));
  expect(called("attachment.add")[0]).toEqual({
    belongs: { kind: "person", person: "person-1" },
    path: "/home/it/note.pdf",
  });
  expect(location.hash).toBe("#/people/person-1");
  expect(await screen.findByText("2 files attached to Ben Ortiz.")).toBeTruthy();
  expect(await flaws()).toEqual([]);
  fake.nextFile = "/home/it/damaged.png";
  await hand.click(screen.getByRole("button", { name: "Attach…" }));
  expect((await screen.findByRole("alert")).textContent).toContain("damaged.png is cut off or damaged.");
  await hand.click(screen.getByRole("button", { name: "Open id-card.JPG" }));
  const picture = await screen.findByRole("dialog", { name: "id-card.JPG" });
  expect(await within(picture).findByRole("img", { name: "id-card.JPG" })).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await hand.click(within(picture).getByRole("button", { name: "Done" }));
  await hand.click(screen.getByRole("button", { name: "Open note.pdf" }));
  const saving = await screen.findByRole("dialog", { name: "Save note.pdf" });
  await waitFor(() =>
    expect(within(saving).getByRole<HTMLInputElement>("textbox", { name: "Save it as" }).value).toContain("note.pdf"),
  );
  await hand.click(within(saving).getByRole("button", { name: "Save it" }));
  expect(await within(saving).findByText("1 file saved.")).toBeTruthy();
  await hand.click(within(saving).getByRole("button", { name: "Open it" }));
  expect(fake.opened.at(-1)).toBe("/home/it/Documents/note.pdf");
  await hand.click(within(saving).getByRole("button", { name: "Done" }));
  await hand.click(screen.getByRole("button", { name: "Remove note.pdf" }));
  await waitFor(() => expect(screen.queryByRole("button", { name: "Open note.pdf" })).toBeNull());
  expect(called("attachment.remove")).toEqual([{ attachment: "kept-note.pdf" }]);
}, 60_000);

test("a picture dropped beside an open device is the device’s, and a list is still an import", async () => {
  location.hash = "#/devices";
  render(App);
  const grid = await screen.findByRole("grid", {}, { timeout: 20_000 });
  await screen.findByText("MC-0012331");
  grid.focus();
  await hand.keyboard("{ArrowDown} ");
  const panel = await screen.findByRole("complementary", { name: /^MC-/ });
  await within(panel).findByText(/Drop a picture or a PDF on this window/);
  fake.drop("/home/it/crack.png");
  await waitFor(() => expect(called("attachment.add")).toHaveLength(1));
  expect(called("attachment.add")[0]).toMatchObject({ belongs: { kind: "device" } });
  expect(await within(panel).findByRole("button", { name: "Open crack.png" })).toBeTruthy();
  expect(await flaws()).toEqual([]);
  fake.drop("/home/it/crack.png", "/home/it/devices.xlsx");
  await waitFor(() => expect(location.hash).toMatch(/^#\/import\?path=/));
  expect(called("attachment.add")).toHaveLength(1);
}, 60_000);
