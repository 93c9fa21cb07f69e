// What does a person call a field of the core, where something that was given is not as it must be?
import { plainWord } from "./audits";
import { capital } from "./count";

const fields: Record<string, string> = {
  due_on: "The due date",
  district: "The district's name",
  zone: "The time zone",
  school_year: "The school year",
  recount_percent: "The share to recount",
  on: "The day",
  until: "The last day",
  champion_until: "The champion's last day",
  cents: "The amount",
  cost_cents: "The price",
  replacement_cents: "The price of a new one",
};

export function fieldWords(field: string): string {
  return capital(fields[field] ?? plainWord(field));
}
