// What is each paper called, and how does a field stand in its wording?
import type { TemplateKind } from "../../bindings";

export const paperWords: Record<TemplateKind, string> = {
  statement: "Statement of account",
  letter: "Letter to a family",
  staff_letter: "Letter about staff",
  payment: "Receipt of a payment",
  incident: "Incident report",
  hand_over: "Hand-over sheet",
};

/** One of several stands in its loop, and what is only asked stands in an `if`. */
export function fieldMark(name: string): string {
  const [list, field] = name.split("[]");
  if (field === undefined) return `{{ ${name} }}`;
  return `{% for one in ${list} %}{{ one${field} }}{% endfor %}`;
}
