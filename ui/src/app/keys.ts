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

export function keysNow(): Keys[] {
  return allScopes()
    .map(({ name, actions }) => ({
      name,
      keys: actions.flatMap(({ word, chord }) => (chord ? [{ word, chord }] : [])),
    }))
    .filter(({ keys }) => keys.length > 0);
}
