// How does a person say when? Days as "Mon 23 Nov", instants with the district's wall clock, ages as counted by the core.

const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Year, month, day of a date as the core writes it, `2026-11-23`. */
function parts(date: string): [number, number, number] {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return [year, month, day];
}

/** "Mon 23 Nov"; with the year when it is not the year of `today`, because then it matters. */
export function dayWords(date: string, today: string): string {
  const [year, month, day] = parts(date);
  const weekday = days[new Date(`${date}T00:00:00Z`).getUTCDay()];
  const words = `${weekday} ${day} ${months[month - 1]}`;
  return year === parts(today)[0] ? words : `${words} ${year}`;
}

/** "Jul 2023": where the day does not matter. */
export function monthWords(date: string): string {
  const [year, month] = parts(date);
  return `${months[month - 1]} ${year}`;
}

/** The calendar day and the clock of an instant, in a zone. */
export function wallClock(instant: string, zone: string): { date: string; clock: string; seconds: string } {
  const shown = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
  const found = new Map(shown.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const date = `${found.get("year")}-${found.get("month")}-${found.get("day")}`;
  const clock = `${found.get("hour")}:${found.get("minute")}`;
  return { date, clock, seconds: `${clock}:${found.get("second")}` };
}

/** "Mon 23 Nov 10:41", or "today 10:41" on the day itself. */
export function instantWords(instant: string, zone: string, today: string): string {
  const { date, clock } = wallClock(instant, zone);
  return date === today ? `today ${clock}` : `${dayWords(date, today)} ${clock}`;
}

export function schoolDays(count: number): string {
  if (count === 0) return "today";
  return count === 1 ? "1 school day" : `${number(count)} school days`;
}

/** Minutes on a clock that counts hours: "26 h 18". */
export function hoursWords(minutes: number): string {
  const whole = Math.abs(Math.round(minutes));
  return `${minutes < 0 ? "−" : ""}${Math.floor(whole / 60)} h ${String(whole % 60).padStart(2, "0")}`;
}

/** How long something will still take, rounded to what a person would say. */
export function soonWords(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

const grouped = new Intl.NumberFormat("en-US");

export function number(count: number): string {
  return grouped.format(count);
}
