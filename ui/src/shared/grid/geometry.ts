// Which rows are in sight? Engines stop at some 33 million pixels, so a very long list scrolls on a shorter sheet.

export const TALLEST = 12_000_000;
const OVERSCAN = 4;

export type Geometry = { rows: number; row: number; port: number };

export const fullHeight = ({ rows, row }: Geometry): number => rows * row;
export const sheetHeight = (geometry: Geometry): number => Math.min(fullHeight(geometry), TALLEST);
export const isSqueezed = (geometry: Geometry): boolean => fullHeight(geometry) > TALLEST;

/** From a position of the scroll bar to a position in the list, both from the top. */
export function listTop(scrollTop: number, geometry: Geometry): number {
  if (!isSqueezed(geometry)) return scrollTop;
  return (scrollTop / (TALLEST - geometry.port)) * (fullHeight(geometry) - geometry.port);
}

export function scrollTopFor(top: number, geometry: Geometry): number {
  if (!isSqueezed(geometry)) return top;
  return (top / (fullHeight(geometry) - geometry.port)) * (TALLEST - geometry.port);
}

export function clampTop(top: number, geometry: Geometry): number {
  return Math.max(0, Math.min(top, fullHeight(geometry) - geometry.port));
}

/** First row and the one after the last to draw, with a few more on both sides. */
export function drawn(top: number, { rows, row, port }: Geometry): { first: number; end: number } {
  const first = Math.max(0, Math.floor(top / row) - OVERSCAN);
  return { first, end: Math.min(rows, Math.ceil((top + port) / row) + OVERSCAN) };
}

/** First and last row wholly or partly in sight, counted from one, for the count line. */
export function inSight(top: number, { rows, row, port }: Geometry): { first: number; last: number } {
  return { first: Math.min(rows, Math.floor(top / row) + 1), last: Math.min(rows, Math.ceil((top + port) / row)) };
}

/** Where the list must stand so that a row is wholly in sight, moving no further than needed. */
export function topToShow(index: number, top: number, geometry: Geometry): number {
  const start = index * geometry.row;
  if (start < top) return start;
  if (start + geometry.row > top + geometry.port) return start + geometry.row - geometry.port;
  return top;
}
