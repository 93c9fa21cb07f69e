//! What happened to devices, one row an incident: reported, claimed, decided, paid, found again, each with its day.

use serde::Deserialize;
use ts_rs::TS;

use super::frame::{one_list, write_report};
use crate::contract::Query;
use crate::error::Result;
use crate::fees::{LedgerEntry, LedgerKind};
use crate::incidents::{
    DecidedBecause, Incident, IncidentDecision, IncidentStep, IncidentStepKind, Substitute, each_incident,
};
use crate::people::{Person, School};
use crate::register::{Device, Holders, Published};
use crate::store::Read;
use crate::values::{Cents, Date, SchoolId, Timestamp};
use crate::writing::{Cell, Column, Kind, Privacy, Profile, RowFacts, Written};

/// Writes the incidents.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ExportIncidents {
    /// Where to: `.xlsx`, `.csv` or `.pdf`.
    pub out: String,
    /// For whom; internal when absent. The public one names no student, and says nothing of what people wrote or of the
    /// police.
    #[serde(default)]
    pub profile: Option<Profile>,
    /// One school; all that are the operator's business when absent.
    #[serde(default)]
    pub school: Option<SchoolId>,
    /// Only what was reported on that day or later.
    #[serde(default)]
    pub since: Option<Date>,
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("Reported", Kind::DateTime),
        Column::new("Kind", Kind::Text),
        Column::new("Was told as", Kind::Text),
        Column::new("Claimed stolen", Kind::YesNo),
        Column::new("Asset tag", Kind::Code).private(Privacy::CodeInStudentRow),
        Column::new("Serial", Kind::Code).private(Privacy::CodeInStudentRow),
        Column::new("Model", Kind::Text),
        Column::new("School", Kind::Text),
        Column::new("Holder", Kind::Text).private(Privacy::HolderIdentity),
        Column::new("Number", Kind::Code).private(Privacy::HolderIdentity),
        Column::new("Happened on", Kind::Date),
        Column::new("Last seen", Kind::Text).private(Privacy::FreeText),
        Column::new("What happened", Kind::Text).private(Privacy::FreeText),
        Column::new("Reported by", Kind::Text).private(Privacy::FreeText),
        Column::new("Witnesses", Kind::Text).private(Privacy::FreeText),
        Column::new("Police agency", Kind::Text).private(Privacy::PoliceDetail),
        Column::new("Police report", Kind::Code).private(Privacy::PoliceDetail),
        Column::new("Report filed on", Kind::Date).private(Privacy::PoliceDetail),
        Column::new("Report received", Kind::DateTime),
        Column::new("Decided on", Kind::Date),
        Column::new("Priced anew on", Kind::Date),
        Column::new("School year", Kind::Text),
        Column::new("Fee", Kind::Money).private(Privacy::CodeInStudentRow),
        Column::new("Charged", Kind::Money).private(Privacy::CodeInStudentRow),
        Column::new("Taken off", Kind::Money).private(Privacy::CodeInStudentRow),
        Column::new("Paid", Kind::Money).private(Privacy::CodeInStudentRow),
        Column::new("Given back", Kind::Money).private(Privacy::CodeInStudentRow),
        Column::new("Replaced by", Kind::Code).private(Privacy::CodeInStudentRow),
        Column::new("Found again", Kind::DateTime),
        Column::new("Closed", Kind::DateTime),
    ]
}

impl Query for ExportIncidents {
    const NAME: &'static str = "export.incidents";
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let school = read.school_asked(self.school)?;
        let since = self.since.map(|day| day.starts_at(read.zone()));
        let schools = School::names(read)?;
        write_report(read, "incidents", "Incidents".into(), self.profile, self.out, |_| {
            Ok(one_list("Incidents", columns(), move |put| {
                let (mut holders, mut published) = (Holders::default(), Published::now(read)?);
                each_incident(read, school, since, |incident| {
                    let holder = holders.of_device(read, incident.device, incident.holder)?;
                    let about = RowFacts::of(holder, published.device(read, incident.device)?);
                    let school = schools.get(&incident.school).cloned();
                    put(about, &cells(read, school, incident)?)
                })
            }))
        })
    }
}

