// What do champions ask of IT, in words, and what does IT do about it?
import type { AskedFor, DeviceAction } from "../../bindings";

type Deed = { name: "device.reopen_ghost" | "device.withdraw_surplus"; word: string; done: string };

export const deeds: Partial<Record<DeviceAction, Deed>> = {
  reopen_ghost: {
    name: "device.reopen_ghost",
    word: "Reopen it",
    done: "is back in the register. Check it before it goes out.",
  },
  withdraw_surplus: { name: "device.withdraw_surplus", word: "Withdraw it", done: "is back from surplus." },
};

/** "MC-0004410 shall be reopened", and below it where it was found and what was said there. */
export function requestOf({ school, decision: { choice, note } }: Pick<AskedFor, "school" | "decision">) {
  const reopen = choice === "ask_reopen";
  const why = reopen ? `Disposed of on paper, found at ${school}.` : `Set aside as surplus, found at ${school}.`;
  return { what: reopen ? "shall be reopened" : "shall be withdrawn", why: note ? `${why} “${note}”` : why };
}

/** The reason IT starts from: where it was found, and what was said there. */
export function reasonOf({ school, decision: { note } }: Pick<AskedFor, "school" | "decision">): string {
  return [`Found in the audit of ${school}.`, note].filter(Boolean).join(" ");
}
