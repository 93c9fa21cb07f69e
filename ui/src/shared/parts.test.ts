import { expect, test } from "vitest";
import { addsUp, arcs, auditBalance, balanceWords, importBalance } from "./balance/balance";
import { rate, remember } from "./faces/pace";
import { chordOf, chordWords, isTyping } from "./keys";

const counts = { verified: 319, moved: 9, elsewhere: 2, evidenced: 21, in_repair: 6, lost: 1, stolen: 1, missing: 53 };

test("the balance adds up and can be read aloud", () => {
  const balance = auditBalance(412, counts, false);
  expect(addsUp(balance)).toBe(true);
  expect(addsUp({ ...balance, total: 411 })).toBe(false);
  expect(balanceWords(balance)).toBe(
    "412 expected: 319 verified, 9 moved, 2 elsewhere, 21 evidenced, 6 in repair, 1 lost, 1 stolen and 53 still to find",
  );
  expect(auditBalance(412, counts, true).parts.at(-1)?.word).toBe("missing");
  expect(addsUp(importBalance(2318, { new: 214, changed: 87, unchanged: 2009, rejected: 8 }))).toBe(true);
});

test("a ring draws what was found, in order, and leaves what is missing open", () => {
  const drawn = arcs(auditBalance(412, counts, false), 2);
  expect(drawn.map(({ look }) => look)).not.toContain("missing");
  expect(drawn[1]).toEqual({ look: "moved", from: 319, length: 7 });
});

test("the pace of long work is measured over the last seconds", () => {
  const steps = [0, 1000, 2000, 8000].reduce<{ at: number; done: number }[]>(
    (kept, at) => remember(kept, { at, done: at }),
    [],
  );
  expect(steps.map(({ at }) => at)).toEqual([8000]);
  expect(rate([{ at: 0, done: 0 }])).toBeNull();
  expect(
    rate([
      { at: 0, done: 0 },
      { at: 2000, done: 8200 },
    ]),
  ).toBe(4100);
});

test("keys are named the same however they were pressed", () => {
  const pressed = (init: KeyboardEventInit) => chordOf(new KeyboardEvent("keydown", init));
  expect(pressed({ key: "k", ctrlKey: true })).toBe("Ctrl+K");
  expect(pressed({ key: "k", metaKey: true })).toBe("Ctrl+K");
  expect(pressed({ key: "?", shiftKey: true })).toBe("?");
  expect(pressed({ key: "M", shiftKey: true })).toBe("Shift+M");
  expect(pressed({ key: "¡", code: "Digit1", altKey: true })).toBe("Alt+1");
  expect(pressed({ key: " " })).toBe("Space");
  expect([chordWords("Ctrl+K"), chordWords("Shift+M"), chordWords("F2")]).toEqual(["Ctrl K", "⇧M", "F2"]);
  expect(["A", "Shift+A", "Space", "Ctrl+A", "F2"].map(isTyping)).toEqual([true, true, true, false, false]);
});
