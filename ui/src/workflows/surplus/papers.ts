// What of a pickup stands on paper, and how is each paper asked for?
import type { PickupShown } from "../../bindings";
import { runLong } from "../../host";
import type { Paper } from "../../shared/print/papers";
import { plainName } from "../../shared/words/paths";

export type PaperName = "manifest" | "certificates" | "wipe_labels" | "agenda";

export const paperWords: Record<PaperName, string> = {
  manifest: "Print the manifest…",
  certificates: "Print the wipe certificates…",
  wipe_labels: "Print wipe labels…",
  agenda: "Print it for the board’s agenda…",
};

/** Before it is approved it goes on the agenda; what is wiped has certificates. */
export function papersOf({ pickup, counts }: PickupShown): PaperName[] {
  const wiped: PaperName[] = counts.wiped > 0 ? ["certificates", "wipe_labels"] : [];
  if (pickup.state === "withdrawn") return wiped;
  return pickup.approval === null ? ["agenda", "manifest"] : ["manifest", ...wiped];
}

export function paperOf(name: PaperName, { pickup }: PickupShown, today: string): Paper {
  const of = { pickup: pickup.id };
  const file = (word: string) => `${plainName([word, `P-${pickup.number}`, today])}.pdf`;
  switch (name) {
    case "manifest":
      return {
        title: "Manifest",
        save: "Make the manifest",
        file: file("manifest"),
        one: "device",
        whole: "The manifest",
        says: "Each device with its code, how it was wiped and what becomes of it; both sides sign at the end.",
        write: (out, tell) => runLong("print.manifest", { ...of, out }, tell),
      };
    case "certificates":
      return {
        title: "Wipe certificates",
        save: "Make the list",
        file: file("certificates"),
        one: "certificate",
        whole: "The list",
        says: "Each wiped device with method, day, who wiped it, and the number of its certificate.",
        write: (out, tell) => runLong("print.certificates", { ...of, out }, tell),
      };
    case "wipe_labels":
      return {
        title: "Wipe labels",
        save: "Make the labels",
        file: file("wipe labels"),
        one: "label",
        says: "One for each wiped device, to stick on it: certificate, method and day.",
        write: (out, tell) => runLong("print.wipe_labels", { ...of, out }, tell),
      };
    case "agenda":
      return {
        title: "For the board’s agenda",
        save: "Make the agenda",
        file: file("agenda"),
        one: "pickup",
        whole: "The agenda",
        says: "What is to go, what it is worth and who has to approve it, in one table.",
        write: (out, tell) => runLong("print.agenda", { pickups: [pickup.id], out }, tell),
      };
  }
}
