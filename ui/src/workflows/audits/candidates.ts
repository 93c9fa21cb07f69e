// Which devices may a code mean?
import type { DeviceFound } from "../../bindings";
import { ask } from "../../host";

export type Candidate = { id: string; shown: string; detail: string };

const candidate = ({ id, tag, serial, model, with: holder }: DeviceFound): Candidate => ({
  id,
  shown: tag ?? serial ?? "without a tag",
  detail: [model, holder].filter(Boolean).join(", "),
});

/** The likeliest first; none where the core cannot say, so that scanning goes on. */
export async function candidates(code: string, school: string): Promise<Candidate[]> {
  try {
    const { what } = await ask("find.code", { code, school, context: "station" });
    if (what.is === "choice") return what.devices.map(candidate);
    if (what.is === "device") return [candidate(what.device)];
    return what.is === "nothing" ? what.suggestions.map(({ device }) => candidate(device)) : [];
  } catch {
    return [];
  }
}
