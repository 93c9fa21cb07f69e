// Which keys do something now, group by group?
import { allScopes } from "../shared/actions.svelte";

type Key = { word: string; chord: string };
export type Keys = { name: string; keys: Key[] };

/** The keys of every list; the grid takes them itself. */
export const inLists: Keys = {
  name: "In lists",
  keys: [
    { word: "Peek at the record", chord: "Space" },
    { word: "Open the record", chord: "Enter" },
    { word: "Tick the row", chord: "Shift+Space" },
    { word: "Tick all rows", chord: "Ctrl+A" },
    { word: "Copy for a spreadsheet", chord: "Ctrl+C" },
    { word: "Filter the column", chord: "Ctrl+F" },
    { word: "Back, one step", chord: "Esc" },
  ],
};

/** Whether a list is on the page, which then takes those keys. */
export const hasList = (): boolean => document.querySelector(".grid[role=grid]") !== null;

/** Those of one name stand together, whoever offers them. */
export function keysNow(): Keys[] {
  const named = new Map<string, Key[]>();
  for (const { name, actions } of allScopes()) {
    const keys = actions.flatMap(({ word, chord }) => (chord ? [{ word, chord }] : []));
    if (keys.length > 0) named.set(name, [...(named.get(name) ?? []), ...keys]);
  }
  return [...named].map(([name, keys]) => ({ name, keys }));
}
