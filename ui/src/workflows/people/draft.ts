// What can be corrected of a person by hand? Who is enrolled or employed is the roster's to say, and IT's.
import type { Commands, Person, PersonState, Population } from "../../bindings";

export type Draft = {
  name: string;
  first: string;
  last: string;
  number: string;
  username: string;
  email: string;
  grade: string;
  homeroom: string;
  school: string | "none";
  population: Population;
  state: PersonState;
  notes: string;
};

export const draftOf = (person: Person): Draft => ({
  name: person.name,
  first: person.first_name ?? "",
  last: person.last_name ?? "",
  number: person.number ?? "",
  username: person.username ?? "",
  email: person.email ?? "",
  grade: person.grade ?? "",
  homeroom: person.homeroom ?? "",
  school: person.school ?? "none",
  population: person.population,
  state: person.state,
  notes: person.notes ?? "",
});

/** Somebody of whom nothing is known yet. */
export const emptyDraft = (school: string | undefined): Draft => ({
  name: "",
  first: "",
  last: "",
  number: "",
  username: "",
  email: "",
  grade: "",
  homeroom: "",
  school: school ?? "none",
  population: "student",
  state: "provisional",
  notes: "",
});

const orNone = (text: string) => (text.trim() === "" ? null : text.trim());

const said = (draft: Draft) => ({
  name: draft.name.trim(),
  first_name: orNone(draft.first),
  last_name: orNone(draft.last),
  number: orNone(draft.number),
  username: orNone(draft.username),
  email: orNone(draft.email),
  grade: orNone(draft.grade),
  homeroom: orNone(draft.homeroom),
  school: draft.school === "none" ? null : draft.school,
  population: draft.population,
  state: draft.state,
  notes: orNone(draft.notes),
});

export const personOf = (before: Person, draft: Draft): Person => ({ ...before, ...said(draft) });

export const added = (draft: Draft): Commands["person.add"][0] => said(draft);
