// Which reports are there, what does each hold, and what does the public one leave out? The list itself is the core's.
import type { Queries, ReportEntry, ReportGroup, ReportNeeds } from "../../bindings";

export const groupWords: Record<ReportGroup, string> = {
  audits: "Audits",
  devices: "Devices",
  people: "People",
  incidents: "Losses and damage",
  money: "Money",
  requests: "Requests",
  district: "The district",
};

export const needsWords: Record<ReportNeeds, string> = {
  none: "",
  audit: "of one audit",
  period: "of a quarter",
  device: "of one device",
  drive: "of one collection",
  pickup: "of one pickup",
  dates: "between two days",
  since: "since a day",
  as_of: "as of a day",
  school_year: "of a school year",
};

type Told = {
  /** What it answers, and for whom it is made. */
  holds: string;
  /** What the public one leaves out. */
  leaves: string;
  /** What to mind about the internal one, where it is not names. */
  inside?: string;
};
const nobody = "It names nobody, so both hold the same.";
const names = "Names are in it. Keep it inside the district.";
// An export without a sentence here does not compile.
const told: Record<Extract<keyof Queries, `export.${string}`>, Told> = {
  "export.audit": {
    holds: "Was everything found? Equation, expected devices, exceptions, scans and decisions, for the school to sign.",
    leaves: "Students’ names, tags and serials of what they hold, who scanned and decided, and what they wrote.",
  },
  "export.district_audit": {
    holds: "Did every site count, and does it add up? One line a site, for leadership.",
    leaves: nobody,
  },
  "export.devices": {
    holds: "The register: one line a device.",
    leaves: "Students’ names, and tags and serials of what they hold.",
  },
  "export.findings": {
    holds: "What cannot be right: one serial twice, holders who have left, devices not seen for long.",
    leaves: "Students’ names, and tags and serials of what they hold.",
  },
  "export.inventory": {
    holds: "How many devices there are and what they are worth, by school, grade, system, take-home and age.",
    leaves: nobody,
  },
  "export.timeline": {
    holds: "The life of one device, in plain sentences.",
    leaves: "Names of students, and everything by which one could be found.",
  },
  "export.mdm_actions": {
    holds: "Which devices to lock, let back in or let go of, for whoever runs device management.",
    leaves: "",
    inside: "Tags and serials of what students hold are in it. Keep it inside the district.",
  },
  "export.surplus": {
    holds: "One pickup from its list to its proceeds: approval, wipes, truck, manifest, corrections. For an auditor.",
    leaves: "Initials, who recorded it, what people wrote, and tags and serials of what a student still has.",
  },
  "export.certificates": {
    holds: "How, when and by whom each device of a pickup was wiped, for whoever fetches it and for an auditor.",
    leaves: "Who recorded it, and tags and serials of what a student still has.",
  },
  "export.people": {
    holds: "Who is known here, and how many devices each has.",
    leaves: "Students, all of them; of the others e-mail and user name.",
  },
  "export.left_holding": {
    holds: "Who left and still has a device, which school collects it, and what they owe.",
    leaves: "Students, all of them; of the others what they owe.",
  },
  "export.still_out": {
    holds: "Who still has something of a collection, homeroom by homeroom.",
    leaves: "Students, all of them.",
  },
  "export.stipends": {
    holds: "What each school’s Tech Champion is paid, by attendance and term, for whoever pays them.",
    leaves: "Names of champions and of who recommended them.",
  },
  "export.incidents": {
    holds: "Every incident with its evidence, decision and fee.",
    leaves: "Students’ names, tags and serials of what they held, what people wrote, and all of the police.",
  },
  "export.losses": {
    holds: "How many were damaged, lost or stolen, how many came back, and what became of the fees.",
    leaves:
      "Students’ names, tags and serials of what they held, sums of few, what people wrote, and all of the police.",
  },
  "export.ledger": {
    holds: "Every charge, payment and waiver: of whom, for what, how much, and who wrote it down.",
    leaves: "Students, all of them; of the others their names and receipts, and what people wrote.",
  },
  "export.balances": {
    holds: "Who owes, how much, and since when.",
    leaves: "All names, and every figure of fewer than five students.",
  },
  "export.charger_fees": {
    holds: "What was charged for chargers, and how much of it is paid, waived or still open.",
    leaves: "All names, and every figure of fewer than five students.",
  },
  "export.requests": {
    holds: "What schools asked for, how each request stands, and how long it took.",
    leaves: "Who asks, about which device, who works on it, and what people wrote.",
  },
  "export.sla": {
    holds: "How many requests were answered and done with in time, by school, kind and month.",
    leaves: nobody,
  },
  "export.leadership": {
    holds: "Audits, losses, fees and requests over four quarters, and today’s fleet, with charts, for the board.",
    leaves: "Sums of money of fewer than five students.",
    inside: "It names nobody, but sums of a few students are in it. Keep it inside the district.",
  },
};
const of = ({ name }: Pick<ReportEntry, "name">): Told | undefined => (told as Partial<Record<string, Told>>)[name];

/** A report of a newer core is listed by its title alone. */
export const holdsWords = (report: Pick<ReportEntry, "name">): string => of(report)?.holds ?? "";

/** What stands below the choice of the reader, for each of them. */
export function readerWords(report: Pick<ReportEntry, "name">): { internal: string; public: string } {
  const { leaves, inside } = of(report) ?? {};
  if (leaves === nobody) return { internal: nobody, public: nobody };
  return {
    internal: inside ?? names,
    public: leaves ? `Left out: ${leaves[0]!.toLowerCase()}${leaves.slice(1)}` : "No student can be recognised in it.",
  };
}

/** What no school year means: these are then of all of them, the others of this one. */
export const ofAllYears = ({ name }: Pick<ReportEntry, "name">): boolean =>
  name === "export.ledger" || name === "export.charger_fees";

/** The groups in the order of the list, each with its reports. */
export function grouped(reports: ReportEntry[]): { group: ReportGroup; reports: ReportEntry[] }[] {
  const groups = [...new Set(reports.map(({ group }) => group))];
  return groups.map((group) => ({ group, reports: reports.filter((one) => one.group === group) }));
}
