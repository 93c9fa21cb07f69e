// Which fields has the form of each kind, what does it ask of the core, and at which field is a refusal said?
import type {
  Capacity,
  Channel,
  Commands,
  Happened,
  LampSymptom,
  Procured,
  Reason,
  Refusal,
  RequestAsk,
  RequestKind,
  RequestReason,
  SchoolId,
} from "../../bindings";

export type Known = { id: string; name: string } | null;

/** Everything somebody may have typed, whichever kind it was for: changing the kind loses nothing. */
export type Draft = {
  kind: RequestKind | null;
  school: SchoolId | null;
  requester: Known;
  requesterName: string;
  email: string;
  capacity: Capacity | null;
  channel: Channel;
  portal: string;
  major: boolean;
  person: Known;
  personName: string;
  place: Known;
  code: string;
  codes: string;
  subject: string;
  description: string;
  position: string;
  startOn: string;
  needs: string;
  loaner: boolean;
  until: string;
  department: string;
  transfers: string;
  replaces: string;
  happened: Happened | null;
  whatHappened: string;
  lastSeen: string;
  happenedOn: string;
  peripherals: string;
  procured: Procured | null;
  symptom: LampSymptom | null;
  what: string;
  quantity: string;
  entry: string | null;
};

export const emptyDraft = (): Draft => ({
  kind: null,
  school: null,
  requester: null,
  requesterName: "",
  email: "",
  capacity: null,
  channel: "phone",
  portal: "",
  major: false,
  person: null,
  personName: "",
  place: null,
  code: "",
  codes: "",
  subject: "",
  description: "",
  position: "",
  startOn: "",
  needs: "",
  loaner: false,
  until: "",
  department: "",
  transfers: "",
  replaces: "",
  happened: null,
  whatHappened: "",
  lastSeen: "",
  happenedOn: "",
  peripherals: "",
  procured: null,
  symptom: null,
  what: "",
  quantity: "",
  entry: null,
});

export type Field = keyof Draft | "form";

/** What the form of a kind has below the kind. Where a name may be written, the register need not know it yet. */
export const fieldsOf: Record<RequestKind, readonly (keyof Draft)[]> = {
  staff_device: ["person", "personName", "position", "startOn", "needs"],
  student_device: ["person", "loaner", "until"],
  mobile_phone: ["person", "personName", "department", "transfers", "replaces"],
  replacement: ["person", "code", "happened", "whatHappened", "lastSeen", "happenedOn"],
  charger: ["person"],
  surplus_pickup: ["codes", "peripherals", "place"],
  support: ["procured", "code", "place"],
  projector_lamp: ["symptom", "place"],
  quote: ["what", "quantity"],
  purchase: ["what"],
  other: ["entry"],
};

/** Whom a request is about, as its form asks. */
export const whomWords: Partial<Record<RequestKind, string>> = {
  staff_device: "New hire",
  student_device: "Student",
  mobile_phone: "Employee",
  replacement: "Whose it is",
};

const text = (typed: string): string | null => typed.trim() || null;

export const codesOf = (typed: string): string[] => typed.split(/[\s,;]+/).filter(Boolean);

function askOf(draft: Draft, kind: RequestKind): RequestAsk {
  const stranger = draft.person ? null : text(draft.personName);
  switch (kind) {
    case "staff_device":
      return {
        kind,
        new_hire: stranger,
        position: text(draft.position),
        start_on: draft.startOn || null,
        needs: text(draft.needs),
      };
    case "student_device":
      return { kind, loaner: draft.loaner, until: draft.loaner ? draft.until || null : null };
    case "mobile_phone":
      return {
        kind,
        employee: stranger,
        department: text(draft.department),
        transfers: text(draft.transfers),
        replaces: text(draft.replaces),
      };
    case "replacement":
      return {
        kind,
        happened: draft.happened,
        what_happened: text(draft.whatHappened),
        last_seen: text(draft.lastSeen),
        happened_on: draft.happenedOn || null,
      };
    case "charger":
      return { kind };
    case "surplus_pickup":
      return { kind, codes: codesOf(draft.codes), peripherals: text(draft.peripherals) };
    case "support":
      return { kind, procured: draft.procured };
    case "projector_lamp":
      return { kind, symptom: draft.symptom };
    case "quote":
      return { kind, what: text(draft.what), quantity: Number(draft.quantity) || null };
    case "purchase":
      return { kind, what: text(draft.what) };
    case "other":
      return { kind, entry: draft.entry };
  }
}

