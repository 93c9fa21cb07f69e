// Takes the last operation back, or does it again, and says so.
import type { NextUndo } from "../bindings";
import { refusalOf, work } from "../host";
import { screenIsTrue } from "../shared/answers.svelte";
import { toast } from "../shared/toasts.svelte";
import { stepWords } from "../shared/words/commands";
import { refusalLine } from "../shared/words/refusals";

let busy = false;

/** One at a time: a key pressed twice takes back one step, the one that was named. */
async function told(doing: () => Promise<unknown>, say: string): Promise<void> {
  if (busy) return;
  busy = true;
  try {
    await doing();
    await screenIsTrue();
    toast(say);
  } catch (thrown) {
    toast(refusalLine(refusalOf(thrown)), { tone: "warn" });
  } finally {
    busy = false;
  }
}

/** Takes back what was shown, even when something else was done since: the core then says why not. */
export async function undoLast(next: NextUndo | undefined): Promise<void> {
  if (!next?.undo) return;
  await told(() => work("history.undo", { operation: next.undo.operation }), `Taken back: ${stepWords(next.undo)}`);
}

export async function redoLast(next: NextUndo | undefined): Promise<void> {
  if (!next?.redo) return;
  await told(() => work("history.redo", {}), `Done again: ${stepWords(next.redo)}`);
}
