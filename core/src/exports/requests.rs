//! What schools asked for, one row a request: how it stands or ended, and how long it took.

use std::collections::BTreeMap;

use serde::Deserialize;
use ts_rs::TS;

use super::frame::{one_list, write_report};
use crate::contract::Query;
use crate::error::Result;
use crate::people::School;
use crate::register::Device;
use crate::requests::{Desk, Request, RequestOutcome, each_request};
use crate::settings::Operator;
use crate::store::Read;
use crate::values::{OperatorId, SchoolId, Timestamp};
use crate::writing::{Cell, Column, Kind, Privacy, Profile, RowFacts, Written};

/// Writes the requests.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ExportRequests {
    /// Where to: `.xlsx`, `.csv` or `.pdf`.
    pub out: String,
    /// For whom; internal when absent. The public one names nobody who asks or works on it, and says nothing of what
    /// people wrote.
    #[serde(default)]
    pub profile: Option<Profile>,
    /// One school; all that are the operator's business when absent.
    #[serde(default)]
    pub school: Option<SchoolId>,
    /// Only what is open.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub only_open: bool,
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("Request", Kind::Code),
        Column::new("Portal number", Kind::Code).private(Privacy::FreeText),
        Column::new("School", Kind::Text),
        Column::new("Kind", Kind::Text),
        Column::new("Subject", Kind::Text).private(Privacy::FreeText),
        Column::new("Description", Kind::Text).private(Privacy::FreeText),
        Column::new("Requester", Kind::Text).private(Privacy::StudentIdentity),
        Column::new("E-mail", Kind::Text).private(Privacy::StudentIdentity),
        Column::new("Device", Kind::Code).private(Privacy::StudentIdentity),
        Column::new("Priority", Kind::Text),
        Column::new("Major", Kind::YesNo),
        Column::new("State", Kind::Text),
        Column::new("Closed because", Kind::Text),
        Column::new("Standing", Kind::Text),
        Column::new("Works on it", Kind::Text).private(Privacy::Operator),
        Column::new("Opened", Kind::DateTime),
        Column::new("Answered", Kind::DateTime),
        Column::new("Due", Kind::DateTime),
        Column::new("Done with", Kind::DateTime),
        Column::new("Minutes to answer", Kind::Number),
        Column::new("Minutes to be done", Kind::Number),
    ]
}

impl Query for ExportRequests {
    const NAME: &'static str = "export.requests";
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let school = read.school_asked(self.school)?;
        let names = Names::of(read)?;
        let desk = Desk::of(read)?;
        write_report(read, "requests", "Requests".into(), self.profile, self.out, |_| {
            Ok(one_list("Requests", columns(), move |put| {
                each_request(read, school, self.only_open, |request| {
                    put(RowFacts::NO_PERSON, &cells(read, &desk, &names, request)?)
                })
            }))
        })
    }
}

struct Names {
    schools: BTreeMap<SchoolId, String>,
    operators: BTreeMap<OperatorId, String>,
}

impl Names {
    fn of(read: &Read<'_>) -> Result<Self> {
        Ok(Self { schools: School::names(read)?, operators: Operator::names(read)? })
    }
}

/// What is done with is told as it was measured on its last day, what is open as the calendar says now.
fn cells(read: &Read<'_>, desk: &Desk, names: &Names, request: Request) -> Result<Vec<Cell<'static>>> {
    let clocks = desk.clocks(request.run())?;
    let outcome = match request.ended_at {
        Some(_) => RequestOutcome::last_of(read, request.id)?,
        None => None,
    };
    let (answered, done) = match &outcome {
        Some(outcome) => (outcome.response_minutes.map(i64::from), Some(i64::from(outcome.resolution_minutes))),
        None => (request.responded_at.map(|_| clocks.response.counted_minutes), None),
    };
    let device = request.device.map(|device| read.get::<Device>(device)).transpose()?.and_then(|device| device.shown());
    let zone = read.zone();
    let moment = |at: Timestamp| Cell::DateTime(at.wall_clock(zone));
    Ok(vec![
        Cell::code(request.shown()),
        Cell::of(request.portal_number, Cell::code),
        Cell::of(names.schools.get(&request.school).cloned(), Cell::text),
        Cell::text(said(request.kind.word())),
        Cell::text(request.subject),
        Cell::of(request.description, Cell::text),
        Cell::text(request.requester_name),
        Cell::of(request.requester_email, Cell::text),
        Cell::of(device, Cell::code),
        Cell::text(request.priority.word()),
        Cell::YesNo(request.major),
        Cell::text(request.state.word()),
        Cell::of(request.closed_because, |because| Cell::text(said(because.word()))),
        Cell::text(said(clocks.standing.word())),
        Cell::of(request.assignee.and_then(|id| names.operators.get(&id).cloned()), Cell::text),
        moment(request.opened_at),
        Cell::of(request.responded_at, moment),
        Cell::of(clocks.resolution.due, moment),
        Cell::of(request.ended_at, moment),
        Cell::of(answered, Cell::Number),
        Cell::of(done, Cell::Number),
    ])
}

fn said(word: &str) -> String {
    word.replace('_', " ")
}
