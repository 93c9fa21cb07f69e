// The few facts of an incident, as they were told.
import type { IncidentShown } from "../../bindings";
import { dayWords } from "../../shared/words/days";
import { conditionSigns } from "../../shared/words/status";

export type Fact = { name: string; value: string; href?: string; code?: boolean; note?: string };

const fact = (name: string, value: string | null | undefined): Fact[] => (value ? [{ name, value }] : []);

export function factsOf({ incident, ...shown }: IncidentShown, today: string): Fact[] {
  return [
    {
      name: "Device",
      value: shown.device_shown ?? "Without a tag",
      href: `#/devices/${incident.device}`,
      code: true,
      note: [shown.model, conditionSigns[shown.condition].word.toLowerCase()].filter(Boolean).join(", "),
    },
    incident.holder
      ? { name: "Held by", value: shown.holder_name ?? "", href: `#/people/${incident.holder}` }
      : { name: "Held by", value: "Nobody" },
    ...fact("Happened", incident.happened_on && dayWords(incident.happened_on, today)),
    ...fact("Last seen", incident.last_seen),
    ...fact("Reported by", incident.reported_by),
    ...fact("Seen by", incident.witnesses),
  ];
}
