// What does the screen say when a rule of surplus pickups says no?
import type { SurplusReason } from "../../bindings";
import { plainWord } from "./audits";
import { count, listed } from "./count";
import { number as figure } from "./days";
import { money } from "./money";
import { nextSteps } from "./next";
import { kindWords, requestNumber } from "./requests";
import type { Sentences } from "./said";
import { bandWords, blockWords, pickupName, pickupStateWords } from "./surplus";

const asStatus = (status: string): string => (status === "surplus" ? "set aside as surplus" : plainWord(status));
const isOrAre = (many: number): string => (many === 1 ? "is" : "are");

export const surplusSentences: Sentences<SurplusReason, "why"> = {
  pickup_ended: ({ number, state }) => ({
    what: `${pickupName(number)} is ${pickupStateWords(state)}, so nothing of it changes.`,
    next: state === "signed" ? "What is wrong in it is corrected beside it." : "A new one begins with a request.",
  }),
  pickup_under_way: ({ number, state }) => ({
    what: `${pickupName(number)} goes on: it is ${pickupStateWords(state)}.`,
    next: "Sign or withdraw it first, then be done with the request.",
  }),
  not_a_pickup_request: ({ number, kind }) => ({
    what: `${requestNumber(number)} asks for something else: ${kindWords[kind as keyof typeof kindWords] ?? plainWord(kind)}.`,
    next: "A pickup begins with a request for one.",
  }),
  pickup_request_ended: ({ number }) => ({
    what: `${requestNumber(number)} is done with.`,
    next: "Write down an answer to it, which opens it again; or file a new request.",
  }),
  approved_already: ({ number, reference, next }) => ({
    what: `${pickupName(number)} is approved as it stands (${reference}), so its list is closed.`,
    next: nextSteps(next),
  }),
  not_approved: ({ number }) => ({
    what: `Nobody approved ${pickupName(number).toLowerCase()} yet.`,
    next: "Record the approval first.",
  }),
  not_scheduled: ({ number }) => ({
    what: `The day of the truck for ${pickupName(number).toLowerCase()} is not agreed.`,
    next: "Agree on a day first.",
  }),
  nothing_listed: ({ number }) => ({
    what: `Nothing is on the list of ${pickupName(number).toLowerCase()}.`,
    next: "List what is to go first.",
  }),
  not_all_eligible: ({ cannot, which }) => {
    const first = which.slice(0, 3).map(({ shown, blocks }) => {
      const why = blocks.map((block) => blockWords(block)).join(", ");
      return `${shown ?? "one without a tag"} (${why[0]?.toLowerCase() ?? ""}${why.slice(1)})`;
    });
    const more = cannot > first.length ? ` and ${figure(cannot - first.length)} more` : "";
    return {
      what: `${count(cannot, "device")} may not go: ${first.join("; ")}${more}.`,
      next: "Mend what holds them back, or leave them out.",
    };
  },
  value_changed: ({ said, is }) => ({
    what: `It is worth ${money(is)} now, not ${money(said)}: the list or a price changed meanwhile.`,
    next: "Look at it again, then record the approval.",
  }),
  not_listed: ({ number, shown }) => ({
    what: `${shown} is not on the list of ${pickupName(number).toLowerCase()}.`,
    next: "Look at the list again.",
  }),
  in_another_pickup: ({ number, shown }) => ({
    what: `${shown} is on the list of ${pickupName(number).toLowerCase()}.`,
    next: "Take it off there first, or leave it out here.",
  }),
  cannot_be_listed: ({ shown, status, next }) => ({
    what: `${shown} is ${asStatus(status)}, so it cannot be listed.`,
    next: nextSteps(next),
  }),
  nothing_to_do: ({ number }) => ({
    what: `In ${pickupName(number).toLowerCase()} no device is left for that now.`,
    next: "What was not scanned yet is scanned first.",
  }),
  not_surplus_yet: ({ shown }) => ({
    what: `${shown} was not scanned for this pickup yet, so it is no surplus.`,
    next: "Scan it, then go on.",
  }),
  not_wiped_yet: ({ shown }) => ({ what: `${shown} is not wiped yet.`, next: "Record the wipe, then the release." }),
  wiped_already: ({ shown, certificate }) => ({
    what: `${shown} is wiped already, certificate ${certificate}.`,
    next: "Nothing is left to do.",
  }),
  certificate_used: ({ certificate, shown }) => ({
    what: `Certificate ${certificate} is for ${shown}.`,
    next: "Each certificate is one device’s: look at the number again.",
  }),
  on_the_truck: ({ shown }) => ({ what: `${shown} is on the truck.`, next: "Take it off the truck first." }),
  not_on_the_truck: ({ shown }) => ({ what: `${shown} is not on the truck.`, next: "Nothing is left to do." }),
  nothing_loaded: ({ number }) => ({
    what: `Nothing of ${pickupName(number).toLowerCase()} is on the truck.`,
    next: "Scan what goes along first.",
  }),
  sale_incomplete: ({ devices, which }) => ({
    what: `${count(devices, "device")} that ${isOrAre(devices)} sold ${devices === 1 ? "lacks" : "lack"} a price or a buyer: ${listed(which.slice(0, 5))}${which.length > 5 || devices > which.length ? " and others" : ""}.`,
    next: "Say both under “What becomes of them”.",
  }),
  sold_and_short: ({ devices, which }) => ({
    what: `${count(devices, "device")} that ${isOrAre(devices)} sold ${devices === 1 ? "is" : "are"} not on the truck: ${listed(which.slice(0, 5))}${which.length > 5 || devices > which.length ? " and others" : ""}. A lot’s price was shared out over what stays here, too.`,
    next: "Under “What becomes of them”, say the lot’s price again for what is on the truck, then what becomes of the others.",
  }),
  not_signed: ({ number }) => ({
    what: `${pickupName(number)} is not signed.`,
    next: "Until it is, it is changed as any other.",
  }),
  not_on_manifest: ({ shown }) => ({
    what: `${shown} did not leave, as far as is known.`,
    next: "If it left all the same, say that it went along.",
  }),
  on_manifest: ({ shown }) => ({ what: `${shown} left, as is known already.`, next: "Nothing is left to do." }),
  beyond_approval: ({ value, band }) => ({
    what: `With it all would be worth ${money(value)}, more than was approved (${(
      bandWords[band as keyof typeof bandWords] ?? plainWord(band)
    ).toLowerCase()}).`,
    next: "It needs an approval of its own.",
  }),
};
