// Which help belongs to the screen that one is on? Each workflow keeps its own words beside it.
import type { Help, Topic } from "../shared/help/topics";

const written = import.meta.glob<{ help: Help }>("../workflows/*/help.ts", { eager: true });

export const help: Help = Object.assign({}, ...Object.values(written).map((one) => one.help));

const fits = (pattern: string, path: string) => {
  const [wanted, given] = [pattern.split("/"), path.split("/")];
  return wanted.length === given.length && wanted.every((part, at) => part.startsWith(":") || part === given[at]);
};

/** The topics of a path, the one in sight in front; none where nothing is. */
export function topicsOf(path: string, now: string | null): Topic[] {
  const topics = Object.entries(help).find(([pattern]) => fits(pattern, path))?.[1] ?? [];
  return topics.toSorted((a, b) => Number(b.id === now) - Number(a.id === now));
}
