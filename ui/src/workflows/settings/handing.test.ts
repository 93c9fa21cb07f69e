import { cleanup, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { fake } from "../../../gallery/stand-in";
import { nothingTyped, withTyped, words } from "./handing";
import Rules from "./Rules.svelte";

afterEach(cleanup);
const policy = () => fake.answers.ask!["policy.now"]!({});

test("words are typed with commas, the same one counts once", () => {
  expect(words(" charger, Case ,,case, stylus")).toEqual(["charger", "Case", "stylus"]);
});

test("a kind that is gone takes its price along, and an empty price is none", () => {
  const before = { ...policy(), accessory_prices: { charger: 2700, case: 1500 } };
  const typed = { ...nothingTyped, lists: { accessory_kinds: "charger, stylus" }, prices: { stylus: "$4.5" } };
  expect(withTyped(before, typed)).toMatchObject({
    accessory_kinds: ["charger", "stylus"],
    accessory_prices: { charger: 2700, stylus: 450 },
  });
  expect(withTyped(before, { ...nothingTyped, prices: { charger: "" } })?.accessory_prices).toEqual({ case: 1500 });
  expect(withTyped(before, { ...nothingTyped, prices: { charger: "lots" } })).toBeNull();
});

test("prices, parts and what holds a device back are set by IT and saved together", async () => {
  const user = userEvent.setup({ delay: null });
  fake.calls.length = 0;
  render(Rules);
  const price = await screen.findByRole<HTMLInputElement>("textbox", { name: "Charger" });
  await user.clear(price);
  await user.type(price, "lots");
  await user.click(screen.getByRole("button", { name: "Save these rules" }));
  expect(await screen.findByText("Write it like 27.00, or leave it empty.")).toBeTruthy();
  expect(fake.calls.filter(({ name }) => name === "policy.change")).toEqual([]);
  await user.clear(price);
  await user.type(price, "31.50");
  await user.click(screen.getByRole("checkbox", { name: /Whoever owes gets no device/ }));
  await user.click(screen.getByRole("button", { name: "Save these rules" }));
  expect(fake.calls.findLast(({ name }) => name === "policy.change")?.input).toMatchObject({
    school_year: "2026-27",
    policy: { accessory_prices: { charger: 3150 }, balance_blocks_issuing: true, charge_accessories: true },
  });
});
