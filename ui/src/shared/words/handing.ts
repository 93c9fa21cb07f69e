// What does the screen say when handing out or collecting is refused?
import type { Reason } from "../../bindings";
import { listed } from "./count";
import { dayWords } from "./days";
import { money } from "./money";
import { plainWord } from "./audits";
import type { Sentences } from "./said";

type Handing =
  | "second_device"
  | "owes"
  | "device_code"
  | "place_code"
  | "run_together"
  | "wrong_drive"
  | "drive_closed"
  | "drive_open"
  | "before_deadline"
  | "nothing_left"
  | "no_price"
  | "nothing_held"
  | "accessory_settled"
  | "already_reversed";

export const handing: Pick<Sentences<Reason, "why">, Handing> = {
  second_device: ({ holds }) => ({
    what: `They have ${listed(holds)} already.`,
    next: "Choose why they need another one, or collect the first.",
  }),
  owes: ({ cents }) => ({
    what: `They owe ${money(cents)}, and your district gives no device until that is paid.`,
    next: "Send them to IT.",
  }),
  device_code: ({ shown }) => ({
    what: `${shown} is a device, not a person.`,
    next: "Scan the person’s number first.",
  }),
  place_code: ({ place }) => ({
    what: `This is the label of ${place}, not a device.`,
    next: "Scan the device’s own label.",
  }),
  run_together: ({ codes }) => ({
    what: `Two codes ran together: ${listed(codes)}.`,
    next: "Scan one after the other.",
  }),
  wrong_drive: ({ kind }) => ({
    what: kind === "collection" ? "This drive collects devices." : "This drive hands devices out.",
    next: "Choose a drive that goes the other way.",
  }),
  drive_closed: () => ({ what: "This drive was closed.", next: "Reopen it, or choose another one." }),
  drive_open: () => ({ what: "This drive is open anyway.", next: "Nothing is left to do." }),
  before_deadline: ({ deadline }) => ({
    what: `The last day is ${dayWords(deadline, "")}, and it is not past.`,
    next: "Report the rest missing the day after.",
  }),
  nothing_left: () => ({ what: "Nothing is left: everything came back, may be kept, or is reported already." }),
  no_price: ({ kind, school_year }) => ({
    what: `A ${plainWord(kind)} has no price in ${school_year}, so none can be sold.`,
    next: "Ask IT to set one, under Settings, Rules.",
  }),
  nothing_held: () => ({ what: "Nobody asked for has a device, so there is no receipt.", next: "Hand one out first." }),
  accessory_settled: ({ state }) => ({
    what: `This is settled already: ${plainWord(state)}.`,
    next: "Nothing is left to do.",
  }),
  already_reversed: () => ({ what: "This entry was set right already.", next: "Look at the account again." }),
};
