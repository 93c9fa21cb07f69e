// What must somebody know before the paper goes into the printer?
import type { PaperNote } from "../../bindings";
import { count } from "./count";
import type { Said, Sentences } from "./said";

export const paperNotes: Sentences<PaperNote, "code"> = {
  left_out: ({ signs, count: left, names }) => ({
    what: `No font on this computer has ${signs}. Left out: ${names.join(", ")}${names.length < left ? ", …" : ""}.`,
    next: "Install a font that has them, and print again.",
  }),
  shortened: ({ texts, example }) => ({
    what: `${count(texts, "text does not fit and ends", "texts do not fit and end")} in “…”, such as “${example}”.`,
    next: "A larger label shows more.",
  }),
  square_only: ({ labels, example }) => ({
    what: `${count(labels, "label has", "labels have")} only the square code, such as “${example}”.`,
    next: "Bars would be too fine to scan there; a larger label has room for them.",
  }),
  text_only: ({ labels, example }) => ({
    what: `${count(labels, "label has", "labels have")} no code, such as “${example}”: none fits.`,
    next: "Use a larger label.",
  }),
};

export function sayPaperNote(note: PaperNote): Said {
  const say = paperNotes[note.code] as (note: PaperNote) => Said;
  return say(note);
}
