// Which keys decide an exception, and what else must be said before they can?
import Check from "@lucide/svelte/icons/check";
import type { Choice, ChoiceWord } from "../../bindings";
import type { Icon, Tone } from "../../shared/sign";
import { outcomeSigns, outcomeTitle } from "../../shared/words/status";

/** What has to be filled in before the decision can be made. */
export type FormKind = "attest" | "stolen" | "note" | "device" | "model";
type Said = { word: string; many?: string; key: string; hint: string };
export type Option = Said & { id: string; kind: ChoiceWord } & (
    { now: Choice; form?: undefined; ask?: undefined } | { now?: undefined; form: FormKind; ask: string }
  );

const options: Option[] = [
  {
    id: "update_place",
    kind: "update_place",
    now: { kind: "update_place" },
    word: "It lives here now",
    many: "They live here now",
    key: "U",
    hint: "Its home, or its loan’s place, becomes where it was found.",
  },
  {
    id: "leave",
    kind: "leave",
    now: { kind: "leave" },
    word: "It goes back",
    many: "They go back",
    key: "B",
    hint: "It keeps its place; somebody carries it there.",
  },
  {
    id: "confirm_missing",
    kind: "confirm_missing",
    now: { kind: "confirm_missing" },
    word: outcomeTitle("missing"),
    key: "M",
    hint: "“Missing” keeps it on the list and in the next audit.",
  },
  {
    id: "attest",
    kind: "attest",
    form: "attest",
    ask: "Who saw it, and when?",
    word: "I saw it",
    many: "I saw them",
    key: "A",
    hint: "“I saw it” needs a name and a day.",
  },
  {
    id: "declare_lost",
    kind: "declare_lost",
    now: { kind: "declare_lost", what_happened: null },
    word: outcomeTitle("lost"),
    key: "L",
    hint: "“Lost” ends the search; a fee may follow.",
  },
  {
    id: "declare_stolen",
    kind: "declare_stolen",
    form: "stolen",
    ask: "What does the police report say?",
    word: outcomeTitle("stolen"),
    key: "S",
    hint: "“Stolen” needs a police report: agency, number and date filed.",
  },
  {
    id: "recover",
    kind: "recover",
    now: { kind: "recover", whereabouts: "here" },
    word: "Found, it is here",
    many: "Found, they are here",
    key: "V",
    hint: "It is in service again and in nobody’s hands.",
  },
  {
    id: "recover_with_holder",
    kind: "recover",
    now: { kind: "recover", whereabouts: "with_holder" },
    word: "Found, with its holder",
    many: "Found, with their holders",
    key: "H",
    hint: "Its holder keeps it.",
  },
  {
    id: "dispute",
    kind: "dispute",
    form: "note",
    ask: "Why is it not that device, or not so?",
    word: "Dispute it",
    many: "Dispute them",
    key: "P",
    hint: "A dispute needs a reason.",
  },
  {
    id: "send_back",
    kind: "send_back",
    now: { kind: "send_back" },
    word: "Send it back",
    many: "Send them back",
    key: "B",
    hint: "It stays the other school’s, and travels there.",
  },
  {
    id: "take_over",
    kind: "take_over",
    now: { kind: "take_over" },
    word: "Ask to keep it",
    many: "Ask to keep them",
    key: "T",
    hint: "Its school or IT answers.",
  },
  {
    id: "explain",
    kind: "explain",
    form: "note",
    ask: "What is behind it?",
    word: "Explain",
    key: "E",
    hint: "Say in a sentence what is behind it.",
  },
  {
    id: "ask_reopen",
    kind: "ask_reopen",
    now: { kind: "ask_reopen", note: null },
    word: "Ask IT to reopen it",
    many: "Ask IT to reopen them",
    key: "O",
    hint: "IT takes it back into the register, or not.",
  },
  {
    id: "back_to_storage",
    kind: "back_to_storage",
    now: { kind: "back_to_storage" },
    word: "Back to storage",
    key: "B",
    hint: "It waits for its pickup where surplus waits.",
  },
  {
    id: "ask_withdraw",
    kind: "ask_withdraw",
    now: { kind: "ask_withdraw", note: null },
    word: "Ask IT to withdraw it",
    many: "Ask IT to withdraw them",
    key: "W",
    hint: "IT decides whether it stays in use.",
  },
  {
    id: "acknowledge",
    kind: "acknowledge",
    now: { kind: "acknowledge" },
    word: "Seen",
    key: "A",
    hint: "It will be expected in the next audit.",
  },
  {
    id: "is_device",
    kind: "is_device",
    form: "device",
    ask: "Which device is it?",
    word: "It is a device we know",
    key: "Y",
    hint: "The scan then counts for that device.",
  },
  {
    id: "register",
    kind: "register",
    form: "model",
    ask: "What is it?",
    word: "Register it",
    many: "Register them",
    key: "R",
    hint: "It gets a provisional tag until a real one is put on.",
  },
  {
    id: "not_ours",
    kind: "not_ours",
    form: "note",
    ask: "What is it, and whose?",
    word: "Not ours",
    key: "N",
    hint: "“Not ours” needs a word on what it is.",
  },
];

