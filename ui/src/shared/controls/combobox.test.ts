// What does Enter take of a list that is still being looked for?
import { cleanup, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import Combobox from "./Combobox.svelte";

afterEach(cleanup);

const known = ["LK-01", "LK-011"].map((word) => ({ value: word, word }));

/** A list that takes as long as the core does. */
async function scanned(keys: string, fits: (word: string, typed: string) => boolean) {
  const chosen = vi.fn();
  const find = async (typed: string) => {
    await new Promise((later) => setTimeout(later, 30));
    return known.filter(({ word }) => fits(word, typed));
  };
  const user = userEvent.setup({ delay: null });
  render(Combobox, { label: "Device", find, value: null, onchoose: chosen });
  await user.type(screen.getByRole("combobox"), keys);
  await new Promise((later) => setTimeout(later, 90));
  return chosen.mock.calls.map(([option]) => (option as { word: string }).word);
}

const exactly = (word: string, typed: string) => word === typed;
const begins = (word: string, typed: string) => word.startsWith(typed);

test("the Enter of a scanner takes the one that fits, as soon as it is found", async () => {
  expect(await scanned("LK-011{Enter}", exactly)).toEqual(["LK-011"]);
});

test("of several nobody chose, and of none nothing is taken", async () => {
  expect(await scanned("LK-0{Enter}", begins)).toEqual([]);
  cleanup();
  expect(await scanned("XX-1{Enter}", exactly)).toEqual([]);
});
