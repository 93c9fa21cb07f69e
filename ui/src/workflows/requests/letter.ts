// How does a letter to a requester get into their mail program, or onto the clipboard?
import type { RequestLetter } from "../../bindings";

/** Longer links are cut by some systems, so such a letter is copied instead. */
const LONGEST = 1900;

/** As the mail program is asked; nothing without an address, or when it would be cut. */
export function mailLink({ to, subject, body }: RequestLetter): string | null {
  if (to === null) return null;
  const lines = body.replace(/\r?\n/g, "\r\n");
  const link = `mailto:${encodeURIComponent(to).replaceAll("%40", "@")}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
  return link.length > LONGEST ? null : link;
}

/** For the clipboard: what it is about, then what is said. */
export const letterText = ({ subject, body }: RequestLetter): string => `${subject}\n\n${body}`;
