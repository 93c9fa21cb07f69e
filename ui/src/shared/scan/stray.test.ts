import { expect, test, vi } from "vitest";
import { strayScans } from "./stray";

/** Presses each sign so many milliseconds after the one before; "\n" is the Enter of a scanner. */
function heard(signs: [string, number][]) {
  vi.useFakeTimers();
  const said: string[] = [];
  const swallowed: string[] = [];
  const stray = strayScans<string>({
    letter: (press) => press !== "O" && said.push(`key ${press}`) > 0,
    scan: (code) => said.push(`scan ${code}`),
  });
  let now = 1000;
  for (const [sign, gap] of signs) {
    vi.advanceTimersByTime(gap);
    now += gap;
    if (sign === "↓") stray.interrupt();
    else if (sign === "\n" ? stray.end() : stray.press(sign, now, sign)) swallowed.push(sign);
  }
  vi.advanceTimersByTime(5000);
  vi.useRealTimers();
  return { said, swallowed: swallowed.join("") };
}
const scanner = (code: string): [string, number][] => [...code].map((sign) => [sign, 9]);

test("a letter by hand is a key, and so are several, one after the other", () => {
  expect(heard([["M", 500]]).said).toEqual(["key M"]);
  expect(heard([["J", 0], ["J", 130], ["M", 70]]).said).toEqual(["key J", "key J", "key M"]); // prettier-ignore
});

test("a scanner's letters are no keys; with Enter, or after a silence, they are a scan", () => {
  expect(heard([...scanner("MC-0012340"), ["\n", 9]])).toEqual({ said: ["scan MC-0012340"], swallowed: "C-0012340\n" });
  expect(heard(scanner("MC-0012340")).said).toEqual(["scan MC-0012340"]);
  expect(heard([...scanner("MC-001"), ["2", 140], ...scanner("340"), ["\n", 9]]).said).toEqual(["scan MC-0012340"]);
});

test("a machine that stumbles over the first sign tears it off no code, unless that sign was a key", () => {
  expect(heard([["O", 500], ["L", 130], ...scanner("D-01"), ["\n", 9]]).said).toEqual(["scan OLD-01"]); // prettier-ignore
  expect(heard([["M", 500], ["O", 130], ...scanner("LD-01"), ["\n", 9]]).said).toEqual(["key M", "scan OLD-01"]); // prettier-ignore
  expect(heard([["O", 500], ["L", 400], ...scanner("D-01"), ["\n", 9]]).said).toEqual(["scan LD-01"]); // prettier-ignore
});

test("a key that no scanner sends ends what came before it, and blanks by themselves tick boxes", () => {
  expect(heard([["M", 0], ["↓", 20], ["J", 20]]).said).toEqual(["key M", "key J"]); // prettier-ignore
  expect(heard([[" ", 0], [" ", 9]])).toEqual({ said: [], swallowed: "" }); // prettier-ignore
});

test("a short burst is neither, and Enter by hand presses what it always presses", () => {
  expect(heard([...scanner("MX"), ["\n", 9]])).toEqual({ said: [], swallowed: "X\n" });
  expect(heard([["M", 0], ["\n", 60]])).toEqual({ said: ["key M"], swallowed: "" }); // prettier-ignore
});
