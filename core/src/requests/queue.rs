//! Which request comes next? Major ones, overdue ones, the more urgent, the older.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::actions::{RequestAction, actions};
use super::desk::{Clocks, Desk, Run};
use super::record::{Request, Thin, ended_page, open_matching, open_ones};
use super::sla::SlaStanding;
use super::words::{Priority, RequestKind, RequestState};
use crate::contract::Query;
use crate::error::Result;
use crate::people::School;
use crate::settings::Operator;
use crate::store::Read;
use crate::values::{OperatorId, RequestId, SchoolId, Timestamp};

/// The most rows of one page.
const MOST: u32 = 500;

/// A page of the queue, or of what is done with.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct AskQueue {
    /// The school; every school the operator answers for when absent.
    pub school: Option<SchoolId>,
    /// What is done with, the latest first, instead of what is open.
    #[ts(as = "Option<bool>", optional)]
    pub ended: bool,
    /// Only of these standings.
    #[ts(as = "Option<Vec<SlaStanding>>", optional)]
    pub standings: Vec<SlaStanding>,
    /// Only of these kinds.
    #[ts(as = "Option<Vec<RequestKind>>", optional)]
    pub kinds: Vec<RequestKind>,
    /// Only those of this operator.
    pub assignee: Option<OperatorId>,
    /// Only those nobody works on.
    #[ts(as = "Option<bool>", optional)]
    pub unassigned: bool,
    /// Only those in which these words stand: number, subject, requester, description.
    pub words: Option<String>,
    /// How many rows to leave out.
    pub offset: Option<u32>,
    /// How many rows, 500 at most; 100 when absent.
    pub limit: Option<u32>,
}

/// The answer to [`AskQueue`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct QueuePage {
    /// The rows.
    pub rows: Vec<QueueRow>,
    /// How many there are without the page's limit.
    pub total: u32,
    /// How many open ones stand how, in that school, whatever else is filtered.
    #[ts(type = "Partial<Record<SlaStanding, number>>")]
    pub standings: BTreeMap<&'static str, u32>,
}

/// A request in the queue.
#[derive(Debug, Clone, Serialize, TS)]
pub struct QueueRow {
    /// The row.
    pub id: RequestId,
    /// Its number.
    pub number: u32,
    /// It in one line.
    pub subject: String,
    /// What is asked for.
    pub kind: RequestKind,
    /// Where it stands.
    pub state: RequestState,
    /// How urgent it is.
    pub priority: Priority,
    /// Whether it goes before everything else.
    pub major: bool,
    /// The school.
    pub school: SchoolId,
    /// The school's name.
    pub school_name: String,
    /// Who asks.
    pub requester_name: String,
    /// Who works on it.
    pub assignee_name: Option<String>,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When it was done with.
    pub ended_at: Option<Timestamp>,
    /// How its clocks stand.
    pub clocks: Clocks,
    /// What may be done now.
    pub actions: Vec<RequestAction>,
}

impl Query for AskQueue {
    const NAME: &'static str = "request.queue";
    type Output = QueuePage;

    fn run(self, read: &Read<'_>) -> Result<QueuePage> {
        let school = read.school_asked(self.school)?;
        let desk = Desk::of(read)?;
        let mut lined = lined_up(read, &desk, school)?;
        let standings = tally(&lined);
        let limit = self.limit.unwrap_or(100).min(MOST);
        let offset = self.offset.unwrap_or(0);
        let (ids, total) = match self.ended {
            true => ended_page(read, school, &self, offset, limit)?,
            false => {
                self.keep(read, &mut lined)?;
                let total = u32::try_from(lined.len()).unwrap_or(u32::MAX);
                let page = lined.iter().skip(offset as usize).take(limit as usize);
                (page.map(|(thin, _)| thin.id).collect(), total)
            }
        };
        let rows = shown(read, &desk, &ids)?;
        Ok(QueuePage { rows, total, standings })
    }
}

