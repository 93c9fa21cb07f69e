// What does the frame say about saving, backup and undo?
import type { Backup } from "../bindings";
import { instantWords } from "../shared/words/days";

export function backupWords(backups: Backup[], zone: string, today: string): { word: string; fine: boolean } {
  const newest = backups[0];
  if (!newest) return { word: "No backup yet", fine: false };
  return { word: `Backup ${instantWords(newest.made_at, zone, today)}`, fine: true };
}
