// Which devices are held back for which reason, and what mends that?
import type { CommandName } from "../../host";
import type { DeviceId, IncidentId, PickupBlock, PickupDeviceRow, PickupState } from "../../bindings";
import { number } from "../../shared/words/days";
import type { BlockKind } from "../../shared/words/surplus";
import { calledOf } from "./list";

/** What is done with many devices at once. */
export type Deed = "remove" | "clear" | "say_cost" | "give_tags" | "release";
export type Fix = Deed | "check_in" | "incident";

export type Held = {
  why: BlockKind;
  devices: { id: DeviceId; shown: string; incident: IncidentId | null }[];
};

const order: BlockKind[] = [
  "checked_out",
  "open_incident",
  "no_clearance",
  "no_tag",
  "cost_unknown",
  "in_another_pickup",
  "status",
  "other_school",
];

const incidentOf = (block: PickupBlock): IncidentId | null => (block.why === "open_incident" ? block.incident : null);

/** By reason, those first that are mended here. A device with two reasons stands under both. */
export function heldBack(rows: PickupDeviceRow[]): Held[] {
  const held = order.map((why): Held => {
    const devices = rows.flatMap((row) => {
      const block = row.blocks.find((one) => one.why === why);
      return block ? [{ id: row.device, shown: calledOf(row), incident: incidentOf(block) }] : [];
    });
    return { why, devices };
  });
  return held.filter(({ devices }) => devices.length > 0);
}

const mends: Record<BlockKind, { fix: Fix; needs: CommandName } | null> = {
  checked_out: { fix: "check_in", needs: "custody.check_all_in" },
  open_incident: { fix: "incident", needs: "incident.note" },
  no_clearance: { fix: "clear", needs: "surplus.clear" },
  no_tag: { fix: "give_tags", needs: "surplus.give_tags" },
  cost_unknown: { fix: "say_cost", needs: "surplus.say_cost" },
  in_another_pickup: null,
  status: null,
  other_school: null,
};

/** What mends it; nothing where only taking it off the list helps, or somebody else has to. */
export function fixFor(why: BlockKind, state: PickupState, may: (name: CommandName) => boolean): Fix | null {
  const mend = mends[why];
  if (mend === null || !may(mend.needs)) return null;
  // What a device cost is asked before the approval, whose value it is part of.
  return mend.fix === "say_cost" && state !== "draft" ? null : mend.fix;
}

export function fixWord(fix: Exclude<Fix, "remove" | "release">, many: number): string {
  switch (fix) {
    case "check_in":
      return many === 1 ? "Check it in…" : `Check ${number(many)} in…`;
    case "incident":
      return "Open incident";
    case "clear":
      return "Record the federal leave…";
    case "give_tags":
      return many === 1 ? "Give it a provisional tag" : "Give provisional tags";
    case "say_cost":
      return many === 1 ? "Say what it cost…" : "Say what they cost…";
  }
}
