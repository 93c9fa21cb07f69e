// Where does the import stand, and what is under way?
import type { Applied, Done, Looked, Progress, Rehearsal } from "../../bindings";
import { refusalOf, runLong, type LongWork } from "../../host";
import {
  fresh,
  planOf,
  readOtherwise,
  rejectedPath,
  stepAfter,
  stepBefore,
  waits,
  type Choices,
  type Step,
} from "./state";

type Refusal = ReturnType<typeof refusalOf>;
const nothingYet: Progress = { phase: "reading", done: 0, total: null };

export class Wizard {
  step = $state<Step>("file");
  choices = $state.raw<Choices>(fresh(""));
  looked = $state.raw<Looked | null>(null);
  rehearsal = $state.raw<Rehearsal | null>(null);
  applied = $state.raw<Done<Applied> | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  saveRejected = $state(true);
  /** What is under way now, for the progress line. */
  busy = $state<"looking" | "rehearsing" | "applying" | null>(null);
  progress = $state.raw<Progress>(nothingYet);
  private work: LongWork<unknown> | null = null;
  private turn = 0;

  get kind() {
    return this.choices.kind ?? this.looked?.kind ?? "devices";
  }

  /** Runs one long work after another; an older answer never overwrites a newer one. */
  private async during<T>(what: NonNullable<Wizard["busy"]>, start: (tell: (step: Progress) => void) => LongWork<T>) {
    const mine = ++this.turn;
    this.busy = what;
    this.refusal = null;
    this.progress = nothingYet;
    try {
      const work = start((step) => mine === this.turn && (this.progress = step));
      this.work = work;
      const answer = await work.done;
      return mine === this.turn ? answer : null;
    } catch (thrown) {
      if (mine === this.turn) this.refusal = refusalOf(thrown);
      return null;
    } finally {
      if (mine === this.turn) this.busy = null;
    }
  }

  async open(path: string) {
    if (path === "" || this.busy === "applying") return;
    this.step = "file";
    this.looked = null;
    this.rehearsal = null;
    this.applied = null;
    await this.choose(fresh(path));
    const looked = this.looked as Looked | null;
    if (looked === null) return;
    // The tables of an export are read as they are: nobody is asked about columns.
    this.step = looked.tables.length > 0 ? "rehearsal" : "columns";
    if (this.step === "rehearsal") await this.rehearse();
  }

  /** Takes a choice over and looks at the file again. */
  async choose(choices: Choices) {
    this.choices = choices;
    this.rehearsal = null;
    const { path, kind, sheet, header, delimiter, encoding, map } = choices;
    const looked = await this.during("looking", (tell) =>
      runLong("import.look", { path, kind, sheet, header, delimiter, encoding, map }, tell),
    );
    if (looked) this.looked = looked;
    if (looked && this.step === "rehearsal") await this.rehearse();
  }

  /** Takes over what changes the plan but not how the file is read. */
  async plan(choices: Choices) {
    this.choices = choices;
    this.rehearsal = null;
    if (this.step === "rehearsal") await this.rehearse();
  }

  readOtherwise(change: Parameters<typeof readOtherwise>[1]) {
    return this.choose(readOtherwise(this.choices, change));
  }

  async next() {
    if (!this.looked || this.looked.problems.length > 0 || this.busy) return;
    this.step = stepAfter(this.step, this.looked);
    if (this.step === "rehearsal") await this.rehearse();
  }

  back() {
    this.step = stepBefore(this.step, this.looked);
    this.refusal = null;
  }

  /** To a step that was done; what was chosen since stays chosen. */
  goBack(step: Step) {
    if (step === "file") return this.again();
    this.step = step;
    this.refusal = null;
  }

  async rehearse() {
    const plan = planOf(this.choices, this.kind);
    this.rehearsal = await this.during("rehearsing", (tell) => runLong("import.rehearse", { plan }, tell));
  }

  async apply() {
    const rejected = this.rehearsal?.counts.rejected ?? 0;
    if (!this.rehearsal || this.rehearsal.refused || this.busy || waits(this.rehearsal, this.choices)) return;
    const plan = planOf(this.choices, this.kind);
    const saveAt = rejected > 0 && this.saveRejected ? rejectedPath(plan.path) : null;
    const done = await this.during("applying", (tell) => runLong("import.apply", { plan, rejected: saveAt }, tell));
    if (!done) return;
    this.applied = done;
    this.step = "done";
  }

  cancel() {
    void this.work?.cancel();
  }

  again() {
    this.turn += 1;
    this.busy = null;
    this.step = "file";
    this.looked = null;
    this.rehearsal = null;
    this.applied = null;
    this.refusal = null;
    this.choices = fresh("");
  }
}
