// The calendar of the invented district, its support hours, and how its promises were kept.
import type {
  CalendarEntry,
  CalendarYear,
  DayClock,
  DaysLooked,
  DueMoved,
  NewEntry,
  Overlap,
  SlaFigures,
  YearDay,
} from "../src/bindings";
import { type Answers, refuse } from "../src/host/fake";
import { schools } from "./district";
import { change, stage } from "./grade";
import { entry } from "./hours";

const TODAY = "2026-11-23";
const HOURS = { from: 450, until: 990 };
const federal: [name: string, day: string][] = [
  ["Independence Day", "2026-07-03"],
  ["Labor Day", "2026-09-07"],
  ["Columbus Day", "2026-10-12"],
  ["Veterans Day", "2026-11-11"],
  ["Thanksgiving Day", "2026-11-26"],
  ["Christmas Day", "2026-12-25"],
  ["New Year’s Day", "2027-01-01"],
  ["Martin Luther King Jr. Day", "2027-01-18"],
  ["Presidents’ Day", "2027-02-15"],
  ["Memorial Day", "2027-05-31"],
  ["Juneteenth", "2027-06-18"],
];
const plus = (date: string, days: number) => {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
};
const within = (one: CalendarEntry, date: string) => one.from_on <= date && date <= one.until_on;
const isWeekend = (date: string) => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
const closedBy = (date: string) =>
  stage.world.calendar.find((one) => one.kind !== "testing" && within(one, date))?.name ?? null;

function yearOf(named: string): CalendarYear {
  const first = Number(named.slice(0, 4));
  const word = (start: number) => `${start}-${String((start + 1) % 100).padStart(2, "0")}`;
  const days: YearDay[] = [];
  for (let date = `${first}-07-01`; date < `${first + 1}-07-01`; date = plus(date, 1)) {
    const closed_by = closedBy(date);
    const testing = stage.world.calendar.find((one) => one.kind === "testing" && within(one, date))?.name ?? null;
    days.push({ date, open: closed_by === null && !isWeekend(date) ? "07:30–16:30" : null, closed_by, testing });
  }
  const [begins, ends] = [days[0]!.date, days.at(-1)!.date];
  return {
    school_year: word(first),
    before: word(first - 1),
    after: word(first + 1),
    zone: "America/New_York",
    entries: stage.world.calendar
      .filter(({ from_on, until_on }) => from_on <= ends && until_on >= begins)
      .toSorted((a, b) => a.from_on.localeCompare(b.from_on)),
    days,
    open_days: days.filter(({ open }) => open !== null).length,
  };
}

function overlapsOf(one: CalendarEntry): Overlap[] {
  return stage.world.calendar
    .filter((other) => other.id !== one.id && other.from_on <= one.until_on && one.from_on <= other.until_on)
    .map((other) => ({
      name: one.name,
      with: other.name,
      from_on: one.from_on > other.from_on ? one.from_on : other.from_on,
      until_on: one.until_on < other.until_on ? one.until_on : other.until_on,
    }));
}

/** As the core judges it: no year without an open day. */
function sensible(one: CalendarEntry): void {
  if (one.until_on < one.from_on)
    refuse({ code: "invalid", field: "until_on", problem: { is: "ends_before_it_begins" } });
  if (one.until_on >= plus(one.from_on, 364))
    refuse({ code: "refused", reason: { why: "no_open_day", after: one.from_on } });
}

/** Three requests are open, and due within the days that follow today. */
const movedBy = (one: { from_on: string; until_on: string; kind: string }): DueMoved => {
  const moves = one.kind !== "testing" && one.from_on <= "2026-11-25" && one.until_on >= "2026-11-23";
  return { later: moves ? 3 : 0, earlier: 0 };
};

let made = 0;
function add(news: NewEntry[]) {
  const added = news.map((one) => {
    const fresh = { ...entry(`made-${++made}`, one.kind, one.name, one.from_on, one.until_on ?? one.from_on), note: one.note ?? null }; // prettier-ignore
    sensible(fresh);
    return fresh;
  });
  stage.world.calendar.push(...added);
  const later = added.reduce((sum, one) => sum + movedBy(one).later, 0);
  return { added, known: [], overlaps: added.flatMap(overlapsOf), moved: { later, earlier: 0 } };
}

