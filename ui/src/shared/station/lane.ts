// What could not be done at once, kept for each station for as long as the window is open.

/** Only data, so that it outlives the station's page. */
export type Waiting = {
  id: number;
  at: string;
  code: string;
  /** Whom it is about, by row and by name. */
  who?: { id: string; name: string };
  say: string;
};

const lanes = new Map<string, Waiting[]>();
let counted = 0;

export const keptLane = (station: string): Waiting[] => lanes.get(station) ?? [];

export function keepLane(station: string, lane: Waiting[]): void {
  lanes.set(station, lane);
}

export const now = (): string => new Date().toISOString();

/** One more in front; the same code for the same person waits only once. */
export function withWaiting(lane: Waiting[], about: Omit<Waiting, "id" | "at">): Waiting[] {
  const isSame = (one: Waiting) => one.code === about.code && one.who?.id === about.who?.id;
  return [{ ...about, id: ++counted, at: now() }, ...lane.filter((one) => !isSame(one))];
}

/** Without what was settled: that code, for anybody or for one person. */
export function without(lane: Waiting[], code: string, who?: string): Waiting[] {
  return lane.filter((one) => one.code !== code || (who !== undefined && one.who?.id !== who));
}
