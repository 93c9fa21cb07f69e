// How does a clock's way to its due instant lie on paper: a lane a day, closed days in one line?
import type { DayClock, Explanation } from "../../bindings";
import { listed } from "../../shared/words/count";

export type Lane =
  | { is: "open"; day: DayClock }
  | { is: "closed"; from: string; until: string; because: string; adds_up_to_minutes: number };

/** Days on which nothing could count stand together, with what closes them. */
export function lanesOf({ days }: Explanation): Lane[] {
  const lanes: Lane[] = [];
  let names: string[] = [];
  for (const day of days) {
    if (day.segments.length > 0) {
      lanes.push({ is: "open", day });
      continue;
    }
    const last = lanes.at(-1);
    const name = day.closed_by ?? "no support hours";
    if (last?.is === "closed") {
      if (!names.includes(name)) names.push(name);
      Object.assign(last, { until: day.date, because: listed(names) });
    } else {
      names = [name];
      const { adds_up_to_minutes } = day;
      lanes.push({ is: "closed", from: day.date, until: day.date, because: name, adds_up_to_minutes });
    }
  }
  return lanes;
}
