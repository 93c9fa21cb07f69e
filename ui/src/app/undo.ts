// Takes the last operation back, or does it again, and says so.
import type { NextUndo } from "../bindings";
import { refusalOf, work } from "../host";
import { screenIsTrue } from "../shared/answers.svelte";
import { toast } from "../shared/toasts.svelte";
import { standsWords, stepWords } from "../shared/words/commands";
import { refusalLine } from "../shared/words/refusals";
import { sentence } from "../shared/words/said";

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
  const { undo, stands } = next ?? {};
  if (undo) await told(() => work("history.undo", { operation: undo.operation }), `Taken back: ${stepWords(undo)}`);
  else if (stands) toast(sentence(standsWords(stands.command)), { tone: "warn" });
  else if (next) toast("There is nothing of yours to take back.", { tone: "warn" });
}

export async function redoLast(next: NextUndo | undefined): Promise<void> {
  const { redo } = next ?? {};
  if (redo) await told(() => work("history.redo", {}), `Done again: ${stepWords(redo)}`);
  else if (next) toast("There is nothing to do again.", { tone: "warn" });
}
