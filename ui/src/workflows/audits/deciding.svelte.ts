// Deciding exceptions of one kind: which row is active, which are picked, which form is open.
import type { Choice, ExceptionRow, Refusal } from "../../bindings";
import { refusalOf, run, work } from "../../host";
import { toast } from "../../shared/toasts.svelte";
import { count } from "../../shared/words/count";
import { refusalLine } from "../../shared/words/refusals";
import { decidedWords, type Option, optionsFor, optionsForMany } from "./choices";
import { keyOf } from "./kinds";
import { activeOf, nextOpen, pickedRows, refOf, stepTo, toggled } from "./selection";

export class Deciding {
  chosen = $state<string | null>(null);
  picked = $state.raw<readonly string[]>([]);
  form = $state.raw<{ option: Option; rows: ExceptionRow[] } | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  working = $state(false);

  constructor(
    private readonly audit: () => string,
    private readonly rows: () => ExceptionRow[],
  ) {}

  get active(): ExceptionRow | undefined {
    return activeOf(this.rows(), this.chosen);
  }
  get pickedNow(): ExceptionRow[] {
    return pickedRows(this.rows(), this.picked);
  }
  get options(): Option[] {
    return optionsFor(this.active?.choices ?? []);
  }
  get optionsPicked(): Option[] {
    return optionsForMany(this.pickedNow);
  }

  go(by: 1 | -1) {
    this.form = null;
    this.chosen = stepTo(this.rows(), this.active ? keyOf(this.active) : null, by);
  }

  choose(row: ExceptionRow) {
    if (this.chosen !== keyOf(row)) this.form = null;
    this.chosen = keyOf(row);
  }

  pick(row: ExceptionRow | undefined) {
    if (row && row.choices.length > 0) this.picked = toggled(this.picked, keyOf(row));
  }

  pickAll() {
    this.picked = this.rows()
      .filter(({ open }) => open)
      .map(keyOf);
  }

  letGo() {
    this.picked = [];
    this.form = null;
  }

  /** A key was pressed for the active row, or with Shift for all picked. */
  take(option: Option, rows: ExceptionRow[]) {
    this.refusal = null;
    if (rows.length === 0 || this.working) return;
    if (option.now) void this.decide(rows, option.now);
    else this.form = { option, rows };
  }

  async decide(rows: ExceptionRow[], choice: Choice) {
    if (this.working) return;
    this.working = true;
    const keys = rows.map(keyOf);
    const next = nextOpen(this.rows(), keys);
    try {
      const { operation } = await run("audit.decide", { audit: this.audit(), exceptions: rows.map(refOf), choice });
      this.picked = this.picked.filter((key) => !keys.includes(key));
      this.form = null;
      this.chosen = next;
      const what = rows.length === 1 ? (rows[0]?.shown ?? rows[0]?.code ?? "it") : count(rows.length, "exception");
      toast(`${decidedWords(choice.kind).word}: ${what}`, {
        ...(operation !== null && { action: { word: "Undo", chord: "Ctrl+Z", run: () => void takeBack(operation) } }),
      });
    } catch (thrown) {
      this.refusal = refusalOf(thrown);
    } finally {
      this.working = false;
    }
  }
}

async function takeBack(operation: number) {
  try {
    await work("history.undo", { operation });
  } catch (thrown) {
    toast(refusalLine(refusalOf(thrown)), { tone: "warn" });
  }
}
