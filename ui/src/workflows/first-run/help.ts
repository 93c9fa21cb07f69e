// What helps somebody who starts for the first time?
import type { Help } from "../../shared/help/topics";

export const help: Help = {
  "first-run": [
    {
      id: "first-run",
      title: "The first start",
      what: "Rollcall keeps a district’s devices, people and audits in one file on this computer. Nothing is open yet.",
      first: [
        "To look around, open the sample district. Everything in it is invented, and nothing you do there is real.",
        "To begin for real, write your district’s name and your own. You are then its first IT operator.",
        "If somebody gave you a Rollcall file, choose it under “Open a file I have”.",
      ],
      words: ["district", "operator", "backup"],
    },
  ],
};
