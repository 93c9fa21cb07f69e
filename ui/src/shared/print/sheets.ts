// Which sheets of labels are there, and is what was typed a place on one of them?
import type { CodeChoice, Labelling, Stock } from "../../bindings";

export const sheets: { value: Stock; word: string }[] = [
  { value: "5160", word: "Avery 5160: 30 on US Letter" },
  { value: "5163", word: "Avery 5163: 10 large on US Letter" },
  { value: "5167", word: "Avery 5167: 80 small on US Letter" },
  { value: "L7160", word: "Avery L7160: 21 on A4" },
  { value: "L7651", word: "Avery L7651: 65 small on A4" },
  { value: "2x1", word: "Label printer, 2 × 1 in" },
  { value: "card", word: "Plain paper, 10 cards to cut out" },
];

export const codeChoices: { value: CodeChoice; word: string }[] = [
  { value: "both", word: "Bars and square" },
  { value: "bars", word: "Bars" },
  { value: "square", word: "Square" },
];

/** A number that somebody typed; null for what is none. An empty field is 0. */
export function typedNumber(typed: string): number | null {
  const text = typed.trim().replace("−", "-").replace(",", ".");
  return text === "" ? 0 : /^-?\d{1,3}(\.\d{1,2})?$/.test(text) ? Number(text) : null;
}

/** How the labels lie; nothing while something typed is no number. */
export function laidOut(
  kept: Pick<Labelling, "sheet" | "codes">,
  typed: { start: string; right: string; down: string },
): Labelling | null {
  const [start, right_mm, down_mm] = [typed.start || "1", typed.right, typed.down].map(typedNumber);
  if (start == null || right_mm == null || down_mm == null || !Number.isInteger(start) || start < 1) return null;
  return { ...kept, start, right_mm, down_mm };
}
