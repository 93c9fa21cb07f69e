// Which actions fit what was typed, and where does a find lead?
import type { Found } from "../bindings";
import type { Action } from "../shared/actions.svelte";
import type { Icon } from "../shared/sign";

export type Hit = {
  id: string;
  icon?: Icon;
  word: string;
  detail?: string;
  chord?: string;
  code?: boolean;
  run: () => void;
};

const SHOWN = 8;

/** Every word typed must begin a word of the action. */
export function fits(typed: string, word: string): boolean {
  const words = word.toLowerCase().split(/\s+/);
  return typed
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((start) => words.some((one) => one.startsWith(start)));
}

export function actionHits(scopes: { name: string; actions: Action[] }[], typed: string): Hit[] {
  return scopes
    .toReversed()
    .flatMap(({ name, actions }) => actions.filter((action) => !action.keyOnly).map((action) => ({ name, action })))
    .filter(({ action }) => fits(typed, action.word))
    .slice(0, SHOWN)
    .map(({ name, action: { word, icon, chord, run } }) => ({ id: `do-${name}-${word}`, word, icon, chord, run }));
}

const folders: Record<Found["kind"], string> = { device: "devices", person: "people", place: "places" };

export function foundPath({ kind, id }: Found): string {
  return `/${folders[kind]}/${id}`;
}
