// How are the states, exceptions and decisions of an audit called?
import Ban from "@lucide/svelte/icons/ban";
import CircleDashed from "@lucide/svelte/icons/circle-dashed";
import Lock from "@lucide/svelte/icons/lock";
import ScanLine from "@lucide/svelte/icons/scan-line";
import Send from "@lucide/svelte/icons/send";
import type { AuditState, Choice, ExceptionKind } from "../../bindings";
import type { Sign } from "../sign";
import { outcomeSigns } from "./status";

export const auditSigns: Record<AuditState, Sign> = {
  planned: { icon: CircleDashed, word: "Planned", tone: "calm" },
  open: { icon: ScanLine, word: "Open", tone: "info" },
  submitted: { icon: Send, word: "Submitted", tone: "warn" },
  closed: { icon: Lock, word: "Closed", tone: "ok" },
};
/** A site of the period that has no audit. */
export const noAudit: Sign = { icon: Ban, word: "Not planned", tone: "calm" };

const exceptions: Record<ExceptionKind, string> = {
  missing: outcomeSigns.missing.word,
  moved: outcomeSigns.moved.word,
  recovery: "found again",
  other_school: "another school's",
  ghost: "disposed of, yet here",
  surplus: "surplus",
  arrived_since: "came after opening",
  unlisted: "nobody knows it",
  recount: "recount differs",
};

const choices: Record<Choice["kind"], string> = {
  update_place: "lives here now",
  leave: "leave it",
  confirm_missing: outcomeSigns.missing.word,
  attest: "seen by somebody",
  declare_lost: outcomeSigns.lost.word,
  declare_stolen: outcomeSigns.stolen.word,
  recover: "found again",
  dispute: "disputed",
  send_back: "send it back",
  take_over: "keep it here",
  explain: "explained",
  ask_reopen: "ask IT to reopen it",
  back_to_storage: "back to storage",
  ask_withdraw: "ask IT to take it back",
  acknowledge: "noted",
  is_device: "it is another device's code",
  register: "register it",
  not_ours: "not ours",
};

/** A word of the core with its lines taken out, for what has no better one. */
export function plainWord(word: string): string {
  return word.replaceAll("_", " ");
}

export const exceptionWords = (kind: string): string => exceptions[kind as ExceptionKind] ?? plainWord(kind);
export const choiceWords = (choice: string): string => choices[choice as Choice["kind"]] ?? plainWord(choice);
