// Whom should somebody be told what now? Kept until it is put away, or the next step has letters of its own.
import type { RequestId, RequestLetter } from "../../bindings";

export type Telling = { request: RequestId; number: number; to: string; letter: RequestLetter };

const telling = $state<{ line: Telling[] }>({ line: [] });

export const tellingNow = (): Telling | null => telling.line[0] ?? null;

/** How many come after the one that is looked at. */
export const tellingMore = (): number => Math.max(0, telling.line.length - 1);

export function tellThem(next: Telling | Telling[] | null): void {
  telling.line = next === null ? [] : [next].flat();
}

/** Puts one away; the next one takes its place. */
export function tellNext(): void {
  telling.line = telling.line.slice(1);
}
