// What happened to an incident, in plain sentences, the latest first?
import BellRing from "@lucide/svelte/icons/bell-ring";
import Check from "@lucide/svelte/icons/check";
import CircleX from "@lucide/svelte/icons/circle-x";
import FileCheck from "@lucide/svelte/icons/file-check";
import FingerprintPattern from "@lucide/svelte/icons/fingerprint-pattern";
import Gavel from "@lucide/svelte/icons/gavel";
import Pencil from "@lucide/svelte/icons/pencil";
import RefreshCw from "@lucide/svelte/icons/refresh-cw";
import RotateCcw from "@lucide/svelte/icons/rotate-ccw";
import SearchCheck from "@lucide/svelte/icons/search-check";
import StickyNote from "@lucide/svelte/icons/sticky-note";
import type {
  ChainLink,
  IncidentDecision,
  IncidentField,
  IncidentKind,
  IncidentShown,
  IncidentStepKind,
  IncidentStepShown,
  ProposalKind,
} from "../../bindings";
import type { Told } from "../../shared/record/Timeline.svelte";
import type { Icon, Tone } from "../../shared/sign";
import { dayWords, instantWords } from "../../shared/words/days";
import { fieldWords, incidentSign, kindSigns, substituteWords } from "../../shared/words/losses";

export type When = { today: string; zone: string };

const marks: Record<IncidentStepKind, [Icon, Tone?]> = {
  noted: [StickyNote],
  corrected: [Pencil],
  serial_settled: [FingerprintPattern],
  reminded: [BellRing],
  report_filed: [FileCheck, "info"],
  accepted: [Check, "ok"],
  declined: [CircleX],
  closed: [Check, "ok"],
  reopened: [RotateCcw, "info"],
};

const answers: Record<ProposalKind, { accepted: string; declined: string }> = {
  credit: { accepted: "credited the fee", declined: "did not credit the fee" },
  collect: { accepted: "collected what was out for it", declined: "left out what went out for it" },
  close: { accepted: "was done with it", declined: "left it open" },
};

const colon = (text: string | null): string => (text ? `: “${text}”` : ".");
const kindWord = (kind: string | null): string => kindSigns[kind as IncidentKind]?.word.toLowerCase() ?? kind ?? "";

function dated(field: IncidentField, value: string | null, today: string): string {
  if (value === null) return "nothing";
  return field === "happened_on" || field === "police_filed_on" ? dayWords(value, today) : `“${value}”`;
}

export function stepSentence(step: IncidentStepShown, today: string): string {
  const by = step.operator_name ?? "The program";
  switch (step.kind) {
    case "noted":
      return `${by} noted${colon(step.said)}`;
    case "corrected": {
      const field = step.field as IncidentField;
      const name = fieldWords[field] ?? step.field ?? "";
      const change = `${dated(field, step.was, today)} became ${dated(field, step.became, today)}`;
      return `${by} corrected “${name}”: ${change}. Why${colon(step.said)}`;
    }
    case "serial_settled":
      return `${by} said why the serial ${step.was ?? ""} was given${colon(step.said)}`;
    case "reminded":
      return `${by} reminded them of the police report${colon(step.said)}`;
    case "report_filed":
      return `${by} attached police report ${step.said ?? ""}: ${kindWord(step.was)} became ${kindWord(step.became)}.`;
    case "accepted":
    case "declined": {
      const said = answers[step.field as ProposalKind]?.[step.kind] ?? step.field ?? "";
      return `${by} ${said}${colon(step.said)}`;
    }
    case "closed":
      return `${by} closed it${colon(step.said)}`;
    case "reopened":
      return `${by} opened it again${colon(step.said)}`;
  }
}

function decided(decision: IncidentDecision, by: string): string {
  const another = decision.replace ? ", and another device goes out" : "";
  const parts = decision.parts.length > 0 ? ` (${decision.parts.join(", ")})` : "";
  return decision.because === "report_filed"
    ? `With the police report it costs this${another}.`
    : `${by} decided: ${kindWord(decision.kind)}${parts}${another}${colon(decision.note)}`;
}

const wentOut = ({ replacement, shown, old_shown }: ChainLink): string =>
  `${substituteWords[replacement.kind]} ${shown ?? "without a tag"} went out for ${old_shown ?? "it"}.`;

/** `names` are the operators, by who they are. */
export function toldOf(shown: IncidentShown, names: (id: string | null) => string, { today, zone }: When): Told[] {
  const { incident } = shown;
  const when = (at: string) => instantWords(at, zone, today);
  const holder = shown.holder_name ?? "Nobody";
  const events: (Told & { at: string })[] = [
    ...shown.steps.map((step) => ({
      id: step.id,
      icon: marks[step.kind][0],
      tone: marks[step.kind][1],
      say: [stepSentence(step, today)],
      when: when(step.at),
      at: step.at,
    })),
    ...shown.decisions.map((decision) => ({
      id: decision.id,
      icon: Gavel,
      say: [decided(decision, names(decision.operator))],
      when: when(decision.at),
      cents: decision.cents,
      at: decision.at,
    })),
    ...shown.chain.map((link) => ({
      id: link.replacement.id,
      icon: RefreshCw,
      say: [wentOut(link)],
      when: when(link.replacement.issued_at),
      at: link.replacement.issued_at,
    })),
    ...shown.chain.flatMap((link) =>
      link.ended_at === null
        ? []
        : [
            {
              id: `${link.replacement.id} back`,
              icon: RotateCcw,
              say: [`${link.shown ?? "It"} came back.`],
              when: when(link.ended_at),
              at: link.ended_at,
            },
          ],
    ),
    ...(incident.recovered_at === null
      ? []
      : [
          {
            id: "recovered",
            icon: SearchCheck,
            tone: "ok" as Tone,
            say: [`${shown.device_shown ?? "The device"} turned up.`],
            when: when(incident.recovered_at),
            at: incident.recovered_at,
          },
        ]),
    {
      id: "told",
      icon: incidentSign(incident).icon,
      tone: incidentSign(incident).tone,
      say: [
        incident.reported_by !== null && incident.reported_by === shown.holder_name
          ? `${holder}, who had the device, told of it.`
          : `${incident.reported_by ?? "Somebody"} told of it. ${holder} had the device.`,
      ],
      when: when(incident.reported_at),
      at: incident.reported_at,
    },
  ];
  return events.toSorted((a, b) => b.at.localeCompare(a.at));
}
