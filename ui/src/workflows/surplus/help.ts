// What helps with surplus pickups?
import type { Help } from "../../shared/help/topics";

export const help = {
  "/surplus": [
    {
      id: "surplus",
      title: "Surplus",
      what: "Every pickup that is under way: how far it is, what it is worth, who must approve it, and when its truck comes.",
      first: [
        "A pickup begins with a request. Ctrl+N asks for one; a request from a portal is begun with its button.",
        "The lanes go from draft to truck. Press one to see only those; J and K move, Enter opens.",
        "“Signed and withdrawn” shows those that are over.",
      ],
      words: ["surplus", "pickup", "band", "request", "school"],
      list: true,
    },
  ],
  "/surplus/:id": [
    {
      id: "pickup",
      title: "One pickup",
      what: "Its devices and how far each is. At the right stands what may not go and what mends it. Listing changes no device.",
      first: [
        "Scan each device that is to go. A adds a pasted list, old or dead ones, or all of a cart.",
        "Mend what may not go, or take it off the list. Then P records the approval; it shows the value first.",
        "W records wipes with their certificates, R the release from management, D the day of the truck.",
        "B says what becomes of devices: recycled, sold, donated, returned.",
        "L goes to the truck, S signs. After that F2 corrects what was signed, beside it.",
        "Ctrl P prints the paper of this step, Ctrl E writes the packet for whoever audits it.",
      ],
      words: ["pickup", "band", "federalLeave", "provisionalTag", "certificate", "manifest"],
      list: true,
    },
  ],
  "/surplus/:id/scan": [
    {
      id: "truck",
      title: "The station at the truck",
      what: "Scan each device before it goes on the truck. The banner says whether it goes, and why another one stays here.",
      first: [
        "Green: on the truck. Red: it stays here, which is written down.",
        "One that is not on the list stays. Only IT may let it go along, with initials and how it was wiped: press 1, or 2 to leave it.",
        "Ctrl Z takes the last scan back; F4 takes what was scanned last off the truck again.",
        "F8 goes on to sign.",
      ],
      words: ["pickup", "toSortOut", "certificate"],
    },
  ],
  "/surplus/:id/sign": [
    {
      id: "sign",
      title: "Sign the manifest",
      what: "Both sides sign for what is on the truck. What was approved and is not on it is short and stays here.",
      first: [
        "Look at the figures at the right: what leaves, what is short, what was left here.",
        "What is sold must be on the truck: say a lot’s price again for what is on it, with B on the pickup.",
        "Write both names. Both draw here, or sign the printed manifest.",
        "Read what whoever asked is told, then sign. That is never taken back.",
      ],
      words: ["manifest", "short", "surplus", "disposed"],
    },
  ],
} as const satisfies Help;
