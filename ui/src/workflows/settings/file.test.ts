import { cleanup, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { fake } from "../../../gallery/stand-in";
import FilePart from "./FilePart.svelte";

afterEach(cleanup);

test("a wrong file says what it is, where it was asked for, and that the district stays open", async () => {
  const user = userEvent.setup();
  const open = fake.openDistrict.bind(fake);
  fake.openDistrict = () =>
    Promise.reject({ code: "refused", reason: { why: "newer_file", path: "/home/it/next.rollcall" } });
  render(FilePart);
  await user.type(await screen.findByPlaceholderText(/district\.rollcall$/), "/home/it/next.rollcall");
  await user.click(screen.getByRole("button", { name: "Open it" }));
  expect(await screen.findByText("/home/it/next.rollcall was written by a newer Rollcall.")).toBeTruthy();
  expect(screen.getByText("This district stays open.")).toBeTruthy();
  expect(screen.getByPlaceholderText<HTMLInputElement>(/district\.rollcall$/).value).toBe("/home/it/next.rollcall");
  fake.openDistrict = open;
});
