// What helps in the calendar?
import type { Help } from "../../shared/help/topics";

export const help = {
  "/settings/calendar": [
    {
      id: "calendar",
      title: "Calendar",
      what: "The school year day by day: when support is open, which days are closed, when there are tests. Due times follow it.",
      first: [
        "Add the federal holidays, then the district’s own days: press a day in the year, or bring a file.",
        "Arrow keys move through the year, Page Up and Page Down by a month; with Shift several days are picked.",
        "Enter opens the day you are at; Ctrl+Enter keeps it. A day closed later moves what is open already.",
        "Below the year, ask when something is due and see which days counted.",
      ],
      words: ["supportHours", "closure", "testingWindow"],
    },
  ],
} as const satisfies Help;
