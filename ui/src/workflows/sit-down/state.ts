// Who may sit down, and which of them are meant by what was typed?
import type { Operator, OperatorList } from "../../bindings";
import { roleWords } from "../../shared/words/operators";

export type Seat = { id: string; name: string; role: string; where: string };

/** Whoever left sits down no more. */
export function seatsOf({ operators, schools }: OperatorList): Seat[] {
  const where = ({ school }: Operator) =>
    school === null ? "whole district" : (schools.find(({ id }) => id === school)?.name ?? "");
  return operators
    .filter(({ active }) => active)
    .map((one) => ({ id: one.id, name: one.name, role: roleWords[one.role], where: where(one) }));
}

/** Every word typed begins a word of the name or of the school. */
export function seatsLike(seats: Seat[], typed: string): Seat[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return seats.filter(({ name, where }) => {
    const words = `${name} ${where}`.toLowerCase().split(/\s+/);
    return wanted.every((start) => words.some((word) => word.startsWith(start)));
  });
}
