import { expect, test } from "vitest";
import type { ChoiceWord, ExceptionRow, ScanAnswer } from "../../bindings";
import { decidedWords, emptyForm, filledIn, optionsFor, optionsForMany, stationOptions } from "./choices";
import { evidenceOf } from "./evidence";
import { keyOf } from "./kinds";
import { fitting, placeChoices } from "./places";
import { type Fate, isUndoCode, scanQueue } from "../../shared/scan/queue";
import { idle, type Names, sayScan } from "./scanned";
import { activeOf, nextOpen, pickedRows, refOf, stepTo, toggled } from "./selection";
import { evidencedBy, whyNotSubmit } from "./sheet";

const names: Names = {
  place: (id) => ({ lib: "the Library", "7b": "Cart 7B" })[id ?? ""],
  school: (id) => (id === "smm" ? "Stone Mill Middle" : undefined),
  here: "Cart 7B",
};
const answer = (more: Partial<ScanAnswer>): ScanAnswer => ({
  scan: "s",
  verdict: "counted",
  outside_window: false,
  code: "mc1",
  device: "d",
  shown: "MC-1",
  model: "Chromebook 11",
  other_school: null,
  status: "in_service",
  found: null,
  belongs: null,
  anywhere: false,
  place: null,
  recovers: false,
  exception: null,
  may_decide: [],
  choices: [],
  before: [],
  at: "2026-11-23T15:42:07Z",
  ...more,
});

test("every verdict has its words and its tone", () => {
  const cases: Partial<ScanAnswer>[] = [
    {},
    { anywhere: true },
    { belongs: "lib" },
    { recovers: true, status: "missing" },
    { verdict: "again" },
    { verdict: "again", device: null, shown: null },
    { verdict: "again", found: "ghost", exception: "ghost" },
    { verdict: "again", found: "ghost" },
    { verdict: "repeat" },
    { verdict: "place_set", device: null, shown: null, place: "7b" },
    { verdict: "found", found: "other_school", other_school: "smm" },
    { verdict: "found", found: "lost", status: "lost", recovers: true },
    { verdict: "found", found: "ghost", status: "disposed" },
    { verdict: "found", found: "surplus", status: "surplus" },
    { verdict: "found", found: "arrived_since" },
    { verdict: "unlisted", device: null, shown: null },
    { verdict: "unclear", device: null, shown: null, choices: ["a", "b"] },
    { outside_window: true },
  ];
  const table = cases.map((one) => {
    const { tone, headline, code, sentence } = sayScan(answer(one), names);
    return [tone, [headline, code].filter(Boolean).join(" "), sentence].join(" | ");
  });
  expect(table).toMatchInlineSnapshot(`
    [
      "ok | Counted MC-1 | Chromebook 11. It belongs here, in Cart 7B.",
      "ok | Counted MC-1 | Chromebook 11. It has no place of its own: it counts in any room.",
      "warn | Counted here MC-1 | Chromebook 11. It lives in the Library. Leave it or put it back, you decide later.",
      "info | Counted, found again MC-1 | Chromebook 11. It was missing. Say where it is now.",
      "calm | Already counted MC-1 | Chromebook 11. The latest scan decides where it was, in Cart 7B. Carry on.",
      "calm | Already noted mc1 | Nobody knows this code yet. It waits in “To sort out”.",
      "calm | Already noted MC-1 | Chromebook 11. It waits in “To sort out”.",
      "calm | Already noted MC-1 | Chromebook 11. What was decided about it stands. Carry on.",
      "calm | Same code again MC-1 | The scanner read it twice. It is counted once, carry on.",
      "info | Cart 7B | Everything you scan now is counted here.",
      "kin | Stone Mill Middle’s device | MC-1. Chromebook 11. It is noted and waits in “To sort out”. Put it aside.",
      "info | Found again MC-1 | Chromebook 11. It was lost. Keep it here, IT checks it before it goes out.",
      "bad | Disposed of, and yet here MC-1 | Chromebook 11. Put it aside. Explain it, or ask IT to reopen it.",
      "warn | Surplus MC-1 | Chromebook 11. It is set aside for a pickup and is not counted. Take it back to storage.",
      "info | Arrived since MC-1 | Chromebook 11. It is yours, but came after the list was frozen. The next audit expects it.",
      "bad | Nobody knows mc1 | It is noted and waits in “To sort out”. Put it aside, and carry on.",
      "warn | Which one is mc1? | Several devices answer to this code. Press the number of the right one, or scan its serial.",
      "ok | Counted MC-1 | Chromebook 11. It belongs here, in Cart 7B. Its scanner’s clock is wrong; it counts all the same.",
    ]
  `);
});

