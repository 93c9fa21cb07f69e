// How did the district do, quarter by quarter, and how old is its fleet? The figures of leadership as charts.
import type { DistrictQuarter, Fleet, FleetByAge, FleetByEnd, LossCounts, Outcome } from "../../bindings";
import type { ChartSpec, Series } from "../chart/spec";
import { capital } from "../words/count";
import { number } from "../words/days";
import { kindSigns } from "../words/losses";
import { money, shortMoney } from "../words/money";
import { outcomeSigns } from "../words/status";
import { type Standing, standingWords } from "./compliance";

type Line = { word: string; of: (quarter: DistrictQuarter) => number | null; look?: string };

const byQuarter = (
  quarters: DistrictQuarter[],
  lines: Line[],
  { title, kind, ...more }: Pick<ChartSpec, "title" | "kind"> & Partial<ChartSpec>,
): ChartSpec => ({
  title,
  kind,
  along: "Quarter",
  categories: quarters.map(({ name }) => name),
  series: lines.map(({ word, of, look }) => ({ word, values: quarters.map(of), ...(look && { look }) })),
  ...more,
});

const DOLLAR = 100;

const looks: Partial<Record<Outcome, string>> = { in_repair: "repair" };

/** The equation: every bar is what was expected. */
export const equationChart = (quarters: DistrictQuarter[]): ChartSpec =>
  byQuarter(
    quarters.filter(({ figures }) => figures.expected > 0),
    (Object.keys(outcomeSigns) as Outcome[]).map((outcome) => ({
      word: capital(outcomeSigns[outcome].word),
      of: ({ figures }) => figures.outcomes[outcome],
      look: looks[outcome] ?? outcome,
    })),
    { title: "What became of expected devices", kind: "stacked", write: number },
  );

export const riskChart = (quarters: DistrictQuarter[]): ChartSpec =>
  byQuarter(quarters, [{ word: "Value at risk", of: ({ figures }) => figures.value_at_risk, look: "missing" }], {
    title: "Value at risk",
    kind: "bars",
    write: money,
    mark: shortMoney,
    step: DOLLAR,
  });

const causes: { key: keyof LossCounts; word: string; look: string }[] = [
  { key: "damage", word: kindSigns.damage.word, look: "repair" },
  { key: "missing", word: kindSigns.missing.word, look: "missing" },
  { key: "lost", word: kindSigns.lost.word, look: "lost" },
  { key: "claimed", word: "Claimed stolen", look: "elsewhere" },
  { key: "stolen", word: kindSigns.stolen.word, look: "stolen" },
];

export const lossesChart = (quarters: DistrictQuarter[]): ChartSpec =>
  byQuarter(
    quarters,
    causes.map(({ key, word, look }) => ({ word, of: ({ losses }) => losses[key], look })),
    { title: "Incidents by cause", kind: "stacked", write: number },
  );

/** How many incidents were reported, and how many of those devices came back. */
export function lossSum(quarters: DistrictQuarter[]): { told: number; recovered: number } {
  const told = (losses: LossCounts) => causes.reduce((sum, { key }) => sum + losses[key], 0);
  return {
    told: quarters.reduce((sum, { losses }) => sum + told(losses), 0),
    recovered: quarters.reduce((sum, { losses }) => sum + losses.recovered, 0),
  };
}

export const feesChart = (quarters: DistrictQuarter[]): ChartSpec =>
  byQuarter(
    quarters,
    [
      { word: "Charged", of: ({ fees }) => fees.charged, look: "evidenced" },
      { word: "Collected", of: ({ fees }) => fees.collected, look: "verified" },
      { word: "Waived", of: ({ fees }) => fees.waived, look: "missing" },
      { word: "Credited", of: ({ fees }) => fees.credited, look: "elsewhere" },
      { word: "Written off", of: ({ fees }) => fees.written_off, look: "lost" },
    ],
    { title: "Fees charged and settled", kind: "lines", write: money, mark: shortMoney, step: DOLLAR },
  );

