// One station at work: its place, its queue, its last answer, and what it can take back.
import { SvelteMap } from "svelte/reactivity";
import type { ChoiceWord, ExceptionRow, ScanAnswer } from "../../bindings";
import { ask, Refused, refusalOf, run, work } from "../../host";
import { prefs } from "../../shared/prefs.svelte";
import type { Piece } from "../../shared/Sentence.svelte";
import { play } from "../../shared/scan/sound";
import { proposedLine } from "../../shared/words/losses";
import { standsWords, stepWords } from "../../shared/words/commands";
import { refusalLine } from "../../shared/words/refusals";
import { sentence as sentenceOf } from "../../shared/words/said";
import { type Option, stationOptions } from "./choices";
import { keyOf, kindSigns, laneWords } from "./kinds";
import { answering, type Candidate, suggested } from "./candidates";
import { type Fate, isUndoCode, type Job, scanQueue } from "../../shared/scan/queue";
import { type Banner, heldUp, idle, type Names, sayScan } from "./scanned";
import { refOf } from "./selection";

export type Key = { chord: string; word: string; run: () => void };
type Shown = Omit<Banner, "sentence"> & { sentence: string | Piece[]; keys?: Key[] };
export type Facts = { audit: string; school: string; names: Names; lane: ExceptionRow[] };

type About = Pick<ExceptionRow, "kind" | "device" | "code" | "shown" | "other_school">;
type Step = { operation: number; what: string; is: "scan" | "decision" };
/** What a station does; a step of another kind is taken back on its own page. */
const ours = ["audit.scan", "audit.decide"];
const STATION = "rollcall.station";

/** The two-second rule holds per station, so each window is one. */
function stationName(): string {
  const known = sessionStorage.getItem(STATION);
  if (known) return known;
  const made = crypto.randomUUID().slice(0, 8);
  sessionStorage.setItem(STATION, made);
  return made;
}

export class StationSession {
  place = $state<string | null>(null);
  banner = $state.raw<Shown>(idle(undefined));
  readonly told = new SvelteMap<string, ScanAnswer>();
  waiting = $state(0);
  busy = $state(false);
  savedAt = $state<string | null>(null);
  /** Whether the banner shows a place waiting for scans, so that it follows the place's name. */
  resting = $state(true);
  /** The device whose recovery is being answered. */
  recovered = $state.raw<{ device: string; called: string } | null>(null);
  private done: Step[] = [];
  private undone: Step[] = [];
  /** The scan whose answer the banner says. */
  private said: string | null = null;
  private laneAt: string | null = null;
  private readonly station = stationName();
  private readonly queue = scanQueue<Job>({
    send: (job) => this.send(job),
    onchange: ({ waiting, busy }) => {
      this.waiting = waiting;
      if (busy && !this.busy) this.say(heldUp);
      this.busy = busy;
    },
  });

  constructor(private readonly facts: () => Facts) {}

  scan = (code: string) => {
    if (isUndoCode(code)) this.undo();
    else this.queue.add({ code });
  };
  undo = () => this.queue.add({ step: "undo" });
  redo = () => this.queue.add({ step: "redo" });

  private say(banner: Shown) {
    this.banner = banner;
    this.said = null;
    this.resting = false;
    if (prefs.sound) play(banner.tone);
  }

  private refuse(thrown: unknown, code?: string) {
    const sentence = refusalLine(refusalOf(thrown));
    this.say({ tone: "bad", icon: kindSigns.unlisted.icon, headline: "Not taken", code, sentence });
  }

  private async send(job: Job): Promise<Fate> {
    try {
      await ("code" in job ? this.sendScan(job) : this[job.step === "undo" ? "takeBack" : "doAgain"]());
      return "kept";
    } catch (thrown) {
      if (thrown instanceof Refused && thrown.refusal.code === "busy") return "busy";
      this.refuse(thrown, "code" in job ? job.code : undefined);
      return "refused";
    }
  }

  private did(operation: number | null, what: string, is: Step["is"]) {
    if (operation === null) return;
    this.done.push({ operation, what, is });
    this.undone = [];
  }

