//! What waits for a report, a decision, a device, a payment? Every open incident, those that wait longest first.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::actions::IncidentAction;
use super::look::Look;
use super::meant::called;
use super::record::open_ones;
use super::waits::WaitsFor;
use super::{Incident, IncidentKind};
use crate::contract::Query;
use crate::error::Result;
use crate::people::{Person, School};
use crate::register::Device;
use crate::settings::{Policy, business_calendar};
use crate::store::Read;
use crate::values::{Cents, Date, DeviceId, IncidentId, SchoolId, Timestamp};

/// The most rows of one page.
const MOST: u32 = 500;

/// The open incidents, by what they wait for.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct IncidentBoard {
    /// The school; every school the operator answers for when absent.
    pub school: Option<SchoolId>,
    /// Only those that wait for this.
    pub waits_for: Option<WaitsFor>,
    /// Only those whose reminder is due.
    #[ts(as = "Option<bool>", optional)]
    pub only_reminders: bool,
    /// How many rows to leave out.
    pub offset: Option<u32>,
    /// How many rows, 500 at most; 100 when absent.
    pub limit: Option<u32>,
}

/// The answer to [`IncidentBoard`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct BoardOfIncidents {
    /// The rows, the oldest first.
    pub rows: Vec<IncidentRow>,
    /// How many there are without the page's limit.
    pub total: u32,
    /// How many are open at all.
    pub open: u32,
    /// How many wait for what; one may wait for several.
    #[ts(type = "Partial<Record<WaitsFor, number>>")]
    pub counts: BTreeMap<&'static str, u32>,
    /// For how many a reminder is due.
    pub reminders: u32,
}

/// An open incident on the board.
#[derive(Debug, Clone, Serialize, TS)]
pub struct IncidentRow {
    /// The row.
    pub id: IncidentId,
    /// What it is called: its device, and its number among those of the device.
    pub called: String,
    /// What it is.
    pub kind: IncidentKind,
    /// Whether a theft is claimed without a report.
    pub claimed_stolen: bool,
    /// The device.
    pub device: DeviceId,
    /// It, by tag or serial.
    pub device_shown: Option<String>,
    /// The school.
    pub school: SchoolId,
    /// The school's name.
    pub school_name: String,
    /// The holder's name.
    pub holder_name: Option<String>,
    /// When it was reported.
    pub reported_at: Timestamp,
    /// When the device turned up.
    pub recovered_at: Option<Timestamp>,
    /// What it waits for.
    pub waits_for: Vec<WaitsFor>,
    /// The fee that was decided.
    pub fee: Option<Cents>,
    /// What of it is not settled.
    pub unpaid: Cents,
    /// When whoever claims a theft is to be reminded of the report.
    pub remind_on: Option<Date>,
    /// Whether that day has come.
    pub is_reminder_due: bool,
    /// What may be done with it now.
    pub actions: Vec<IncidentAction>,
}

impl Query for IncidentBoard {
    const NAME: &'static str = "incident.board";
    type Output = BoardOfIncidents;

    fn run(self, read: &Read<'_>) -> Result<BoardOfIncidents> {
        let school = read.school_asked(self.school)?;
        let (calendar, days) = (business_calendar(read)?, Policy::now(read)?.report_reminder_days);
        let (offset, limit) = (self.offset.unwrap_or(0), self.limit.unwrap_or(100).min(MOST));
        let today = read.today();
        let mut board = BoardOfIncidents { rows: Vec::new(), total: 0, open: 0, counts: BTreeMap::new(), reminders: 0 };
        let schools = School::names(read)?;
        for incident in open_ones(read, school)? {
            let look = Look::by(read, &incident, &calendar, days)?;
            let is_reminder_due = look.remind_on.is_some_and(|day| day <= today);
            board.open += 1;
            board.reminders += u32::from(is_reminder_due);
            for waits in &look.waits_for {
                *board.counts.entry(waits.word()).or_default() += 1;
            }
            let is_asked = self.waits_for.is_none_or(|waits| look.waits_for.contains(&waits))
                && (!self.only_reminders || is_reminder_due);
            if !is_asked {
                continue;
            }
            board.total += 1;
            if (offset..offset.saturating_add(limit)).contains(&(board.total - 1)) {
                board.rows.push(row(read, &schools, &incident, look, is_reminder_due)?);
            }
        }
        Ok(board)
    }
}

fn row(
    read: &Read<'_>,
    schools: &BTreeMap<SchoolId, String>,
    incident: &Incident,
    look: Look,
    is_reminder_due: bool,
) -> Result<IncidentRow> {
    let holder = incident.holder.map(|holder| read.get::<Person>(holder)).transpose()?;
    Ok(IncidentRow {
        device_shown: read.get::<Device>(incident.device)?.shown(),
        called: called(read, incident)?,
        actions: look.stands(read.actor().role, incident).allowed(),
        school_name: schools.get(&incident.school).cloned().unwrap_or_default(),
        holder_name: holder.map(|holder| holder.name),
        waits_for: look.waits_for,
        fee: look.decisions.last().map(|decision| decision.cents),
        unpaid: look.money.open,
        remind_on: look.remind_on,
        is_reminder_due,
        id: incident.id,
        kind: incident.kind,
        claimed_stolen: incident.claimed_stolen,
        device: incident.device,
        school: incident.school,
        reported_at: incident.reported_at,
        recovered_at: incident.recovered_at,
    })
}
