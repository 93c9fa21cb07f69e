//! What does a person read about an import: what came in, what was rejected and why, what should be looked at?

use std::path::Path;

use rollcall_core::imports::{
    ChangedRow, Created, GuessedColumn, ImportFieldChange, ImportFinding, ImportFindingKind, ImportKind, sentence,
};
use rollcall_core::reading::mapping::{Field, PaymentField};
use rollcall_core::refusal::{RejectedFor, RejectedRow, RejectionKind};

use super::terms;
use crate::print::{count, counted};

/// A fact of a device, a person or a room.
pub fn field(word: &str) -> String {
    terms::field(word)
}

/// What the columns were taken for, and which were not.
pub fn columns(guesses: &[GuessedColumn], looks_like: Option<ImportKind>, unused_headers: &[String]) -> Vec<String> {
    let guessed =
        |guess: &GuessedColumn| format!("  guessed: the column “{}” tells the {}", guess.header, field(&guess.field));
    guesses.iter().map(guessed).chain(looks_like.map(other_kind)).chain(unused(unused_headers)).collect()
}

/// The columns that nothing was taken from, with what would use them.
fn unused(headers: &[String]) -> Option<String> {
    let first = headers.first()?;
    let named = headers.iter().map(|header| format!("“{header}”")).collect::<Vec<_>>().join(", ");
    Some(format!(
        "  not used, because the header says nothing known: {named}. --map \"{first}=FACT\" uses one; --help lists the facts."
    ))
}

/// That the list seems to be of another kind.
fn other_kind(kind: ImportKind) -> String {
    format!(
        "  its columns look like a list of {kind}: rollcall import {kind}. Applying it as this asks for --yes-it-is."
    )
}

/// The facts a column may tell, for the help.
pub fn facts<F: Field>() -> String {
    let words: Vec<&str> = F::ALL.iter().map(|field| field.word()).collect();
    format!("The facts a column may tell: {}.", words.join(", "))
}

/// The same for a portal's payments, with what is needed of them.
pub fn payment_facts() -> String {
    format!(
        "{} The number and the amount are needed; names are not matched: two people may share one.\n\nExample:\n  \
         Receipt,Student Number,Amount,Date\n  20443,100235,12.50,11/20/2026",
        facts::<PaymentField>()
    )
}

/// That a list of people lets nobody leave, and what does.
pub fn nobody_left(file: &Path) -> String {
    let file = file.display();
    format!(
        "Nobody is marked as left by a list of people. If whoever is not on it has left: rollcall import roster {file}"
    )
}

/// What comes into being beside the rows.
pub fn created(creates: &Created) -> Vec<String> {
    let mut lines = Vec::new();
    if !creates.schools.is_empty() {
        let many = counted(creates.schools.len() as u64, "new school", "new schools");
        lines.push(format!("  {many}: {}", first(&creates.schools)));
    }
    if creates.rooms > 0 {
        let many = counted(creates.rooms, "new room or cart", "new rooms and carts");
        lines.push(format!("  {many}: {}", first(&creates.first_rooms)));
    }
    if !creates.models.is_empty() {
        let many = counted(creates.models.len() as u64, "new model", "new models");
        lines.push(format!("  {many}: {}", first(&creates.models)));
    }
    if creates.people > 0 {
        lines.push(format!("  {} known from this list only", counted(creates.people, "person", "people")));
    }
    lines
}

fn first(words: &[String]) -> String {
    let more = if words.len() > 5 { " …" } else { "" };
    format!("{}{more}", words.iter().take(5).map(String::as_str).collect::<Vec<_>>().join(", "))
}

/// A known row that changes: old → new.
pub fn changed(row: &ChangedRow) -> String {
    let value = |side: &Option<String>| side.clone().unwrap_or_else(|| "nothing".into());
    let fields = row.fields.iter();
    let fields = fields.map(|one| format!("{} {} → {}", field(&one.field), value(&one.old), value(&one.new)));
    format!("  row {}, {}: {}", row.row, row.called, fields.collect::<Vec<_>>().join("; "))
}

/// The most rows told one by one.
const TOLD: usize = 10;

