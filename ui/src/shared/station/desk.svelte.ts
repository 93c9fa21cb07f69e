// One station at work: its queue, its last answer, what waits to be sorted out, and what it can take back.
import CircleCheckBig from "@lucide/svelte/icons/circle-check-big";
import CopyCheck from "@lucide/svelte/icons/copy-check";
import Hourglass from "@lucide/svelte/icons/hourglass";
import ScanSearch from "@lucide/svelte/icons/scan-search";
import Undo2 from "@lucide/svelte/icons/undo-2";
import { ask, Refused, refusalOf, work } from "../../host";
import { prefs } from "../prefs.svelte";
import { controlWord, type Fate, scanQueue } from "../scan/queue";
import { play } from "../scan/sound";
import type { Answer } from "../scan/ScanBanner.svelte";
import { standsWords, stepWords } from "../words/commands";
import { refusalLine } from "../words/refusals";
import { sentence as sentenceOf } from "../words/said";
import { keepLane, keptLane, now, type Waiting, without, withWaiting } from "./lane";

/** A choice that the station asks for; each option stands on a number. */
export type Question = {
  title: string;
  options: { word: string; detail?: string; run: () => Promise<void> }[];
  /** What waits in the lane when scanning goes on instead. */
  later: Omit<Waiting, "id" | "at">;
};

type Step<View> = { operation: number; what: string; say: string; before: View; after: View };
type Job = { code: string } | { act: () => Promise<void>; code?: string };

const heldUp: Answer = {
  tone: "warn",
  icon: Hourglass,
  headline: "One moment",
  sentence: "Another program is writing to this file. Your scans wait in order, none is lost.",
};

/** What a kind of station adds: how it rests, what it does with a code, and with a control code. */
export abstract class Desk<View> {
  banner = $state.raw<Answer | null>(null);
  view: View = $state.raw() as View;
  question = $state.raw<Question | null>(null);
  lane = $state.raw<Waiting[]>([]);
  waiting = $state(0);
  busy = $state(false);
  savedAt = $state<string | null>(null);
  private done: Step<View>[] = [];
  private undone: Step<View>[] = [];
  private last = { code: "", at: -Infinity };
  private laneAt: number | null = null;
  private readonly queue = scanQueue<Job>({
    send: (job) => this.send(job),
    onchange: ({ waiting, busy }) => {
      this.waiting = waiting;
      if (busy && !this.busy) this.say(heldUp);
      this.busy = busy;
    },
  });

  constructor(
    /** Under this the lane is kept while the window is open. */
    private readonly place: string,
    start: View,
  ) {
    this.view = start;
    this.lane = keptLane(place);
  }

  /** Commands whose steps are taken back here; a step of another kind is taken back on its own page. */
  protected abstract readonly ours: readonly string[];
  protected abstract handle(code: string): Promise<void>;
  /** False where the word means nothing here. */
  protected abstract control(word: string): Promise<boolean>;
  protected abstract tryAgain(waiting: Waiting): Promise<void>;
  protected abstract readonly repeatSeconds: number;

  scan = (code: string) => {
    const now = performance.now();
    const is = code.trim().toUpperCase();
    // A number and Enter answers as well, also where single keys are switched off.
    if (this.question && /^[1-9]$/.test(is)) return this.choose(Number(is) - 1);
    const again = is === this.last.code && now - this.last.at < this.repeatSeconds * 1000;
    this.last = { code: is, at: now };
    const word = controlWord(code);
    if (again) this.does(() => Promise.resolve(this.sayRepeated(code)));
    else if (word === "UNDO") this.undo();
    else if (word !== null) this.does(() => this.controlled(word, code), code);
    else this.queue.add({ code });
  };
  undo = () => this.turnedBack(() => this.takeBack());
  redo = () => this.turnedBack(() => this.doAgain());

  /** After it, the same code is meant: it is no second reading. */
  private turnedBack(act: () => Promise<void>) {
    this.last = { code: "", at: -Infinity };
    this.does(act);
  }

  /** Anything that changes rows goes in order behind the scans before it. */
  protected does(act: () => Promise<void>, code?: string) {
    this.queue.add({ act, code });
  }

  protected say(answer: Answer) {
    this.banner = answer;
    if (prefs.sound) play(answer.tone);
  }

  private sayRepeated(code: string) {
    const sentence = "The scanner read it twice. It is done once, carry on.";
    this.say({ tone: "calm", icon: CopyCheck, headline: "Same code again", code, sentence });
  }

  private async controlled(word: string, code: string) {
    if (await this.control(word)) return;
    const sentence = "This printed instruction means nothing at this station. Carry on.";
    this.say({ tone: "warn", icon: ScanSearch, headline: "Not done", code, sentence });
  }

  private async send(job: Job): Promise<Fate> {
    try {
      if ("act" in job) await job.act();
      else await this.handle(job.code);
      return "kept";
    } catch (thrown) {
      if (thrown instanceof Refused && thrown.refusal.code === "busy") return "busy";
      this.refuse(thrown, { code: job.code ?? "" });
      return "refused";
    }
  }

