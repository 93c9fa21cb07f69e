// Which places can be scanned, and how much is left at each?
import type { LeftAt, Place } from "../../bindings";

export type PlaceChoice = { id: string; name: string; room: string; expected: number; left: number };

/** Where most is left comes first; then by name, numbers as numbers. */
export function placeChoices(places: Place[], groups: LeftAt[]): PlaceChoice[] {
  const sums = new Map<string, { expected: number; left: number }>();
  for (const { place, expected, left } of groups) {
    if (!place) continue;
    const sum = sums.get(place) ?? { expected: 0, left: 0 };
    sums.set(place, { expected: sum.expected + expected, left: sum.left + left });
  }
  const names = new Map(places.map(({ id, name }) => [id, name]));
  const by = new Intl.Collator("en", { numeric: true });
  return places
    .map(({ id, name, room }) => ({
      id,
      name,
      room: (room && names.get(room)) ?? "",
      ...(sums.get(id) ?? { expected: 0, left: 0 }),
    }))
    .toSorted((a, b) => b.left - a.left || by.compare(a.name, b.name));
}

export function fitting(places: PlaceChoice[], typed: string): PlaceChoice[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return places.filter(({ name, room }) => words.every((word) => `${name} ${room}`.toLowerCase().includes(word)));
}