/// Why rows were rejected: how many for which reason, then the first of them one by one, and how many more there are.
pub fn rejections(rejected: u64, reasons: &[RejectedFor], first: &[RejectedRow]) -> Vec<String> {
    let mut lines: Vec<String> = reasons.iter().take(TOLD).map(rejected_for).collect();
    lines.extend(first.iter().take(TOLD).map(rejected_row));
    let more = rejected.saturating_sub(first.len().min(TOLD) as u64);
    if more > 0 {
        lines.push(format!("  and {}", counted(more, "more row", "more rows")));
    }
    lines
}

/// How many rows were rejected for one reason.
fn rejected_for(reason: &RejectedFor) -> String {
    let rows = counted(reason.rows, "row", "rows");
    let column = reason.column.as_ref().map(|column| format!(" in “{column}”")).unwrap_or_default();
    let found = reason.found.as_ref().map(|found| format!(" (“{found}”)")).unwrap_or_default();
    let first = count(reason.first_row);
    let next = next(reason.why, reason.value.as_deref());
    format!("  {rows} rejected: {}{column}{found}, first in row {first}.{next}", kind(reason.why))
}

/// The option that would accept such rows.
fn next(why: RejectionKind, value: Option<&str>) -> String {
    let say = || value.map(|value| format!(" Say --value \"{value}\"")).unwrap_or_default();
    match why {
        RejectionKind::UnknownSchool => format!("{}, or --create schools.", say()),
        RejectionKind::UnknownWord => format!("{}.", say()),
        RejectionKind::MoreThanOwed => " Say --keep-as-credit to keep the rest for later.".into(),
        RejectionKind::NoSchool => " Say --school for the whole file.".into(),
        RejectionKind::Ragged
        | RejectionKind::CellTooLong
        | RejectionKind::Cell
        | RejectionKind::NotYourSchool
        | RejectionKind::NothingToMatch
        | RejectionKind::NobodyNamed
        | RejectionKind::TotalRow
        | RejectionKind::NoName
        | RejectionKind::NoRole
        | RejectionKind::NoDate
        | RejectionKind::BeforeOpened
        | RejectionKind::NoRequester
        | RejectionKind::UnknownPerson
        | RejectionKind::NoAmount
        | RejectionKind::NoChargeLikeIt
        | RejectionKind::ReceiptDiffers
        | RejectionKind::UnknownDevice
        | RejectionKind::TwiceInFile
        | RejectionKind::TwoMatches
        | RejectionKind::SerialTaken
        | RejectionKind::SeveralMatch => String::new(),
    }
}

/// A reason without its facts.
const fn kind(why: RejectionKind) -> &'static str {
    match why {
        RejectionKind::Ragged => "more or fewer cells than columns",
        RejectionKind::CellTooLong => "a cell longer than is read",
        RejectionKind::Cell => "a cell that is not what its column holds",
        RejectionKind::UnknownWord => "a word nobody told the meaning of",
        RejectionKind::UnknownSchool => "a school nobody knows",
        RejectionKind::NoSchool => "no school",
        RejectionKind::NotYourSchool => "a school that is not yours",
        RejectionKind::NothingToMatch => "nothing to tell it apart by",
        RejectionKind::NobodyNamed => "no number says whose payment it is",
        RejectionKind::TotalRow => "a row that adds up those above",
        RejectionKind::NoName => "no name",
        RejectionKind::NoRole => "neither student nor staff",
        RejectionKind::NoDate => "no day",
        RejectionKind::BeforeOpened => "something before the request was opened",
        RejectionKind::NoRequester => "nobody who asks",
        RejectionKind::UnknownPerson => "a number that nobody has",
        RejectionKind::NoAmount => "no amount",
        RejectionKind::MoreThanOwed => "more than is owed",
        RejectionKind::NoChargeLikeIt => "neither a receipt nor a charge of just that amount",
        RejectionKind::ReceiptDiffers => "a receipt that is known for another amount or person",
        RejectionKind::UnknownDevice => "a serial that no device has",
        RejectionKind::TwiceInFile => "the same as an earlier row",
        RejectionKind::TwoMatches => "two different rows of the register",
        RejectionKind::SerialTaken => "a serial that another device has",
        RejectionKind::SeveralMatch => "several rows of the register",
    }
}

fn rejected_row(row: &RejectedRow) -> String {
    let column = row.column.as_ref().map(|column| format!(", column “{column}”")).unwrap_or_default();
    let option = next(row.reason.kind(), row.reason.accepted_by());
    format!("  row {}{column}: {}{option}", row.row, sentence(&row.reason))
}

