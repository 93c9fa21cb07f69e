// Which time zones are offered, and which is this computer's?

/** The zones of the United States first; a district elsewhere types its own. */
export const usualZones = [
  "America/New_York",
  "America/Chicago",
  "America/Denver",
  "America/Phoenix",
  "America/Los_Angeles",
  "America/Anchorage",
  "Pacific/Honolulu",
];

export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || "America/New_York";
}

export function zonesLike(typed: string): { value: string; word: string }[] {
  const plain = (zone: string) => zone.toLowerCase().replaceAll("_", " ");
  const all = [...new Set([...usualZones, ...Intl.supportedValuesOf("timeZone")])];
  const fitting = typed === "" ? all : all.filter((zone) => plain(zone).includes(plain(typed)));
  return fitting.slice(0, 12).map((zone) => ({ value: zone, word: zone.replaceAll("_", " ") }));
}
