//! What was done, in a few words, for the timeline and for undo?

use super::terms::plain;

/// "a scan", "the opening of audits"; a command this program has no words for stands as it is, in plain letters.
pub fn did(command: &str) -> String {
    words(command).map_or_else(|| plain(command), str::to_owned)
}

fn words(command: &str) -> Option<&'static str> {
    Some(match command {
        "session.set_up" => "the setting up of the file",
        "operator.add" => "a new operator",
        "operator.change" => "a change of an operator",
        "request.open" => "a new request",
        "request.note" => "a note on a request",
        "request.reply" => "a reply to a requester",
        "request.wait" => "a question to a requester",
        "request.answer" => "a requester's answer",
        "request.contact" => "an attempt to reach a requester",
        "request.resolve" => "a request that is done",
        "request.resolve_all" => "requests that are done",
        "request.close" => "the closing of a request",
        "request.route" => "a request that is somebody else's",
        "request.withdraw" => "a request taken back",
        "request.assign" => "who works on requests",
        "request.prioritise" => "how urgent requests are",
        "request.change" => "a change of a request",
        "request.give_quote" => "a quote",
        "request.confirm_quote" => "a quote that was accepted",
        "request.prepare" => "a device made ready",
        "request.hand_over" => "a device handed over",
        "district.change" => "a change of the district's facts",
        "policy.change" => "a change of the policy",
        "support.change" => "a change of the support hours and rules",
        "calendar.add" => "new days in the calendar",
        "calendar.change" => "a change of days in the calendar",
        "calendar.remove" => "the removal of days from the calendar",
        "calendar.add_federal" => "the federal holidays of a school year",
        "calendar.import" => "an import of a calendar",
        "school.add" => "a new school",
        "school.change" => "a change of a school",
        "place.add" => "a new room, cart or closet",
        "place.change" => "a change of a room, cart or closet",
        "person.add" => "a new person",
        "person.change" => "a change of a person",
        "person.authorise_summer_keep" => "the leave to keep a device over the summer",
        "model.change" => "a change of a model",
        "device.add" => "a new device",
        "device.change" => "a change of a device's facts",
        "device.set_home" => "a new home location",
        "device.set_homes" => "a new home location of a selection",
        "device.report_all_missing" => "a report of a selection as missing",
        "custody.check_all_in" => "a check-in of a selection",
        "audit.change_period" => "a change of a quarter",
        "device.transfer_school" => "a move to another school",
        "device.add_alias" => "another code for a device",
        "device.report_missing" => "a report as missing",
        "device.recover" => "a recovery",
        "device.declare_surplus" => "a setting aside as surplus",
        "device.withdraw_surplus" => "a withdrawal from surplus",
        "device.dispose" => "a disposal",
        "device.write_off" => "a write-off",
        "device.reopen_ghost" => "the reopening of a disposed device",
        "device.report_damage" => "a report of damage",
        "device.check_condition" => "a check of the condition",
        "device.repaired" => "a repair",
        "custody.check_out" => "a check-out",
        "custody.check_in" => "a check-in",
        "custody.transfer" => "a transfer",
        "custody.check_out_cart" => "the check-out of a cart",
        "custody.check_in_cart" => "the check-in of a cart",
        "person.end_summer_keep" => "the end of the leave to keep a device over the summer",
        "attachment.add" => "an attachment",
        "attachment.remove" => "the removal of an attachment",
        "agreement.sign" => "an agreement",
        "agreement.withdraw" => "the withdrawal of an agreement",
        "sighting.record_sync" => "a sync of the device management",
        "incident.declare_lost" => "a loss",
        "incident.declare_stolen" => "a theft",
        "incident.claim_stolen" => "a theft without a report",
        "incident.attach_report" => "a police report",
        "import.apply" => "an import",
        "drive.create" => "a new drive",
        "drive.close" => "the closing of a drive",
        "drive.reopen" => "the reopening of a drive",
        "distribution.hand_out" => "a hand-out",
        "distribution.hand_out_all" => "a hand-out of a list",
        "collection.take_in" => "a device taken in",
        "collection.look_over" => "a look at what came back",
        "collection.report_rest_missing" => "a report of the rest as missing",
        "accessory.settle" => "a look at an accessory",
        "accessory.replace" => "the sale of an accessory",
        "fee.charge" => "a charge",
        "fee.pay" => "a payment",
        "fee.waive" => "a waiver",
        "fee.credit" => "a credit",
        "fee.refund" => "a refund",
        "fee.write_off" => "a debt given up",
        "fee.reverse" => "a correction of an account",
        "audit.plan" => "the planning of audits",
        "audit.open" => "the opening of audits",
        "audit.scan" => "a scan",
        "audit.scan_file" => "a file of scans",
        "audit.void_scan" => "the taking back of a scan",
        "audit.decide" => "a decision",
        "audit.answer_take_over" => "the answer to a take-over",
        "audit.draw_recount" => "the drawing of a recount",
        "audit.scan_recount" => "a scan of a recount",
        "audit.finish_recount" => "the end of a recount",
        "audit.submit" => "the submission of an audit",
        "audit.return" => "the return of an audit",
        "audit.close" => "the closing of an audit",
        "audit.reopen" => "the reopening of an audit",
        "history.undo" => "a taking back",
        "history.redo" => "a doing again",
        "view.save" => "a saved view",
        "view.remove" => "the removal of a saved view",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use rollcall_core::catalog::{Kind, entries};

    use super::words;

    #[test]
    fn every_command_is_told_in_words() {
        let commands = entries().iter().filter(|entry| entry.kind == Kind::Command).map(|entry| entry.name);
        let told = commands.chain(["history.undo", "history.redo"]);
        let without: Vec<&str> = told.filter(|name| words(name).is_none()).collect();
        assert!(without.is_empty(), "{without:?}");
    }
}