/** In whole percent; never 100 while one was late. Nothing of nothing. */
export function share(met: number, of: number): number | null {
  if (of === 0) return null;
  const percent = Math.round((100 * met) / of);
  return met < of ? Math.min(99, percent) : percent;
}

export const promisesChart = (quarters: DistrictQuarter[]): ChartSpec =>
  byQuarter(
    quarters,
    [
      { word: "First answers", of: ({ promises: { response_met, responded } }) => share(response_met, responded) },
      { word: "Done with", of: ({ promises: { resolution_met, resolved } }) => share(resolution_met, resolved) },
    ],
    { title: "Requests in time", kind: "lines", write: (percent) => `${number(percent)} %`, most: 100 },
  );

const standings = Object.keys(standingWords) as Standing[];
const standingLooks: Record<Standing, string> = {
  overdue: "lost",
  late: "missing",
  waiting: "repair",
  in_time: "verified",
};

/** One bar a school: in how many of the quarters its audit came in time. Whoever is late most often stands on top. */
export function complianceChart(quarters: DistrictQuarter[]): ChartSpec {
  const schools = new Map<string, { name: string; counts: Record<Standing, number> }>();
  for (const { school, name, standing } of quarters.flatMap(({ sites }) => sites)) {
    const none = { overdue: 0, late: 0, waiting: 0, in_time: 0 };
    const one = schools.get(school) ?? { name, counts: none };
    one.counts[standing] += 1;
    schools.set(school, one);
  }
  const worst = [...schools.values()].toSorted(
    ({ counts: a }, { counts: b }) => b.overdue - a.overdue || b.late - a.late || a.in_time - b.in_time,
  );
  const series = standings.map((standing): Series => ({
    word: standingWords[standing],
    values: worst.map(({ counts }) => counts[standing]),
    look: standingLooks[standing],
  }));
  return {
    title: "Audits by school",
    kind: "stacked",
    along: "School",
    categories: worst.map(({ name }) => name),
    series,
    write: number,
  };
}

const ages: Record<FleetByAge["age"], string> = {
  under_1: "Under 1 year",
  "1": "1 year",
  "2": "2 years",
  "3": "3 years",
  "4": "4 years",
  "5_and_more": "5 years and more",
  unknown: "Nobody knows",
};
const ends: Record<FleetByEnd["ends"], string> = {
  past: "Have ended",
  within_1: "Within a year",
  within_2: "Within two years",
  within_3: "Within three years",
  later: "Later",
  unknown: "Nobody knows",
};

const fleetChart = (title: string, along: string, rows: { word: string; devices: number }[]): ChartSpec => ({
  title,
  kind: "bars",
  along,
  categories: rows.map(({ word }) => word),
  series: [{ word: "Devices", values: rows.map(({ devices }) => devices) }],
  write: number,
});

export const ageChart = ({ by_age }: Fleet): ChartSpec =>
  fleetChart(
    "Age of the fleet",
    "Bought",
    by_age.map(({ age, devices }) => ({ word: ages[age], devices })),
  );

export const endsChart = ({ by_update_end }: Fleet): ChartSpec =>
  fleetChart(
    "End of updates",
    "Updates end",
    by_update_end.map(({ ends: when, devices }) => ({ word: ends[when], devices })),
  );

/** What the fleet is worth, and of how many devices nobody knows it. */
export function worthOf({ by_age }: Fleet): { cents: number; unknown: number } {
  return {
    cents: by_age.reduce((sum, { worth }) => sum + worth, 0),
    unknown: by_age.reduce((sum, { unknown_worth }) => sum + unknown_worth, 0),
  };
}

/** So high that every bar has its room, and the legend above them. */
export const heightOf = ({ kind, categories }: ChartSpec): number =>
  kind === "lines" ? 220 : Math.max(140, 56 + 28 * categories.length);
