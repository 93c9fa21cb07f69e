// Which device is each certificate of a pasted list for?
import type { DeviceId } from "../../bindings";

export type Line = { code: string; certificate: string };

/** As codes are compared: without blanks, hyphens, asterisks, in capitals. */
const norm = (code: string): string => code.toUpperCase().replaceAll(/[\s\-*]/g, "");

/** One line a device, tag and certificate between a comma, a semicolon or a tab. */
export function read(text: string): { lines: Line[]; unreadable: string[] } {
  const lines: Line[] = [];
  const unreadable: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === "") continue;
    const [code = "", certificate = "", ...more] = line.split(/[\t;,]/).map((part) => part.trim());
    if (code !== "" && certificate !== "" && more.every((part) => part === "")) lines.push({ code, certificate });
    else unreadable.push(line.trim());
  }
  return { lines, unreadable };
}

type Known = { device: DeviceId; tag: string | null; serial: string | null };

/** Each line by tag or serial; what is not among the devices that may be wiped is told apart. */
export function matched(lines: Line[], known: Known[]) {
  const byCode = new Map<string, DeviceId>();
  for (const { device, serial } of known) if (serial) byCode.set(norm(serial), device);
  for (const { device, tag } of known) if (tag) byCode.set(norm(tag), device);
  const devices: { device: DeviceId; certificate: string }[] = [];
  const unknown: string[] = [];
  for (const { code, certificate } of lines) {
    const device = byCode.get(norm(code));
    if (device === undefined) unknown.push(code);
    else devices.push({ device, certificate });
  }
  return { devices, unknown };
}
