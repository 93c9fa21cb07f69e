// What helps at the list of people, and at one person?
import type { Help } from "../../shared/help/topics";

export const help: Help = {
  "/people": [
    {
      id: "people",
      title: "People",
      what: "Students, staff and contractors, and how many devices each of them has.",
      first: [
        "Bring a roster with Import; it keeps names, grades and schools up to date.",
        "“Left, still holding” shows who is gone and has not given a device back.",
        "Tick people to copy or export just them.",
      ],
      words: ["custody", "nameOnly", "school"],
      list: true,
    },
  ],
  "/people/left": [
    {
      id: "left",
      title: "Left, still holding",
      what: "Whoever left the district, or went to another school, and still has devices of the school they left.",
      first: [
        "“Collect” takes a device back. What went along is settled on the person’s own page.",
        "A device that will not come back is reported missing on its own page; its holder still answers for it.",
      ],
      words: ["custody", "accessory", "account", "missing"],
    },
  ],
  "/people/:id": [
    {
      id: "person",
      title: "One person",
      what: "Who somebody is, and what they have or have not brought back.",
      first: [
        "Click a device to collect it, transfer it, or read what happened to it.",
        "“Settle” says what became of a charger, or sells a new one. The account below says what that cost.",
        "“Sign” records that somebody agreed to look after a device, drawn, on paper or before a witness.",
        "F7 prints a receipt of what they have, for them to keep.",
        "Drop a picture or a PDF on the window to attach it.",
        "Change facts here only if no roster brings them: the next roster wins.",
      ],
      words: ["custody", "accessory", "account", "missing", "lost", "stolen", "nameOnly"],
    },
  ],
};
