//! What does leadership get of a whole period? Every site's equation, compliance, exceptions and value at risk, and
//! the quarters before it side by side, with charts.

use std::collections::HashMap;
use std::path::PathBuf;

use serde::Deserialize;
use ts_rs::TS;

use super::evidence::{reconcile_all, standing};
use super::exceptions::{Exception, exceptions_given, exceptions_standing};
use super::figures::Figures;
use super::record::evidence as asked;
use super::record::{Audit, AuditState, ExceptionKind, Period};
use super::sheet;
use super::status::{SiteStatus, Status};
use super::workbook::outcomes;
use crate::contract::Query;
use crate::error::Result;
use crate::settings::{District, operators};
use crate::store::Read;
use crate::values::{AuditId, PeriodId};
use crate::writing::{
    Cell, Chart, ChartKind, Column, Fact, Head, Kind, Profile, Report, Rows, Sheet, Total, Written, write,
};

/// Writes the district summary of a period.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportDistrictAudit {
    /// The period.
    pub period: PeriodId,
    /// Where to: `.xlsx` or `.pdf`, or `.csv` for one file a sheet in a `.zip`.
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
            Fact::new("Devices at risk of unknown worth", Cell::Number(i64::from(status.total.value_unknown))),
            Fact::new("Made on", Cell::DateTime(read.now().wall_clock(read.zone()))),
        ];
        let mut report = Report {
            name: "district-audit".into(),
            title: format!("District device audit {}", period.name),
            profile,
            facts,
            sheets: vec![
                equation(&status.schools),
                compliance(&status.schools),
                exceptions(&status.schools, &by_kind(read, &period, &status.schools)?),
                quarters(read, &period)?,
            ],
        };
        Ok(write(&mut report, &PathBuf::from(self.out), read.press())?)
    }
}

/// The outcomes, by the words of their columns.
pub(super) const WORDS: [&str; 8] =
    ["verified", "moved", "elsewhere", "evidenced", "in repair", "lost", "stolen", "missing"];
/// The devices at risk that have no price.
pub(super) const UNKNOWN: &str = "of unknown worth";

/// The outcomes' columns, and more.
pub(super) fn words(extra: &[&str]) -> Vec<String> {
    WORDS.iter().chain(extra).map(|word| (*word).to_owned()).collect()
}

/// The columns of an equation.
pub(super) fn equation_columns() -> impl Iterator<Item = Column> {
    let outcomes = WORDS.map(|word| Column::new(word, Kind::Number));
    let worth = [Column::new("value at risk", Kind::Money), Column::new(UNKNOWN, Kind::Number)];
    [Column::new("expected", Kind::Number)].into_iter().chain(outcomes).chain(worth)
}

/// The cells of an equation.
pub(super) fn equation_cells(figures: &Figures) -> impl Iterator<Item = Cell<'static>> {
    let outcomes = outcomes(figures).map(|(_, value)| Cell::Number(i64::from(value)));
    let worth = [Cell::Money(figures.value_at_risk.0), Cell::Number(i64::from(figures.value_unknown))];
    [Cell::Number(i64::from(figures.expected))].into_iter().chain(outcomes).chain(worth)
}

fn equation(sites: &[SiteStatus]) -> Sheet<'static> {
    let mut columns = vec![Column::new("School or site", Kind::Text)];
    columns.extend(equation_columns());
    let rows = sites.iter().map(|site| {
        let mut cells = vec![Cell::text(site.school.name.clone())];
        cells.extend(equation_cells(&site.figures));
        cells
    });
    Sheet {
        head: Head::Facts,
        total: Total::Summed { label: "District".into(), columns: words(&["expected", "value at risk", UNKNOWN]) },
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
        let share = (site.audit.state != AuditState::Planned).then(|| figures.accounted_share()).flatten();
        vec![
            Cell::text(site.school.name.clone()),
            Cell::code(site.school.code.clone()),
            Cell::text(site.audit.state.word()),
            Cell::Number(i64::from(site.audit.revision)),
            Cell::Date(site.audit.due_on.0),
            Cell::YesNo(site.overdue),
            Cell::Number(i64::from(figures.exceptions)),
            Cell::Number(i64::from(figures.undecided)),
            Cell::of(share, Cell::Share),
            Cell::Number(i64::from(figures.surplus_on_site)),
            Cell::Number(i64::from(figures.scans.outside_window)),
        ]
    });
    Sheet::list("Compliance", columns, Rows::held(rows.collect()))
}

