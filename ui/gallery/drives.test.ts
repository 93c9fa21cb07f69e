import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
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

async function flaws(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}
const called = (name: string) => fake.calls.filter((call) => call.name === name).map(({ input }) => input);

async function at(path: string, heading: string) {
  location.hash = `#${path}`;
  render(App);
  return screen.findByRole("heading", { level: 1, name: heading }, { timeout: 20_000 });
}

test("a drive is set up for the grades, homerooms and people that it names", async () => {
  const user = userEvent.setup({ delay: null });
  await fake.sitDown("operator-2");
  await at("/distribute", "Distribute");
  const row = (await screen.findByRole("link", { name: "Grade 8 hand-out" })).closest("li")!;
  expect(row.textContent).toContain("until Fri 27 Nov, in 4 days");
  expect(within(row).getByRole("button", { name: "Hand out: Grade 8 hand-out" })).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await user.keyboard("{Control>}n{/Control}");
  const dialog = await screen.findByRole("dialog", { name: "New drive" });
  await user.type(within(dialog).getByRole("textbox", { name: "Name" }), "Spring swap");
  await fireEvent.input(within(dialog).getByLabelText("Last day"), { target: { value: "2027-03-05" } });
  await user.click(await within(dialog).findByRole("checkbox", { name: "8B" }));
  await user.click(within(dialog).getByRole("checkbox", { name: "8" }));
  await user.type(within(dialog).getByRole("combobox", { name: /^People besides/ }), "ortiz");
  await user.click((await screen.findAllByRole("option", { name: /Ortiz/, hidden: true }))[0]!);
  expect(await within(dialog).findByRole("list", { name: "People it names" })).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await user.click(within(dialog).getByRole("button", { name: "Set up the drive" }));
  await waitFor(() => expect(called("drive.create")).toHaveLength(1));
  expect(called("drive.create")[0]).toMatchObject({
    kind: "distribution",
    school: "school-1",
    name: "Spring swap",
    deadline: "2027-03-05",
    grades: ["8"],
    homerooms: ["8B"],
    accessories: ["charger"],
  });
  expect(await screen.findByRole("heading", { level: 1, name: "Spring swap" })).toBeTruthy();
}, 60_000);

test("a homeroom opens to its people, and the drive is closed and goes on", async () => {
  const user = userEvent.setup({ delay: null });
  await at("/distribute/drive-distribution", "Grade 8 hand-out");
  await user.click(screen.getByRole("button", { name: /^8B/ }));
  const table = await screen.findByRole("table", { name: "People of 8B" });
  expect(within(table).getAllByText("Waiting")).toHaveLength(10);
  expect(await flaws()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Close the drive" }));
  expect(await screen.findByText("This drive is closed.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Hand out/ })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Let it go on" }));
  expect(await screen.findByRole("button", { name: /^Hand out/ })).toBeTruthy();
}, 60_000);

