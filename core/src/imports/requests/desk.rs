//! Which request does one row of an export mean, and may it be taken?

use std::collections::HashMap;

use super::facts::{Facts, Reader};
use super::named::Names;
use crate::error::Result;
use crate::imports::answer::ImportFindingKind;
use crate::imports::hand::Hand;
use crate::imports::job::{Desk, Job};
use crate::imports::rejection::{Rejected, Stop};
use crate::imports::schools::Schools;
use crate::reading::cells::is_nothing;
use crate::reading::mapping::{Field, RequestField as F};
use crate::reading::read::Row;
use crate::refusal::Rejection;
use crate::requests::{Desk as SupportDesk, Request, RequestKind};
use crate::store::Read;
use crate::values::{RequestId, SchoolId, normal_form};

/// Everything at hand while an export is gone through.
pub struct RequestDesk<'h, H: Hand> {
    pub(super) hand: &'h mut H,
    pub(super) schools: Schools,
    pub(super) desk: SupportDesk,
    pub(super) names: Names,
    /// What open requests are about, so that another one about the same is linked.
    pub(super) open: HashMap<(RequestKind, String), RequestId>,
    pub(super) next_number: u32,
    reader: Option<Reader>,
    met: HashMap<String, u64>,
    school: (Option<usize>, Option<usize>),
}

impl<'h, H: Hand> RequestDesk<'h, H> {
    /// Looks up what is open.
    pub fn new(hand: &'h mut H, job: &Job<'_>, reader: Reader, school: (Option<usize>, Option<usize>)) -> Result<Self> {
        let read = hand.read();
        let open = Request::open_abouts(read)?;
        let open = open.into_iter().map(|(kind, about, request)| ((kind, about), request)).collect();
        let (schools, desk) = (Schools::load(read, job.plan)?, SupportDesk::of(read)?);
        let (names, next_number) = (Names::default(), Request::next_number(read)?);
        Ok(Self { hand, schools, desk, names, open, next_number, reader: Some(reader), met: HashMap::new(), school })
    }

    fn take_facts(&mut self, job: &mut Job<'_>, row: &Row, reader: &Reader, facts: &Facts<'_>) -> Result<(), Stop> {
        let norm = normal_form(facts.number);
        if let Some(first_row) = self.met.get(&norm) {
            let (field, found) = (F::PortalNumber.word().to_owned(), facts.number.to_owned());
            let reason = Rejection::TwiceInFile { field, found, first_row: *first_row };
            return Err(Rejected::at(reader.number(), reason).into());
        }
        let known = Request::in_portal(self.hand.read(), facts.number)?;
        match known {
            Some(known) => {
                self.must_cover(known.school)?;
                let school = self.said_school(job, row)?;
                self.change(job, row.number(), facts, &known, school)?;
            }
            None => {
                let school = self.school(job, row)?;
                if facts.name.is_none() && facts.email.is_none() {
                    return Err(Rejected::at(reader.requester(), Rejection::NoRequester).into());
                }
                self.bring(job, row.number(), facts, school)?;
            }
        }
        if let Some(ended) = facts.open_yet_ended {
            job.tally.find(ImportFindingKind::OpenYetEnded, row.number(), ended);
        }
        self.met.insert(norm, row.number());
        Ok(())
    }

    /// The school a row names; none where it names none.
    fn said_school(&mut self, job: &mut Job<'_>, row: &Row) -> Result<Option<SchoolId>, Stop> {
        let says = |column: Option<usize>| column.is_some_and(|at| !is_nothing(row.cell(at).trim()));
        match says(self.school.0) || says(self.school.1) {
            true => self.school(job, row).map(Some),
            false => Ok(None),
        }
    }

    fn school(&mut self, job: &mut Job<'_>, row: &Row) -> Result<SchoolId, Stop> {
        let (column, name) = self.school;
        let cell = |column: Option<usize>| column.map_or("", |at| row.cell(at));
        let Some(at) = self.schools.find(self.hand, job, column, (cell(column), cell(name)))? else {
            return Err(Rejected::at(column, Rejection::NoSchool).into());
        };
        let school = self.schools.at(at).id;
        self.must_cover(school)?;
        Ok(school)
    }

    fn must_cover(&self, school: SchoolId) -> Result<(), Rejected> {
        if self.hand.read().actor().covers(school) {
            return Ok(());
        }
        let name = self.schools.name_of(school).unwrap_or_default();
        Err(Rejected::at(self.school.0, Rejection::NotYourSchool { school: name }))
    }
}

impl<H: Hand> Desk for RequestDesk<'_, H> {
    fn read(&self) -> &Read<'_> {
        self.hand.read()
    }

    fn take(&mut self, job: &mut Job<'_>, row: &Row) -> Result<(), Stop> {
        let Some(mut reader) = self.reader.take() else { return Ok(()) };
        let taken = match reader.read(row, &job.values) {
            Ok(facts) => self.take_facts(job, row, &reader, &facts),
            Err(rejected) => Err(rejected.into()),
        };
        self.reader = Some(reader);
        taken
    }
}
