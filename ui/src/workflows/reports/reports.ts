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

type Told = { holds: string; leaves: string };
const nobody = "It names nobody, so both hold the same.";
const told: Partial<Record<keyof Queries, Told>> = {
  "export.audit": {
    holds: "Summary, equation, expected devices, exceptions, scans and decisions, laid out for signing.",
    leaves: "Students’ names, tags and serials of what they hold, and what was written as a reason.",
  },
  "export.district_audit": { holds: "Every site of the quarter with its equation.", leaves: nobody },
  "export.devices": {
    holds: "The register: one line a device.",
    leaves: "Students’ names, and tags and serials of what they hold.",
  },
  "export.findings": {
    holds: "What cannot be right: one serial twice, holders who have left, devices not seen for long.",
    leaves: "Students’ names, and tags and serials of what they hold.",
  },
  "export.inventory": {
    holds: "How many devices and what they are worth, by school, grade, system, take-home and age.",
    leaves: nobody,
  },
  "export.timeline": {
    holds: "The life of one device, in plain sentences.",
    leaves: "Names of students, and everything by which one could be found.",
  },
  "export.mdm_actions": { holds: "What is to be done in device management.", leaves: "" },
  "export.people": {
    holds: "Who is known here, and how many devices each has.",
    leaves: "Students, all of them; of the others e-mail and user name.",
  },
  "export.left_holding": {
    holds: "Whoever left and still has a device.",
    leaves: "Students, all of them.",
  },
  "export.still_out": {
    holds: "Who still has something of a collection, by homeroom.",
    leaves: "Students, all of them.",
  },
  "export.stipends": {
    holds: "Each school’s Tech Champion, attendance, band and amount.",
    leaves: "Names of champions and of who recommended them.",
  },
  "export.incidents": {
    holds: "Every incident with its evidence, decision and fee.",
    leaves: "Students’ names, what people wrote, and all of the police.",
  },
  "export.losses": {
    holds: "How many were damaged, lost or stolen, how many came back, and what became of the fees.",
    leaves:
      "Students’ names, tags and serials of what they held, sums of few, what people wrote, and all of the police.",
  },
  "export.ledger": {
    holds: "Every entry, with what it settles and who made it.",
    leaves: "Students, all names, and what people wrote.",
  },
  "export.balances": {
    holds: "Who owes, and how much.",
    leaves: "All names, and every figure of fewer than five students.",
  },
  "export.charger_fees": {
    holds: "What was charged, paid and waived for chargers, by school.",
    leaves: "All names, and every figure of fewer than five students.",
  },
  "export.requests": {
    holds: "What schools asked for, how it stands, and how long it took.",
    leaves: "Who asks and who works on it, and what people wrote.",
  },
  "export.sla": {
    holds: "How many requests were answered and done with in time, by school, kind and month.",
    leaves: nobody,
  },
  "export.leadership": {
    holds: "Audits, losses, fees, requests in time and the fleet over four quarters, with charts.",
    leaves: nobody,
  },
};

/** A report of a newer core is listed by its title alone. */
export const holdsWords = ({ name }: Pick<ReportEntry, "name">): string => told[name]?.holds ?? "";

/** What stands below the choice of the reader, for each of them. */
export function readerWords({ name }: Pick<ReportEntry, "name">): { internal: string; public: string } {
  const leaves = told[name]?.leaves;
  if (leaves === nobody) return { internal: nobody, public: nobody };
  return {
    internal: "Names of holders are in it. Keep it inside the district.",
    public: leaves ? `Left out: ${leaves[0]!.toLowerCase()}${leaves.slice(1)}` : "No student can be recognised in it.",
  };
}

/** The groups in the order of the list, each with its reports. */
export function grouped(reports: ReportEntry[]): { group: ReportGroup; reports: ReportEntry[] }[] {
  const groups = [...new Set(reports.map(({ group }) => group))];
  return groups.map((group) => ({ group, reports: reports.filter((one) => one.group === group) }));
}
