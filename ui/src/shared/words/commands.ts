// What did a command do, in words that stand after "Undo:"? A command without words does not compile.
import type { Commands, Undoable } from "../../bindings";
import { capital, count } from "./count";
import type { Said } from "./said";

const done: Record<keyof Commands, string | ((rows: number) => string)> = {
  "session.set_up": "set the district up",
  "operator.add": "added an operator",
  "operator.change": "changed an operator",
  "district.change": "changed the district",
  "policy.change": "changed the rules",
  "support.change": "changed the support hours and rules",
  "calendar.add": "added days to the calendar",
  "calendar.change": "changed days in the calendar",
  "calendar.remove": "took days out of the calendar",
  "calendar.add_federal": "added the federal holidays of a school year",
  "calendar.import": "imported a calendar",
  "audit.plan": "planned audits",
  "audit.change_period": "changed a quarter",
  "audit.open": "opened audits",
  "audit.scan": "one scan",
  "audit.scan_file": (rows) => `counted ${count(rows, "scan")}`,
  "audit.void_scan": "took a scan out of the count",
  "audit.decide": (rows) => (rows === 1 ? "decided an exception" : "decided exceptions"),
  "audit.answer_take_over": "answered a take-over",
  "audit.draw_recount": "drew a recount",
  "audit.scan_recount": "one scan of the recount",
  "audit.finish_recount": "finished a recount",
  "audit.submit": "submitted an audit",
  "audit.return": "returned an audit to its school",
  "audit.close": "closed an audit",
  "audit.reopen": "reopened an audit",
  "school.add": "added a school",
  "school.change": "changed a school",
  "place.add": "added a place",
  "place.change": "changed a place",
  "person.add": "added a person",
  "person.change": "changed a person",
  "person.authorise_summer_keep": "let somebody keep a device over the summer",
  "person.end_summer_keep": "ended a summer keep",
  "device.add": "added a device",
  "device.change": "changed a device",
  "device.set_home": "set where a device lives",
  "device.set_homes": "set where the picked devices live",
  "device.transfer_school": "moved a device to another school",
  "device.add_alias": "taught a device another code",
  "device.report_missing": "reported a device missing",
  "device.report_all_missing": "reported the picked devices missing",
  "device.recover": "recorded a device as found",
  "device.declare_surplus": "set a device aside as surplus",
  "device.withdraw_surplus": "took a device back from surplus",
  "device.dispose": "disposed of a device",
  "device.write_off": "wrote a device off",
  "device.reopen_ghost": "took a device back into the register",
  "device.report_damage": "reported damage",
  "device.check_condition": "checked a device",
  "device.repaired": "recorded a repair",
  "model.change": "changed a model",
  "custody.check_out": "handed out a device",
  "custody.check_in": "collected a device",
  "custody.check_all_in": "collected the picked devices",
  "custody.transfer": "transferred a device",
  "custody.check_out_cart": "handed out a cart",
  "custody.check_in_cart": "collected a cart",
  "attachment.add": "attached a file",
  "attachment.remove": "removed an attachment",
  "agreement.sign": "recorded an agreement",
  "agreement.withdraw": "withdrew an agreement",
  "sighting.record_sync": "recorded when a device was seen",
  "incident.declare_lost": "declared a device lost",
  "incident.declare_stolen": "declared a device stolen",
  "incident.claim_stolen": "recorded a claim of theft",
  "incident.attach_report": "added a police report",
  "view.save": "kept a view",
  "view.remove": "removed a view",
  "drive.create": "set up a drive",
  "drive.close": "closed a drive",
  "drive.reopen": "let a drive go on",
  "distribution.hand_out": "handed out a device",
  "distribution.hand_out_all": "handed out a list of devices",
  "collection.take_in": "took in a device",
  "collection.look_over": "noted what came back with a device",
  "collection.report_rest_missing": "reported the rest missing",
  "accessory.settle": "noted what became of an accessory",
  "accessory.replace": "sold an accessory",
  "fee.reverse": "set an account right",
  "import.apply": (rows) => `import of a list, ${count(rows, "row")}`,
};

/** A command of a newer program, met in a file that it wrote, has no words here. */
export function stepWords({ command, rows }: Pick<Undoable, "command" | "rows">): string {
  const said = done[command as keyof Commands] as (typeof done)[keyof Commands] | undefined;
  return typeof said === "function" ? said(rows) : (said ?? "the last step");
}

/** The way back from what is never taken back. */
const instead: Partial<Record<keyof Commands, string>> = {
  "audit.submit": "Ask IT to return it.",
  "audit.close": "IT can reopen it.",
  "audit.return": "The school submits it again when it is right.",
  "audit.reopen": "It is submitted and closed again when it is right.",
};

/** "Submitted an audit: this cannot be taken back. Ask IT to return it." */
export function standsWords(command: string): Said {
  return {
    what: `${capital(stepWords({ command, rows: 1 }))}: this cannot be taken back.`,
    next: instead[command as keyof Commands] ?? "Correct it with a new step instead.",
  };
}
