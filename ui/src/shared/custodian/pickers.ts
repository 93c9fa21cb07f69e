// Who or what was meant by the few letters typed into a form?
import type { Custodian, Match, PersonRow } from "../../bindings";
import { ask } from "../../host";
import { allPeople } from "../lists";

export type Option = { value: string; word: string; detail?: string };

const detailOf = (hit: PersonRow) =>
  [hit.number, hit.homeroom, hit.school_name].filter((word): word is string => Boolean(word)).join(", ");

/** People by number first, then by name. */
export async function findPeople(typed: string): Promise<Option[]> {
  const text = typed.trim();
  if (text === "") return [];
  const [code, page] = await Promise.all([
    ask("find.code", { code: text, school: null, context: "distribution" }),
    ask("person.page", { ...allPeople, search: text, count: 8 }),
  ]);
  const byName = page.rows.map((hit) => ({ value: hit.id, word: hit.name, detail: detailOf(hit) }));
  const byNumber = peopleOf(code.what).filter(({ value }) => byName.every((hit) => hit.value !== value));
  return [...byNumber, ...byName];
}

function peopleOf(found: Match): Option[] {
  const people = found.is === "person" ? [found.person] : found.is === "choice" ? found.people : [];
  return people.flatMap((one) =>
    one.name === null ? [] : [{ value: one.id, word: one.name, detail: one.grade ? `grade ${one.grade}` : undefined }],
  );
}

/** Rooms, carts and closets of a school by name, or by their printed label. */
export async function findPlaces(typed: string, school: string | null): Promise<Option[]> {
  const text = typed.trim().toLowerCase();
  const { places } = await ask("place.list", { school });
  const named = places.filter(
    (place) => place.name.toLowerCase().includes(text) || place.label?.toLowerCase() === text,
  );
  const room = (id: string | null) => places.find((place) => place.id === id)?.name;
  return named.slice(0, 40).map((place) => ({
    value: place.id,
    word: place.name,
    detail: [place.kind, room(place.room)].filter((word): word is string => Boolean(word)).join(" in "),
  }));
}

export type Kind = Custodian["kind"];
export const kinds: { value: Kind; word: string }[] = [
  { value: "person", word: "Person" },
  { value: "place", word: "Room or cart" },
  { value: "it", word: "IT" },
  { value: "vendor", word: "Vendor" },
];
