// The invented district's closed days and support hours, as they are at the beginning.
import type { CalendarEntry, SupportPolicy } from "../src/bindings";

export const entry = (id: string, kind: CalendarEntry["kind"], name: string, from_on: string, until_on: string) => ({ id, kind, name, from_on, until_on, note: null }); // prettier-ignore
export const calendarAtFirst = (): CalendarEntry[] => [
  entry("c1", "holiday", "Labor Day", "2026-09-07", "2026-09-07"),
  entry("c2", "closure", "Teacher workday", "2026-10-19", "2026-10-19"),
  entry("c3", "holiday", "Veterans Day", "2026-11-11", "2026-11-11"),
  entry("c4", "closure", "Thanksgiving break", "2026-11-25", "2026-11-27"),
  {
    ...entry("c5", "testing", "Mid-year testing", "2026-12-07", "2026-12-11"),
    note: "Grades 6 to 8, laptops stay put",
  },
  entry("c6", "closure", "Winter break", "2026-12-21", "2027-01-01"),
  entry("c7", "holiday", "Martin Luther King Jr. Day", "2027-01-18", "2027-01-18"),
  entry("c8", "closure", "Spring break", "2027-03-29", "2027-04-02"),
  entry("c9", "testing", "State tests", "2027-05-03", "2027-05-21"),
];

export const supportPolicy: SupportPolicy = {
  week: (["mon", "tue", "wed", "thu", "fri"] as const).map((day) => ({ day, from: "07:30", until: "16:30" })),
  response_hours: 8,
  resolution_hours: 40,
  due_soon_percent: 25,
  contact_attempts: 3,
  staff_device_days: 7,
  quote_days: 30,
  testing_stops_clock: false,
  domains: ["maple.example"],
  directory: [
    {
      subject: "Copiers",
      owner: "Print shop",
      contact: "print@maple.example",
      sentence: "The print shop looks after copiers.",
    },
    { subject: "Door badges", owner: "Facilities", contact: "ext. 4410", sentence: "" },
  ],
  out_of_scope_sentence: "We look after what the technology department bought.",
  purchase_sentence: "We do not buy boards, bulbs, cables, computers or ink. Ask your building administrator.",
  lamp_sentence: "About 1,000 hours are left. Keep using it, and switch it off when nobody looks.",
  charger_after_payment: true,
};
