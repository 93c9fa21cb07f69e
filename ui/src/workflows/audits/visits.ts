// Which devices of the sample are still to be looked for at a place?
import type { RecountPlace } from "../../bindings";

/** "MC-0012345 (Ana Beltrán, 7A)", "MC-0012347" */
export function toVisit({ devices }: Pick<RecountPlace, "devices">): string[] {
  return devices
    .filter(({ scanned_at }) => scanned_at === null)
    .map(({ shown, holder }) => (holder ? `${shown} (${holder})` : shown));
}
