//! What is device management to do: lock what is gone, let back what was found, let go of what was disposed of?

use serde::Deserialize;
use ts_rs::TS;

use super::frame::{one_list, write_report};
use crate::contract::Query;
use crate::error::Result;
use crate::people::School;
use crate::register::{Device, Status, StatusChange, StatusEventKind};
use crate::store::Read;
use crate::values::{Date, SchoolId, Timestamp};
use crate::writing::{Cell, Column, Kind, Profile, RowFacts, Written};

crate::words! {
    /// What device management is to do.
    pub enum MdmAction {
        /// Lock it.
        Disable = "disable",
        /// Let it back.
        ReEnable = "re-enable",
        /// Let go of it.
        Deprovision = "deprovision",
    }
}

/// What an event asks of device management; nothing when it leaves the device as it is. What was only missing was never
/// locked.
pub const fn action_of(event: StatusEventKind, was: Status) -> Option<MdmAction> {
    match (event, was) {
        (StatusEventKind::DeclareLost | StatusEventKind::DeclareStolen, _) => Some(MdmAction::Disable),
        (StatusEventKind::Recover, Status::Lost | Status::Stolen) | (StatusEventKind::ReopenGhost, _) => {
            Some(MdmAction::ReEnable)
        }
        (StatusEventKind::Dispose | StatusEventKind::WriteOff, _) => Some(MdmAction::Deprovision),
        (StatusEventKind::Recover, Status::InService | Status::Missing | Status::Surplus | Status::Disposed)
        | (StatusEventKind::ReportMissing | StatusEventKind::DeclareSurplus | StatusEventKind::Withdraw, _) => None,
    }
}

/// What a status asks that a device came with, without anything that happened here.
const fn action_for(status: Status) -> Option<MdmAction> {
    match status {
        Status::Lost | Status::Stolen => Some(MdmAction::Disable),
        Status::Disposed => Some(MdmAction::Deprovision),
        Status::InService | Status::Missing | Status::Surplus => None,
    }
}

/// Writes what device management is to do, one row a device: whatever is gone now, or what changed since a day.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ExportMdmActions {
    /// Where to: `.xlsx`, `.csv` or `.pdf`.
    pub out: String,
    /// One school; all that are the operator's business when absent.
    #[serde(default)]
    pub school: Option<SchoolId>,
    /// Only what changed on that day or later; everything, also what a list brought, when absent.
    #[serde(default)]
    pub since: Option<Date>,
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("Serial", Kind::Code),
        Column::new("Asset tag", Kind::Code),
        Column::new("Action", Kind::Text),
        Column::new("Reason", Kind::Text),
        Column::new("Since", Kind::DateTime),
        Column::new("School", Kind::Text),
        Column::new("Model", Kind::Text),
    ]
}

impl Query for ExportMdmActions {
    const NAME: &'static str = "export.mdm_actions";
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let school = read.school_asked(self.school)?;
        let since = self.since.map(|day| day.starts_at(read.zone()));
        let schools = School::names(read)?;
        let (title, profile) = ("Device management".into(), Some(Profile::Internal));
        write_report(read, "mdm_actions", title, profile, self.out, |_| {
            Ok(one_list("Device management", columns(), move |put| {
                let mut row = |device: &Device, change: Option<&StatusChange>| {
                    let is_asked = school.is_none_or(|school| school == device.school);
                    let asked = match change {
                        Some(change) => action_of(change.event, change.was).map(|does| (does, reason(change.event))),
                        None => action_for(device.status).map(|action| (action, device.status.word())),
                    };
                    match asked.filter(|_| is_asked) {
                        None => Ok(()),
                        Some((action, why)) => {
                            let school = schools.get(&device.school).cloned();
                            let since = change.map(|change| change.at);
                            put(RowFacts::NO_PERSON, &cells(read, since, device, (action, why), school)?)
                        }
                    }
                };
                if since.is_none() {
                    Device::away_untold(read, |device| row(&device, None))?;
                }
                StatusChange::last_of_each(read, since, |change| {
                    row(&read.get::<Device>(change.device)?, Some(&change))
                })
            }))
        })
    }
}

fn cells(
    read: &Read<'_>,
    since: Option<Timestamp>,
    device: &Device,
    (action, why): (MdmAction, &'static str),
    school: Option<String>,
) -> Result<Vec<Cell<'static>>> {
    Ok(vec![
        Cell::of(device.serial.as_ref(), |serial| Cell::code(serial.to_string())),
        Cell::of(device.tag.as_ref(), |tag| Cell::code(tag.to_string())),
        Cell::text(action.word()),
        Cell::text(why),
        Cell::of(since, |at| Cell::DateTime(at.wall_clock(read.zone()))),
        Cell::of(school, Cell::text),
        Cell::of(device.model_name(read)?, Cell::text),
    ])
}

const fn reason(event: StatusEventKind) -> &'static str {
    match event {
        StatusEventKind::DeclareLost => "lost",
        StatusEventKind::DeclareStolen => "stolen",
        StatusEventKind::Recover | StatusEventKind::ReopenGhost => "found again",
        StatusEventKind::Dispose => "disposed",
        StatusEventKind::WriteOff => "written off",
        StatusEventKind::ReportMissing => "missing",
        StatusEventKind::DeclareSurplus | StatusEventKind::Withdraw => "surplus",
    }
}
