import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import App from "../src/app/App.svelte";
import { answers } from "../src/shared/answers.svelte";
import { fake } from "./stand-in";
import AuditScreen from "./AuditScreen.svelte";

vi.mock("../src/shared/chart/draw", () => ({ begin: () => ({ setOption() {}, resize() {}, dispose() {} }) }));
const { run } = fake.answers;
afterEach(() => {
  cleanup();
  answers.clear();
  fake.answers.run = run;
});

const many = (name: string) => fake.calls.filter((call) => call.name === name).length;

/** What `name` answers comes when it is let go, as from a disk that is slow. */
function slowly(name: keyof NonNullable<typeof run>): () => void {
  let go = () => {};
  const late = new Promise<void>((done) => (go = done));
  const answer = (run?.[name] ?? (() => ({ operation: 1, changed: ["*"], value: {} }))) as (input: unknown) => unknown;
  const slow = { ...run, [name]: (input: unknown) => late.then(() => answer(input)) };
  fake.answers.run = slow as typeof run;
  return go;
}

test("an audit is closed once, however often its button is pressed, and the button says that it works", async () => {
  render(AuditScreen, { page: "", audit: "a:submitted" });
  const close = await screen.findByRole("button", { name: "Close the audit" }, { timeout: 20_000 });
  const go = slowly("audit.close");
  await userEvent.dblClick(close);
  close.focus();
  await userEvent.keyboard("{Enter}{Enter} ");
  expect(many("audit.close")).toBe(1);
  expect(close.getAttribute("aria-busy")).toBe("true");
  expect(document.activeElement).toBe(close);
  go();
  expect(await screen.findByText("Closed")).toBeTruthy();
  await waitFor(() => expect(close.getAttribute("aria-busy")).toBeNull());
  expect(many("audit.close")).toBe(1);
}, 60_000);

test("a form is sent once, with Enter, with Ctrl+Enter and with a click", async () => {
  location.hash = "#/people/person-1";
  render(App);
  await screen.findByText("104201", {}, { timeout: 20_000 });
  await userEvent.keyboard("{F2}");
  const homeroom = await screen.findByRole("textbox", { name: "Homeroom" });
  await userEvent.type(homeroom, "x");
  const go = slowly("person.change");
  const before = many("person.change");
  await userEvent.keyboard("{Enter}{Enter}{Control>}{Enter}{/Control}");
  await userEvent.dblClick(screen.getByRole("button", { name: /Save the person/ }));
  await fireEvent.submit(homeroom.closest("form")!);
  expect(many("person.change")).toBe(before + 1);
  go();
  await waitFor(() => expect(screen.queryByRole("textbox", { name: "Homeroom" })).toBeNull());
}, 60_000);

test("Ctrl+Z pressed twice in a row takes back one step", async () => {
  location.hash = "#/";
  render(App);
  await screen.findByText(/^Undo: set where/, {}, { timeout: 20_000 });
  const before = many("history.undo");
  await userEvent.setup({ delay: null }).keyboard("{Control>}zz{/Control}");
  expect(await screen.findByText("Taken back: set where a device lives")).toBeTruthy();
  expect(many("history.undo")).toBe(before + 1);
}, 60_000);