/// What was taken, and should be looked at.
pub fn findings(findings: &[ImportFinding]) -> Vec<String> {
    let lines = findings.iter().flat_map(|finding| std::iter::once(finding_line(finding)).chain(kept(finding)));
    lines.collect()
}

/// What stays as it is, row by row, with what the file says of it.
fn kept(finding: &ImportFinding) -> impl Iterator<Item = String> {
    finding.first.iter().filter(|first| !first.kept.is_empty()).map(|first| {
        let says = |kept: &ImportFieldChange| {
            let here = kept.old.as_deref().unwrap_or("nothing");
            format!("{} {here}, the file says {}", field(&kept.field), kept.new.as_deref().unwrap_or("nothing"))
        };
        let says: Vec<String> = first.kept.iter().map(says).collect();
        format!("    row {}, {}: {}", first.row, first.said, says.join("; "))
    })
}

fn finding_line(finding: &ImportFinding) -> String {
    let rows = count(finding.rows);
    let first = finding.first.first().map_or_else(String::new, |first| match first.said.as_str() {
        // What is said of no row in particular is said of a table.
        _ if first.row == 0 => format!(" ({})", tables(finding)),
        "" => format!(", first in row {}", first.row),
        said => format!(", first in row {} ({said})", first.row),
    });
    format!("  look at {rows}: {}{first}", finding_words(finding.kind))
}

fn tables(finding: &ImportFinding) -> String {
    finding.first.iter().map(|first| first.said.as_str()).collect::<Vec<_>>().join(", ")
}

const fn finding_words(kind: ImportFindingKind) -> &'static str {
    match kind {
        ImportFindingKind::AssignedWithoutHolder => "assigned to nobody; in service, without a check-out",
        ImportFindingKind::UnknownHolder => "the holder is nobody on the roster; without a check-out",
        ImportFindingKind::HolderUnclear => "several people answer to the holder; without a check-out",
        ImportFindingKind::HolderIgnored => "a holder is named where nobody can be one",
        ImportFindingKind::LentToDevice => "lent to another device, which is not kept here",
        ImportFindingKind::StolenWithoutReport => "stolen without a whole police report; kept as lost, with a note",
        ImportFindingKind::NoSerial => "without a serial",
        ImportFindingKind::NoTag => "without a tag",
        ImportFindingKind::StatusNotAsked => "the list says another status, which --take status would follow",
        ImportFindingKind::ConditionNotAsked => "the list says another condition, which --take condition would follow",
        ImportFindingKind::StatusNotLegal => "the status of the list cannot be reached from here, and was left",
        ImportFindingKind::ConditionNotLegal => "the condition of the list cannot be reached from here, and was left",
        ImportFindingKind::CustodyNotLegal => "could not be given to the holder of the list now",
        ImportFindingKind::SyncInFuture => "a sync that has not come yet, and was left out",
        ImportFindingKind::SyncUnclear => "a sync whose day cannot be read, and was left out",
        ImportFindingKind::NoNumber => "people without a number, user name or e-mail",
        ImportFindingKind::SchoolOfPersonUnknown => "people whose school nobody knows",
        ImportFindingKind::LeftBefore => "people who had left before anybody here knew them; left out",
        ImportFindingKind::TableMissing => "a table that the export does without",
        ImportFindingKind::TableEmpty => "a table of the export with a header only",
        ImportFindingKind::UsedByAnother => "used last by somebody else than the holder",
        ImportFindingKind::AskedAlready => "about the same as an open request, and linked to it",
        ImportFindingKind::NewerHere => "what happened here is newer than the file, and stays",
        ImportFindingKind::EmailElsewhere => "an e-mail of another domain, kept as it is",
        ImportFindingKind::PersonUnknown => "about somebody whom nobody knows here",
        ImportFindingKind::DeviceUnknown => "about a device that is not in the register",
        ImportFindingKind::RoomUnknown => "about a room that the school does not have",
        ImportFindingKind::AssigneeUnknown => "worked on by nobody who is an operator here",
        ImportFindingKind::KeptHere => "the portal says otherwise, and it stays as it is here; change it by hand",
        ImportFindingKind::WaitsFromNow => {
            "waits, and no column says since when: its clock stands still from this import on; --map \"Header=waiting_since\""
        }
        ImportFindingKind::OpenYetEnded => "says when it was done with, but is open; taken as open, without that time",
    }
}
