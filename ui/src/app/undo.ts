// Takes the last operation back, or does it again, and says so.
import type { Standing } from "../bindings";
import { refusalOf, run } from "../host";
import { toast } from "../shared/toasts.svelte";
import { sayRefusal } from "../shared/words/refusals";
import { stepWords } from "./standing";

async function step(way: "undo" | "redo", what: NonNullable<Standing["undo"]>): Promise<void> {
  try {
    await run(`operation.${way}`, { operation: what.operation });
    toast(`${way === "undo" ? "Taken back" : "Done again"}: ${stepWords(what)}`);
  } catch (thrown) {
    const said = sayRefusal(refusalOf(thrown));
    toast([said.what, said.next].filter(Boolean).join(" "), { tone: "warn" });
  }
}

export async function undoLast(standing: Standing | undefined): Promise<void> {
  if (standing?.undo) await step("undo", standing.undo);
}

export async function redoLast(standing: Standing | undefined): Promise<void> {
  if (standing?.redo) await step("redo", standing.redo);
}
