// What may be done instead of what was refused?
import type { NextStep } from "../../bindings";

const steps: Record<NextStep, string> = {
  "custody.check_in": "collect it first",
  "custody.check_out": "hand it out",
  "custody.transfer": "transfer it",
  "device.recover": "record it as found first",
  "device.withdraw_surplus": "take it back from surplus first",
  "device.declare_surplus": "set it aside as surplus",
  "device.write_off": "write it off",
  "device.reopen_ghost": "ask IT to take it back into the register",
  "device.check_condition": "have its condition checked",
  "device.repaired": "record its repair",
  "incident.note": "add a note to it",
  "incident.attach_report": "attach the police report",
  "incident.decide": "let IT decide it",
  "incident.reopen": "open it again first",
  "incident.settle_serial": "say why that is in order",
  "replacement.issue": "hand out another device",
  "replacement.lend": "lend one for a while",
  "surplus.take_back_approval": "take the approval back",
  "surplus.withdraw": "withdraw the pickup",
};

/** What may be done instead, as one sentence. */
export function nextSteps(next: NextStep[]): string | undefined {
  if (next.length === 0) return undefined;
  const words = next.map((step) => steps[step]);
  const said = words.length === 1 ? words[0]! : `${words.slice(0, -1).join(", ")}, or ${words.at(-1)}`;
  return `${said[0]!.toUpperCase()}${said.slice(1)}.`;
}
