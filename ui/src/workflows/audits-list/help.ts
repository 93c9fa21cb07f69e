// What helps on the list of audits?
import type { Help } from "../../shared/help/topics";

export const help = {
  "/audits": [
    {
      id: "audits",
      title: "Audits",
      what: "Every site of a quarter in one list: how far it is, what is left, and the next step as a button.",
      first: [
        "IT plans the quarter once for all sites.",
        "IT or the school opens its audit. That writes down which devices must be found.",
        "The school scans, decides what does not add up, and submits. IT reads it and closes it.",
      ],
      words: ["audit", "period", "state", "expected", "missing", "exception", "overdue", "reopened", "balance"],
    },
    {
      id: "plan",
      title: "Plan audits",
      what: "Says which sites are counted in which quarter, and by when. Planning freezes nothing yet.",
      first: [
        "Leave the quarter as it is, or write another, such as 2026-27/Q3.",
        "Leave the day empty for the quarter’s usual one.",
        "Planning again later adds only the sites that are not planned yet.",
      ],
      words: ["period", "school"],
    },
  ],
} as const satisfies Help;
