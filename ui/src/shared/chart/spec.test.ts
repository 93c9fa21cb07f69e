import { expect, test } from "vitest";
import { type ChartSpec, type Ink, optionOf } from "./spec";

const ink: Ink = { text: "", faint: "", rule: "", palette: [""], font: "" };
const room = (values: number[], also: Partial<ChartSpec> = {}): number => {
  const series = [{ word: "Value", values }];
  const spec: ChartSpec = {
    title: "",
    kind: "bars",
    along: "",
    categories: [],
    series,
    write: (value) => `$${value}.00`,
  };
  return (optionOf({ ...spec, ...also }, ink)["grid"] as { right: number }).right;
};

test("what is written beside the longest bar has its room", () => {
  const [short, long] = [room([7, 0]), room([7, 1_234_567])];
  expect(long - short).toBeGreaterThanOrEqual(6 * 6);
  expect(long).toBeGreaterThan("$1234567.00".length * 7);
  // Several in one bar have a legend, and nothing is written beside them.
  const two = [0, 1].map((value) => ({ word: String(value), values: [1_234_567] }));
  expect(room([], { kind: "stacked", series: two })).toBe(12);
});