  private async sendScan(job: { code: string; device?: string }) {
    const { audit } = this.facts();
    const { operation, value } = await run("audit.scan", {
      audit,
      code: job.code,
      station: this.station,
      ...(this.place && { place: this.place }),
      ...(job.device && { device: job.device }),
    });
    this.did(operation, value.shown ?? value.code, "scan");
    this.answered(value);
  }

  private answered(answer: ScanAnswer) {
    if (answer.place) this.place = answer.place;
    this.savedAt = answer.at;
    this.told.set(answer.scan, answer);
    this.say({ ...sayScan(answer, this.facts().names), keys: this.keysAfter(answer) });
    this.said = answer.scan;
    if (answer.verdict === "unclear") void this.offerEach(answer);
    if (answer.may_decide.includes("is_device")) void this.suggest(answer);
  }

  private readonly laterKey: Key = { chord: "Enter", word: "Later", run: () => this.later() };

  private keysAfter(answer: ScanAnswer): Key[] | undefined {
    const { exception: kind, device, shown, other_school, may_decide } = answer;
    if (!kind) return undefined;
    return this.keysFor({ kind, device, code: device ? null : answer.code, shown, other_school }, may_decide);
  }

  private keysFor(about: About, choices: ChoiceWord[]): Key[] {
    const keys = stationOptions(choices).map((option) => ({
      chord: option.key,
      word: option.word,
      run: () => void this.decide(about, option),
    }));
    if (choices.includes("register"))
      keys.push({ chord: "R", word: "Register it as found", run: () => void this.register(about) });
    return [...keys, this.laterKey];
  }

  /** Whether the banner still says this answer, after something else was asked. */
  private stillSaid(answer: ScanAnswer): boolean {
    return this.said === answer.scan && !this.resting;
  }

  /** Each device that answers to the code, on a number. */
  private async offerEach(answer: ScanAnswer) {
    const found = await answering(answer.code, this.facts().school);
    if (!this.stillSaid(answer)) return;
    const known: Candidate[] =
      found.length > 0 ? found : answer.choices.map((id, at) => ({ id, shown: `Number ${at + 1}`, detail: "" }));
    const keys = known.slice(0, 9).map(({ id, shown, detail }, at) => ({
      chord: String(at + 1),
      word: [shown, detail].filter(Boolean).join(", "),
      run: () => this.queue.add({ code: answer.code, device: id }),
    }));
    this.banner = { ...this.banner, keys: [...keys, ...(this.banner.keys ?? [this.laterKey])] };
  }

  /** The devices an unlisted code may mean: yes to the likeliest, the others on numbers. */
  private async suggest(answer: ScanAnswer) {
    const found = await suggested(this.facts().audit, answer.code);
    const [first] = found;
    if (!first || !this.stillSaid(answer)) return;
    const keys = found.slice(0, 3).map(({ id, shown }, at) => ({
      chord: at > 0 ? String(at + 1) : "Y",
      word: at > 0 ? shown : "Yes, that one",
      run: () => void this.itIs(answer, id),
    }));
    const more = [first.why, first.detail && `${first.detail}.`].filter(Boolean).join(" ");
    this.banner = {
      ...this.banner,
      sentence: ["Did you mean ", { word: first.shown, code: true }, `? ${more}`],
      keys: [...keys, ...(this.banner.keys ?? [this.laterKey])],
    };
  }

  private async decideAs(about: About, choice: Option["now"] & {}) {
    const { audit } = this.facts();
    try {
      const { operation } = await run("audit.decide", { audit, exceptions: [refOf(about as ExceptionRow)], choice });
      const what = about.shown ?? about.code ?? "";
      this.did(operation, what, "decision");
      return what;
    } catch (thrown) {
      this.refuse(thrown);
      return null;
    }
  }

  private async decide(about: About, option: Option) {
    if (!option.now) return;
    const what = await this.decideAs(about, option.now);
    if (what !== null)
      this.say({
        tone: "ok",
        icon: kindSigns[about.kind].icon,
        headline: option.word,
        code: what,
        sentence: option.hint,
      });
    if (what !== null && option.kind === "recover") await this.followsFrom(about, what);
  }

