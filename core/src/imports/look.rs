//! What is this file, what do its columns mean, and which of its words must be asked about?

use std::path::Path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::columns::mapped;
use super::job::{Input, Job, Told};
use super::plan::{ColumnSaid, ImportKind, ReadAs};
use super::record::Remembered;
use super::rosters::RosterKind;
use super::unknown::{UnknownWords, unknown_words};
use crate::contract::Query;
use crate::error::Result;
use crate::reading::mapping::{
    ColumnProblem, DeviceField, Field, LeftOut, Mapping, Meaning, PaymentField, PersonField, RequestField, RoomField,
    ValueMap,
};
use crate::reading::open_list;
use crate::reading::open_package;
use crate::reading::read::{Package, Shape, Source};
use crate::refusal::Reason;
use crate::store::{Read, Role};
use crate::values::NothingElse;

/// Looks at a file before it is imported.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Look {
    /// The file.
    pub path: String,
    /// What it lists; guessed when absent.
    #[serde(default)]
    pub kind: Option<ImportKind>,
    /// How it is read.
    #[serde(flatten)]
    #[ts(flatten)]
    pub read_as: ReadAs,
    /// What the wizard has said of columns so far.
    #[serde(default)]
    #[ts(as = "Option<Vec<ColumnSaid>>", optional)]
    pub map: Vec<ColumnSaid>,
    /// What the wizard has said of words so far.
    #[serde(default)]
    #[ts(as = "Option<Vec<String>>", optional)]
    pub values: Vec<String>,
    /// No other field.
    #[serde(flatten)]
    #[ts(skip)]
    pub nothing_else: NothingElse,
}

crate::words! {
    /// How sure the meaning of a column is.
    pub enum HowSure {
        /// The header says so, or somebody did.
        Sure = "sure",
        /// Probably.
        Guess = "guess",
        /// As the last time.
        Remembered = "remembered",
        /// Not taken.
        LeftOut = "left_out",
    }
}

/// One column of the file.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ColumnLook {
    /// Its header.
    pub header: String,
    /// The fact it tells.
    pub field: Option<String>,
    /// How sure that is.
    pub how: HowSure,
    /// Why it is not taken.
    pub left_out: Option<LeftOut>,
}

/// What was recognised.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Looked {
    /// The file, with its first rows.
    pub shape: Shape,
    /// What it lists.
    pub kind: ImportKind,
    /// Whether that is a guess.
    pub kind_guessed: bool,
    /// The tables of an export of several; empty for one list.
    pub tables: Vec<String>,
    /// What else its headers look like, when they tell another kind of list better.
    pub looks_like: Option<ImportKind>,
    /// Every column from left to right.
    pub columns: Vec<ColumnLook>,
    /// The facts a column may tell, for choosing.
    pub fields: Vec<String>,
    /// What stands in the way of taking the columns so.
    pub problems: Vec<ColumnProblem>,
    /// Words that nobody has told the meaning of.
    pub unknown: Vec<UnknownWords>,
    /// Words whose meaning was told the last time.
    pub remembered_values: Vec<String>,
}

impl Query for Look {
    const NAME: &'static str = "import.look";
    const WHO: Role = Role::Champion;
    type Output = Looked;

    fn run(self, read: &Read<'_>) -> Result<Looked> {
        let Self { path, kind, read_as, map, values, nothing_else: _ } = self;
        if let Some(package) = package_of(&path, kind)? {
            return Ok(looked_at_package(&package, kind.is_none()));
        }
        let source = open_list(Path::new(&path), &read_as.options())?;
        let headers = source.shape().headers.clone();
        let guessed = kind.unwrap_or_else(|| guess(&headers));
        let Told { mut remembered, values, .. } = Told::of(read, guessed, &source.shape().signature, &values)?;
        if guessed == ImportKind::Roster && remembered.map.is_empty() {
            remembered.map = RosterKind::of_list(&headers).columns(&headers);
        }
        let desk = Desk { read, source, remembered, map, values };
        let mut looked = match guessed {
            ImportKind::Devices | ImportKind::Mdm => desk.look::<DeviceField>(guessed),
            ImportKind::People | ImportKind::Roster => desk.look::<PersonField>(guessed),
            ImportKind::Rooms => desk.look::<RoomField>(guessed),
            ImportKind::Requests => desk.look::<RequestField>(guessed),
            ImportKind::Payments => desk.look::<PaymentField>(guessed),
        }?;
        looked.kind_guessed = kind.is_none();
        Ok(looked)
    }
}

/// The tables of a folder or zip, where nothing else is said to be in it.
fn package_of(path: &str, kind: Option<ImportKind>) -> Result<Option<Package>> {
    match kind {
        None | Some(ImportKind::Roster) => open_package(Path::new(path)),
        Some(
            ImportKind::Devices
            | ImportKind::People
            | ImportKind::Rooms
            | ImportKind::Mdm
            | ImportKind::Requests
            | ImportKind::Payments,
        ) => Ok(None),
    }
}

