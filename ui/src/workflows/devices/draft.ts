// What does each action ask on its small form, and which command comes of what was filled in?
import type { CheckFound, Commands, Custodian, DeviceRow, FoundWhere, Refusal, SeenShape } from "../../bindings";
import type { OfferedAction } from "./actions";

export type Draft = {
  to: Custodian | null;
  due: string;
  why: string;
  override: string;
  shape: SeenShape | "unseen";
  note: string;
  what: string;
  dead: boolean;
  lastSeen: string;
  happened: string;
  agency: string;
  number: string;
  filed: string;
  where: FoundWhere;
  atPlace: boolean;
  home: string | null;
  school: string | null;
  found: CheckFound;
  reference: string;
  on: string;
};
export type Asked = keyof Draft;

type CommandCall = { [N in keyof Commands]: { name: N; input: Commands[N][0] } }[keyof Commands];

export const emptyDraft = (row: DeviceRow): Draft => ({
  to: null,
  due: "",
  why: "",
  override: "",
  shape: "unseen",
  note: "",
  what: "",
  dead: false,
  lastSeen: "",
  happened: "",
  agency: "",
  number: "",
  filed: "",
  where: row.with?.kind ? "with_holder" : "here",
  atPlace: true,
  home: row.home,
  school: null,
  found: "working",
  reference: "",
  on: "",
});

/** The questions of each form, in order. An action without questions is done at once. */
export const asks: Record<OfferedAction, Asked[]> = {
  check_in: ["shape"],
  check_out: ["to", "due"],
  transfer: ["to", "due", "why"],
  to_repair: ["to", "why"],
  report_damage: ["what", "dead"],
  check_condition: ["found"],
  repaired: [],
  report_missing: ["note"],
  declare_lost: ["what", "lastSeen", "happened"],
  declare_stolen: ["what", "agency", "number", "filed", "lastSeen", "happened"],
  recover: ["where", "atPlace"],
  set_home: ["home"],
  transfer_school: ["school", "note"],
  declare_surplus: ["why"],
  withdraw_surplus: ["why"],
  write_off: ["reference", "on"],
  reopen_ghost: ["why"],
};

const needed: Partial<Record<OfferedAction, Asked[]>> = {
  check_out: ["to"],
  transfer: ["to"],
  to_repair: ["to"],
  report_damage: ["what"],
  declare_lost: ["what"],
  declare_stolen: ["what", "agency", "number", "filed"],
  transfer_school: ["school"],
  declare_surplus: ["why"],
  write_off: ["reference", "on"],
  reopen_ghost: ["why"],
};

/** What is still to be filled in. */
export function missing(action: OfferedAction, draft: Draft): Asked[] {
  return (needed[action] ?? []).filter((name) => {
    const value = draft[name];
    return value === null || (typeof value === "string" && value.trim() === "");
  });
}

const orNone = (text: string) => (text.trim() === "" ? null : text.trim());

/** The command of a whole draft. Lending what somebody has is a transfer; what nobody has is handed out. */
export function commandOf(action: OfferedAction, row: DeviceRow, draft: Draft): CommandCall | null {
  if (missing(action, draft).length > 0) return null;
  const device = row.id;
  const what_happened = draft.what.trim();
  const when = { last_seen: orNone(draft.lastSeen), happened_on: orNone(draft.happened) };
  const why = orNone(draft.why);
  switch (action) {
    case "check_in":
      return { name: "custody.check_in", input: { device, condition: draft.shape === "unseen" ? null : draft.shape } };
    case "check_out":
    case "transfer":
    case "to_repair": {
      const gives = {
        device,
        to: draft.to!,
        due_on: orNone(draft.due),
        reason: why,
        override_reason: orNone(draft.override),
      };
      return row.with?.kind ? { name: "custody.transfer", input: gives } : { name: "custody.check_out", input: gives };
    }
    case "report_damage":
      return { name: "device.report_damage", input: { device, what_happened, dead: draft.dead } };
    case "check_condition":
      return { name: "device.check_condition", input: { device, found: draft.found } };
    case "repaired":
      return { name: "device.repaired", input: { device } };
    case "report_missing":
      return { name: "device.report_missing", input: { device, note: orNone(draft.note) } };
    case "declare_lost":
      return { name: "incident.declare_lost", input: { device, what_happened, ...when } };
    case "declare_stolen": {
      const report = { agency: draft.agency.trim(), number: draft.number.trim(), filed_on: draft.filed };
      return { name: "incident.declare_stolen", input: { device, what_happened, report, ...when } };
    }
    case "recover": {
      const was_at_its_place = draft.where === "here" ? draft.atPlace : null;
      return { name: "device.recover", input: { device, where: draft.where, was_at_its_place } };
    }
    case "set_home":
      return { name: "device.set_home", input: { device, place: draft.home } };
    case "transfer_school":
      return { name: "device.transfer_school", input: { device, school: draft.school!, note: orNone(draft.note) } };
    case "declare_surplus":
      return { name: "device.declare_surplus", input: { device, reason: why! } };
    case "withdraw_surplus":
      return { name: "device.withdraw_surplus", input: { device, reason: why } };
    case "write_off":
      return {
        name: "device.write_off",
        input: { device, approval: { reference: draft.reference.trim(), on: draft.on } },
      };
    case "reopen_ghost":
      return { name: "device.reopen_ghost", input: { device, reason: why! } };
  }
}

/** The button that does it, and what is said when it is done. */
export function wordsOf(action: OfferedAction, row: DeviceRow): { button: string; done: string } {
  const tag = row.tag ?? row.serial ?? "the device";
  const words: Record<OfferedAction, [string, string]> = {
    check_in: [`Collect ${tag}`, `Collected ${tag}`],
    check_out: [`Hand out ${tag}`, `Handed out ${tag}`],
    transfer: [`Transfer ${tag}`, `Transferred ${tag}`],
    to_repair: ["Send to repair", `${tag} is on its way to repair`],
    report_damage: ["Report the damage", `${tag} is reported damaged`],
    check_condition: ["Keep what the check found", `${tag} was checked`],
    repaired: ["It works again", `${tag} works again`],
    report_missing: ["Report it missing", `${tag} is reported missing`],
    declare_lost: ["Declare it lost", `${tag} is declared lost`],
    declare_stolen: ["Declare it stolen", `${tag} is declared stolen`],
    recover: ["It is found", `${tag} is found again`],
    set_home: ["Move its home", `${tag} has a new home`],
    transfer_school: ["Give it to that school", `${tag} went to another school`],
    declare_surplus: ["Set it aside as surplus", `${tag} is surplus`],
    withdraw_surplus: ["Take it back from surplus", `${tag} is back in service`],
    write_off: ["Write it off", `${tag} is written off`],
    reopen_ghost: ["Reopen it", `${tag} is back in the register`],
  };
  const [button, done] = words[action];
  return { button, done };
}

/** Why an action was refused because the person is not active yet, and IT may give it all the same. */
export function needsOverride(refusal: Refusal | null): boolean {
  if (refusal?.code !== "refused") return false;
  return refusal.reason.why === "person_not_active" && refusal.reason.it_may;
}
