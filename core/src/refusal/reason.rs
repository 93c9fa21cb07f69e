//! Which rules say no, each with the facts of its case?

use serde::Serialize;
use ts_rs::TS;

use super::{
    AttachProblem, AuditReason, CannotDo, CurrentHolder, IncidentReason, LeaversAt, MoneyReason, NextStep, RejectedFor,
    RejectedRow, RequestReason, RosterProblem, SurplusReason,
};
use crate::values::{Cents, Date, Timestamp};

/// Which rule said no.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Reason {
    /// The caller asked to stop.
    Cancelled,
    /// What was to be printed is an empty list.
    NothingToPrint,
    /// The wording is the program's own already.
    BuiltInWording,
    /// The operator's role is not enough.
    NotAllowed {
        /// The least role that may.
        needs: String,
    },
    /// It belongs to another school.
    OtherSchool,
    /// It needs the file alone, and somebody else has it open.
    OpenElsewhere,
    /// The code is a person's number, not a device.
    PersonCode {
        /// Student, staff or contractor.
        population: String,
    },
    /// The code is a printed instruction, not a device.
    ControlCode {
        /// What it says.
        word: String,
    },
    /// The device's status does not let this happen.
    StatusForbids {
        /// Its status.
        status: String,
        /// What was to happen.
        event: String,
        /// What may be done instead.
        next: Vec<NextStep>,
    },
    /// The device's condition does not let this happen.
    ConditionForbids {
        /// Its condition.
        condition: String,
        /// What was to happen.
        event: String,
        /// What may be done instead.
        next: Vec<NextStep>,
    },
    /// Only a device in service goes out.
    NotInService {
        /// Its status.
        status: String,
        /// What may be done first.
        next: Vec<NextStep>,
    },
    /// Only a working device goes to a person, a room or a cart.
    NotWorking {
        /// Its condition.
        condition: String,
        /// What may be done first.
        next: Vec<NextStep>,
    },
    /// Somebody has the device.
    CheckedOut {
        /// Who.
        holder: CurrentHolder,
        /// Since when.
        since: Timestamp,
        /// What may be done first.
        next: Vec<NextStep>,
    },
    /// Nobody has the device.
    NotCheckedOut {
        /// Its status.
        status: String,
        /// The place where it lives, if one is recorded.
        home: Option<String>,
        /// When it came back, where it was to be taken in once more.
        back_at: Option<Timestamp>,
        /// What may be done instead.
        next: Vec<NextStep>,
    },
    /// That custodian has the device already.
    SameCustodian {
        /// Who.
        holder: CurrentHolder,
        /// Since when.
        since: Timestamp,
    },
    /// The device is not in that person's hands.
    NotHeldBy {
        /// Who has it instead, if anybody.
        holder: Option<CurrentHolder>,
    },
    /// The person has a device already; another needs a reason.
    SecondDevice {
        /// What they have, by tag or serial.
        holds: Vec<String>,
        /// Reasons the district offers.
        reasons: Vec<String>,
    },
    /// The district gives no device to whoever owes.
    Owes {
        /// How much.
        cents: Cents,
    },
    /// A person was wanted, and the code is a device's.
    DeviceCode {
        /// The device.
        shown: String,
    },
    /// The code is a place's.
    PlaceCode {
        /// The place.
        place: String,
    },
    /// Two codes ran together.
    RunTogether {
        /// Each of them.
        codes: Vec<String>,
    },
    /// The drive goes the other way.
    WrongDrive {
        /// Which way it goes.
        kind: String,
    },
    /// The drive was closed.
    DriveClosed {
        /// When.
        at: Timestamp,
    },
    /// The drive goes on anyway.
    DriveOpen,
    /// The last day of the collection is not past.
    BeforeDeadline {
        /// The last day.
        deadline: Date,
    },
    /// Everything came back, or is reported already.
    NothingLeft,
    /// The school year has no price for it, so it cannot be sold.
    NoPrice {
        /// What it is.
        kind: String,
        /// The school year.
        school_year: String,
    },
    /// Nobody asked for has a device, so there is no receipt.
    NothingHeld,
    /// It came back, or a new one was bought for it.
    AccessorySettled {
        /// What became of it.
        state: String,
    },
    /// The entry was reversed already, or is a reversal.
    AlreadyReversed,
    /// A person in that state gets no device.
    PersonNotActive {
        /// Student, staff or contractor.
        population: String,
        /// The person's state.
        state: String,
        /// Whether IT may give one all the same, with a reason.
        it_may: bool,
    },
    /// The device is at home in one school only.
    PlaceElsewhere {
        /// The place.
        place: String,
        /// The school the place belongs to.
        school: String,
    },
    /// It answers for the device already.
    SameSchool,
    /// The incident has its police report.
    HasReport {
        /// The report's number.
        number: String,
    },
    /// No police report belongs to an incident of that kind.
    NoReportFor {
        /// The incident's kind.
        kind: String,
    },
    /// The device of the incident turned up.
    Recovered {
        /// When.
        at: Timestamp,
    },
    /// Some of a selection cannot be done, so none of it was.
    SomeCannot {
        /// How many were selected.
        selected: u32,
        /// How many of them cannot.
        cannot: u32,
        /// Why, for the first hundred of those.
        which: Vec<CannotDo>,
        /// The identifiers of all of those, so that it may be done for the others.
        ids: Vec<String>,
    },
    /// The columns of a file look like another kind of list than was said.
    OtherKind {
        /// What it was said to list.
        said: String,
        /// What it looks like.
        looks_like: String,
    },
    /// Several rows answer to what was asked for; one must be named otherwise.
    SeveralMatch {
        /// The kind of row.
        entity: String,
        /// What was asked for.
        sought: String,
        /// How each of them is named, where there is a way: `student:500`, `staff:500`.
        choices: Vec<String>,
    },
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
    /// The columns or words of a file cannot be taken as they are.
    CannotMap {
        /// What is wrong with them.
        problems: Vec<crate::reading::mapping::ColumnProblem>,
    },
    /// No row of a file could be taken, or not every row of one that was to be taken whole. Nothing was changed.
    RowsRejected {
        /// Rows rejected.
        #[ts(type = "number")]
        rejected: u64,
        /// Rows in the file.
        #[ts(type = "number")]
        rows: u64,
        /// Why, with the number of rows and the first of them.
        reasons: Vec<RejectedFor>,
        /// The first rejected rows, each with its own reason.
        first: Vec<RejectedRow>,
        /// The file the rejected rows were saved in.
        saved: Option<String>,
    },
    /// A roster cannot be used as a whole: a part of it would make people leave who are here.
    CannotUseRoster {
        /// What is wrong with it.
        problem: RosterProblem,
    },
    /// By a roster so many people leave that somebody has to say it is meant; or another number was said.
    LeaversWait {
        /// How many leave.
        #[ts(type = "number")]
        left: u64,
        /// How many somebody said.
        #[ts(type = "number | null")]
        said: Option<u64>,
        /// Which schools they leave.
        schools: Vec<LeaversAt>,
    },
    /// A file has no column that is needed.
    ColumnMissing {
        /// Header names that would do.
        wanted: Vec<String>,
    },
    /// A viewer makes public exports; internal ones are granted one by one.
    InternalNotGranted,
    /// An export could not be written.
    CannotExport {
        /// What is in the way.
        problem: crate::writing::ExportProblem,
    },
    /// The file cannot be attached.
    CannotAttach {
        /// What is wrong with it.
        problem: AttachProblem,
    },
    /// Only an agreement on paper takes scans, and lets go of them.
    AgreementNotOnPaper {
        /// How it was signed.
        how: String,
    },
    /// The person's agreement of this school year is signed already.
    AgreementSigned {
        /// The school year.
        school_year: String,
        /// Who signed.
        signer_name: String,
        /// When.
        at: Timestamp,
    },
    /// The agreement was withdrawn already.
    AgreementWithdrawn {
        /// When.
        at: Timestamp,
    },
    /// The signature has no ink, or next to none.
    NothingDrawn,
    /// No device lives in the cart.
    CartEmpty {
        /// The cart.
        place: String,
    },
    /// None of a cart's devices can go out.
    CartStays {
        /// The cart.
        place: String,
        /// Why, for each of its devices.
        which: Vec<CannotDo>,
    },
    /// None of a cart's devices is out.
    CartNotOut {
        /// The cart.
        place: String,
    },
    /// The leave to keep the device was over already.
    SummerKeepOver {
        /// Its last day.
        until: Date,
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
    /// The file is damaged; it was left as it is.
    DamagedFile {
        /// The file.
        path: Option<String>,
        /// The newest backup beside it that is sound.
        backup: Option<String>,
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
    /// No day is open in a whole year, so that nothing would ever be due.
    NoOpenDay(crate::calendar::NoOpenDay),
    /// The disk is full.
    DiskFull,
    /// The operating system said no.
    FileTrouble {
        /// The file.
        path: String,
        /// What it said.
        detail: String,
    },
    // Serde wants those that bring their own tag along at the end.
    /// A rule of the audits said no.
    #[serde(untagged)]
    Audit(AuditReason),
    /// A rule of the requests said no.
    #[serde(untagged)]
    Request(RequestReason),
    /// A rule of the ledger said no.
    #[serde(untagged)]
    Money(MoneyReason),
    /// A rule of the incidents said no.
    #[serde(untagged)]
    Incident(IncidentReason),
    /// A rule of surplus pickups said no.
    #[serde(untagged)]
    Surplus(SurplusReason),
}

impl From<SurplusReason> for Reason {
    fn from(reason: SurplusReason) -> Self {
        Self::Surplus(reason)
    }
}

impl From<IncidentReason> for Reason {
    fn from(reason: IncidentReason) -> Self {
        Self::Incident(reason)
    }
}

impl From<AuditReason> for Reason {
    fn from(reason: AuditReason) -> Self {
        Self::Audit(reason)
    }
}

impl From<RequestReason> for Reason {
    fn from(reason: RequestReason) -> Self {
        Self::Request(reason)
    }
}

impl From<MoneyReason> for Reason {
    fn from(reason: MoneyReason) -> Self {
        Self::Money(reason)
    }
}
