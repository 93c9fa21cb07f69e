// What the screens need and the catalog gets later: a code's candidates, and the workbook of an audit.
import { reach } from "../../host";

type DeviceFound = {
  id: string;
  tag: string | null;
  serial: string | null;
  model: string | null;
  with: string | null;
};
type Found = {
  what:
    | { is: "choice"; devices: DeviceFound[] }
    | { is: "device"; device: DeviceFound }
    | { is: "nothing"; suggestions: { device: DeviceFound; because: unknown; reads: string }[] }
    | { is: "person" | "place" | "control" | "split" };
};

export type Candidate = { id: string; shown: string; detail: string };

const candidate = ({ id, tag, serial, model, with: holder }: DeviceFound): Candidate => ({
  id,
  shown: tag ?? serial ?? "without a tag",
  detail: [model, holder].filter(Boolean).join(", "),
});

/** Devices that a code may mean, the likeliest first; none where the core cannot say yet. */
export async function candidates(code: string, school: string): Promise<Candidate[]> {
  try {
    const { what } = await reach<Found>("find.code", { code, school, context: "station" });
    if (what.is === "choice") return what.devices.map(candidate);
    if (what.is === "device") return [candidate(what.device)];
    return what.is === "nothing" ? what.suggestions.map(({ device }) => candidate(device)) : [];
  } catch {
    return [];
  }
}

export function exportAudit(audit: string, path: string, submission: string | null): Promise<unknown> {
  return reach("export.audit", { audit, out: path, ...(submission && { submission }) });
}
