// Is what was thrown a refusal the screen can put into words?
import type { Refusal } from "../bindings";
import type { Stumble } from "./door";

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

const known = new WeakMap<Error, Refusal>();
let tell: (stumble: Stumble) => void = () => undefined;

/** Who writes into the log what the page stumbled over. */
export function tellStumbles(to: (stumble: Stumble) => void): void {
  tell = to;
}

/** Where in the program's own source; the message is left out, for it may quote what somebody typed. */
function placesOf({ stack = "" }: Error): string[] {
  return [...stack.matchAll(/[\w.$-]+\.(?:js|ts|svelte):\d+:\d+/g)].map(([place]) => place);
}

/** What anything thrown means for whoever looks at the screen; our own mistakes go into the log, once each. */
export function refusalOf(thrown: unknown, doing = "page"): Refusal {
  if (thrown instanceof Refused) return thrown.refusal;
  if (isRefusal(thrown)) return thrown;
  const error = thrown instanceof Error ? thrown : null;
  const said = error && known.get(error);
  if (said) return said;
  console.error(thrown);
  const reference = crypto.randomUUID().slice(0, 8).toUpperCase();
  const refusal: Refusal = { code: "fault", reference };
  if (error) known.set(error, refusal);
  tell({ reference, doing, kind: error?.name ?? typeof thrown, places: error ? placesOf(error) : [] });
  return refusal;
}

function isRefusal(thrown: unknown): thrown is Refusal {
  if (typeof thrown !== "object" || thrown === null || !("code" in thrown)) return false;
  return codes.some((code) => code === thrown.code);
}
