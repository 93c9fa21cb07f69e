import { expect, test } from "vitest";
import type { IncidentShown, IncidentStepShown, Policy } from "../../bindings";
import { priceWords, whyNotIncident } from "../../shared/words/losses";
import { offered } from "./actions";
import { askedBy, tabWords, waitsLine } from "./board";
import { emptyDraft, missing, toldAs } from "./claim";
import { decideWord, partsOf, verdictOf } from "./decide";
import { neighbours } from "./line";
import { stepSentence } from "./told";

test("what an incident waits for stands in front of what else may be done", () => {
  const actions: IncidentShown["actions"] = [
    "attach_report",
    "remind",
    "replace",
    "note",
    "correct",
    "close",
    "attach",
  ];
  expect(offered({ actions, waits_for: ["report"] }).first).toEqual(["attach_report", "remind", "replace"]);
  expect(offered({ actions, waits_for: ["device"] }).first[0]).toBe("replace");
  expect(offered({ actions, waits_for: [] }).first[0]).toBe("close");
  expect(offered({ actions: ["decide", "answer", "attach"], waits_for: [] })).toEqual({ first: [], more: [] });
});

test("a tab of the board asks the core, and the counts stand on the tabs", () => {
  expect(askedBy("all")).toEqual({});
  expect(askedBy("report")).toEqual({ waits_for: "report" });
  expect(askedBy("reminders")).toEqual({ only_reminders: true });
  const tabs = tabWords({ open: 6, counts: { report: 2 }, reminders: 1 });
  expect(tabs.map(({ word, count }) => `${word} ${count}`)).toEqual([
    "All open 6",
    "Police report 2",
    "Decision 0",
    "Device 0",
    "Payment 0",
    "Turned up 0",
    "Reminder due 1",
  ]);
  expect(waitsLine({ waits_for: ["report", "decision"] })).toBe("Police report, Decision");
  expect(waitsLine({ waits_for: [] })).toBe("To be closed");
});

test("a theft with its report is told only with agency, number and day", () => {
  const draft = emptyDraft("device-1", "stolen");
  expect(missing(draft)).toBe("Still needed: what happened, in words.");
  draft.what = "Taken from the car.";
  expect(missing(draft)).toBe("Still needed: agency, number and day of the police report.");
  Object.assign(draft, { agency: "Sheriff", number: " 26-1 ", filed: "2026-11-04" });
  expect(toldAs(draft)).toMatchObject({
    kind: "stolen",
    report: { agency: "Sheriff", number: "26-1", filed_on: "2026-11-04" },
    still_searching: false,
  });
  // What was typed for another kind goes along with none.
  expect(toldAs({ ...draft, kind: "claimed_stolen", searching: true })).toMatchObject({
    report: null,
    still_searching: true,
  });
  expect(toldAs({ ...draft, device: null })).toBeNull();
});

test("a decision asks as it is typed, and its button says what it does", () => {
  expect(verdictOf("incident-1", { parts: [], cents: " 27.005 ", replace: null, note: "" })).toEqual({
    incident: "incident-1",
    parts: [],
    cents: "27.005",
    replace: null,
    note: null,
  });
  expect(decideWord({ cents: 30000, replace: true })).toBe("Charge $300.00 and give another");
  expect(decideWord({ cents: 0, replace: false })).toBe("Charge nothing");
  expect(decideWord({ cents: null, replace: true })).toBe("Decide");
  const policy = {
    damage_parts: ["Screen", "hinge"],
    incident_prices: { parts: { screen: 12000 } },
  } as unknown as Policy;
  expect(partsOf(policy)).toEqual([
    { part: "screen", cents: 12000 },
    { part: "hinge", cents: null },
  ]);
  expect(partsOf(undefined)).toEqual([]);
});

test("a price is told line by line", () => {
  expect(priceWords({ is: "by_age", replacement: 40000, years: 1, percent: 75, cents: 30000 })).toEqual({
    say: "75 % of $400.00: bought 1 whole year before",
    cents: 30000,
  });
  expect(priceWords({ is: "by_age", replacement: 40000, years: null, percent: 100, cents: 40000 }).say).toContain(
    "nobody knows when it was bought",
  );
});

test("what is not possible says why", () => {
  expect(whyNotIncident({ action: "decide", because: { why: "needs_role", needs: "it" } })).toBe(
    "Cannot be decided: only IT can do this.",
  );
});

test("a correction is told with what it was", () => {
  const step = {
    kind: "corrected",
    field: "happened_on",
    was: "2026-11-03",
    became: null,
    said: "It was not known.",
    operator_name: "Imani Okafor",
  } as IncidentStepShown;
  expect(stepSentence(step, "2026-11-23")).toBe(
    "Imani Okafor corrected “When it happened”: Tue 3 Nov became nothing. Why: “It was not known.”",
  );
});

test("after one that has left the board comes the first", () => {
  const rows = [{ id: "a" }, { id: "b" }];
  expect(neighbours(rows, "b")).toEqual({ at: 1, before: "a", after: null });
  expect(neighbours(rows, "gone")).toEqual({ at: null, before: null, after: "a" });
});
