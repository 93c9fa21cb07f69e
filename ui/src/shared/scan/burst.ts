// Did a scanner or a hand type this? Scanners are even and fast; hands are neither.

/** After this long without a key, what came is complete. */
export const SILENCE = 80;
/** A scanner that ended one code with Enter or Tab ends them all so: then a short silence is the machine's hiccup. */
export const LONG_SILENCE = 1000;
/** One sign this soon after a scanner's code may be the first of the next code, at a hiccup: a key waits that long. */
export const SOON = 1000;
export const KEY_SILENCE = 240;
/** Slower than this between keys, and it was a hand. Bluetooth scanners stay below 40. */
export const SCANNER_GAP = 50;
export const SHORTEST_CODE = 4;

export type Burst = { keys: number; gaps: number[]; last: number };

export const nothingYet: Burst = { keys: 0, gaps: [], last: 0 };

/** One more key at `at` (milliseconds). */
export function keyAt(burst: Burst, at: number): Burst {
  const gaps = burst.keys === 0 ? [] : [...burst.gaps, at - burst.last];
  return { keys: burst.keys + 1, gaps, last: at };
}

/** The middle gap decides, so that one hiccup of the machine does not turn a scanner into a hand. */
export function isScanner(burst: Burst): boolean {
  if (burst.gaps.length < 2) return false;
  const middle = burst.gaps.toSorted((a, b) => a - b)[Math.floor(burst.gaps.length / 2)] ?? Infinity;
  return middle <= SCANNER_GAP;
}

export type Meant = { as: "letter"; letter: string } | { as: "scan"; code: string } | { as: "typing" };

/** What is meant once there was silence: a key action, a scan without a suffix, or somebody still typing. */
export function meantAfterSilence(text: string, burst: Burst, letters: (letter: string) => boolean): Meant {
  const letter = text.toUpperCase();
  if ([...text].length === 1 && burst.keys === 1 && letters(letter)) return { as: "letter", letter };
  if (text.trim().length >= SHORTEST_CODE && isScanner(burst)) return { as: "scan", code: text.trim() };
  return { as: "typing" };
}

/** Several codes pasted at once, one a line. */
export function pastedCodes(text: string): string[] {
  return text
    .split(/[\r\n\t]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