/** What may be decided about a row now, in the order the core offers it. */
export function optionsFor(choices: ChoiceWord[]): Option[] {
  return choices.flatMap((choice) => options.filter((option) => option.kind === choice));
}

export function optionsForMany(rows: { choices: ChoiceWord[] }[]): Option[] {
  const [first, ...rest] = rows;
  if (!first) return [];
  const shared = first.choices.filter((choice) => rest.every(({ choices }) => choices.includes(choice)));
  // One code is one device: several codes cannot be the same one.
  return optionsFor(shared).filter((option) => rest.length === 0 || option.form !== "device");
}

/** At a station there is no time for forms: only what one key can decide. */
export function stationOptions(choices: ChoiceWord[]): Option[] {
  return optionsFor(choices).filter((option) => option.now !== undefined);
}

export type FormValues = {
  name: string;
  on: string;
  agency: string;
  number: string;
  filedOn: string;
  note: string;
  device: string | null;
  alias: boolean;
  model: string;
};

export const emptyForm = (name: string, today: string): FormValues => ({
  name,
  on: today,
  agency: "",
  number: "",
  filedOn: today,
  note: "",
  device: null,
  alias: true,
  model: "",
});

/** The field that is still missing, or the decision that was filled in. */
export function filledIn(option: Option, values: FormValues): { choice: Choice } | { missing: keyof FormValues } {
  if (option.now) return { choice: option.now };
  const text = (field: "name" | "agency" | "number" | "note" | "on" | "filedOn") => values[field].trim();
  const needed: Record<FormKind, (keyof FormValues)[]> = {
    attest: ["name", "on"],
    stolen: ["agency", "number", "filedOn"],
    note: ["note"],
    device: ["device"],
    model: [],
  };
  const missing = needed[option.form].find((field) => !String(values[field] ?? "").trim());
  if (missing) return { missing };
  switch (option.kind) {
    case "attest":
      return { choice: { kind: "attest", name: text("name"), on: values.on } };
    case "declare_stolen": {
      const report = { agency: text("agency"), number: text("number"), filed_on: values.filedOn };
      return { choice: { kind: "declare_stolen", what_happened: text("note") || null, report } };
    }
    case "is_device":
      return { choice: { kind: "is_device", device: values.device ?? "", alias: values.alias } };
    case "register":
      return { choice: { kind: "register", model: values.model.trim() || null } };
    case "dispute":
      return { choice: { kind: "dispute", reason: text("note") } };
    case "not_ours":
      return { choice: { kind: "not_ours", note: text("note") } };
    default:
      return { choice: { kind: "explain", note: text("note") } };
  }
}

type Done = { word: string; tone: Tone; icon?: Icon };
const decided: Record<ChoiceWord, Done> = {
  update_place: { word: "Lives here now", tone: "ok" },
  leave: { word: "Goes back", tone: "ok" },
  confirm_missing: { word: outcomeTitle("missing"), tone: "warn" },
  attest: { word: "Attested", tone: "ok" },
  declare_lost: { word: outcomeTitle("lost"), tone: "bad", icon: outcomeSigns.lost.icon },
  declare_stolen: { word: outcomeTitle("stolen"), tone: "bad", icon: outcomeSigns.stolen.icon },
  recover: { word: "Found", tone: "ok" },
  dispute: { word: "Disputed", tone: "warn" },
  send_back: { word: "Sent back", tone: "ok" },
  take_over: { word: "Asked to keep", tone: "kin" },
  explain: { word: "Explained", tone: "ok" },
  ask_reopen: { word: "Asked IT", tone: "info" },
  back_to_storage: { word: "To storage", tone: "ok" },
  ask_withdraw: { word: "Asked IT", tone: "info" },
  acknowledge: { word: "Seen", tone: "ok" },
  is_device: { word: "Known now", tone: "ok" },
  register: { word: "Registered", tone: "ok" },
  not_ours: { word: "Not ours", tone: "calm" },
};

/** What stands beside a decided row. */
export function decidedWords(choice: ChoiceWord): Done {
  const said = decided[choice];
  return said.tone === "ok" ? { ...said, icon: Check } : said;
}
