// What is asked about the pickups of the gallery.
import type {
  AtTheTruck,
  PickupAction,
  PickupDeviceRow,
  PickupGroup,
  PickupNotAllowed,
  PickupShown,
  Role,
  WhyNotPickup,
  Written,
} from "../src/bindings";
import { type Answers, refuse } from "../src/host/fake";
import { schools } from "./district";
import { stage } from "./grade";
import { askedFor, type Kept } from "./trucks";

/** It came from a portal, and began no pickup. */
const LATE = `request-${askedFor[5]}`;
export const all = (): Kept[] => stage.world.pickups;
export const one = (id: string): Kept =>
  all().find(({ pickup }) => pickup.id === id) ?? refuse({ code: "not_found", entity: "pickup", sought: id });
export const isOver = ({ pickup }: Kept) => pickup.state === "signed" || pickup.state === "withdrawn";

export function countsOf(kept: Kept): PickupShown["counts"] {
  const { rows } = kept;
  const over = isOver(kept);
  const many = (is: (row: PickupDeviceRow) => boolean) => rows.filter(is).length;
  return {
    listed: rows.length,
    scanned: many((row) => row.scanned_at !== null),
    eligible: over ? 0 : many((row) => row.blocks.length === 0),
    blocked: over ? 0 : many((row) => row.blocks.length > 0),
    cost_unknown: over ? 0 : many((row) => row.blocks.some(({ why }) => why === "cost_unknown")),
    warned: over ? 0 : many((row) => row.warnings.some(({ why }) => why !== "not_scanned")),
    approved: many((row) => row.value_cents !== null),
    unwiped: over ? 0 : many((row) => row.status === "surplus" && row.wipe === null),
    wiped: many((row) => row.wipe !== null),
    released: many((row) => row.wipe !== null && row.released_on !== null),
    loaded: many((row) => row.loaded_at !== null),
    over: many((row) => row.initials !== null),
    short: many((row) => row.outcome === "short"),
  };
}

const actions: PickupAction[] = [
  "add",
  "scan",
  "remove",
  "count",
  "approve",
  "take_back_approval",
  "wipe",
  "release",
  "schedule",
  "dispose_as",
  "load",
  "sign",
  "withdraw",
  "correct",
];
const forChampions: PickupAction[] = ["add", "scan", "count", "load"];

function whyNot(kept: Kept, action: PickupAction, role: Role): WhyNotPickup | null {
  const { pickup, peripherals } = kept;
  const counts = countsOf(kept);
  const isApproved = pickup.approval !== null;
  const mayChampion = forChampions.includes(action) || (action === "remove" && !isApproved);
  if (role === "viewer" || (role === "champion" && !mayChampion))
    return { why: "needs_role", needs: mayChampion ? "champion" : "it" };
  if (pickup.state === "signed") return action === "correct" ? null : { why: "is_signed" };
  if (pickup.state === "withdrawn") return { why: "is_withdrawn" };
  const unless = (is: boolean, why: Exclude<WhyNotPickup["why"], "needs_role">): WhyNotPickup | null =>
    is ? null : { why };
  const ifApproved = (then: WhyNotPickup | null) => (isApproved ? then : { why: "not_approved" as const });
  switch (action) {
    case "correct":
      return { why: "not_signed" };
    case "add":
      return unless(!isApproved, "is_approved");
    case "scan":
      return unless(!isApproved || counts.listed > counts.scanned, "nothing_to_scan");
    case "count":
      return null;
    case "remove":
    case "dispose_as":
      return unless(counts.listed > 0, "nothing_listed");
    case "approve":
      return isApproved ? { why: "is_approved" } : unless(counts.listed + peripherals.length > 0, "nothing_listed");
    case "take_back_approval":
      return ifApproved(unless(counts.loaded === 0, "is_loading"));
    case "wipe":
      return ifApproved(unless(counts.unwiped > 0, "nothing_to_wipe"));
    case "release":
      return ifApproved(unless(counts.wiped > counts.released, "nothing_to_release"));
    case "schedule":
      return ifApproved(null);
    case "load":
      return ifApproved(unless(pickup.scheduled_on !== null, "not_scheduled"));
    case "sign":
      return ifApproved(
        pickup.scheduled_on === null
          ? { why: "not_scheduled" }
          : unless(counts.loaded + peripherals.length > 0, "nothing_loaded"),
      );
    case "withdraw":
      return unless(counts.loaded === 0, "is_loading");
  }
}

const bandOf = (cents: number) =>
  cents >= 3_000_000 ? ("public_sale" as const) : cents >= 100_000 ? ("board" as const) : ("superintendent" as const);