const file: NewEntry[] = [
  { kind: "holiday", name: "Good Friday", from_on: "2027-03-26", until_on: "2027-03-26" },
  { kind: "closure", name: "Snow days kept free", from_on: "2027-04-01", until_on: "2027-04-05" },
  { kind: "closure", name: "Records day", from_on: "2027-06-11", until_on: "2027-06-11" },
];
const looked = (kind: "holiday" | "closure" | "testing"): DaysLooked => ({
  days: [
    ...file.map((one, at) => ({
      row: 12 + 9 * at,
      kind: at === 0 ? one.kind : kind,
      kind_said: at === 0,
      name: one.name,
      from_on: one.from_on,
      until_on: one.until_on!,
      standing: "new" as const,
    })),
    { row: 40, kind: "holiday", kind_said: true, name: "Labor Day", from_on: "2026-09-07", until_on: "2026-09-07", standing: "known" }, // prettier-ignore
  ],
  refused: [
    { row: 51, name: "Staff picnic", why: { is: "timed" } },
    { row: 60, name: null, why: { is: "no_name" } },
  ],
  overlaps: [{ name: "Snow days kept free", with: "Spring break", from_on: "2027-04-01", until_on: "2027-04-02" }],
  cancelled: 1,
  endless: 1,
  followed_until: "2028-06-30",
});

/** The district's clock: an hour earlier in summer. */
const instant = (date: string, minutes: number): string => {
  const behind = date >= "2026-11-01" && date < "2027-03-14" ? 5 : 4;
  return new Date(Date.parse(`${date}T00:00:00Z`) + (minutes + behind * 60) * 60_000).toISOString();
};
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
const read = (text: string): [date: string, minutes: number] => {
  const [, date, hour, minute] = /^(\d{4}-\d\d-\d\d) (\d\d):(\d\d)$/.exec(text) ?? [];
  if (!date) refuse({ code: "invalid", field: "opened", problem: { is: "out_of_range", found: text, allowed: "2026-09-04 15:00" } }); // prettier-ignore
  return [date!, Number(hour) * 60 + Number(minute)];
};

function daysTo(opened: string, target: number, pause: [string, string] | null) {
  const [first, start] = read(opened);
  const days: DayClock[] = [];
  let [sum, due] = [0, null as string | null];
  const stands = (date: string, minute: number) => {
    const at = `${date} ${clock(minute)}`;
    return pause !== null && pause[0] <= at && at < pause[1];
  };
  for (
    let date = first;
    due === null && days.length < 90 && !(pause?.[1] === "9999" && date > TODAY);
    date = plus(date, 1)
  ) {
    const closed_by = closedBy(date);
    const day: DayClock = { date, counted_minutes: 0, adds_up_to_minutes: sum, closed_by, segments: [] };
    days.push(day);
    if (closed_by !== null || isWeekend(date)) continue;
    for (let minute = Math.max(HOURS.from, date === first ? start : 0); minute < HOURS.until; minute++) {
      const paused = stands(date, minute);
      const last = day.segments.at(-1);
      if (last?.paused === paused) last.until = clock(minute + 1);
      else day.segments.push({ from: clock(minute), until: clock(minute + 1), paused });
      if (!paused) day.counted_minutes += 1;
      if (sum + day.counted_minutes < target) continue;
      due = instant(date, minute + 1);
      break;
    }
    sum += day.counted_minutes;
    day.adds_up_to_minutes = sum;
  }
  return { days, due, sum, opened: instant(first, start) };
}

const figures = (ended: number, response: number, resolution: number, slow = 1): SlaFigures => ({
  ended: ended + 3,
  resolved: ended,
  not_counted: { no_contact: 2, duplicate: 1 },
  overdue_now: Math.round(ended * (1 - resolution) * 0.4),
  responded: ended,
  response_met: Math.round(ended * response),
  response_median: Math.round(96 * slow),
  response_p90: Math.round(402 * slow),
  resolution_met: Math.round(ended * resolution),
  resolution_median: Math.round(610 * slow),
  resolution_p90: Math.round(2180 * slow),
});
const kinds = ["staff_device", "student_device", "replacement", "charger", "support", "quote"] as const;

