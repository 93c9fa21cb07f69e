// What can be done from the keyboard now? One list feeds the keys, the sheet of all keys and the search box.
import { untrack } from "svelte";
import { chordOf, inTextField, isTyping } from "./keys";
import { prefs } from "./prefs.svelte";
import type { Icon } from "./sign";

export type Action = {
  word: string;
  run: () => void;
  chord?: string;
  icon?: Icon;
  /** Keys that only make sense as keys are left out of the search box. */
  keyOnly?: boolean;
};
type Scope = { name: string; actions: Action[] };

let scopes = $state.raw<Scope[]>([]);

/** Offers actions for as long as the calling component is there. The newest scope wins a key. */
export function useActions(name: string, actions: () => Action[]): void {
  $effect(() => {
    const scope = { name, actions: actions() };
    untrack(() => (scopes = [...scopes, scope]));
    return () => (scopes = scopes.filter((one) => one !== scope));
  });
}

export function allScopes(): Scope[] {
  return scopes;
}

/** Text being edited keeps its own undo. */
function belongsToText(chord: string, target: EventTarget | null): boolean {
  if (!inTextField(target)) return false;
  if (isTyping(chord)) return true;
  const text = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.value : "x";
  return text !== "" && ["Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z", "Ctrl+A"].includes(chord);
}

export function handleKey(event: KeyboardEvent): void {
  const chord = chordOf(event);
  if (event.defaultPrevented || event.isComposing || belongsToText(chord, event.target)) return;
  if (isTyping(chord) && chord !== "?" && !prefs.letterKeys) return;
  for (const { actions } of scopes.toReversed()) {
    const action = actions.find((one) => one.chord === chord);
    if (!action) continue;
    event.preventDefault();
    action.run();
    return;
  }
}
