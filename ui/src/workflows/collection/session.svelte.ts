// The collection station at work: what comes back, from whom, with what, in what shape, and the next one.
import Backpack from "@lucide/svelte/icons/backpack";
import CopyCheck from "@lucide/svelte/icons/copy-check";
import Shapes from "@lucide/svelte/icons/shapes";
import Wrench from "@lucide/svelte/icons/wrench";
import type { AccessorySeen, DeviceFound, PersonFound, Unfinished } from "../../bindings";
import { ask, run } from "../../host";
import { Desk } from "../../shared/station/desk.svelte";
import { now, type Waiting } from "../../shared/station/lane";
import {
  bagAfter,
  choices,
  empty,
  keysOf,
  lookedAt,
  type Returned,
  resting,
  returned,
  sayBag,
  sayDamage,
  sayLine,
  sayReturned,
  seenByWord,
  seenOf,
  unfinished,
  type View,
} from "./state";

export type Facts = {
  drive: string;
  school: string | null;
  parts: string[];
  repeatSeconds: number;
  left: Unfinished[];
};
const BEFORE = 400;

export class Collecting extends Desk<View> {
  protected readonly ours = ["collection.take_in", "collection.look_over", "device.check_condition"];
  /** The damaged parts being ticked; none while nobody ticks. */
  ticking = $state.raw<string[] | null>(null);
  private leftAt = -1;

  constructor(private readonly facts: () => Facts) {
    super(`collection ${facts().drive}`, empty);
  }

  protected get repeatSeconds() {
    return this.facts().repeatSeconds;
  }

  protected async handle(code: string) {
    await this.tickedBefore();
    this.goOn();
    const { what } = await ask("find.code", { code, school: this.facts().school, context: "station" });
    if (what.is === "person") return this.openBag(what.person.id, code);
    if (what.is === "choice" && what.devices.length > 0) return this.askWhich(what.devices, code);
    if (what.is === "choice" && what.people.length > 0) return this.askWho(what.people, code);
    const device = what.is === "device" ? what.device : null;
    const known = device && [this.view.now, ...this.view.before].find((one) => one?.device === device.id);
    if (known && device.with === null) return this.show(known);
    return this.takeIn(code, device?.tag ?? device?.serial ?? code, device?.model ?? null);
  }

  /** Damage that was being ticked when the next scan came is kept. */
  private async tickedBefore() {
    if (this.ticking) await this.saveDamage();
  }

  private async openBag(person: string, code: string) {
    const card = await ask("drive.card", { person, drive: this.facts().drive });
    this.takeOff(code);
    this.view = { ...this.view, bag: card, ...this.putAway() };
    this.say(sayBag(card));
  }

  private putAway(): Pick<View, "now" | "before"> {
    const { now, before } = this.view;
    return { now: null, before: now ? [now, ...before].slice(0, BEFORE) : before };
  }

  private askWhich(devices: DeviceFound[], code: string) {
    this.asks(
      {
        title: `Several devices answer to ${code}. Which one is it?`,
        options: devices.map((one) => ({
          word: one.tag ?? one.serial ?? "Without a tag",
          detail: [one.model, one.with].filter(Boolean).join(", "),
          run: () => this.takeIn(`RC:D:${one.id}`, one.tag ?? one.serial ?? code, one.model),
        })),
        later: { code, say: "Several devices answer to this code." },
      },
      { tone: "warn", icon: Shapes, headline: "Which one is", code: `${code}?`, sentence: "Press its number." },
    );
  }

  private askWho(people: PersonFound[], code: string) {
    this.asks(
      {
        title: "Whose bag is it?",
        options: people.map((one) => ({
          word: one.name ?? "Somebody at another school",
          detail: [one.population, one.grade && `grade ${one.grade}`].filter(Boolean).join(", "),
          run: () => this.openBag(one.id, code),
        })),
        later: { code, say: "Several people answer to this." },
      },
      { tone: "warn", icon: Backpack, headline: "Whose bag is it?", code, sentence: "Press the number." },
    );
  }

  private async takeIn(code: string, shown: string, model: string | null) {
    const { bag } = this.view;
    const { operation, value } = await run("collection.take_in", {
      drive: this.facts().drive,
      code,
      ...(bag && { bag: bag.person.id }),
    });
    this.takeOff(shown);
    const one = returned(value, shown, model, now());
    this.did(operation, {
      what: one.shown,
      say: one.who ? `It is with ${one.who.name} again.` : "It is as it was before.",
      after: { ...this.putAway(), now: one, bag: bagAfter(bag, one) },
    });
    this.say(sayReturned(one));
  }

