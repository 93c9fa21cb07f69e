import { expect, test } from "vitest";
import type { CorrectionShown, Loaded, PickupDeviceRow, PickupRow, PickupShown, Reason } from "../../bindings";
import { firstPickups, row } from "../../../gallery/trucks";
import { addedWords } from "../../shared/surplus/added";
import { sayReason } from "../../shared/words/refusals";
import { sentence } from "../../shared/words/said";
import { becomesWords, blockWords, goesWords, piecesWords, whyNotPickup } from "../../shared/words/surplus";
import { offered } from "./actions";
import { asked, noSearch } from "./adding";
import { lanesOf, ofLane } from "./board";
import { matched, read } from "./certificates";
import { correctionWords, factsOf, lineOf, toldOf } from "./facts";
import { fixFor, fixWord, heldBack } from "./fixes";
import { standing, tabsOf, whyOf } from "./list";
import { figuresOf, sayLoaded } from "./scanned";
import { signedAs, stillNeeded, tellWords } from "./signing";
import { marksOf } from "./stepper";

const counts: PickupShown["counts"] = {
  listed: 10,
  scanned: 8,
  eligible: 8,
  blocked: 2,
  cost_unknown: 1,
  warned: 1,
  approved: 0,
  unwiped: 0,
  wiped: 0,
  released: 0,
  loaded: 0,
  over: 0,
  short: 0,
};
const draft = firstPickups()[0]!;
const shown = (more: Partial<PickupShown> = {}): PickupShown => ({
  ...({ pickup: draft.pickup, counts, peripherals: [], approval: null, manifest: null } as unknown as PickupShown),
  ...more,
});
const inState = (state: PickupShown["pickup"]["state"]) => ({ ...draft.pickup, state });

test("the lanes add up what is in them, and those that are over have their own", () => {
  const rowOf = (state: PickupRow["state"], value: number) => ({ state, value, counts }) as PickupRow;
  const rows = [rowOf("draft", 1000), rowOf("loaded", 500), rowOf("signed", 99), rowOf("draft", 1)];
  expect(lanesOf({ rows }).map(({ word, sum }) => `${word} ${sum.pickups} ${sum.devices} ${sum.cents}`)).toEqual([
    "All under way 3 30 1501",
    "Draft 2 20 1001",
    "Approved 0 0 0",
    "Wiped 0 0 0",
    "Scheduled 0 0 0",
    "Being loaded 1 10 500",
  ]);
  expect(ofLane(rows, "ended")).toEqual([rows[2]]);
});

test("what leads on stands in front, the rest behind one button", () => {
  const may: PickupShown["actions"] = ["add", "remove", "count", "approve", "dispose_as", "withdraw"];
  expect(offered(shown({ actions: may })).first).toEqual(["approve", "add", "count"]);
  expect(offered(shown({ actions: may, counts: { ...counts, listed: 0 } })).first).toEqual(["add", "count"]);
  expect(offered(shown({ actions: may })).more).toEqual(["dispose_as", "withdraw"]);
  expect(offered(shown({ actions: ["load", "sign"], pickup: inState("loaded") })).first).toEqual(["sign", "load"]);
  expect(offered(shown({ actions: [], pickup: inState("withdrawn") }))).toEqual({ first: [], more: [] });
});

test("the way shows what is done, where it stands, and what is to come", () => {
  const at = (more: Partial<PickupShown>) => marksOf(shown(more), "2026-11-23").map(({ word, note, is }) => `${word} ${note} ${is}`); // prettier-ignore
  expect(at({ counts: { ...counts, listed: 0 } })[0]).toBe("List 0 now");
  expect(at({}).slice(0, 3)).toEqual(["List 10 done", "Approval  now", "Wipe  to_come"]);
  const loading = { pickup: inState("loaded"), counts: { ...counts, approved: 9, released: 9, loaded: 4 } };
  expect(at({ ...loading, pickup: { ...loading.pickup, scheduled_on: "2026-11-23" } }).slice(2)).toEqual([
    "Wipe 9 of 9 done",
    "Truck day Mon 23 Nov done",
    "Load 4 of 9 done",
    "Sign  now",
  ]);
  expect(marksOf(shown({ pickup: inState("signed") }), "").every(({ is }) => is === "done")).toBe(true);
});

