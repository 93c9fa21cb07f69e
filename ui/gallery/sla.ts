// A small clock for the invented requests: support Mon–Fri 07:30–16:30, closed over Thanksgiving, always five hours
// behind Greenwich.
import type { DayClock, DaySegment, Explanation, RequestClock, RequestClocks, SlaStanding } from "../src/bindings";

export const NOW = "2026-11-23T15:42:07.000Z";
const OPEN = 450;
const SHUT = 990;
const closed: Record<string, string> = {
  "2026-11-25": "Thanksgiving break",
  "2026-11-26": "Thanksgiving break",
  "2026-11-27": "Thanksgiving break",
};

type Local = { date: string; minute: number };
const local = (instant: string): Local => {
  const there = new Date(Date.parse(instant) - 5 * 3_600_000);
  return { date: there.toISOString().slice(0, 10), minute: there.getUTCHours() * 60 + there.getUTCMinutes() };
};
/** "2026-11-18 13:30" on the wall. */
export const at = (wall: string): string => new Date(`${wall.replace(" ", "T")}:00-05:00`).toISOString();
const instant = (date: string, minute: number): string => at(`${date} ${clock(minute)}`);
const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
const next = (date: string): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const isWeekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay());

export type Pauses = [string, string | null][];

/** Day by day until that many minutes have counted. */
export function explain(opened: string, target: number, pauses: Pauses, until: string): Explanation {
  const begin = local(opened);
  const stops = pauses.map(([from, to]) => [local(from), to === null ? null : local(to)] as const);
  const stands = (date: string, minute: number): boolean =>
    stops.some(
      ([from, to]) =>
        (from.date < date || (from.date === date && from.minute <= minute)) &&
        (to === null || to.date > date || (to.date === date && to.minute > minute)),
    );
  const now = local(until);
  const days: DayClock[] = [];
  let [counted, passed] = [0, 0];
  let due: string | null = null;
  for (
    let date = begin.date;
    days.length < 40 && due === null && (target < 100_000 || date <= local(until).date);
    date = next(date)
  ) {
    const day: DayClock = {
      date,
      counted_minutes: 0,
      adds_up_to_minutes: counted,
      closed_by: closed[date] ?? null,
      segments: [],
    };
    days.push(day);
    if (day.closed_by !== null || isWeekend(date)) continue;
    let segment = undefined as DaySegment | undefined;
    for (
      let minute = date === begin.date ? Math.max(OPEN, begin.minute) : OPEN;
      minute < SHUT && due === null;
      minute++
    ) {
      const paused = stands(date, minute);
      if (segment?.paused !== paused) day.segments.push((segment = { from: clock(minute), until: "", paused }));
      segment.until = clock(minute + 1);
      if (paused) continue;
      counted += 1;
      day.counted_minutes += 1;
      if (date < now.date || (date === now.date && minute < now.minute)) passed += 1;
      if (counted === target) due = instant(date, minute + 1);
    }
    day.adds_up_to_minutes = counted;
    if (stops.some(([, to]) => to === null) && date >= now.date) break;
  }
  return { opened, target_minutes: target, due, passed_minutes: passed, days };
}

function judge(opened: string, target: number, pauses: Pauses, done: string | null): RequestClock {
  const until = done ?? NOW;
  const why = explain(opened, target, pauses, until);
  const passed = explain(opened, 1_000_000, pauses, until).passed_minutes;
  const left = target - passed;
  const over = why.due !== null && until > why.due;
  const standing: SlaStanding =
    done !== null
      ? over
        ? "missed"
        : "met"
      : over
        ? "overdue"
        : pauses.some(([, to]) => to === null)
          ? "paused"
          : left * 4 <= target
            ? "due_soon"
            : "on_track";
  return {
    standing,
    due: why.due,
    counted_minutes: passed,
    target_minutes: target,
    left_minutes: left,
    done_at: done,
  };
}

const order: SlaStanding[] = ["overdue", "due_soon", "on_track", "paused", "missed", "met"];
/** A list asks for the same clocks at every change, and each goes through a week minute by minute. */
const known = new Map<string, RequestClocks>();

export function clocksOf(...asked: Parameters<typeof counted>): RequestClocks {
  const key = JSON.stringify(asked);
  const clocks = known.get(key) ?? counted(...asked);
  known.set(key, clocks);
  return structuredClone(clocks);
}

function counted(opened: string, responded: string | null, ended: string | null, pauses: Pauses): RequestClocks {
  const response = judge(opened, 480, pauses, responded ?? ended);
  const resolution = judge(opened, 2400, pauses, ended);
  const running = [response, resolution].filter(({ done_at }) => done_at === null).map(({ standing }) => standing);
  const standing = order.find((one) => running.includes(one)) ?? resolution.standing;
  return { response, resolution, standing };
}