/// The kinds of every audit's exceptions: those a submission froze, else those there are now.
fn by_kind(read: &Read<'_>, period: &Period, sites: &[SiteStatus]) -> Result<HashMap<AuditId, Vec<ExceptionKind>>> {
    let kinds = |all: Vec<Exception>| all.into_iter().map(|exception| exception.kind).collect();
    let mut found = HashMap::new();
    if sites.iter().any(|site| site.audit.state == AuditState::Open) {
        let unaccounted = asked::unaccounted(read)?.into_iter().collect();
        for (audit, reconciled, _) in reconcile_all(read, period)? {
            if audit.submission.is_none() {
                found.insert(audit.id, kinds(exceptions_given(read, &audit, &reconciled, &unaccounted)?));
            }
        }
    }
    for SiteStatus { audit, .. } in sites.iter().filter(|site| site.audit.submission.is_some()) {
        let reconciled = standing(read, audit, period, audit.submission)?;
        found.insert(audit.id, kinds(exceptions_standing(read, audit, audit.submission, &reconciled)?));
    }
    Ok(found)
}

fn exceptions(sites: &[SiteStatus], by_kind: &HashMap<AuditId, Vec<ExceptionKind>>) -> Sheet<'static> {
    let called = |kind: &ExceptionKind| kind.word().replace('_', " ");
    let titles: Vec<String> =
        ExceptionKind::ALL.iter().map(called).chain(["all".into(), "not decided".into()]).collect();
    let mut columns = vec![Column::new("School or site", Kind::Text)];
    columns.extend(titles.iter().map(|title| Column::new(title.clone(), Kind::Number)));
    let rows = sites.iter().map(|site| {
        let kinds = by_kind.get(&site.audit.id).map_or(&[][..], Vec::as_slice);
        let count = |kind| kinds.iter().filter(|one| *one == kind).count();
        let counts = ExceptionKind::ALL.iter().map(count).chain([kinds.len()]);
        let mut cells = vec![Cell::text(site.school.name.clone())];
        cells.extend(counts.map(|count| Cell::Number(i64::try_from(count).unwrap_or(i64::MAX))));
        cells.push(Cell::Number(i64::from(site.figures.undecided)));
        cells
    });
    Sheet {
        total: Total::Summed { label: "District".into(), columns: titles.clone() },
        ..Sheet::list("Exceptions", columns, Rows::held(rows.collect()))
    }
}

/// The quarters up to this one, the earliest first, as their submissions froze them.
fn quarters(read: &Read<'_>, last: &Period) -> Result<Sheet<'static>> {
    let mut columns = vec![
        Column::new("Quarter", Kind::Text),
        Column::new("planned", Kind::Number),
        Column::new("submitted", Kind::Number),
    ];
    columns.extend(equation_columns());
    columns.push(Column::new("accounted for", Kind::Percent));
    let mut rows = Vec::new();
    for period in Period::all(read)?.into_iter().rev().filter(|period| period.starts_on <= last.starts_on) {
        let audits = Audit::all_of(read, period.id)?;
        let frozen = audits.iter().filter_map(|audit| audit.submission);
        let frozen = frozen.map(|submission| sheet::frozen(read, submission)).collect::<Result<Vec<Figures>>>()?;
        let figures = Figures::sum(&frozen);
        let counts = [audits.len(), frozen.len()];
        let mut cells = vec![Cell::text(period.name)];
        cells.extend(counts.map(|count| Cell::Number(i64::try_from(count).unwrap_or(i64::MAX))));
        cells.extend(equation_cells(&figures));
        cells.push(Cell::of(figures.accounted_share(), Cell::Share));
        rows.push(cells);
    }
    Ok(Sheet {
        chart: Some(Chart {
            kind: ChartKind::StackedColumn,
            title: "What became of the expected devices, quarter by quarter".into(),
            labels: "Quarter".into(),
            values: words(&[]),
        }),
        ..Sheet::list("Quarters", columns, Rows::held(rows))
    })
}
