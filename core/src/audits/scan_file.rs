//! What did a batch scanner collect? A file of scans, for any number of schools.

use std::collections::HashMap;
use std::path::Path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::lookup::{LONGEST, NotKept, look_up_to_keep};
use super::record::{Audit, AuditState, Period, ScanSource, Verdict};
use super::scan::{Raw, keep, policy_of};
use crate::contract::Command;
use crate::error::Result;
use crate::people::{Place, Population, School};
use crate::reading::mapping::header_form;
use crate::reading::open_list;
use crate::reading::read::{ReadOptions, Row};
use crate::refusal::Reason;
use crate::store::{Role, Step, Write};
use crate::values::{PeriodId, PlaceId, SchoolId, Timestamp, normal_form};

/// Takes every scan of a file. Rows that cannot be taken are answered with their reason; the others are kept.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ScanFile {
    /// The file: columns `code`, `scanned_code` or `barcode`; optional `school`, `room` or `place`, `at` or
    /// `scanned_at`, `scanner`.
    pub path: String,
    /// The period.
    pub period: PeriodId,
    /// The site of rows that name none.
    #[serde(default)]
    #[ts(optional)]
    pub school: Option<SchoolId>,
}

/// Why a row was not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum ScanRejection {
    /// It has no code.
    NoCode,
    /// It names no school, and none was given for the file.
    NoSchool,
    /// No school has that code or name.
    UnknownSchool {
        /// What the row says.
        found: String,
    },
    /// The school is not the operator's.
    OtherSchool {
        /// What the row says.
        found: String,
    },
    /// The school has no audit in the period.
    NoAudit {
        /// The school.
        school: String,
    },
    /// The audit takes no scans.
    AuditNotOpen {
        /// The school.
        school: String,
        /// How far the audit is.
        state: AuditState,
    },
    /// The school has no room, cart or closet of that name.
    UnknownPlace {
        /// What the row says.
        found: String,
    },
    /// It is not a time.
    NotATime {
        /// What the row says.
        found: String,
    },
    /// Its code is a printed instruction, not a device.
    ControlCode {
        /// What it says.
        word: String,
    },
    /// Its code is a person's number.
    PersonCode {
        /// Student, staff or contractor.
        population: Population,
    },
    /// Its code is longer than any code can be.
    TooLong {
        /// The most signs there may be.
        most: u32,
    },
    /// The row's cells do not fit the header.
    Ragged,
}

impl From<NotKept> for ScanRejection {
    fn from(why: NotKept) -> Self {
        match why {
            NotKept::Empty => Self::NoCode,
            NotKept::TooLong => Self::TooLong { most: LONGEST as u32 },
            NotKept::Control(word) => Self::ControlCode { word },
            NotKept::Person(population) => Self::PersonCode { population },
        }
    }
}

/// A row that was not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RejectedScan {
    /// Its number, as a spreadsheet shows it.
    #[ts(type = "number")]
    pub row: u64,
    /// Its cells.
    pub cells: Vec<String>,
    /// Why.
    pub reason: ScanRejection,
}

/// What became of the file.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct ScanFileAnswer {
    /// The file's headers, for saving what was rejected.
    pub headers: Vec<String>,
    /// Rows taken.
    pub taken: u32,
    /// Rows without anything in them.
    pub blank: u32,
    /// Taken rows that were expected devices, seen for the first time.
    pub counted: u32,
    /// Taken rows of something seen before.
    pub again: u32,
    /// Taken rows of devices not expected there.
    pub found: u32,
    /// Taken rows with a code that nobody knows, or that means several devices.
    pub unlisted: u32,
    /// Taken rows that were room or cart labels.
    pub places: u32,
    /// Taken rows whose clock lies outside the audit.
    pub outside_window: u32,
    /// Rows that were not taken.
    pub rejected: Vec<RejectedScan>,
}

impl Command for ScanFile {
    const NAME: &'static str = "audit.scan_file";
    const WHO: Role = Role::Champion;
    type Output = ScanFileAnswer;

    fn run(self, write: &mut Write<'_>) -> Result<ScanFileAnswer> {
        write.get::<Period>(self.period)?;
        let mut source = open_list(Path::new(&self.path), &ReadOptions::default())?;
        let headers = source.shape().headers.clone();
        let columns = Columns::of(&headers)?;
        let mut desk = Desk {
            period: self.period,
            school: self.school,
            schools: HashMap::new(),
            places: HashMap::new(),
            sticky: HashMap::new(),
        };
        let mut answer = ScanFileAnswer { headers, ..ScanFileAnswer::default() };
        let mut rows = source.rows()?;
        let mut row = Row::new();
        while rows.next_into(&mut row)? {
            let (done, total) = rows.progress();
            write.step(Step { phase: "reading", done, total: Some(total) })?;
            if row.is_blank() {
                answer.blank += 1;
                continue;
            }
            match desk.take(write, &columns, &row)? {
                Ok(verdicts) => verdicts.into_iter().for_each(|verdict| answer.count(verdict)),
                Err(reason) => {
                    let cells = row.cells().map(str::to_owned).collect();
                    answer.rejected.push(RejectedScan { row: row.number(), cells, reason });
                }
            }
        }
        Ok(answer)
    }
}

impl ScanFileAnswer {
    fn count(&mut self, (verdict, outside): (Verdict, bool)) {
        self.taken += 1;
        self.outside_window += u32::from(outside);
        match verdict {
            Verdict::Counted => self.counted += 1,
            Verdict::Again | Verdict::Repeat => self.again += 1,
            Verdict::Found => self.found += 1,
            Verdict::Unlisted | Verdict::Unclear => self.unlisted += 1,
            Verdict::PlaceSet => self.places += 1,
        }
    }
}

