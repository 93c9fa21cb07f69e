// Which devices may a code mean?
import type { Because, DeviceFound } from "../../bindings";
import { ask } from "../../host";

export type Candidate = { id: string; shown: string; detail: string; why?: string };

const candidate = ({ id, tag, serial, model, with: holder }: DeviceFound): Candidate => ({
  id,
  shown: tag ?? serial ?? "without a tag",
  detail: [model, holder].filter(Boolean).join(", "),
});

const whys: Record<Because, string> = {
  look_alike: "A letter and a digit look alike.",
  transposed: "Two neighbours changed places.",
  lost_zeros: "Zeros in front went or came.",
  trailing_zero: "A spreadsheet added “.0”.",
  excel_damage: "A spreadsheet rounded it.",
};

/** Those that answer to the code; none where the core cannot say, so that scanning goes on. */
export async function answering(code: string, school: string): Promise<Candidate[]> {
  try {
    const { what } = await ask("find.code", { code, school, context: "station" });
    if (what.is === "choice") return what.devices.map(candidate);
    return what.is === "device" ? [candidate(what.device)] : [];
  } catch {
    return [];
  }
}

/** Those that a code nobody knows may have meant: what this audit misses first, then the likeliest. */
export async function suggested(audit: string, code: string): Promise<Candidate[]> {
  try {
    const { suggestions } = await ask("audit.suggest", { audit, code });
    return suggestions.map(({ device, because }) => ({ ...candidate(device), why: whys[because] }));
  } catch {
    return [];
  }
}
