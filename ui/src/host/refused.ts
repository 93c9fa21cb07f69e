// Is what was thrown a refusal the screen can put into words?
import type { Refusal } from "../bindings";

const codes = [
  "refused",
  "invalid",
  "not_found",
  "changed_since",
  "busy",
  "fault",
] as const satisfies Refusal["code"][];

/** Every failure that leaves the host is one of these; the facts are in `refusal`. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.name = "Refused";
  }
}

export function refusalOf(thrown: unknown): Refusal {
  if (thrown instanceof Refused) return thrown.refusal;
  if (isRefusal(thrown)) return thrown;
  console.error(thrown);
  return { code: "fault", reference: "window" };
}

function isRefusal(thrown: unknown): thrown is Refusal {
  if (typeof thrown !== "object" || thrown === null || !("code" in thrown)) return false;
  return codes.some((code) => code === thrown.code);
}
