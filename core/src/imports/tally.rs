//! What was seen on the way through a file, in little memory however long it is?

use std::collections::BTreeMap;

use super::answer::{
    ChangedRow, Created, FieldTotal, ImportCounts, ImportFieldChange, ImportFinding, ImportFindingKind,
    ImportFindingRow, NewRow,
};
use super::rejection::Rejected;
use crate::refusal::{Reason, RejectedFor, RejectedRow, Rejection, RejectionKind};

/// The most rows shown of each kind.
const SHOWN: usize = 500;
/// The most rows shown of each finding, and the most things created that are named.
const NAMED: usize = 50;

/// What of the rows that are taken somebody wants to see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shows {
    /// How many there are.
    Counts,
    /// The first of them too, field by field.
    Rows,
}

/// Counts and first examples.
pub struct Tally {
    /// How many rows went which way.
    pub counts: ImportCounts,
    /// What comes into being beside the rows.
    pub created: Created,
    new: Vec<NewRow>,
    changed: Vec<ChangedRow>,
    totals: BTreeMap<&'static str, u64>,
    rejected: Vec<RejectedRow>,
    reasons: BTreeMap<(RejectionKind, Option<usize>, Option<String>), RejectedFor>,
    findings: BTreeMap<ImportFindingKind, ImportFinding>,
    headers: Vec<String>,
    shows: Shows,
}

impl Tally {
    /// An empty tally.
    pub fn new(headers: Vec<String>, shows: Shows) -> Self {
        Self {
            counts: ImportCounts::default(),
            created: Created::default(),
            new: Vec::new(),
            changed: Vec::new(),
            totals: BTreeMap::new(),
            rejected: Vec::new(),
            reasons: BTreeMap::new(),
            findings: BTreeMap::new(),
            headers,
            shows,
        }
    }

    /// Names the columns of the table that is gone through now.
    pub fn name_columns(&mut self, headers: Vec<String>) {
        self.headers = headers;
    }

    /// Whether changes shall be told field by field.
    pub fn shows_rows(&self) -> bool {
        match self.shows {
            Shows::Rows => true,
            Shows::Counts => false,
        }
    }

    /// Counts a new row.
    pub fn is_new(&mut self, row: impl FnOnce() -> NewRow) {
        self.counts.new += 1;
        if self.shows_rows() && self.new.len() < SHOWN {
            self.new.push(row());
        }
    }

