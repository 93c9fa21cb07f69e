// Which three signs go with each verdict on a scan?
import Check from "@lucide/svelte/icons/check";
import CopyCheck from "@lucide/svelte/icons/copy-check";
import LocateFixed from "@lucide/svelte/icons/locate-fixed";
import ScanSearch from "@lucide/svelte/icons/scan-search";
import School from "@lucide/svelte/icons/school";
import TriangleAlert from "@lucide/svelte/icons/triangle-alert";
import type { Sign } from "../sign";

export type Verdict = "ok" | "repeat" | "other" | "unknown" | "recovered" | "look";

export const verdictSigns: Record<Verdict, Sign> = {
  ok: { icon: Check, word: "Counted", tone: "ok" },
  repeat: { icon: CopyCheck, word: "Already counted", tone: "calm" },
  other: { icon: School, word: "Another school’s", tone: "kin" },
  unknown: { icon: ScanSearch, word: "Not on any list", tone: "bad" },
  recovered: { icon: LocateFixed, word: "Found again", tone: "info" },
  look: { icon: TriangleAlert, word: "Counted, look at it", tone: "warn" },
};
