// What helps when nobody has said who is here?
import type { Help } from "../../shared/help/topics";

export const help: Help = {
  "sit-down": [
    {
      id: "sit-down",
      title: "Who is at the keyboard?",
      what: "Several people work in this file. Say who you are, so that what you scan and decide carries your name.",
      first: [
        "Choose your name; it stays until the window is closed or another file is opened.",
        "Somebody else takes over in the corner at the top right, at any time.",
        "Your name is not there? Somebody from IT adds you under Settings, Operators.",
      ],
      words: ["operator", "champion"],
    },
  ],
};
