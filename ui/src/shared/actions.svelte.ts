// What can be done from the keyboard now? One list feeds the keys, the sheet of all keys and the search box.
import { untrack } from "svelte";
import { chordOf, inTextField, isModifier, isSign, isTyping, keepsFocus } from "./keys";
import { prefs } from "./prefs.svelte";
import { strayScans } from "./scan/stray";
import type { Icon } from "./sign";
import { toast } from "./toasts.svelte";

export type Action = {
  word: string;
  run: () => void;
  chord?: string;
  icon?: Icon;
  /** Keys that only make sense as keys are left out of the search box. */
  keyOnly?: boolean;
  /** Goes on for as long as its letter is held down. */
  repeats?: boolean;
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

type Scans = (code: string) => void;
let takers: Scans[] = [];

/** Takes the scans that no field waited for. The newest taker wins. */
export function useStrayScans(take: Scans): void {
  $effect(() => {
    takers = [...takers, take];
    return () => (takers = takers.filter((one) => one !== take));
  });
}

/** A letter pressed, or a label scanned, while a question is open is not meant for what is behind it. */
const isAsked = (): boolean => document.querySelector("[role=dialog]") !== null;

function scanned(code: string): void {
  if (isAsked()) toast("Answer the question first, then scan it again.", { tone: "warn" });
  else takers.at(-1)?.(code);
}

function actionOf(chord: string): Action | undefined {
  for (const { actions } of scopes.toReversed()) {
    const action = actions.find((one) => one.chord === chord);
    if (action) return action;
  }
  return undefined;
}

/** What a letter or sign does now; nothing when somebody switched letters off, or while a question is open. */
export function letterAction(chord: string): Action | undefined {
  return isAsked() || (chord !== "?" && !prefs.letterKeys) ? undefined : actionOf(chord);
}

const letters = strayScans<{ chord: string; event: KeyboardEvent }>({
  letter({ chord, event }) {
    if (event.defaultPrevented) return true;
    const action = letterAction(chord);
    action?.run();
    return action !== undefined;
  },
  scan: scanned,
});

/** Text being edited keeps its own undo. */
function belongsToText(chord: string, target: EventTarget | null): boolean {
  if (!inTextField(target)) return false;
  if (isTyping(chord) || chord === "Alt+Left") return true;
  const text = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.value : "x";
  return text !== "" && ["Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z", "Ctrl+A"].includes(chord);
}

/** Lists and menus find their lines by letters, and a scan field takes every key that nobody else keeps. */
function belongsElsewhere(target: EventTarget | null): boolean {
  if (target instanceof Element && target.closest("[role=menu], [role=listbox]")) return true;
  return document.querySelector("[data-scan-field]") !== null && !keepsFocus(document.activeElement);
}

/** Before anything else hears a key: what comes as fast as a scanner presses no button and no letter. */
export function hearKey(event: KeyboardEvent): void {
  const { target, repeat, isComposing } = event;
  if (repeat || isComposing || inTextField(target) || belongsElsewhere(target)) return;
  const chord = chordOf(event);
  let ofScan = false;
  if (isTyping(chord) && !isSign(event.key)) return;
  if (isTyping(chord)) ofScan = letters.press(event.key, event.timeStamp, { chord, event });
  else if (chord === "Enter" || chord === "Tab") ofScan = letters.end();
  else if (!isModifier(event.key)) letters.interrupt();
  if (!ofScan) return;
  event.preventDefault();
  event.stopPropagation();
}

export function handleKey(event: KeyboardEvent): void {
  const chord = chordOf(event);
  if (event.defaultPrevented || event.isComposing || belongsToText(chord, event.target)) return;
  const held = event.repeat && isTyping(chord) ? letterAction(chord) : undefined;
  // Letters wait in `hearKey` for the silence after them.
  const action = isTyping(chord) ? (held?.repeats ? held : undefined) : actionOf(chord);
  if (!action) return;
  event.preventDefault();
  action.run();
}
