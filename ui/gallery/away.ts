// Devices that are lost or stolen, scanned at a station: met by tag, and found again.
import type { Match } from "../src/bindings";
import { deviceFound, NOW, stage } from "./grade";

export const awayNow = (tag: string) =>
  stage.world.losses.find(({ device_shown, status }) => device_shown === tag && ["lost", "stolen"].includes(status));

export function awayHere(code: string): Match | null {
  const away = awayNow(code);
  if (!away) return null;
  const device = { ...deviceFound(code), id: away.incident.device, status: away.status };
  return { is: "device", device, by: "tag", person: null };
}

/** It turned up: what is proposed for it waits to be answered. */
export function turnedUp(device: string) {
  for (const shown of stage.world.losses.filter(({ incident }) => incident.device === device)) {
    shown.incident.recovered_at = NOW;
    Object.assign(shown, { status: "in_service", condition: "needs_check", waits_for: ["recovery"] });
  }
}
