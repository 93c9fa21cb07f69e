// What helps where files leave the program?
import type { Help } from "../../shared/help/topics";

export const help: Help = {
  "/reports": [
    {
      id: "reports",
      title: "Reports",
      what: "Files to print, sign or send: the audit workbook, the district’s summary, lists of devices and people, and findings in the data.",
      first: [
        "Choose for whom: inside the district, or the public.",
        "Choose the school at the top left and the quarter beside it.",
        "Say where to save it. Excel is usual; a name that ends in .csv gives CSV.",
      ],
      words: ["profile", "withheld", "balance", "finding", "period"],
    },
  ],
  "/reports/promises": [
    {
      id: "promises",
      title: "Were promises kept?",
      what: "Of the requests done with in those days: how many were answered and done with in time, and how long it took.",
      first: [
        "Choose the days, and the school at the top left.",
        "Look at first answers or at what was done with; the worst stands on top.",
        "What was closed with nothing to do (nobody reached, out of scope, routed, asked already, taken back) is told apart, and counts as neither.",
        "Open and overdue now is counted today, whatever days you choose.",
        "Press “Table” at a chart for its figures, or keep the chart as a picture.",
        "A request counts on the day it was done with, by the hours and the calendar that held for it.",
      ],
      words: ["supportHours"],
    },
  ],
};
