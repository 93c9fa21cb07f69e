// What helps at each step of an import?
import type { Help } from "../../shared/help/topics";

export const help = {
  "/import": [
    {
      id: "file",
      title: "Import: the file",
      what: "Brings a list of devices, people or rooms from another system, a roster, a report of device management, a portal’s requests or its payments, just as it came out of there.",
      first: [
        "Drop the file here, or choose it.",
        "Look whether columns and words were understood, then rehearse.",
        "Nothing changes before you apply it on the last step, and all of it can be undone.",
      ],
      words: ["mapping", "rehearsal", "rejected", "undo"],
    },
    {
      id: "columns",
      title: "Import: the columns",
      what: "At the left, what each column of the file was taken for. A guess is marked as one.",
      first: [
        "Put a wrong guess right; “Not kept” leaves a column out.",
        "Look at the rows on the right: they show how the file is read.",
      ],
      words: ["mapping", "tag", "serial", "home"],
    },
    {
      id: "values",
      title: "Import: the words",
      what: "The file uses words that Rollcall does not know, such as its own names for a school or a status.",
      first: [
        "Say what each word means. It is remembered for the next file of this kind.",
        "A word left open rejects its rows; the others are taken.",
      ],
      words: ["mapping", "status", "condition", "school", "rejected"],
    },
    {
      id: "rehearsal",
      title: "Import: the rehearsal",
      what: "What would happen: new, changed from what to what, unchanged, and rejected with the reason.",
      first: [
        "Read the changed rows. An empty cell erases nothing, unless you tick “Empty cells clear”.",
        "Tick who has it, status or condition only if the file knows better than Rollcall.",
        "By a roster, whoever it does not list any more leaves. Where many would, type their number if it is meant.",
        "A payment is matched by its receipt, else by the person and a charge of just that amount; none is taken twice.",
        "Apply it. Rejected rows are saved as a file of their own, each with its reason.",
      ],
      words: ["rehearsal", "rejected", "custody", "nameOnly", "undo"],
    },
    {
      id: "done",
      title: "Import: done",
      what: "The file is in. What it did can be taken back at once with Ctrl Z.",
      first: [
        "Correct the rejected rows in the file that is named here, and import that one.",
        "Look at the findings.",
      ],
      words: ["rejected", "finding", "undo"],
    },
  ],
} as const satisfies Help;
