// What helps at the list of devices, and at one device?
import type { Help } from "../../shared/help/topics";

export const help: Help = {
  "/devices": [
    {
      id: "devices",
      title: "Devices",
      what: "Every device that is your business. Click a row to read its record beside the list; Enter opens it in full.",
      first: [
        "To find one, scan it, or type above a column to narrow the list.",
        "To find many, copy a column of tags from a spreadsheet and paste it here with Ctrl V.",
        "Tick rows to collect, move, report, export or print labels for them together.",
        "Arrange columns and filters, then keep them as a view. “Export” writes the list as you see it.",
      ],
      words: ["tag", "serial", "custody", "home", "status", "inService", "missing", "surplus", "disposed", "condition"],
      list: true,
    },
  ],
  "/devices/:id": [
    {
      id: "device",
      title: "One device",
      what: "What a device is, who has it, and everything that happened to it, newest first.",
      first: [
        "The buttons are what may be done now. The key on each does the same.",
        "“What else is not possible, and why” tells what stands in the way of the others.",
        "Drop a picture or a PDF on the window to attach it.",
        "F2 corrects its facts. Every step can be undone.",
      ],
      words: ["custody", "home", "status", "condition", "missing", "lost", "stolen", "alias", "provisionalTag"],
    },
  ],
};
