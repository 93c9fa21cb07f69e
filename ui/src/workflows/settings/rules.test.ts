import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { fake } from "../../../gallery/stand-in";
import Rules from "./Rules.svelte";

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