test("only groups that hold something are offered, and the one that is looked at", () => {
  const words = (state: PickupShown["pickup"]["state"], now: Parameters<typeof tabsOf>[1]) =>
    tabsOf(shown({ pickup: inState(state), counts: { ...counts, approved: 6, loaded: 4 } }), now).map(
      ({ word }) => word,
    );
  expect(words("loaded", "all")).toEqual(["All", "May not go", "With a warning", "Not scanned", "To load", "On the truck"]); // prettier-ignore
  expect(words("signed", "short")).toEqual(["All", "May not go", "With a warning", "Gone", "Left behind"]);
});

test("a device says how far it is, and why it may not go", () => {
  const far = (more: Partial<PickupDeviceRow>) => standing(row("pickup-1", 0, more)).word;
  expect(far({})).toBe("May go");
  expect(far({ scanned_at: null })).toBe("Not scanned");
  expect(far({ value_cents: 100 })).toBe("To wipe");
  expect(far({ value_cents: 100, wipe: "w" })).toBe("To release");
  expect(far({ value_cents: 100, wipe: "w", released_on: "2026-11-20" })).toBe("Ready");
  expect(far({ loaded_at: "2026-11-23T15:00:00Z", outcome: "taken" })).toBe("Gone");
  expect(far({ blocks: [{ why: "no_tag" }] })).toBe("May not go");
  expect(whyOf({ blocks: [{ why: "no_tag" }, { why: "cost_unknown" }], warnings: [] })).toBe("It has no tag; Nobody knows what it cost"); // prettier-ignore
  expect(whyOf({ blocks: [], warnings: [{ why: "not_scanned" }, { why: "open_charge", cents: 4500 }] })).toBe(
    "$45.00 about it is not paid yet",
  );
  expect(blockWords({ why: "no_clearance", share: 7550 })).toBe("Federal money paid 75.5 %, and nobody gave leave");
  expect(blockWords({ why: "status", status: "lost" })).toBe("It is lost");
});

test("what holds devices back is sorted by reason, each with what mends it", () => {
  const held = heldBack(draft.rows);
  expect(held.map(({ why, devices }) => `${why} ${devices.length}`)).toEqual([
    "checked_out 2",
    "open_incident 1",
    "no_clearance 1",
    "no_tag 1",
    "cost_unknown 2",
  ]);
  expect(held[1]!.devices[0]!.incident).toBe("incident-3");
  expect(fixFor("checked_out", "draft", () => true)).toBe("check_in");
  expect(fixFor("no_clearance", "draft", (name) => name !== "surplus.clear")).toBeNull();
  expect(fixFor("cost_unknown", "approved", () => true)).toBeNull();
  expect(fixFor("other_school", "draft", () => true)).toBeNull();
  expect(fixWord("check_in", 12)).toBe("Check 12 in…");
});

test("devices are added by a list, a place or what is looked for", () => {
  const said = { codes: ["MC-1"], inHand: true, place: null, search: noSearch };
  expect(asked("paste", said)).toEqual({ codes: ["MC-1"], scanned: true });
  expect(asked("paste", { ...said, codes: [] })).toBe("Paste the tags or serials first.");
  expect(asked("place", said)).toBe("Choose a cart, closet or room.");
  expect(asked("search", said)).toBe("Say what to look for.");
  expect(asked("search", { ...said, search: { ...noSearch, years: "six" } })).toContain("whole number");
  expect(
    asked("search", { ...said, search: { condition: "dead", category: "", years: "6", pastUpdates: true } }),
  ).toEqual({
    filter: { condition: "dead", past_updates: true, years_old: 6, category: null },
  });
  expect(addedWords({ added: 3, already: 2, scanned: 1 })).toBe(
    "3 devices listed, 2 stood on the list already, 1 of those scanned now.",
  );
  expect(addedWords({ added: 0, already: 0, scanned: 0 })).toBe("0 devices listed.");
});

test("certificates are read from a list, and one that fits no device is told", () => {
  const { lines, unreadable } = read("MC-001, WC-1\r\n5cd1\tWC-2\n\nMC-003\nmc 009;WC-9");
  expect(unreadable).toEqual(["MC-003"]);
  const known = [
    { device: "a", tag: "MC-001", serial: null },
    { device: "b", tag: null, serial: "5CD1" },
  ];
  expect(matched(lines, known)).toEqual({
    devices: [
      { device: "a", certificate: "WC-1" },
      { device: "b", certificate: "WC-2" },
    ],
    unknown: ["mc 009"],
  });
});

