import { expect, test } from "vitest";
import { begun, drawn, ink, onPad, pathOf, type Stroke } from "./ink";

const pad = { left: 100, top: 50, width: 450, height: 150 };

test("a pointer is measured on the pad, however large that is, and stays on it", () => {
  expect(onPad({ clientX: 325, clientY: 125 }, pad)).toEqual({ x: 450, y: 150 });
  expect(onPad({ clientX: 90, clientY: 999 }, pad)).toEqual({ x: 0, y: 300 });
});

test("each time the pen comes down a stroke begins, and a tremble adds nothing", () => {
  let strokes: Stroke[] = [];
  strokes = begun(strokes, { x: 10, y: 10 });
  strokes = drawn(strokes, { x: 10, y: 10 });
  strokes = drawn(strokes, { x: 20, y: 12 });
  strokes = begun(strokes, { x: 40, y: 5 });
  expect(strokes).toEqual([
    [
      { x: 10, y: 10 },
      { x: 20, y: 12 },
    ],
    [{ x: 40, y: 5 }],
  ]);
  expect(pathOf(strokes)).toBe("M10 10L10 10L20 12M40 5L40 5");
  expect(drawn([], { x: 1, y: 1 })).toEqual([]);
});

test("what is drawn is black on white, and nothing drawn is white alone", () => {
  const told: string[] = [];
  const pen = {
    fillStyle: "",
    strokeStyle: "",
    lineWidth: 0,
    lineCap: "butt" as const,
    lineJoin: "miter" as const,
    fillRect: (...at: number[]) => told.push(`fill ${pen.fillStyle} ${at.join(" ")}`),
    beginPath: () => told.push("begin"),
    moveTo: (x: number, y: number) => told.push(`from ${x} ${y}`),
    lineTo: (x: number, y: number) => told.push(`to ${x} ${y}`),
    stroke: () => told.push(`stroke ${pen.strokeStyle} ${pen.lineCap}`),
  };
  ink(pen, []);
  expect(told).toEqual(["fill #fff 0 0 900 300"]);
  ink(pen, [[{ x: 7, y: 8 }]]);
  expect(told.slice(2)).toEqual(["begin", "from 7 8", "to 7 8", "stroke #000 round"]);
});
