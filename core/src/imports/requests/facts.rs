//! What does one row of a help-desk portal's export say? Read, not yet compared with anything.

use crate::imports::columns::{Cells, Columns, Days, WordCells};
use crate::imports::devices::instant;
use crate::imports::rejection::Rejected;
use crate::imports::said::Said;
use crate::reading::cells::{Expected, Moment, Why, code, email, moment, text};
use crate::reading::mapping::words::{PriorityWord, RequestKindWord, RequestStateWord};
use crate::reading::mapping::{RequestField as F, ValueMap};
use crate::reading::read::{Row, SampleRow};
use crate::refusal::Rejection;
use crate::requests::{ClosedBecause, PortalState, Priority, RequestKind};
use crate::store::Read;
use crate::values::{Date, Timestamp};

/// Everything a row says about a request. School, people and device are still words.
#[derive(Debug)]
pub struct Facts<'r> {
    pub number: &'r str,
    pub kind: Option<RequestKind>,
    pub priority: Option<Priority>,
    pub subject: Said<&'r str>,
    pub description: Said<&'r str>,
    pub name: Option<&'r str>,
    pub email: Option<&'r str>,
    pub room: Option<&'r str>,
    pub device: Option<&'r str>,
    pub person: Option<&'r str>,
    pub assignee: Said<&'r str>,
    pub opened_at: Timestamp,
    pub responded_at: Option<Timestamp>,
    pub state: PortalState,
    /// When the row says that it was done with, although it says that it is open.
    pub open_yet_ended: Option<&'r str>,
}

/// The columns of an export, ready to be read row by row.
pub struct Reader {
    plain: Plain,
    ended: Vec<Cells>,
    kinds: WordCells<RequestKindWord>,
    states: WordCells<RequestStateWord>,
    priorities: WordCells<PriorityWord>,
    days: Days,
    zone: chrono_tz::Tz,
    now: Timestamp,
}

#[derive(Clone, Copy)]
struct Plain {
    number: Cells,
    subject: Cells,
    description: Cells,
    name: Cells,
    email: Cells,
    room: Cells,
    device: Cells,
    person: Cells,
    assignee: Cells,
    opened: Cells,
    responded: Cells,
    waiting: Cells,
}

impl Reader {
    /// Those columns.
    pub fn new(read: &Read<'_>, columns: &Columns<F>, sample: &[SampleRow]) -> Self {
        let kept = |field| columns.column(field).kept();
        let plain = Plain {
            number: kept(F::PortalNumber),
            subject: kept(F::Subject),
            description: columns.column(F::Description),
            name: kept(F::RequesterName),
            email: kept(F::RequesterEmail),
            room: kept(F::Room),
            device: kept(F::DeviceCode),
            person: kept(F::PersonNumber),
            assignee: columns.column(F::Assignee),
            opened: kept(F::OpenedAt),
            responded: kept(F::RespondedAt),
            waiting: kept(F::WaitingSince),
        };
        let ended: Vec<Cells> = columns.all_of(F::EndedAt).into_iter().map(Cells::at_column).collect();
        let days: Vec<Cells> =
            [plain.opened, plain.responded, plain.waiting].into_iter().chain(ended.iter().copied()).collect();
        Self {
            plain,
            ended,
            kinds: WordCells::new(kept(F::Kind)),
            states: WordCells::new(kept(F::State)),
            priorities: WordCells::new(kept(F::Priority)),
            days: Days::new(&days, sample),
            zone: read.zone(),
            now: read.now(),
        }
    }

    /// The column of the portal's number.
    pub fn number(&self) -> Option<usize> {
        self.plain.number.at()
    }

    /// The column of whoever asks.
    pub fn requester(&self) -> Option<usize> {
        self.plain.name.at().or(self.plain.email.at())
    }

