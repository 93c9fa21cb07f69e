// Which reports the invented district writes, and what leadership sees of it: four quarters and the fleet.
import type {
  DistrictQuarter,
  DistrictReport,
  ReportEntry,
  ReportGroup,
  ReportNeeds,
  SiteCompliance,
  Written,
} from "../src/bindings";
import type { Answers } from "../src/host/fake";
import { noFigures, periods, schools, sites, total } from "./district";

const entry = (
  name: ReportEntry["name"],
  title: string,
  group: ReportGroup,
  needs: ReportNeeds,
  by_school: boolean,
): ReportEntry => ({
  name,
  title,
  group,
  needs,
  by_school,
  formats: ["xlsx", "csv", "pdf"],
  profiles: ["internal", "public"],
  may: true,
});

/** As the core lists them. */
const all: ReportEntry[] = [
  entry("export.audit", "Audit of a school", "audits", "audit", false),
  entry("export.district_audit", "Audits of the district", "audits", "period", false),
  entry("export.inventory", "Annual inventory", "devices", "as_of", true),
  entry("export.devices", "Devices", "devices", "none", false),
  entry("export.timeline", "Device timeline", "devices", "device", false),
  entry("export.findings", "Data-quality findings", "devices", "none", true),
  { ...entry("export.mdm_actions", "Device management", "devices", "since", true), profiles: ["internal"] },
  entry("export.surplus", "Surplus packet", "devices", "pickup", false),
  entry("export.certificates", "Wipe certificates", "devices", "pickup", false),
  entry("export.people", "People", "people", "none", false),
  entry("export.still_out", "Still out", "people", "drive", false),
  entry("export.left_holding", "Left, and still holding devices", "people", "none", true),
  entry("export.losses", "Incidents and losses", "incidents", "dates", true),
  entry("export.incidents", "Incidents", "incidents", "since", true),
  entry("export.ledger", "Ledger", "money", "school_year", true),
  entry("export.balances", "Balances", "money", "none", true),
  entry("export.charger_fees", "Charger fees", "money", "school_year", true),
  entry("export.requests", "Requests", "requests", "none", true),
  entry("export.sla", "Promises kept", "requests", "dates", true),
  entry("export.leadership", "How the district does", "district", "school_year", false),
  entry("export.stipends", "Stipends of Tech Champions", "district", "school_year", true),
];

/** A viewer to whom names were not granted. */
const publicly = (one: ReportEntry): ReportEntry => {
  const profiles = one.profiles.filter((profile) => profile === "public");
  return { ...one, profiles, may: profiles.length > 0 };
};

const standingOf = (school: number, quarter: number): SiteCompliance["standing"] => {
  if (quarter === 3) return sites[school]!.overdue ? "overdue" : sites[school]!.audit.submitted_at ? "in_time" : "waiting"; // prettier-ignore
  return (school * 5 + quarter * 3) % 7 === 0 ? "late" : "in_time";
};

function quarter(at: number, name: string, starts_on: string, ends_on: string): DistrictQuarter {
  const period = periods.find((one) => one.name === name);
  const isNow = at === 3;
  const compliance = schools.map((school, nth): SiteCompliance => {
    const standing = standingOf(nth, at);
    const { audit } = sites[nth]!;
    const was = standing === "late" ? ends_on : `${ends_on.slice(0, 8)}1${nth % 9}`;
    return {
      school: school.id,
      code: school.code,
      name: school.name,
      state: isNow ? audit.state : "closed",
      due_on: isNow ? audit.due_on : `${ends_on.slice(0, 8)}20`,
      submitted_on: isNow ? (audit.submitted_at?.slice(0, 10) ?? null) : was,
      standing,
    };
  });
  const submitted = compliance.filter(({ submitted_on }) => submitted_on !== null).length;
  const outcomes = { ...total.outcomes, missing: 61 - 9 * at, verified: total.outcomes.verified + 640 - 40 * at };
  return {
    name,
    period: period?.id ?? null,
    starts_on,
    ends_on,
    planned: schools.length,
    submitted,
    in_time: compliance.filter(({ standing }) => standing === "in_time").length,
    closed: isNow ? 1 : schools.length,
    figures: isNow
      ? total
      : {
          ...noFigures,
          expected: Object.values(outcomes).reduce((sum, one) => sum + one, 0),
          outcomes,
          value_at_risk: 1_912_300 - 214_000 * at,
          value_unknown: 3,
        },
    sites: compliance,
    losses: { damage: 41 + 6 * at, missing: 12 - at, lost: 19 + (at % 2), stolen: 3, claimed: 2, recovered: 14 + at },
    fees: {
      charged: 512_400 + 61_000 * at,
      collected: 318_700 + 44_500 * at,
      waived: 81_000,
      credited: 60_000 - 9_000 * at,
      written_off: 27_000,
    },
    promises: { responded: 240 + 20 * at, response_met: 201 + 22 * at, resolved: 236 + 20 * at, resolution_met: 180 + 21 * at }, // prettier-ignore
  };
}

