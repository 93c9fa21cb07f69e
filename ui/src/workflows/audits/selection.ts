// Which row is being decided, and which ones are picked with it?
import type { ExceptionRow } from "../../bindings";
import { keyOf } from "./kinds";

/** The row J or K goes to; at the ends it stays. */
export function stepTo(rows: ExceptionRow[], now: string | null, by: 1 | -1): string | null {
  const at = rows.findIndex((row) => keyOf(row) === now);
  const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))];
  return next ? keyOf(next) : null;
}

/** After a decision the next row nobody decided is there; the one after the last decided first. */
export function nextOpen(rows: ExceptionRow[], decided: readonly string[]): string | null {
  const last = rows.findLastIndex((row) => decided.includes(keyOf(row)));
  const inOrder = [...rows.slice(last + 1), ...rows.slice(0, last + 1)];
  const next = inOrder.find((row) => row.open && !decided.includes(keyOf(row)));
  return next ? keyOf(next) : null;
}

/** The row that is active: the one chosen, or the first that is open. */
export function activeOf(rows: ExceptionRow[], chosen: string | null): ExceptionRow | undefined {
  return rows.find((row) => keyOf(row) === chosen) ?? rows.find(({ open }) => open) ?? rows[0];
}

export function toggled(picked: readonly string[], key: string): string[] {
  return picked.includes(key) ? picked.filter((one) => one !== key) : [...picked, key];
}

/** Only what can still be decided stays picked. */
export function pickedRows(rows: ExceptionRow[], picked: readonly string[]): ExceptionRow[] {
  const keys = new Set(picked);
  return rows.filter((row) => row.choices.length > 0 && keys.has(keyOf(row)));
}

/** How the core is told which exceptions are meant. */
export function refOf(row: ExceptionRow): { kind: ExceptionRow["kind"]; device?: string; code?: string } {
  return row.device ? { kind: row.kind, device: row.device } : { kind: row.kind, code: row.code ?? "" };
}
