// Which homerooms are worth showing beside a station, and who of one still waits?
import type { Board, BoardPerson, Homeroom } from "../../bindings";

export const homeroomName = (name: string | null): string => name ?? "No homeroom";

/** The one of whoever is here, then those that are begun and not done, then untouched ones, then done ones. */
export function shownHomerooms(rooms: Homeroom[], now: string | null | undefined, most: number): Homeroom[] {
  const rank = ({ name, to_do, done }: Homeroom) => (name === now ? 0 : to_do === 0 ? 3 : done > 0 ? 1 : 2);
  const picked = new Set(rooms.toSorted((a, b) => rank(a) - rank(b)).slice(0, most));
  return rooms.filter((room) => picked.has(room));
}

/** Who of somebody's homeroom still waits, by name. */
export function stillWaiting(board: Board | undefined, homeroom: string | null | undefined): BoardPerson[] {
  if (!board || homeroom === undefined) return [];
  const room = board.homerooms.find(({ name }) => name === homeroom);
  return room?.people.filter(({ standing }) => standing === "to_do") ?? [];
}

/** "Ana Beltrán" and "Ana" for a sentence. */
export const firstName = (name: string): string => name.split(/\s+/)[0] ?? name;