/** As the core is asked; nothing before kind and school are chosen. Who asks for themselves names nobody. */
export function formOf(draft: Draft, school: SchoolId | null, themselves: boolean): Commands["request.open"][0] | null {
  const { kind } = draft;
  if (kind === null || school === null) return null;
  const shows = (field: keyof Draft) => fieldsOf[kind].includes(field);
  return {
    school,
    ask: askOf(draft, kind),
    requester: themselves ? null : (draft.requester?.id ?? null),
    requester_name: themselves || draft.requester ? null : text(draft.requesterName),
    requester_email: text(draft.email),
    capacity: draft.capacity,
    person: shows("person") ? (draft.person?.id ?? null) : null,
    code: shows("code") ? text(draft.code) : null,
    place: shows("place") ? (draft.place?.id ?? null) : null,
    subject: text(draft.subject),
    description: text(draft.description),
    channel: themselves ? "window" : draft.channel,
    portal_number: themselves ? null : text(draft.portal),
    major: !themselves && draft.major,
  };
}

const named: Record<string, keyof Draft> = {
  requester_name: "requester",
  requester: "requester",
  requester_email: "email",
  new_hire: "person",
  employee: "person",
  person: "person",
  device: "code",
  code: "code",
  codes: "codes",
  start_on: "startOn",
  "details.until": "until",
  until: "until",
  position: "position",
  needs: "needs",
  department: "department",
  transfers: "transfers",
  replaces: "replaces",
  happened: "happened",
  what_happened: "whatHappened",
  last_seen: "lastSeen",
  happened_on: "happenedOn",
  peripherals: "peripherals",
  procured: "procured",
  symptom: "symptom",
  what: "what",
  quantity: "quantity",
  entry: "entry",
  subject: "subject",
  description: "description",
  portal_number: "portal",
  place: "place",
  capacity: "capacity",
};

/** What a request is refused for, each at its field; and what registers refuse of whom or what it is about. */
const reasons: Record<RequestReason["why"], Field> & Partial<Record<Reason["why"], Field>> = {
  requester_must_be: "capacity",
  only_for_themselves: "form",
  wrong_person: "person",
  not_the_end_user: "person",
  outside_domains: "email",
  asked_already: "form",
  request_ended: "form",
  waits_already: "form",
  another_kind: "form",
  not_in_directory: "entry",
  no_quote: "form",
  quote_expired: "form",
  prepared_for: "form",
  nothing_prepared: "form",
  ready_already: "form",
  nobody_gets_it: "form",
  cannot_work_on_it: "form",
  repeats_itself: "form",
  only_a_duplicate: "form",
  person_not_active: "person",
  not_held_by: "code",
};

/** The field that a refusal is about, as far as it is about one; else it stands above the form. */
export function fieldOf(refusal: Refusal, kind: RequestKind): Field {
  const here = (field: keyof Draft): Field =>
    fieldsOf[kind].includes(field) || !Object.values(fieldsOf).some((all) => all.includes(field)) ? field : "form";
  if (refusal.code === "invalid") return named[refusal.field] ? here(named[refusal.field]!) : "form";
  if (refusal.code === "not_found" && refusal.entity === "device")
    return kind === "surplus_pickup" ? "codes" : here("code");
  const field = refusal.code === "refused" ? reasons[refusal.reason.why] : undefined;
  return field === undefined || field === "form" ? "form" : here(field);
}

/** Something that is only not filled in yet: no mistake while somebody is still writing. */
export const isStillEmpty = (refusal: Refusal): boolean =>
  refusal.code === "invalid" && refusal.problem.is === "missing";

export const fieldWords: Partial<Record<keyof Draft, string>> = {
  requester: "who asks",
  email: "their e-mail",
  person: "for whom",
  code: "the device",
  codes: "the devices",
  startOn: "the first day of work",
  until: "until when",
  department: "the department",
  happened: "what happened to it",
  whatHappened: "how it happened",
  procured: "who bought it",
  symptom: "what the lamp does",
  what: "what is wanted",
  quantity: "how many",
};
