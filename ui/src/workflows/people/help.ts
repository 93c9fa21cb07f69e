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
        "“Left, still holds” lists who is gone and has not given a device back.",
        "Tick people to copy or export just them.",
      ],
      words: ["custody", "nameOnly", "school"],
      list: true,
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