  /** Said at once, and kept to be sorted out, where it has a code. */
  protected refuse(thrown: unknown, about: { code: string; who?: Waiting["who"] }) {
    const say = refusalLine(refusalOf(thrown));
    this.say({ tone: "bad", icon: ScanSearch, headline: "Not done", code: about.code || undefined, sentence: say });
    if (about.code) this.shelve({ ...about, say });
  }

  protected shelve(about: Omit<Waiting, "id" | "at">) {
    this.keep(withWaiting(this.lane, about));
  }

  private keep(lane: Waiting[]) {
    this.lane = lane;
    keepLane(this.place, lane);
  }

  protected takeOff(code: string, who?: string) {
    this.keep(without(this.lane, code, who));
  }

  protected asks(question: Question, answer: Answer) {
    this.question = question;
    this.say(answer);
  }

  choose(at: number) {
    const option = this.question?.options[at];
    if (!option) return;
    this.question = null;
    this.does(option.run);
  }

  /** What was asked waits in the lane; scanning goes on. */
  later() {
    if (!this.question) return;
    this.shelve(this.question.later);
    this.question = null;
    this.banner = null;
  }

  /** A scan that comes instead of an answer. */
  protected goOn() {
    if (this.question) this.shelve(this.question.later);
    this.question = null;
    this.laneAt = null;
  }

  /** The next thing that waits, with the keys that settle it. */
  sortOut() {
    const at = this.lane.findIndex(({ id }) => id === this.laneAt);
    const item = this.lane[(at + 1) % Math.max(1, this.lane.length)];
    if (!item) return;
    this.laneAt = item.id;
    this.question = null;
    const off = () => {
      this.keep(this.lane.filter(({ id }) => id !== item.id));
      this.rest();
    };
    this.banner = {
      tone: "warn",
      icon: ScanSearch,
      headline: item.who?.name ?? "To sort out",
      code: item.code,
      sentence: item.say,
      keys: [
        { chord: "A", word: "Try it again", run: () => this.does(() => this.tryAgain(item)) },
        { chord: "X", word: "It is settled", run: off },
        { chord: "Enter", word: "Later", run: () => this.rest() },
      ],
    };
  }

  /** Enter with nothing in the field, or "later". What is asked stays asked. */
  rest() {
    if (this.question) return;
    this.banner = null;
    this.laneAt = null;
  }

  protected did(operation: number | null, step: Omit<Step<View>, "operation" | "before">) {
    const { view: before } = this;
    this.view = step.after;
    this.savedAt = now();
    if (operation === null) return;
    this.done.push({ ...step, operation, before });
    this.undone = [];
  }

  private async takeBack() {
    const last = this.done.at(-1);
    if (!last) return this.takeBackEarlier();
    const { operation } = await work("history.undo", { operation: last.operation });
    this.done.pop();
    if (operation !== null) this.undone.push({ ...last, operation });
    this.question = null;
    this.view = last.before;
    const sentence = `${last.say} Ctrl+Y does it again.`;
    this.say({ tone: "calm", icon: Undo2, headline: "Taken back", code: last.what, sentence });
  }

  /** What was done before this station was opened. */
  private async takeBackEarlier() {
    const calm = { tone: "calm" as const, icon: Undo2 };
    const { undo, stands } = await ask("history.next", {});
    if (undo && this.ours.includes(undo.command)) {
      await work("history.undo", { operation: undo.operation });
      this.say({ ...calm, headline: "Taken back", sentence: `It was: ${stepWords(undo)}, made earlier.` });
      return;
    }
    const elsewhere = undo && `The last thing you did was elsewhere: ${stepWords(undo)}. Take it back there.`;
    const sentence =
      elsewhere ?? (stands ? sentenceOf(standsWords(stands.command)) : "You have not done anything yet.");
    this.say({ ...calm, headline: "Nothing to take back", sentence });
  }

  private async doAgain() {
    const last = this.undone.at(-1);
    if (!last) {
      const sentence = "Nothing was taken back since the last scan.";
      this.say({ tone: "calm", icon: Undo2, headline: "Nothing to do again", sentence });
      return;
    }
    const { operation } = await work("history.redo", {});
    this.undone.pop();
    if (operation !== null) this.done.push({ ...last, operation });
    this.view = last.after;
    this.say({ tone: "calm", icon: CircleCheckBig, headline: "Done again", code: last.what, sentence: "As it was." });
  }
}

/** The keys that mean something now: those of the banner, and the numbers of a question. */
export function deskLetters(desk: Desk<unknown>): Record<string, () => void> {
  const keys = (desk.banner?.keys ?? []).filter(({ chord }) => chord.length === 1);
  const numbers = (desk.question?.options ?? []).slice(0, 9).map((_, at) => [String(at + 1), () => desk.choose(at)]);
  return {
    ...Object.fromEntries(keys.map(({ chord, run }) => [chord, run])),
    ...Object.fromEntries(numbers),
  } as Record<string, () => void>;
}
