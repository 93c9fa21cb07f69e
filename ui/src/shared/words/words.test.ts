import { dayRefusals, sayRefusedDays } from "./calendar";
import { describe, expect, test, vi } from "vitest";
import { refusalOf } from "../../host";
import { stepWords } from "./commands";
import { count, listed } from "./count";
import { dayWords, hoursWords, instantWords, monthWords, schoolDays, soonWords, wallClock } from "./days";
import { money, shortMoney } from "./money";
import { inFolder, plainName, withEnding } from "./paths";
import type { Reason } from "../../bindings";
import { exportProblems, readProblems } from "./files";
import { rosterProblems } from "./rosters";
import { problems, reasons, sayProblem, sayRefusal } from "./refusals";

describe("days", () => {
  test("a day is said with its weekday, and with its year only when that is not this year", () => {
    expect(dayWords("2026-11-23", "2026-11-23")).toBe("Mon 23 Nov");
    expect(dayWords("2023-07-14", "2026-11-23")).toBe("Fri 14 Jul 2023");
    expect(monthWords("2031-06-30")).toBe("Jun 2031");
  });
  test("an instant is read on the district's wall clock, on both sides of the change to winter time", () => {
    expect(wallClock("2026-11-23T15:42:07.000Z", "America/New_York").seconds).toBe("10:42:07");
    expect(wallClock("2026-10-31T03:30:00.000Z", "America/New_York").date).toBe("2026-10-30");
    expect(instantWords("2026-11-23T12:02:00.000Z", "America/New_York", "2026-11-23")).toBe("today 07:02");
    expect(instantWords("2026-11-20T21:30:00.000Z", "America/New_York", "2026-11-23")).toBe("Fri 20 Nov 16:30");
  });
  test("ages, hours and waits are said as people say them", () => {
    expect([0, 1, 3, 1200].map(schoolDays)).toEqual(["today", "1 school day", "3 school days", "1,200 school days"]);
    expect([1578, 65, -272].map(hoursWords)).toEqual(["26 h 18", "1 h 05", "−4 h 32"]);
    expect([0.2, 9, 150, 9000].map(soonWords)).toEqual(["1 s", "9 s", "3 min", "3 h"]);
  });
});

test("a file goes into a folder of either kind of system, under a name that suits every one", () => {
  expect(inFolder("/home/it/Documents", "a.xlsx")).toBe("/home/it/Documents/a.xlsx");
  expect(inFolder("C:\\Users\\it\\Documents\\", "a.xlsx")).toBe("C:\\Users\\it\\Documents\\a.xlsx");
  expect(plainName(["devices", undefined, "Cedar Fork / Middle", "2026-11-23"])).toBe(
    "devices-cedar-fork-middle-2026-11-23",
  );
  const others = ["/a.b/list.XLSX", "/a.b/list", "/a.b/list.pdf"];
  expect(others.map((path) => withEnding(path, "csv"))).toEqual(others.map(() => "/a.b/list.csv"));
});

test("a mistake of ours says what is safe, what to do, and where the log is", () => {
  const { what, next } = sayRefusal({ code: "fault", reference: "A1B2C3" });
  expect(what).toMatch(/kept\.$/);
  expect(next).toMatch(/^Try again\..* A1B2C3: .*“logs” beside the district’s file/);
  vi.spyOn(console, "error").mockImplementation(() => {});
  const own = refusalOf(new TypeError("x is undefined"));
  expect(sayRefusal(own).next).toContain(own.code === "fault" ? own.reference : "no fault");
});

test("a refusal tells days as people write them", () => {
  const said = (found: string, allowed: string) => sayProblem({ is: "out_of_range", found, allowed });
  expect(said("2026-08-01", "≥ 2026-08-17")).toEqual({
    what: "Sat 1 Aug 2026 does not fit here.",
    next: "Give Mon 17 Aug 2026 or a later day.",
  });
  expect(said("0001-01-01", "2026-08-17 – 2026-09-30")).toEqual({
    what: "Mon 1 Jan 1 does not fit here.",
    next: "Give a day from Mon 17 Aug 2026 to Wed 30 Sep 2026.",
  });
  expect(said("13", "1–12").next).toBe("Give a number from 1 to 12.");
  expect(said("$0.00", "$0.01–$100,000.00").next).toBe("Give an amount from $0.01 to $100,000.00.");
});

test("what can be taken back is named by what was done", () => {
  const words = (command: string, rows: number) => stepWords({ command, rows });
  expect(words("audit.scan_file", 2118)).toBe("counted 2,118 scans");
  expect(words("device.set_home", 3)).toBe("set where a device lives");
  expect(words("of.a_newer_program", 3)).toBe("the last step");
});

test("what is never taken back says its own way back", () => {
  const said = (command: string) => sayRefusal({ code: "refused", reason: { why: "not_undoable", command } });
  expect(said("audit.submit")).toEqual({
    what: "Submitted an audit: this cannot be taken back.",
    next: "Ask IT to return it.",
  });
  expect(said("session.set_up").next).toBe("Correct it with a new step instead.");
});

