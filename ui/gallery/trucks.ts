// The pickups of the gallery, before anybody works on them: one of each state.
import type {
  CorrectionShown,
  Counted,
  Manifest,
  Pickup,
  PickupApproval,
  PickupBlock,
  PickupDeviceRow,
  PickupState,
  TruckScanShown,
  Wipe,
} from "../src/bindings";
import { schools } from "./district";

/** What is kept of a pickup; everything else is worked out from it. */
export type Kept = {
  pickup: Pickup;
  request: { id: string; number: number; subject: string } | null;
  rows: PickupDeviceRow[];
  peripherals: Counted[];
  approval: PickupApproval | null;
  manifest: Manifest | null;
  corrections: CorrectionShown[];
  scans: TruckScanShown[];
};

const models = ["Chromebook 11 (2017)", "Laptop 13 (2016)", "Tablet 10 (2018)", "Display 65 (2014)"];
const costs = [22900, 61200, 32900, 89900];

export const wipeOf = (pickup: string, device: string, certificate: string, on = "2026-11-19"): Wipe => ({
  id: `wipe-${certificate}`,
  pickup,
  device,
  school: schools[0]!.id,
  at: `${on}T15:10:00Z`,
  method: "reset",
  wiped_by: "Tomasz Wieczorek",
  on_day: on,
  certificate,
  certificate_norm: certificate.replace("-", ""),
  operator: "operator-1",
});

export function row(pickup: string, nth: number, more: Partial<PickupDeviceRow> = {}): PickupDeviceRow {
  const cost = costs[nth % 4]!;
  return {
    id: `line-${pickup}-${nth}`,
    pickup,
    school: schools[0]!.id,
    device: `old-${pickup}-${nth}`,
    added_at: "2026-11-16T14:00:00Z",
    how: "scan",
    scanned_at: "2026-11-16T14:00:00Z",
    cost_cents: null,
    clearance: null,
    cleared_on: null,
    value_cents: null,
    declared: false,
    wipe: null,
    released_on: null,
    loaded_at: null,
    initials: null,
    disposition: "recycled",
    price_cents: null,
    receiver: null,
    outcome: null,
    tag: `MC-00${pickup.slice(-1)}${String(8000 + nth)}`,
    serial: `5CD7${pickup.slice(-1)}${String(1200 + nth)}`,
    model_name: models[nth % 4]!,
    category: nth % 4 === 3 ? "Display" : "Laptop",
    status: "in_service",
    condition: nth % 3 === 0 ? "dead" : "working",
    funding: "local",
    cost,
    worth: Math.round(cost / 4),
    blocks: [],
    warnings: [],
    wiped: null,
    purchased_on: "2017-08-01",
    ...more,
  };
}

function pickup(nth: number, state: PickupState, school = 0, more: Partial<Pickup> = {}): Pickup {
  return {
    id: `pickup-${nth}`,
    number: 11 + nth,
    school: schools[school]!.id,
    state,
    began_at: `2026-11-${String(3 + nth).padStart(2, "0")}T14:00:00Z`,
    note: null,
    scheduled_on: null,
    collector: null,
    contact: null,
    approval: null,
    manifest: null,
    ended_because: null,
    ...more,
  };
}

const approval = (of: string, rows: PickupDeviceRow[], reference: string): PickupApproval => {
  const cents = rows.reduce((sum, one) => sum + (one.value_cents ?? 0), 0);
  return {
    id: `approval-${of}`,
    pickup: of,
    school: schools[0]!.id,
    at: "2026-11-17T20:00:00Z",
    band: cents >= 3_000_000 ? "public_sale" : cents >= 100_000 ? "board" : "superintendent",
    devices: rows.length,
    value_cents: cents,
    reference,
    on_day: "2026-11-17",
    sale_reference: null,
    operator: "operator-1",
  };
};

const approved = (of: string, many: number, more: (nth: number) => Partial<PickupDeviceRow> = () => ({})) =>
  Array.from({ length: many }, (_, nth) => {
    const one = row(of, nth, { status: "surplus", declared: true });
    return { ...one, value_cents: one.worth, ...more(nth) };
  });

const ready = (of: string, nth: number): Partial<PickupDeviceRow> => {
  const certificate = `W${Number(of.slice(-1)) + 11}-${String(nth + 1).padStart(4, "0")}`;
  const wiped = wipeOf(of, `old-${of}-${nth}`, certificate);
  return { wipe: wiped.id, wiped, released_on: "2026-11-19" };
};

/** The requests for a pickup among those of the gallery. */
export const askedFor = [2053, 2060, 2067, 2074, 2081, 2088];
const requestOf = (nth: number): Kept["request"] => {
  const number = askedFor[nth - 1];
  return nth > 5 || number === undefined
    ? null
    : { id: `request-${number}`, number, subject: "Surplus pickup of 14 devices" };
};

const kept = (of: Pickup, rows: PickupDeviceRow[], more: Partial<Kept> = {}): Kept => ({
  pickup: of,
  request: requestOf(of.number - 11),
  rows,
  peripherals: [],
  approval: null,
  manifest: null,
  corrections: [],
  scans: [],
  ...more,
});

const scan = (at: string, one: PickupDeviceRow, more: Partial<TruckScanShown> = {}): TruckScanShown => ({
  at: `2026-11-23T15:${at}:00Z`,
  code: one.tag ?? "",
  device: one.device,
  device_shown: one.tag,
  model_name: one.model_name,
  verdict: "loaded",
  because: null,
  initials: null,
  is_loaded: true,
  ...more,
});

