// What does the frame say about saving, backup and undo?
import type { Backup } from "../bindings";
import { instantWords } from "../shared/words/days";

export function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : ""]
    .map((word) => word?.[0] ?? "")
    .join("")
    .toUpperCase();
}

export function backupWords(backups: Backup[], zone: string, today: string): { word: string; fine: boolean } {
  const newest = backups[0];
  if (!newest) return { word: "No backup yet", fine: false };
  return { word: `Backup ${instantWords(newest.made_at, zone, today)}`, fine: true };
}
