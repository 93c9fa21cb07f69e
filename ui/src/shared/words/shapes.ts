// In what shape did something come back? Not everybody looks.
import type { SeenShape } from "../../bindings";

export type Shape = SeenShape | "unseen";

export const shapes: { value: Shape; word: string }[] = [
  { value: "unseen", word: "Not looked at" },
  { value: "working", word: "Working" },
  { value: "damaged", word: "Damaged" },
  { value: "dead", word: "Dead" },
];

/** As the core is told; nothing where nobody looked. */
export const shapeSeen = (shape: Shape): SeenShape | null => (shape === "unseen" ? null : shape);
