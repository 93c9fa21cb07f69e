// What does a chart show? One object behind the drawing and its table.
import type { EChartsCoreOption } from "echarts/core";

/** `look` names the colour that it has on every screen. */
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
  /** How it is written at the marks of the scale, where that is shorter. */
  mark?: (value: number) => string;
  /** How far marks of the scale stand apart at least: there is no half device. */
  step?: number;
  /** The end of the scale, where it is the same for every such chart. */
  most?: number;
  /** Every bar says itself what it is: no legend, and no scale beside it. */
  named?: boolean;
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
    splitLine: { show: !spec.named, lineStyle: { color: ink.rule } },
    axisLabel: { show: !spec.named, color: ink.faint, fontSize: 11, formatter: spec.mark ?? write },
    // Lying, long labels stand side by side, and none of them may be left out.
    splitNumber: lying && spec.most === undefined ? 4 : 5,
    max: spec.most,
    minInterval: spec.step ?? 1,
  } as const;
  const apart = spec.series.length > 1 && !spec.named;
  const widest = Math.max(0, ...spec.series.map(({ word }) => word.length));
  // What is written beside the longest bar needs its room.
  const beside = Math.max(0, ...(spec.series[0]?.values ?? []).map((value) => write(value ?? 0).length));
  return {
    animation: false,
    textStyle: { fontFamily: ink.font },
    color: ink.palette,
    aria: { enabled: true, decal: { show: spec.kind === "stacked" && spec.series.length > 1 } },
    grid: {
      left: 4,
      right: spec.named ? 56 + 7 * widest : apart ? 12 : lying ? 12 + 7 * beside : 48,
      top: apart ? 28 : lying ? 8 : 24,
      bottom: 4,
      containLabel: true,
    },
    legend: {
      show: apart,
      left: 0,
      top: 0,
      itemWidth: 10,
      itemHeight: 10,
      textStyle: { color: ink.text, fontSize: 12 },
    },
    xAxis: lying ? values : names,
    yAxis: lying ? names : values,
    series: spec.series.map(({ word, values }, at) => ({
      name: word,
      type: lying ? "bar" : "line",
      stack: spec.kind === "stacked" ? "all" : undefined,
      data: values,
      barMaxWidth: 16,
      // One colour for one thing measured twice; the words tell the two apart.
      itemStyle: spec.named ? { color: ink.palette[0], opacity: at === 0 ? 1 : 0.5 } : undefined,
      symbolSize: 6,
      lineStyle: { width: 2 },
      label: {
        show: spec.series.length === 1 || spec.named === true,
        position: lying ? "right" : "top",
        color: ink.text,
        opacity: 1,
        fontSize: 12,
        formatter: ({ value }: { value: number }) => (spec.named ? `${word} ${write(value)}` : write(value)),
      },
    })),
  };
}
