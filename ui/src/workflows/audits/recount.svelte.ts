// A recount at work: its place, its queue, and what was scanned, without what the audit says.
import Check from "@lucide/svelte/icons/check";
import MapPin from "@lucide/svelte/icons/map-pin";
import { Refused, refusalOf, run } from "../../host";
import { prefs } from "../../shared/prefs.svelte";
import { play } from "../../shared/scan/sound";
import { verdictSigns } from "../../shared/scan/verdicts";
import { count } from "../../shared/words/count";
import { refusalLine } from "../../shared/words/refusals";
import { type Fate, scanQueue } from "../../shared/scan/queue";
import { type Banner, heldUp, idle } from "./scanned";

type Line = { id: string; code: string; place: string; word: string; counted: boolean };

export class RecountSession {
  place = $state<string | null>(null);
  busy = $state(false);
  lines = $state.raw<Line[]>([]);
  banner = $state.raw<Banner>(idle(undefined));
  private readonly queue = scanQueue<{ code: string }>({
    send: ({ code }) => this.send(code),
    onchange: ({ busy }) => {
      if (busy && !this.busy) this.say(heldUp);
      this.busy = busy;
    },
  });

  constructor(
    private readonly audit: () => string,
    private readonly placeName: (id: string | null) => string | undefined,
  ) {}

  scan = (code: string) => this.queue.add({ code });

  private say(banner: Banner) {
    this.banner = banner;
    if (prefs.sound) play(banner.tone);
  }

  private async send(code: string): Promise<Fate> {
    try {
      const { value } = await run("audit.scan_recount", {
        audit: this.audit(),
        code,
        ...(this.place && { place: this.place }),
      });
      if (value.place) this.place = value.place;
      const here = this.placeName(this.place);
      const place = here ?? "";
      const word = value.place ? "place set" : value.in_sample ? "noted" : "not in the sample";
      this.lines = [{ id: value.scan.id, code, place, word, counted: value.in_sample }, ...this.lines].slice(0, 40);
      this.say(this.words(code, value.in_sample, value.place ? (here ?? code) : null, value.left));
      return "kept";
    } catch (thrown) {
      if (thrown instanceof Refused && thrown.refusal.code === "busy") return "busy";
      const sentence = refusalLine(refusalOf(thrown));
      this.say({ ...verdictSigns.unknown, headline: "Not taken", code, sentence });
      return "refused";
    }
  }

  private words(code: string, inSample: boolean, placed: string | null, left: number): Banner {
    if (placed && !inSample)
      return { tone: "info", icon: MapPin, headline: placed, sentence: "Everything you scan now is noted here." };
    if (inSample)
      return {
        tone: "ok",
        icon: Check,
        headline: "Noted",
        code,
        sentence:
          left === 0 ? "That was the last one. Finish the recount." : `${count(left, "device")} left to look for.`,
      };
    return { ...verdictSigns.repeat, headline: "Not in the sample", code, sentence: "Nothing to do, carry on." };
  }
}
