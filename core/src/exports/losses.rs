//! What was damaged and what was lost in a stretch of days, by school, kind and quarter; and incident by incident.

use std::collections::{BTreeMap, HashSet};

use serde::Deserialize;
use ts_rs::TS;

use super::frame::write_report;
use crate::calendar::PeriodName;
use crate::contract::Query;
use crate::error::{Result, invalid};
use crate::incidents::{ChargedAccounts, Incident, IncidentMoney, LossKind, each_incident};
use crate::people::{Person, School};
use crate::refusal::Problem;
use crate::register::{Device, Holders, Published};
use crate::settings::policy::school_year_now;
use crate::settings::school_year::{first_day, starts_month};
use crate::store::Read;
use crate::values::{Cents, Date, PersonId, SchoolId};
use crate::writing::{Cell, Column, Head, Holder, Kind, Privacy, Profile, Row, RowFacts, Rows, Sheet, Total, Written};

/// Writes the losses.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ExportLosses {
    /// The first day on which something was reported; that of this school year when absent.
    #[serde(default)]
    pub from: Option<Date>,
    /// The last day; today when absent.
    #[serde(default)]
    pub until: Option<Date>,
    /// One school; all that are the operator's business when absent.
    #[serde(default)]
    pub school: Option<SchoolId>,
    /// Where to: `.xlsx`, `.csv` or `.pdf`.
    pub out: String,
    /// For whom; internal when absent. The public one names no student and no device of one, says nothing of what people
    /// wrote or of the police, and tells no money of fewer than five students.
    #[serde(default)]
    pub profile: Option<Profile>,
}

impl Query for ExportLosses {
    const NAME: &'static str = "export.losses";
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let school = read.school_asked(self.school)?;
        let from = match self.from {
            Some(from) => from,
            None => first_day(read, &school_year_now(read)?)?,
        };
        let until = self.until.unwrap_or_else(|| read.today());
        if until < from {
            return invalid("until", Problem::EndsBeforeItBegins);
        }
        let title = format!("Incidents and losses, {from} – {until}");
        write_report(read, "losses", title, self.profile, self.out, |profile| {
            let told = Told::of(read, school, (from, until))?;
            let incidents = Rows::Held(told.incidents);
            Ok(vec![summary(told.lines, profile), Sheet::list("Incidents", incident_columns(), incidents)])
        })
    }
}

/// A line of the summary: the school's name, the kind, the quarter.
type Line = (String, LossKind, String);

#[derive(Debug, Default)]
struct Sums {
    incidents: i64,
    recovered: i64,
    fee: Cents,
    collected: Cents,
    waived: Cents,
    taken_off: Cents,
    open: Cents,
    charged_students: HashSet<PersonId>,
}

impl Sums {
    fn add(&mut self, incident: &Incident, money: &IncidentMoney, holder: Holder) {
        self.incidents += 1;
        self.recovered += i64::from(incident.recovered_at.is_some());
        self.fee += money.fee.unwrap_or_default();
        self.collected += money.collected;
        self.waived += money.waived;
        self.taken_off += money.taken_off;
        self.open += money.open;
        let moved = [money.fee.unwrap_or_default(), money.collected, money.waived, money.taken_off, money.open];
        let is_money = moved.iter().any(|cents| *cents != Cents(0));
        let may_be_student = matches!(holder, Holder::Student | Holder::Unknown);
        self.charged_students.extend(incident.holder.filter(|_| is_money && may_be_student));
    }

    /// What few students were charged would tell of each of them.
    fn tells_of_few(&self) -> bool {
        (1..5).contains(&self.charged_students.len())
    }
}

#[derive(Default)]
struct Told {
    lines: BTreeMap<Line, Sums>,
    incidents: Vec<Row>,
}

impl Told {
    fn of(read: &Read<'_>, school: Option<SchoolId>, (from, until): (Date, Date)) -> Result<Self> {
        let schools = School::names(read)?;
        let starts = starts_month(read)?;
        let before = until.plus_days(1).starts_at(read.zone());
        let (mut holders, mut published) = (Holders::default(), Published::now(read)?);
        let mut accounts = ChargedAccounts::default();
        let mut told = Self::default();
        each_incident(read, school, Some(from.starts_at(read.zone())), |incident| {
            if incident.reported_at >= before {
                return Ok(());
            }
            let day = incident.reported_at.date_in(read.zone());
            let name = schools.get(&incident.school).cloned().unwrap_or_default();
            let line = (name, LossKind::of(&incident), PeriodName::of(day, starts).to_string());
            let money = accounts.of(read, &incident)?;
            let holder = holders.of_device(read, incident.device, incident.holder)?;
            let about = RowFacts::of(holder, published.device(read, incident.device)?);
            told.incidents.push(Row { about, cells: incident_cells(read, &incident, &line, &money)? });
            told.lines.entry(line).or_default().add(&incident, &money, holder);
            Ok(())
        })?;
        Ok(told)
    }
}