/// An export of several tables is read as it is: there are no columns to be asked about.
fn looked_at_package(package: &Package, kind_guessed: bool) -> Looked {
    Looked {
        shape: Shape::of_package(package),
        kind: ImportKind::Roster,
        kind_guessed,
        looks_like: None,
        tables: package.tables().map(str::to_owned).collect(),
        columns: Vec::new(),
        fields: Vec::new(),
        problems: Vec::new(),
        unknown: Vec::new(),
        remembered_values: Vec::new(),
    }
}

struct Desk<'r, 'c> {
    read: &'r Read<'c>,
    source: Source,
    remembered: Remembered,
    map: Vec<ColumnSaid>,
    values: ValueMap,
}

impl Desk<'_, '_> {
    fn look<F: Field>(mut self, kind: ImportKind) -> Result<Looked> {
        let shape = self.source.shape().clone();
        let (mapping, problems) = match mapped::<F>(&shape.headers, &self.remembered.map, &self.map) {
            Ok(mapping) => (mapping, Vec::new()),
            Err(problems) => (Mapping::guess(&shape.headers), problems),
        };
        let was = |header: &str| self.remembered.map.iter().find(|column| column.header == header);
        let column = |column: &crate::reading::mapping::Column<F>| {
            let field = column.meaning.field().map(|field| field.word().to_owned());
            let said = self.map.iter().any(|said| said.header == column.header);
            let same = was(&column.header).is_some_and(|was| was.field == field);
            let (how, left_out) = match &column.meaning {
                Meaning::LeftOut { why } => (HowSure::LeftOut, Some(why.clone())),
                Meaning::Sure { .. } | Meaning::Guess { .. } if same && !said => (HowSure::Remembered, None),
                Meaning::Sure { .. } => (HowSure::Sure, None),
                Meaning::Guess { .. } => (HowSure::Guess, None),
            };
            ColumnLook { header: column.header.clone(), field, how, left_out }
        };
        let columns = mapping.columns.iter().map(column).collect();
        let fields = F::ALL.iter().map(|field| field.word().to_owned()).collect();
        let unknown = unknown_words(self.read, &mut self.source, &mapping, &self.values)?;
        let remembered_values = self.remembered.values;
        let looks_like = told_better(&shape.headers, kind);
        Ok(Looked {
            shape,
            kind,
            kind_guessed: false,
            looks_like,
            tables: Vec::new(),
            columns,
            fields,
            problems,
            unknown,
            remembered_values,
        })
    }
}

/// What a file's headers tell better than what it is said to list.
pub fn looks_like(job: &Job<'_>, input: &Input) -> Option<ImportKind> {
    match input {
        Input::List(_) => told_better(&job.headers, job.plan.kind),
        Input::Package(_) => None,
    }
}

/// Refuses a list whose columns look like another kind, until somebody says that it is meant: rooms would become people.
/// Of columns that were brought as this kind before nobody asks again.
///
/// # Errors
/// `other_kind`.
pub fn must_be_the_kind(job: &Job<'_>, input: &Input) -> Result<()> {
    let is_known = job.plan.kind_is_meant || job.source.is_some();
    match looks_like(job, input).filter(|_| !is_known) {
        None => Ok(()),
        Some(other) => {
            let (said, looks_like) = (job.plan.kind.word().into(), other.word().into());
            Err(Reason::OtherKind { said, looks_like }.into())
        }
    }
}

/// The other kind of list that headers tell better than this one.
fn told_better(headers: &[String], said: ImportKind) -> Option<ImportKind> {
    // Names, a number and a state make people of any list; what was paid makes payments of it, once somebody said so.
    if said == ImportKind::Payments && Paid::told(headers).may_be_payments() {
        return None;
    }
    let scores = scores(headers);
    let of = |kind: ImportKind| scores.iter().find(|(known, _)| *known == kind).map_or(0, |(_, score)| *score);
    Some(kind_of(headers)).filter(|kind| of(*kind) > of(said.remembered_as()))
}

/// What a file is taken for when nobody says it: the list of a student information system, or of accounts, is a roster.
fn guess(headers: &[String]) -> ImportKind {
    match (kind_of(headers), RosterKind::of_list(headers)) {
        (kind, RosterKind::List) => kind,
        (
            _,
            RosterKind::OneRoster
            | RosterKind::Clever
            | RosterKind::PowerSchool
            | RosterKind::Google
            | RosterKind::Entra,
        ) => ImportKind::Roster,
    }
}

/// The kind whose facts the headers tell best.
fn kind_of(headers: &[String]) -> ImportKind {
    let scores = scores(headers);
    let best = scores.iter().map(|(_, score)| *score).max().unwrap_or(0);
    scores.iter().find(|(_, score)| *score == best).map_or(ImportKind::Devices, |(kind, _)| *kind)
}

