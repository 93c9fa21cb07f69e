// What helps at the collection station?
import type { Help } from "../../shared/help/topics";

export const help = {
  "/collect/:id/scan": [
    {
      id: "collecting",
      title: "The collection station",
      what: "Scan a device: it is taken from whoever is recorded to have it. Then say what came along, and scan the next.",
      first: [
        "Scan the device. Or scan the person first: their bag lies open until their own device is in.",
        "Y the charger is there, N it is not, T another maker’s. More accessories stand on numbers.",
        "D opens the parts: tick them by number, then Enter, or scan the next.",
        "What nobody looked at waits under “To finish”. Ctrl Z takes the last step back.",
      ],
      words: ["bag", "accessory", "thirdParty", "notLookedAt", "recovered", "account", "toSortOut"],
    },
  ],
} as const satisfies Help;
