import { expect, test } from "vitest";
import type { Accessory, Card, ChargeAnswer, LookedOver, TakenIn } from "../../bindings";
import {
  bagAfter,
  beforeOf,
  keysOf,
  lookedAt,
  type Returned,
  returned,
  sayBag,
  sayLine,
  sayReturned,
  seenByWord,
  tape,
} from "./state";

const accessory = (kind: string, state: Accessory["state"]) => ({ id: kind, kind, state }) as Accessory;
const line = (kind: string, state: Accessory["state"], charge: ChargeAnswer | null = null) => ({
  accessory: accessory(kind, state),
  charge,
  credited: null,
});
const one = (more: Partial<Returned> = {}): Returned => ({
  custody: "c",
  device: "d",
  shown: "MC-1",
  model: null,
  who: { id: "p", name: "Ana Beltrán", homeroom: "8B", grade: "8", number: "204417" },
  stranger: null,
  was: null,
  since: null,
  lines: [line("charger", "not_looked_at")],
  condition: "working",
  damage: null,
  stillHas: [],
  at: "2026-11-23T15:42:07.000Z",
  ...more,
});

test("what comes back is said with whose it is and what is to look at", () => {
  expect(sayReturned(one())).toMatchObject({
    tone: "ok",
    headline: "Collected",
    sentence: "From Ana Beltrán. Is the charger there?",
  });
  expect(sayReturned(one({ stranger: "Ben Ortiz", stillHas: ["MC-2"] }))).toMatchObject({
    tone: "warn",
    sentence: "From Ana Beltrán. Ben’s bag held Ana’s device. Still has MC-2. Is the charger there?",
  });
  expect(sayReturned(one({ was: "stolen", lines: [] }))).toMatchObject({
    tone: "info",
    headline: "Found again",
    sentence: "It was stolen. From Ana Beltrán. Keep it aside, IT checks it before it goes out.",
  });
});

test("each answer says what it costs, or why it costs nothing", () => {
  const says = (charge: ChargeAnswer | null, credited: number | null = null) =>
    sayLine(one(), { ...line("charger", charge ? "missing" : "returned", charge), credited }).sentence;
  expect(says({ is: "charged", cents: 2700 })).toContain("$27.00 charged to Ana for the charger.");
  expect(says({ is: "charged_before" })).toContain("charged for this charger before");
  expect(says({ is: "no_price", school_year: "2026-27" })).toContain("2026-27 has no price for a charger");
  expect(says({ is: "not_charged" })).toContain("does not charge");
  expect(says(null, 2700)).toContain("$27.00 comes off Ana’s account again.");
  expect(sayLine(one(), line("charger", "replaced")).sentence).toBe("Nothing is charged. Scan the next one.");
});

test("an answer about one accessory leaves the others as they were", () => {
  const charged = line("charger", "missing", { is: "charged", cents: 2700 });
  const before = one({ lines: [charged, line("case", "not_looked_at")] });
  const looked: LookedOver = {
    accessories: [line("charger", "missing"), line("case", "returned")],
    not_given: [],
    incident: null,
  };
  const after = lookedAt(before, looked, ["case"], null);
  expect(after.lines).toEqual([charged, line("case", "returned")]);
  expect(lookedAt(before, looked, [], ["hinge"])).toMatchObject({ damage: ["hinge"], condition: "damaged" });
});

test("a bag is closed once what belongs to it is in", () => {
  const bag = { person: { name: "Ben Ortiz" }, holdings: [] } as unknown as Card;
  expect(bagAfter(bag, one({ stranger: "Ben Ortiz" }))).toBe(bag);
  expect(bagAfter(bag, one({ stillHas: ["MC-2"] }))).toBe(bag);
  expect(bagAfter(bag, one())).toBeNull();
  expect(sayBag(bag)).toMatchObject({ tone: "warn", headline: "Ben Ortiz’s bag" });
});

test("letters answer for the first accessory, numbers for the next three", () => {
  expect([0, 1, 2, 3, 4].map(keysOf)).toEqual([["Y", "N", "T"], ["1", "2", "3"], ["4", "5", "6"], ["7", "8", "9"], []]); // prettier-ignore
  const lines = [line("charger", "not_looked_at"), line("USB hub", "not_looked_at")];
  expect(seenByWord("NO-USB-HUB", lines)).toEqual({ at: 1, seen: "missing" });
  expect(seenByWord("CHARGER", lines)).toEqual({ at: 0, seen: "returned" });
  expect(seenByWord("NEXT", lines)).toBeNull();
});

test("what was charged here adds up by kind", () => {
  const charged = (kind: string, cents: number) => one({ lines: [line(kind, "missing", { is: "charged", cents })] });
  expect(tape([charged("charger", 2700), charged("charger", 2700), charged("case", 1500), one()])).toEqual({
    rows: [
      { kind: "charger", many: 2, cents: 5400 },
      { kind: "case", many: 1, cents: 1500 },
    ],
    cents: 6900,
  });
});

test("who came before is told by what there was to look at", () => {
  expect(beforeOf(one()).sign.word).toBe("Collected");
  expect(beforeOf(one({ stranger: "Ben Ortiz" })).say).toBe("Ana’s, in Ben’s bag");
  expect(beforeOf(one({ damage: ["hinge"] }))).toMatchObject({
    sign: { word: "Damaged" },
    say: "Ana Beltrán, 8B · hinge",
  });
  expect(beforeOf(one({ lines: [line("charger", "missing")] })).sign.word).toBe("Look at it");
});

test("a device that nobody had names nobody", () => {
  const taken = {
    device: { id: "d", tag: null, condition: "needs_check" },
    holder: null,
    stranger: null,
    was: "lost",
    custody: null,
    looked: { accessories: [], not_given: [], incident: null },
    still_has: [],
  } as unknown as TakenIn;
  const back = returned(taken, "SN-1", null, "2026-11-23T15:42:07.000Z");
  expect([back.shown, back.custody]).toEqual(["SN-1", null]);
  expect(sayReturned(back).sentence).toContain("Nobody was recorded to have it.");
});