    /// What a row says.
    pub fn read<'r>(&mut self, row: &'r Row, values: &ValueMap) -> Result<Facts<'r>, Rejected> {
        let Plain { number, subject, description, name, email: mail, room, device, person, assignee, .. } = self.plain;
        let Said::Is(number) = number.read(row, code)? else {
            return Err(Rejected::at(number.at(), Rejection::NothingToMatch));
        };
        let short = |cells: Cells, limit| cells.read(row, |cell| text(cell, limit));
        let kind = self.kinds.read(row, values)?.known().map(kind_of);
        let priority = self.priorities.read(row, values)?.known().map(priority_of);
        let state = self.states.read(row, values)?.known();
        let opened = self.moment(self.plain.opened, row, Edge::Begins)?;
        let Some(opened_at) = opened else { return Err(Rejected::at(self.plain.opened.at(), Rejection::NoDate)) };
        let responded_at = self.moment(self.plain.responded, row, Edge::Ends)?;
        self.must_follow(row, self.plain.responded, opened_at, responded_at)?;
        let mut ended: Option<(Cells, Timestamp)> = None;
        for cells in self.ended.clone() {
            if let Some(at) = self.moment(cells, row, Edge::Ends)?
                && ended.is_none_or(|(_, earlier)| at < earlier)
            {
                ended = Some((cells, at));
            }
        }
        let open_yet_ended = match (state, ended) {
            (Some(RequestStateWord::Open | RequestStateWord::Waiting), Some((cells, _))) => {
                cells.at().map(|column| row.cell(column).trim())
            }
            (_, _) => None,
        };
        let state = match (state, ended) {
            (Some(RequestStateWord::Open), _) | (None, None) => PortalState::Open,
            (Some(RequestStateWord::Waiting), _) => {
                let since = self.moment(self.plain.waiting, row, Edge::Begins)?;
                self.must_follow(row, self.plain.waiting, opened_at, since)?;
                PortalState::Waiting { since }
            }
            (said, Some((cells, at))) => {
                self.must_follow(row, cells, opened_at, Some(at))?;
                PortalState::Ended { at, because: said.and_then(because_of) }
            }
            (Some(_), None) => {
                return Err(Rejected::at(self.ended.first().and_then(|cells| cells.at()), Rejection::NoDate));
            }
        };
        Ok(Facts {
            number,
            kind,
            priority,
            subject: short(subject, 200)?,
            description: short(description, 8000)?,
            name: short(name, 200)?.known(),
            email: mail.read(row, email)?.known(),
            room: short(room, 100)?.known(),
            device: device.read(row, code)?.known(),
            person: person.read(row, code)?.known(),
            assignee: short(assignee, 200)?,
            opened_at,
            responded_at,
            state,
            open_yet_ended,
        })
    }

    /// The instant a cell says, which has come.
    fn moment(&mut self, cells: Cells, row: &Row, edge: Edge) -> Result<Option<Timestamp>, Rejected> {
        let Some(said) = self.days.read(cells, row, moment)?.known() else { return Ok(None) };
        let (zone, now) = (self.zone, self.now);
        let at = match (said, edge) {
            // A day alone says no time: what began did so in the morning, what ended did so in the evening.
            (Moment::Day(day), Edge::Ends) if Date(day) <= now.date_in(zone) => {
                let evening = Date(day).plus_days(1).starts_at(zone).millis() - 1;
                Timestamp::from_millis(evening.min(now.millis()))
            }
            (said, Edge::Begins | Edge::Ends) => instant(said, zone),
        };
        match cells.at() {
            Some(column) if at > now => {
                let found = row.cell(column).trim().to_owned();
                let reason = Rejection::Cell { expected: Expected::Date, found, problem: Why::NotYet };
                Err(Rejected::at(Some(column), reason))
            }
            Some(_) | None => Ok(Some(at)),
        }
    }

    fn must_follow(&self, row: &Row, cells: Cells, opened: Timestamp, at: Option<Timestamp>) -> Result<(), Rejected> {
        match (at, cells.at()) {
            (Some(at), Some(column)) if at < opened => {
                let found = row.cell(column).trim().to_owned();
                Err(Rejected::at(Some(column), Rejection::BeforeOpened { found }))
            }
            (_, _) => Ok(()),
        }
    }
}

/// Which end of a day is meant where only the day is said.
#[derive(Debug, Clone, Copy)]
enum Edge {
    Begins,
    Ends,
}

const fn priority_of(word: PriorityWord) -> Priority {
    match word {
        PriorityWord::High => Priority::High,
        PriorityWord::Normal => Priority::Normal,
        PriorityWord::Low => Priority::Low,
    }
}

const fn kind_of(word: RequestKindWord) -> RequestKind {
    match word {
        RequestKindWord::StaffDevice => RequestKind::StaffDevice,
        RequestKindWord::StudentDevice => RequestKind::StudentDevice,
        RequestKindWord::MobilePhone => RequestKind::MobilePhone,
        RequestKindWord::Replacement => RequestKind::Replacement,
        RequestKindWord::Charger => RequestKind::Charger,
        RequestKindWord::SurplusPickup => RequestKind::SurplusPickup,
        RequestKindWord::Support => RequestKind::Support,
        RequestKindWord::ProjectorLamp => RequestKind::ProjectorLamp,
        RequestKindWord::Quote => RequestKind::Quote,
        RequestKindWord::Purchase => RequestKind::Purchase,
        RequestKindWord::Other => RequestKind::Other,
    }
}

const fn because_of(word: RequestStateWord) -> Option<ClosedBecause> {
    match word {
        RequestStateWord::Open | RequestStateWord::Waiting | RequestStateWord::Resolved => None,
        RequestStateWord::NoContact => Some(ClosedBecause::NoContact),
        RequestStateWord::OutOfScope => Some(ClosedBecause::OutOfScope),
        RequestStateWord::Routed => Some(ClosedBecause::Routed),
        RequestStateWord::Purchase => Some(ClosedBecause::Purchase),
        RequestStateWord::Advice => Some(ClosedBecause::Advice),
        RequestStateWord::Duplicate => Some(ClosedBecause::Duplicate),
        RequestStateWord::Withdrawn => Some(ClosedBecause::Withdrawn),
    }
}