test("at the truck each verdict says what is so and what may be done", () => {
  const say = (more: Partial<Loaded>) => {
    const loaded = { verdict: "loaded", because: null, device: "d", shown: "MC-1", model_name: null, may_go_over: false, loaded: 4, missing: 2, ...more } as Loaded; // prettier-ignore
    const { tone, headline, sentence } = sayLoaded(loaded, "MC-1");
    return `${tone} | ${headline} | ${sentence as string}`;
  };
  expect([
    say({}),
    say({ missing: 0 }),
    say({ verdict: "repeat" }),
    say({ verdict: "over" }),
    say({ verdict: "unknown", shown: null }),
    say({ verdict: "unloaded" }),
    say({ verdict: "left", because: { why: "not_wiped" } }),
    say({ verdict: "left", because: { why: "not_on_the_list" } }),
    say({ verdict: "left", because: { why: "not_approved" } }),
    say({ verdict: "left", because: { why: "beyond_approval", value: 100_100 } }),
    say({
      verdict: "left",
      because: { why: "blocked", blocks: [{ why: "checked_out", kind: "person", name: "Ana" }] },
    }),
    say({ verdict: "left", because: { why: "other_school" } }),
  ]).toEqual([
    "ok | On the truck | 2 devices still to come.",
    "ok | On the truck | Nothing is missing: everything that was approved is on the truck.",
    "calm | On the truck already | It was scanned before. Carry on.",
    "ok | Goes along | It was added to the list, with its wipe and the initials. Carry on.",
    "bad | Nobody knows it | No device has this code. Scan its other label, or leave it here.",
    "warn | Off the truck | 2 devices still to come.",
    "bad | Stays here | It is not wiped. Leave it here, or let IT wipe it and scan it again.",
    "warn | Not on the list | It is not on the list. Leave it here, or let IT scan it: only IT lets it go along, with initials.",
    "bad | Stays here | The approval does not cover it. Leave it here, or let IT take it off the list and scan it again.",
    "bad | Stays here | With it all would be worth $1,001.00, more than was approved. Leave it here for another pickup.",
    "bad | Stays here | Still with Ana. Leave it here. It is written down.",
    "kin | Stays here | It is another school’s. Leave it here and tell that school.",
  ]);
  const figures = figuresOf({ counts: { ...counts, approved: 9, loaded: 6, over: 1 } }, 2);
  expect(figures.map(({ word, value }) => `${value} ${word}`)).toEqual([
    "8 on the list",
    "1 over the list",
    "3 missing",
    "2 stay here",
  ]);
});

test("both sides sign on the pad or on paper, and whoever asked is told what left", () => {
  const giver = { name: "Imani Okafor", role: "", drawn: null };
  const taker = { name: " Rosa Lind ", role: "Green Loop", drawn: "data:1" };
  expect(stillNeeded("drawn", { ...giver, name: "" }, { ...taker, name: "" })).toBe(
    "Still needed: who signs for the school and who fetches.",
  );
  expect(stillNeeded("drawn", giver, taker)).toBe("Still needed: the signature of Imani Okafor.");
  expect(stillNeeded("paper", giver, taker)).toBeNull();
  expect(signedAs("p", "paper", giver, taker, " ")).toEqual({
    pickup: "p",
    giver: { name: "Imani Okafor", role: null, picture: null },
    taker: { name: "Rosa Lind", role: "Green Loop", picture: null },
    tell: null,
  });
  const truck = { ...inState("loaded"), collector: "Green Loop" };
  const told = shown({
    pickup: truck,
    counts: { ...counts, loaded: 6 },
    peripherals: [{ kind: "chargers", count: 30 }],
  });
  expect(tellWords(told, 2)).toBe(
    "6 devices and 30 chargers left today with Green Loop, and the manifest is signed. 2 devices of the list stayed with you; we come back for them.",
  );
});

test("before the approval, the worth is said to be of what may go; then it is what was approved", () => {
  const said = (of: PickupShown) => [lineOf(of), factsOf(of, "2026-11-23")[1]!.name];
  const priced = { value: 29_664, band: "superintendent", request: null, request_number: null } as const;
  expect(said(shown(priced))).toEqual([
    "10 devices listed · $296.64 of what may go · Superintendent",
    "Worth of what may go",
  ]);
  const peripherals = [{ kind: "charger", count: 40 }];
  expect(said(shown({ ...priced, peripherals }))[0]).toMatch(/^10 devices listed and 1 kind without a tag · /);
  expect(said(shown({ ...priced, pickup: inState("approved") }))).toEqual([
    "10 devices · $296.64 · Superintendent",
    "Worth",
  ]);
});

