// Papers in the district's words: changed, tried, used, taken back, and printed where they belong.
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
afterEach(() => {
  cleanup();
  answers.clear();
});

const fast = userEvent.setup({ delay: null });
const called = (name: string) => fake.calls.filter((call) => call.name === name).map(({ input }) => input);

async function flaws(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}
async function at(path: string, heading: string) {
  location.hash = `#${path}`;
  render(App);
  return screen.findByRole("heading", { level: 1, name: heading }, { timeout: 20_000 });
}

test("a wording is changed with a field, looked at, used and taken back", async () => {
  await at("/settings?part=papers", "Settings");
  const wording = (await screen.findByRole("textbox", { name: "Wording" })) as HTMLTextAreaElement;
  await waitFor(() => expect(called("print.template").at(-1)).toMatchObject({ kind: "statement", text: null }));
  expect(await flaws()).toEqual([]);
  await fast.click(screen.getByRole("button", { name: "balance" }));
  expect(wording.value).toContain("{{ balance }}");
  await waitFor(() => expect(called("print.template").at(-1)).toMatchObject({ text: wording.value }));
  await fast.click(screen.getByRole("button", { name: "Use this wording" }));
  await waitFor(() => expect(called("template.change")).toHaveLength(1));
  await fast.click(await screen.findByRole("button", { name: "Back to Rollcall’s own" }));
  await waitFor(() => expect(called("template.reset")).toEqual([{ kind: "statement" }]));
}, 60_000);

test("an account is printed, and letters to whoever owes", async () => {
  await at("/fees/person-1", "Ben Ortiz");
  await fast.click(await screen.findByRole("button", { name: /^Statement/ }));
  const statement = await screen.findByRole("dialog", { name: "Statement for Ben Ortiz" });
  await waitFor(() => expect(called("print.statement")).toHaveLength(1));
  expect(await flaws()).toEqual([]);
  await fast.click(within(statement).getByRole("button", { name: "Not now" }));
  cleanup();
  answers.clear();
  await at("/fees", "Fees");
  await fast.click(screen.getByRole("button", { name: /^Letters/ }));
  const dialog = await screen.findByRole("dialog", { name: "Letters to everybody who owes" });
  await fast.type(within(dialog).getByRole("textbox", { name: /Only who owes at least/ }), "10");
  await waitFor(() => expect(called("print.letters").at(-1)).toMatchObject({ at_least: "10", left: false }));
  expect(await flaws()).toEqual([]);
}, 60_000);
