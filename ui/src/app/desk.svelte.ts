// Which file lies on the desk? Asked at the start and whenever it may be another one.
import { onChanged, type Standing, standing, type Stop } from "../host";

const desk = $state<{ standing: Standing | null }>({ standing: null });

async function look(): Promise<void> {
  try {
    desk.standing = await standing();
  } catch {
    // Without a shell there is nothing to open; the questions of the page are refused and say so.
    desk.standing = { file: null, operator: null, trouble: null, no_backup: null, default_file: "" };
  }
}

export function theDesk(): Standing | null {
  return desk.standing;
}

export function watchDesk(): Stop {
  void look();
  return onChanged((changed) => changed.includes("*") && void look());
}
