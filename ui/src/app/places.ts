// Where can one go? Only places that exist in this release.
import ArchiveRestore from "@lucide/svelte/icons/archive-restore";
import CalendarDays from "@lucide/svelte/icons/calendar-days";
import ChartColumn from "@lucide/svelte/icons/chart-column";
import ClipboardCheck from "@lucide/svelte/icons/clipboard-check";
import FileInput from "@lucide/svelte/icons/file-input";
import Inbox from "@lucide/svelte/icons/inbox";
import Laptop from "@lucide/svelte/icons/laptop";
import Package from "@lucide/svelte/icons/package";
import ReceiptText from "@lucide/svelte/icons/receipt-text";
import RefreshCw from "@lucide/svelte/icons/refresh-cw";
import Send from "@lucide/svelte/icons/send";
import Settings from "@lucide/svelte/icons/settings";
import Sun from "@lucide/svelte/icons/sun";
import Users from "@lucide/svelte/icons/users";
import type { Icon } from "../shared/sign";

export type Place = { path: string; word: string; icon: Icon; group: "work" | "records" | "paper" | "end" };

export const places: Place[] = [
  { path: "/", word: "Today", icon: Sun, group: "work" },
  { path: "/requests", word: "Requests", icon: Inbox, group: "work" },
  { path: "/distribute", word: "Distribute", icon: Send, group: "work" },
  { path: "/collect", word: "Collect", icon: ArchiveRestore, group: "work" },
  { path: "/audits", word: "Audits", icon: ClipboardCheck, group: "work" },
  { path: "/replacements", word: "Replacements", icon: RefreshCw, group: "work" },
  { path: "/surplus", word: "Surplus", icon: Package, group: "work" },
  { path: "/devices", word: "Devices", icon: Laptop, group: "records" },
  { path: "/people", word: "People", icon: Users, group: "records" },
  { path: "/fees", word: "Fees", icon: ReceiptText, group: "records" },
  { path: "/reports", word: "Reports", icon: ChartColumn, group: "paper" },
  { path: "/import", word: "Import", icon: FileInput, group: "paper" },
  { path: "/settings", word: "Settings", icon: Settings, group: "end" },
];

/** The first nine have a key. */
export function chordOfPlace(place: Place): string | undefined {
  const nth = places.indexOf(place) + 1;
  return nth > 9 ? undefined : `Alt+${nth}`;
}

/** Pages of a place that the search box leads to as well. */
export const pages: { path: string; word: string; icon: Icon }[] = [
  { path: "/settings/calendar", word: "Go to Calendar: holidays, closures, testing windows", icon: CalendarDays },
  { path: "/settings?part=support", word: "Go to Settings: Requests", icon: Settings },
  { path: "/settings?part=papers", word: "Go to Settings: Papers", icon: Settings },
  { path: "/settings?part=fees", word: "Go to Settings: Fees", icon: Settings },
  { path: "/reports/district", word: "Go to Reports: How does the district do?", icon: ChartColumn },
  { path: "/reports/promises", word: "Go to Reports: Were promises kept?", icon: ChartColumn },
];

export function placeOf(path: string): Place | undefined {
  return places.find((place) => path === place.path || (place.path !== "/" && path.startsWith(`${place.path}/`)));
}

/** A station takes the whole window; nothing around it may steal the scanner. */
export function isStation(path: string): boolean {
  return path.endsWith("/scan");
}
