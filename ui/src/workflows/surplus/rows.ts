// All devices of a group of a pickup.
import type { PickupDeviceRow, PickupGroup, PickupId } from "../../bindings";
import { ask } from "../../host";

/** As many as a pickup lists. */
const MOST = 20_000;

export async function rowsOf(pickup: PickupId, group: PickupGroup): Promise<PickupDeviceRow[]> {
  return (await ask("surplus.devices", { pickup, group, limit: MOST })).rows;
}
