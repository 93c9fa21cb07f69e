// What is offered for an audit comes from the core alone.
import { expect, test } from "vitest";
import { sites } from "../../../gallery/district";
import { mayOpen, nextOf } from "./state";

test("the next thing to do follows what the core allows", () => {
  expect(mayOpen(sites)).toEqual(["audit-4"]);
  expect(sites.map((site) => nextOf(site)?.word ?? "–")).toEqual([
    "Scan",
    "Scan",
    "Scan",
    "Open it",
    "Scan",
    "Read and close",
    "Read and close",
    "–",
  ]);
});

test("who may do nothing is offered nothing", () => {
  expect(nextOf({ ...sites[0]!, actions: [] })).toBeNull();
});