export function shownOf(kept: Kept, role: Role): PickupShown {
  const { pickup, rows, approval } = kept;
  const worth = rows.filter(({ blocks }) => blocks.length === 0).reduce((sum, row) => sum + (row.worth ?? 0), 0);
  const value = approval?.value_cents ?? worth;
  const sold = rows.filter(({ disposition }) => disposition === "sold");
  const judged = actions.map((action) => ({ action, because: whyNot(kept, action, role) }));
  return {
    pickup,
    school_name: schools.find(({ id }) => id === pickup.school)!.name,
    request: kept.request?.id ?? null,
    request_number: kept.request?.number ?? null,
    request_subject: kept.request?.subject ?? null,
    counts: countsOf(kept),
    peripherals: kept.peripherals,
    value,
    band: approval?.band ?? bandOf(value),
    approval,
    proceeds: {
      sold: sold.length,
      cents: sold.reduce((sum, row) => sum + (row.price_cents ?? 0), 0),
      federal: 0,
    },
    manifest: kept.manifest,
    corrections: kept.corrections,
    actions: judged.filter(({ because }) => because === null).map(({ action }) => action),
    not_allowed: judged.filter((not): not is PickupNotAllowed => not.because !== null),
  };
}

const isIn: Record<PickupGroup, (row: PickupDeviceRow) => boolean> = {
  all: () => true,
  blocked: (row) => row.blocks.length > 0,
  warned: (row) => row.warnings.some(({ why }) => why !== "not_scanned"),
  unscanned: (row) => row.scanned_at === null,
  unwiped: (row) => row.status === "surplus" && row.wipe === null,
  unreleased: (row) => row.wipe !== null && row.released_on === null,
  to_load: (row) => row.value_cents !== null && row.loaded_at === null,
  loaded: (row) => row.loaded_at !== null,
  short: (row) => row.outcome === "short",
};

/** As the core counts them: what is on the truck; before that what is approved; before that what may go. */
function onManifest(kept: Kept): number {
  const { loaded, approved, eligible } = countsOf(kept);
  return loaded || approved || eligible;
}

const paper = (path: string, rows: number): Written => ({
  path,
  rows,
  bytes: 21_000,
  shortened: 0,
  paper: { pages: 1, notes: [] },
});

export const pickupQueries = (role: () => Role): Answers["ask"] => ({
  "surplus.board": ({ school, state, ended }) => {
    const under = all().filter((kept) => (!school || kept.pickup.school === school) && (ended || !isOver(kept)));
    const counts: Record<string, number> = {};
    for (const { pickup } of under) counts[pickup.state] = (counts[pickup.state] ?? 0) + 1;
    const rows = under.filter(({ pickup }) => !state || pickup.state === state).toReversed();
    return {
      rows: rows.map((kept) => {
        const shown = shownOf(kept, role());
        const { id, number, state: far, began_at, scheduled_on, collector } = kept.pickup;
        return {
          ...{ id, number, state: far, began_at, scheduled_on, collector, school: kept.pickup.school },
          school_name: shown.school_name,
          request_number: shown.request_number,
          counts: shown.counts,
          peripherals: shown.peripherals.length,
          value: shown.value,
          band: shown.band,
          actions: shown.actions,
        };
      }),
      counts,
      without: school || all().some(({ request }) => request?.id === LATE) ? [] : [LATE],
    };
  },
  "surplus.show": ({ pickup }) => structuredClone(shownOf(one(pickup), role())),
  "surplus.of_device": ({ device }) => ({
    pickups: all().flatMap(({ pickup: { id, number, state }, rows }) => {
      const row = rows.find((one) => one.device === device);
      return row ? [{ pickup: id, number, state, outcome: row.outcome }] : [];
    }),
  }),
  "surplus.devices": ({ pickup, group, offset, limit, with_ids }) => {
    const rows = one(pickup).rows.filter(isIn[group ?? "all"]);
    const from = offset ?? 0;
    return {
      rows: structuredClone(rows.slice(from, from + (limit ?? 100))),
      total: rows.length,
      ids: with_ids ? rows.map(({ device }) => device) : [],
    };
  },
  "surplus.station": ({ pickup }): AtTheTruck => {
    const kept = one(pickup);
    return structuredClone({
      shown: shownOf(kept, role()),
      scans: kept.scans,
      left: kept.scans.filter(({ verdict, is_loaded }) => verdict === "left" && !is_loaded).length,
      peripherals: kept.peripherals,
    });
  },
  "print.manifest": ({ pickup, out }) => paper(out, onManifest(one(pickup))),
  "print.certificates": ({ pickup, out }) => paper(out, countsOf(one(pickup)).wiped),
  "print.wipe_labels": ({ pickup, out }) => paper(out, countsOf(one(pickup)).wiped),
  "print.agenda": ({ pickups, out }) => paper(out, pickups?.length ?? 1),
});
