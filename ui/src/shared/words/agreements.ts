// How is an agreement called on every screen: signed by whom, when, and how?
import type { Agreement, How, Population, Signer } from "../../bindings";
import { dayWords, wallClock } from "./days";

export const signerWords: Record<Signer, string> = {
  student: "The student",
  guardian: "A parent or guardian",
  staff: "They themselves",
};

export const howWords: Record<How, string> = {
  drawn: "on this screen",
  paper: "on paper",
  ticked: "before a witness",
};

/** Who may sign for somebody; the likeliest first. */
export const signersOf: Record<Population, [Signer, ...Signer[]]> = {
  student: ["student", "guardian"],
  staff: ["staff"],
  contractor: ["staff"],
};

/** "signed by Ana Beltrán, Tue 18 Aug". */
export function signedWords(agreement: Agreement | null, today: string, zone: string): string {
  if (!agreement) return "not signed this school year";
  return `signed by ${agreement.signer_name}, ${dayWords(wallClock(agreement.signed_at, zone).date, today)}`;
}

/** "on paper"; "before Imani Okafor". */
export const wayWords = ({ how, witness }: Agreement): string => (witness ? `before ${witness}` : howWords[how]);
