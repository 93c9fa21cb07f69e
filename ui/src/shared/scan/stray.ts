// Letters came where nothing is typed: keys pressed by hand, or a scan that no field waits for?
import { type Burst, isScanner, KEY_SILENCE, keyAt, nothingYet, SCANNER_GAP, SHORTEST_CODE, SILENCE } from "./burst";

/** A scanner that ends its codes with Enter has done so by then. */
const SUFFIX_BY = 250;

type Hooks<P> = {
  /** Each letter that a hand pressed, once it is sure that no scanner did. True when it did something. */
  letter: (press: P) => boolean;
  scan: (code: string) => void;
};

const byHand = ({ gaps }: Burst): boolean => gaps.every((gap) => gap > SCANNER_GAP);

/** Holds every letter back until silence tells who sent it. */
export function strayScans<P>({ letter, scan }: Hooks<P>) {
  let burst = nothingYet;
  let text = "";
  let presses: P[] = [];
  let silence: ReturnType<typeof setTimeout> | undefined;
  /** A letter that did nothing: the first sign of a scan, when the machine stumbled over it and the rest follows soon. */
  let torn = { sign: "", at: -Infinity };

  function clear() {
    burst = nothingYet;
    text = "";
    presses = [];
    clearTimeout(silence);
  }

  function settle() {
    const [code, pressed, hand] = [text.trim(), presses, byHand(burst)];
    const whole = isScanner(burst) && code.length >= SHORTEST_CODE;
    const [last, sign] = [burst.last, text];
    clear();
    if (hand) torn = { sign: pressed.map(letter).some((did) => did) || pressed.length > 1 ? "" : sign, at: last };
    else if (whole) scan(code);
  }

  return {
    /** One more letter at `at` (milliseconds). True when it came too fast for a hand, and is nobody else's. */
    press(sign: string, at: number, press: P): boolean {
      // No code begins with a blank: that one ticks a box or presses a button.
      if (sign === " " && text === "") return false;
      clearTimeout(silence);
      if (text === "" && at - torn.at <= KEY_SILENCE) text = torn.sign;
      burst = keyAt(burst, at);
      text += sign;
      presses.push(press);
      silence = setTimeout(settle, isScanner(burst) ? SUFFIX_BY : SILENCE);
      return !byHand(burst);
    },
    /** A key that no scanner sends: what came before it is complete. */
    interrupt(): void {
      if (text !== "") settle();
    },
    /** Enter or Tab. True when it ended a scan, and presses no button. */
    end(): boolean {
      if (text === "" || byHand(burst)) return false;
      settle();
      return true;
    },
  };
}
