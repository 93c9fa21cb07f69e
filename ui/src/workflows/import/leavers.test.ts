import { cleanup, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import Leavers from "./Leavers.svelte";
import { fresh } from "./state";
import { Wizard } from "./wizard.svelte";
import type { RosterOutcome } from "../../bindings";

afterEach(cleanup);

const roster: RosterOutcome = {
  kind: "oneroster",
  leavers: [{ school: "CFM", name: "Cedar Falls Middle", left: 25, of: 303, is_many: true }],
  left: [{ id: "p1", called: "Ana Reed", number: "1", school: "CFM", is_absent: true, holds: 1 }],
  left_holding: 1,
  stay: 1,
  staying: [{ id: "p3", called: "Cleo Marsh", number: "3", school: "CFM", is_absent: true, holds: 0 }],
  confirm_left: 25,
  transferred: [{ id: "p2", called: "Ben Moss", number: "2", from: "CFM", to: "MHS", devices: 1, choice: "collect" }],
  devices_along: 0,
  devices_to_collect: 1,
};

function shown() {
  const wizard = new Wizard();
  wizard.choices = { ...fresh("/roster.zip"), kind: "roster" };
  vi.spyOn(wizard, "plan").mockImplementation((choices) => {
    wizard.choices = choices;
    return Promise.resolve();
  });
  render(Leavers, { wizard, roster });
  return wizard;
}

test("who leaves is told by school, and their number has to be typed", async () => {
  const wizard = shown();
  expect(screen.getByText("Cedar Falls Middle: 25 of 303")).toBeTruthy();
  expect(screen.getByText(/Ana Reed \(1\)/)).toBeTruthy();
  expect(screen.getByText(/does not let them leave: Cleo Marsh\./)).toBeTruthy();
  const field = screen.getByLabelText("Type how many leave, if it is meant");
  await userEvent.type(field, "24");
  expect([wizard.choices.confirmLeft, screen.queryByText("It is 25.") !== null]).toEqual([24, true]);
  await userEvent.clear(field);
  await userEvent.type(field, "25");
  expect([wizard.choices.confirmLeft, screen.queryByText("It is 25.")]).toEqual([25, null]);
});

test("the devices of those who change schools go along when it is said", async () => {
  const wizard = shown();
  expect(screen.getByText("Ben Moss: CFM → MHS, 1 device")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "They go along" }));
  expect(wizard.choices.transfers).toBe("along");
});
