// Answers about requests: a small help desk that really does what it is told until the page is left.
import type {
  Queries,
  Refusal,
  Request,
  RequestAction,
  RequestClosing,
  RequestCounts,
  RequestDone,
  RequestLetter,
  SeveralDone,
  StepKind,
  StepShown,
  SupportPolicy,
} from "../src/bindings";
import { type Answers, refuse } from "../src/host/fake";
import { step, type Asked } from "./asked";
import { operators, schools } from "./district";
import { change, stage } from "./grade";
import { clocksOf, explain, NOW } from "./sla";

const all = (): Asked[] => stage.world.requests;
const one = (id: string): Asked =>
  all().find(({ request }) => request.id === id) ?? refuse({ code: "not_found", entity: "request", sought: id });
const clocks = ({ request: { opened_at, responded_at, ended_at, pauses } }: Asked) =>
  clocksOf(opened_at, responded_at, ended_at, pauses);
const isOpen = ({ request }: Asked) => request.ended_at === null;
const schoolOf = (id: string) => schools.find((school) => school.id === id)!;

export const policy: SupportPolicy = {
  week: (["mon", "tue", "wed", "thu", "fri"] as SupportPolicy["week"][number]["day"][]).map((day) => ({
    day,
    from: "07:30",
    until: "16:30",
  })),
  response_hours: 8,
  resolution_hours: 40,
  due_soon_percent: 25,
  contact_attempts: 3,
  staff_device_days: 7,
  quote_days: 30,
  testing_stops_clock: false,
  domains: ["maple.example"],
  directory: [
    {
      subject: "Heating and lights",
      owner: "Facilities",
      contact: "252-555-0110",
      sentence: "Facilities looks after heating and lights.",
    },
    {
      subject: "Copiers",
      owner: "The copier vendor",
      contact: "252-555-0111",
      sentence: "The vendor looks after copiers; its number stands on the copier.",
    },
  ],
  out_of_scope_sentence: "We look after what the technology department bought.",
  purchase_sentence: "The technology department does not buy this. Use EEF funds, or ask your building administrator.",
  lamp_sentence: "The lamp lasts about 1,000 hours more. Keep using it, and power it off when idle.",
  charger_after_payment: true,
};

const closingsOf = (kind: Request["kind"]): RequestClosing[] => [
  { because: "duplicate", sentence: null, takes_original: true },
  { because: "out_of_scope", sentence: policy.out_of_scope_sentence, takes_original: false },
  { because: "purchase", sentence: policy.purchase_sentence, takes_original: false },
  { because: "advice", sentence: kind === "projector_lamp" ? policy.lamp_sentence : null, takes_original: false },
  { because: "withdrawn", sentence: null, takes_original: false },
];

function actionsOf({ request }: Asked, role: string): RequestAction[] {
  if (role === "viewer") return [];
  if (request.ended_at !== null) return ["answer", "note", "attach"];
  if (role === "champion") return ["answer", "note", "attach", "withdraw"];
  const leads = ["staff_device", "student_device", "mobile_phone", "replacement"].includes(request.kind);
  const quoted = request.details.kind === "quote" && request.details.given;
  return [
    ...(leads ? [...(request.prepared ? (["hand_over"] as const) : []), "prepare" as const] : []),
    ...(request.kind === "quote" ? [...(quoted ? (["confirm_quote"] as const) : []), "give_quote" as const] : []),
    "reply",
    "contact",
    ...(request.state === "open" ? (["wait"] as const) : []),
    ...([
      "answer",
      "resolve",
      "close",
      "route",
      "assign",
      "prioritise",
      "note",
      "change",
      "attach",
      "withdraw",
    ] as const),
  ];
}

const rank = { high: 0, normal: 1, low: 2 };
const inLine = (school: string | null | undefined): Asked[] =>
  all()
    .filter((asked) => isOpen(asked) && (!school || asked.request.school === school))
    .toSorted((a, b) => {
      const key = (asked: Asked) => [
        Number(!asked.request.major),
        Number(clocks(asked).standing !== "overdue"),
        rank[asked.request.priority],
      ];
      const [x, y] = [key(a), key(b)];
      const at = x.findIndex((value, nth) => value !== y[nth]);
      return at < 0 ? a.request.opened_at.localeCompare(b.request.opened_at) : x[at]! - y[at]!;
    });

/** Those of a queue as it is asked for, in order. */
function fitting({
  school,
  ended,
  standings = [],
  kinds = [],
  assignee,
  unassigned,
  words,
}: Queries["request.queue"][0]): Asked[] {
  const from = ended
    ? all().filter((asked) => !isOpen(asked) && (!school || asked.request.school === school))
    : inLine(school);
  return from.filter((asked) => {
    const { request } = asked;
    const text = `R-${request.number} ${request.subject} ${request.requester_name}`.toLowerCase();
    return (
      (standings.length === 0 || standings.includes(clocks(asked).standing)) &&
      (kinds.length === 0 || kinds.includes(request.kind)) &&
      (!assignee || request.assignee === assignee) &&
      (!unassigned || request.assignee === null) &&
      (!words || text.includes(words.toLowerCase()))
    );
  });
}

