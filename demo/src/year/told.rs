//! What a chapter of the year came to, as facts: the sentences are the caller's.

use rollcall_core::refusal::Refusal;
use rollcall_core::values::Cents;
use serde_json::Value;

use super::figures::Figures;

/// A chapter that was played.
#[derive(Debug, Clone)]
pub struct Told {
    /// Its last day, `2026-08-10`.
    pub on: &'static str,
    /// What happened.
    pub what: What,
}

/// What happened in a chapter.
#[derive(Debug, Clone)]
pub enum What {
    /// The district's lists were brought in.
    Imported {
        /// Devices of the list.
        devices: u64,
        /// People of the list.
        people: u64,
        /// Schools and sites, each with a champion.
        schools: u64,
    },
    /// A new sixth grade and its devices were brought in.
    Delivered {
        /// The school.
        school: String,
        /// Students who are new.
        students: u64,
        /// Devices that are new.
        devices: u64,
    },
    /// A new teacher got a device.
    NewTeacher {
        /// Their name.
        name: String,
        /// Their device.
        tag: String,
    },
    /// The sixth grade got its devices.
    HandedOut {
        /// The school.
        school: String,
        /// Students who have theirs.
        done: u64,
        /// Students who wait.
        to_do: u64,
        /// Chargers that went along.
        chargers: u64,
        /// Agreements that were signed.
        signed: u64,
        /// Why nobody gets a second one just so.
        second: Option<Refusal>,
        /// Why nobody gets one who left.
        left: Option<Refusal>,
    },
    /// A quarter was counted at every school.
    Audited {
        /// The period, `2026-27/Q1`.
        period: &'static str,
        /// Audits that were closed.
        closed: u64,
        /// Rows of scans that were not taken.
        rejected: u64,
        /// Exceptions that were decided.
        decided: u64,
        /// The figures of all audits together.
        total: Value,
    },
    /// A device was damaged, paid for in part, and repaired.
    Damaged {
        /// The device.
        tag: String,
        /// What it costs.
        fee: Cents,
        /// What was paid.
        paid: Cents,
        /// What is open.
        open: Cents,
    },
    /// Somebody asked for help, and somebody with a device of their own did too.
    Helped {
        /// Minutes of support hours until it was done.
        minutes: u64,
        /// Why the request of whoever has a device of their own was closed, by its word.
        closed: String,
    },
    /// A device was lost, and paid for in part.
    Lost {
        /// The device.
        tag: String,
        /// What it costs.
        fee: Cents,
        /// What was paid.
        paid: Cents,
    },
    /// The lost device turned up in an audit.
    TurnedUp {
        /// The device.
        tag: String,
        /// Calendar days after the report.
        days: i64,
        /// What of the fee was credited.
        credited: Cents,
        /// What was given back.
        refunded: Cents,
        /// What is owed now.
        owed: Cents,
    },
    /// Two chargers were asked for, one waived and one paid.
    Chargers {
        /// What one costs.
        price: Cents,
        /// What was waived.
        waived: Cents,
        /// What the portal's list brought.
        paid: Cents,
        /// Payments of the list that were taken.
        taken: u64,
        /// Payments of the list that were set aside.
        set_aside: u64,
    },
    /// A theft was told of without a report, and the report came later.
    Stolen {
        /// The device.
        tag: String,
        /// What it cost without a report.
        fee: Cents,
        /// What went out in its place.
        replacement: String,
        /// What is owed since the report is there.
        owed: Cents,
    },
    /// A request was done too late.
    DoneLate {
        /// Minutes of support hours until it was done.
        minutes: u64,
        /// Minutes within which it was promised.
        promised: u64,
    },
    /// The sixth grade brought its devices back.
    Collected {
        /// The school.
        school: String,
        /// Students who brought theirs.
        done: u64,
        /// Chargers that were missing.
        chargers: u64,
        /// What those cost.
        charged: Cents,
        /// Devices that came back damaged.
        damaged: u64,
        /// Why nothing is reported missing before the last day is over.
        early: Option<Refusal>,
        /// Devices that were reported missing after it.
        missing: u64,
    },
    /// Old devices left on a truck.
    PickedUp {
        /// The school.
        school: String,
        /// Devices that were approved.
        approved: u64,
        /// What they were worth.
        worth: Cents,
        /// Devices on the manifest.
        devices: u64,
        /// Of them, those that nobody had listed.
        over: u64,
        /// Devices that were approved and not found.
        short: u64,
        /// Corrections beside the manifest.
        corrections: u64,
    },
    /// The year is over.
    Ended(Figures),
}
