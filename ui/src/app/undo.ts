// Takes the last operation back, or does it again, and says so.
import type { NextUndo } from "../bindings";
import { refusalOf, work } from "../host";
import { toast } from "../shared/toasts.svelte";
import { stepWords } from "../shared/words/commands";
import { refusalLine } from "../shared/words/refusals";

async function told(doing: Promise<unknown>, say: string): Promise<void> {
  try {
    await doing;
    toast(say);
  } catch (thrown) {
    toast(refusalLine(refusalOf(thrown)), { tone: "warn" });
  }
}

/** Takes back what was shown, even when something else was done since: the core then says why not. */
export async function undoLast(next: NextUndo | undefined): Promise<void> {
  if (!next?.undo) return;
  await told(work("history.undo", { operation: next.undo.operation }), `Taken back: ${stepWords(next.undo)}`);
}

export async function redoLast(next: NextUndo | undefined): Promise<void> {
  if (!next?.redo) return;
  await told(work("history.redo", {}), `Done again: ${stepWords(next.redo)}`);
}
