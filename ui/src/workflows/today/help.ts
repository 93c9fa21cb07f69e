// What helps on the page of the day?
import type { Help } from "../../shared/help/topics";

export const help: Help = {
  "/": [
    {
      id: "today",
      title: "Today",
      what: "What waits for you now. At a school: how many devices are left to find and where they are. For IT: where to drive first.",
      first: [
        "At a school, press the big button: it leads to the scanner or to what is to decide.",
        "A drive that goes on has its own button: it leads to the station, and below is who is left.",
        "For IT, the queue of requests comes first; at the right the schools with most of them.",
        "Below, the audits with most left; a click opens one. A school sees its own requests.",
        "Take-overs, and what audits ask of IT, are answered here; a school sees what still waits.",
        "Scan any label at any time: the box at the top finds the device, person or room.",
      ],
      words: ["audit", "expected", "missing", "exception", "takeOver", "overdue", "drive"],
    },
  ],
};
