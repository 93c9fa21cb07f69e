// How far is a drive, what is it for, and what does a new one ask the core?
import type { Board, BoardPerson, Drive, DriveKind, DriveList, DriveRow, Homeroom, StillOut } from "../../bindings";
import type { Input } from "../../host";
import { count, listed } from "../../shared/words/count";

/** The drives of a kind: those that go on first by their last day, then the closed ones. */
export function drivesOf(
  { drives }: Pick<DriveList, "drives">,
  kind: DriveKind,
): { open: DriveRow[]; closed: DriveRow[] } {
  const ours = drives.filter(({ drive }) => drive.kind === kind);
  const open = ours.filter(({ drive }) => drive.closed_at === null);
  return {
    open: open.toSorted((a, b) => a.drive.deadline.localeCompare(b.drive.deadline)),
    closed: ours.filter(({ drive }) => drive.closed_at !== null),
  };
}

/** "Grade 7 and 8", "Homeroom 7B", "only the people it names", "everybody". */
export function scopeWords({
  grades,
  homerooms,
  only_listed,
}: Pick<Drive, "grades" | "homerooms" | "only_listed">): string {
  if (only_listed) return "only the people it names";
  const parts = [
    grades.length > 0 && `${grades.length === 1 ? "grade" : "grades"} ${listed(grades)}`,
    homerooms.length > 4 && count(homerooms.length, "homeroom"),
    homerooms.length > 0 &&
      homerooms.length < 5 &&
      `${homerooms.length === 1 ? "homeroom" : "homerooms"} ${listed(homerooms)}`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(", ") : "every student";
}

/** The few who are left, by name; how many, when they are many. */
export function leftWords({ people, to_do }: Homeroom): string {
  if (to_do === 0) return "";
  const names = people.filter(({ standing }) => standing === "to_do").map(({ name }) => name);
  return to_do > 3 ? `${names.slice(0, 2).join(", ")} and ${to_do - 2} more` : listed(names);
}

/** Who still waits comes first. */
export function byStanding(people: BoardPerson[]): BoardPerson[] {
  return people.toSorted((a, b) => Number(b.standing === "to_do") - Number(a.standing === "to_do"));
}

/** Homerooms in which somebody still waits, or all of them. */
export function shownRooms({ homerooms }: Pick<Board, "homerooms">, onlyLeft: boolean): Homeroom[] {
  return onlyLeft ? homerooms.filter(({ to_do }) => to_do > 0) : homerooms;
}

/** "2 devices with 2 people, and 1 person with no device but something else open": an accessory, or one they keep. */
export function stillOutWords({ people, devices }: Pick<StillOut, "people" | "devices">): string {
  const have = people.filter((one) => one.devices.length > 0).length;
  const rest = people.length - have;
  return [
    devices > 0 && `${count(devices, "device")} with ${count(have, "person", "people")}`,
    rest > 0 && `${count(rest, "person", "people")} with no device but something else open`,
  ]
    .filter((part) => part !== false)
    .join(", and ");
}

export type Draft = {
  kind: DriveKind;
  school: string;
  name: string;
  deadline: string;
  grades: string[];
  homerooms: string[];
  accessories: string[];
  people: { id: string; name: string }[];
  onlyListed: boolean;
};

/** Whoever is named alone needs no grade and no homeroom. */
export function asked(draft: Draft): Input<"drive.create"> {
  const { kind, school, deadline, accessories, people, onlyListed } = draft;
  return {
    kind,
    school,
    name: draft.name.trim(),
    deadline,
    accessories,
    ...(onlyListed ? { only_listed: true } : { grades: draft.grades, homerooms: draft.homerooms }),
    ...(people.length > 0 && { people: people.map(({ id }) => id) }),
  };
}
