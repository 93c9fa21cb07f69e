// Where does a person go first?
import { expect, test } from "vitest";
import { sites } from "../../../gallery/district";
import { byUrgency, placesLeft, submittedSites } from "./state";

test("an overdue school comes before one with more left, and a submitted one is not driven to", () => {
  expect(byUrgency(sites).map(({ school }) => school.name)).toEqual([
    "Ridgeline High",
    "Stone Mill Middle",
    "Alder Creek Elementary",
    "Cedar Fork Middle",
    "Harbor Oaks High",
  ]);
  expect(submittedSites(sites)).toHaveLength(2);
});

test("the places with most left are named, the others counted", () => {
  const at = (name: string, left: number) => ({ place: name, name, held: false, expected: 20, left });
  const { most, more, done } = placesLeft([at("A", 1), at("B", 0), at("C", 9), at("D", 4)], 2);
  expect(most.map(({ name }) => name)).toEqual(["C", "D"]);
  expect([more, done]).toEqual([1, 1]);
});
