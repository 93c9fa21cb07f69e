//! Were promises kept? One row for all requests done with in a stretch of days, then by school, kind and month.

use serde::Deserialize;
use ts_rs::TS;

use super::frame::write_report;
use crate::contract::Query;
use crate::error::Result;
use crate::requests::{AskSlaReport, SlaFigures, SlaReport};
use crate::settings::policy::school_year_now;
use crate::settings::school_year::first_day;
use crate::store::Read;
use crate::values::{Date, SchoolId};
use crate::writing::{Cell, Column, Kind, Profile, Rows, Sheet, Written};

/// Writes how promises were kept.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ExportSla {
    /// Where to: `.xlsx`, `.csv` or `.pdf`.
    pub out: String,
    /// For whom; internal when absent. It names nobody.
    #[serde(default)]
    pub profile: Option<Profile>,
    /// One school; all that are the operator's business when absent.
    #[serde(default)]
    pub school: Option<SchoolId>,
    /// The first day; that of this school year when absent.
    #[serde(default)]
    pub from: Option<Date>,
    /// The last day; today when absent.
    #[serde(default)]
    pub until: Option<Date>,
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("By", Kind::Text),
        Column::new("Of", Kind::Text).wide(28),
        Column::new("Done with", Kind::Number),
        Column::new("Answered", Kind::Number),
        Column::new("Answered in time", Kind::Number),
        Column::new("Share in time", Kind::Percent),
        Column::new("Half answered within minutes", Kind::Number),
        Column::new("Nine of ten within minutes", Kind::Number),
        Column::new("Done in time", Kind::Number),
        Column::new("Share done in time", Kind::Percent),
        Column::new("Half done within minutes", Kind::Number),
        Column::new("Nine of ten done within minutes", Kind::Number),
    ]
}

impl Query for ExportSla {
    const NAME: &'static str = "export.sla";
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let from = match self.from {
            Some(from) => from,
            None => first_day(read, &school_year_now(read)?)?,
        };
        let until = self.until.unwrap_or_else(|| read.today());
        let report = AskSlaReport { from, until, school: self.school }.run(read)?;
        let title = format!("Promises kept, {from} – {until}");
        write_report(read, "sla", title, self.profile, self.out, |_| {
            Ok(vec![Sheet::list("Promises kept", columns(), Rows::held(lines(&report)))])
        })
    }
}

fn lines(report: &SlaReport) -> Vec<Vec<Cell<'static>>> {
    let schools = report.schools.iter().map(|row| line("school", row.name.clone(), &row.figures));
    let kinds = report.kinds.iter().map(|row| line("kind", row.kind.word().replace('_', " "), &row.figures));
    let months = report.months.iter().map(|row| line("month", row.month.0.format("%B %Y").to_string(), &row.figures));
    std::iter::once(line("all", String::new(), &report.total)).chain(schools).chain(kinds).chain(months).collect()
}

fn line(by: &'static str, of: String, figures: &SlaFigures) -> Vec<Cell<'static>> {
    let number = |number: u32| Cell::Number(i64::from(number));
    let share = |met: u32, all: u32| match all {
        0 => Cell::Empty,
        all => Cell::Share(i64::from(met) * 10_000 / i64::from(all)),
    };
    vec![
        Cell::text(by),
        Cell::of(Some(of).filter(|of| !of.is_empty()), Cell::text),
        number(figures.ended),
        number(figures.responded),
        number(figures.response_met),
        share(figures.response_met, figures.responded),
        Cell::of(figures.response_median, number),
        Cell::of(figures.response_p90, number),
        number(figures.resolution_met),
        share(figures.resolution_met, figures.ended),
        Cell::of(figures.resolution_median, number),
        Cell::of(figures.resolution_p90, number),
    ]
}
