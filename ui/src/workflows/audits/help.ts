// What helps in an audit: at its exceptions, at the station, at the recount?
import type { Help } from "../../shared/help/topics";

export const help = {
  "/audits/:id": [
    {
      id: "exceptions",
      title: "Exceptions",
      what: "What the scans alone cannot settle. Each kind stands at the left; every row of it needs one decision before the audit can be submitted.",
      first: [
        "Scan first: whatever is found then needs no decision.",
        "Choose a kind with F6, go through it with J and K, and press the letter on the button.",
        "To decide many at once, pick them with X, or all with ⇧X, and press ⇧ with the letter.",
        "A wrong decision goes away with Ctrl Z.",
      ],
      words: [
        "exception",
        "missing",
        "moved",
        "recovered",
        "otherSchool",
        "takeOver",
        "ghost",
        "surplus",
        "unlisted",
        "attested",
        "stolen",
      ],
    },
    {
      id: "planned",
      title: "Before it is opened",
      what: "The audit is planned. Opening it writes down, once and for all, which devices are expected.",
      first: ["Bring device list and roster up to date first.", "Then open it, and start scanning."],
      words: ["expected", "audit"],
    },
    {
      id: "balance",
      title: "The balance",
      what: "The bar and the column on the sheet: where each expected device ended up. The parts always add up to what was expected.",
      first: ["Read it from the top: verified is good, still to find is what is left to do."],
      words: ["balance", "expected", "verified", "moved", "elsewhere", "evidenced", "inRepair", "lost", "missing"],
    },
    {
      id: "sign-off",
      title: "The sign-off sheet",
      what: "The sheet at the right is what is printed and signed. The button below it hands the audit in; while it waits, it says why.",
      first: [
        "Decide every exception, and finish the recount if one was drawn.",
        "Submit the audit: Ctrl Enter leads to the button. Its figures are frozen from then on.",
        "IT closes it, or returns it with a reason.",
        "“Print” makes the sheet to sign, “Export” the workbook to keep.",
      ],
      words: ["submitted", "closed", "reopened", "blindRecount", "champion"],
    },
    {
      id: "late",
      title: "Since it was submitted",
      what: "Below a submitted sheet: devices that turned up, went away or were seen after the figures were frozen.",
      first: ["Nothing has to be done here. If a figure must change, IT reopens the audit."],
      words: ["late", "submitted", "reopened"],
    },
  ],
  "/audits/:id/scan": [
    {
      id: "station",
      title: "The scan station",
      what: "Scan everything you find. The banner says at once what each scan was; the list at the left empties as you go.",
      first: [
        "Scan the label of the room or cart you stand at, or press F2 and choose it.",
        "Scan its devices one by one, in any order. The serial does as well as the tag.",
        "Put aside whatever the banner asks you to. Carry on: it waits under “To sort out”, F6 goes through it.",
        "In the next room, scan its label first. Esc leaves; every scan is already saved.",
      ],
      words: ["place", "expected", "verified", "moved", "recovered", "otherSchool", "takeOver", "ghost", "unlisted"],
    },
  ],
  "/audits/:id/recount": [
    {
      id: "recount",
      title: "Blind recount",
      what: "A few devices that were counted are drawn by lot and looked for again. It shows how far the count can be trusted.",
      first: [
        "Somebody who did not count should do it.",
        "Draw it, go to the places it names, scan the room or cart label, then what is there.",
        "Finish it. What was not found at the same place becomes an exception to explain.",
      ],
      words: ["blindRecount", "auditPlace", "exception"],
    },
  ],
} as const satisfies Help;
