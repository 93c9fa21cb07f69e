import { cleanup, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import App from "../src/app/App.svelte";
import { answers } from "../src/shared/answers.svelte";
import { fake } from "./stand-in";

vi.mock("../src/shared/chart/draw", () => ({ begin: () => ({ setOption() {}, resize() {}, dispose() {} }) }));
afterEach(async () => {
  cleanup();
  answers.clear();
  await fake.sitDown("operator-1");
});

async function asViewer(hash: string) {
  await fake.sitDown("operator-3");
  location.hash = hash;
  render(App);
  await screen.findByRole("navigation", { name: "Places" }, { timeout: 20_000 });
}

test("a viewer who picks devices is offered to export them, and nothing that would be refused", async () => {
  const user = userEvent.setup();
  await asViewer("#/devices");
  await screen.findByText("MC-0012331", {}, { timeout: 20_000 });
  screen.getByRole("grid").focus();
  await user.keyboard("{Shift>} {/Shift}");
  const bar = await screen.findByRole("toolbar", { name: "1 device picked" });
  const offered = [...bar.querySelectorAll("button")].map((one) => one.textContent?.trim() || one.title);
  // Printing labels changes nothing, so a viewer may.
  expect(offered).toEqual(["Export", "Labels", "Let go of the selection"]);
}, 60_000);

test("a viewer is told who brings lists, and a list dropped on the window is not read", async () => {
  await asViewer("#/import");
  expect(await screen.findByText(/Ask a Tech Champion or IT to import it/, {}, { timeout: 20_000 })).toBeTruthy();
  const read = fake.calls.filter(({ name }) => name === "import.look").length;
  fake.drop("/home/grace/list.csv");
  await new Promise((done) => setTimeout(done, 100));
  expect(fake.calls.filter(({ name }) => name === "import.look")).toHaveLength(read);
}, 60_000);
