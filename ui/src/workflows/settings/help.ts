// What helps in each part of the settings?
import type { Help } from "../../shared/help/topics";

export const help = {
  "/settings": [
    {
      id: "district",
      title: "Settings: District",
      what: "The district’s name and time zone, as they stand on every report.",
      first: ["Check the time zone: days and deadlines follow it."],
      words: ["district"],
    },
    {
      id: "schools",
      title: "Settings: Schools",
      what: "Everyone who answers for devices: schools, and sites such as a depot or an office.",
      first: [
        "Give each a short code, as your files write it.",
        "Name the Tech Champion: the name stands on the sheet that is signed.",
        "How many students attend, and the champion’s first and last day, decide what the champion is paid.",
        "Under “Rooms and carts”, give each place the code of its printed label, or print labels for all of them.",
      ],
      words: ["school", "champion", "place"],
    },
    {
      id: "periods",
      title: "Settings: Periods",
      what: "The quarters for which audits were planned, and when these are due.",
      first: [
        "A new quarter comes with its first plan.",
        "Its name and days can change until the first audit in it is opened, the due day at any time.",
      ],
      words: ["period", "overdue"],
    },
    {
      id: "operators",
      title: "Settings: Operators",
      what: "Who may sit here, and what they may do. It keeps a trail; it is no lock, for anyone with the file can read it.",
      first: ["Add everybody who will scan, so that each scan has a name.", "Whoever leaves is made inactive."],
      words: ["operator", "champion"],
    },
    {
      id: "rules",
      title: "Settings: Rules",
      what: "The district’s own numbers for this school year. An audit that was submitted keeps what held then.",
      first: [
        "Change a number only with whoever decides such things, and save. Each part has its own button.",
        "Below are what goes along with devices, its prices, damaged parts, and reasons for a second device.",
        "Then, from what a pickup is worth on the board approves it, or a public sale is needed.",
        "At the end, what Tech Champions are paid by the size of their school; choose the school year it is for first.",
      ],
      words: ["band", "blindRecount", "evidenced", "finding", "stolen", "accessory", "account", "champion"],
    },
    {
      id: "fees",
      title: "Settings: Fees",
      what: "What damage and loss cost, school year by school year. What was charged keeps the price it had.",
      first: [
        "Choose the school year. One without prices of its own goes by the last one before it; saving gives it its own.",
        "Say what a lost device costs: asked each time, always the same, or by its age.",
        "Give the parts their prices; without one, whoever decides says how much.",
        "Below is what is charged of a price for the second and third time, and with a protection plan.",
      ],
      words: ["account", "lost"],
    },
    {
      id: "papers",
      title: "Settings: Papers",
      what: "In which words statements, letters, receipts, incident reports and hand-over sheets are written.",
      first: [
        "Choose a paper. At the right stands an example with invented people, as the wording says it now.",
        "Change the wording; a field such as {{ person }} is filled in for each paper. Below is what it may say.",
        "“Use this wording” tries it first. “Back to Rollcall’s own” is always there.",
      ],
      words: [],
    },
    {
      id: "support",
      title: "Settings: Requests",
      what: "When support is open, what is promised, who owns what technology does not, and what requesters are told.",
      first: [
        "Tick the weekdays on which support is open and give their hours; closed days are in the calendar.",
        "Choose the school year from which it holds, and save.",
        "Name below who owns what, so that such requests are handed on with the right words.",
      ],
      words: ["supportHours", "testingWindow"],
    },
    {
      id: "file",
      title: "Settings: File and backups",
      what: "Where the file lies, its backups, whether it is sound, and the way to another file.",
      first: [
        "Before something big, press “Back up now”.",
        "“Go back to it” shows what would be lost before it does anything, and keeps the present file.",
      ],
      words: ["backup", "district"],
    },
    {
      id: "window",
      title: "Settings: This window",
      what: "Light or dark, sounds and single-letter keys, on this computer only.",
      first: ["Switch the single letters off if a key by accident is worse than a click."],
      words: [],
    },
  ],
} as const satisfies Help;
