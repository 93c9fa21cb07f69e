// What was just done, said in passing, with a way to take it back.
import type { Icon, Tone } from "./sign";

export type Toast = {
  id: number;
  say: string;
  tone: Tone;
  icon?: Icon;
  action?: { word: string; chord?: string; run: () => void };
};

const LASTS = 6000;
const AT_MOST = 3;
let next = 1;

export const toasts = $state<{ list: Toast[] }>({ list: [] });

export function toast(say: string, more: Partial<Omit<Toast, "id" | "say">> = {}): void {
  const shown: Toast = { id: next++, say, tone: "ok", ...more };
  // Ctrl+Z takes the last step back: an older offer to undo would not do what it says.
  const before = toasts.list.filter((one) => !one.action);
  toasts.list = [...before, shown].slice(-AT_MOST);
  setTimeout(() => drop(shown.id), LASTS);
}

export function drop(id: number): void {
  toasts.list = toasts.list.filter((one) => one.id !== id);
}
