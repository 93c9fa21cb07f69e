import { cleanup, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { refuse } from "../../host/fake";
import { fake } from "../../../gallery/stand-in";
import Rules from "./Rules.svelte";

afterEach(cleanup);

test("kinds of device are typed one after the other, commas and blanks as they come", async () => {
  const user = userEvent.setup({ delay: null });
  render(Rules);
  const field = await screen.findByLabelText<HTMLInputElement>(/staff holders are left out/);
  await user.clear(field);
  await user.type(field, "laptop, cell phone");
  expect(field.value).toBe("laptop, cell phone");
  await user.click(screen.getByRole("button", { name: "Save the rules" }));
  expect(fake.calls.findLast(({ name }) => name === "policy.change")?.input).toMatchObject({
    policy: { private_categories: ["laptop", "cell phone"] },
  });
});

test("a number out of bounds says its bounds beside its field, and every field keeps what was typed", async () => {
  const user = userEvent.setup({ delay: null });
  const { run } = fake.answers;
  fake.answers.run = {
    ...run,
    "policy.change": () =>
      refuse({ code: "invalid", field: "sync_days", problem: { is: "out_of_range", found: "900", allowed: "0–366" } }),
  };
  render(Rules);
  const days = await screen.findByLabelText<HTMLInputElement>("A sync counts for, days");
  const least = screen.getByLabelText<HTMLInputElement>("Blind recount, at least");
  await user.clear(days);
  await user.type(days, "900");
  await user.clear(least);
  await user.click(screen.getByRole("button", { name: "Save the rules" }));
  expect(least.getAttribute("aria-describedby")).toBe(screen.getByText(/^Write a whole number/).closest(".hint")?.id);
  await user.type(least, "7");
  await user.click(screen.getByRole("button", { name: "Save the rules" }));
  const said = await screen.findByText("900 does not fit here. Give a number from 0 to 366.");
  expect(days.getAttribute("aria-describedby")).toBe(said.closest(".hint")?.id);
  expect([days.value, least.value]).toEqual(["900", "7"]);
  fake.answers.run = run;
});
