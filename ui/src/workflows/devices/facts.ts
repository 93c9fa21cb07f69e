// Which facts of a device does somebody correct by hand, and what is different from what was there?
import type { Cents, Commands, Device, DeviceFacts, Funding, ItProcured, Model } from "../../bindings";
import { cents } from "../../shared/words/money";

/** As it stands in the fields of the form. */
export type FactsDraft = {
  tag: string;
  serial: string;
  sharedBecause: string;
  /** A model of the register, or the name of a new one. */
  model: { id: string } | { name: string } | null;
  funding: Funding | "unsaid";
  award: string;
  share: string;
  itProcured: ItProcured;
  po: string;
  cost: string;
  bought: string;
  warranty: string;
  updates: string;
  takeHome: boolean;
  phone: string;
  publicRecord: boolean;
  notes: string;
};

const amount = (value: Cents | null) => (value === null ? "" : (value / 100).toFixed(2));

export const draftOf = (facts: Device, model: Model | null): FactsDraft => ({
  tag: facts.tag ?? "",
  serial: facts.serial ?? "",
  sharedBecause: facts.serial_shared_because ?? "",
  model: model && { id: model.id },
  funding: facts.funding ?? "unsaid",
  award: facts.award_number ?? "",
  share: facts.federal_share === null ? "" : String(facts.federal_share / 100),
  itProcured: facts.it_procured,
  po: facts.po ?? "",
  cost: amount(facts.cost_cents),
  bought: facts.purchased_on ?? "",
  warranty: facts.warranty_end ?? "",
  updates: facts.update_end ?? "",
  takeHome: facts.take_home,
  phone: facts.phone_number ?? "",
  publicRecord: facts.public_record,
  notes: facts.notes ?? "",
});

/** A device of which nothing is known yet. */
export const emptyDraft: FactsDraft = {
  tag: "",
  serial: "",
  sharedBecause: "",
  model: null,
  funding: "unsaid",
  award: "",
  share: "",
  itProcured: "unknown",
  po: "",
  cost: "",
  bought: "",
  warranty: "",
  updates: "",
  takeHome: false,
  phone: "",
  publicRecord: false,
  notes: "",
};

const orNone = (text: string) => (text.trim() === "" ? null : text.trim());

/** What is wrong with a field before anybody is asked; the core judges the rest. */
export function unreadable({ cost, share }: FactsDraft): { cost: string | null; share: string | null } {
  const percent = Number(share.replace("%", "").trim());
  return {
    cost: cents(cost) === undefined ? "Write it like 349.00." : null,
    share: percent >= 0 && percent <= 100 ? null : "A share of 0 to 100 percent.",
  };
}

function said(draft: FactsDraft) {
  const share = orNone(draft.share.replace("%", ""));
  return {
    tag: orNone(draft.tag),
    serial: orNone(draft.serial),
    serial_shared_because: orNone(draft.sharedBecause),
    funding: draft.funding === "unsaid" ? null : draft.funding,
    award_number: orNone(draft.award),
    federal_share: share === null ? null : Math.round(Number(share) * 100),
    it_procured: draft.itProcured,
    po: orNone(draft.po),
    cost_cents: cents(draft.cost) ?? null,
    purchased_on: orNone(draft.bought),
    warranty_end: orNone(draft.warranty),
    update_end: orNone(draft.updates),
    take_home: draft.takeHome,
    phone_number: orNone(draft.phone),
    public_record: draft.publicRecord,
    notes: orNone(draft.notes),
  } satisfies Omit<DeviceFacts, "id" | "model" | "model_name">;
}

const isReadable = (draft: FactsDraft) => Object.values(unreadable(draft)).every((wrong) => wrong === null);

/** A new device; nothing while something cannot be read. */
export function added(draft: FactsDraft, school: string, home: string | null): Commands["device.add"][0] | null {
  if (!isReadable(draft)) return null;
  const model = draft.model && ("id" in draft.model ? { model: draft.model.id } : { model_name: draft.model.name });
  return { ...said(draft), ...model, school, home };
}

/** Only what is different is sent, so that nobody overwrites what somebody else changed meanwhile. */
export function changes(before: Device, model: Model | null, draft: FactsDraft): DeviceFacts | null {
  if (!isReadable(draft)) return null;
  const different = Object.entries(said(draft)).filter(([field, value]) => before[field as keyof Device] !== value);
  return { id: before.id, ...Object.fromEntries(different), ...modelOf(model, draft.model) };
}

function modelOf(before: Model | null, after: FactsDraft["model"]): Pick<DeviceFacts, "model" | "model_name"> {
  if (after === null) return before === null ? {} : { model: null };
  if ("name" in after) return { model_name: after.name };
  return after.id === before?.id ? {} : { model: after.id };
}
