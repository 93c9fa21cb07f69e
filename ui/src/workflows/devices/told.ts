// How do a device's facts and its history stand on its page?
import ArchiveRestore from "@lucide/svelte/icons/archive-restore";
import CircleDot from "@lucide/svelte/icons/circle-dot";
import CloudCheck from "@lucide/svelte/icons/cloud-check";
import Pencil from "@lucide/svelte/icons/pencil";
import Plus from "@lucide/svelte/icons/plus";
import ScanLine from "@lucide/svelte/icons/scan-line";
import School from "@lucide/svelte/icons/school";
import Send from "@lucide/svelte/icons/send";
import TriangleAlert from "@lucide/svelte/icons/triangle-alert";
import type { DeviceKnown, Entry, EntryKind, Funding } from "../../bindings";
import type { Told } from "../../shared/record/Timeline.svelte";
import type { Icon, Tone } from "../../shared/sign";
import { dayWords, instantWords, monthWords, wallClock } from "../../shared/words/days";
import { money } from "../../shared/words/money";
import type { Calendar } from "./state";

type Fact = { name: string; value: string; href?: string; code?: boolean; note?: string };

const marks: Record<EntryKind, { icon: Icon; tone?: Tone }> = {
  registered: { icon: Plus },
  handed: { icon: Send },
  came_back: { icon: ArchiveRestore },
  scanned: { icon: ScanLine },
  seen: { icon: CloudCheck },
  status: { icon: CircleDot, tone: "info" },
  allocated: { icon: School },
  incident: { icon: TriangleAlert, tone: "warn" },
  edited: { icon: Pencil },
};

export function toldOf(entries: Entry[], { today, zone }: Calendar): Told[] {
  return entries.map((entry, at) => ({
    id: `${entry.at}-${at}`,
    ...marks[entry.kind],
    say: [entry.sentence],
    when: [instantWords(entry.at, zone, today), entry.by].filter(Boolean).join(" · "),
  }));
}

export const fundingWords: Record<Funding, string> = {
  local: "Local funds",
  state: "State funds",
  federal: "Federal funds",
  eef: "EEF funds",
  donated: "Donated",
};
/** "Jul 2023, $349.00, local funds" */
const paidFrom = (funding: Funding) =>
  fundingWords[funding].replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
const said = (parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join(", ");

/** The few facts that matter beside a list. */
export function mainFacts({ row, facts }: DeviceKnown, { today, zone }: Calendar): Fact[] {
  const held = row.with;
  const since = held?.since ? `since ${dayWords(wallClock(held.since, zone).date, today)}` : undefined;
  const due = held?.due_on ? `due back ${dayWords(held.due_on, today)}` : undefined;
  const bought = said([
    facts.purchased_on && monthWords(facts.purchased_on),
    facts.cost_cents !== null && money(facts.cost_cents),
    facts.funding && paidFrom(facts.funding),
  ]);
  const all: (Fact | null)[] = [
    held
      ? {
          name: held.kind ? "With" : "In",
          value: held.words,
          href: held.person ? `#/people/${held.person}` : undefined,
          note: said([since, due]) || undefined,
        }
      : { name: "With", value: "Nobody knows" },
    { name: "Lives in", value: row.home_name ?? "No room yet" },
    { name: "Answers for it", value: row.school_name },
    bought === "" ? null : { name: "Bought", value: bought },
    row.update_end ? { name: "Updates end", value: monthWords(row.update_end) } : null,
    { name: "Last seen", value: row.last_seen ? instantWords(row.last_seen, zone, today) : "Never yet" },
  ];
  return all.filter((fact) => fact !== null);
}

/** What else the register knows, for the full page. */
export function allFacts(
  { row, facts, model, aliases, last_use: used }: DeviceKnown,
  { today, zone }: Calendar,
): Fact[] {
  const yes = (value: boolean) => (value ? "Yes" : "No");
  const all: [string, string | null, boolean?][] = [
    ["Serial", facts.serial, true],
    ["Used last by", used ? `${used.login}, ${instantWords(used.at, zone, today)} (${used.source})` : null],
    ["Also known as", aliases.length > 0 ? aliases.join(", ") : null, true],
    ["Model", model?.name ?? null],
    ["Maker", model?.maker ?? null],
    ["Category", row.category],
    ["System", model?.os_family ?? null],
    ["Goes home", yes(facts.take_home)],
    ["Bought by IT", { yes: "Yes", no: "No", unknown: null }[facts.it_procured]],
    ["Purchase order", facts.po, true],
    ["Award", facts.award_number, true],
    ["Federal share", facts.federal_share === null ? null : `${facts.federal_share / 100} %`],
    ["Warranty ends", facts.warranty_end && dayWords(facts.warranty_end, today)],
    ["Phone number", facts.phone_number],
    ["Public record", facts.public_record ? "Yes, its number and who has it" : null],
    ["In the register since", dayWords(wallClock(facts.registered_at, zone).date, today)],
    ["Notes", facts.notes],
  ];
  return all.flatMap(([name, value, code]) => (value ? [{ name, value, code }] : []));
}