  /** Something that came back already, once more in the middle. */
  private show(one: Returned) {
    const others = [this.view.now, ...this.view.before].filter((other) => other !== null && other !== one);
    this.view = { ...this.view, now: one, before: others as Returned[] };
    const sentence = `From ${one.who?.name ?? "nobody"}. Nothing changed, carry on.`;
    this.say({ tone: "calm", icon: CopyCheck, headline: "Already collected", code: one.shown, sentence });
  }

  /** What was seen of an accessory of whatever is in the middle. */
  answer(at: number, seen: AccessorySeen) {
    this.does(() => this.looked(at, seen));
  }

  private async looked(at: number, seen: AccessorySeen) {
    const { now: one } = this.view;
    const line = one?.lines[at];
    if (!one?.custody || !line || seenOf(line) === seen) return;
    const { kind } = line.accessory;
    const { operation, value } = await run("collection.look_over", {
      custody: one.custody,
      accessories: [{ kind, seen }],
    });
    const next = lookedAt(one, value, [kind], null);
    this.changed(operation, next, `What was said about the ${kind} is open again.`);
    const after = next.lines[at];
    if (after) this.say(sayLine(next, after));
  }

  private changed(operation: number | null, next: Returned, say: string) {
    this.did(operation, { what: next.shown, say, after: { ...this.view, now: next } });
  }

  /** D opens the list of parts; the next scan, or Enter, keeps what is ticked. */
  startDamage() {
    if (!this.view.now?.custody || this.view.now.damage) return;
    this.ticking = [];
    const sentence = "Tick the parts by their numbers, then Enter. The next scan keeps them as well.";
    this.say({ tone: "warn", icon: Wrench, headline: "What is damaged?", code: this.view.now.shown, sentence });
  }

  tick(part: string) {
    const ticked = this.ticking ?? [];
    this.ticking = ticked.includes(part) ? ticked.filter((one) => one !== part) : [...ticked, part];
  }

  keepDamage() {
    this.does(() => this.saveDamage());
  }

  private async saveDamage() {
    const { ticking: parts } = this;
    const { now: one } = this.view;
    if (!parts || !one?.custody) return;
    const { operation, value } = await run("collection.look_over", {
      custody: one.custody,
      shape: { is: "damaged", parts },
    });
    this.ticking = null;
    const next = lookedAt(one, value, [], parts);
    this.changed(operation, next, "No damage is noted.");
    this.say(sayDamage(next, parts));
  }

  /** Nothing is wrong with it: stops ticking, and checks one that was waiting for a look. */
  works() {
    this.ticking = null;
    this.does(async () => {
      const { now: one } = this.view;
      if (!one?.device || one.condition !== "needs_check" || one.damage) return;
      const { operation } = await run("device.check_condition", { device: one.device, found: "working" });
      this.changed(operation, { ...one, condition: "working" }, "It needs a check again.");
    });
  }

  protected async tryAgain(waiting: Waiting) {
    return this.handle(waiting.code);
  }

  protected async control(word: string) {
    const lines = this.view.now?.lines ?? [];
    if (word === "NEXT") {
      await this.tickedBefore();
      this.goOn();
      this.view = { ...this.view, bag: null, ...this.putAway() };
      this.say(resting);
      return true;
    }
    const seen = seenByWord(word, lines);
    if (seen) await this.looked(seen.at, seen.seen);
    return seen !== null;
  }

  next = () => this.does(async () => void (await this.control("NEXT")));

  /** What waits in the lane comes first, then what came back and was not looked at. */
  override sortOut() {
    if (this.lane.length > 0) super.sortOut();
    else this.finishNext();
  }

  finishNext() {
    const { left } = this.facts();
    this.leftAt = (this.leftAt + 1) % Math.max(1, left.length);
    const row = left[this.leftAt];
    if (!row) return;
    const one = unfinished(row, now());
    this.view = { ...this.view, bag: null, ...this.putAway(), now: one };
    const open = one.lines.map(({ accessory }) => accessory.kind).join(", ");
    const sentence = `It came back without a look at the ${open}. Say what is so, or leave it.`;
    this.say({ tone: "warn", icon: CopyCheck, headline: "To finish", code: one.shown, sentence });
  }

  /** The letters that answer for what is in the middle now. */
  letters(): Record<string, () => void> {
    const { now: one } = this.view;
    if (!one?.custody) return {};
    const parts = this.facts().parts.slice(0, 9);
    const numbers = this.ticking
      ? parts.map((part, at): [string, () => void] => [String(at + 1), () => this.tick(part)])
      : [];
    const answers = one.lines.flatMap((_, at) =>
      keysOf(at).map((key, which): [string, () => void] => [key, () => this.answer(at, choices[which]!)]),
    );
    const shape: [string, () => void][] = [
      ["W", () => this.works()],
      ["D", () => this.startDamage()],
    ];
    return Object.fromEntries([...answers, ...shape, ...numbers]);
  }
}
