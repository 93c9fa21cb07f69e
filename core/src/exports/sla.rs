//! Were promises kept? One row for all requests done with in a stretch of days, then by school, kind and month.

use serde::Deserialize;
use ts_rs::TS;

use super::frame::write_report;
use crate::contract::Query;
use crate::error::Result;
use crate::requests::{AskSlaReport, ClosedBecause, SlaFigures, SlaReport};
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
        Column::new("Nobody reached", Kind::Number),
        Column::new("Out of scope", Kind::Number),
        Column::new("Routed", Kind::Number),
        Column::new("Duplicate", Kind::Number),
        Column::new("Withdrawn", Kind::Number),
        Column::new("Judged", Kind::Number),
        Column::new("Done in time", Kind::Number),
        Column::new("Share done in time", Kind::Percent),
        Column::new("Half done within minutes", Kind::Number),
        Column::new("Nine of ten done within minutes", Kind::Number),
        Column::new("Open, overdue now", Kind::Number),
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

/// A share in hundredths of a percent, half up; nothing of nothing.
fn share(met: u32, all: u32) -> Cell<'static> {
    match all {
        0 => Cell::Empty,
        all => Cell::Share((i64::from(met) * 20_000 + i64::from(all)) / (i64::from(all) * 2)),
    }
}

fn line(by: &'static str, of: String, figures: &SlaFigures) -> Vec<Cell<'static>> {
    let number = |number: u32| Cell::Number(i64::from(number));
    let undone = |because: ClosedBecause| number(figures.not_counted.get(because.word()).copied().unwrap_or(0));
    vec![
        Cell::text(by),
        Cell::of(Some(of).filter(|of| !of.is_empty()), Cell::text),
        number(figures.ended),
        number(figures.responded),
        number(figures.response_met),
        share(figures.response_met, figures.responded),
        Cell::of(figures.response_median, number),
        Cell::of(figures.response_p90, number),
        undone(ClosedBecause::NoContact),
        undone(ClosedBecause::OutOfScope),
        undone(ClosedBecause::Routed),
        undone(ClosedBecause::Duplicate),
        undone(ClosedBecause::Withdrawn),
        number(figures.resolved),
        number(figures.resolution_met),
        share(figures.resolution_met, figures.resolved),
        Cell::of(figures.resolution_median, number),
        Cell::of(figures.resolution_p90, number),
        Cell::of(figures.overdue_now, number),
    ]
}

#[cfg(test)]
mod tests {
    use super::{Cell, share};

    #[test]
    fn a_share_is_rounded_half_up() {
        for (met, all, agreed) in
            [(7, 24, 2_917), (2, 3, 6_667), (1, 3, 3_333), (1, 8, 1_250), (3, 3, 10_000), (0, 9, 0)]
        {
            assert!(matches!(share(met, all), Cell::Share(found) if found == agreed), "{met} of {all}");
        }
        assert!(matches!(share(0, 0), Cell::Empty));
    }
}
