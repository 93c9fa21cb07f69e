// Which files may leave the program, and where do they go?
import type { Period, Profile, Queries, School, SiteStatus } from "../../bindings";
import { allDevices, allPeople } from "../../shared/lists";
import { plainName } from "../../shared/words/paths";

export type Kind =
  | "export.audit"
  | "export.district_audit"
  | "export.devices"
  | "export.people"
  | "export.findings"
  | "export.requests"
  | "export.sla";
export type Report = { kind: Kind; word: string; says: string; file: string; ofOneAudit?: true };

export const reports: Report[] = [
  {
    kind: "export.audit",
    word: "A school’s audit",
    says: "Summary, equation, expected devices, exceptions, scans and decisions, laid out for signing.",
    file: "audit",
    ofOneAudit: true,
  },
  {
    kind: "export.district_audit",
    word: "The district’s audit",
    says: "Every site of the period with its equation. It names nobody.",
    file: "district-audit",
  },
  {
    kind: "export.devices",
    word: "Devices",
    says: "The register as a list: one line a device.",
    file: "devices",
  },
  {
    kind: "export.people",
    word: "People",
    says: "Who is known here, and how many devices each has.",
    file: "people",
  },
  {
    kind: "export.findings",
    word: "What cannot be right",
    says: "Findings about the register: two devices with one serial, holders who have left, devices not seen for long.",
    file: "findings",
  },
  {
    kind: "export.requests",
    word: "Requests",
    says: "What schools asked for, how it stands, and how long it took. The public one names nobody who asks.",
    file: "requests",
  },
  {
    kind: "export.sla",
    word: "Promises kept",
    says: "How many requests of this school year were answered and done in time: by school, kind and month.",
    file: "sla",
  },
];

/** A name without what no file system likes. */
export function fileName(
  report: Report,
  period: Period | undefined,
  school: School | undefined,
  today: string,
): string {
  const when = report.kind === "export.audit" || report.kind === "export.district_audit" ? period?.name : today;
  return `${plainName([report.file, school?.name, when])}.xlsx`;
}

type To = { out: string; profile: Profile; period?: Period; school?: string; site?: SiteStatus };
type Call = { [N in Kind]: { name: N; input: Queries[N][0] } }[Kind];

/** What the core is asked to write; nothing while the audit or the period that it is about is not chosen. */
export function callOf({ kind }: Report, { out, profile, period, site, ...to }: To): Call | null {
  const school = to.school ?? null;
  switch (kind) {
    case "export.audit":
      return site ? { name: kind, input: { out, profile, audit: site.audit.id } } : null;
    case "export.district_audit":
      return period ? { name: kind, input: { out, profile, period: period.id } } : null;
    case "export.devices":
      return { name: kind, input: { out, profile, list: { ...allDevices, school } } };
    case "export.people":
      return { name: kind, input: { out, profile, list: { ...allPeople, school } } };
    case "export.requests":
    case "export.sla":
      return { name: kind, input: { out, profile, school } };
    case "export.findings":
      return { name: kind, input: { out, profile, school } };
  }
}
