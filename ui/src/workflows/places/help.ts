// What helps at one room, cart or closet?
import type { Help } from "../../shared/help/topics";

export const help: Help = {
  "/places/:id": [
    {
      id: "place",
      title: "One room, cart or closet",
      what: "Which devices live there, who has each of them now, and what is lent to it from elsewhere.",
      first: [
        "“Lend the whole cart” gives everything that can go to one person or room, and names what stays.",
        "“Take it back” collects what is out. Ctrl Z takes either of them back.",
        "Click a device to read its record.",
      ],
      words: ["place", "home", "custody", "missing"],
    },
  ],
};
