// The rules by which the district pays and approves: set by IT from the keyboard, read by everybody else.
import { cleanup, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import App from "../src/app/App.svelte";
import { answers } from "../src/shared/answers.svelte";
import { fake } from "./stand-in";

beforeEach(() => {
  fake.calls.length = 0;
});
afterEach(async () => {
  cleanup();
  answers.clear();
  await fake.sitDown("operator-1");
});

const hand = userEvent.setup({ delay: null });

async function flaws(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}
const changed = () => fake.calls.filter(({ name }) => name === "policy.change").map(({ input }) => input);
const size = (at: number, of: number) =>
  screen.findByRole("group", { name: `Size ${at} of ${of}` }, { timeout: 20_000 });
const field = (row: HTMLElement, name: string) => within(row).getByRole<HTMLInputElement>("textbox", { name });

async function write(into: HTMLElement, text: string) {
  await hand.clear(into);
  await hand.type(into, text);
}

test("the stipends of the next school year are set from the keyboard, and those of this one stay", async () => {
  location.hash = "#/settings?part=rules";
  render(App);
  await size(1, 3);
  expect(await flaws()).toEqual([]);
  const section = screen.getByRole("heading", { name: "Stipends of Tech Champions" }).closest("section")!;
  within(section).getByLabelText("School year").focus();
  await hand.keyboard("{Enter}");
  await hand.click(await screen.findByRole("option", { name: "2027-28" }));
  expect(await within(section).findByText(/2027-28 goes by what holds since .* Saving gives it stipends/)).toBeTruthy();

  const amount = field(await size(1, 3), "A month, in dollars");
  await write(amount, "80.005");
  await hand.tab();
  const said = screen.getByText("“80.005” is finer than a cent. Write dollars and cents, like 27.00.");
  expect(amount.getAttribute("aria-describedby")).toBe(said.closest(".hint")?.id);
  await hand.tab({ shift: true });
  await hand.keyboard("{Enter}");
  expect(changed()).toEqual([]);
  await write(amount, "80");
  await waitFor(() => expect(amount.getAttribute("aria-invalid")).toBeNull());

  await write(field(await size(3, 3), "Up to, students"), "1200");
  const another = within(section).getByRole("button", { name: "Another size" });
  another.focus();
  await hand.keyboard("{Enter}");
  const fourth = await size(4, 4);
  await waitFor(() => expect(document.activeElement).toBe(field(fourth, "From, students")));
  expect(field(fourth, "From, students").value).toBe("1201");
  await write(field(fourth, "A month, in dollars"), "150.50");
  expect(await flaws()).toEqual([]);
  await hand.keyboard("{Enter}");
  expect(await within(section).findByText(/^2027-28 has stipends of its own/)).toBeTruthy();
  expect(changed()).toMatchObject([
    {
      school_year: "2027-28",
      policy: {
        board_from: 100_000,
        stipends: {
          months: 10,
          bands: [
            { from: 0, until: 349, cents: 8000 },
            { from: 351, until: 650, cents: 10_000 },
            { from: 651, until: 1200, cents: 12_500 },
            { from: 1201, until: null, cents: 15_050 },
          ],
        },
      },
    },
  ]);
}, 90_000);

test("sizes that overlap and a term that is too long are refused where they stand, and a size is taken out", async () => {
  location.hash = "#/settings?part=rules";
  render(App);
  await write(field(await size(2, 3), "From, students"), "349");
  await hand.keyboard("{Enter}");
  expect(await screen.findByText("349 does not fit here. Give 350 or more.")).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await hand.click(screen.getByRole("button", { name: "Take size 2 out" }));
  await waitFor(async () => expect(document.activeElement).toBe(field(await size(2, 2), "From, students")));
  expect(screen.queryByText("349 does not fit here. Give 350 or more.")).toBeNull();
  const months = screen.getByRole("textbox", { name: "Months of a whole term" });
  await write(months, "13");
  await hand.keyboard("{Enter}");
  const said = await screen.findByText("13 does not fit here. Give a number from 1 to 12.");
  expect(months.getAttribute("aria-describedby")).toBe(said.closest(".hint")?.id);
}, 90_000);

test("a bound that is no amount, or above the other, is refused at its field", async () => {
  location.hash = "#/settings?part=rules";
  render(App);
  const board = await screen.findByRole("textbox", { name: /^The board approves from/ }, { timeout: 20_000 });
  await write(board, "-5");
  await hand.tab();
  expect(screen.getByText("“-5” is less than nothing. Write dollars and cents, like 27.00.")).toBeTruthy();
  await write(board, "40,000");
  await hand.keyboard("{Enter}");
  expect(
    await screen.findByText("$40,000.00 does not fit here. Give an amount from $0.00 to $30,000.00."),
  ).toBeTruthy();
  await write(board, "2500");
  await hand.keyboard("{Enter}");
  await waitFor(() => expect(changed().at(-1)).toMatchObject({ policy: { board_from: 250_000 } }));
}, 90_000);

test("who may not change them reads what champions are paid, and who approves", async () => {
  await fake.sitDown("operator-3");
  location.hash = "#/settings?part=rules";
  render(App);
  const table = await screen.findByRole("table", { name: "Stipends of 2026-27" }, { timeout: 20_000 });
  expect(within(table).getByRole("row", { name: "351–650 $100.00" })).toBeTruthy();
  expect(screen.getByText("For 10 months of a school year at most.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Save the stipends/ })).toBeNull();
  expect(screen.queryByText(/Saving gives it/)).toBeNull();
  const bound = screen.getByRole<HTMLInputElement>("textbox", { name: /^The board approves from/ });
  expect([bound.value, bound.disabled]).toEqual(["1,000.00", true]);
  expect(await flaws()).toEqual([]);
}, 90_000);
