// How did the clock of a request run, day by day? Stretches and marks on lanes that all show the same hours.
import type { DayClock, Explanation, OpeningHours, StepShown } from "../../bindings";
import { minutesOf, placeOn, type Scale } from "../../shared/clock/lane";
import { shortSpanWords } from "../../shared/words/calendar";
import { dayWords, wallClock } from "../../shared/words/days";
import { firstName } from "./steps";

export type Look = "run" | "wait" | "left";
/** Where on the lane, in percent of its hours. */
export type Stretch = { look: Look; from: number; width: number };
export type Mark = { at: number; word: string; look: "begin" | "plain" | "now" | "due"; flip: boolean };
export type Lane =
  | {
      is: "day";
      id: string;
      day: string;
      stretches: Stretch[];
      marks: Mark[];
      counts: number;
      soFar: boolean;
      sum: number;
    }
  | { is: "still"; id: string; day: string; why: string; waits: boolean; sum: number };

/** "07:30–16:30" where every open day is the same; nothing where they differ. */
export function hoursOf(week: OpeningHours[]): string | null {
  const [first] = week;
  const same = first && week.every(({ from, until }) => from === first.from && until === first.until);
  return same ? `${first.from}–${first.until}` : null;
}

type Asked = {
  why: Explanation;
  steps: StepShown[];
  requester: string;
  /** Until when the clock is known: now, or when the request was done with. */
  until: string;
  ended: boolean;
  zone: string;
  today: string;
  scale: Scale;
};

type Told = { date: string; clock: string; word: string; look: Mark["look"] };

/** What is written beside the lanes, in order of time. */
function told({ why, steps, requester, until, ended, zone }: Asked): Told[] {
  const who = firstName(requester);
  const at = (instant: string, word: string, look: Mark["look"] = "plain"): Told => {
    const { date, clock } = wallClock(instant, zone);
    return { date, clock, word: `${clock} ${word}`, look };
  };
  const words: Partial<Record<StepShown["kind"], string>> = {
    waiting: `waiting on ${who}`,
    answered: `${who} answered`,
  };
  const between = steps.flatMap((step) => (words[step.kind] ? [at(step.at, words[step.kind]!)] : []));
  return [
    at(why.opened, "opened", "begin"),
    ...between,
    at(until, ended ? "done with" : "now", "now"),
    ...(why.due ? [at(why.due, "due", "due")] : []),
  ].toSorted((a, b) => a.date.localeCompare(b.date) || a.clock.localeCompare(b.clock));
}

/** How much of a lane a word takes, in percent: near enough for a lane of four hundred pixels. */
const widthOf = ({ word }: Mark): number => 3 + 1.6 * word.length;

/** Near each other, words would stand on each other: one turns to its left where there is room, else it is left out. */
function spread(marks: Mark[]): Mark[] {
  let taken = 0;
  return marks.map((mark, at) => {
    const width = widthOf(mark);
    const fits = mark.at + width < Math.min(110, marks[at + 1]?.at ?? 110);
    // Nothing counts before it was opened, so its word stands there best.
    const flip = (!fits || mark.look === "begin") && mark.at - taken > width;
    taken = Math.max(taken, fits && !flip ? mark.at + width : mark.at);
    return { ...mark, flip, word: fits || flip ? mark.word : "" };
  });
}

function stretchesOf(day: DayClock, { until, ended, zone, scale }: Asked): { all: Stretch[]; counted: number } {
  const now = wallClock(until, zone);
  let counted = 0;
  const all = day.segments.flatMap(({ from, until: end, paused }) => {
    const [first, last] = [minutesOf(from), minutesOf(end)];
    const turn =
      day.date < now.date ? last : day.date > now.date ? first : Math.max(first, Math.min(last, minutesOf(now.clock)));
    const part = (look: Look, a: number, b: number): Stretch[] =>
      b > a ? [{ look, from: placeOn(scale, a), width: placeOn(scale, b) - placeOn(scale, a) }] : [];
    if (!paused) counted += turn - first;
    return [...part(paused ? "wait" : "run", first, turn), ...(ended || paused ? [] : part("left", turn, last))];
  });
  return { all, counted };
}

export function lanesOf(asked: Asked): Lane[] {
  const { why, zone, today, scale, requester } = asked;
  const marks = told(asked);
  const now = wallClock(asked.until, zone).date;
  const lanes: Lane[] = [];
  let still: { lane: Extract<Lane, { is: "still" }>; first: string } | null = null;

  const stand = (day: DayClock, reason: string, waits: boolean) => {
    if (still?.lane.why === reason) still.lane.day = shortSpanWords(still.first, day.date, today);
    else {
      const lane = { is: "still" as const, id: day.date, day: dayWords(day.date, today), why: reason, waits, sum: 0 };
      lanes.push(lane);
      still = { lane, first: day.date };
    }
    still.lane.sum = day.adds_up_to_minutes;
  };

  for (const day of why.days) {
    const here = marks.filter(({ date }) => date === day.date);
    const wholly = day.segments.length > 0 && day.segments.every(({ paused }) => paused);
    if (day.segments.length === 0) {
      const event = here.find(({ look }) => look !== "due");
      if (day.closed_by) stand(day, `${day.closed_by}, the clock stands still`, false);
      else if (event) stand(day, `${event.word}, outside support hours`, false);
    } else if (wholly && here.length === 0) stand(day, `waiting on ${firstName(requester)}`, true);
    else {
      still = null;
      const { all, counted } = stretchesOf(day, asked);
      const partly = day.date === now && !asked.ended;
      lanes.push({
        is: "day",
        id: day.date,
        day: dayWords(day.date, today),
        stretches: all,
        marks: spread(
          here.map(({ clock, word, look }) => ({ at: placeOn(scale, minutesOf(clock)), word, look, flip: false })),
        ),
        counts: partly ? counted : day.counted_minutes,
        soFar: partly && counted < day.counted_minutes,
        sum: day.adds_up_to_minutes,
      });
    }
  }
  return lanes;
}
