// How does a dialog's form begin, and how is it sent from the keyboard?

/** Puts the cursor into its first field, whatever that is. */
export function begin(form: HTMLFormElement): () => void {
  const later = setTimeout(() => form.querySelector<HTMLElement>("textarea, input, button")?.focus());
  return () => clearTimeout(later);
}

/** Ctrl+Enter from anywhere in the dialog, heard before a list or a button in it takes the Enter for its own. */
export function sendBy(event: KeyboardEvent, form: HTMLFormElement | undefined): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || !form) return;
  event.preventDefault();
  event.stopPropagation();
  form.requestSubmit();
}
