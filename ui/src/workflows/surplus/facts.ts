// The few facts of a pickup that matter, and what happened to it.
import Ban from "@lucide/svelte/icons/ban";
import CalendarDays from "@lucide/svelte/icons/calendar-days";
import Inbox from "@lucide/svelte/icons/inbox";
import Pencil from "@lucide/svelte/icons/pencil";
import SignatureIcon from "@lucide/svelte/icons/signature";
import Stamp from "@lucide/svelte/icons/stamp";
import type { CorrectionShown, PickupShown } from "../../bindings";
import type { Told } from "../../shared/record/Timeline.svelte";
import { count } from "../../shared/words/count";
import { dayWords, instantWords } from "../../shared/words/days";
import { money } from "../../shared/words/money";
import { requestNumber } from "../../shared/words/requests";
import { bandWords, becomesWords, goesWords } from "../../shared/words/surplus";

export type Fact = { name: string; value: string; href?: string; note?: string };

const fact = (name: string, value: string | null | undefined): Fact[] => (value ? [{ name, value }] : []);

/** Before the approval what may not go is listed too, and has no part in what it is worth. */
const isListed = ({ pickup }: PickupShown): boolean => pickup.state === "draft";

/** What goes, what that is worth, and who approves so much. */
export function lineOf(shown: PickupShown): string {
  const { manifest, counts, peripherals } = shown;
  const along = peripherals.length > 0 ? ` and ${goesWords(0, peripherals.length)}` : "";
  const [goes, worth] = isListed(shown)
    ? [`${count(counts.listed, "device")} listed${along}`, `${money(shown.value)} of what may go`]
    : [goesWords(manifest?.devices ?? counts.listed, peripherals.length), money(shown.value)];
  return [goes, worth, bandWords[shown.band]].join(" · ");
}

/** What went along over the list came after the approval, and what was taken off is still in it. */
const asApproved = (value: number, approved: number): string =>
  value === approved ? "as approved" : `${money(approved)} when it was approved`;

export function factsOf(shown: PickupShown, today: string): Fact[] {
  const { pickup, approval } = shown;
  return [
    shown.request !== null && shown.request_number !== null
      ? { name: "Asked for", value: requestNumber(shown.request_number), href: `#/requests/${shown.request}` }
      : { name: "Asked for", value: "No request" },
    {
      name: isListed(shown) ? "Worth of what may go" : "Worth",
      value: money(shown.value),
      note: shown.manifest ? "as signed" : approval ? asApproved(shown.value, approval.value_cents) : undefined,
    },
    {
      name: approval ? "Approved by" : "Must approve",
      value: bandWords[shown.band],
      note: approval ? `${approval.reference}, ${dayWords(approval.on_day, today)}` : undefined,
    },
    ...fact("Public sale", approval?.sale_reference),
    ...fact("Truck", pickup.scheduled_on && dayWords(pickup.scheduled_on, today)),
    ...fact("Fetched by", [pickup.collector, pickup.contact].filter(Boolean).join(", ")),
    ...fact("Note", pickup.note),
  ];
}

const sold = (words: string | null): string => (words ? `“${words}”` : "nothing");

const inSentence = (words: string): string => `${words[0]?.toLowerCase() ?? ""}${words.slice(1)}`;

/** A signed manifest says one thing, and this says what is true. */
export function correctionWords(correction: CorrectionShown): string {
  const device = correction.device_shown ?? "a device";
  switch (correction.kind) {
    case "disposition":
      return `${device} became something else: ${
        correction.disposition === null
          ? sold(correction.became)
          : inSentence(becomesWords(correction.disposition, correction.price_cents, correction.receiver))
      }, not ${sold(correction.was)}`;
    case "not_taken":
      return `${device} did not leave`;
    case "went_along":
      return correction.disposition === null
        ? `${device} left as well`
        : `${device} left as well: ${inSentence(
            becomesWords(correction.disposition, correction.price_cents, correction.receiver),
          )}`;
    case "remark":
      return "remarked";
  }
}

/** It keeps its own full stop. */
const quoted = (words: string): string => `“${words}”${/[.!?]$/.test(words.trim()) ? "" : "."}`;

type When = { today: string; zone: string };

/** The latest first. What is only said of single devices stands in the list. */
export function toldOf(shown: PickupShown, { today, zone }: When): Told[] {
  const { pickup, approval, manifest } = shown;
  const at = (instant: string) => instantWords(instant, zone, today);
  const told: Told[] = shown.corrections.toReversed().map((one) => ({
    id: one.id,
    icon: Pencil,
    tone: "warn",
    say: [
      one.kind === "remark"
        ? `${one.operator_name ?? "Somebody"} remarked: ${quoted(one.reason)}`
        : `${one.operator_name ?? "Somebody"} corrected: ${correctionWords(one)}. Why: ${quoted(one.reason)}`,
    ],
    when: at(one.at),
  }));
  if (pickup.state === "withdrawn")
    told.push({
      id: "withdrawn",
      icon: Ban,
      say: [pickup.ended_because ? `It was withdrawn: ${quoted(pickup.ended_because)}` : "It was withdrawn."],
      when: "",
    });
  if (manifest)
    told.push({
      id: "signed",
      icon: SignatureIcon,
      tone: "ok",
      say: [
        `${manifest.giver_name} and ${manifest.taker_name}${
          manifest.taker_company ? ` of ${manifest.taker_company}` : ""
        } signed for ${count(manifest.devices, "device")}.`,
      ],
      when: at(manifest.at),
    });
  if (pickup.scheduled_on && !manifest)
    told.push({
      id: "scheduled",
      icon: CalendarDays,
      say: [
        `The truck${pickup.collector ? ` of ${pickup.collector}` : ""} comes on ${dayWords(pickup.scheduled_on, today)}.`,
      ],
      when: "",
    });
  if (approval)
    told.push({
      id: "approved",
      icon: Stamp,
      say: [
        `${bandWords[approval.band]} approved ${count(approval.devices, "device")} worth ${money(approval.value_cents)}: ${approval.reference}.`,
      ],
      when: at(approval.at),
    });
  told.push({ id: "began", icon: Inbox, say: ["The pickup was begun."], when: at(pickup.began_at) });
  return told;
}
