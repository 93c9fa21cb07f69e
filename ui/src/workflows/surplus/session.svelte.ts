// The station at the truck at work: each device goes along, stays, or is asked about.
import ListPlus from "@lucide/svelte/icons/list-plus";
import Shapes from "@lucide/svelte/icons/shapes";
import type { DeviceFound, DeviceId, Loaded, OverTheList } from "../../bindings";
import { ask, run, type RunDone } from "../../host";
import { Desk } from "../../shared/station/desk.svelte";
import type { Waiting } from "../../shared/station/lane";
import { nothingYet, sayLoaded, type View } from "./scanned";

export type Facts = { pickup: string; school: string | null; repeatSeconds: number };

export class Loading extends Desk<View> {
  protected readonly ours = ["surplus.load", "surplus.unload"];
  /** The code of what somebody lets go along, while they say how it was wiped. */
  letting = $state.raw<{ code: string; shown: string } | null>(null);

  constructor(private readonly facts: () => Facts) {
    super(`surplus ${facts().pickup}`, nothingYet);
  }

  protected get repeatSeconds() {
    return this.facts().repeatSeconds;
  }

  protected async handle(code: string) {
    this.goOn();
    const { what } = await ask("find.code", { code, school: this.facts().school, context: "station" });
    if (what.is === "choice" && what.devices.length > 0) return this.askWhich(what.devices, code);
    return this.load(code);
  }

  private askWhich(devices: DeviceFound[], code: string) {
    this.asks(
      {
        title: `Several devices answer to ${code}. Which one is it?`,
        options: devices.map((one) => ({
          word: one.tag ?? one.serial ?? "Without a tag",
          detail: [one.model, one.with].filter(Boolean).join(", "),
          run: () => this.load(`RC:D:${one.id}`),
        })),
        later: { code, say: "Several devices answer to this code." },
      },
      { tone: "warn", icon: Shapes, headline: "Which one is", code: `${code}?`, sentence: "Press its number." },
    );
  }

  private async load(code: string) {
    const done = await run("surplus.load", { pickup: this.facts().pickup, code });
    this.told(done, code);
    if (done.value.may_go_over) this.askOver(done.value, code);
  }

  /** Written down either way; a second reading and a code nobody knows are nothing to take back. */
  private told({ operation, value }: RunDone<"surplus.load"> | RunDone<"surplus.unload">, code: string) {
    const shown = value.shown ?? code;
    this.takeOff(code);
    const { verdict, because, device, model_name, may_go_over } = value;
    const isNothing = verdict === "repeat" || verdict === "unknown";
    this.did(isNothing ? null : operation, {
      what: shown,
      say: "It is as it was before.",
      after: { now: { verdict, because, device, model_name, may_go_over, shown, code } },
    });
    this.say(sayLoaded(value, code));
    if (verdict === "unknown") this.shelve({ code, say: "Nobody knows this code." });
  }

  private askOver(loaded: Loaded, code: string) {
    const shown = loaded.shown ?? code;
    this.asks(
      {
        title: `${shown} is not on the list. Does it go along?`,
        options: [
          {
            word: "It goes along",
            detail: "with initials",
            run: () => Promise.resolve(void (this.letting = { code, shown })),
          },
          { word: "It stays here", detail: "written down", run: () => Promise.resolve(this.rest()) },
        ],
        later: { code, say: "Not on the list: it stays here unless IT lets it go along." },
      },
      {
        tone: "warn",
        icon: ListPlus,
        headline: "Not on the list",
        code: shown,
        sentence: "Press 1 to let it go along, 2 to leave it here.",
      },
    );
  }

  /** Refused, it is said in the form, which stays open. */
  async goesAlong(over: OverTheList): Promise<void> {
    const { letting } = this;
    if (!letting) return;
    const done = await run("surplus.load", { pickup: this.facts().pickup, code: letting.code, over });
    this.letting = null;
    this.told(done, letting.code);
  }

  takeOffTruck(device: DeviceId, shown: string) {
    this.does(async () => {
      this.told(await run("surplus.unload", { pickup: this.facts().pickup, device }), shown);
    });
  }

  protected async tryAgain(waiting: Waiting) {
    return this.handle(waiting.code);
  }

  protected control(word: string) {
    if (word !== "NEXT") return Promise.resolve(false);
    this.goOn();
    this.rest();
    return Promise.resolve(true);
  }
}
