// One answer of each kind that a scan may get.
import ArrowRightLeft from "@lucide/svelte/icons/arrow-right-left";
import type { Answer } from "../src/shared/scan/ScanBanner.svelte";
import { verdictSigns } from "../src/shared/scan/verdicts";

const nothing = () => {};

export const answers: Record<string, Answer> = {
  ok: {
    ...verdictSigns.ok,
    headline: "Counted",
    code: "MC-0012340",
    sentence: "Chromebook 11 (2023). It belongs here, in Cart 7B.",
    figure: { value: "22 of 30", word: "in Cart 7B" },
  },
  moved: {
    tone: "warn",
    icon: ArrowRightLeft,
    headline: "Counted here, it lives in the Library",
    sentence: "MC-0011906, Chromebook 11 (2023). Leave it here or put it back, you decide later.",
    figure: { value: "23 of 30", word: "in Cart 7B" },
  },
  repeat: {
    ...verdictSigns.repeat,
    headline: "Already counted",
    code: "MC-0012340",
    sentence: "You scanned it 40 seconds ago, here in Cart 7B. Nothing changed, carry on.",
    figure: { value: "22 of 30", word: "still the same" },
  },
  other: {
    ...verdictSigns.other,
    headline: "Stone Mill Middle’s device",
    sentence:
      "MC-0031877, Chromebook 11 (2023), in service. It is noted and waits in “To sort out”. Put it aside to send back.",
    keys: [
      { chord: "B", word: "Send it back", run: nothing },
      { chord: "T", word: "Ask to keep it here", run: nothing },
      { chord: "Enter", word: "Later", run: nothing },
    ],
  },
  unknown: {
    ...verdictSigns.unknown,
    headline: "Nobody knows",
    code: "MC-OO12362",
    sentence: [
      "Did you mean ",
      { word: "MC-0012362", code: true },
      "? The letter O was read for a zero. That one is expected here, in Cart 7B.",
    ],
    keys: [
      { chord: "Y", word: "Yes, that one", run: nothing },
      { chord: "R", word: "Register it as found", run: nothing },
      { chord: "Enter", word: "Later", run: nothing },
    ],
  },
  recovered: {
    ...verdictSigns.recovered,
    headline: "Found again",
    code: "MC-0010982",
    sentence: "It was reported lost on Thu 8 Oct by Dele Adeyemi. Keep it here, IT checks it before it goes out.",
    keys: [{ chord: "V", word: "Record it found here", run: nothing }],
  },
};
