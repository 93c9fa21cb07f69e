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
};