const ages = ["under_1", "1", "2", "3", "4", "5_and_more", "unknown"] as const;
const ends = ["past", "within_1", "within_2", "within_3", "later", "unknown"] as const;
const band = (devices: number, each: number) => ({ devices, worth: devices * each, unknown_worth: Math.floor(devices / 50) }); // prettier-ignore

const quarters = [
  quarter(0, "2025-26/Q3", "2026-01-01", "2026-03-31"),
  quarter(1, "2025-26/Q4", "2026-04-01", "2026-06-30"),
  quarter(2, "2026-27/Q1", "2026-07-01", "2026-09-30"),
  quarter(3, "2026-27/Q2", "2026-10-01", "2026-12-31"),
];
const earlier = [0, 1, 2, 3].map((at) => ({
  ...quarters[at === 3 ? 2 : at]!,
  name: ["2024-25/Q3", "2024-25/Q4", "2025-26/Q1", "2025-26/Q2"][at]!,
  period: null,
}));

export const districtReport = (many: number): DistrictReport => ({
  quarters: many === 8 ? [...earlier, ...quarters] : quarters,
  fleet: {
    devices: 5093,
    by_age: [412, 980, 1604, 1120, 610, 301, 66].map((many, at) => ({ age: ages[at]!, ...band(many, 30_000 - 4_000 * at) })), // prettier-ignore
    by_update_end: [188, 301, 742, 1120, 2680, 62].map((many, at) => ({ ends: ends[at]!, ...band(many, 18_000) })),
  },
});

const written = ({ out }: { out: string }): Written => ({
  path: out,
  rows: 412,
  bytes: 48_000,
  shortened: 0,
  paper: out.endsWith(".pdf") ? { pages: 3, notes: [] } : null,
});

const late = (id: string, name: string, homeroom: string | null, model_name: string, days: number) => ({
  holder: { kind: "person", id, name },
  homeroom,
  loans: [
    {
      custody: `loan-${id}`,
      device: "14",
      tag: "MC-0012345",
      serial: null,
      model_name,
      school: schools[0]!.id,
      status: "in_service" as const,
      reason: null,
      due_on: new Date(Date.parse("2026-11-23") - days * 86_400_000).toISOString().slice(0, 10),
      days,
    },
  ],
});

export const figureAnswers = (role: () => string): Answers => ({
  ask: {
    "report.list": () => ({ reports: role() === "viewer" ? all.map(publicly) : all }),
    "report.district": ({ quarters: many }) => districtReport(many ?? 4),
    "custody.overdue": () => ({
      holders: [
        late("person-21", "Amara Diallo", "7C", "Chromebook 11 (2023)", 9),
        late("person-22", "Farid Rahimi", null, "Hotspot", 4),
        late("person-23", "Keiko Hamasaki", "8A", "Drawing tablet", 1),
        late("person-24", "Yusuf Demir", "8C", "Chromebook 11 (2023)", 1),
      ],
      loans: 4,
    }),
    "export.audit": written,
    "export.district_audit": written,
    "export.inventory": written,
    "export.findings": written,
    "export.timeline": written,
    "export.mdm_actions": written,
    "export.surplus": written,
    "export.certificates": written,
    "export.left_holding": written,
    "export.stipends": written,
    "export.incidents": written,
    "export.losses": written,
    "export.ledger": written,
    "export.balances": written,
    "export.charger_fees": written,
    "export.requests": written,
    "export.sla": written,
    "export.leadership": written,
  },
});
