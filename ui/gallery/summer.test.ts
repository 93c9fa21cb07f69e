import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, expect, test } from "vitest";
import App from "../src/app/App.svelte";
import { answers } from "../src/shared/answers.svelte";
import { fake } from "./stand-in";

afterEach(() => {
  cleanup();
  answers.clear();
  fake.calls.length = 0;
});

const called = (name: string) => fake.calls.filter((call) => call.name === name).map(({ input }) => input);

test("a student keeps a device over the summer until a day, and that is ended again", async () => {
  location.hash = "#/people/person-1";
  render(App);
  const offers = await screen.findAllByRole("button", { name: "Keep over the summer…" }, { timeout: 20_000 });
  await fireEvent.click(offers[0]!);
  const dialog = await screen.findByRole("dialog", { name: /^Keep MC-\d+ over the summer$/ });
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
  const give = within(dialog).getByRole("button", { name: "Let them keep it" });
  expect(give.getAttribute("aria-disabled")).toBe("true");
  await fireEvent.input(within(dialog).getByLabelText("Until, that day included"), { target: { value: "2027-08-15" } });
  await fireEvent.click(give);
  expect(await screen.findByText(/may keep it until Sun 15 Aug 2027/)).toBeTruthy();
  expect(called("person.authorise_summer_keep")).toMatchObject([{ person: "person-1", until: "2027-08-15" }]);
  await fireEvent.click(screen.getByRole("button", { name: "End this" }));
  await waitFor(() =>
    expect(screen.getAllByRole("button", { name: "Keep over the summer…" })).toHaveLength(offers.length),
  );
  expect(called("person.end_summer_keep")).toEqual([{ keep: "keep-0" }]);
}, 60_000);
