// What helps on the page of the day?
import type { Help } from "../../shared/help/topics";

export const help: Help = {
  "/": [
    {
      id: "today",
      title: "Today",
      what: "What waits for you now: at a school the audit, drives and requests; for IT the queue and what it holds up; for leadership how the district does.",
      first: [
        "At a school, press the big button: it leads to the scanner. A drive that goes on has its own button.",
        "At the right: what is due, what your school asked for, and what should be back by now.",
        "For IT, the queue comes first; below, who waits for a police report or a decision.",
        "For IT, at the right: the schools with most requests, and submitted audits to read.",
        "Take-overs, what audits ask of IT, and pickups that wait for an approval are answered here; a school sees what still waits.",
        "Leadership sees the audit as one sum, who submits in time, losses and fees; “The workbook” keeps it.",
        "Scan any label at any time: the box at the top finds the device, person or room.",
      ],
      words: ["audit", "expected", "missing", "exception", "takeOver", "overdue", "drive", "compliance"],
    },
  ],
};
