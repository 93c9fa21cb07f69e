// What does this person want this window to look and behave like? Kept on this machine, not in the district's file.

import type { Labelling } from "../bindings";

export type Theme = "system" | "light" | "dark";
type Prefs = {
  theme: Theme;
  railFolded: boolean;
  letterKeys: boolean;
  sound: boolean;
  labels: Omit<Labelling, "start">;
};

const KEY = "rollcall.prefs";
const usual: Prefs = {
  theme: "system",
  railFolded: false,
  letterKeys: true,
  sound: true,
  labels: { sheet: "5160", codes: "both", right_mm: 0, down_mm: 0 },
};

function kept(): Prefs {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof found === "object" && found !== null ? { ...usual, ...found } : usual;
  } catch {
    return usual;
  }
}

export const prefs = $state<Prefs>(kept());

export function setPref<K extends keyof Prefs>(name: K, value: Prefs[K]): void {
  prefs[name] = value;
  try {
    localStorage.setItem(KEY, JSON.stringify(prefs));
  } catch {
    // Private windows refuse; the choice then lasts as long as the window.
  }
}

export function showTheme(): void {
  if (prefs.theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = prefs.theme;
}