function count(asked: Asked[]): RequestCounts {
  const many = (standing: string) => asked.filter((one) => clocks(one).standing === standing).length;
  return {
    open: asked.length,
    overdue: many("overdue"),
    due_soon: many("due_soon"),
    on_track: many("on_track"),
    paused: many("paused"),
    major: asked.filter(({ request }) => request.major).length,
  };
}

const letterOf = ({ request }: Asked, body: string): RequestLetter => ({
  to: request.requester_email,
  subject: `R-${request.number}: ${request.subject}`,
  body: `Hello ${request.requester_name},\n\n${body}\n\nThe technology department`,
});

const mustBeOpen = ({ request: { ended_at, number, state, closed_because } }: Asked) =>
  ended_at !== null &&
  refuse({ code: "refused", reason: { why: "request_ended", number, state, because: closed_because } });

/** A step with one request; the letter is what the requester must learn of it. */
function act(id: string, kind: StepKind, more: Partial<StepShown>, then: (request: Request) => string | null) {
  return change<RequestDone>(() => {
    const asked = one(id);
    if (!["noted", "answered", "thanked"].includes(kind)) mustBeOpen(asked);
    asked.steps.unshift(step(asked.request, kind, NOW, more));
    const body = then(asked.request);
    return {
      request: { ...asked.request },
      clocks: clocks(asked),
      letter: body === null ? null : letterOf(asked, body),
    };
  });
}

const needed = (field: string, text: string) =>
  text.trim() === "" && refuse({ code: "invalid", field, problem: { is: "missing" } });
const first = (request: Request) => void (request.responded_at ??= NOW);
function end(request: Request, state: "resolved" | "closed", because: Request["closed_because"] = null) {
  first(request);
  request.pauses = request.pauses.map(([from, to]) => [from, to ?? NOW]);
  Object.assign(request, { state, closed_because: because, ended_at: NOW });
}

function several(ids: string[], each: (asked: Asked) => RequestLetter | void) {
  return change<SeveralDone>(() => {
    const answer: SeveralDone = { done: [], left_out: [], letters: [] };
    for (const id of ids) {
      const asked = one(id);
      try {
        mustBeOpen(asked);
        const letter = each(asked);
        answer.done.push(id);
        if (letter) answer.letters.push({ request: id, number: asked.request.number, letter });
      } catch (thrown) {
        answer.left_out.push({ request: id, number: asked.request.number, refusal: thrown as Refusal });
      }
    }
    return answer;
  });
}

