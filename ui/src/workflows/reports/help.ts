// What helps where files leave the program?
import type { Help } from "../../shared/help/topics";

export const help: Help = {
  "/reports": [
    {
      id: "reports",
      title: "Reports",
      what: "Every file to print, sign or send, by what it is about: audits, devices, people, losses, money, requests and the district.",
      first: [
        "Press a report. What it needs to know stands beside it: an audit, a device, days, a school year.",
        "Choose for whom. Below it stands what the public one leaves out.",
        "Choose Excel, CSV or paper, and where it goes; paper is shown before it is saved.",
        "Once it is saved, open it from there.",
        "A report of one school is of the school at the top left.",
        "Two pages are to look at, not to save: how the district does, and whether promises were kept.",
      ],
      words: ["report", "profile", "withheld", "balance", "finding", "period"],
    },
  ],
  "/reports/district": [
    {
      id: "district",
      title: "The district",
      what: "How the district does over four or eight quarters: audits, losses, fees, requests in time, and the fleet of today.",
      first: [
        "Above all stands the latest audit as one sum.",
        "Press “Table” at a chart for its figures, or keep the chart as a picture.",
        "In “Audits by school”, whoever was late most often stands on top.",
        "Incidents count in the quarter they were reported in, fees in the one they took place in.",
        "“Print” lays the figures out on paper; “Export” makes a workbook with charts. Both name nobody.",
      ],
      words: ["valueAtRisk", "compliance", "claimed", "balance", "period"],
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
