// What is written of an incident that is not told yet, and what is still needed?
import type { Claim, Commands } from "../../bindings";

export type Draft = {
  device: string | null;
  kind: Claim | null;
  what: string;
  happened: string;
  seen: string;
  reporter: string;
  witnesses: string;
  serial: string;
  searching: boolean;
  dead: boolean;
  agency: string;
  number: string;
  filed: string;
};

export const emptyDraft = (device: string | null, kind: Claim | null): Draft => ({
  device,
  kind,
  what: "",
  happened: "",
  seen: "",
  reporter: "",
  witnesses: "",
  serial: "",
  searching: false,
  dead: false,
  agency: "",
  number: "",
  filed: "",
});

/** What the form still waits for; null when it can be told. */
export function missing(draft: Draft): string | null {
  if (!draft.device) return "Still needed: which device.";
  if (!draft.kind) return "Still needed: what happened to it.";
  if (draft.what.trim() === "") return "Still needed: what happened, in words.";
  const report = [draft.agency, draft.number, draft.filed];
  if (draft.kind === "stolen" && report.some((text) => text.trim() === ""))
    return "Still needed: agency, number and day of the police report.";
  return null;
}

const orNone = (text: string): string | null => (text.trim() === "" ? null : text.trim());

/** As the core is told of it; nothing while something is needed. */
export function toldAs(draft: Draft): Commands["incident.new"][0] | null {
  if (missing(draft) !== null || !draft.device || !draft.kind) return null;
  const { kind } = draft;
  return {
    device: draft.device,
    kind,
    what_happened: draft.what.trim(),
    happened_on: orNone(draft.happened),
    last_seen: orNone(draft.seen),
    reported_by: orNone(draft.reporter),
    witnesses: orNone(draft.witnesses),
    serial_given: orNone(draft.serial),
    still_searching: kind === "claimed_stolen" && draft.searching,
    dead: kind === "damage" && draft.dead,
    report:
      kind === "stolen" ? { agency: draft.agency.trim(), number: draft.number.trim(), filed_on: draft.filed } : null,
  };
}
