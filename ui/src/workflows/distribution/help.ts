// What helps at the distribution station?
import type { Help } from "../../shared/help/topics";

export const help = {
  "/distribute/:id/scan": [
    {
      id: "handing",
      title: "The distribution station",
      what: "Scan a person, then a device: it is handed out, and the next one comes by itself. Nothing needs a mouse.",
      first: [
        "Scan the number of whoever is in front. Their name, what they hold and owe shows large.",
        "Turn what goes along on or off with the numbers on the buttons, then scan the device.",
        "Whoever has one already gets a question: press the number of the reason.",
        "What cannot be done waits under “To sort out”; F6 goes through it. Ctrl Z takes the last step back.",
        "F4 opens the agreement: draw, tick it before a witness, or note that it is on paper.",
        "F7 prints a receipt for whoever stands there.",
        "F2 hands out a whole list, pasted or scanned by turns.",
      ],
      words: ["accessory", "account", "toSortOut", "drive"],
    },
  ],
} as const satisfies Help;
