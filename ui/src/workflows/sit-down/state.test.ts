import { expect, test } from "vitest";
import { operators, schools } from "../../../gallery/district";
import { seatsLike, seatsOf } from "./state";

const list = { operators, schools: [{ id: schools[0]!.id, name: schools[0]!.name }] };

test("whoever works here is offered with role and school, whoever left is not", () => {
  const gone = { ...operators[0]!, id: "gone", active: false };
  expect(
    seatsOf({ ...list, operators: [...operators, gone] }).map(({ name, role, where }) => [name, role, where]),
  ).toEqual([
    ["Tomasz Wieczorek", "IT", "whole district"],
    ["Imani Okafor", "Champion", "Cedar Fork Middle"],
    ["Grace Lindqvist", "Viewer", "whole district"],
  ]);
});

test("a name is found by its beginnings, and by its school", () => {
  const found = (typed: string) => seatsLike(seatsOf(list), typed).map(({ name }) => name);
  expect(found("")).toHaveLength(3);
  expect(found("oka im")).toEqual(["Imani Okafor"]);
  expect(found("cedar")).toEqual(["Imani Okafor"]);
  expect(found("xy")).toEqual([]);
});
