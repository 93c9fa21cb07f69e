//! What would an import do, and what has it done?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::plan::ImportKind;
use super::rosters::RosterOutcome;
use crate::refusal::{RejectedFor, RejectedRow};

/// How many rows went which way. `rows` = new + changed + unchanged + rejected + skipped.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportCounts {
    /// Rows that say something.
    #[ts(type = "number")]
    pub rows: u64,
    /// Not in the register before.
    #[ts(type = "number")]
    pub new: u64,
    /// In the register with other facts.
    #[ts(type = "number")]
    pub changed: u64,
    /// In the register just so.
    #[ts(type = "number")]
    pub unchanged: u64,
    /// Not taken.
    #[ts(type = "number")]
    pub rejected: u64,
    /// Left out on purpose: parents, guardians and relatives, and who had left before anybody here knew them.
    #[ts(type = "number")]
    pub skipped: u64,
    /// Rows that say nothing.
    #[ts(type = "number")]
    pub blank: u64,
    /// People who leave, by a row or by their absence.
    #[ts(type = "number")]
    pub left: u64,
    /// People known from the counter or by name only, whom a row now tells of by their number.
    #[ts(type = "number")]
    pub merged: u64,
    /// People who change schools.
    #[ts(type = "number")]
    pub transferred: u64,
    /// Sightings that are new.
    #[ts(type = "number")]
    pub sightings: u64,
}

/// One fact that changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportFieldChange {
    /// The fact's word.
    pub field: String,
    /// Now.
    pub old: Option<String>,
    /// After the import.
    pub new: Option<String>,
}

/// A known row that changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChangedRow {
    /// Its number in the file.
    #[ts(type = "number")]
    pub row: u64,
    /// The row of the register.
    pub id: String,
    /// What it is called: a tag, a name.
    pub called: String,
    /// What changes.
    pub fields: Vec<ImportFieldChange>,
}

/// A row that is new.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NewRow {
    /// Its number in the file.
    #[ts(type = "number")]
    pub row: u64,
    /// What it is called: a tag, a name.
    pub called: String,
    /// Its school.
    pub school: Option<String>,
}

/// How often a fact changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FieldTotal {
    /// The fact's word.
    pub field: String,
    /// In how many rows.
    #[ts(type = "number")]
    pub rows: u64,
}

crate::words! {
    /// What is taken, but should be looked at.
    pub enum ImportFindingKind {
        /// The list says assigned and names nobody: in service, in nobody's custody.
        AssignedWithoutHolder = "assigned_without_holder",
        /// The holder's number, user name or e-mail is nobody's: no custody.
        UnknownHolder = "unknown_holder",
        /// Several people answer to the holder's user name or e-mail: no custody.
        HolderUnclear = "holder_unclear",
        /// A holder is named for a device that nobody can have: in stock, surplus, disposed.
        HolderIgnored = "holder_ignored",
        /// It is lent to another device: not kept here.
        LentToDevice = "lent_to_device",
        /// Stolen without a whole police report: lost, with a note.
        StolenWithoutReport = "stolen_without_report",
        /// No serial.
        NoSerial = "no_serial",
        /// No tag.
        NoTag = "no_tag",
        /// The list says another status than the register, and was not asked for it.
        StatusNotAsked = "status_not_asked",
        /// The list says another condition than the register, and was not asked for it.
        ConditionNotAsked = "condition_not_asked",
        /// The status the list says is not taken: no legal event leads there.
        StatusNotLegal = "status_not_legal",
        /// The condition the list says is not taken: no legal event leads there.
        ConditionNotLegal = "condition_not_legal",
        /// The custody the list says is not taken: nobody could be given the device now.
        CustodyNotLegal = "custody_not_legal",
        /// It is said to have spoken to its management in the future: not taken.
        SyncInFuture = "sync_in_future",
        /// A sync whose day cannot be read, and was left out.
        SyncUnclear = "sync_unclear",
        /// Neither the number, nor the user name, nor the e-mail of a person is known.
        NoNumber = "no_number",
        /// A person's school is not known.
        SchoolOfPersonUnknown = "school_of_person_unknown",
        /// The roster lists somebody as gone whom nobody here ever knew: not taken.
        LeftBefore = "left_before",
        /// A table that a roster can do without is not there.
        TableMissing = "table_missing",
        /// A table that a roster can do without has a header only.
        TableEmpty = "table_empty",
        /// Somebody else than the holder used the device last.
        UsedByAnother = "used_by_another",
        /// An open request is about the same: linked to it.
        AskedAlready = "asked_already",
        /// What happened to the request here is newer than the file: left as it is.
        NewerHere = "newer_here",
        /// The requester's e-mail is of another domain.
        EmailElsewhere = "email_elsewhere",
        /// Whom the request is about is nobody here.
        PersonUnknown = "person_unknown",
        /// The device the request is about is not in the register.
        DeviceUnknown = "device_unknown",
        /// The room the request is about is not one of the school's.
        RoomUnknown = "room_unknown",
        /// Whoever works on the request is no operator.
        AssigneeUnknown = "assignee_unknown",
        /// The portal says otherwise what does not follow it: left as it is.
        KeptHere = "kept_here",
        /// It waits, and the file does not say since when: its clock stands still from the import on.
        WaitsFromNow = "waits_from_now",
        /// It is open and yet has a day on which it was done with: taken as open.
        OpenYetEnded = "open_yet_ended",
    }
}