export const supportAnswers: Answers = {
  ask: {
    "support.now": () => stage.world.support,
    "calendar.year": ({ school_year }) => yearOf(school_year ?? "2026-27"),
    "calendar.look": ({ path, kind }) => {
      if (path.includes("gone")) refuse({ code: "refused", reason: { why: "no_such_file", path } });
      return looked(kind ?? "closure");
    },
    "sla.due": ({ opened, hours, paused }) => {
      if (hours < 1 || hours > 2000)
        refuse({ code: "invalid", field: "hours", problem: { is: "out_of_range", found: String(hours), allowed: "1–2000" } }); // prettier-ignore
      const stood = paused?.[0];
      const told = daysTo(opened, hours * 60, stood ? [stood.from, stood.until ?? "9999"] : null);
      return { opened: told.opened, target_minutes: hours * 60, due: told.due, passed_minutes: 0, days: told.days };
    },
    "request.sla_report": ({ from, until, school }) => {
      const ours = schools.filter(({ id }) => !school || id === school);
      const bySchool = ours.map(({ id, name }, at) => ({ school: id, name, figures: figures(9 + 7 * at, 0.97 - 0.035 * at, 0.99 - 0.05 * at, 0.8 + 0.12 * at) })); // prettier-ignore
      const months = ["2026-09-01", "2026-10-01", "2026-11-01"].filter((month) => month >= from.slice(0, 7));
      return {
        from,
        until,
        total: figures(
          bySchool.reduce((sum, one) => sum + one.figures.resolved, 0),
          0.88,
          0.81,
        ),
        schools: bySchool,
        kinds: kinds.map((kind, at) => ({ kind, figures: figures(12 + 5 * at, 0.8 + 0.03 * at, 0.95 - 0.06 * at, 0.7 + 0.2 * at) })), // prettier-ignore
        months: months.map((month, at) => ({ month, figures: { ...figures(60 + 9 * at, 0.82 + 0.05 * at, 0.74 + 0.06 * at, 1.2 - 0.1 * at), overdue_now: null } })), // prettier-ignore
      };
    },
  },
  run: {
    "support.change": ({ policy }) =>
      change(() => {
        if (policy.week.length === 0) refuse({ code: "invalid", field: "week", problem: { is: "missing" } });
        const across = policy.week.find(({ from, until }) => until <= from);
        if (across) refuse({ code: "invalid", field: "week", problem: { is: "across_midnight", ...across } });
        return (stage.world.support = policy);
      }),
    "calendar.add": ({ entries }) => change(() => add(entries)),
    "calendar.change": ({ entry: one }) =>
      change(() => {
        sensible(one);
        stage.world.calendar = stage.world.calendar.map((other) => (other.id === one.id ? one : other));
        return { entry: one, overlaps: overlapsOf(one), moved: movedBy(one) };
      }),
    "calendar.remove": ({ entry: id }) =>
      change(() => {
        const gone = stage.world.calendar.find((one) => one.id === id)!;
        stage.world.calendar = stage.world.calendar.filter((one) => one !== gone);
        return { entry: gone, moved: { later: 0, earlier: movedBy(gone).later } };
      }),
    "calendar.add_federal": ({ school_year }) =>
      change(() => {
        const { days, entries } = yearOf(school_year);
        const isThere = (day: string) => entries.some((one) => one.kind === "holiday" && within(one, day));
        const news = federal.filter(([, day]) => day >= days[0]!.date && day <= days.at(-1)!.date && !isThere(day));
        return add(news.map(([name, day]) => ({ kind: "holiday", name, from_on: day })));
      }),
    "calendar.import": ({ kind, leave_out }) =>
      change(() => ({
        ...add(file.filter((_, at) => !leave_out?.includes(12 + 9 * at))),
        ...(({ refused, cancelled, endless, followed_until }) => ({ refused, cancelled, endless, followed_until }))(
          looked(kind ?? "closure"),
        ),
      })),
  },
};