struct Columns {
    code: usize,
    school: Option<usize>,
    place: Option<usize>,
    at: Option<usize>,
    scanner: Option<usize>,
}

impl Columns {
    fn of(headers: &[String]) -> Result<Self> {
        let column = |names: &[&str]| {
            headers.iter().position(|header| names.iter().any(|name| header_form(name) == header_form(header)))
        };
        // Not "asset tag": a list of devices taken for scans would verify a whole school.
        const CODES: [&str; 3] = ["code", "scanned_code", "barcode"];
        let Some(code) = column(&CODES) else {
            return Err(Reason::ColumnMissing { wanted: CODES.map(str::to_owned).to_vec() }.into());
        };
        Ok(Self {
            code,
            school: column(&["school", "site", "building"]),
            place: column(&["place", "room", "location"]),
            at: column(&["at", "scanned_at", "time", "timestamp", "date time"]),
            scanner: column(&["scanner", "station", "device id"]),
        })
    }
}

/// What one reading of a file remembers from row to row.
struct Desk {
    period: PeriodId,
    school: Option<SchoolId>,
    schools: HashMap<String, std::result::Result<(Audit, i64), ScanRejection>>,
    places: HashMap<(SchoolId, String), Option<PlaceId>>,
    /// The place a label row set, per school and scanner.
    sticky: HashMap<(SchoolId, String), PlaceId>,
}

impl Desk {
    fn take(
        &mut self,
        write: &mut Write<'_>,
        columns: &Columns,
        row: &Row,
    ) -> Result<std::result::Result<Vec<(Verdict, bool)>, ScanRejection>> {
        let cell = |column: Option<usize>| column.map_or("", |column| row.cell(column)).trim();
        if row.problem().is_some() {
            return Ok(Err(ScanRejection::Ragged));
        }
        let code = row.cell(columns.code);
        let (audit, repeat_millis) = match self.audit_of(write, cell(columns.school))? {
            Ok(found) => found,
            Err(reason) => return Ok(Err(reason)),
        };
        let hit = match look_up_to_keep(write, audit.school, code)? {
            Ok(hit) => hit,
            Err(why) => return Ok(Err(why.into())),
        };
        let scanner = match cell(columns.scanner) {
            "" => "file",
            scanner => scanner,
        };
        let station = (audit.school, scanner.to_owned());
        let place = match cell(columns.place) {
            // A file that tells places leaves a cell blank to say: none. Only without the column does a label hold on.
            "" if columns.place.is_none() => self.sticky.get(&station).copied(),
            "" => None,
            name => match self.place_of(write, audit.school, name)? {
                Some(place) => Some(place),
                None => return Ok(Err(ScanRejection::UnknownPlace { found: name.into() })),
            },
        };
        let at = match cell(columns.at) {
            "" => None,
            text => match Timestamp::read(text, write.zone()) {
                Some(at) => Some(at),
                None => return Ok(Err(ScanRejection::NotATime { found: text.into() })),
            },
        };
        let raw = Raw {
            code: code.to_owned(),
            at,
            place,
            station: station.1.clone(),
            source: ScanSource::File,
            chosen: None,
        };
        let mut said = Vec::new();
        for (scan, hit) in keep(write, &audit, raw, hit, repeat_millis)? {
            if let super::lookup::Hit::Place(place) = hit {
                self.sticky.insert(station.clone(), place.id);
            }
            said.push((scan.verdict, scan.outside));
        }
        Ok(Ok(said))
    }

    fn audit_of(&mut self, write: &Write<'_>, name: &str) -> Result<std::result::Result<(Audit, i64), ScanRejection>> {
        if let Some(known) = self.schools.get(name) {
            return Ok(known.clone());
        }
        let found = self.find_audit(write, name)?;
        self.schools.insert(name.to_owned(), found.clone());
        Ok(found)
    }

    fn find_audit(&self, write: &Write<'_>, name: &str) -> Result<std::result::Result<(Audit, i64), ScanRejection>> {
        let school = match (name, self.school.or(write.actor().school)) {
            ("", None) => return Ok(Err(ScanRejection::NoSchool)),
            ("", Some(school)) => write.get::<School>(school)?,
            (name, _) => match School::called(write, name)? {
                Some(school) => school,
                None => return Ok(Err(ScanRejection::UnknownSchool { found: name.into() })),
            },
        };
        if !write.actor().covers(school.id) {
            return Ok(Err(ScanRejection::OtherSchool { found: name.into() }));
        }
        let Some(audit) = Audit::of(write, school.id, self.period)? else {
            return Ok(Err(ScanRejection::NoAudit { school: school.name }));
        };
        match audit.state {
            AuditState::Open => {
                let repeat = i64::from(policy_of(write, &audit)?.repeat_seconds) * 1000;
                Ok(Ok((audit, repeat)))
            }
            AuditState::Planned | AuditState::Submitted | AuditState::Closed => {
                Ok(Err(ScanRejection::AuditNotOpen { school: school.name, state: audit.state }))
            }
        }
    }

    fn place_of(&mut self, write: &Write<'_>, school: SchoolId, name: &str) -> Result<Option<PlaceId>> {
        let key = (school, name.to_owned());
        if let Some(known) = self.places.get(&key) {
            return Ok(*known);
        }
        let labelled = |place: &Place| place.school == school;
        let found = match Place::named(write, school, name)? {
            Some(place) => Some(place.id),
            None => Place::labelled(write, &normal_form(name))?.into_iter().find(labelled).map(|place| place.id),
        };
        self.places.insert(key, found);
        Ok(found)
    }
}
