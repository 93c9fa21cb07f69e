// What helps with incidents and replacements?
import type { Help } from "../../shared/help/topics";

export const help: Help = {
  "/replacements": [
    {
      id: "board",
      title: "Replacements",
      what: "Every incident that is open, and what it waits for: a police report, a decision, a device, a payment, or an answer once the device turned up.",
      first: [
        "A tab narrows the board to what waits for one thing; the bell marks whoever is to be reminded of the report.",
        "J and K move, Enter opens; W writes down that somebody was reminded, N adds a note, E closes.",
        "X picks incidents; the bar below does one step with all of them, and names first those it cannot be done with.",
        "Ctrl+N tells what happened to another device.",
      ],
      words: ["incident", "claimed", "replacement", "school"],
      list: true,
    },
  ],
  "/replacements/new": [
    {
      id: "new",
      title: "Tell what happened",
      what: "Writes down that a device is damaged, missing, lost or stolen. Stolen needs the police report; without it, it is claimed stolen and counts as lost.",
      first: [
        "Scan the device; who has it stands at the right.",
        "Choose what happened. The form asks for what that needs.",
        "The serial they give is checked against the register.",
      ],
      words: ["incident", "claimed", "lost", "missing", "champion"],
    },
  ],
  "/replacements/:id": [
    {
      id: "incident",
      title: "One incident",
      what: "What happened at the left, its evidence at the right. A decision shows what it would do before it is taken.",
      first: [
        "Write the police report in when it comes: the incident becomes a theft, and the fee is priced anew.",
        "Drop pictures and papers on the window to attach them.",
        "IT decides, by D: tick the parts or say a fee, read the sum, then press the button that names it.",
        "If the device turns up, at any station, answer each proposal: do it, or say why not.",
        "What was told wrong is corrected with a reason; both stay readable.",
      ],
      words: ["incident", "claimed", "replacement", "recovered", "account"],
    },
  ],
};