/// How much the headers tell of each kind.
fn scores(headers: &[String]) -> [(ImportKind, usize); 5] {
    fn score<F: Field>(headers: &[String]) -> usize {
        let worth = |meaning: &Meaning<F>| match meaning {
            Meaning::Sure { .. } => 2,
            Meaning::Guess { .. } => 1,
            Meaning::LeftOut { .. } => 0,
        };
        Mapping::<F>::guess(headers).columns.iter().map(|column| worth(&column.meaning)).sum()
    }
    let devices = Mapping::<DeviceField>::guess(headers);
    let has_code = devices.column_of(DeviceField::AssetTag).or(devices.column_of(DeviceField::Serial)).is_some();
    // Many a list has a number, a status and a day; only a portal says who asks, and since when.
    let requests = Mapping::<RequestField>::guess(headers);
    let tells = |field| requests.column_of(field).is_some();
    let asks = tells(RequestField::RequesterName) || tells(RequestField::RequesterEmail);
    let portal =
        tells(RequestField::PortalNumber) && tells(RequestField::OpenedAt) && asks && tells(RequestField::Subject);
    let pays = Paid::told(headers).are_payments();
    [
        (ImportKind::Devices, score::<DeviceField>(headers) + if has_code { 2 } else { 0 }),
        (ImportKind::People, score::<PersonField>(headers)),
        (ImportKind::Rooms, score::<RoomField>(headers)),
        (ImportKind::Payments, if pays { 2 * headers.len() + 1 } else { 0 }),
        (ImportKind::Requests, if portal { 2 * headers.len() + 3 } else { 0 }),
    ]
}

/// What headers tell of payments: what was paid, by whom, under which receipt, each with whether that is sure.
struct Paid {
    amount: Option<bool>,
    person: Option<bool>,
    receipt: Option<bool>,
    of_devices: bool,
}

impl Paid {
    fn told(headers: &[String]) -> Self {
        let payments = Mapping::<PaymentField>::guess(headers);
        let tells = |field| {
            let column = payments.columns.iter().find(|column| column.meaning.field() == Some(field));
            column.map(|column| matches!(column.meaning, Meaning::Sure { .. }))
        };
        let devices = Mapping::<DeviceField>::guess(headers);
        let sure = |field| devices.columns.iter().any(|column| column.meaning == Meaning::Sure { field });
        Self {
            amount: tells(PaymentField::Amount),
            person: tells(PaymentField::PersonNumber),
            receipt: tells(PaymentField::Receipt),
            of_devices: [DeviceField::AssetTag, DeviceField::Serial, DeviceField::Model].into_iter().any(sure),
        }
    }

    /// Whether it is taken for payments although nobody said so.
    fn are_payments(&self) -> bool {
        let all_sure = [self.amount, self.person, self.receipt].into_iter().all(|told| told == Some(true));
        all_sure || (self.amount == Some(true) && self.person.is_some() && !self.of_devices)
    }

    /// Whether it may be what somebody says, a list of payments, though it may lack what each of them needs.
    fn may_be_payments(&self) -> bool {
        let known_by = self.person.is_some() || self.receipt.is_some();
        let under_receipt = self.receipt == Some(true) && self.person.is_some();
        !self.of_devices && (under_receipt || self.amount.is_some() && known_by)
    }
}

#[cfg(test)]
mod tests {
    use super::{ImportKind, kind_of};

    #[test]
    fn the_headers_tell_what_a_file_lists() {
        let kind = |line: &str| kind_of(&line.split(',').map(str::to_owned).collect::<Vec<_>>());
        assert_eq!(kind("Asset Tag,Serial Number,Model,School,Home Location,Status"), ImportKind::Devices);
        assert_eq!(kind("deviceId,annotatedAssetId,annotatedUser,lastSync,serialNumber,status"), ImportKind::Devices);
        assert_eq!(
            kind("Number,Population,First Name,Last Name,Username,Email,Grade,Homeroom,School,State"),
            ImportKind::People
        );
        assert_eq!(kind("School,Name,Kind,Label,In Room"), ImportKind::Rooms);
        assert_eq!(
            kind("Ticket ID,Subject,Status,Priority,Requester,Requester Email,Location,Asset Tag,Created At,Closed At"),
            ImportKind::Requests
        );
        assert_eq!(kind("Transaction ID,Student ID,Student Name,Item,Amount Paid,Payment Date"), ImportKind::Payments);
        assert_eq!(kind("Receipt,Student,Name,Amount,Date"), ImportKind::Payments);
        assert_eq!(kind("Number,Amount,Paid on"), ImportKind::Payments);
        assert_eq!(kind("Asset Tag,Model,Student ID,Amount"), ImportKind::Devices);
    }
}
