// How are the rooms, carts and closets of a school told, and in which order?
import type { Place } from "../../bindings";
import { placeKinds } from "../../shared/words/places";

/** "Room 9" before "Room 10". */
export function inOrder(places: Place[]): Place[] {
  return places.toSorted((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
}

/** "Cart in Room 114" */
export function kindWords(place: Place, all: Place[]): string {
  const room = all.find(({ id }) => id === place.room)?.name;
  return room ? `${placeKinds[place.kind]} in ${room}` : placeKinds[place.kind];
}
