// Answers about incidents: a board that really does what it is told until the page is left.
import type {
  Consequences,
  Incident,
  IncidentAction,
  IncidentId,
  IncidentShown,
  PriceStep,
  Refusal,
  WaitsFor,
} from "../src/bindings";
import { type Answers, refuse } from "../src/host/fake";
import { turnedUp } from "./away";
import { change, deviceRow, NOW, stage, custody } from "./grade";
import { charge, decision, step } from "./losses";

const TODAY = "2026-11-23";
const all = (): IncidentShown[] => stage.world.losses;
const one = (id: string): IncidentShown =>
  all().find(({ incident }) => incident.id === id) ?? refuse({ code: "not_found", entity: "incident", sought: id });
const needed = (field: string, text: string) =>
  text.trim() === "" && refuse({ code: "invalid", field, problem: { is: "missing" } });
const PARTS: Record<string, number> = { screen: 12000, keyboard: 4500 };
const LOST = 30000;

function proposals(shown: IncidentShown): IncidentShown["recovery"] {
  const { incident } = shown;
  if (incident.recovered_at === null) return null;
  const done = shown.steps.filter(({ kind }) => kind === "accepted" || kind === "declined").map(({ field }) => field);
  const out = shown.chain.filter(({ ended_at }) => ended_at === null);
  return {
    incident,
    shown: shown.device_shown,
    recovered_at: incident.recovered_at,
    days: 14,
    credit_until: "2026-12-09",
    proposals: [
      ...(done.includes("credit") ? [] : [{ is: "credit" as const, credit: LOST, refund: LOST }]),
      ...out.map(({ replacement, shown: tag }) => ({ is: "collect" as const, device: replacement.device, shown: tag })),
      ...(incident.closed_at === null ? [{ is: "close" as const }] : []),
    ].filter(({ is }) => !done.includes(is)),
    answers: [],
  };
}

function act(id: string, then: (shown: IncidentShown) => void) {
  return change<Incident>(() => {
    const shown = one(id);
    then(shown);
    return { ...shown.incident };
  });
}

type Verdict = { incident: string; cents?: unknown; parts?: string[]; replace?: boolean | null; note?: string | null };
function consequences({ incident: id, cents, parts = [], replace }: Verdict): Consequences {
  const shown = one(id);
  const { incident, balance } = shown;
  if (shown.serial?.differs && shown.serial.settled === null)
    refuse({
      code: "refused",
      reason: {
        why: "serial_differs",
        given: shown.serial.given,
        recorded: shown.serial.recorded,
        next: ["incident.settle_serial"],
      },
    });
  const said = typeof cents === "string" ? Number(cents) * 100 : null;
  if (said !== null && !(said >= 0))
    refuse({ code: "invalid", field: "cents", problem: { is: "not_money", found: String(cents), because: { why: "not_a_number" } as never } }); // prettier-ignore
  const listed = parts.flatMap((part): PriceStep[] =>
    PARTS[part] === undefined ? [{ is: "part_without_price", part }] : [{ is: "part", part, cents: PARTS[part] }],
  );
  const sum = parts.every((part) => PARTS[part] !== undefined)
    ? parts.reduce((total, part) => total + PARTS[part]!, 0)
    : null;
  const isDamage = incident.kind === "damage";
  const price = said ?? (isDamage ? (parts.length === 0 ? null : sum) : incident.kind === "stolen" ? 0 : LOST);
  const steps: PriceStep[] =
    said !== null
      ? [{ is: "said", cents: said }]
      : isDamage
        ? parts.length === 0
          ? [{ is: "no_parts" }]
          : listed
        : incident.kind === "stolen"
          ? [{ is: "stolen" }]
          : [{ is: "by_age", replacement: 40000, years: 1, percent: 75, cents: LOST }];
  const before = shown.decisions[0]?.cents ?? 0;
  return {
    kind: incident.kind,
    status: shown.status,
    status_after: shown.status,
    school_year: "2026-27",
    cents: price,
    counts: incident.kind !== "stolen",
    steps,
    takes_back: before,
    balance,
    balance_after: balance === null ? null : balance + (price ?? 0) - before,
    replace: replace ?? !isDamage,
    next: incident.claimed_stolen ? "incident.attach_report" : isDamage ? "device.repaired" : "replacement.issue",
  };
}

const without = (shown: IncidentShown, ...gone: WaitsFor[]) =>
  (shown.waits_for = shown.waits_for.filter((waits) => !gone.includes(waits)));

const allowed = (shown: IncidentShown, role: string) =>
  role === "viewer" ? [] : shown.actions.filter((action) => role === "it" || action !== "decide");

const remind = (incident: IncidentId, note: string | null | undefined) => {
  const shown = one(incident);
  shown.steps.unshift(step(incident, NOW, "reminded", note ?? null));
  Object.assign(shown, { is_reminder_due: false, remind_on: "2026-12-09" });
  return shown.steps;
};

