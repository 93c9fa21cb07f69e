import { expect, test } from "vitest";
import type { StatementCharge } from "../../bindings";
import { columnsOf, sumWords } from "./balances";
import { asks, chargeWords, isVerb, needs, nothingTyped, sentAs } from "./verbs";

test("an amount goes to the core as it was typed", () => {
  const typed = { ...nothingTyped(), cents: " $1,027.00 ", receipt: "R-1", day: "2026-11-20" };
  expect(sentAs("fee.pay", "person-1", typed)).toEqual({
    name: "fee.pay",
    input: {
      person: "person-1",
      cents: "$1,027.00",
      charge: null,
      receipt: "R-1",
      on_day: "2026-11-20",
      note: null,
      keep_as_credit: false,
      shared_receipt: false,
    },
  });
  expect(sentAs("fee.charge", "person-1", { ...nothingTyped(), cents: "" }).input).toMatchObject({
    about: "charger",
    cents: null,
  });
});

test("a waiver needs who allowed it and why, a payment needs an amount", () => {
  const typed = nothingTyped("charge-1");
  expect(needs("fee.waive", typed)).toBe("Say first who allowed it.");
  expect(needs("fee.waive", { ...typed, approver: "The principal" })).toBe("Say why first.");
  expect(needs("fee.waive", { ...typed, approver: "The principal", reason: "Hardship" })).toBeNull();
  expect(needs("fee.pay", typed)).toBe("Say how much first.");
  expect(needs("fee.charge", typed)).toBeNull();
  expect(needs("fee.write_off", typed)).toBe("Say why first.");
  expect(asks["fee.waive"]).toContain("approver");
  expect(sentAs("fee.waive", "person-1", { ...typed, approver: " A ", reason: " B " }).input).toEqual({
    person: "person-1",
    charge: "charge-1",
    cents: null,
    approver: "A",
    reason: "B",
  });
});

test("a charge is called by what it is for, its day, and what is open", () => {
  const one = { charge: { about: "charger", on_day: "2026-11-12" }, open: 2700 } as unknown as StatementCharge;
  expect(chargeWords(one, "2026-11-23")).toBe("Charger of Thu 12 Nov, $27.00 open");
  expect(chargeWords({ ...one, open: 0 }, "2026-11-23")).toBe("Charger of Thu 12 Nov, settled");
  expect(["fee.pay", "fee.reverse"].map(isVerb)).toEqual([true, false]);
});

test("what accounts come to together stands in words", () => {
  expect(sumWords({ people: 3, owed: 8400, credit: 1500 })).toBe("3 accounts, $84.00 owed, $15.00 paid too much");
  expect(sumWords({ people: 0, owed: 0, credit: 0 })).toBe("0 accounts");
  expect(columnsOf("2026-11-23", true).map(({ id }) => id)).not.toContain("school");
});