test("amounts read like a receipt", () => {
  expect([0, 5, 2700, 100_000, -123_456_789].map(money)).toEqual([
    "$0.00",
    "$0.05",
    "$27.00",
    "$1,000.00",
    "−$1,234,567.89",
  ]);
  expect([0, 4000, 500_000, 1_250_000, 10_000_000, 120_000_000].map(shortMoney)).toEqual([
    "$0",
    "$40",
    "$5k",
    "$12.5k",
    "$100k",
    "$1.2M",
  ]);
});

test("counts and lists", () => {
  expect(count(1, "device")).toBe("1 device");
  expect(count(2318, "person", "people")).toBe("2,318 people");
  expect(listed(["a", "b", "c"])).toBe("a, b and c");
});

describe("refusals", () => {
  test("a refusal says who has what, and the next step", () => {
    const reason: Reason = {
      why: "checked_out",
      holder: { kind: "person", id: "ben", name: "Ben Ortiz" },
      since: "2026-09-04T13:00:00Z",
      next: ["custody.check_in", "custody.transfer"],
    };
    expect(sayRefusal({ code: "refused", reason })).toEqual({
      what: "It is still with Ben Ortiz.",
      next: "Collect it first, or transfer it.",
    });
  });
  test("no sentence is a code, blames anybody, or ends without a full stop", () => {
    const facts = {
      status: "in_service",
      condition: "needs_check",
      holder: { kind: "it", id: null, name: null },
      next: ["device.recover"],
      state: "name_only",
      kind: "other_school",
      choice: "update_place",
      entity: "take_over",
      needs: "it",
      left: 2,
      names: ["A", "B"],
      holds: ["MC-1"],
      codes: ["MC-1", "MC-2"],
      cents: 2700,
      deadline: "2027-06-11",
      until: "2027-06-11",
      back_at: null,
      home: null,
      choices: ["student:500", "staff:500"],
      wanted: ["tag"],
      sheets: ["S"],
      known: [".xlsx", "buses"],
      allowed: ["in_service"].join(),
      problem: { problem: "empty_file", code: "disk_full", folder: "F", is: "table_empty", table: "users.csv" },
      said: null,
      schools: [{ school: "CFM", name: null, left: 2, of: 3, is_many: true }],
      table: "users.csv",
      column: "sourcedId",
      there: ["orgs.csv"],
      which: [{ id: "d1", shown: "MC-1", refusal: { code: "busy" }, blocks: [{ why: "no_tag" }] }],
      command: "audit.submit",
      problems: [{ problem: "two_columns", field: "tag", headers: ["A", "B"] }],
      looks_like: "pdf",
      what: "parts",
      most: 3,
      found: "B",
      by: "B",
      path: "p",
      detail: "d.",
      subject: "Cart",
      domains: ["maple.example"],
      meant: null,
      on: "2026-07-01",
      after: "2026-07-01",
      lost_on: "2026-07-02",
      fault: { fault: "no_title" },
      band: "board",
    };
    /** Facts that are called alike and are something else. */
    const otherwise: Record<string, object> = {
      not_a_word: { allowed: ["in_service"] },
      requester_must_be: { allowed: ["end_user"] },
      other_kind: { said: "rooms" },
      another_kind: { found: "support", needs: ["quote"] },
      request_ended: { state: "closed", because: "routed" },
      sale_incomplete: { which: ["MC-1"] },
      sold_and_short: { which: ["MC-1"] },
      not_money: { because: { why: "too_fine" } },
    };
    const said = [reasons, problems, readProblems, exportProblems, rosterProblems, dayRefusals]
      .flatMap((sentences) => Object.entries(sentences))
      .map(([tag, say]) => {
        const why = tag === "unreadable" ? "other" : undefined;
        const number = tag.includes("many") || tag.startsWith("no_such_header") ? 3 : "1";
        return (say as (f: unknown) => { what: string })({ ...facts, why, number, ...otherwise[tag] }).what;
      });
    for (const what of said) {
      expect(what).toMatch(/\.$/);
      expect(what).not.toMatch(/_|invalid|error/i);
    }
  });
  test("a row of a calendar that is not taken is named", () => {
    const why = { is: "not_a_day", found: "31 June" } as const;
    expect(sayRefusedDays({ row: 7, name: "Staff picnic", why })).toEqual({
      where: "Row 7, Staff picnic",
      said: { what: "“31 June” is no day.", next: "Write it as 2026-11-26." },
    });
    expect(sayRefusedDays({ row: 1204, name: null, why: { is: "no_name" } }).where).toBe("Row 1,204");
  });
  test("a reason this window does not know yet is still said calmly", () => {
    const newer = { code: "refused", reason: { why: "from_the_future" } } as unknown as Parameters<
      typeof sayRefusal
    >[0];
    expect(sayRefusal(newer).what).toBe("This was refused.");
  });
});
