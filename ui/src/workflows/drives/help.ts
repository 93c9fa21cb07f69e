// What helps at the drives: the two lists, a new one, and the board of one?
import type { Help } from "../../shared/help/topics";

const NEW = {
  id: "new",
  title: "New drive",
  what: "Says who gets a device or brings one back, until when, and what goes along. Nothing is handed out by that.",
  first: [
    "Tick the grades and homerooms it is for. With none ticked, every student is expected.",
    "Name people besides, such as staff, or tick “Only the people I name”.",
    "Tick what everybody gets along with the device, such as the charger.",
  ],
  words: ["drive", "accessory"],
} as const;

const BOARD = {
  id: "board",
  title: "The board of a drive",
  what: "How far the drive is, homeroom by homeroom. Each homeroom opens to its people and what they have.",
  first: [
    "Go to the station with Ctrl N and scan.",
    "“Still out” is the list of each evening; Ctrl E saves it, F7 prints it.",
    "“To finish” lists what nobody looked at when it came back. Say there what is so.",
    "After the last day, report the rest missing in one step. Ctrl Z takes it back.",
  ],
  words: ["stillOut", "notLookedAt", "missing", "summerKeep"],
} as const;

export const help = {
  "/distribute": [
    {
      id: "distribution",
      title: "Distribute",
      what: "The drives that hand devices out: how far each is, until when, and the way to its station.",
      first: [
        "Set up a drive with Ctrl N: for whom, until when, and what goes along.",
        "Press “Hand out”, then scan a person and a device, and the next one.",
      ],
      words: ["drive", "accessory"],
    },
    NEW,
  ],
  "/distribute/:id": [BOARD],
  "/collect": [
    {
      id: "collection",
      title: "Collect",
      what: "The drives that take devices in again: how far each is, until when, and the way to its station.",
      first: [
        "Set up a drive with Ctrl N: for whom, until when, and what should come along.",
        "Press “Collect”, then scan the devices one by one, and answer what came along.",
      ],
      words: ["drive", "accessory", "stillOut"],
    },
    NEW,
  ],
  "/collect/:id": [BOARD],
} as const satisfies Help;
