// How was the queue last looked at? Its next request is one key away from a request's page.
import type { AskedQueue } from "./queue";

let asked: AskedQueue = {};

/** For as long as the window is open. */
export const lineNow = (): AskedQueue => asked;

export function keepLine(now: AskedQueue): void {
  asked = now;
}
