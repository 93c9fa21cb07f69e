// How does a list as shown become a file that every spreadsheet opens without doing anything to it?
import type { Column } from "./types";

/** Text that a spreadsheet would take for a formula is guarded; import takes exactly one guard off again. */
function cell(text: string): string {
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

export function csv<Row>(columns: Column<Row>[], rows: Row[]): string {
  const lines = [
    columns.map(({ title }) => cell(title)),
    ...rows.map((row) => columns.map((one) => cell(one.text(row)))),
  ];
  return `\uFEFF${lines.map((line) => line.join(",")).join("\r\n")}\r\n`;
}
