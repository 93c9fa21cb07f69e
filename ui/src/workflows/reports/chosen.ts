// What was chosen for a report, is that enough, what is the core asked to write, and what is the file called?
import type { Period, Profile, Queries, ReportEntry } from "../../bindings";
import { ask } from "../../host";
import { allDevices, allPeople } from "../../shared/lists";
import { plainName } from "../../shared/words/paths";

/** Ids and days; empty where nothing was said. */
export type Chosen = {
  audit: string;
  period: string;
  device: string;
  drive: string;
  pickup: string;
  from: string;
  until: string;
  since: string;
  as_of: string;
  school_year: string;
};
export const nothing: Chosen = {
  audit: "",
  period: "",
  device: "",
  drive: "",
  pickup: "",
  from: "",
  until: "",
  since: "",
  as_of: "",
  school_year: "",
};

/** The fields of a report's input that were said; what is left out is the core's to fill in. */
function said({ needs }: Pick<ReportEntry, "needs">, chosen: Chosen): Partial<Chosen> {
  const given = (...fields: (keyof Chosen)[]) =>
    Object.fromEntries(fields.filter((field) => chosen[field] !== "").map((field) => [field, chosen[field]]));
  switch (needs) {
    case "none":
      return {};
    case "dates":
      return given("from", "until");
    case "audit":
    case "period":
    case "device":
    case "drive":
    case "pickup":
    case "since":
    case "as_of":
    case "school_year":
      return given(needs);
  }
}

/** What has still to be chosen, as a sentence; null when it can be written. */
export function lacks({ needs }: Pick<ReportEntry, "needs">, chosen: Chosen): string | null {
  switch (needs) {
    case "audit":
      return chosen.audit ? null : "Choose an audit that has begun.";
    case "period":
      return chosen.period ? null : "Choose a quarter.";
    case "device":
      return chosen.device ? null : "Choose a device.";
    case "drive":
      return chosen.drive ? null : "Choose a collection.";
    case "pickup":
      return chosen.pickup ? null : "Choose a pickup.";
    case "none":
    case "dates":
    case "since":
    case "as_of":
    case "school_year":
      return null;
  }
}

/** Whether it may be about one school: its own field says so, or the list that it is of. */
export const takesSchool = ({ name, by_school }: Pick<ReportEntry, "name" | "by_school">): boolean =>
  by_school || name === "export.devices" || name === "export.people";

export type To = { out: string; profile: Profile; school: string | null };
type Export = Extract<keyof Queries, `export.${string}`>;
type Call = { [N in Export]: { name: N; input: Queries[N][0] } }[Export];

/** What the core is asked to write. Which fields an export takes is the core's to say, in its list. */
export function exportOf(report: ReportEntry, chosen: Chosen, { out, profile, school }: To): Call {
  const input = { out, ...said(report, chosen) };
  switch (report.name) {
    case "export.devices":
      return { name: report.name, input: { ...input, profile, list: { ...allDevices, school } } };
    case "export.people":
      return { name: report.name, input: { ...input, profile, list: { ...allPeople, school } } };
    // What is to be done in device management is for nobody else to read.
    case "export.mdm_actions":
      return { name: report.name, input: { ...input, school } };
    default:
      return { name: report.name, input: { ...input, profile, ...(report.by_school && { school }) } } as Call;
  }
}

/** Devices by tag or serial. */
export async function findDevices(typed: string, school: string | null) {
  const search = typed.trim();
  if (search === "") return [];
  const { rows } = await ask("device.page", { ...allDevices, school, search, count: 8 });
  return rows.map(({ id, tag, serial, model_name }) => ({
    value: id,
    word: tag ?? serial ?? "Without a tag",
    detail: model_name ?? undefined,
  }));
}

/** School years that can be meant, the newest first. */
export function yearsOf(periods: Period[], now: string): string[] {
  const known = periods.map(({ name }) => name.split("/")[0] ?? "");
  return [...new Set([now, ...known])].filter(Boolean).toSorted().toReversed();
}

/** A name that says what, whose and when, and suits every file system. `called` is what was chosen, in words. */
export function fileName(
  { name }: Pick<ReportEntry, "name">,
  called: string | undefined,
  school: string | undefined,
  when: string,
): string {
  return `${plainName([name.replace(/^export\./, ""), called, school, when])}.xlsx`;
}