const close = (shown: IncidentShown, note: string | null | undefined) => {
  shown.steps.unshift(step(shown.incident.id, NOW, "closed", note ?? null));
  shown.incident.closed_at = NOW;
  Object.assign(shown, { waits_for: [], actions: ["reopen", "note", "attach"] });
};

/** All of them, or none: those that do not offer it are named. */
const several = (incidents: IncidentId[], action: IncidentAction, refusal: Refusal, act: (id: IncidentId) => void) => {
  const cannot = incidents.map(one).filter((shown) => !shown.actions.includes(action));
  if (cannot.length > 0)
    refuse({
      code: "refused",
      reason: {
        why: "some_cannot",
        selected: incidents.length,
        cannot: cannot.length,
        which: cannot.map(({ incident, device_shown }) => ({ id: incident.id, shown: device_shown, refusal })),
        ids: cannot.map(({ incident }) => incident.id),
      },
    });
  return change(() => (incidents.forEach(act), { incidents: incidents.length }));
};

/** `role` is asked when an incident is shown: the stand-in knows who sits there. */
export const incidentAnswers = (role: () => string): Answers => ({
  ask: {
    "incident.board": ({ school, waits_for, only_reminders, offset, limit }) => {
      const open = all().filter(
        ({ incident }) => incident.closed_at === null && (!school || incident.school === school),
      );
      const counts: Partial<Record<WaitsFor, number>> = {};
      for (const shown of open) for (const waits of shown.waits_for) counts[waits] = (counts[waits] ?? 0) + 1;
      const fits = open.filter(
        (shown) => (!waits_for || shown.waits_for.includes(waits_for)) && (!only_reminders || shown.is_reminder_due),
      );
      return {
        rows: fits.slice(offset ?? 0, (offset ?? 0) + (limit ?? 100)).map((shown) => ({
          ...shown.incident,
          called: shown.called,
          device_shown: shown.device_shown,
          school_name: shown.school_name,
          holder_name: shown.holder_name,
          waits_for: shown.waits_for,
          fee: shown.decisions[0]?.cents ?? null,
          unpaid: shown.unpaid,
          remind_on: shown.remind_on,
          is_reminder_due: shown.is_reminder_due,
          actions: allowed(shown, role()),
        })),
        total: fits.length,
        open: open.length,
        counts,
        reminders: open.filter(({ is_reminder_due }) => is_reminder_due).length,
      };
    },
    "incident.show": ({ incident }) => {
      const shown = structuredClone(one(incident));
      const isIt = role() === "it";
      return {
        ...shown,
        actions: allowed(shown, role()),
        not_allowed: isIt
          ? shown.not_allowed
          : [{ action: "decide", because: { why: "needs_role", needs: "it" } }, ...shown.not_allowed],
        recovery: proposals(shown),
      };
    },
    "incident.price": (verdict) => consequences(verdict as Verdict),
    "incident.of_device": ({ device }) => {
      const shown = all().filter(({ incident }) => incident.device === device);
      const open = shown.find(
        ({ incident }) => incident.kind !== "damage" && incident.recovered_at === null && incident.closed_at === null,
      );
      const report = shown.find(({ actions }) => actions.includes("attach_report"));
      return {
        incidents: shown.map(({ incident }) => incident),
        is_away: ["missing", "lost", "stolen"].includes(shown[0]?.status ?? ""),
        open_loss: open?.incident.id ?? null,
        awaits_report: report?.incident.id ?? null,
      };
    },
    "recovery.proposals": ({ device }) => ({
      recoveries: all()
        .flatMap((shown) => (shown.incident.device === device ? (proposals(shown) ?? []) : []))
        .filter((recovery) => recovery.proposals.length > 0),
    }),
  },
  run: {
    "device.recover": ({ device }) =>
      change(() => (turnedUp(device), { device: deviceRow("", device), custody: null, incidents: [], instead: [] })),
    "incident.new": ({ device, kind, what_happened, report }) =>
      change(() => {
        needed("what_happened", what_happened);
        if (kind === "stolen" && !report) refuse({ code: "refused", reason: { why: "no_report" } });
        const known = all().find(({ incident }) => incident.device === device && incident.closed_at === null);
        if (known)
          refuse({
            code: "refused",
            reason: { why: "incident_open", incident: known.incident.id, kind: known.incident.kind, since: known.incident.reported_at, next: ["incident.note"] }, // prettier-ignore
          });
        const shown = structuredClone(all()[1]!);
        Object.assign(shown.incident, {
          id: "incident-new",
          device,
          kind: kind === "claimed_stolen" ? "lost" : kind,
          claimed_stolen: kind === "claimed_stolen",
          what_happened,
          reported_at: NOW,
        });
        all().push(shown);
        return { ...shown.incident };
      }),
    "incident.decide": (verdict) =>
      change(() => {
        const shown = one((verdict as Verdict).incident);
        const would = consequences(verdict as Verdict);
        const made = decision(shown.incident, would.cents ?? 0, {
          id: `decision-${shown.decisions.length}`,
          at: NOW,
          on_day: TODAY,
          steps: would.steps,
          replace: would.replace,
          note: (verdict as Verdict).note ?? null,
        });
        const entries = made.cents > 0 ? [charge(shown.incident.id, made.cents, { at: NOW, on_day: TODAY })] : [];
        shown.decisions.unshift(made);
        shown.entries.push(...entries);
        shown.unpaid = made.cents;
        shown.balance = would.balance_after;
        without(shown, "decision");
        if (made.replace) shown.waits_for.push("device");
        if (made.cents > 0) shown.waits_for.push("payment");
        return { incident: { ...shown.incident }, decision: made, entries };
      }),
    "incident.note": ({ incident, note }) => (
      needed("note", note),
      change(() => (one(incident).steps.unshift(step(incident, NOW, "noted", note)), one(incident).steps))
    ),
    "incident.remind": ({ incident, note }) => change(() => remind(incident, note)),
    "incident.remind_all": ({ incidents, note }) =>
      several(incidents, "remind", { code: "refused", reason: { why: "nothing_to_remind" } }, (id) => remind(id, note)),
    "incident.note_all": ({ incidents, note }) => {
      needed("note", note);
      return change(() => {
        for (const id of incidents) one(id).steps.unshift(step(id, NOW, "noted", note));
        return { incidents: incidents.length };
      });
    },
    "incident.close_all": ({ incidents, note }) =>
      several(incidents, "close", { code: "refused", reason: { why: "undecided", next: ["incident.decide"] } }, (id) =>
        close(one(id), note),
      ),
    "incident.settle_serial": ({ incident, reason }) =>
      act(incident, (shown) => {
        needed("reason", reason);
        shown.steps.unshift(step(incident, NOW, "serial_settled", reason, { was: shown.serial!.given }));
        shown.serial!.settled = reason;
        shown.actions = shown.actions.filter((action) => action !== "settle_serial");
      }),
    "incident.correct": ({ incident, field, value, reason }) =>
      act(incident, (shown) => {
        const was = shown.incident[field];
        Object.assign(shown.incident, { [field]: value ?? null });
        shown.steps.unshift(step(incident, NOW, "corrected", reason, { field, was, became: value ?? null }));
      }),
    "incident.attach_report": ({ incident, report }) =>
      act(incident, (shown) => {
        if (report.filed_on > TODAY)
          refuse({
            code: "invalid",
            field: "report.filed_on",
            problem: { is: "in_the_future", found: report.filed_on },
          });
        shown.steps.unshift(
          step(incident, NOW, "report_filed", report.number, { was: shown.incident.kind, became: "stolen" }),
        );
        Object.assign(shown.incident, {
          kind: "stolen",
          police_agency: report.agency,
          police_number: report.number,
          police_filed_on: report.filed_on,
          report_received_at: NOW,
        });
        Object.assign(shown, { status: "stolen", remind_on: null, is_reminder_due: false });
        without(shown, "report");
        shown.actions = shown.actions.filter((action) => action !== "attach_report" && action !== "remind");
      }),
    "incident.close": ({ incident, note }) => act(incident, (shown) => close(shown, note)),
    "incident.reopen": ({ incident, reason }) =>
      act(incident, (shown) => {
        shown.steps.unshift(step(incident, NOW, "reopened", reason));
        shown.incident.closed_at = null;
        shown.actions = ["decide", "note", "attach", "correct", "close"];
      }),
    "recovery.accept": ({ incident, what }) =>
      change(() => {
        const shown = one(incident);
        shown.steps.unshift(step(incident, NOW, "accepted", null, { field: what }));
        if (what === "close") shown.incident.closed_at = NOW;
        if (what === "collect") for (const link of shown.chain) link.ended_at = NOW;
        return { recovery: proposals(shown)!, entries: [], collected: [] };
      }),
    "recovery.decline": ({ incident, what, reason }) =>
      change(() => {
        const shown = one(incident);
        shown.steps.unshift(step(incident, NOW, "declined", reason, { field: what }));
        return { recovery: proposals(shown)!, entries: [], collected: [] };
      }),
    "replacement.issue": ({ incident, code }) =>
      change(() => {
        const shown = one(incident);
        const who = shown.incident.holder!;
        const made = { id: `replacement-${code}`, incident, school: shown.incident.school, person: who, kind: "replacement" as const, old: shown.incident.device, device: code, custody: `c-${code}`, issued_at: NOW }; // prettier-ignore
        shown.chain.push({ replacement: made, old_shown: shown.device_shown, shown: code, ended_at: null });
        without(shown, "device");
        return {
          replacement: made,
          device: deviceRow(code, code),
          custody: custody(made.custody, code, who),
          accessories: [],
          owes: shown.balance ?? 0,
        };
      }),
  },
});
