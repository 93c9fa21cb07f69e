// Which devices of the sample are still to be looked for at a place?
import type { RecountPlace } from "../../bindings";

/** "MC-0012345 (Ana Beltrán, 7A)", "MC-0012347" */
export function toVisit({ devices }: Pick<RecountPlace, "devices">): { device: string; say: string }[] {
  return devices
    .filter(({ scanned_at }) => scanned_at === null)
    .map(({ device, shown, holder }) => {
      const called = shown || "A device without a tag";
      return { device, say: holder ? `${called} (${holder})` : called };
    });
}
