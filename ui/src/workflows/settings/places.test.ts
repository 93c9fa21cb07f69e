import { expect, test } from "vitest";
import type { Place } from "../../bindings";
import { inOrder, kindWords } from "./places";

const place = (id: string, name: string, more: Partial<Place> = {}): Place => ({
  id,
  school: "s",
  name,
  kind: "room",
  label: null,
  room: null,
  device: null,
  ...more,
});

test("rooms stand in the order in which one walks past them", () => {
  const all = [place("1", "Room 10"), place("2", "Room 9")];
  expect(inOrder(all).map(({ name }) => name)).toEqual(["Room 9", "Room 10"]);
});

test("a cart says which room it stands in", () => {
  const room = place("1", "Room 114");
  expect(kindWords(place("2", "Cart 7B", { kind: "cart", room: "1" }), [room])).toBe("Cart in Room 114");
  expect(kindWords(room, [room])).toBe("Room");
});
