import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { router } from "svelte-spa-router";
import { afterEach, expect, test, vi } from "vitest";
import App from "../src/app/App.svelte";
import { answers } from "../src/shared/answers.svelte";
import { fake } from "./stand-in";

vi.mock("../src/shared/chart/draw", () => ({ begin: () => ({ setOption() {}, resize() {}, dispose() {} }) }));
const { ask } = fake.answers;
afterEach(() => {
  cleanup();
  answers.clear();
  fake.answers.ask = ask;
});

test("a list of people read as devices says so, names what it does not use, and is walked back", async () => {
  const user = userEvent.setup();
  fake.answers.ask = {
    ...ask,
    "import.look": (input) => {
      const looked = ask!["import.look"]!(input);
      const left = (header: string) => ({
        header,
        field: null,
        how: "left_out" as const,
        left_out: { reason: "unknown" as const },
      });
      return {
        ...looked,
        unknown: [],
        looks_like: input.kind === "people" ? null : "people",
        columns: [...looked.columns, left("Bus line"), left("Locker")],
      };
    },
  };
  location.hash = "#/import?path=/home/it/roster.csv";
  render(App);
  expect(
    await screen.findByText("This looks like a list of people rather than of devices.", {}, { timeout: 20_000 }),
  ).toBeTruthy();
  expect(screen.getByText(/^Nothing is taken from “Bus line” and “Locker”/)).toBeTruthy();
  expect(screen.getByText("windows-1252")).toBeTruthy();
  expect(screen.getByText("Semicolon")).toBeTruthy();
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Read it as people" }));
  await waitFor(() =>
    expect(fake.calls.findLast(({ name }) => name === "import.look")?.input).toMatchObject({ kind: "people" }),
  );
  await waitFor(() => expect(screen.queryByText(/looks like a list of people/)).toBeNull());
  await user.click(screen.getByRole("button", { name: /^Rehearse it/ }));
  await user.click(await screen.findByRole("button", { name: "Columns" }));
  expect(screen.getByText(/rows shown as they are read/)).toBeTruthy();
  expect(fake.calls.findLast(({ name }) => name === "import.rehearse")?.input).toMatchObject({
    plan: { kind: "people" },
  });
}, 60_000);

test("a portal’s payments are rehearsed as matched, known already and not matched, and what is more is kept when asked", async () => {
  const user = userEvent.setup({ delay: null });
  location.hash = "#/import?path=/home/it/payments.csv";
  await waitFor(() => expect(router.querystring).toContain("payments"));
  render(App);
  await screen.findByRole("heading", { level: 1, name: "Import payments of a portal" }, { timeout: 20_000 });
  await user.click(screen.getByRole("button", { name: /^Rehearse it/ }));
  expect(await screen.findByRole("img", { name: "5 rows: 2 matched, 1 known already, 2 not matched" })).toBeTruthy();
  expect(screen.queryByRole("tab", { name: /^Changed/ })).toBeNull();
  expect(screen.queryByRole("checkbox", { name: "Empty cells clear" })).toBeNull();
  await user.click(screen.getByRole("tab", { name: /^Not matched/ }));
  expect(await screen.findByText(/^More than the \$300.00 they owe/)).toBeTruthy();
  expect(screen.getByText(/^Nobody has this number/)).toBeTruthy();
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
  await user.click(screen.getByRole("checkbox", { name: /^Keep what is more/ }));
  expect(await screen.findByRole("img", { name: "5 rows: 3 matched, 1 known already, 1 not matched" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: /^Add 3 payments/ }));
  expect(await screen.findByRole("button", { name: "Look at the accounts" })).toBeTruthy();
  expect(fake.calls.findLast(({ name }) => name === "import.apply")?.input).toMatchObject({
    plan: { kind: "payments", keep_as_credit: true },
  });
}, 60_000);