impl AskQueue {
    /// Leaves those in line that were asked for.
    pub(super) fn keep(&self, read: &Read<'_>, lined: &mut Vec<(Thin, SlaStanding)>) -> Result<()> {
        let matching = open_matching(read, self.words.as_deref().unwrap_or_default())?;
        lined.retain(|(thin, standing)| {
            (self.standings.is_empty() || self.standings.contains(standing))
                && (self.kinds.is_empty() || self.kinds.contains(&thin.kind))
                && self.assignee.is_none_or(|assignee| thin.assignee == Some(assignee))
                && (!self.unassigned || thin.assignee.is_none())
                && matching.as_ref().is_none_or(|ids| ids.contains(&thin.id))
        });
        Ok(())
    }
}

/// Every open request with its standing, in the order in which they are worked on.
pub(super) fn lined_up(read: &Read<'_>, desk: &Desk, school: Option<SchoolId>) -> Result<Vec<(Thin, SlaStanding)>> {
    let judged = open_ones(read, school)?.into_iter().map(|thin| {
        let Thin { opened_at, responded_at, .. } = thin;
        let standing = desk.standing(Run { opened_at, responded_at, ended_at: None, pauses: &thin.pauses })?;
        Ok((thin, standing))
    });
    let mut lined = judged.collect::<Result<Vec<_>>>()?;
    lined.sort_unstable_by_key(|(thin, standing)| rank(thin, *standing));
    Ok(lined)
}

/// When a request is due next: its answer while it has none, and then itself; nothing while its clock stands.
pub(crate) type NextDue = (Option<Timestamp>, Option<Timestamp>);

/// When each open request is due.
pub(crate) fn next_dues(read: &Read<'_>) -> Result<HashMap<RequestId, NextDue>> {
    let thin = open_ones(read, None)?;
    if thin.is_empty() {
        return Ok(HashMap::new());
    }
    let desk = Desk::of(read)?;
    let due = |thin: Thin| {
        let Thin { opened_at, responded_at, .. } = thin;
        let clocks = desk.clocks(Run { opened_at, responded_at, ended_at: None, pauses: &thin.pauses })?;
        Ok((thin.id, (clocks.response.due.filter(|_| responded_at.is_none()), clocks.resolution.due)))
    };
    thin.into_iter().map(due).collect()
}

/// What its place in the queue goes by.
pub(super) fn rank(thin: &Thin, standing: SlaStanding) -> (bool, bool, Priority, Timestamp, RequestId) {
    (!thin.major, standing != SlaStanding::Overdue, thin.priority, thin.opened_at, thin.id)
}

/// What was done with last, as much as one page holds, and how many there are.
pub(super) fn latest_ended(
    read: &Read<'_>,
    school: Option<SchoolId>,
    asked: &AskQueue,
) -> Result<(Vec<RequestId>, u32)> {
    ended_page(read, school, asked, 0, MOST)
}

fn tally(lined: &[(Thin, SlaStanding)]) -> BTreeMap<&'static str, u32> {
    let mut tally = BTreeMap::new();
    for (_, standing) in lined {
        *tally.entry(standing.word()).or_default() += 1;
    }
    tally
}

fn shown(read: &Read<'_>, desk: &Desk, ids: &[RequestId]) -> Result<Vec<QueueRow>> {
    let schools = School::names(read)?;
    let operators = Operator::names(read)?;
    ids.iter()
        .map(|id| {
            let request: Request = read.get(*id)?;
            Ok(QueueRow {
                clocks: desk.clocks(request.run())?,
                actions: actions(read.actor().role, request.stands(read)?),
                school_name: schools.get(&request.school).cloned().unwrap_or_default(),
                assignee_name: request.assignee.and_then(|assignee| operators.get(&assignee).cloned()),
                id: request.id,
                number: request.number,
                subject: request.subject,
                kind: request.kind,
                state: request.state,
                priority: request.priority,
                major: request.major,
                school: request.school,
                requester_name: request.requester_name,
                opened_at: request.opened_at,
                ended_at: request.ended_at,
            })
        })
        .collect()
}
