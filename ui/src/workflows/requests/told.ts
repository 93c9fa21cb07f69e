// What happened to a request, in plain sentences, the latest first?
import ArrowRightLeft from "@lucide/svelte/icons/arrow-right-left";
import Check from "@lucide/svelte/icons/check";
import CircleX from "@lucide/svelte/icons/circle-x";
import FileText from "@lucide/svelte/icons/file-text";
import Flag from "@lucide/svelte/icons/flag";
import Inbox from "@lucide/svelte/icons/inbox";
import Link from "@lucide/svelte/icons/link";
import Mail from "@lucide/svelte/icons/mail";
import MessageSquareReply from "@lucide/svelte/icons/message-square-reply";
import PackageCheck from "@lucide/svelte/icons/package-check";
import Pause from "@lucide/svelte/icons/pause";
import Pencil from "@lucide/svelte/icons/pencil";
import Phone from "@lucide/svelte/icons/phone";
import RotateCcw from "@lucide/svelte/icons/rotate-ccw";
import Send from "@lucide/svelte/icons/send";
import ShoppingCart from "@lucide/svelte/icons/shopping-cart";
import StickyNote from "@lucide/svelte/icons/sticky-note";
import UserCheck from "@lucide/svelte/icons/user-check";
import type { Channel, Priority, RequestShown, StepKind, StepShown } from "../../bindings";
import type { Told } from "../../shared/record/Timeline.svelte";
import type { Icon, Tone } from "../../shared/sign";
import { instantWords } from "../../shared/words/days";
import { channelWords, closedWords, priorityWords } from "../../shared/words/requests";
import type { When } from "./queue";
import { firstName } from "./steps";

const marks: Record<StepKind, [Icon, Tone?]> = {
  opened: [Inbox],
  noted: [StickyNote],
  replied: [Mail],
  contacted: [Phone],
  waiting: [Pause],
  answered: [MessageSquareReply],
  thanked: [MessageSquareReply],
  assigned: [UserCheck],
  prioritised: [Flag],
  changed: [Pencil],
  linked: [Link],
  quoted: [FileText],
  confirmed: [ShoppingCart],
  prepared: [PackageCheck],
  handed_over: [Send],
  resolved: [Check, "ok"],
  closed: [CircleX],
  reopened: [RotateCcw, "info"],
};

const tried: Record<Channel, string> = {
  phone: "called",
  email: "wrote to",
  visit: "went to see",
  portal: "wrote through the portal to",
  window: "tried to reach",
};

const quote = (text: string | null): string => (text ? ` “${text}”` : "");
const colon = (text: string | null): string => (text ? `: “${text}”` : ".");
const unanswered = ({ kind, outcome }: StepShown): boolean => kind === "contacted" && outcome !== "reached";

/** The contacts that count, the first in front: what fills the boxes. How many count is the core's to say. */
export const triesOf = ({ request, steps }: Pick<RequestShown, "request" | "steps">): StepShown[] =>
  steps.filter(unanswered).slice(0, request.attempts).toReversed();

function say(step: StepShown, shown: RequestShown, nth: number): string {
  const { request, attempts_allowed: allowed } = shown;
  const by = step.operator_name ?? "The program";
  const who = firstName(request.requester_name);
  const { said } = step;
  switch (step.kind) {
    case "opened":
      return `${request.requester_name} asked${colon(request.description ?? request.subject)}${
        said ? ` To be asked first:${quote(said)}` : ""
      }`;
    case "noted":
      return `${by} noted${colon(said)}`;
    case "replied":
      return `${by} replied${colon(said)}`;
    case "contacted": {
      const came = {
        reached: `and reached them.`,
        no_answer: `Nobody answered.`,
        left_message: `A message was left.`,
      }[step.outcome ?? "no_answer"];
      const reached = step.outcome === "reached";
      const which = nth < 0 ? "" : ` That is contact ${nth + 1} of ${allowed}.`;
      return `${by} ${tried[step.channel ?? "window"]} ${who}${reached ? " " : ". "}${came}${quote(said)}${which}`;
    }
    case "waiting":
      return said ? `${by} asked${colon(said)} Waiting on ${who}.` : `${by} waits on ${who}. The clock stands still.`;
    case "answered":
      return `${who} answered${colon(said)} The clock runs${request.pauses.length > 0 ? " again" : ""}.`;
    case "thanked":
      return `${who} said thanks${colon(said)}`;
    case "assigned":
      return said === null
        ? `${by} gave it back to the queue.`
        : said === by
          ? `${by} took it on.`
          : `${by} gave it to ${said}.`;
    case "prioritised":
      return `${by} made its priority ${(priorityWords[said as Priority] ?? said ?? "").toLowerCase()}.`;
    case "changed":
      return `${by} corrected what is known of it.`;
    case "linked":
      return said ? `It is about the same as ${said}.` : "It is about the same as another one.";
    case "quoted":
      return `${by} gave a quote${said ? ` of ${said}` : ""}.`;
    case "confirmed":
      return `${who} is ready to buy.`;
    case "prepared":
      return `${by} made ${said ?? "a device"} ready.`;
    case "handed_over":
      return `${by} handed ${said ?? "the device"} over.`;
    case "resolved":
      return `${by} resolved it${colon(said)}`;
    case "closed": {
      const because = request.closed_because;
      return `${by} closed it${because ? `, ${closedWords[because]}` : ""}${colon(said)}`;
    }
    case "reopened":
      return "It is open again.";
  }
}

export function toldOf(shown: RequestShown, { today, zone }: When): Told[] {
  const tries = triesOf(shown);
  return shown.steps.map((step) => {
    const [icon, tone] = unanswered(step) ? [Phone, "warn" as Tone] : marks[step.kind];
    const portal = step.kind === "opened" && shown.request.portal_number;
    const channel = step.channel && step.channel !== "window" ? channelWords[step.channel] : null;
    const how = portal ? `by portal no. ${portal}` : step.kind === "contacted" ? null : channel;
    return {
      id: step.id,
      icon: step.kind === "closed" && shown.request.closed_because === "routed" ? ArrowRightLeft : icon,
      tone,
      say: [say(step, shown, tries.indexOf(step))],
      when: [instantWords(step.at, zone, today), how].filter(Boolean).join(", "),
    };
  });
}
