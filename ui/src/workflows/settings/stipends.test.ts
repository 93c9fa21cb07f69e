import { expect, test } from "vitest";
import type { Stipends } from "../../bindings";
import { fieldOf, problemOf, sizeWords, stipendsOf, typedOf, withOneMore } from "./stipends";

const stipends: Stipends = {
  months: 10,
  bands: [
    { from: 0, until: 349, cents: 7500 },
    { from: 351, until: 1650, cents: 110_050 },
    { from: 1651, until: null, cents: 0 },
  ],
};

test("what was not touched is saved as it was", () => {
  const typed = typedOf(stipends);
  expect(typed.sizes.map(({ until, amount }) => [until, amount])).toEqual([
    ["349", "75.00"],
    ["1650", "1,100.50"],
    ["", "0.00"],
  ]);
  expect(stipendsOf(typed)).toEqual(stipends);
});

test("a size is read as a person would say it", () => {
  expect(stipends.bands.map(sizeWords)).toEqual(["Up to 349", "351–1,650", "1,651 and more"]);
});

test("one more size begins above the last, and keeps apart from those before", () => {
  const [first] = typedOf(stipends).sizes;
  const two = withOneMore([{ ...first!, id: 4 }]);
  expect(two.at(-1)).toEqual({ id: 5, from: "350", until: "", amount: "" });
  expect(withOneMore(two).at(-1)).toMatchObject({ id: 6, from: "" });
});

test("what is no amount is said as the core says it, and nothing is saved meanwhile", () => {
  expect(problemOf("amount", "27.005")).toMatchObject({ is: "not_money", because: { why: "too_fine" } });
  expect(problemOf("amount", "-5")).toMatchObject({ because: { why: "negative" } });
  expect(problemOf("amount", "(5.00)")).toMatchObject({ because: { why: "negative" } });
  expect(problemOf("amount", "a lot")).toMatchObject({ found: "a lot", because: { why: "not_understood" } });
  expect(problemOf("amount", "12345678901")).toMatchObject({ because: { why: "too_much" } });
  expect([problemOf("amount", ""), problemOf("from", "")]).toEqual([{ is: "missing" }, { is: "missing" }]);
  expect([problemOf("until", ""), problemOf("amount", "$1,250.5")]).toEqual([null, null]);
  expect(problemOf("from", "about 300")).toBe("Write a whole number, like 350.");
  const typed = typedOf(stipends);
  typed.sizes[1]!.amount = "27.005";
  expect(stipendsOf(typed)).toBeNull();
});

test("what the core says of an amount stands where the amount was typed", () => {
  expect(fieldOf(1, "amount")).toBe("stipends.bands.1.cents");
  expect(fieldOf(0, "until")).toBe("stipends.bands.0.until");
});
