// Which rows are meant by what is ticked?
import type { Picked } from "./types";

/** All that was picked, with a list of every fitting row where "all but" was picked. */
export function idsOf(picked: Picked, everything: string[]): string[] {
  if (!picked.all) return picked.keys;
  const except = new Set(picked.except);
  return everything.filter((id) => !except.has(id));
}
