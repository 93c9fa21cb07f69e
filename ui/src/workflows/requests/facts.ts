// The few facts that matter of a request, kind by kind.
import type { Happened, LampSymptom, Procured, RequestAsk, RequestShown } from "../../bindings";
import { count } from "../../shared/words/count";
import { dayWords } from "../../shared/words/days";
import { money } from "../../shared/words/money";
import { capacityWords, priorityWords, requestNumber, requestStateWords } from "../../shared/words/requests";

export type Fact = { name: string; value: string; href?: string; code?: boolean; note?: string };

export const happenedWords: Record<Happened, string> = { damaged: "Damaged", lost: "Lost", stolen: "Stolen" };
export const symptomWords: Record<LampSymptom, string> = {
  warning_only: "Only a warning",
  dim: "Dim",
  flickering: "Flickers",
  out: "Out",
};
export const procuredWords: Record<Procured, string> = {
  it: "IT",
  elsewhere: "Somebody else",
  personal: "It is their own",
  unknown: "Not known",
};

const fact = (name: string, value: string | null | undefined | false): Fact[] => (value ? [{ name, value }] : []);
const day = (name: string, value: string | null | undefined, today: string): Fact[] =>
  value ? [{ name, value: dayWords(value, today) }] : [];

function ofKind(ask: RequestAsk, today: string): Fact[] {
  switch (ask.kind) {
    case "staff_device":
      return [
        ...fact("New hire", ask.new_hire),
        ...fact("As", ask.position),
        ...day("First day", ask.start_on, today),
        ...fact("Needs", ask.needs),
      ];
    case "student_device":
      return [...fact("Loaner", ask.loaner && "Yes"), ...day("Until", ask.until, today)];
    case "mobile_phone":
      return [
        ...fact("Employee", ask.employee),
        ...fact("Department", ask.department),
        ...fact("Moves to it", ask.transfers),
        ...fact("Instead of", ask.replaces),
        ...fact("Number", ask.number),
      ];
    case "replacement":
      return [
        ...fact("It was", ask.happened && happenedWords[ask.happened].toLowerCase()),
        ...fact("How", ask.what_happened),
        ...fact("Last seen", ask.last_seen),
        ...day("On", ask.happened_on, today),
      ];
    case "charger":
      return fact("Costs", ask.price != null && money(ask.price));
    case "surplus_pickup":
      return fact("Besides", ask.peripherals);
    case "support":
      return fact(
        "Bought by",
        ask.procured && (ask.procured === "it" ? "IT, so it is supported" : procuredWords[ask.procured]),
      );
    case "projector_lamp":
      return fact("Lamp", ask.symptom && symptomWords[ask.symptom]);
    case "quote":
      return [
        ...fact("Wanted", ask.what && `${ask.quantity ?? 1} × ${ask.what}`),
        ...fact("Quote", ask.given && money(ask.given.cents)),
        ...day("Holds until", ask.given?.expires_on, today),
        ...fact("From", ask.given?.reference),
        ...fact("Ready to buy", ask.given?.ready_at && "Yes"),
      ];
    case "purchase":
      return fact("Wanted", ask.what);
    case "other":
      return fact("About", ask.entry);
  }
}

/** What of a charger is still to be paid, with the way to the account where that is done. */
function paid({ charge }: Pick<RequestShown, "charge">): Fact[] {
  if (!charge) return [];
  const value = charge.open > 0 ? `${money(charge.open)} still to be paid` : "Nothing left to pay";
  return [{ name: "Payment", value, href: `#/fees/${charge.charge.person}` }];
}

export function factsOf(shown: RequestShown, today: string): Fact[] {
  const { request, person_name, device_shown, prepared_shown, place_name, assignee_name, pickup, linked } = shown;
  const about: Fact[] = [];
  if (request.device && device_shown)
    about.push({ name: "Device", value: device_shown, href: `#/devices/${request.device}`, code: true });
  if (request.person && person_name)
    about.push({ name: "For", value: person_name, href: `#/people/${request.person}` });
  if (request.place && place_name) about.push({ name: "Place", value: place_name, href: `#/places/${request.place}` });
  if (request.prepared && prepared_shown)
    about.push({ name: "Made ready", value: prepared_shown, href: `#/devices/${request.prepared}`, code: true });
  if (linked)
    about.push({
      name: "Same as",
      value: requestNumber(linked.number),
      href: `#/requests/${linked.request}`,
      code: true,
      note: requestStateWords[linked.state],
    });
  if (pickup)
    about.push({
      name: "Pickup",
      value: `No. ${pickup.number}`,
      href: request.pickup ? `#/surplus/${request.pickup}` : undefined,
      note: count(pickup.devices, "device"),
    });
  return [
    ...about,
    ...ofKind(request.details, today),
    ...paid(shown),
    {
      name: "Asked by",
      value: request.requester_name,
      href: request.requester ? `#/people/${request.requester}` : undefined,
      note: request.capacity === "end_user" ? undefined : capacityWords[request.capacity],
    },
    ...fact("E-mail", request.requester_email),
    {
      name: "Priority",
      value: request.major
        ? `${priorityWords[request.priority]}, goes before everything`
        : priorityWords[request.priority],
    },
    { name: "With", value: assignee_name ?? "Nobody yet" },
  ];
}