/** `role` is asked when a request is shown: the stand-in knows who sits there. */
export const requestAnswers = (role: () => string): Answers => ({
  ask: {
    "support.now": () => policy,
    "request.counts": ({ school }) => ({
      total: count(inLine(school)),
      schools: schools
        .map(({ id, code, name }) => ({ school: id, code, name, counts: count(inLine(id)) }))
        .filter((row) => row.counts.open > 0 && (!school || row.school === school))
        .toSorted((a, b) => b.counts.overdue - a.counts.overdue || b.counts.open - a.counts.open),
    }),
    "request.neighbours": ({ request, queue }) => {
      const line = fitting(queue);
      const at = line.findIndex((asked) => asked.request.id === request);
      const ids = line.map((asked) => asked.request.id);
      const [before, after] = at < 0 ? [null, ids[0]] : [ids[at - 1], ids[at + 1]];
      return { at: at < 0 ? null : at, total: ids.length, before: before ?? null, after: after ?? null };
    },
    "request.queue": (asked) => {
      const fits = fitting(asked);
      const tally = count(inLine(asked.school));
      const from = asked.offset ?? 0;
      return {
        rows: fits.slice(from, from + (asked.limit ?? 100)).map((asked) => ({
          ...asked.request,
          school_name: schoolOf(asked.request.school).name,
          assignee_name: asked.assignee_name,
          clocks: clocks(asked),
          actions: actionsOf(asked, role()),
        })),
        total: fits.length,
        standings: { overdue: tally.overdue, due_soon: tally.due_soon, on_track: tally.on_track, paused: tally.paused },
      };
    },
    "request.show": ({ request: id }) => {
      const asked = structuredClone(one(id));
      const pickup = stage.world.pickups.find((kept) => kept.request?.id === id);
      const request = { ...asked.request, pickup: pickup?.pickup.id ?? null };
      return {
        request,
        school_name: schoolOf(request.school).name,
        person_name: request.person && "Jamal Freeman",
        device_shown: request.device && "MC-0012351",
        prepared_shown: request.prepared && request.prepared,
        place_name: request.place && "Cart 7B",
        assignee_name: asked.assignee_name,
        pickup: pickup ? { number: pickup.pickup.number, devices: pickup.rows.length, note: pickup.pickup.note } : null,
        charge: null,
        clocks: clocks(asked),
        why: explain(request.opened_at, 2400, request.pauses, request.ended_at ?? NOW),
        attempts_allowed: 3,
        steps: asked.steps,
        outcome: null,
        testing: isOpen(asked)
          ? [{ name: "Testing window", from_on: "2026-12-07", until_on: "2026-12-11", clock_stops: false }]
          : [],
        others:
          request.number === 2041
            ? [{ request: "request-2052", number: 2052, subject: "Document camera shows no picture", state: "open" }]
            : [],
        linked: null,
        actions: actionsOf(asked, role()),
        closings: closingsOf(request.kind),
      };
    },
  },
  run: {
    "request.note": ({ request, text }) => (needed("text", text), act(request, "noted", { said: text }, () => null)),
    "request.reply": ({ request, text, channel }) => (
      needed("text", text),
      act(request, "replied", { said: text, channel: channel ?? null }, (it) => (first(it), text))
    ),
    "request.wait": ({ request, question }) =>
      act(request, "waiting", { said: question ?? null }, (it) => {
        if (it.state === "waiting") refuse({ code: "refused", reason: { why: "waits_already", since: NOW } });
        it.state = "waiting";
        it.pauses = [...it.pauses, [NOW, null]];
        if (question) first(it);
        return question ?? null;
      }),
    "request.answer": ({ request, text, channel, thanks_only }) =>
      act(request, thanks_only ? "thanked" : "answered", { said: text, channel: channel ?? null }, (it) => {
        if (thanks_only) return null;
        it.pauses = it.pauses.map(([from, to]) => [from, to ?? NOW]);
        Object.assign(it, { state: "open", ended_at: null, closed_because: null, attempts: 0 });
        return null;
      }),
    "request.contact": ({ request, channel, outcome, note }) =>
      act(request, "contacted", { channel, outcome, said: note ?? null }, (it) => {
        first(it);
        it.attempts = outcome === "reached" ? 0 : it.attempts + 1;
        if (it.attempts === 0) return null;
        if (it.attempts >= 3) end(it, "closed", "no_contact");
        return `We tried to reach you ${it.attempts} of 3 times.`;
      }),
    "request.resolve": ({ request, how }) =>
      act(request, "resolved", { said: how }, (it) => (end(it, "resolved"), `It is done: ${how}`)),
    "request.withdraw": ({ request, why }) =>
      act(request, "closed", { said: why }, (it) => (end(it, "closed", "withdrawn"), "We closed it.")),
    "request.close": ({ request, because, sentence }) =>
      act(request, "closed", { said: sentence ?? null }, (it) => (end(it, "closed", because), sentence ?? "")),
    "request.route": ({ request, entry }) =>
      act(request, "closed", { said: entry }, (it) => (end(it, "closed", "routed"), `This is for others: ${entry}.`)),
    "request.prepare": ({ request, code }) =>
      act(request, "prepared", { said: code }, (it) => ((it.prepared = code), `${code} is ready for you.`)),
    "request.hand_over": ({ request }) => act(request, "handed_over", {}, (it) => (end(it, "resolved"), null)),
    "request.give_quote": ({ request, cents, given_on, reference }) =>
      act(request, "quoted", { said: `$${cents / 100}` }, (it) => {
        const given = {
          cents,
          given_on: given_on ?? "2026-11-23",
          expires_on: "2026-12-23",
          reference: reference ?? null,
          ready_at: null,
        };
        if (it.details.kind === "quote") it.details = { ...it.details, given };
        return `It would cost $${cents / 100}.`;
      }),
    "request.confirm_quote": ({ request }) => act(request, "confirmed", {}, () => null),
    "request.change": ({ request, subject, description }) =>
      act(request, "changed", {}, (it) => {
        it.subject = subject ?? it.subject;
        it.description = description ?? it.description;
        return null;
      }),
    "request.assign": ({ requests, operator }) =>
      several(requests, (asked) => {
        asked.request.assignee = operator ?? null;
        asked.assignee_name = operators.find(({ id }) => id === operator)?.name ?? null;
        asked.steps.unshift(step(asked.request, "assigned", NOW, { said: asked.assignee_name }));
      }),
    "request.prioritise": ({ requests, priority }) =>
      several(requests, (asked) => {
        asked.request.priority = priority;
        asked.steps.unshift(step(asked.request, "prioritised", NOW, { said: priority }));
      }),
    "request.resolve_all": ({ requests, how }) =>
      several(requests, (asked) => {
        asked.steps.unshift(step(asked.request, "resolved", NOW, { said: how }));
        end(asked.request, "resolved");
        return letterOf(asked, how);
      }),
  },
});
