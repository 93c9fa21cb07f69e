import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import App from "../src/app/App.svelte";
import { answers } from "../src/shared/answers.svelte";
import { fake } from "./stand-in";

vi.mock("../src/shared/chart/draw", () => ({ begin: () => ({ setOption() {}, resize() {}, dispose() {} }) }));
afterEach(() => {
  cleanup();
  answers.clear();
});

const grid = () => screen.findByRole("grid", {}, { timeout: 20_000 });
const marked = () => {
  const now = screen.queryByRole("grid")?.getAttribute("aria-activedescendant");
  return now ? document.getElementById(now)?.textContent : null;
};

test.each(["{Escape}", "{Alt>}{ArrowLeft}{/Alt}"])(
  "whoever goes back to a list with %s finds its filter, its order, its place and its row",
  async (keys) => {
    const user = userEvent.setup();
    location.hash = "#/devices";
    render(App);
    await screen.findByText("MC-0012331", {}, { timeout: 20_000 });
    (await grid()).focus();
    await user.keyboard("{Control>}f{/Control}mc");
    await waitFor(() => expect(screen.getByText("Tag: mc")).toBeTruthy());
    await user.click(screen.getByRole("button", { name: "Model" }));
    (await grid()).focus();
    await user.keyboard("{Control>}{End}{/Control}{ArrowUp}{ArrowRight}");
    const before = await waitFor(() => {
      expect(marked()).toBeTruthy();
      return marked();
    });
    const sorted = () => screen.getByRole("columnheader", { name: "Model" }).getAttribute("aria-sort");
    const order = sorted();
    expect(order).not.toBe("none");
    const chips = [...document.querySelectorAll(".chips .chip")].map((chip) => chip.textContent);
    await user.keyboard("{Enter}");
    await screen.findByText("PO-2023-118", {}, { timeout: 20_000 });
    await user.keyboard(keys);
    await grid();
    await waitFor(() => expect(marked()).toBe(before));
    expect([...document.querySelectorAll(".chips .chip")].map((chip) => chip.textContent)).toEqual(chips);
    expect(sorted()).toBe(order);
    expect(document.activeElement).toBe(await grid());
  },
  60_000,
);

test("nobody finds a list as somebody else left it", async () => {
  const user = userEvent.setup();
  location.hash = "#/people";
  render(App);
  await screen.findByText("Ana Beltrán", {}, { timeout: 20_000 });
  await user.click(screen.getByRole("button", { name: "Holds something" }));
  await waitFor(() => expect(screen.getByText("Holds: yes")).toBeTruthy());
  cleanup();
  answers.clear();
  await fake.sitDown("operator-2");
  render(App);
  await screen.findByText("Ana Beltrán", {}, { timeout: 20_000 });
  expect(screen.queryByText("Holds: yes")).toBeNull();
  await fake.sitDown("operator-1");
}, 60_000);
