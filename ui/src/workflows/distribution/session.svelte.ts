// The distribution station at work: a person, a device, and the next one by itself.
import CircleQuestionMark from "@lucide/svelte/icons/circle-question-mark";
import Shapes from "@lucide/svelte/icons/shapes";
import type { Agreement, Card, DeviceFound, HandedOutAll, Match, PersonFound, Refusal } from "../../bindings";
import { ask, Refused, run } from "../../host";
import { allPeople } from "../../shared/lists";
import { Desk, type Question } from "../../shared/station/desk.svelte";
import type { Waiting } from "../../shared/station/lane";
import { listed } from "../../shared/words/count";
import {
  accessoryWord,
  askFound,
  beforeOf,
  type Found,
  type Given,
  nobody,
  sayForgotten,
  sayFound,
  sayGiven,
  sayList,
  sayPerson,
  saySigned,
  type View,
} from "./state";

export type Facts = {
  drive: string;
  school: string | null;
  /** What everyone gets, and all there is. */
  along: string[];
  kinds: string[];
  repeatSeconds: number;
};
type Device = { code: string; shown: string; model: string | null; found: DeviceFound | null };
const BEFORE = 6;
const refusedAs = (refusal: Refusal) => new Refused(refusal);

export class Handing extends Desk<View> {
  protected readonly ours = ["distribution.hand_out", "distribution.hand_out_all", "agreement.sign", "device.recover"];

  constructor(private readonly facts: () => Facts) {
    super(`distribution ${facts().drive}`, nobody);
  }

  protected get repeatSeconds() {
    return this.facts().repeatSeconds;
  }

  /** Who stands there and has not got anything yet. */
  get current(): Card | null {
    return this.view.given ? null : this.view.card;
  }

  protected async handle(code: string) {
    const card = this.current;
    this.goOn();
    const context = card ? "station" : "distribution";
    const { what } = await ask("find.code", { code, school: this.facts().school, context });
    if (what.is === "person") return this.here(what.person.id, code);
    if (card) return this.forPerson(card, code, what);
    return this.forNobody(code, what);
  }

  private async forPerson(card: Card, code: string, what: Match) {
    if (what.is === "choice" && what.devices.length > 0)
      return this.asks(
        {
          title: `Several devices answer to ${code}. Which one is it?`,
          options: what.devices.map((one) => ({
            word: one.tag ?? one.serial ?? "Without a tag",
            detail: [one.model, one.with].filter(Boolean).join(", "),
            run: () =>
              this.handOut(card, {
                code: `RC:D:${one.id}`,
                shown: one.tag ?? one.serial ?? code,
                model: one.model,
                found: one,
              }),
          })),
          later: { code, who: card.person, say: "Several devices answer to this code." },
        },
        { tone: "warn", icon: Shapes, headline: "Which one is", code: `${code}?`, sentence: "Press its number." },
      );
    if (what.is === "choice" && what.people.length > 0) return this.askWho(what.people, code);
    const device = what.is === "device" ? what.device : null;
    return this.handOut(card, {
      code,
      shown: device?.tag ?? device?.serial ?? code,
      model: device?.model ?? null,
      found: device,
    });
  }

  private async forNobody(code: string, what: Match) {
    const { given } = this.view;
    switch (what.is) {
      case "choice":
        if (what.people.length > 0) return this.askWho(what.people, code);
        throw refusedAs({ code: "refused", reason: { why: "device_code", shown: code } });
      case "device":
        if (given?.handed.device.id === what.device.id) return this.say(sayGiven(given));
        if (await this.isAway(what.device)) return this.askWhetherHere(what.device, code);
        throw refusedAs({ code: "refused", reason: { why: "device_code", shown: what.device.tag ?? code } });
      case "place":
        throw refusedAs({ code: "refused", reason: { why: "place_code", place: what.place.name } });
      case "split":
        throw refusedAs({ code: "refused", reason: { why: "run_together", codes: what.parts.map((one) => one.code) } });
      case "control":
      case "person":
      case "nothing":
        return this.byName(code);
    }
  }

  /** Typed by hand: a name is never taken for a person, but it offers those who have it. */
  private async byName(code: string) {
    const { school } = this.facts();
    const { rows, total } =
      code.trim().length < 2
        ? { rows: [], total: 0 }
        : await ask("person.page", { ...allPeople, search: code, school, count: 9 });
    if (total === 0 || total > 9) throw refusedAs({ code: "not_found", entity: "person", sought: code });
    const options = rows.map((one) => ({
      word: one.name,
      detail: [one.grade && `grade ${one.grade}`, one.homeroom, one.number].filter(Boolean).join(", "),
      run: () => this.here(one.id, code),
    }));
    this.whoIs(options, code);
  }

  private askWho(people: PersonFound[], code: string) {
    const options = people.map((one) => ({
      word: one.name ?? "Somebody at another school",
      detail: [one.population, one.grade && `grade ${one.grade}`, one.state !== "active" && one.state]
        .filter(Boolean)
        .join(", "),
      run: () => this.here(one.id, code),
    }));
    this.whoIs(options, code);
  }

  private whoIs(options: Question["options"], code: string) {
    this.asks(
      { title: "Who is it?", options, later: { code, say: "Several people answer to this." } },
      { tone: "warn", icon: CircleQuestionMark, headline: "Who is it?", code, sentence: "Press the number." },
    );
  }

  /** Somebody stands there now. */
  private async here(person: string, code: string) {
    const { drive, along } = this.facts();
    const card = await ask("drive.card", { person, drive });
    this.takeOff(code);
    this.view = { ...this.view, card, along, given: null, found: null };
    this.say(sayPerson(card));
  }

