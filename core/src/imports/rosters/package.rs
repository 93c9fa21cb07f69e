//! Which way does a roster go: an export of several tables, or one list?

use super::answer::RosterOutcome;
use super::clever::Clever;
use super::kind::RosterKind;
use super::leaving;
use super::listed::{COLUMNS, Listed};
use super::oneroster::OneRoster;
use super::roster::Roster;
use crate::error::Result;
use crate::imports::hand::Hand;
use crate::imports::job::{Input, Job};
use crate::imports::pass::Passed;
use crate::imports::people::{self, PeopleDesk, Reader};
use crate::imports::rejection::Stop;
use crate::imports::tally::Tally;
use crate::reading::mapping::PersonField;
use crate::reading::read::{Package, ReadProblem};
use crate::refusal::Reason;
use crate::settings::Policy;
use crate::store::Read;

/// Goes through a roster.
///
/// # Errors
/// `cannot_read`, `cannot_map`, `cannot_use_roster`.
pub fn pass(hand: &mut impl Hand, job: &mut Job<'_>, input: &mut Input) -> Result<Passed> {
    match input {
        Input::List(source) => {
            let kind = RosterKind::of_list(&job.headers);
            job.suppose(kind.columns(&job.headers));
            let columns = job.columns::<PersonField>(&people::KEYS)?;
            let roster = Roster::load(hand.read(), kind, &job.signature, job.plan)?;
            let mut glancing = Reader::new(&columns, &job.headers, Some(kind));
            let reader = Reader::new(&columns, &job.headers, Some(kind));
            let mut desk = PeopleDesk::new(hand, job, Some(reader), Some(roster))?;
            job.glance(source, |job, row| {
                let facts = glancing.glance(row, &job.values);
                desk.glance(job, &facts)
            })?;
            desk.count_before()?;
            job.each_row(source, &mut desk)?;
            let mut passed = Passed::through(&columns);
            passed.roster = close(desk, job)?;
            Ok(passed)
        }
        Input::Package(package) => {
            let mut people = Export::open(hand.read(), package, &mut job.tally)?;
            let roster = Roster::load(hand.read(), people.kind(), "", job.plan)?;
            let mut desk = PeopleDesk::new(hand, job, None, Some(roster))?;
            people.each(&mut |listed| {
                let role = listed.population(&job.values).ok().flatten();
                desk.glance(job, &listed.glance(role))
            })?;
            desk.count_before()?;
            let mut table = String::new();
            people.each(&mut |listed| {
                desk.step(listed.progress)?;
                if table != listed.table {
                    listed.table.clone_into(&mut table);
                    desk.begin_table();
                    job.tally.name_columns(COLUMNS.map(|column| named(&table, column)).to_vec());
                }
                job.tally.counts.rows += 1;
                take(&mut desk, job, listed)
            })?;
            Ok(Passed { roster: close(desk, job)?, ..Passed::default() })
        }
    }
}

/// A column of a table as a person reads of it.
fn named(table: &str, column: &str) -> String {
    match column {
        "table" => table.to_owned(),
        column => format!("{table}: {column}"),
    }
}

fn take<H: Hand>(desk: &mut PeopleDesk<'_, H>, job: &mut Job<'_>, listed: &Listed<'_>) -> Result<()> {
    let taken = match listed.facts(&job.values) {
        Ok(facts) => desk.take_listed(job, listed, &facts),
        Err(rejected) => Err(Stop::Rejected(rejected)),
    };
    match taken {
        Ok(()) => Ok(()),
        Err(Stop::Rejected(rejected)) => job.reject_cells(&listed.cells(), listed.row, rejected),
        Err(Stop::Failed(error)) => Err(error),
    }
}

/// Lets the absent leave, and says what came of the roster.
fn close<H: Hand>(mut desk: PeopleDesk<'_, H>, job: &mut Job<'_>) -> Result<Option<RosterOutcome>> {
    let Some((hand, roster, schools)) = desk.parts() else { return Ok(None) };
    leaving::finish(hand, roster, schools, &mut job.tally)?;
    leaving::note_who_stays(hand.read(), roster, schools)?;
    let policy = Policy::now(hand.read())?;
    let outcome = std::mem::take(&mut roster.outcome);
    Ok(Some(outcome.answer(roster.kind, schools, &policy)))
}

/// An export of several tables.
enum Export {
    OneRoster(Box<OneRoster>),
    Clever(Box<Clever>),
}

impl Export {
    fn open(read: &Read<'_>, package: &mut Package, tally: &mut Tally) -> Result<Self> {
        let names: Vec<String> = package
            .tables()
            .map(|name| name.rsplit_once('.').map_or(name, |(stem, _)| stem).trim().to_ascii_lowercase())
            .collect();
        if OneRoster::is(&names) {
            return Ok(Self::OneRoster(Box::new(OneRoster::open(read, package, tally)?)));
        }
        if Clever::is(&names) {
            return Ok(Self::Clever(Box::new(Clever::open(read, package, tally)?)));
        }
        let names = package.tables().map(str::to_owned).take(20).collect();
        Err(Reason::CannotRead { problem: ReadProblem::ZipOfFiles { names } }.into())
    }

    fn kind(&self) -> RosterKind {
        match self {
            Self::OneRoster(_) => RosterKind::OneRoster,
            Self::Clever(_) => RosterKind::Clever,
        }
    }

    fn each(&mut self, visit: &mut dyn FnMut(&Listed<'_>) -> Result<()>) -> Result<()> {
        match self {
            Self::OneRoster(export) => export.each(visit),
            Self::Clever(export) => export.each(visit),
        }
    }
}
