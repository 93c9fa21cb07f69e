// What was drawn, and how does it become a picture? Plain values, so that only the last step needs a canvas.

export type Point = { x: number; y: number };
/** From where the pen came down to where it was lifted. */
export type Stroke = Point[];

/** The pad has its own measure, whatever its size on screen. */
export const PAD = { width: 900, height: 300, pen: 5 };

/** Where a pointer is on the pad, never outside. */
export function onPad(
  pointer: { clientX: number; clientY: number },
  pad: { left: number; top: number; width: number; height: number },
): Point {
  const along = (at: number, from: number, length: number, most: number) =>
    Math.round(Math.min(most, Math.max(0, length === 0 ? at - from : ((at - from) / length) * most)));
  return {
    x: along(pointer.clientX, pad.left, pad.width, PAD.width),
    y: along(pointer.clientY, pad.top, pad.height, PAD.height),
  };
}

/** The pen came down. */
export const begun = (strokes: Stroke[], at: Point): Stroke[] => [...strokes, [at]];

/** The pen moved, still down; a tremble within one point is none. */
export function drawn(strokes: Stroke[], at: Point): Stroke[] {
  const last = strokes.at(-1);
  const before = last?.at(-1);
  if (!last || (before?.x === at.x && before.y === at.y)) return strokes;
  return [...strokes.slice(0, -1), [...last, at]];
}

/** As the path of an SVG. A pen put down and lifted leaves a dot. */
export function pathOf(strokes: Stroke[]): string {
  const line = (points: Point[]) => points.map(({ x, y }) => `L${x} ${y}`).join("");
  return strokes.map(([first, ...rest]) => (first ? `M${first.x} ${first.y}${line([first, ...rest])}` : "")).join("");
}

type Pen = Pick<
  CanvasRenderingContext2D,
  | "fillStyle"
  | "strokeStyle"
  | "lineWidth"
  | "lineCap"
  | "lineJoin"
  | "fillRect"
  | "beginPath"
  | "moveTo"
  | "lineTo"
  | "stroke"
>;

/** Draws it black on white: so it is read in dark rooms and on paper alike. */
export function ink(pen: Pen, strokes: Stroke[]): void {
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, PAD.width, PAD.height);
  pen.strokeStyle = "#000";
  pen.lineWidth = PAD.pen;
  pen.lineCap = "round";
  pen.lineJoin = "round";
  for (const [first, ...rest] of strokes) {
    if (!first) continue;
    pen.beginPath();
    pen.moveTo(first.x, first.y);
    for (const { x, y } of [first, ...rest]) pen.lineTo(x, y);
    pen.stroke();
  }
}

/** The drawing as a PNG, in a data address. An empty one is a white picture, which the core refuses. */
export function pngOf(strokes: Stroke[]): string {
  const canvas = document.createElement("canvas");
  canvas.width = PAD.width;
  canvas.height = PAD.height;
  const pen = canvas.getContext("2d");
  if (!pen) return "";
  ink(pen, strokes);
  return canvas.toDataURL("image/png");
}