test("who is still out is listed and saved, and what nobody looked at is finished in place", async () => {
  const user = userEvent.setup({ delay: null });
  const back = stage.world.had[0]!;
  back.custody.ended_at = "2026-11-23T15:00:00Z";
  back.accessories[0]!.state = "not_looked_at";
  await at("/collect/drive-collection", "Grade 8 Chromebook swap");
  await user.click(await screen.findByRole("tab", { name: "Still out" }));
  expect(await screen.findByRole("table", { name: "Still out" })).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await user.keyboard("{Control>}e{/Control}");
  await screen.findByRole("dialog", { name: "Who is still out" });
  await user.click(screen.getByRole("button", { name: "CSV" }));
  expect(await flaws()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Save the list" }));
  expect(await screen.findByText("61 rows saved.")).toBeTruthy();
  expect(called("export.still_out")).toEqual([
    { drive: "drive-collection", out: "/home/it/Documents/still-out-2026-11-23.csv", profile: "internal" },
  ]);
  await user.click(screen.getByRole("button", { name: "Paper" }));
  expect(await screen.findByRole("img", { name: "Page 1 of 2 of Who is still out" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Excel" }));
  await waitFor(() => expect(screen.queryByRole("img")).toBeNull());
  expect(screen.getByDisplayValue("/home/it/Documents/still-out-2026-11-23.xlsx")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Not now" }));
  await user.keyboard("{F7}");
  const paper = await screen.findByRole("dialog", { name: "Who is still out, on paper" });
  expect(await within(paper).findByRole("img", { name: /^Page 1 of 2/ })).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await user.click(within(paper).getByRole("button", { name: "Make the list" }));
  expect(await within(paper).findByText("61 people saved on 2 pages.")).toBeTruthy();
  expect(called("print.still_out").at(-1)).toMatchObject({ out: "/home/it/Documents/still-out-2026-11-23.pdf" });
  await user.click(within(paper).getByRole("button", { name: "Done" }));
  await user.click(screen.getByRole("tab", { name: "To finish (1)" }));
  expect(await flaws()).toEqual([]);
  await user.click(await screen.findByRole("button", { name: /^Missing: charger of/ }));
  expect(await screen.findByText(/\$27\.00 charged to/)).toBeTruthy();
  expect(called("accessory.settle")).toEqual([{ accessory: back.accessories[0]!.id, seen: "missing" }]);
}, 60_000);

test("after the last day the rest is reported missing, once it was said how many", async () => {
  const user = userEvent.setup({ delay: null });
  const board = fake.answers.ask!["drive.board"]!;
  fake.answers.ask = { ...fake.answers.ask, "drive.board": (input) => ({ ...board(input), past_deadline: true }) };
  await at("/collect/drive-collection", "Grade 8 Chromebook swap");
  await user.click(await screen.findByRole("button", { name: "Report the rest missing…" }));
  const dialog = await screen.findByRole("dialog", { name: "Report 52 devices missing?" });
  expect(dialog.textContent).toContain("Ctrl+Z takes all of it back");
  expect(await flaws()).toEqual([]);
  await user.click(within(dialog).getByRole("button", { name: "Report 52 devices missing" }));
  expect(await screen.findByText(/^52 devices of 52 people reported missing/)).toBeTruthy();
  fake.answers.ask = { ...fake.answers.ask, "drive.board": board };
}, 60_000);

test("a person’s charger is settled, and IT sets a wrong charge right with a reason", async () => {
  const user = userEvent.setup({ delay: null });
  await at("/people/person-1", "Ben Ortiz");
  await screen.findByRole("table", { name: "Account" });
  expect(screen.getByText("owes $27.00")).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await fireEvent.keyDown(screen.getByRole("button", { name: "Settle the charger" }), { key: "Enter" });
  await user.click(await screen.findByRole("menuitem", { name: "Missing" }));
  await waitFor(() => expect(called("accessory.settle")).toEqual([{ accessory: "line-1", seen: "missing" }]));
  await user.click(screen.getByRole("button", { name: /^Set right: Charged \$27\.00, Fri 20 Nov/ }));
  const dialog = await screen.findByRole("dialog", { name: "Set $27.00 right" });
  await user.type(within(dialog).getByRole("textbox", { name: "Why it was a mistake" }), "It was found the same day");
  expect(await flaws()).toEqual([]);
  await user.click(within(dialog).getByRole("button", { name: /^Set it right/ }));
  await waitFor(() =>
    expect(called("fee.reverse")).toEqual([
      { person: "person-1", entry: "entry-3", reason: "It was found the same day" },
    ]),
  );
}, 60_000);

test("a champion cannot set charges right, and reads on Today which drive goes on", async () => {
  await fake.sitDown("operator-2");
  await at("/people/person-1", "Ben Ortiz");
  await screen.findByRole("table", { name: "Account" });
  expect(screen.queryByRole("button", { name: /^Set right/ })).toBeNull();
  location.hash = "#/";
  const go = await screen.findByRole("link", { name: /Grade 8 Chromebook swap, 52 to come$/ });
  expect(go.getAttribute("href")).toBe("#/collect/drive-collection/scan");
  expect(await flaws()).toEqual([]);
}, 60_000);
