// An entry of the calendar while somebody writes it.
import type { CalendarEntry, DayKind, NewEntry } from "../../bindings";

export class Draft {
  readonly entry: CalendarEntry | null;
  kind = $state<DayKind>("closure");
  name = $state("");
  from = $state("");
  until = $state("");
  note = $state("");

  constructor(from: CalendarEntry | { from: string; until: string }) {
    if ("id" in from) {
      this.entry = from;
      this.kind = from.kind;
      this.name = from.name;
      this.note = from.note ?? "";
      this.take(from.from_on, from.until_on);
    } else {
      this.entry = null;
      this.take(from.from, from.until);
    }
  }

  /** The days it is about; those picked in the year come here. */
  take(from: string, until: string): void {
    this.from = from;
    this.until = until;
  }

  /** As it goes to the core; without a last day it is one day. */
  get written(): NewEntry & { until_on: string; note: string | null } {
    return {
      kind: this.kind,
      name: this.name.trim(),
      from_on: this.from,
      until_on: this.until || this.from,
      note: this.note.trim() || null,
    };
  }
}
