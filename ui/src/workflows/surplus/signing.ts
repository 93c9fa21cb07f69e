// What is signed, who signs it, and what is the requester told?
import type { Commands, PickupShown } from "../../bindings";
import { count, listed } from "../../shared/words/count";
import { piecesWords } from "../../shared/words/surplus";

/** Drawn here, or with ink on the manifest that was printed. */
export type Way = "drawn" | "paper";
export type Side = { name: string; role: string; drawn: string | null };

/** What still has to be written before both may sign; null when nothing is missing. */
export function stillNeeded(way: Way, giver: Side, taker: Side): string | null {
  const unnamed = [giver.name.trim() === "" && "who signs for the school", taker.name.trim() === "" && "who fetches"];
  const names = unnamed.filter((one) => one !== false);
  if (names.length > 0) return `Still needed: ${listed(names)}.`;
  if (way === "paper") return null;
  const undrawn = [giver.drawn === null && giver.name.trim(), taker.drawn === null && taker.name.trim()];
  const hands = undrawn.filter((one) => one !== false);
  return hands.length > 0 ? `Still needed: the signature of ${listed(hands)}.` : null;
}

const signed = (way: Way, { name, role, drawn }: Side) => ({
  name: name.trim(),
  role: role.trim() || null,
  picture: way === "drawn" ? drawn : null,
});

export function signedAs(
  pickup: string,
  way: Way,
  giver: Side,
  taker: Side,
  tell: string,
): Commands["surplus.sign"][0] {
  return { pickup, giver: signed(way, giver), taker: signed(way, taker), tell: tell.trim() || null };
}

/** As it would be written to whoever asked; it may be changed before it is sent. */
export function tellWords({ counts, peripherals, pickup }: PickupShown, short: number): string {
  const devices = counts.loaded > 0 || peripherals.length === 0 ? [count(counts.loaded, "device")] : [];
  const went = listed([...devices, ...peripherals.map(piecesWords)]);
  const left =
    short > 0
      ? ` ${count(short, "device")} of the list stayed with you; we come back for ${short === 1 ? "it" : "them"}.`
      : "";
  return `${went} left today${pickup.collector ? ` with ${pickup.collector}` : ""}, and the manifest is signed.${left}`;
}
