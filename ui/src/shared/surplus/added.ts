// What came of it when many devices came onto a pickup's list?
import type { AddedToPickup } from "../../bindings";
import { count } from "../words/count";
import { number } from "../words/days";

export function addedWords({ added, already, scanned }: Pick<AddedToPickup, "added" | "already" | "scanned">): string {
  const told = [added > 0 || already === 0 ? `${count(added, "device")} listed` : ""];
  if (already > 0) told.push(`${number(already)} stood on the list already`);
  if (scanned > 0) told.push(`${number(scanned)} of those scanned now`);
  return `${told.filter(Boolean).join(", ")}.`;
}
