// All devices of a group of a pickup, however many pages they are.
import type { PickupDeviceRow, PickupGroup, PickupId } from "../../bindings";
import { ask } from "../../host";

const MOST = 500;

export async function rowsOf(pickup: PickupId, group: PickupGroup): Promise<PickupDeviceRow[]> {
  const rows: PickupDeviceRow[] = [];
  for (;;) {
    const page = await ask("surplus.devices", { pickup, group, offset: rows.length, limit: MOST });
    rows.push(...page.rows);
    if (page.rows.length < MOST) return rows;
  }
}
