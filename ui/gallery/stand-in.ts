// Answers of an invented district, for looking at screens without a core.
import type { Found, Standing } from "../src/bindings";
import { standBehind } from "../src/host";
import { FakeHost } from "../src/host/fake";

export const standing: Standing = {
  operator: { name: "Tomasz Wieczorek", role: "it" },
  scopes: [
    { id: null, name: "Maple County, all schools" },
    { id: "cfm", name: "Cedar Fork Middle" },
    { id: "smm", name: "Stone Mill Middle" },
  ],
  scope: null,
  periods: [
    { id: "q1", year: "2026-27", quarter: "Q1" },
    { id: "q2", year: "2026-27", quarter: "Q2" },
  ],
  period: "q2",
  zone: "America/New_York",
  today: "2026-11-23",
  sample: false,
  saved_at: "2026-11-23T15:42:07.000Z",
  backup: { at: "2026-11-23T12:02:00.000Z", checked: true },
  undo: { operation: 812, command: "device.move", rows: 3, subject: "3 devices to Cart 7B" },
  redo: null,
  undo_steps: 6,
  waiting: { audits: 4 },
};

const known: Found[] = [
  { kind: "device", id: "1", title: "MC-0012345", detail: "Chromebook 11 (2023), Ana Beltrán" },
  { kind: "device", id: "2", title: "MC-0012347", detail: "Chromebook 11 (2023), Ben Ortiz" },
  { kind: "person", id: "3", title: "Ana Beltrán", detail: "8B, Cedar Fork Middle" },
  { kind: "place", id: "4", title: "Cart 7B", detail: "Room 114, Cedar Fork Middle" },
];

export const fake = new FakeHost({
  ask: {
    "operator.standing": () => standing,
    "register.find": ({ text }) => known.filter(({ title }) => title.toLowerCase().includes(text.toLowerCase())),
  },
  run: {
    "operation.undo": () => ({ operation: 813, changed: ["device"], value: null }),
    "operator.choose_scope": () => ({ operation: null, changed: ["operator"], value: null }),
    "operator.choose_period": () => ({ operation: null, changed: ["operator"], value: null }),
  },
});

standBehind(fake);