test("without a place the station asks for one", () => {
  expect([idle(undefined).headline, idle("Cart 7B").headline]).toEqual(["Scan a room or cart label", "Cart 7B"]);
});

test("codes go in order, one at a time; a busy file loses none", async () => {
  const sent: string[] = [];
  const fates: Fate[] = ["kept", "busy", "busy", "kept", "refused", "kept"];
  const seen: string[] = [];
  const queue = scanQueue<{ code: string }>({
    send: ({ code }) => {
      sent.push(code);
      return Promise.resolve(fates.shift() ?? "kept");
    },
    onchange: ({ waiting, busy }) => seen.push(`${waiting}${busy ? " busy" : ""}`),
    pause: () => Promise.resolve(),
  });
  for (const code of ["A", "B", "C", "D"]) queue.add({ code });
  await new Promise((resume) => setTimeout(resume));
  expect(sent.join("")).toBe("ABBBCD");
  expect(seen).toEqual(["3", "3 busy", "3 busy", "2", "1", "0"]);
  queue.add({ code: "E" });
  await new Promise((resume) => setTimeout(resume));
  expect(sent.at(-1)).toBe("E");
});

test("the printed control code takes the last scan back", () => {
  expect(["RC:K:UNDO", "rc:k:undo", "*RC:K:UNDO*", " RC:KUNDO ", "MC-UNDO", "RC:C 7B"].map(isUndoCode)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
});

const missing: ChoiceWord[] = ["confirm_missing", "attest", "declare_lost", "declare_stolen"];

test("each exception offers its decisions, no two on one key and none on J, K or X", () => {
  const kinds: ChoiceWord[][] = [
    missing,
    ["update_place", "leave"],
    ["recover", "dispute"],
    ["send_back", "take_over"],
    ["explain", "ask_reopen"],
    ["back_to_storage", "ask_withdraw"],
    ["acknowledge"],
    ["is_device", "register", "not_ours"],
  ];
  const keys = kinds.map((choices) =>
    optionsFor(choices)
      .map(({ key }) => key)
      .join(""),
  );
  expect(keys).toEqual(["MALS", "UB", "VHP", "BT", "EO", "BW", "A", "YRN"]);
  expect(keys.every((one) => new Set(one).size === one.length && !/[JKX]/.test(one))).toBe(true);
  expect(stationOptions(["send_back", "take_over"]).map(({ key }) => key)).toEqual(["B", "T"]);
  expect(stationOptions(["explain"])).toEqual([]);
});

test("a form says what is still missing, then gives the decision", () => {
  const stolen = optionsFor(missing)[3]!;
  const values = { ...emptyForm("Imani Okafor", "2026-11-23"), agency: "Maple PD" };
  expect(filledIn(stolen, values)).toEqual({ missing: "number" });
  expect(filledIn(stolen, { ...values, number: " 26-1180 " })).toEqual({
    choice: {
      kind: "declare_stolen",
      what_happened: null,
      report: { agency: "Maple PD", number: "26-1180", filed_on: "2026-11-23" },
    },
  });
  const attest = optionsFor(missing)[1]!;
  expect(filledIn(attest, values)).toEqual({ choice: { kind: "attest", name: "Imani Okafor", on: "2026-11-23" } });
});

const row = (device: string, open = true): ExceptionRow => ({
  kind: "missing",
  device,
  code: null,
  shown: device,
  open,
  model: null,
  status: null,
  other_school: null,
  holder: null,
  audit_place: null,
  seen_place: null,
  seen_at: null,
  last_seen: null,
  evidence: null,
  decision: open ? null : ({ choice: "attest" } as ExceptionRow["decision"]),
  stands: true,
  choices: open ? missing : [],
});

test("another school's device is named by its school, then by where it was found", () => {
  const told = (more: Partial<ExceptionRow>) => {
    const { where, when } = evidenceOf({ ...row("a"), ...more }, "2026-11-23", "America/New_York");
    return [where, when];
  };
  const seen = { seen_place: "Room 101", seen_at: "2026-11-23T15:39:00Z" };
  const theirs = { kind: "other_school", other_school: "Stone Mill Middle", ...seen } as const;
  expect(told(theirs)).toEqual(["of Stone Mill Middle", "Room 101, scanned today 10:39"]);
  expect(told({ kind: "ghost", ...seen })).toEqual(["Room 101", "scanned today 10:39"]);
  expect(told({ kind: "moved", audit_place: "Room 110", ...seen })[0]).toBe("Room 110 → Room 101");
  expect([decidedWords("ask_reopen").word, decidedWords("ask_withdraw").word]).toEqual(["Asked IT", "Asked IT"]);
});

test("J and K move, a decision moves on to what is still open", () => {
  const rows = [row("a"), row("b"), row("c", false), row("d")];
  const key = (device: string) => keyOf(row(device));
  expect(stepTo(rows, key("a"), 1)).toBe(key("b"));
  expect(stepTo(rows, key("d"), 1)).toBe(key("d"));
  expect(stepTo(rows, null, -1)).toBe(key("a"));
  expect(nextOpen(rows, [key("b")])).toBe(key("d"));
  expect(nextOpen(rows, [key("d")])).toBe(key("a"));
  expect(nextOpen(rows, rows.map(keyOf))).toBeNull();
  expect(activeOf([rows[2]!, rows[0]!], null)?.device).toBe("a");
});

test("only what can be decided stays picked, and only what fits all of it is offered", () => {
  const rows = [row("a"), row("b", false), row("c")];
  const picked = toggled(toggled(toggled([], keyOf(rows[0]!)), keyOf(rows[1]!)), keyOf(rows[2]!));
  expect(pickedRows(rows, picked).map(({ device }) => device)).toEqual(["a", "c"]);
  expect(toggled(picked, keyOf(rows[0]!))).toHaveLength(2);
  const unlisted: { choices: ChoiceWord[] } = { choices: ["is_device", "register", "not_ours"] };
  expect(optionsForMany([unlisted, unlisted]).map(({ id }) => id)).toEqual(["register", "not_ours"]);
  expect(refOf({ ...rows[0]!, kind: "unlisted", device: null, code: "7719-A" })).toEqual({
    kind: "unlisted",
    code: "7719-A",
  });
});

test("the place with most left comes first, and is found by any of its words", () => {
  const place = (id: string, name: string, room: string | null) => ({
    id,
    name,
    room,
    school: "s",
    kind: "room" as const,
    label: null,
    device: null,
  });
  const at = (id: string, left: number) => ({ place: id, name: "", held: false, expected: 30, left });
  const all = placeChoices(
    [place("1", "Room 9", null), place("2", "Room 10", null), place("3", "Cart 7B", "2")],
    [at("3", 8), at("3", 1)],
  );
  expect(all.map(({ name, room, left }) => `${name} ${room} ${left}`)).toEqual([
    "Cart 7B Room 10 9",
    "Room 9  0",
    "Room 10  0",
  ]);
  expect(fitting(all, "7b 10").map(({ id }) => id)).toEqual(["3"]);
});

test("the submit button says why it waits", () => {
  const sheet = (actions: string[], undecided: number, recount: unknown = null) =>
    whyNotSubmit({ actions, figures: { undecided, recount } } as Parameters<typeof whyNotSubmit>[0]);
  expect(sheet(["submit"], 0)).toBeNull();
  expect(sheet([], 1)).toBe("1 exception is not decided yet. Submitting freezes these figures.");
  expect(sheet([], 11)).toBe("11 exceptions are not decided yet. Submitting freezes these figures.");
  expect(sheet([], 0, { finished: false })).toBe("The recount is not finished yet.");
  expect(sheet([], 0)).toBe("Only the school’s Tech Champion or IT can submit it.");
});

test("what stands behind evidenced devices is named, the best grade first", () => {
  const none = { handled: 0, synced: 0, authorised: 0, attested: 0, departed: 0 };
  expect(evidencedBy(none)).toBeNull();
  expect(evidencedBy({ ...none, authorised: 1, handled: 1204 })).toBe(
    "Evidenced by: 1,204 handed out, collected or transferred and 1 kept over the summer",
  );
});
