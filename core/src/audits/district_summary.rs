//! What does leadership get of a whole period? Every site's equation, compliance, value at risk, with a chart.

use std::path::PathBuf;

use serde::Deserialize;
use ts_rs::TS;

use super::record::{AuditState, Period};
use super::status::{SiteStatus, Status};
use super::workbook::outcomes;
use crate::contract::Query;
use crate::error::Result;
use crate::settings::{District, operators};
use crate::store::Read;
use crate::values::PeriodId;
use crate::writing::{
    Cell, Chart, ChartKind, Column, Fact, Head, Kind, Profile, Report, Rows, Sheet, Total, Written, write,
};

/// Writes the district summary of a period.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportDistrictAudit {
    /// The period.
    pub period: PeriodId,
    /// Where to: `.xlsx`, or `.csv` for one file a sheet in a `.zip`.
    pub out: String,
    /// For whom; internal when absent. The summary names nobody, so both show the same.
    #[serde(default)]
    #[ts(optional)]
    pub profile: Option<Profile>,
}

impl Query for ExportDistrictAudit {
    const NAME: &'static str = "export.district_audit";
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let profile = self.profile.unwrap_or_default();
        operators::may_export(read, profile)?;
        let period: Period = read.get(self.period)?;
        let status = Status { period: self.period, school: None }.run(read)?;
        let facts = vec![
            Fact::new("District", Cell::text(District::get(read)?.name)),
            Fact::new("Period", Cell::text(format!("{}, {} to {}", period.name, period.starts_on, period.ends_on))),
            Fact::new("Due", Cell::Date(period.due_on.0)),
            Fact::new("Submitted", Cell::text(format!("{} of {}", status.submitted, status.schools.len()))),
            Fact::new("Value at risk", Cell::Money(status.total.value_at_risk.0)),
            Fact::new("Made on", Cell::DateTime(read.now().wall_clock(read.zone()))),
        ];
        let mut report = Report {
            name: "district-audit".into(),
            title: format!("District device audit {}", period.name),
            profile,
            facts,
            sheets: vec![equation(&status.schools), compliance(&status.schools)],
        };
        Ok(write(&mut report, &PathBuf::from(self.out))?)
    }
}

fn equation(sites: &[SiteStatus]) -> Sheet<'static> {
    const WORDS: [&str; 8] = ["verified", "moved", "elsewhere", "evidenced", "in repair", "lost", "stolen", "missing"];
    let mut columns = vec![Column::new("School or site", Kind::Text), Column::new("expected", Kind::Number)];
    columns.extend(WORDS.map(|word| Column::new(word, Kind::Number)));
    columns.push(Column::new("value at risk", Kind::Money));
    let rows = sites.iter().map(|site| {
        let mut cells = vec![Cell::text(site.school.name.clone()), Cell::Number(i64::from(site.figures.expected))];
        cells.extend(outcomes(&site.figures).map(|(_, value)| Cell::Number(i64::from(value))));
        cells.push(Cell::Money(site.figures.value_at_risk.0));
        cells
    });
    let words = |extra: &[&str]| WORDS.iter().chain(extra).map(|word| (*word).to_owned()).collect::<Vec<_>>();
    Sheet {
        head: Head::Facts,
        total: Total::Summed { label: "District".into(), columns: words(&["expected", "value at risk"]) },
        chart: Some(Chart {
            kind: ChartKind::StackedBar,
            title: "What became of the expected devices".into(),
            labels: "School or site".into(),
            values: words(&[]),
        }),
        ..Sheet::list("Equation", columns, Rows::held(rows.collect()))
    }
}

fn compliance(sites: &[SiteStatus]) -> Sheet<'static> {
    let columns = vec![
        Column::new("School or site", Kind::Text),
        Column::new("Code", Kind::Code),
        Column::new("State", Kind::Text),
        Column::new("Revision", Kind::Number),
        Column::new("Due", Kind::Date),
        Column::new("Overdue", Kind::YesNo),
        Column::new("Exceptions", Kind::Number),
        Column::new("Not decided", Kind::Number),
        Column::new("Accounted for", Kind::Percent),
        Column::new("Surplus on site", Kind::Number),
        Column::new("Clocks outside the audit", Kind::Number),
    ];
    let rows = sites.iter().map(|site| {
        let figures = &site.figures;
        let accounted = (figures.expected - figures.outcomes.missing) * 10_000;
        let share =
            (site.audit.state != AuditState::Planned).then(|| accounted.checked_div(figures.expected)).flatten();
        vec![
            Cell::text(site.school.name.clone()),
            Cell::code(site.school.code.clone()),
            Cell::text(site.audit.state.word()),
            Cell::Number(i64::from(site.audit.revision)),
            Cell::Date(site.audit.due_on.0),
            Cell::YesNo(site.overdue),
            Cell::Number(i64::from(figures.exceptions)),
            Cell::Number(i64::from(figures.undecided)),
            Cell::of(share, |share| Cell::Share(i64::from(share))),
            Cell::Number(i64::from(figures.surplus_on_site)),
            Cell::Number(i64::from(figures.scans.outside_window)),
        ]
    });
    Sheet::list("Compliance", columns, Rows::held(rows.collect()))
}
