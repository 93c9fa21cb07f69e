// Which keys were pressed, and how are they written on a key cap?

const named: Record<string, string> = {
  " ": "Space",
  ArrowUp: "Up",
  ArrowDown: "Down",
  ArrowLeft: "Left",
  ArrowRight: "Right",
  Escape: "Esc",
};

/** "Ctrl+K", "Shift+M", "Alt+1", "F2", "?". On a Mac, Command stands for Ctrl. */
export function chordOf(event: KeyboardEvent): string {
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  const raw = event.altKey && digit ? digit : event.key;
  const key = named[raw] ?? (raw.length === 1 ? raw.toUpperCase() : raw);
  // A sign such as ? already needs Shift on some layouts and not on others.
  const shift = event.shiftKey && (raw.length > 1 || /[a-z]/i.test(raw) || raw === " ");
  return [event.ctrlKey || event.metaKey ? "Ctrl" : "", event.altKey ? "Alt" : "", shift ? "Shift" : "", key]
    .filter(Boolean)
    .join("+");
}

export function chordWords(chord: string): string {
  return chord.replace("Shift+", "⇧").replaceAll("+", " ");
}

/** A letter or sign that a text field would want for itself. */
export function isTyping(chord: string): boolean {
  return [...chord.replace("Shift+", "")].length === 1 || chord === "Space";
}

/** Held down with others, and nothing by itself: a scanner holds Shift for its capitals. */
export const isModifier = (key: string): boolean =>
  ["Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock", "NumLock"].includes(key);

/** Whether it can stand in a code or on a key cap: letters, figures, signs and the blank. */
export const isSign = (key: string): boolean => /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u.test(key);

/** Whether keys now belong to a field the person types into. */
export function inTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

/** Whether the focus is where keys are wanted for something else than scanning: in a field, a menu, a dialog. */
export function keepsFocus(element: Element | null): boolean {
  return inTextField(element) || element?.closest("[data-keeps-focus]") != null;
}
