// Where does each key take the marked cell? Row −1 is the row of names.
import type { Cell, Range } from "./types";

export type Field = { rows: number; columns: number; page: number };

export function moveTo(chord: string, at: Cell, field: Field): Cell | null {
  const plain = chord.replace("Shift+", "");
  const last = { row: field.rows - 1, column: field.columns - 1 };
  switch (plain) {
    case "Up":
      return { ...at, row: Math.max(-1, at.row - 1) };
    case "Down":
      return { ...at, row: Math.min(last.row, at.row + 1) };
    case "Left":
      return { ...at, column: Math.max(0, at.column - 1) };
    case "Right":
      return { ...at, column: Math.min(last.column, at.column + 1) };
    case "PageUp":
      return { ...at, row: Math.max(Math.min(0, last.row), at.row - field.page) };
    case "PageDown":
      return { ...at, row: Math.min(last.row, at.row + field.page) };
    case "Home":
      return { ...at, column: 0 };
    case "End":
      return { ...at, column: last.column };
    case "Ctrl+Home":
      return { row: Math.min(0, last.row), column: 0 };
    case "Ctrl+End":
      return last;
    default:
      return null;
  }
}

export function corners({ from, to }: Range): { top: number; bottom: number; left: number; right: number } {
  return {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.column, to.column),
    right: Math.max(from.column, to.column),
  };
}

export function inRange(range: Range | null, row: number, column: number): boolean {
  if (!range) return false;
  const { top, bottom, left, right } = corners(range);
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** Lines and tabs, as a spreadsheet takes them. */
export function tsv(rows: string[][]): string {
  const cell = (text: string) => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join("\t")).join("\r\n");
}
