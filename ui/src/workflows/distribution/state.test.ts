import { expect, test } from "vitest";
import type { Agreement, Card, HandedOut } from "../../bindings";
import { accessoryWord, beforeOf, readList, sayForgotten, sayGiven, sayList, sayPerson, saySigned } from "./state";

const person = { name: "Ana Beltrán", state: "active", homeroom: "8B", grade: "8", number: "204417" };
const card = (more: object) =>
  ({ person, holdings: [], accessories: [], balance: 0, incidents: [], standing: "to_do", ...more }) as unknown as Card;
const handed = (notes: HandedOut["notes"], kinds: string[]) =>
  ({
    person,
    device: {},
    custody: { id: "c", started_at: "2026-08-18T13:12:00Z" },
    accessories: kinds.map((kind) => ({ kind })),
    notes,
  }) as unknown as HandedOut;

test("a pasted class list is two columns, with or without a heading", () => {
  const pairs = [
    { who: "3001", code: "HR-01" },
    { who: "3002", code: "HR-02" },
  ];
  expect(readList("Student\tTag\n3001\tHR-01\r\n\n3002\tHR-02\n")).toEqual({ pairs, problem: null });
  expect(readList("3001, HR-01\n3002;HR-02")).toEqual({ pairs, problem: null });
  expect(readList("3001  HR-01\n3002   HR-02")).toEqual({ pairs, problem: null });
});

test("a scanned list takes person and device by turns, and says for whom there is none yet", () => {
  const [first] = readList("3001\nHR-01\n").pairs;
  expect(first).toEqual({ who: "3001", code: "HR-01" });
  expect(readList("3001\nHR-01\n3002\n").problem).toBe("There is no device for 3002 yet.");
  expect(readList("3001\n3002\tHR-02\n").problem).toBe("There is no device for 3001.");
  expect(readList(" \n")).toEqual({ pairs: [], problem: null });
});

test("control codes turn an accessory on and off, in the district's own words", () => {
  const kinds = ["charger", "USB hub"];
  expect(accessoryWord("NO-CHARGER", kinds)).toEqual({ kind: "charger", on: false });
  expect(accessoryWord("USB-HUB", kinds)).toEqual({ kind: "USB hub", on: true });
  expect(accessoryWord("NEXT", kinds)).toBeNull();
});

test("whoever is scanned is told of before anything goes out", () => {
  expect(sayPerson(card({}))).toMatchObject({ tone: "info", sentence: "For Ana Beltrán." });
  const has = { tag: "MC-1", serial: null, custody: { ended_at: null } };
  const gone = { tag: "MC-2", serial: null, custody: { ended_at: "2026-06-01T00:00:00Z" } };
  expect(sayPerson(card({ holdings: [has, gone], balance: 2700, standing: null }))).toMatchObject({
    tone: "warn",
    sentence: "For Ana Beltrán. This drive does not expect them. They have MC-1 already. They owe $27.00.",
  });
  expect(sayPerson(card({ person: { ...person, state: "left" } })).sentence).toContain("marked “left”");
});

test("what went out is said with what went along and what there is to know", () => {
  const given = { handed: handed([], ["charger", "case"]), shown: "MC-1", model: "Chromebook 11" };
  expect(sayGiven(given)).toMatchObject({
    tone: "ok",
    code: "MC-1",
    sentence: "Chromebook 11, to Ana Beltrán, with charger and case. Scan the next person.",
  });
  const owes = {
    handed: handed([{ is: "owes", cents: 2700 }, { is: "not_in_drive" }], []),
    shown: "MC-1",
    model: null,
  };
  expect(sayGiven(owes)).toMatchObject({
    tone: "warn",
    sentence: "To Ana Beltrán. They owe $27.00. This drive did not expect them. Scan the next person.",
  });
  expect(beforeOf(owes)).toMatchObject({ sign: { tone: "warn" }, say: "Ana Beltrán, 8B · MC-1" });
  const unsigned = { handed: handed([{ is: "not_signed" }], []), shown: "MC-1", model: null };
  expect(sayGiven(unsigned)).toMatchObject({
    tone: "ok",
    sentence: "To Ana Beltrán. Their agreement is not signed yet. Scan the next person.",
  });
  const second = { handed: handed([{ is: "second", holds: ["MC-2"] }], []), shown: "MC-1", model: null };
  expect([sayGiven(second).tone, beforeOf(second).sign.tone]).toEqual(["ok", "ok"]);
});

test("a list says what was left out", () => {
  expect(sayList(27, 1)).toMatchObject({ tone: "warn", headline: "27 devices handed out" });
  expect(sayList(28, 0).tone).toBe("ok");
  expect(sayForgotten("Ana Beltrán").headline).toBe("Ana got nothing");
});

test("a signature is said, and then who waits for a device", () => {
  const agreement = { signer_name: "Rosa Beltrán", how: "drawn" } as Agreement;
  expect(saySigned(agreement, card({}).person).sentence).toBe(
    "By Rosa Beltrán, on this screen. Scan the device for Ana Beltrán.",
  );
  expect(saySigned(agreement, null).sentence).toContain("Scan the next person.");
});
