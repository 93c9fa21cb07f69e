// What may be done with a request, in words, with its icon and its key?
import ArrowRightLeft from "@lucide/svelte/icons/arrow-right-left";
import Check from "@lucide/svelte/icons/check";
import CircleX from "@lucide/svelte/icons/circle-x";
import FileText from "@lucide/svelte/icons/file-text";
import Flag from "@lucide/svelte/icons/flag";
import Mail from "@lucide/svelte/icons/mail";
import MessageSquareReply from "@lucide/svelte/icons/message-square-reply";
import PackageCheck from "@lucide/svelte/icons/package-check";
import Pause from "@lucide/svelte/icons/pause";
import Pencil from "@lucide/svelte/icons/pencil";
import Phone from "@lucide/svelte/icons/phone";
import Send from "@lucide/svelte/icons/send";
import ShoppingCart from "@lucide/svelte/icons/shopping-cart";
import StickyNote from "@lucide/svelte/icons/sticky-note";
import Undo2 from "@lucide/svelte/icons/undo-2";
import UserCheck from "@lucide/svelte/icons/user-check";
import type { Channel, QueueRow, RequestAction, RequestDone } from "../../bindings";
import type { CommandName } from "../../host";
import type { Icon } from "../../shared/sign";
import { capital } from "../../shared/words/count";
import { channelWords } from "../../shared/words/requests";

/** A request as far as its dialogs need it. */
export type Meant = Pick<QueueRow, "id" | "number" | "subject" | "kind" | "requester_name" | "school">;

/** Attaching has a part of its own on the page. */
export type StepName = Exclude<RequestAction, "attach">;
export type Done = (done: RequestDone | null, say: string) => void;

type Sign = { word: (who: string) => string; icon: Icon; chord?: string; command: CommandName };

const named = (word: string) => () => word;
export const steps: Record<StepName, Sign> = {
  reply: { word: named("Reply"), icon: Mail, chord: "R", command: "request.reply" },
  contact: { word: named("Log a contact"), icon: Phone, chord: "L", command: "request.contact" },
  wait: { word: (who) => `Wait on ${who}`, icon: Pause, chord: "W", command: "request.wait" },
  resolve: { word: named("Resolve"), icon: Check, chord: "E", command: "request.resolve" },
  answer: { word: (who) => `${who} answered`, icon: MessageSquareReply, chord: "T", command: "request.answer" },
  note: { word: named("Add a note"), icon: StickyNote, chord: "N", command: "request.note" },
  assign: { word: named("Give it to…"), icon: UserCheck, command: "request.assign" },
  prioritise: { word: named("Priority"), icon: Flag, chord: "P", command: "request.prioritise" },
  change: { word: named("Change the facts"), icon: Pencil, chord: "F2", command: "request.change" },
  give_quote: { word: named("Give the quote"), icon: FileText, command: "request.give_quote" },
  confirm_quote: { word: named("Ready to buy"), icon: ShoppingCart, command: "request.confirm_quote" },
  prepare: { word: named("Make a device ready"), icon: PackageCheck, command: "request.prepare" },
  hand_over: { word: named("Hand it over"), icon: Send, command: "request.hand_over" },
  route: { word: named("Say whose it is"), icon: ArrowRightLeft, command: "request.route" },
  close: { word: named("Close without doing it"), icon: CircleX, command: "request.close" },
  withdraw: { word: named("Not needed any more"), icon: Undo2, command: "request.withdraw" },
};

/** "Farid" of "Farid Rahimi". */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] || "the requester";

/** How somebody was written or spoken to, as it is chosen. */
export const channels = (...which: Channel[]): { value: Channel; word: string }[] =>
  which.map((value) => ({ value, word: capital(channelWords[value]) }));

const isStep = (action: RequestAction): action is StepName => action !== "attach";

/** The ones to press, in the core's order, and the others behind the button for more. */
export function offered(actions: RequestAction[]): { first: StepName[]; more: StepName[] } {
  const all = actions.filter(isStep);
  const likely = all.slice(0, 3);
  // Resolving stays in sight: it is what all of them lead to.
  const first = all.includes("resolve") && !likely.includes("resolve") ? [...likely, "resolve" as const] : likely;
  return { first, more: all.filter((step) => !first.includes(step)) };
}