const MONEY: [&str; 5] = ["Fee decided", "Collected", "Waived", "Credited or given up", "Open"];
const COUNTS: [&str; 2] = ["Incidents", "Found again"];

fn summary(lines: BTreeMap<Line, Sums>, profile: Profile) -> Sheet<'static> {
    let words = ["School", "Kind", "Quarter"].map(|title| Column::new(title, Kind::Text));
    let counts = COUNTS.map(|title| Column::new(title, Kind::Number));
    let money = MONEY.map(|title| Column::new(title, Kind::Money));
    let rows = lines.into_iter().map(|((school, kind, quarter), sums)| {
        let is_withheld = profile == Profile::Public && sums.tells_of_few();
        let money = [sums.fee, sums.collected, sums.waived, sums.taken_off, sums.open];
        let money = money.map(|cents| if is_withheld { Cell::Withheld } else { Cell::Money(cents.0) });
        let words = [Cell::text(school), Cell::text(kind.title()), Cell::text(quarter)];
        let counts = [sums.incidents, sums.recovered].map(Cell::Number);
        words.into_iter().chain(counts).chain(money).collect()
    });
    let summed = COUNTS.into_iter().chain(MONEY).map(str::to_owned).collect();
    Sheet {
        head: Head::Facts,
        total: Total::Summed { label: "Total".into(), columns: summed },
        ..Sheet::list("Losses", words.into_iter().chain(counts).chain(money).collect(), Rows::held(rows.collect()))
    }
}

fn incident_columns() -> Vec<Column> {
    let money = MONEY.map(|title| Column::new(title, Kind::Money).private(Privacy::CodeInStudentRow));
    let known = [
        Column::new("Reported", Kind::Date),
        Column::new("School", Kind::Text),
        Column::new("Kind", Kind::Text),
        Column::new("Quarter", Kind::Text),
        Column::new("Model", Kind::Text),
        Column::new("Asset tag", Kind::Code).private(Privacy::CodeInStudentRow),
        Column::new("Serial", Kind::Code).private(Privacy::CodeInStudentRow),
        Column::new("Holder", Kind::Text).private(Privacy::HolderIdentity),
        Column::new("Number", Kind::Code).private(Privacy::HolderIdentity),
        Column::new("What happened", Kind::Text).private(Privacy::FreeText),
        Column::new("Police report", Kind::Code).private(Privacy::PoliceDetail),
        Column::new("Found again", Kind::Date),
        Column::new("Closed", Kind::Date),
    ];
    known.into_iter().chain(money).collect()
}

fn incident_cells(
    read: &Read<'_>,
    incident: &Incident,
    (school, kind, quarter): &Line,
    money: &IncidentMoney,
) -> Result<Vec<Cell<'static>>> {
    let device: Device = read.get(incident.device)?;
    let holder = incident.holder.map(|holder| read.get::<Person>(holder)).transpose()?;
    let day = |at: crate::values::Timestamp| Cell::Date(at.date_in(read.zone()).0);
    Ok(vec![
        day(incident.reported_at),
        Cell::text(school.clone()),
        Cell::text(kind.title()),
        Cell::text(quarter.clone()),
        Cell::of(device.model_name(read)?, Cell::text),
        Cell::of(device.tag.as_ref(), |tag| Cell::code(tag.to_string())),
        Cell::of(device.serial.as_ref(), |serial| Cell::code(serial.to_string())),
        Cell::of(holder.as_ref().map(|holder| holder.name.clone()), Cell::text),
        Cell::of(holder.and_then(|holder| holder.number), Cell::code),
        Cell::text(incident.what_happened.clone()),
        Cell::of(incident.police_number.clone(), Cell::code),
        Cell::of(incident.recovered_at, day),
        Cell::of(incident.closed_at, day),
        Cell::of(money.fee, |fee| Cell::Money(fee.0)),
        Cell::Money(money.collected.0),
        Cell::Money(money.waived.0),
        Cell::Money(money.taken_off.0),
        Cell::Money(money.open.0),
    ])
}
