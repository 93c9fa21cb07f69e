//! What may a caller act on? Facts without sentences; window and command line each find the words.

use serde::Serialize;
use ts_rs::TS;

use crate::values::Date;

/// Why something was not done.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Refusal {
    /// A rule said no.
    Refused {
        /// Which, with its facts.
        reason: Reason,
    },
    /// A field of the input is not as it must be.
    Invalid {
        /// Its name.
        field: String,
        /// What is wrong with it.
        problem: Problem,
    },
    /// No row answers to what was asked for.
    NotFound {
        /// The kind of row.
        entity: String,
        /// What was asked for.
        sought: String,
    },
    /// The row is no longer as it was when it was looked at.
    ChangedSince {
        /// The kind of row.
        entity: String,
        /// The row.
        id: String,
    },
    /// Somebody else is writing and did not finish in time.
    Busy {
        /// Who, where known.
        by: Option<String>,
    },
    /// Our mistake; the log knows more under this reference.
    Fault {
        /// The reference.
        reference: String,
    },
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Problem {
    /// It must be given.
    Missing,
    /// It is longer than it may be.
    TooLong {
        /// The most characters allowed.
        most: u32,
    },
    /// It is not one of the words allowed.
    NotAWord {
        /// What was given.
        found: String,
        /// What is allowed.
        allowed: Vec<String>,
    },
    /// Another row has it already.
    Taken {
        /// What was given.
        found: String,
        /// Who has it.
        by: String,
    },
    /// It is not a code that could be read from a label.
    NotACode {
        /// What was given.
        found: String,
    },
    /// It lies in the future.
    InTheFuture {
        /// What was given.
        found: Date,
    },
    /// It ends before it begins.
    EndsBeforeItBegins,
    /// It is outside what is allowed.
    OutOfRange {
        /// What was given.
        found: String,
        /// What is allowed.
        allowed: String,
    },
    /// The message is not of the agreed shape.
    Shape {
        /// What the reader said.
        detail: String,
    },
}

/// Which rule said no.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Reason {
    /// The caller asked to stop.
    Cancelled,
    /// The operator's role is not enough.
    NotAllowed {
        /// The least role that may.
        needs: String,
    },
    /// It belongs to another school.
    OtherSchool,
    /// Nobody by that name may use this file.
    UnknownOperator {
        /// The name given.
        name: String,
    },
    /// Several operators; one must be named.
    WhichOperator {
        /// Who there is.
        names: Vec<String>,
    },
    /// There must always be one IT operator.
    LastItOperator,
    /// Quarters were set up already, so the school year keeps its start.
    PeriodsExist,
    /// A file could not be read as a list.
    CannotRead {
        /// What is wrong with it.
        problem: crate::reading::read::ReadProblem,
    },
    /// A file has no column that is needed.
    ColumnMissing {
        /// Header names that would do.
        wanted: Vec<String>,
    },
    /// An export could not be written.
    CannotExport {
        /// What is in the way.
        problem: crate::writing::ExportProblem,
    },
    /// The audit is not planned any more.
    AuditNotPlanned {
        /// How far it is.
        state: String,
    },
    /// The audit is not open: it takes no scans and no decisions.
    AuditNotOpen {
        /// How far it is.
        state: String,
    },
    /// The audit was not submitted.
    AuditNotSubmitted {
        /// How far it is.
        state: String,
    },
    /// The audit is not closed.
    AuditNotClosed {
        /// How far it is.
        state: String,
    },
    /// Exceptions are left to decide.
    ExceptionsUndecided {
        /// How many.
        left: u32,
    },
    /// The blind recount was drawn and not finished.
    RecountUnfinished {
        /// How many devices of the sample were not looked for yet.
        left: u32,
    },
    /// A recount was drawn already for this revision.
    RecountDrawn,
    /// There is nothing to recount: nothing was counted yet.
    NothingToRecount,
    /// No recount was drawn.
    NoRecount,
    /// The exception was decided already.
    ExceptionSettled {
        /// The kind of exception.
        kind: String,
        /// What was decided.
        choice: String,
    },
    /// There is no such exception in this audit.
    NoSuchException {
        /// The kind of exception.
        kind: String,
    },
    /// That choice does not fit that kind of exception.
    ChoiceDoesNotFit {
        /// The kind of exception.
        kind: String,
        /// The choice.
        choice: String,
    },
    /// The take-over was answered already.
    TakeOverAnswered,
    /// The scan was voided already.
    ScanVoided,
    /// The place belongs to another school.
    PlaceOfOtherSchool {
        /// The place.
        place: String,
    },
    /// The file has a district already.
    AlreadySetUp,
    /// The file has no district yet.
    NotSetUp,
    /// No command or query has that name.
    UnknownCommand {
        /// The name given.
        name: String,
    },
    /// Operations of this kind are never undone; they have their own correcting command.
    NotUndoable {
        /// The command.
        command: String,
    },
    /// It was undone already.
    AlreadyUndone {
        /// The operation.
        #[ts(type = "number")]
        operation: i64,
    },
    /// There is nothing to undo or redo.
    NothingToUndo,
    /// Somebody else did it.
    NotYours,
    /// Personal data in it was erased since.
    ErasedSince {
        /// The operation.
        #[ts(type = "number")]
        operation: i64,
    },
    /// Something recorded later needs a row that would go.
    NeededLater {
        /// The kind of the later row.
        entity: String,
        /// The later row.
        id: String,
        /// The row it needs.
        needs: String,
    },
    /// Something else still refers to it.
    StillReferred,
    /// The file is not Rollcall's.
    NotOurFile {
        /// The file.
        path: String,
    },
    /// The file was written by a newer Rollcall.
    NewerFile {
        /// The file.
        path: String,
        /// Its schema version.
        has: u32,
        /// The newest this program knows.
        knows: u32,
    },
    /// The backup belongs to another district's file.
    OtherDistrictsFile {
        /// The file.
        path: String,
    },
    /// Pages of the file are damaged.
    DamagedFile {
        /// The file.
        path: Option<String>,
    },
    /// The file or its folder cannot be written.
    ReadOnlyFile {
        /// Where.
        path: Option<String>,
    },
    /// The folder does not exist.
    NoSuchFolder {
        /// The folder.
        path: String,
    },
    /// The file does not exist.
    NoSuchFile {
        /// The file.
        path: String,
    },
    /// The folder lies on a network share.
    NetworkShare {
        /// The folder.
        path: String,
    },
    /// Another window has the file open.
    OtherWindow {
        /// The file.
        path: String,
    },
    /// The disk is full.
    DiskFull,
    /// The operating system said no.
    FileTrouble {
        /// The file.
        path: String,
        /// What it said.
        detail: String,
    },
}
