// What should somebody be told now? Kept until it is put away, or the next letter comes.
import type { RequestId, RequestLetter } from "../../bindings";

export type Telling = { request: RequestId; number: number; to: string; letter: RequestLetter };

const telling = $state<{ now: Telling | null }>({ now: null });

export const tellingNow = (): Telling | null => telling.now;

export function tellThem(next: Telling | null): void {
  telling.now = next;
}