    /// Counts a changed row.
    pub fn is_changed(&mut self, fields: &[&'static str], row: impl FnOnce() -> ChangedRow) {
        self.counts.changed += 1;
        for field in fields {
            *self.totals.entry(field).or_default() += 1;
        }
        if self.shows_rows() && self.changed.len() < SHOWN {
            self.changed.push(row());
        }
    }

    /// Counts a row that says what the register has.
    pub fn is_unchanged(&mut self) {
        self.counts.unchanged += 1;
    }

    /// Counts a rejected row.
    pub fn is_rejected(&mut self, row: u64, rejected: Rejected) {
        self.counts.rejected += 1;
        let Rejected { column, reason } = rejected;
        let header = column.and_then(|column| self.headers.get(column)).cloned();
        let found = found(&reason);
        // Words are counted one by one, because each needs its own answer; everything else by reason and column.
        let value = reason.accepted_by().map(str::to_owned);
        let apart = found.clone().filter(|_| value.is_some() && self.reasons.len() < SHOWN);
        let entry = self.reasons.entry((reason.kind(), column, apart));
        let counted = entry.or_insert_with(|| RejectedFor {
            why: reason.kind(),
            column: header.clone(),
            found,
            value,
            rows: 0,
            first_row: row,
        });
        counted.rows += 1;
        if self.rejected.len() < SHOWN {
            self.rejected.push(RejectedRow { row, column: header, reason });
        }
    }

    /// Notes something that should be looked at.
    pub fn find(&mut self, kind: ImportFindingKind, row: u64, said: &str) {
        self.find_kept(kind, row, said, Vec::new());
    }

    /// Notes what stays as it is, although the file says otherwise.
    pub fn keeps(&mut self, row: u64, said: &str, kept: Vec<ImportFieldChange>) {
        self.find_kept(ImportFindingKind::KeptHere, row, said, kept);
    }

    fn find_kept(&mut self, kind: ImportFindingKind, row: u64, said: &str, kept: Vec<ImportFieldChange>) {
        let finding = self.findings.entry(kind).or_insert_with(|| ImportFinding { kind, rows: 0, first: Vec::new() });
        finding.rows += 1;
        if finding.first.len() < NAMED {
            finding.first.push(ImportFindingRow { row, said: said.to_owned(), kept });
        }
    }

    /// Notes a room that comes into being.
    pub fn creates_room(&mut self, school: &str, name: &str) {
        self.created.rooms += 1;
        if self.created.first_rooms.len() < NAMED {
            self.created.first_rooms.push(format!("{school}/{name}"));
        }
    }

    /// Notes a model that comes into being.
    pub fn creates_model(&mut self, name: &str) {
        if self.created.models.len() < SHOWN {
            self.created.models.push(name.to_owned());
        }
    }

    /// Why rows were rejected, the most frequent first.
    pub fn reasons(&self) -> Vec<RejectedFor> {
        let mut reasons: Vec<RejectedFor> = self.reasons.values().cloned().collect();
        reasons.sort_by_key(|reason| (std::cmp::Reverse(reason.rows), reason.first_row));
        reasons
    }

    /// What should be looked at.
    pub fn findings(&self) -> Vec<ImportFinding> {
        self.findings.values().cloned().collect()
    }

    /// How often each fact changes.
    pub fn totals(&self) -> Vec<FieldTotal> {
        self.totals.iter().map(|(field, rows)| FieldTotal { field: (*field).to_owned(), rows: *rows }).collect()
    }

    /// The first rejected rows.
    pub fn rejected(&self) -> Vec<RejectedRow> {
        self.rejected.clone()
    }

    /// The first new and the first changed rows.
    pub fn into_rows(self) -> (Vec<NewRow>, Vec<ChangedRow>) {
        (self.new, self.changed)
    }

    /// Whether nothing may be applied: no row can be taken, or one cannot and all were to be.
    pub fn is_refused(&self, strict: bool) -> bool {
        let ImportCounts { rejected, new, changed, unchanged, skipped, .. } = self.counts;
        rejected > 0 && (strict || new + changed + unchanged + skipped == 0)
    }

    /// The refusal.
    pub fn refusal(&self, saved: Option<String>) -> Reason {
        let ImportCounts { rejected, rows, .. } = self.counts;
        Reason::RowsRejected { rejected, rows, reasons: self.reasons(), first: self.rejected(), saved }
    }
}

fn found(reason: &Rejection) -> Option<String> {
    match reason {
        Rejection::Cell { found, .. }
        | Rejection::UnknownWord { found, .. }
        | Rejection::UnknownSchool { found, .. }
        | Rejection::TwiceInFile { found, .. }
        | Rejection::SerialTaken { found, .. }
        | Rejection::TotalRow { found }
        | Rejection::BeforeOpened { found }
        | Rejection::UnknownDevice { found }
        | Rejection::UnknownPerson { found }
        | Rejection::ReceiptDiffers { found, .. }
        | Rejection::SeveralMatch { found } => Some(found.clone()),
        Rejection::NotYourSchool { school } => Some(school.clone()),
        Rejection::TwoMatches { one, .. } => Some(one.clone()),
        Rejection::Ragged { .. }
        | Rejection::CellTooLong { .. }
        | Rejection::NoSchool
        | Rejection::NothingToMatch
        | Rejection::NobodyNamed
        | Rejection::NoName
        | Rejection::NoRole
        | Rejection::NoDate
        | Rejection::NoAmount
        | Rejection::MoreThanOwed { .. }
        | Rejection::NoChargeLikeIt { .. }
        | Rejection::NoRequester => None,
    }
}
