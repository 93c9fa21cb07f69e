// How far along its way is a pickup, and what stands below each step?
import type { PickupShown, PickupState } from "../../bindings";
import { dayWords, number } from "../../shared/words/days";

const way = ["draft", "approved", "wiped", "scheduled", "loaded", "signed"] as const;
type Way = (typeof way)[number];

export type Mark = { name: Way; word: string; note: string; is: "done" | "now" | "to_come" };

const words: Record<Way, string> = {
  draft: "List",
  approved: "Approval",
  wiped: "Wipe",
  scheduled: "Truck day",
  loaded: "Load",
  signed: "Sign",
};

/** What is done next stands out: a pickup that is approved is at its wipes. */
const nextOf: Record<PickupState, Way | null> = {
  draft: "approved",
  approved: "wiped",
  wiped: "scheduled",
  scheduled: "loaded",
  loaded: "signed",
  signed: null,
  withdrawn: null,
};

type Shown = Pick<PickupShown, "pickup" | "counts" | "approval" | "manifest">;

function noteOf(step: Way, { pickup, counts, approval, manifest }: Shown, today: string): string {
  const of = (done: number) => (counts.approved > 0 ? `${number(done)} of ${number(counts.approved)}` : "");
  switch (step) {
    case "draft":
      return number(counts.listed);
    case "approved":
      return approval ? dayWords(approval.on_day, today) : "";
    case "wiped":
      return of(counts.released);
    case "scheduled":
      return pickup.scheduled_on ? dayWords(pickup.scheduled_on, today) : "";
    case "loaded":
      return pickup.scheduled_on ? of(counts.loaded) : "";
    case "signed":
      return manifest ? `${number(manifest.devices)} gone` : "";
  }
}

export function marksOf(shown: Shown, today: string): Mark[] {
  const { state } = shown.pickup;
  const next = nextOf[state];
  const at = state === "signed" ? way.length : next === null ? -1 : way.indexOf(next);
  const isEmpty = state === "draft" && shown.counts.listed === 0;
  return way.map((name, nth) => {
    const here = isEmpty ? 0 : at;
    return {
      name,
      word: words[name],
      note: noteOf(name, shown, today),
      is: nth < here ? "done" : nth === here ? "now" : "to_come",
    };
  });
}
