// How does a request stand, in icon, word and colour, and how much time is left?
import CheckCheck from "@lucide/svelte/icons/check-check";
import ClockAlert from "@lucide/svelte/icons/clock-alert";
import Hourglass from "@lucide/svelte/icons/hourglass";
import Pause from "@lucide/svelte/icons/pause";
import Timer from "@lucide/svelte/icons/timer";
import type { RequestClock, RequestClocks, SlaStanding } from "../../bindings";
import type { Icon, Sign, Tone } from "../sign";
import { dayWords, hoursWords, wallClock } from "../words/days";
import { standingWords } from "../words/requests";

const signs: Record<SlaStanding, [Icon, Tone]> = {
  overdue: [ClockAlert, "bad"],
  due_soon: [Hourglass, "warn"],
  on_track: [Timer, "ok"],
  paused: [Pause, "calm"],
  missed: [ClockAlert, "bad"],
  met: [CheckCheck, "ok"],
};

export const standingSign = (standing: SlaStanding): Sign => {
  const [icon, tone] = signs[standing];
  return { icon, word: standingWords[standing], tone };
};

/** Those an open request can have, the worst first. */
export const openStandings = ["overdue", "due_soon", "on_track", "paused"] as const satisfies SlaStanding[];

/** The clock that a row speaks of: the one that stands as the request does, the earlier one of two. */
export function clockOf({ response, resolution, standing }: RequestClocks): RequestClock {
  if (response.standing !== standing) return resolution;
  if (resolution.standing !== standing) return response;
  return (response.due ?? "~") <= (resolution.due ?? "~") ? response : resolution;
}

/** "26 h 18" left, less than nothing when it is overdue; nothing once it is over or stands still. */
export function leftWords(clocks: RequestClocks): string {
  const clock = clockOf(clocks);
  return clock.done_at !== null || clock.standing === "paused" ? "" : hoursWords(clock.left_minutes);
}

const apart = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;

/** "today 11:40", "Fri 15:10" within a week, else "Tue 1 Dec 10:00". */
export function nearWords(instant: string | null, zone: string, today: string): string {
  if (instant === null) return "";
  const { date, clock } = wallClock(instant, zone);
  if (date === today) return `today ${clock}`;
  const day = dayWords(date, today);
  return apart(date, today) < 7 ? `${day.split(" ")[0]} ${clock}` : `${day} ${clock}`;
}

export const dueWords = (clocks: RequestClocks, zone: string, today: string): string =>
  nearWords(clockOf(clocks).due, zone, today);
