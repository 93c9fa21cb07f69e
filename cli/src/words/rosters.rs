//! What does a person read about a roster: who leaves, who changes schools, and why it cannot be used?

use rollcall_core::imports::{LeavingRow, RosterKind, RosterOutcome, TransferChoice, TransferRow};
use rollcall_core::refusal::{LeaversAt, RosterProblem};

use super::reading;
use crate::print::{count, counted};

/// Why a roster cannot be used as a whole.
pub fn unusable(problem: &RosterProblem) -> String {
    match problem {
        RosterProblem::TableMissing { table, there } => {
            let there: Vec<&str> = there.iter().map(String::as_str).collect();
            let there = if there.is_empty() { "nothing".to_owned() } else { there.join(", ") };
            format!("The roster has no {table}; there is {there}. Export it again with all of its tables.")
        }
        RosterProblem::TableEmpty { table } => {
            format!("{table} of the roster has not one row. Export it again: by this one everybody would have left.")
        }
        RosterProblem::ColumnMissing { table, column } => {
            format!("{table} of the roster has no column {column}. Export it again in the published layout.")
        }
        RosterProblem::CutOff { table, row } => format!(
            "{table} of the roster ends in the middle of row {}: the export was cut off. Export it again; a part of it \
             would make people leave who are here.",
            count(*row)
        ),
        RosterProblem::OnlyChanges { table } => format!(
            "The roster's manifest says that {table} holds only what changed. Export the whole roster: bulk, not delta."
        ),
        RosterProblem::CannotRead { table, problem } => format!("{table} of the roster: {}", reading::say(problem)),
    }
}

/// That so many leave that somebody has to say it is meant.
pub fn leavers_wait(left: u64, said: Option<u64>, schools: &[LeaversAt]) -> String {
    let people = counted(left, "person leaves", "people leave");
    let first = match said {
        Some(said) => format!("By this roster {people}, not {}. Nothing was taken.", count(said)),
        None => format!("By this roster {people}, so many that it may be a broken export. Nothing was taken."),
    };
    let next = format!("If that is meant, say --confirm-left {left}.");
    std::iter::once(first).chain(schools.iter().map(at)).chain([next]).collect::<Vec<_>>().join("\n")
}

fn at(school: &LeaversAt) -> String {
    let name = match (&school.school, &school.name) {
        (Some(code), Some(name)) if code != name => format!("{code} {name}"),
        (Some(code), _) => code.clone(),
        (None, _) => "no school".into(),
    };
    let many = if school.is_many { ", which is many" } else { "" };
    format!("  {name}: {} of {} leave{many}", count(school.left), count(school.of))
}

/// What a roster does, or did, beyond its rows.
pub fn outcome(roster: &RosterOutcome, is_done: bool) -> Vec<String> {
    let mut lines = vec![format!("  recognised as {}", kind(roster.kind))];
    let left: u64 = roster.leavers.iter().map(|school| school.left).sum();
    if left > 0 {
        let verb = if is_done { "left" } else { "would leave" };
        lines.push(format!("  {} {verb}", counted(left, "person", "people")));
        lines.extend(roster.leavers.iter().map(|school| format!("  {}", at(school))));
    }
    if roster.left_holding > 0 {
        let who = counted(roster.left_holding, "of them still holds", "of them still hold");
        lines.push(format!("  {who} devices: rollcall left-holding lists them"));
        lines.extend(roster.left.iter().filter(|row| row.holds > 0).take(10).map(leaving));
    }
    if !roster.transferred.is_empty() {
        let moving = roster.transferred.iter().filter(|row| row.devices > 0);
        lines.extend(moving.take(10).map(transferred));
        if roster.devices_along > 0 {
            let devices = counted(roster.devices_along, "device goes", "devices go");
            lines.push(format!("  {devices} along to the new schools"));
        }
        if roster.devices_to_collect > 0 {
            let devices = counted(roster.devices_to_collect, "device is", "devices are");
            lines.push(format!("  {devices} collected by the old schools; --transfers along would take them along"));
        }
    }
    if roster.stay > 0 {
        let people = counted(roster.stay, "person", "people");
        lines.push(format!(
            "  look at {people}: not on this list and not marked as left, because another list brought them"
        ));
        lines.extend(roster.staying.iter().take(10).map(|row| {
            let devices = counted(row.holds.into(), "device", "devices");
            format!("    {}, holds {devices}", named(row))
        }));
    }
    if let Some(left) = roster.confirm_left.filter(|_| !is_done) {
        lines.push(format!("  So many leave that applying waits for --confirm-left {left}."));
    }
    lines
}

fn named(row: &LeavingRow) -> String {
    let number = row.number.as_ref().map_or_else(String::new, |number| format!(" ({number})"));
    format!("{}{number}", row.called)
}

fn leaving(row: &LeavingRow) -> String {
    let why = if row.is_absent { "not on the roster any more" } else { "left, says the roster" };
    format!("    {}: {why}, holds {}", named(row), counted(row.holds.into(), "device", "devices"))
}

fn transferred(row: &TransferRow) -> String {
    let number = row.number.as_ref().map_or_else(String::new, |number| format!(" ({number})"));
    let devices = counted(row.devices.into(), "device", "devices");
    let what = match row.choice {
        TransferChoice::Along => format!("{devices} along"),
        TransferChoice::Collect => format!("{devices} to be collected at {}", row.from),
    };
    format!("    {}{number}: {} → {}, {what}", row.called, row.from, row.to)
}

const fn kind(kind: RosterKind) -> &'static str {
    match kind {
        RosterKind::OneRoster => "OneRoster",
        RosterKind::Clever => "Clever",
        RosterKind::PowerSchool => "PowerSchool",
        RosterKind::Google => "the accounts of Google Workspace",
        RosterKind::Entra => "the accounts of Microsoft Entra",
        RosterKind::List => "a list of people",
    }
}
