// Why can a wording not be used?
import type { TemplateFault, Unshown } from "../../bindings";
import { number } from "./days";
import type { Said, Sentences } from "./said";

const unshown: Record<Unshown, string> = {
  second_title: "A paper has one title; further headings begin with “## ”.",
  title_inside: "A heading stands by itself, not in a list, a table or a quotation.",
  partly_marked: "A paragraph is bold as a whole or not at all, and nothing is slanted or struck out.",
  link: "Nobody follows a link on paper. Write the address out.",
  html: "HTML, footnotes and the like are not drawn. Write it in Markdown.",
  picture: "Only an incident report has pictures: photo:1, photo:2 … as many as are attached.",
  list_inside: "A list, a table or a quotation stands by itself, not in another one.",
  mixed_list: "Either all points of a list begin in bold, or none.",
  fence: "A fenced block is “sign” (a line for each who signs) or “code” (a code to scan).",
};

const faults: Sentences<TemplateFault, "fault"> = {
  unknown_field: ({ found, meant }) => ({
    what: `This paper knows no field “${found}”.`,
    next: meant === null ? "The fields it knows are listed beside." : `Did you mean “${meant}”?`,
  }),
  unreadable: ({ line, detail }) => ({
    what: `Line ${line} cannot be followed: ${detail}.`,
    next: "Look for a brace, a name or an end that is missing there.",
  }),
  too_long: ({ most }) => ({
    what: `Filled in, it has more than ${number(most)} letters.`,
    next: "Look for a loop that goes on too long.",
  }),
  no_title: () => ({ what: "The wording has no title.", next: "Begin one line with “# ”." }),
  cannot_show: ({ what, near }) => ({ what: `Near “${near}”: this cannot be shown.`, next: unshown[what] }),
};

export function sayTemplateFault(fault: TemplateFault): Said {
  const say = faults[fault.fault] as (fault: TemplateFault) => Said;
  return say(fault);
}
