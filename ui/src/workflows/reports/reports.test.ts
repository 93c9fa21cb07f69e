// Is each report asked for with what it needs, and told in words?
import { expect, test } from "vitest";
import type { ReportEntry, ReportNeeds } from "../../bindings";
import { figureAnswers } from "../../../gallery/figures";
import { periods } from "../../../gallery/district";
import { type Chosen, exportOf, fileName, lacks, nothing, yearsOf } from "./chosen";
import { grouped, holdsWords, readerWords } from "./reports";

const { reports } = figureAnswers(() => "it").ask!["report.list"]!({});
const one = (name: ReportEntry["name"]) => reports.find((report) => report.name === name)!;
const to = { out: "/x.xlsx", profile: "public" as const, school: "school-1" };
const input = (name: ReportEntry["name"], chosen: Partial<Chosen> = {}) =>
  exportOf(one(name), { ...nothing, ...chosen }, to).input;

test("every report has words for what it holds and for whom", () => {
  for (const report of reports) {
    expect([report.name, holdsWords(report).length > 15]).toEqual([report.name, true]);
    expect(readerWords(report).public).not.toBe("");
  }
});

test("what to mind is true of the report: names, codes, or sums of a few", () => {
  expect(readerWords({ name: "export.surplus" }).internal).toMatch(/^Names are in it/);
  expect(readerWords({ name: "export.mdm_actions" }).internal).toMatch(/^Tags and serials/);
  expect(readerWords({ name: "export.leadership" })).toEqual({
    internal: "It names nobody, but sums of a few students are in it. Keep it inside the district.",
    public: "Left out: sums of money of fewer than five students.",
  });
  expect(readerWords({ name: "export.sla" }).public).toBe(readerWords({ name: "export.sla" }).internal);
});

test("groups stand in the order of the list", () => {
  expect(grouped(reports).map(({ group }) => group)).toEqual([
    "audits",
    "devices",
    "people",
    "incidents",
    "money",
    "requests",
    "district",
  ]);
});

test("only what was said goes along, and a school only where the report takes one", () => {
  expect(input("export.audit", { audit: "audit-1", period: "period-2" })).toEqual({
    out: "/x.xlsx",
    profile: "public",
    audit: "audit-1",
  });
  expect(input("export.losses", { from: "2026-10-01" })).toEqual({
    out: "/x.xlsx",
    profile: "public",
    school: "school-1",
    from: "2026-10-01",
  });
  expect(input("export.mdm_actions")).toEqual({ out: "/x.xlsx", school: "school-1" });
  expect(input("export.devices")).toMatchObject({ list: { school: "school-1", sort: null }, profile: "public" });
});

test("what must be chosen is said until it is", () => {
  const needed: ReportNeeds[] = ["audit", "period", "device", "drive", "pickup"];
  for (const needs of needed) {
    expect(lacks({ needs }, nothing)).toMatch(/^Choose /);
    expect(lacks({ needs }, { ...nothing, [needs]: "x" })).toBeNull();
  }
  const free: ReportNeeds[] = ["none", "dates", "since", "as_of", "school_year"];
  expect(free.map((needs) => lacks({ needs }, nothing))).toEqual(free.map(() => null));
});

test("a file's name says what, whose and when, and suits every file system", () => {
  expect(fileName(one("export.audit"), "Cedar Fork Middle 2026-27/Q2", undefined, "2026-11-23")).toBe(
    "audit-cedar-fork-middle-2026-27-q2-2026-11-23.xlsx",
  );
  expect(fileName(one("export.charger_fees"), undefined, "Cedar Fork Middle", "2026-27")).toBe(
    "charger-fees-cedar-fork-middle-2026-27.xlsx",
  );
});

test("school years come from the quarters and from now, the newest first", () => {
  const old = { ...periods[0]!, name: "2024-25/Q4" };
  expect(yearsOf([...periods, old], "2027-28")).toEqual(["2027-28", "2026-27", "2024-25"]);
});
