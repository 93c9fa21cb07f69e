// What do the queue, the lanes and the form make of what the core says and what somebody types?
import { expect, test } from "vitest";
import { firstRequests } from "../../../gallery/asked";
import { operators } from "../../../gallery/district";
import { policy } from "../../../gallery/requests";
import { at, clocksOf, explain, NOW, type Pauses } from "../../../gallery/sla";
import type { Refusal } from "../../bindings";
import { clockOf, leftWords, nearWords } from "../../shared/requests/standing";
import { scaleOf } from "../../shared/clock/lane";
import { shortSpanWords } from "../../shared/words/calendar";
import { hoursOf, lanesOf } from "./clock";
import { codesOf, emptyDraft, fieldOf, formOf } from "./forms";
import { letterText, mailLink } from "./letter";
import { narrow, tabOf, usual, withTab } from "./queue";
import { offered } from "./steps";
import { triesOf } from "./told";

const zone = "America/New_York";
const today = "2026-11-23";
const cart = firstRequests()[0]!;

function lanes(opened: string, pauses: Pauses, steps = cart.steps) {
  const why = explain(at(opened), 2400, pauses, NOW);
  const scale = scaleOf(policy.week, why.days);
  return lanesOf({ why, steps, requester: "Farid Rahimi", until: NOW, ended: false, zone, today, scale });
}

test("the clock ran on lanes a day: counted, waiting, still to come, closed days in one, and a mark where it is due", () => {
  const drawn = lanes("2026-11-18 13:30", [[at("2026-11-19 09:10"), at("2026-11-20 10:40")]]);
  expect(drawn.map(({ day }) => day)).toEqual([
    "Wed 18 Nov",
    "Thu 19 Nov",
    "Fri 20 Nov",
    "Mon 23 Nov",
    "Tue 24 Nov",
    "25–27 Nov",
    "Mon 30 Nov",
    "Tue 1 Dec",
  ]);
  const words = drawn.flatMap((lane) => (lane.is === "day" ? lane.marks.map(({ word }) => word) : [lane.why]));
  expect(words).toEqual([
    "13:30 opened",
    "09:10 waiting on Farid",
    "10:40 Farid answered",
    "10:42 now",
    "Thanksgiving break, the clock stands still",
    "10:00 due",
  ]);
  const now = drawn[3]!;
  expect(now.is === "day" && [now.counts, now.soFar, now.stretches.map(({ look }) => look)]).toEqual([
    192,
    true,
    ["run", "left"],
  ]);
  expect(drawn.map(({ sum }) => sum)).toEqual([180, 280, 630, 1170, 1710, 1710, 2250, 2400]);
});

test("days of waiting stand in one lane, and a request opened on a Saturday says so", () => {
  const waits = lanes("2026-11-16 08:00", [[at("2026-11-16 10:00"), null]], []);
  expect(waits.map((lane) => (lane.is === "still" ? `${lane.day}: ${lane.why}` : lane.day))).toEqual([
    "Mon 16 Nov",
    "17–20 Nov: waiting on Farid",
    "Mon 23 Nov",
  ]);
  const [first] = lanes("2026-11-21 10:00", [], []);
  expect(first).toMatchObject({ is: "still", day: "Sat 21 Nov", why: "10:00 opened, outside support hours" });
});

test("hours are named where every day has the same, and spans are short", () => {
  expect(hoursOf(policy.week)).toBe("07:30–16:30");
  expect(hoursOf([...policy.week, { day: "sat", from: "09:00", until: "12:00" }])).toBeNull();
  expect(shortSpanWords("2026-11-25", "2026-11-27", today)).toBe("25–27 Nov");
  expect(shortSpanWords("2026-11-30", "2026-12-02", today)).toBe("30 Nov – 2 Dec");
});

test("a row speaks of the clock that stands worse, and a paused one has no time left to tell", () => {
  const late = clocksOf(at("2026-11-16 11:10"), null, null, []);
  expect(clockOf(late)).toBe(late.response);
  const answered = clocksOf(at("2026-11-16 11:10"), at("2026-11-16 13:00"), null, []);
  expect([clockOf(answered) === answered.resolution, leftWords(answered)]).toEqual([true, "−4 h 32"]);
  expect(leftWords(clocksOf(at("2026-11-18 08:00"), null, null, [[at("2026-11-18 09:00"), null]]))).toBe("");
  expect(nearWords(at("2026-11-20 15:10"), zone, today)).toBe("Fri 15:10");
  expect(nearWords(at("2026-12-01 10:00"), zone, today)).toBe("Tue 1 Dec 10:00");
});

