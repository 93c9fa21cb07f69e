// What does a chart show? One object behind the drawing and its table.
import type { EChartsCoreOption } from "echarts/core";

export type Series = { word: string; values: (number | null)[]; look?: string };
export type ChartSpec = {
  title: string;
  kind: "bars" | "stacked" | "lines";
  /** What the first column of the table is called. */
  along: string;
  categories: string[];
  series: Series[];
  /** How a value is written, for example as money. */
  write?: (value: number) => string;
};

export type Ink = { text: string; faint: string; rule: string; palette: string[]; font: string };

/** The drawing: rows read left to right, labels on the marks, no legend where a label fits. */
export function optionOf(spec: ChartSpec, ink: Ink): EChartsCoreOption {
  const write = spec.write ?? String;
  const lying = spec.kind !== "lines";
  const names = {
    type: "category",
    data: spec.categories,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: ink.rule } },
    axisLabel: { color: ink.text, fontSize: 12 },
    inverse: lying,
  } as const;
  const values = {
    type: "value",
    splitLine: { lineStyle: { color: ink.rule } },
    axisLabel: { color: ink.faint, fontSize: 11, formatter: write },
  } as const;
  return {
    animation: false,
    textStyle: { fontFamily: ink.font },
    color: ink.palette,
    aria: { enabled: true, decal: { show: spec.kind === "stacked" && spec.series.length > 1 } },
    grid: {
      left: 4,
      right: spec.series.length > 1 ? 12 : 48,
      top: spec.series.length > 1 ? 28 : 8,
      bottom: 4,
      containLabel: true,
    },
    legend: {
      show: spec.series.length > 1,
      left: 0,
      top: 0,
      itemWidth: 10,
      itemHeight: 10,
      textStyle: { color: ink.text, fontSize: 12 },
    },
    xAxis: lying ? values : names,
    yAxis: lying ? names : values,
    series: spec.series.map(({ word, values }) => ({
      name: word,
      type: lying ? "bar" : "line",
      stack: spec.kind === "stacked" ? "all" : undefined,
      data: values,
      barMaxWidth: 16,
      symbolSize: 6,
      lineStyle: { width: 2 },
      label: {
        show: spec.series.length === 1 && lying,
        position: "right",
        color: ink.text,
        fontSize: 12,
        formatter: ({ value }: { value: number }) => write(value),
      },
    })),
  };
}
