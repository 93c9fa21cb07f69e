// Answers about pickups: a board and a truck that really do what they are told until the page is left.
import type {
  Loaded,
  PickupDeviceRow,
  PickupDone,
  Refusal,
  Role,
  SurplusReason,
  TruckBecause,
  TruckVerdict,
} from "../src/bindings";
import { type Answers, refuse } from "../src/host/fake";
import { all, countsOf, isOver, one, pickupQueries, shownOf } from "./boards";
import { change, NOW } from "./grade";
import { type Kept, row, wipeOf } from "./trucks";

const TODAY = "2026-11-23";
const no = (reason: SurplusReason) => refuse({ code: "refused", reason });
const needed = (field: string, text: string | null | undefined) =>
  (text ?? "").trim() === "" && refuse({ code: "invalid", field, problem: { is: "missing" } });

/** As far as what was done for it says. */
function settle(kept: Kept): void {
  const { pickup } = kept;
  if (isOver(kept)) return;
  const { approved, released, loaded } = countsOf(kept);
  const ready = released >= approved;
  if (pickup.approval === null) pickup.state = "draft";
  else if (loaded > 0) pickup.state = "loaded";
  else if (!ready) pickup.state = "approved";
  else pickup.state = pickup.scheduled_on === null ? "wiped" : "scheduled";
}

function act(id: string, then: (kept: Kept) => number | void) {
  return change<PickupDone>(() => {
    const kept = one(id);
    const devices = then(kept) ?? kept.rows.length;
    settle(kept);
    return { pickup: { ...kept.pickup }, devices };
  });
}

/** Each of those devices, and what no longer holds them back. */
function mend(id: string, devices: string[], gone: string, more: Partial<PickupDeviceRow>) {
  return act(id, ({ rows }) => {
    for (const row of rows.filter(({ device }) => devices.includes(device))) {
      row.blocks = row.blocks.filter(({ why }) => why !== gone);
      Object.assign(row, more);
    }
    return devices.length;
  });
}

function certify(kept: Kept, row: PickupDeviceRow, given: string | null | undefined, on: string) {
  const nth = kept.rows.filter(({ wipe }) => wipe !== null).length + 1;
  const certificate = given ?? `W${kept.pickup.number}-${String(nth).padStart(4, "0")}`;
  row.wiped = wipeOf(kept.pickup.id, row.device, certificate, on);
  row.wipe = row.wiped.id;
}

type Said = { verdict: TruckVerdict; because: TruckBecause | null; row: PickupDeviceRow | null; initials?: string };

function told(kept: Kept, code: string, { verdict, because, row, initials }: Said, role: Role): Loaded {
  kept.scans.unshift({
    at: NOW,
    code,
    device: row?.device ?? null,
    device_shown: row?.tag ?? null,
    model_name: row?.model_name ?? null,
    verdict,
    because,
    initials: initials ?? null,
    is_loaded: row?.loaded_at != null,
  });
  settle(kept);
  const { approved, loaded } = countsOf(kept);
  return {
    verdict,
    because,
    device: row?.device ?? null,
    shown: row?.tag ?? null,
    model_name: row?.model_name ?? null,
    may_go_over: because?.why === "not_on_the_list" && role === "it",
    loaded,
    missing: approved - loaded,
  };
}

function atTruck(kept: Kept, code: string, initials?: string): Said {
  const listed = kept.rows.find(({ tag }) => tag === code);
  if (listed) {
    if (listed.loaded_at !== null) return { verdict: "repeat", because: null, row: listed };
    if (listed.value_cents === null) return { verdict: "left", because: { why: "not_approved" }, row: listed };
    if (listed.wipe === null) return { verdict: "left", because: { why: "not_wiped" }, row: listed };
    listed.loaded_at = NOW;
    return { verdict: "loaded", because: null, row: listed };
  }
  if (!code.startsWith("MC-")) return { verdict: "unknown", because: null, row: null };
  const fresh = row(kept.pickup.id, 60 + kept.rows.length, { tag: code, how: "truck" });
  if (code.endsWith("7")) return { verdict: "left", because: { why: "other_school" }, row: fresh };
  if (initials === undefined) return { verdict: "left", because: { why: "not_on_the_list" }, row: fresh };
  Object.assign(fresh, { initials, value_cents: fresh.worth, status: "surplus", loaded_at: NOW, released_on: TODAY });
  certify(kept, fresh, null, TODAY);
  kept.rows.push(fresh);
  return { verdict: "over", because: null, row: fresh, initials };
}

