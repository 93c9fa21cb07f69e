// Were promises kept, as charts say it: the share in time, and how long half and nine of ten took.
import type { CalendarYear, ClosedBecause, Period, SlaFigures, SlaReport } from "../../bindings";
import type { ChartSpec } from "../../shared/chart/spec";
import { hoursWords, monthWords, number } from "../../shared/words/days";
import { closedWords, kindWords } from "../../shared/words/requests";

export type Measure = "response" | "resolution";
export type Range = "quarter" | "year" | "ninety" | "own";
export type Days = { from: string; until: string };

export const measureWords: Record<Measure, string> = { response: "First answer", resolution: "Done with" };

/** Days of a range; of a quarter or a school year no more than have passed. Nothing while it is not known. */
export function daysOf(
  range: Exclude<Range, "own">,
  today: string,
  quarter: Period | undefined,
  year: CalendarYear | undefined,
): Days | null {
  const past = (from: string, until: string): Days => ({ from, until: until < today ? until : today });
  switch (range) {
    case "quarter":
      return quarter ? past(quarter.starts_on, quarter.ends_on) : null;
    case "year": {
      const [first, last] = [year?.days[0]?.date, year?.days.at(-1)?.date];
      return first && last ? past(first, last) : null;
    }
    case "ninety": {
      if (today === "") return null;
      const from = new Date(`${today}T00:00:00Z`);
      from.setUTCDate(from.getUTCDate() - 89);
      return { from: from.toISOString().slice(0, 10), until: today };
    }
  }
}

export type Kept = { of: number; met: number; median: number | null; p90: number | null };

/** One of the two promises among the figures. */
export function kept(figures: SlaFigures, measure: Measure): Kept {
  return measure === "response"
    ? {
        of: figures.responded,
        met: figures.response_met,
        median: figures.response_median,
        p90: figures.response_p90,
      }
    : {
        of: figures.resolved,
        met: figures.resolution_met,
        median: figures.resolution_median,
        p90: figures.resolution_p90,
      };
}

/** In whole percent; never 100 while one was late, never 0 while one was in time. Nothing of nothing. */
export function percent({ of, met }: Kept): number | null {
  if (of === 0) return null;
  const share = Math.round((100 * met) / of);
  if (met < of) return Math.min(share, 99);
  return share;
}

export const percentWords = (share: number): string => `${number(share)} %`;

type Line = { word: string; kept: Kept };
export type Grouped = "school" | "kind" | "month";

function linesOf(report: SlaReport, by: Grouped, measure: Measure): Line[] {
  const line = (word: string, figures: SlaFigures): Line => ({ word, kept: kept(figures, measure) });
  const all = {
    school: () => report.schools.map(({ name, figures }) => line(name, figures)),
    kind: () => report.kinds.map(({ kind, figures }) => line(kindWords[kind], figures)),
    month: () => report.months.map(({ month, figures }) => line(monthWords(month), figures)),
  }[by]();
  const some = all.filter(({ kept: { of } }) => of > 0);
  // Months in their order; of the others the worst is what somebody looks for.
  return by === "month" ? some : some.toSorted((a, b) => a.kept.met / a.kept.of - b.kept.met / b.kept.of);
}

const along: Record<Grouped, string> = { school: "School", kind: "Kind", month: "Month" };

/** The share in time and the time it took, of the same lines. */
export function chartsOf(report: SlaReport, by: Grouped, measure: Measure): { share: ChartSpec; time: ChartSpec } {
  const lines = linesOf(report, by, measure);
  const what = measureWords[measure];
  const categories = lines.map(({ word, kept: { of } }) => `${word} (${number(of)})`);
  return {
    share: {
      title: `${what} in time, by ${by}`,
      kind: by === "month" ? "lines" : "bars",
      along: along[by],
      categories,
      series: [{ word: "In time", values: lines.map((line) => percent(line.kept)) }],
      write: percentWords,
      most: 100,
    },
    time: {
      title: `How long it took, by ${by}`,
      kind: "bars",
      along: along[by],
      categories,
      series: [
        { word: "half", values: lines.map((line) => line.kept.median) },
        { word: "nine of ten", values: lines.map((line) => line.kept.p90) },
      ],
      write: hoursWords,
      named: true,
    },
  };
}

/** Where open requests are overdue now, the most first. */
export function overdueChart(report: SlaReport, by: "school" | "kind"): ChartSpec {
  const all =
    by === "school"
      ? report.schools.map(({ name, figures }) => ({ word: name, many: figures.overdue_now ?? 0 }))
      : report.kinds.map(({ kind, figures }) => ({ word: kindWords[kind], many: figures.overdue_now ?? 0 }));
  const lines = all.filter(({ many }) => many > 0).toSorted((a, b) => b.many - a.many);
  return {
    title: `Open and overdue now, by ${by}`,
    kind: "bars",
    along: along[by],
    categories: lines.map(({ word }) => word),
    series: [{ word: "Overdue now", values: lines.map(({ many }) => many) }],
    write: number,
  };
}

/** "14 more were closed with nothing to do: 9 nobody could be reached, 5 asked for already." */
export function notCountedWords({ not_counted }: SlaFigures): string | null {
  const parts = Object.entries(not_counted) as [ClosedBecause, number][];
  const sum = parts.reduce((all, [, many]) => all + many, 0);
  if (sum === 0) return null;
  const why = parts.map(([because, many]) => `${number(many)} ${closedWords[because]}`).join(", ");
  return `${number(sum)} more ${sum === 1 ? "was" : "were"} closed with nothing to do: ${why}.`;
}

/** So high that every bar has its room. */
export const heightOf = ({ categories }: ChartSpec): number => Math.max(180, 24 + 44 * categories.length);
