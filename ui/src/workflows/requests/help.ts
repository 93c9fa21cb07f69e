// What helps with the requests?
import type { Help } from "../../shared/help/topics";

export const help: Help = {
  "/requests": [
    {
      id: "queue",
      title: "Requests",
      what: "Everything that schools ask for and that is open, in the order in which it is worked on: major, overdue, priority, age.",
      first: [
        "J and K move; A takes a request on, L logs a contact, W waits, R replies, E resolves.",
        "X picks requests; the bar below then does one step with all of them. One undo takes it back.",
        "What the requester must hear stands beside the list as a letter to copy or open in your mail; nothing is sent by itself.",
        "Filter a column, choose a tab, and save the view to come back to it.",
        "“By school” shows where to drive first; a school’s name narrows the queue to it.",
      ],
      words: ["request", "standing", "major", "school"],
      list: true,
    },
  ],
  "/requests/new": [
    {
      id: "new",
      title: "New request",
      what: "Writes down what somebody asks for. The form changes with what it is, and says at once what becomes of it.",
      first: [
        "Choose what is asked for, then fill in what the form shows.",
        "At the right stands by when it is due, what to know, or that it would be closed at once.",
        "If the same was asked already, add a note there instead.",
        "After filing, the text for the requester is ready to copy.",
      ],
      words: ["request", "champion", "major"],
    },
  ],
  "/requests/:id": [
    {
      id: "request",
      title: "One request",
      what: "Who asked for what, why it is due when it is, what happened, and what may be done now.",
      first: [
        "The lanes show which hours counted, day by day; hatched ones did not.",
        "Each step that the requester must hear of offers its text to copy, or to open in your mail.",
        "Three contacts without an answer close it; any answer begins the count again.",
        "J and K go on in the queue as you left it, with its filters. After one that is done with comes who took its place.",
      ],
      words: ["request", "standing", "waiting", "contact"],
    },
  ],
};