/// One row with such a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportFindingRow {
    /// Its number in the file.
    #[ts(type = "number")]
    pub row: u64,
    /// What the row is called, or what the cell says.
    pub said: String,
    /// What stays as it is here (`old`), although the file says otherwise (`new`).
    pub kept: Vec<ImportFieldChange>,
}

/// What is taken, but should be looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportFinding {
    /// What.
    pub kind: ImportFindingKind,
    /// In how many rows.
    #[ts(type = "number")]
    pub rows: u64,
    /// The first of them.
    pub first: Vec<ImportFindingRow>,
}

/// What comes into being beside the rows themselves.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Created {
    /// Schools, as `CODE Name`; the code alone when it is all that is known.
    pub schools: Vec<String>,
    /// Rooms, carts and closets.
    #[ts(type = "number")]
    pub rooms: u64,
    /// The first of them, as `CODE/Name`.
    pub first_rooms: Vec<String>,
    /// Models.
    pub models: Vec<String>,
    /// People known by name only, or by a number the register does not have yet.
    #[ts(type = "number")]
    pub people: u64,
}

/// A column whose meaning is a guess.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GuessedColumn {
    /// Its header.
    pub header: String,
    /// The fact it is taken for.
    pub field: String,
}

/// What an import would do.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Rehearsal {
    /// How many rows went which way.
    pub counts: ImportCounts,
    /// The first new rows.
    pub new: Vec<NewRow>,
    /// The first changed rows.
    pub changed: Vec<ChangedRow>,
    /// How often each fact changes, over all rows.
    pub totals: Vec<FieldTotal>,
    /// The first rejected rows.
    pub rejected: Vec<RejectedRow>,
    /// Why rows are rejected, over all rows.
    pub reasons: Vec<RejectedFor>,
    /// What should be looked at.
    pub findings: Vec<ImportFinding>,
    /// What comes into being beside the rows.
    pub creates: Created,
    /// Columns whose meaning is a guess.
    pub guesses: Vec<GuessedColumn>,
    /// Columns that nothing is taken from, because their headers say nothing we know.
    pub unused: Vec<String>,
    /// What else its headers look like, when they tell another kind of list better.
    pub looks_like: Option<ImportKind>,
    /// What a roster does beyond its rows.
    pub roster: Option<RosterOutcome>,
    /// Whether applying would be refused: every row is rejected, or one is and the plan is strict.
    pub refused: bool,
}

/// What an import has done.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Applied {
    /// How many rows went which way.
    pub counts: ImportCounts,
    /// The first rejected rows.
    pub rejected: Vec<RejectedRow>,
    /// Why rows were rejected, over all rows.
    pub reasons: Vec<RejectedFor>,
    /// The file the rejected rows were saved in.
    pub saved: Option<String>,
    /// What should be looked at.
    pub findings: Vec<ImportFinding>,
    /// What came into being beside the rows.
    pub creates: Created,
    /// Columns whose meaning is a guess.
    pub guesses: Vec<GuessedColumn>,
    /// Columns that nothing was taken from, because their headers say nothing we know.
    pub unused: Vec<String>,
    /// What else its headers look like, when they tell another kind of list better.
    pub looks_like: Option<ImportKind>,
    /// What the roster did beyond its rows.
    pub roster: Option<RosterOutcome>,
    /// Whether the mapping is remembered for files with these columns.
    pub remembered: bool,
}
