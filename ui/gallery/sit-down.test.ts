// Nobody has said who is here: the page asks before anything else.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import App from "../src/app/App.svelte";
import { answers } from "../src/shared/answers.svelte";
import { operators } from "./district";
import { fake } from "./stand-in";

const { ask } = fake.answers;
beforeEach(() => {
  fake.desk = { ...fake.desk, operator: null };
  location.hash = "#/";
});
afterEach(() => {
  cleanup();
  answers.clear();
  fake.answers.ask = ask!;
  fake.desk = { ...fake.desk, operator: operators[0]!.id };
});

async function flaws(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}

test("a name is chosen with the arrow keys and Enter, and the day begins", async () => {
  const user = userEvent.setup();
  render(App);
  expect(await screen.findByRole("heading", { name: "Who is at the keyboard?" }, { timeout: 20_000 })).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.textContent).toContain("Tomasz Wieczorek"));
  expect(await flaws()).toEqual([]);
  await user.keyboard("{F1}");
  expect(await screen.findByText(/so that what you scan and decide carries your name/)).toBeTruthy();
  await user.keyboard("{Escape}");
  screen.getByRole("button", { name: /Tomasz Wieczorek/ }).focus();
  await user.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}{Enter}");
  expect(await screen.findByRole("link", { name: /Scan for the audit/ }, { timeout: 20_000 })).toBeTruthy();
  expect(fake.desk.operator).toBe(operators[1]!.id);
}, 60_000);

test("one of many is found by a part of the name", async () => {
  const more = Array.from({ length: 20 }, (_, at) => ({ ...operators[2]!, id: `more-${at}`, name: `Ines ${at + 10}` }));
  fake.answers.ask = { ...ask, "session.operators": () => ({ operators: [...operators, ...more], schools: [] }) };
  const user = userEvent.setup();
  render(App);
  const field = await screen.findByRole("textbox", { name: "Your name or school" }, { timeout: 20_000 });
  await waitFor(() => expect(document.activeElement).toBe(field));
  await user.keyboard("zz");
  expect(await screen.findByText(/Nobody here is called that/)).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await user.keyboard("{Backspace}{Backspace}29{Enter}");
  await waitFor(() => expect(fake.desk.operator).toBe("more-19"));
}, 60_000);