const held: Record<number, { blocks: PickupBlock[]; more?: Partial<PickupDeviceRow> }> = {
  1: { blocks: [{ why: "checked_out", kind: "person", name: "Ana Beltrán" }] },
  4: { blocks: [{ why: "checked_out", kind: "person", name: "Ben Ortiz" }] },
  6: { blocks: [{ why: "open_incident", incident: "incident-3", kind: "damage" }] },
  7: { blocks: [{ why: "no_clearance", share: 7500 }], more: { funding: "federal" } },
  9: { blocks: [{ why: "no_tag" }], more: { tag: null } },
  11: { blocks: [{ why: "cost_unknown" }], more: { cost: null, worth: null } },
  12: { blocks: [{ why: "cost_unknown" }], more: { cost: null, worth: null } },
};

function draft(): Kept {
  const of = "pickup-1";
  const rows = Array.from({ length: 18 }, (_, nth) => {
    const block = held[nth];
    const one = row(of, nth, { ...block?.more, blocks: block?.blocks ?? [] });
    if (nth === 2) return { ...one, warnings: [{ why: "open_charge" as const, cents: 4500 }] };
    return nth > 14
      ? { ...one, how: "list" as const, scanned_at: null, warnings: [{ why: "not_scanned" as const }] }
      : one;
  });
  return kept(pickup(1, "draft", 0, { note: "In the closet behind the library." }), rows, {
    peripherals: [{ kind: "chargers", count: 42 }],
  });
}

function signed(): Kept {
  const of = "pickup-6";
  const rows = approved(of, 6, (nth) => ({
    ...ready(of, nth),
    ...(nth < 5
      ? {
          loaded_at: "2026-10-30T14:00:00Z",
          outcome: "taken" as const,
          status: "disposed" as const,
          ...(nth < 2 && { disposition: "sold" as const, price_cents: 2500, receiver: "Green Loop" }),
        }
      : { outcome: "short" as const }),
  }));
  const manifest: Manifest = {
    id: "manifest-6",
    pickup: of,
    school: schools[0]!.id,
    at: "2026-10-30T14:40:00Z",
    devices: 5,
    short: 1,
    value_cents: 48000,
    proceeds_cents: 5000,
    federal_cents: 0,
    peripherals: [{ kind: "chargers", count: 12 }],
    giver_name: "Imani Okafor",
    giver_role: "Tech Champion",
    giver_ink: null,
    taker_name: "Rosa Lind",
    taker_company: "Green Loop",
    taker_ink: null,
    digest: "6f1c",
    operator: "operator-1",
  };
  const correction: CorrectionShown = {
    id: "correction-1",
    pickup: of,
    school: schools[0]!.id,
    at: "2026-11-02T15:00:00Z",
    kind: "disposition",
    device: `old-${of}-1`,
    was: "sold, $25.00, Green Loop",
    became: "donated, Library Friends",
    disposition: "donated",
    price_cents: null,
    receiver: "Library Friends",
    reason: "Green Loop gave it back.",
    operator: "operator-1",
    device_shown: rows[1]!.tag,
    operator_name: "Tomasz Wieczorek",
  };
  const truck = {
    scheduled_on: "2026-10-30",
    collector: "Green Loop",
    manifest: manifest.id,
    approval: `approval-${of}`,
  };
  return kept(pickup(6, "signed", 0, truck), rows, {
    approval: approval(of, rows, "Memo 26-114"),
    manifest,
    corrections: [correction],
    peripherals: manifest.peripherals,
  });
}

export function firstPickups(): Kept[] {
  const truck = { scheduled_on: "2026-11-23", collector: "Green Loop", contact: "Rosa Lind, 555-0144" };
  const two = approved("pickup-2", 14, (nth) => (nth < 5 ? ready("pickup-2", nth) : nth === 13 ? { scanned_at: null, status: "in_service", declared: false } : {})); // prettier-ignore
  const three = approved("pickup-3", 6, (nth) => ready("pickup-3", nth));
  const four = approved("pickup-4", 8, (nth) => ready("pickup-4", nth));
  const five = approved("pickup-5", 9, (nth) => ({ ...ready("pickup-5", nth), ...(nth < 6 && { loaded_at: `2026-11-23T15:3${nth}:00Z` }) })); // prettier-ignore
  const withApproval = (rows: PickupDeviceRow[], of: string) => approval(of, rows, "Board 2026-11-17, item 9.3");
  return [
    draft(),
    kept(pickup(2, "approved", 2, { approval: "approval-pickup-2" }), two, { approval: withApproval(two, "pickup-2") }),
    kept(pickup(3, "wiped", 3, { approval: "approval-pickup-3" }), three, {
      approval: withApproval(three, "pickup-3"),
    }),
    kept(pickup(4, "scheduled", 0, { approval: "approval-pickup-4", ...truck }), four, {
      approval: withApproval(four, "pickup-4"),
      peripherals: [{ kind: "chargers", count: 30 }],
    }),
    kept(pickup(5, "loaded", 0, { approval: "approval-pickup-5", ...truck }), five, {
      approval: withApproval(five, "pickup-5"),
      scans: [
        scan("36", row("pickup-5", 31, { tag: "MC-0031877" }), { verdict: "left", because: { why: "other_school" }, is_loaded: false }), // prettier-ignore
        ...five.slice(0, 6).map((one, nth) => scan(String(35 - nth), one)),
      ],
    }),
    signed(),
    kept(pickup(7, "withdrawn", 4, { ended_because: "The devices go to Ridgeline instead." }), [row("pickup-7", 0)]),
  ];
}
