// What do the list of people and a person's page ask of the core? What the generated map does not have yet.
import type { PersonState, Population, Queries } from "../../bindings/catalog";
import { ask, type refusalOf, run } from "../../host";
import { useAnswer } from "../../shared/answers.svelte";

export type PersonSort = "name" | "number" | "grade" | "homeroom" | "school" | "state" | "population" | "holds";
export type PersonFilters = {
  schools: string[];
  populations: Population[];
  states: PersonState[];
  grades: string[];
  homerooms: string[];
  holding: boolean | null;
};
export type PersonRow = {
  id: string;
  population: Population;
  number: string | null;
  name: string;
  grade: string | null;
  homeroom: string | null;
  school: string | null;
  school_name: string | null;
  state: PersonState;
  email: string | null;
  username: string | null;
  holds: number;
  actions: ("check_out" | "change" | "merge")[];
};
export type PersonPage = {
  school: string | null;
  filters: PersonFilters;
  search: string;
  sort: PersonSort | null;
  descending: boolean;
  from: number | null;
  after: string | null;
  count: number | null;
};

type Later = {
  "person.page": [PersonPage, { rows: PersonRow[]; from: number; total: number; next: string | null }];
  "view.list": [{ list: string }, { views: { id: string; name: string; view: unknown }[] }];
};
type Asking = Queries & Later;

export const asked = ask as unknown as <N extends keyof Asking>(name: N, input: Asking[N][0]) => Promise<Asking[N][1]>;
export const useAsked = useAnswer as unknown as <N extends keyof Asking>(
  name: N,
  input: () => Asking[N][0],
) => {
  readonly value: Asking[N][1] | undefined;
  readonly refusal: ReturnType<typeof refusalOf> | null;
  readonly waiting: boolean;
};
export const saveView = run as unknown as (
  name: "view.save",
  input: { list: string; name: string; view: unknown },
) => Promise<unknown>;