  private async handOut(card: Card, device: Device, reason?: string) {
    const { drive } = this.facts();
    const { person } = card;
    try {
      const { operation, value } = await run("distribution.hand_out", {
        drive,
        who: person.id,
        code: device.code,
        accessories: this.view.along,
        ...(reason && { reason }),
      });
      this.takeOff(device.shown, person.id);
      const given = { handed: value, shown: value.device.tag ?? device.shown, model: device.model };
      this.given(operation, card, given);
    } catch (thrown) {
      if (!(thrown instanceof Refused) || thrown.refusal.code === "busy") throw thrown;
      const { refusal } = thrown;
      if (refusal.code === "refused" && refusal.reason.why === "second_device")
        return this.askReason(card, device, refusal.reason.holds, refusal.reason.reasons);
      if (device.found && refusal.code === "refused" && refusal.reason.why === "not_in_service")
        if (refusal.reason.next.includes("device.recover")) return this.askWhetherHere(device.found, device.shown);
      this.refuse(thrown, { code: device.shown, who: person });
    }
  }

  /** Whether it is missing, lost or stolen; of another school's device nothing is asked here. */
  private async isAway({ id, own }: DeviceFound): Promise<boolean> {
    return own && (await ask("incident.of_device", { device: id })).is_away;
  }

  /** What cannot go out because it is away lies here: one key records it as found. */
  private askWhetherHere({ id, tag, serial, status }: DeviceFound, code: string) {
    const about: Found = { device: id, shown: tag ?? serial ?? code, was: status };
    const who = this.current?.person;
    this.asks(
      {
        title: `${about.shown} is ${status}. Is it in your hand?`,
        options: [{ word: "Yes, record it as found", run: () => this.found(about) }],
        later: { code: about.shown, who, say: `It is ${status}, and lay here.` },
      },
      askFound(about),
    );
  }

  private async found(about: Found) {
    const { operation } = await run("device.recover", { device: about.device, where: "here" });
    this.takeOff(about.shown, this.current?.person.id);
    this.did(operation, {
      what: about.shown,
      say: `It counts as ${about.was} again.`,
      after: { ...this.view, found: about },
    });
    this.say(sayFound(about, this.current?.person ?? null));
  }

  private given(operation: number | null, card: Card, given: Given) {
    const before = [beforeOf(given), ...this.view.before].slice(0, BEFORE);
    this.did(operation, {
      what: given.shown,
      say: `It is back on the shelf, and ${card.person.name} stands here again.`,
      after: { card, along: this.view.along, given, found: null, before },
    });
    this.say(sayGiven(given));
  }

  private askReason(card: Card, device: Device, holds: string[], reasons: string[]) {
    const offered = reasons.length > 0 ? reasons : ["needs another one"];
    this.asks(
      {
        title: `Why does ${card.person.name} get another one?`,
        options: offered.map((reason) => ({
          word: reason,
          run: () => {
            if (this.view.card?.person.id !== card.person.id || this.view.given)
              this.view = { ...this.view, card, along: this.facts().along, given: null };
            return this.handOut(card, device, reason);
          },
        })),
        later: { code: device.shown, who: card.person, say: `They have ${listed(holds)} already: why another one?` },
      },
      {
        tone: "warn",
        icon: CircleQuestionMark,
        headline: "Why another one?",
        sentence: `${card.person.name} has ${listed(holds)} already. Press the number of the reason.`,
      },
    );
  }

  protected async tryAgain(waiting: Waiting) {
    if (!waiting.who) return this.handle(waiting.code);
    const { drive, along } = this.facts();
    const card = await ask("drive.card", { person: waiting.who.id, drive });
    this.view = { ...this.view, card, along, given: null, found: null };
    return this.handle(waiting.code);
  }

  protected async control(word: string) {
    if (word === "NEXT") {
      this.goOn();
      this.say(sayForgotten(this.current?.person.name));
      this.view = { ...this.view, card: null, given: null, found: null };
      return true;
    }
    const about = accessoryWord(word, this.facts().kinds);
    if (!about || !this.current) return false;
    this.turn(about.kind, about.on);
    this.say({
      ...sayPerson(this.current),
      sentence: `${about.on ? "With" : "Without"} ${about.kind}. Scan the device.`,
    });
    return true;
  }

  /** Whether an accessory goes along with the next device. */
  turn(kind: string, on = !this.view.along.includes(kind)) {
    const others = this.view.along.filter((one) => one !== kind);
    this.view = { ...this.view, along: on ? [...others, kind] : others };
  }

  next = () => this.does(async () => void (await this.control("NEXT")));

  /** Somebody agreed; whoever stands here goes on as before. */
  signed(operation: number | null, agreement: Agreement) {
    const say = "As if the agreement had not been signed.";
    this.did(operation, { what: "the agreement", say, after: this.view });
    this.say(saySigned(agreement, this.current?.person ?? null));
  }

  /** A whole list was handed out, as one step. */
  listed(operation: number | null, { done, left_out }: HandedOutAll) {
    const lines = done.map((handed) =>
      beforeOf({ handed, shown: handed.device.tag ?? handed.device.serial ?? "", model: null }),
    );
    this.did(operation, {
      what: "the list",
      say: "As if the list had not been handed out.",
      after: { ...nobody, before: [...lines.toReversed(), ...this.view.before].slice(0, BEFORE) },
    });
    this.say(sayList(done.length, left_out.length));
  }
}