fn cells(read: &Read<'_>, school: Option<String>, incident: Incident) -> Result<Vec<Cell<'static>>> {
    let zone = read.zone();
    let moment = |at: Timestamp| Cell::DateTime(at.wall_clock(zone));
    let day = |day: Date| Cell::Date(day.0);
    let device: Device = read.get(incident.device)?;
    let holder = incident.holder.map(|holder| read.get::<Person>(holder)).transpose()?;
    let decisions = IncidentDecision::of(read, incident.id)?;
    let decided = decisions.iter().find(|decision| decision.because == DecidedBecause::Decided);
    let anew = decisions.iter().rfind(|decision| decision.because == DecidedBecause::ReportFiled);
    let steps = IncidentStep::of(read, incident.id)?;
    let upgrade = steps.iter().find(|step| step.kind == IncidentStepKind::ReportFiled);
    let claimed = incident.claimed_stolen || upgrade.is_some();
    let told_as = upgrade.and_then(|step| step.was.clone());
    let sums = Sums::of(&LedgerEntry::of_incident(read, incident.id)?);
    let mut replaced = Vec::new();
    for replacement in Substitute::of_incident(read, incident.id)? {
        replaced.extend(read.get::<Device>(replacement.device)?.shown());
    }
    let last = decisions.last();
    let money = |cents: Cents| Cell::Money(cents.0);
    Ok(vec![
        moment(incident.reported_at),
        Cell::text(incident.kind.word()),
        Cell::of(told_as, Cell::text),
        Cell::YesNo(claimed),
        Cell::of(device.tag.as_ref(), |tag| Cell::code(tag.to_string())),
        Cell::of(device.serial.as_ref(), |serial| Cell::code(serial.to_string())),
        Cell::of(device.model_name(read)?, Cell::text),
        Cell::of(school, Cell::text),
        Cell::of(holder.as_ref().map(|holder| holder.name.clone()), Cell::text),
        Cell::of(holder.and_then(|holder| holder.number), Cell::code),
        Cell::of(incident.happened_on, day),
        Cell::of(incident.last_seen, Cell::text),
        Cell::text(incident.what_happened),
        Cell::of(incident.reported_by, Cell::text),
        Cell::of(incident.witnesses, Cell::text),
        Cell::of(incident.police_agency, Cell::text),
        Cell::of(incident.police_number, Cell::code),
        Cell::of(incident.police_filed_on, day),
        Cell::of(incident.report_received_at, moment),
        Cell::of(decided.map(|decision| decision.on_day), day),
        Cell::of(anew.map(|decision| decision.on_day), day),
        Cell::of(last.map(|decision| decision.school_year.clone()), Cell::text),
        Cell::of(last.map(|decision| decision.cents), money),
        money(sums.charged),
        money(sums.taken_off),
        money(sums.paid),
        money(sums.given_back),
        Cell::of((!replaced.is_empty()).then(|| replaced.join(", ")), Cell::code),
        Cell::of(incident.recovered_at, moment),
        Cell::of(incident.closed_at, moment),
    ])
}

/// What an incident did to an account, entry by entry.
#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    charged: Cents,
    taken_off: Cents,
    paid: Cents,
    given_back: Cents,
}

impl Sums {
    fn of(entries: &[LedgerEntry]) -> Self {
        let mut sums = Self::default();
        for entry in entries {
            match entry.kind {
                LedgerKind::Charge => sums.charged += entry.cents,
                LedgerKind::Payment => sums.paid -= entry.cents,
                LedgerKind::Refund => sums.given_back += entry.cents,
                LedgerKind::Waiver | LedgerKind::Credit | LedgerKind::WriteOff | LedgerKind::Reversal => {
                    sums.taken_off -= entry.cents;
                }
            }
        }
        sums
    }
}
