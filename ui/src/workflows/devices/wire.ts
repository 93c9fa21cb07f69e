// What do lists and record pages ask of the core? Types and calls that the generated map does not have yet.
import type {
  Cents,
  Commands,
  Condition,
  CustodianKind,
  Device,
  DeviceId,
  Done,
  Funding,
  Model,
  PersonState,
  PlaceKind,
  Population,
  Queries,
  Refusal,
  Role,
  Status,
} from "../../bindings/catalog";
import { ask, refusalOf, run } from "../../host";
import { useAnswer } from "../../shared/answers.svelte";

export type WithKind = "home" | "person" | "place" | "it" | "vendor";
export type DeviceSort =
  | "tag"
  | "serial"
  | "school"
  | "model"
  | "category"
  | "with"
  | "status"
  | "condition"
  | "home"
  | "cost"
  | "purchased"
  | "update_end"
  | "take_home";

export type DeviceFilters = {
  schools: string[];
  statuses: Status[];
  conditions: Condition[];
  models: string[];
  categories: string[];
  homes: string[];
  with: WithKind[];
  take_home: boolean | null;
  codes: string[];
  devices: DeviceId[];
};

export type DeviceAction =
  | "check_out"
  | "check_in"
  | "transfer"
  | "to_repair"
  | "report_damage"
  | "check_condition"
  | "repaired"
  | "report_missing"
  | "declare_lost"
  | "declare_stolen"
  | "recover"
  | "set_home"
  | "change"
  | "transfer_school"
  | "declare_surplus"
  | "withdraw_surplus"
  | "write_off"
  | "reopen_ghost";

export type WhyNot =
  | { why: "needs_role"; needs: Role }
  | { why: "other_school" }
  | { why: "status"; status: Status }
  | { why: "condition"; condition: Condition }
  | { why: "still_with"; with: string | null }
  | { why: "with_nobody" };
export type NotAllowed = { action: DeviceAction; because: WhyNot };

export type With = {
  words: string;
  custody: string | null;
  kind: CustodianKind | null;
  person: string | null;
  place: string | null;
  since: string | null;
  due_on: string | null;
};

export type DeviceRow = {
  id: DeviceId;
  tag: string | null;
  serial: string | null;
  provisional_tag: boolean;
  model: string | null;
  model_name: string | null;
  category: string | null;
  with: With | null;
  school: string;
  school_name: string;
  home: string | null;
  home_name: string | null;
  status: Status;
  condition: Condition;
  cost_cents: Cents | null;
  purchased_on: string | null;
  update_end: string | null;
  take_home: boolean;
  funding: Funding | null;
  po: string | null;
  last_seen: string | null;
  actions: DeviceAction[];
};

export type DevicePage = {
  school: string | null;
  filters: DeviceFilters;
  search: string;
  sort: DeviceSort | null;
  descending: boolean;
  from: number | null;
  after: DeviceId | null;
  count: number | null;
};
export type DeviceRows = {
  rows: DeviceRow[];
  from: number | null;
  total: number | null;
  next: DeviceId | null;
  unknown_codes: string[];
};
type Narrowed = Pick<DevicePage, "school" | "filters" | "search">;
export type DeviceCount = { value: string; name: string; devices: number };
export type DeviceCounts = Record<
  "schools" | "statuses" | "conditions" | "with" | "categories" | "models" | "homes" | "take_home",
  DeviceCount[]
>;

export type DeviceFound = {
  id: DeviceId;
  tag: string | null;
  serial: string | null;
  model: string | null;
  category: string | null;
  school: string;
  status: Status;
  condition: Condition | null;
  ghost: boolean;
  own: boolean;
  with: string | null;
};
export type PersonFound = {
  id: string;
  name: string | null;
  grade: string | null;
  population: Population;
  school: string | null;
  state: PersonState;
  own: boolean;
};
export type PlaceFound = { id: string; school: string; name: string; kind: PlaceKind };
export type Match =
  | { is: "device"; device: DeviceFound; person: PersonFound | null }
  | { is: "person"; person: PersonFound; device: DeviceFound | null }
  | { is: "place"; place: PlaceFound; device: DeviceFound | null }
  | { is: "choice"; devices: DeviceFound[]; people: PersonFound[]; places: PlaceFound[] }
  | { is: "control"; word: string }
  | { is: "split"; parts: { code: string; what: Match }[] }
  | { is: "nothing"; suggestions: unknown[] };

export type DeviceKnown = {
  row: DeviceRow;
  facts: Device;
  model: Model | null;
  aliases: string[];
  not_allowed: NotAllowed[];
  incidents: number;
  open_incidents: number;
  seen: number;
};
export type DeviceShown = { device: DeviceFound; known: DeviceKnown | null };

export type EntryKind =
  "registered" | "handed" | "came_back" | "scanned" | "seen" | "status" | "allocated" | "incident" | "edited";
export type Entry = { at: string; kind: EntryKind; icon: string; sentence: string; by: string | null };

export type PersonHit = {
  id: string;
  name: string;
  number: string | null;
  homeroom: string | null;
  school_name: string | null;
};

type Later = {
  "device.page": [DevicePage, DeviceRows];
  "device.ids": [Narrowed & Pick<DevicePage, "sort" | "descending">, { ids: DeviceId[]; unknown_codes: string[] }];
  "device.sum": [Narrowed, { devices: number; cost_cents: Cents; cost_unknown: number }];
  "device.facets": [Narrowed, DeviceCounts];
  "device.show": [{ device: DeviceId }, DeviceShown];
  "device.timeline": [{ device: DeviceId; audience: "internal" | "public" | null }, { entries: Entry[] }];
  "find.code": [{ code: string; school: string | null; context: string | null }, { code: string; what: Match }];
  "person.page": [{ search: string; count: number }, { rows: PersonHit[] }];
  "view.list": [{ list: string }, { views: { id: string; name: string; view: unknown }[] }];
};
type Asking = Queries & Later;
type Doing = Commands & { "view.save": [{ list: string; name: string; view: unknown }, unknown] };

type Ask = <N extends keyof Asking>(name: N, input: Asking[N][0]) => Promise<Asking[N][1]>;
type Use = <N extends keyof Asking>(
  name: N,
  input: () => Asking[N][0],
) => {
  readonly value: Asking[N][1] | undefined;
  readonly refusal: ReturnType<typeof refusalOf> | null;
  readonly waiting: boolean;
  again: () => Promise<unknown>;
};
type Run = <N extends keyof Doing>(name: N, input: Doing[N][0]) => Promise<Done<Doing[N][1]>>;

export const asked = ask as unknown as Ask;
export const useAsked = useAnswer as unknown as Use;
export const doNow = run as unknown as Run;
export type { Commands };
export type CommandCall = { [N in keyof Commands]: { name: N; input: Commands[N][0] } }[keyof Commands];

/** Why an action was refused because the person is not active yet, and IT may give it all the same. */
export function needsOverride(refusal: Refusal | null): boolean {
  if (refusal?.code !== "refused") return false;
  return refusal.reason.why === "person_not_active" && refusal.reason.it_may;
}
