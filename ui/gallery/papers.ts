// Answers about papers in the district's words.
import type { TemplateKind, TemplateShown, Written } from "../src/bindings";
import type { Answers } from "../src/host/fake";
import { change } from "./grade";

const OURS = `# Statement of account

- **Name:** {{ person }}
- **Number:** {{ number }}

{% if entries %}
| Day | What | Amount |
| --- | --- | ---: |
{% for entry in entries %}
| {{ entry.day }} | {{ entry.what }} | {{ entry.amount }} |
{% endfor %}
{% endif %}
`;

const kinds: TemplateKind[] = ["statement", "letter", "staff_letter", "payment", "incident", "hand_over"];
const own = new Map<TemplateKind, string>();

const shown = (kind: TemplateKind): TemplateShown => ({
  kind,
  text: own.get(kind) ?? OURS,
  is_own: own.has(kind),
  fields: [
    { name: "balance", example: "$27.00" },
    { name: "entries[].amount", example: "$27.00" },
    { name: "entries[].day", example: "Fri 4 Sep 2026" },
    { name: "owes", example: null },
    { name: "person", example: "Ana Beltrán" },
  ],
});

const made = ({ out }: { out: string }): Written => ({
  path: out,
  rows: 1,
  bytes: 18_000,
  shortened: 0,
  paper: { pages: 1, notes: [] },
});

export const paperAnswers: Answers = {
  ask: {
    "template.list": () => kinds.map(shown),
    "print.template": made,
    "print.statement": made,
    "print.letters": made,
    "print.payment": made,
    "print.incident": made,
    "print.hand_over": made,
  },
  run: {
    "template.change": ({ kind, text }) =>
      change(() => {
        own.set(kind, text);
        return shown(kind);
      }),
    "template.reset": ({ kind }) =>
      change(() => {
        own.delete(kind);
        return shown(kind);
      }),
  },
};
