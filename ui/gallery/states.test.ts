import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import App from "../src/app/App.svelte";
import { answers } from "../src/shared/answers.svelte";
import { refuse } from "../src/host/fake";
import { fake } from "./stand-in";

vi.mock("../src/shared/chart/draw", () => ({ begin: () => ({ setOption() {}, resize() {}, dispose() {} }) }));
const { ask } = fake.answers;
afterEach(() => {
  cleanup();
  answers.clear();
  fake.answers.ask = ask;
});

type Ask = NonNullable<typeof ask>;

/** What `name` answers waits until it is let go. */
function slowly(name: keyof Ask, when: (input: unknown) => boolean = () => true): () => void {
  let go = () => {};
  const late = new Promise<void>((done) => (go = done));
  const answer = ask![name] as unknown as (input: unknown) => unknown;
  const slow = { ...ask, [name]: async (input: unknown) => (when(input) && (await late), answer(input)) };
  fake.answers.ask = slow as unknown as Ask;
  return go;
}

test("a list that is still being read is never called empty", async () => {
  location.hash = "#/people";
  const go = slowly("person.page");
  render(App);
  expect(await screen.findByRole("status", { name: "Reading people" }, { timeout: 20_000 })).toBeTruthy();
  expect(screen.queryByText(/Nobody/)).toBeNull();
  go();
  expect(await screen.findByText("Ana Beltrán")).toBeTruthy();
}, 60_000);

test("a list that was refused says why, and is asked again on request", async () => {
  location.hash = "#/people";
  fake.answers.ask = { ...ask, "person.page": () => refuse({ code: "busy", by: null }) };
  render(App);
  const again = await screen.findByRole("button", { name: "Try again" }, { timeout: 20_000 });
  expect(screen.queryByText(/Nobody/)).toBeNull();
  fake.answers.ask = ask;
  await userEvent.click(again);
  expect(await screen.findByText("Ana Beltrán")).toBeTruthy();
}, 60_000);

test("the history of one device is never shown under the name of the next", async () => {
  const user = userEvent.setup();
  location.hash = "#/devices";
  render(App);
  await screen.findByText("MC-0012331", {}, { timeout: 20_000 });
  screen.getByRole("grid").focus();
  await user.keyboard(" ");
  await screen.findByText("Scanned in homeroom 8B for the Q2 audit.");
  const go = slowly("device.timeline", (input) => (input as { device: string }).device !== "0");
  await user.keyboard("{ArrowDown} ");
  await screen.findByRole("complementary", { name: "MC-0012332" });
  await screen.findByRole("status", { name: "Reading its history" });
  expect(screen.queryByText("Scanned in homeroom 8B for the Q2 audit.")).toBeNull();
  go();
  await screen.findByText("Scanned in homeroom 8B for the Q2 audit.");
}, 60_000);

test("the box says that it looks before it says that nothing fits", async () => {
  location.hash = "#/people";
  render(App);
  await screen.findByText("Ana Beltrán", {}, { timeout: 20_000 });
  const go = slowly("find.code");
  await userEvent.keyboard("{Control>}k{/Control}zzzz");
  expect(screen.getByText("Looking …")).toBeTruthy();
  fake.answers.ask = { ...fake.answers.ask, "person.page": () => ({ rows: [], from: 0, total: 0, next: null }) };
  go();
  await waitFor(() => expect(screen.queryByText("Looking …")).toBeNull());
}, 60_000);