export const pickupAnswers = (role: () => Role): Answers => ({
  ask: pickupQueries(role),
  run: {
    "surplus.new": ({ request }) =>
      change<PickupDone>(() => {
        const begun = structuredClone(one("pickup-7"));
        Object.assign(begun, { rows: [], request: { id: request, number: 2088, subject: "Old tablets" } });
        Object.assign(begun.pickup, { id: "pickup-8", number: 19, state: "draft", ended_because: null });
        all().push(begun);
        return { pickup: begun.pickup, devices: 0 };
      }),
    "surplus.add": ({ pickup, codes, devices, scanned, place, filter }) => {
      const kept = one(pickup);
      const sought = codes ?? devices ?? (place ? ["MC-0017001", "MC-0017002"] : filter ? ["MC-0018001"] : []);
      const known = sought.filter((code) => kept.rows.some(({ tag }) => tag === code));
      const gone = sought.filter((code) => code.startsWith("GONE"));
      const refusal = (shown: string): Refusal => ({
        code: "refused",
        reason: { why: "cannot_be_listed", shown, status: "disposed", next: ["device.reopen_ghost"] },
      });
      if (codes?.length === 1 && gone.length === 1) refuse(refusal(gone[0]!));
      if (kept.approval && sought.some((code) => !known.includes(code)))
        no({ why: "approved_already", number: kept.pickup.number, reference: kept.approval.reference, next: ["surplus.take_back_approval"] }); // prettier-ignore
      return change(() => {
        let now = 0;
        for (const code of sought.filter((code) => !gone.includes(code))) {
          const listed = kept.rows.find(({ tag }) => tag === code);
          if (listed && scanned && listed.scanned_at === null) {
            now += 1;
            Object.assign(listed, { scanned_at: NOW, warnings: [] });
          }
          if (!listed)
            kept.rows.push(row(pickup, 40 + kept.rows.length, { tag: code, scanned_at: scanned ? NOW : null }));
        }
        return {
          pickup: kept.pickup,
          added: sought.length - known.length - gone.length,
          already: known.length,
          scanned: now,
          cannot: gone.length,
          which: gone.map((code) => ({ code, refusal: refusal(code) })),
        };
      });
    },
    "surplus.remove": ({ pickup, devices }) =>
      act(pickup, (kept) => {
        kept.rows = kept.rows.filter(({ device }) => !devices.includes(device));
        return devices.length;
      }),
    "surplus.count": ({ pickup, kind, count }) => {
      needed("kind", kind);
      const kept = one(pickup);
      return change(() => {
        const others = kept.peripherals.filter((other) => other.kind !== kind);
        return (kept.peripherals = count === 0 ? others : [...others, { kind, count }]);
      });
    },
    "surplus.clear": ({ pickup, devices, reference, on }) =>
      mend(pickup, devices, "no_clearance", { clearance: reference, cleared_on: on }),
    "surplus.say_cost": ({ pickup, devices, cents }) => {
      const cost = Number(cents);
      return mend(pickup, devices, "cost_unknown", { cost_cents: cost, cost, worth: Math.round(cost / 4) });
    },
    "surplus.give_tags": ({ pickup, devices }) => mend(pickup, devices, "no_tag", { tag: "P-00417" }),
    "custody.check_all_in": ({ devices }) =>
      change(() => {
        for (const { rows } of all())
          for (const row of rows.filter(({ device }) => devices.includes(device)))
            row.blocks = row.blocks.filter(({ why }) => why !== "checked_out");
        return { devices: devices.length };
      }),
    "surplus.approve": ({ pickup, reference, on, sale_reference, value, leave_out }) => {
      needed("reference", reference);
      if (on > TODAY) refuse({ code: "invalid", field: "on", problem: { is: "in_the_future", found: on } });
      const kept = one(pickup);
      const shown = shownOf(kept, role());
      if (value != null && value !== shown.value) no({ why: "value_changed", said: Number(value), is: shown.value });
      return change(() => {
        const before = kept.rows.length;
        if (leave_out) kept.rows = kept.rows.filter(({ blocks }) => blocks.length === 0);
        for (const row of kept.rows) {
          row.value_cents = row.worth;
          if (row.scanned_at !== null) Object.assign(row, { status: "surplus", declared: true });
        }
        const approval = {
          id: `approval-${pickup}`,
          pickup,
          school: kept.pickup.school,
          at: NOW,
          band: shown.band,
          devices: kept.rows.length,
          value_cents: shown.value,
          reference,
          on_day: on,
          sale_reference: sale_reference ?? null,
          operator: "operator-1",
        };
        kept.approval = approval;
        kept.pickup.approval = approval.id;
        settle(kept);
        const declared = kept.rows.filter((row) => row.declared).length;
        return {
          pickup: kept.pickup,
          approval,
          declared,
          unscanned: kept.rows.length - declared,
          left_out: before - kept.rows.length,
        };
      });
    },
    "surplus.take_back_approval": ({ pickup, reason }) => {
      needed("reason", reason);
      return act(pickup, (kept) => {
        kept.approval = kept.pickup.approval = null;
        for (const row of kept.rows) {
          if (row.declared) Object.assign(row, { scanned_at: null, wipe: null, wiped: null, released_on: null });
          Object.assign(row, { value_cents: null, declared: false, status: "in_service" });
        }
      });
    },
    "surplus.wipe": ({ pickup, devices, wiped_by, on, released }) => {
      needed("wiped_by", wiped_by);
      if (devices?.some(({ certificate }) => certificate === "WC-1"))
        no({ why: "certificate_used", certificate: "WC-1", shown: "MC-0015001" });
      return act(pickup, (kept) => {
        const due = kept.rows.filter(({ wipe, status }) => wipe === null && status === "surplus");
        const asked = devices?.length ? devices : due.map(({ device }) => ({ device, certificate: null }));
        for (const { device, certificate } of asked) {
          const row = kept.rows.find((one) => one.device === device)!;
          certify(kept, row, certificate, on);
          if (released) row.released_on = on;
        }
        return asked.length;
      });
    },
    "surplus.release": ({ pickup, devices, on }) => mend(pickup, devices ?? [], "", { released_on: on }),
    "surplus.schedule": ({ pickup, on, collector, contact }) => {
      needed("collector", collector);
      if (on < TODAY)
        refuse({ code: "invalid", field: "on", problem: { is: "out_of_range", found: on, allowed: `≥ ${TODAY}` } });
      return act(
        pickup,
        (kept) => void Object.assign(kept.pickup, { scheduled_on: on, collector, contact: contact ?? null }),
      );
    },
    "surplus.dispose_as": ({ pickup, devices, disposition, price_each, price_of_lot, receiver }) =>
      act(pickup, (kept) => {
        const those = kept.rows.filter(({ device }) => !devices?.length || devices.includes(device));
        const price_cents =
          price_each == null
            ? price_of_lot == null
              ? null
              : Math.round(Number(price_of_lot) / those.length)
            : Number(price_each);
        for (const row of those) Object.assign(row, { disposition, price_cents, receiver: receiver ?? null });
        return those.length;
      }),
    "surplus.load": ({ pickup, code, over }) => {
      if (over && role() !== "it") refuse({ code: "refused", reason: { why: "not_allowed", needs: "it" } });
      if (over) needed("initials", over.initials);
      return change(() => {
        const kept = one(pickup);
        return told(kept, code, atTruck(kept, code, over?.initials), role());
      });
    },
    "surplus.unload": ({ pickup, device }) =>
      change(() => {
        const kept = one(pickup);
        const off = kept.rows.find((row) => row.device === device)!;
        off.loaded_at = null;
        if (off.how === "truck") kept.rows = kept.rows.filter((row) => row !== off);
        return told(kept, off.tag ?? "", { verdict: "unloaded", because: null, row: off }, role());
      }),
    "surplus.sign": ({ pickup, giver, taker }) => {
      needed("giver.name", giver.name);
      needed("taker.name", taker.name);
      const staying = one(pickup).rows.filter((row) => row.loaded_at === null && row.disposition === "sold");
      if (staying.length > 0)
        no({ why: "sold_and_short", devices: staying.length, which: staying.map(({ tag }) => tag ?? "") });
      return act(pickup, (kept) => {
        const { counts, value, proceeds } = shownOf(kept, role());
        kept.manifest = {
          id: `manifest-${pickup}`,
          pickup,
          school: kept.pickup.school,
          at: NOW,
          devices: counts.loaded,
          short: counts.approved - counts.loaded,
          value_cents: value,
          proceeds_cents: proceeds.cents,
          federal_cents: proceeds.federal,
          peripherals: kept.peripherals,
          giver_name: giver.name,
          giver_role: giver.role ?? null,
          giver_ink: null,
          taker_name: taker.name,
          taker_company: taker.role ?? null,
          taker_ink: null,
          digest: "0b5e",
          operator: "operator-1",
        };
        for (const row of kept.rows) row.outcome = row.loaded_at === null ? "short" : "taken";
        Object.assign(kept.pickup, { state: "signed", manifest: kept.manifest.id });
        return counts.loaded;
      });
    },
    "surplus.withdraw": ({ pickup, reason }) => {
      needed("reason", reason);
      return act(pickup, ({ pickup: of }) => void Object.assign(of, { state: "withdrawn", ended_because: reason }));
    },
    "surplus.correct": ({ pickup, correction, reason }) => {
      needed("reason", reason);
      return change(() => {
        const kept = one(pickup);
        const device = "device" in correction ? correction.device : null;
        const said = correction.kind === "disposition" ? correction : null;
        const fact = {
          id: `correction-${kept.corrections.length + 1}`,
          pickup,
          school: kept.pickup.school,
          at: NOW,
          kind: correction.kind,
          device,
          was: said && "recycled",
          became: said && said.disposition,
          disposition: said && said.disposition,
          price_cents: said?.price == null ? null : Number(said.price),
          receiver: said?.receiver ?? null,
          reason,
          operator: "operator-1",
        };
        const shown = kept.rows.find((row) => row.device === device)?.tag ?? null;
        kept.corrections.push({ ...fact, device_shown: shown, operator_name: "Tomasz Wieczorek" });
        return fact;
      });
    },
  },
});
