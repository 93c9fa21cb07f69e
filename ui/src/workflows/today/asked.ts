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

/** "Disposed of on paper, and there. They ask to reopen it: “In use in Room 114.”" */
export function requestOf({ decision: { choice, note } }: Pick<AskedFor, "decision">): string {
  const what =
    choice === "ask_reopen"
      ? "Disposed of on paper, and yet there. Shall it be reopened?"
      : "Set aside as surplus, and still used. Shall it be withdrawn?";
  return note ? `${what} “${note}”` : what;
}

/** The reason IT starts from: where it was found, and what was said there. */
export function reasonOf({ school, decision: { note } }: Pick<AskedFor, "school" | "decision">): string {
  return [`Found in the audit of ${school}.`, note].filter(Boolean).join(" ");
}