test("what went along over the list is not told as approved", () => {
  const approval = { ...shown({}).approval, value_cents: 214_981, reference: "Memo 14", on_day: "2026-11-20" };
  const note = (value: number) =>
    factsOf(
      shown({ value, approval: approval as PickupShown["approval"], pickup: inState("loaded"), request: null }),
      "2026-11-23",
    )[1]!.note;
  expect([note(214_981), note(272_557)]).toEqual(["as approved", "$2,149.81 when it was approved"]);
});

test("what has no tag is told in the word it was counted under, without a plural of ours", () => {
  const said = (kind: string, many: number) => piecesWords({ kind, count: many });
  expect([said("charger", 40), said("charger", 1), said("chargers", 1200), said("stylus", 3)]).toEqual([
    "40 × charger",
    "1 charger",
    "1,200 chargers",
    "3 × stylus",
  ]);
  expect([goesWords(2, 0), goesWords(0, 2), goesWords(1, 1)]).toEqual([
    "2 devices",
    "2 kinds without a tag",
    "1 device and 1 kind without a tag",
  ]);
  const told = shown({ peripherals: [{ kind: "charger", count: 40 }] });
  expect(tellWords(told, 0)).toMatch(/^40 × charger left today/);
  expect(tellWords({ ...told, counts: { ...counts, loaded: 1 } }, 0)).toMatch(/^1 device and 40 × charger left today/);
});

test("a remark is no correction, and what somebody wrote keeps its own full stop", () => {
  const one = { id: "c", at: "2026-11-23T15:00:00Z", operator_name: "Imani Okafor" };
  const of = (more: object) => ({ ...one, ...more }) as PickupShown["corrections"][number];
  const corrections = [
    of({ kind: "remark", reason: "The date is a day late." }),
    of({ kind: "not_taken", device_shown: "MC-1", reason: "It stood in the hall" }),
  ];
  const told = toldOf(shown({ corrections }), { today: "2026-11-23", zone: "America/New_York" });
  expect(told.slice(0, 2).map(({ say }) => say.join(""))).toEqual([
    "Imani Okafor corrected: MC-1 did not leave. Why: “It stood in the hall”.",
    "Imani Okafor remarked: “The date is a day late.”",
  ]);
});

test("a correction is told with what stood there", () => {
  const correction = {
    kind: "disposition",
    device_shown: "MC-1",
    was: "sold, $25.00, Green Loop",
    disposition: "donated",
    price_cents: null,
    receiver: "Library Friends",
  } as CorrectionShown;
  expect(correctionWords(correction)).toBe(
    "MC-1 became something else: donated to Library Friends, not “sold, $25.00, Green Loop”",
  );
  expect(becomesWords("sold", 2500, "Green Loop")).toBe("Sold for $25.00 to Green Loop");
  expect(becomesWords("recycled", null, "Green Loop")).toBe("Recycled by Green Loop");
});

test("what is refused, or not possible, says why and what to do", () => {
  const said = (reason: Reason) => sentence(sayReason(reason));
  expect(
    said({
      why: "not_all_eligible",
      cannot: 4,
      which: [{ device: "d", shown: "MC-1", blocks: [{ why: "checked_out", kind: "person", name: "Ana" }] }],
    }),
  ).toBe("4 devices may not go: MC-1 (still with Ana) and 3 more. Mend what holds them back, or leave them out.");
  expect(said({ why: "approved_already", number: 12, reference: "Memo 4", next: ["surplus.take_back_approval"] })).toBe(
    "Pickup 12 is approved as it stands (Memo 4), so its list is closed. Take the approval back.",
  );
  expect(said({ why: "sale_incomplete", devices: 2, which: ["MC-1", "MC-2"] })).toBe(
    "2 devices that are sold lack a price or a buyer: MC-1 and MC-2. Say both under “What becomes of them”.",
  );
  expect(said({ why: "sold_and_short", devices: 2, which: ["MC-1", "MC-2"] })).toBe(
    "2 devices that are sold are not on the truck: MC-1 and MC-2. A lot’s price was shared out over what stays here, too. Under “What becomes of them”, say the lot’s price again for what is on the truck, then what becomes of the others.",
  );
  expect(said({ why: "beyond_approval", value: 100_000, band: "superintendent" })).toBe(
    "With it all would be worth $1,000.00, more than was approved (superintendent). It needs an approval of its own.",
  );
  expect(whyNotPickup({ action: "load", because: { why: "not_scheduled" } })).toBe(
    "Cannot be loaded: the day of the truck is not agreed.",
  );
  expect(whyNotPickup({ action: "sign", because: { why: "needs_role", needs: "it" } })).toBe(
    "Cannot be signed: only IT can do this.",
  );
});