test("tabs and filters become a question; what fits nothing is not asked at all", () => {
  const view = withTab(usual, "overdue");
  expect([tabOf(view), tabOf(withTab(view, "all"))]).toEqual(["overdue", "all"]);
  const filtered = { ...view, filters: { ...view.filters, kind: "projector", with: "me", subject: "dim" } };
  expect(narrow(filtered, operators, "operator-1")).toEqual({
    standings: ["overdue"],
    kinds: ["projector_lamp"],
    assignee: "operator-1",
    words: "dim",
  });
  expect(narrow({ ...usual, filters: { with: "nobody" } }, operators, "operator-1")).toEqual({ unassigned: true });
  expect(narrow({ ...usual, filters: { with: "Zoe" } }, operators, "operator-1")).toBeNull();
  expect(narrow(withTab(usual, "ended"), operators, "operator-1")).toEqual({ ended: true });
});

test("of the contacts without an answer those fill the boxes that the core counts", () => {
  const { request, steps } = cart;
  const again = [{ ...steps[0]!, id: "again" }, ...steps];
  expect(triesOf(cart).map(({ id }) => id)).toEqual([steps[0]!.id]);
  expect(triesOf({ request, steps: again }).map(({ id }) => id)).toEqual(["again"]);
  expect(triesOf({ request: { ...request, attempts: 2 }, steps: again }).map(({ id }) => id)).toEqual([
    steps[0]!.id,
    "again",
  ]);
  expect(triesOf({ request: { ...request, attempts: 0 }, steps })).toEqual([]);
});

test("a letter keeps its lines and signs in a mail link, and a very long one is only copied", () => {
  const letter = { to: "f.rahimi@maple.example", subject: "R-2041: 50 % & more", body: "Hello,\nwhich slots?" };
  expect(mailLink(letter)).toBe(
    "mailto:f.rahimi@maple.example?subject=R-2041%3A%2050%20%25%20%26%20more&body=Hello%2C%0D%0Awhich%20slots%3F",
  );
  expect(mailLink({ ...letter, body: "x".repeat(4000) })).toBeNull();
  expect(mailLink({ ...letter, to: null })).toBeNull();
  expect(letterText(letter)).toBe("R-2041: 50 % & more\n\nHello,\nwhich slots?");
});

test("a form asks only for what its kind has, and whoever asks for themselves names nobody", () => {
  const draft = { ...emptyDraft(), kind: "purchase" as const, what: "ink", code: "MC-1", requesterName: "Ana Beltrán" };
  expect(formOf(draft, "school-1", false)).toMatchObject({
    ask: { kind: "purchase", what: "ink" },
    code: null,
    requester_name: "Ana Beltrán",
    channel: "phone",
  });
  expect(formOf(draft, "school-1", true)).toMatchObject({ requester_name: null, channel: "window", major: false });
  expect([formOf(draft, null, false), formOf({ ...draft, kind: null }, "school-1", false)]).toEqual([null, null]);
  expect(codesOf("MC-1\nMC-2, MC-3;\tMC-4 ")).toEqual(["MC-1", "MC-2", "MC-3", "MC-4"]);
});

test("a refusal is said at the field it is about, where the form has that field", () => {
  const missing = (field: string): Refusal => ({ code: "invalid", field, problem: { is: "missing" } });
  expect(fieldOf(missing("device"), "replacement")).toBe("code");
  expect(fieldOf(missing("new_hire"), "staff_device")).toBe("person");
  expect(fieldOf(missing("requester_name"), "support")).toBe("requester");
  expect(fieldOf({ code: "not_found", entity: "device", sought: "MC-9" }, "surplus_pickup")).toBe("codes");
  expect(fieldOf({ code: "not_found", entity: "device", sought: "MC-9" }, "quote")).toBe("form");
  const outside = { why: "outside_domains" as const, found: "a@b", domains: [], meant: null };
  expect(fieldOf({ code: "refused", reason: outside }, "quote")).toBe("email");
});

test("four steps are in sight, the way to the end among them, and the others are one press away", () => {
  const open = ["reply", "contact", "wait", "answer", "resolve", "close", "attach"] as const;
  expect(offered([...open])).toEqual({ first: ["reply", "contact", "wait", "resolve"], more: ["answer", "close"] });
  expect(offered(["prepare", ...open]).first).toEqual(["prepare", "reply", "contact", "resolve"]);
  expect(offered(["answer", "note", "attach"])).toEqual({ first: ["answer", "note"], more: [] });
});
