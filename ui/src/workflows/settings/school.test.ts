import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { schools } from "../../../gallery/district";
import { fake } from "../../../gallery/stand-in";
import SchoolForm from "./SchoolForm.svelte";

afterEach(cleanup);

test("what decides a champion’s stipend is written down at the school", async () => {
  const user = userEvent.setup({ delay: null });
  fake.calls.length = 0;
  const sent = () => fake.calls.findLast(({ name }) => name === "school.change")?.input;
  render(SchoolForm, { school: schools[0]!, onclose: () => undefined });
  const students = screen.getByRole<HTMLInputElement>("textbox", { name: "Students attending" });
  expect(students.value).toBe("640");
  await user.clear(students);
  await user.type(students, "about 700");
  await user.click(screen.getByRole("button", { name: /^Save the school/ }));
  expect(screen.getByText("Write a whole number, like 640.")).toBeTruthy();
  expect(sent()).toBeUndefined();
  await user.clear(students);
  await user.type(students, "702");
  await user.type(screen.getByLabelText("Champion from"), "2026-08-03");
  await user.type(screen.getByRole("textbox", { name: "Recommended by" }), "Odile Marchetti");
  await user.click(screen.getByRole("button", { name: /^Save the school/ }));
  await waitFor(() =>
    expect(sent()).toMatchObject({
      school: {
        code: schools[0]!.code,
        attendance: 702,
        champion_from: "2026-08-03",
        champion_until: null,
        champion_recommended_by: "Odile Marchetti",
      },
    }),
  );
});
