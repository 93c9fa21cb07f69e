// What is somebody called who works in this file?
import type { Role } from "../../bindings";

export const roleWords: Record<Role, string> = { it: "IT", champion: "Champion", viewer: "Viewer" };

export function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : ""]
    .map((word) => word?.[0] ?? "")
    .join("")
    .toUpperCase();
}
