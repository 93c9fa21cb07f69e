// Where on a lane does an hour of the day lie? Every lane of a clock shows the same hours.
import type { DayClock, OpeningHours } from "../../bindings";

/** The hours of every lane, in minutes since midnight. */
export type Scale = { from: number; until: number };

/** Minutes since midnight of a wall clock, `07:30`; `24:00` is the end of a day. */
export function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}

export const clockWords = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(Math.round(minutes % 60)).padStart(2, "0")}`;

/** From the earliest opening of the week to the latest closing; the whole day where support is never open. */
export function scaleOf(week: OpeningHours[], days: DayClock[]): Scale {
  const open = [...week, ...days.flatMap(({ segments }) => segments)];
  if (open.length === 0) return { from: 0, until: 24 * 60 };
  return {
    from: Math.min(...open.map(({ from }) => minutesOf(from))),
    until: Math.max(...open.map(({ until }) => minutesOf(until))),
  };
}

/** In percent of the lane; what lies before or after its hours stands at its end. */
export const placeOn = ({ from, until }: Scale, minutes: number): number =>
  Math.max(0, Math.min(100, (100 * (minutes - from)) / (until - from)));
