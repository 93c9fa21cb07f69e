// What is written of a request that is not filed yet? Kept for as long as the window is open, one for each who sits here.
import { emptyDraft, type Draft } from "./forms";

const drafts = $state<Record<string, Draft>>({});
let note = "";

/** `whose` is the district and the operator. */
export function draftOf(whose: string): Draft {
  drafts[whose] ??= emptyDraft();
  return drafts[whose];
}

export function beginAnew(whose: string): void {
  drafts[whose] = emptyDraft();
}

/** What was written here becomes a note of another request. */
export function keepAsNote(text: string): void {
  note = text;
}

export const noteFor = (): string => note;
