// What a person would do on a screen before looking at it.
const later = (ms: number) => new Promise((go) => setTimeout(go, ms));

/** Clicks what begins with each of these words, one after the other. */
export async function clickThrough(words: string[]) {
  for (const word of words) {
    await later(250);
    const all = [...document.querySelectorAll<HTMLElement>("button, [role='tab'], [role='menuitem'], a, .grid-cell")];
    const found = all.find(
      (one) => one.textContent?.trim().startsWith(word) || one.getAttribute("aria-label")?.startsWith(word),
    );
    found?.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, button: 0 }));
    found?.dispatchEvent(new MouseEvent("mousedown", { bubbles: true, button: 0 }));
    found?.focus();
    found?.click();
  }
}

/** Scans codes as a scanner would, then presses keys by hand. */
export async function typeIn(codes: string[], keys: string) {
  const { default: userEvent } = await import("@testing-library/user-event");
  const user = userEvent.setup({ delay: null });
  for (const code of codes) await user.keyboard(`${code}{Enter}`);
  if (keys) await userEvent.setup({ delay: 120 }).keyboard(keys);
}