  /** What follows for money and for the device that went out instead; another school answers that for its own. */
  private async followsFrom({ device, other_school }: About, called: string) {
    if (!device || other_school) return;
    const { recoveries } = await ask("recovery.proposals", { device });
    const proposals = recoveries.flatMap((recovery) => recovery.proposals);
    if (proposals.length === 0 || this.banner.code !== called) return;
    this.banner = {
      ...this.banner,
      sentence: proposedLine(proposals),
      keys: [{ chord: "F9", word: "Answer it", run: () => (this.recovered = { device, called }) }, this.laterKey],
    };
  }

  private async register(about: About) {
    const what = await this.decideAs(about, { kind: "register", model: null });
    if (what !== null)
      this.say({
        tone: "ok",
        icon: kindSigns.arrived_since.icon,
        headline: "Registered",
        code: what,
        sentence: "It gets a provisional tag until a real one is put on.",
      });
  }

  private async itIs(answer: ScanAnswer, device: string) {
    const about = { kind: "unlisted" as const, device: null, code: answer.code, shown: null, other_school: null };
    const what = await this.decideAs(about, { kind: "is_device", device, alias: false });
    if (what !== null)
      this.say({
        tone: "ok",
        icon: kindSigns.recount.icon,
        headline: "Counted",
        code: what,
        sentence: "The scan counts for that device; the code is kept as it was read.",
      });
  }

  later() {
    this.resting = true;
    this.banner = idle(this.facts().names.here);
  }

  /** F6: the next thing to sort out, with the keys that decide it. */
  sortOut() {
    const { lane } = this.facts();
    const at = lane.findIndex((row) => keyOf(row) === this.laneAt);
    const row = lane[(at + 1) % Math.max(1, lane.length)];
    if (!row) return;
    this.laneAt = keyOf(row);
    this.said = null;
    const sign = kindSigns[row.kind];
    const options = stationOptions(row.choices);
    this.banner = {
      tone: sign.tone,
      icon: sign.icon,
      headline: row.shown ?? row.code ?? sign.word,
      sentence: [
        `It ${laneWords(row)}.`,
        options[0]?.hint ?? (row.kind === "unlisted" ? "" : "Decide it on the audit’s page, in words."),
      ].join(" "),
      keys: this.keysFor(row, row.choices),
    };
    this.resting = false;
  }

  private async takeBack() {
    const last = this.done.at(-1);
    if (!last) return this.takeBackEarlier();
    const { operation } = await work("history.undo", { operation: last.operation });
    this.done.pop();
    if (operation !== null) this.undone.push({ ...last, operation });
    const sentence = {
      scan: "As if it had not been scanned.",
      decision: "What was decided about it is open again.",
    }[last.is];
    this.say({
      ...idle(undefined),
      headline: "Taken back",
      code: last.what,
      sentence: `${sentence} Ctrl+Y does it again.`,
    });
  }

  /** What was scanned before this station was opened. */
  private async takeBackEarlier() {
    const { undo, stands } = await ask("history.next", {});
    if (undo && ours.includes(undo.command)) {
      await work("history.undo", { operation: undo.operation });
      this.say({ ...idle(undefined), headline: "Taken back", sentence: `It was ${stepWords(undo)}, made earlier.` });
      return;
    }
    const last = undo && `The last thing you did was elsewhere: ${stepWords(undo)}. Take it back there.`;
    const sentence = last ?? (stands ? sentenceOf(standsWords(stands.command)) : "You have not scanned yet.");
    this.say({ ...idle(undefined), headline: "Nothing to take back", sentence });
  }

  private async doAgain() {
    const last = this.undone.at(-1);
    if (!last) {
      const sentence = "Nothing was taken back since the last scan.";
      this.say({ ...idle(undefined), headline: "Nothing to do again", sentence });
      return;
    }
    const { operation } = await work("history.redo", {});
    this.undone.pop();
    if (operation !== null) this.done.push({ ...last, operation });
    const sentence = { scan: "It is counted as it was.", decision: "It is decided as it was." }[last.is];
    this.say({ ...idle(undefined), headline: "Done again", code: last.what, sentence });
  }

  choosePlace(place: string | null) {
    this.place = place;
    this.resting = true;
  }
}
