//! How does leadership's page leave as a file? A sheet with a chart for each of its questions.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::Deserialize;
use ts_rs::TS;

use super::{AskDistrict, Compliance, DistrictQuarter, DistrictReport};
use crate::audits::district_summary::{UNKNOWN, equation_cells, equation_columns, words};
use crate::contract::Query;
use crate::error::Result;
use crate::register::as_of::Fleet;
use crate::settings::{District, operators};
use crate::store::Read;
use crate::values::Cents;
use crate::writing::{
    Cell, Chart, ChartKind, Column, Fact, Head, Kind, Profile, Report, Rows, Sheet, Total, Written, write,
};

/// Writes leadership's page.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ExportLeadership {
    /// The school year whose quarters are the last, `2026-27`; this one when absent.
    #[serde(default)]
    pub school_year: Option<String>,
    /// How many quarters, 1 to 8; 4 when absent.
    #[serde(default)]
    pub quarters: Option<u32>,
    /// Where to: `.xlsx` or `.pdf`, or `.csv` for one file a sheet in a `.zip`.
    pub out: String,
    /// For whom; internal when absent. It names nobody; the public one tells no money of fewer than five students.
    #[serde(default)]
    pub profile: Option<Profile>,
}

impl Query for ExportLeadership {
    const NAME: &'static str = "export.leadership";
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let profile = self.profile.unwrap_or_default();
        operators::may_export(read, profile)?;
        let DistrictReport { quarters, fleet } =
            AskDistrict { school_year: self.school_year, quarters: self.quarters }.run(read)?;
        let of = |quarter: Option<&DistrictQuarter>| quarter.map(|quarter| quarter.name.clone()).unwrap_or_default();
        let mut report = Report {
            name: "leadership".into(),
            title: "The district's devices".into(),
            profile,
            facts: vec![
                Fact::new("District", Cell::text(District::get(read)?.name)),
                Fact::new("Quarters", Cell::text(format!("{} – {}", of(quarters.first()), of(quarters.last())))),
                Fact::new("Devices today", Cell::Number(i64::from(fleet.devices))),
                Fact::new("Made on", Cell::DateTime(read.now().wall_clock(read.zone()))),
            ],
            sheets: vec![
                accounted(&quarters),
                at_risk(&quarters),
                compliance(&quarters),
                losses(&quarters),
                fees(&quarters, profile),
                promises(&quarters),
                by_age(&fleet),
                by_update_end(&fleet),
            ],
        };
        Ok(write(&mut report, &PathBuf::from(self.out), read.press())?)
    }
}

fn number(count: u32) -> Cell<'static> {
    Cell::Number(i64::from(count))
}

/// A sheet with a line for each quarter.
fn by_quarter(
    name: &str,
    quarters: &[DistrictQuarter],
    columns: Vec<Column>,
    cells: impl Fn(&DistrictQuarter) -> Vec<Cell<'static>>,
) -> Sheet<'static> {
    let columns = [Column::new("Quarter", Kind::Text)].into_iter().chain(columns).collect();
    let rows = quarters.iter().map(|quarter| {
        let mut line = vec![Cell::text(quarter.name.clone())];
        line.extend(cells(quarter));
        line
    });
    Sheet::list(name, columns, Rows::held(rows.collect()))
}

fn chart(kind: ChartKind, title: &str, labels: &str, values: &[&str]) -> Option<Chart> {
    let values = values.iter().map(|value| (*value).to_owned()).collect();
    Some(Chart { kind, title: title.into(), labels: labels.into(), values })
}

fn accounted(quarters: &[DistrictQuarter]) -> Sheet<'static> {
    let counts = ["planned", "submitted", "in time", "closed"].map(|title| Column::new(title, Kind::Number));
    let share = Column::new("accounted for", Kind::Percent);
    let columns = counts.into_iter().chain(equation_columns()).chain([share]).collect();
    let sheet = by_quarter("Accounted for", quarters, columns, |quarter| {
        let counts = [quarter.planned, quarter.submitted, quarter.in_time, quarter.closed].map(number);
        let share = Cell::of(quarter.figures.accounted_share(), Cell::Share);
        counts.into_iter().chain(equation_cells(&quarter.figures)).chain([share]).collect()
    });
    let chart = Chart {
        kind: ChartKind::StackedColumn,
        title: "What became of the expected devices".into(),
        labels: "Quarter".into(),
        values: words(&[]),
    };
    Sheet { head: Head::Facts, chart: Some(chart), ..sheet }
}

fn at_risk(quarters: &[DistrictQuarter]) -> Sheet<'static> {
    const VALUE: &str = "Value at risk";
    let columns = vec![Column::new(VALUE, Kind::Money), Column::new(UNKNOWN, Kind::Number)];
    let sheet = by_quarter(VALUE, quarters, columns, |quarter| {
        vec![Cell::Money(quarter.figures.value_at_risk.0), number(quarter.figures.value_unknown)]
    });
    Sheet { chart: chart(ChartKind::Column, "Worth of what is missing, lost or stolen", "Quarter", &[VALUE]), ..sheet }
}

/// Each site by its name, with how it stood in each quarter.
fn compliance(quarters: &[DistrictQuarter]) -> Sheet<'static> {
    let mut sites: BTreeMap<&str, Vec<Cell<'static>>> = BTreeMap::new();
    for (at, quarter) in quarters.iter().enumerate() {
        for site in &quarter.sites {
            let cells = sites.entry(&site.name).or_insert_with(|| vec![Cell::Empty; quarters.len()]);
            cells[at] = Cell::text(match site.standing {
                Compliance::InTime => "in time",
                Compliance::Late => "late",
                Compliance::Overdue => "overdue",
                Compliance::Waiting => "not due yet",
            });
        }
    }
    let names = quarters.iter().map(|quarter| Column::new(quarter.name.clone(), Kind::Text));
    let columns = [Column::new("School or site", Kind::Text)].into_iter().chain(names).collect();
    let rows = sites.into_iter().map(|(name, cells)| [Cell::text(name.to_owned())].into_iter().chain(cells).collect());
    Sheet::list("Compliance", columns, Rows::held(rows.collect()))
}

fn losses(quarters: &[DistrictQuarter]) -> Sheet<'static> {
    const KINDS: [&str; 5] = ["Damaged", "Missing", "Lost", "Stolen", "Said to be stolen"];
    const BACK: &str = "Found again";
    let columns = KINDS.into_iter().chain([BACK]).map(|title| Column::new(title, Kind::Number)).collect();
    let sheet = by_quarter("Losses", quarters, columns, |quarter| {
        let told = &quarter.losses;
        [told.damage, told.missing, told.lost, told.stolen, told.claimed, told.recovered].map(number).into()
    });
    let summed = KINDS.into_iter().chain([BACK]).map(str::to_owned).collect();
    Sheet {
        total: Total::Summed { label: "Total".into(), columns: summed },
        chart: chart(ChartKind::StackedColumn, "Incidents reported, by cause", "Quarter", &KINDS),
        ..sheet
    }
}

fn fees(quarters: &[DistrictQuarter], profile: Profile) -> Sheet<'static> {
    const KINDS: [&str; 5] = ["Charged", "Collected", "Waived", "Credited", "Written off"];
    let columns = KINDS.map(|title| Column::new(title, Kind::Money)).into();
    let sheet = by_quarter("Fees", quarters, columns, |quarter| {
        let is_withheld = profile == Profile::Public && quarter.fees_tell_of_few();
        let fees = &quarter.fees;
        let money = |cents: Cents| if is_withheld { Cell::Withheld } else { Cell::Money(cents.0) };
        [fees.charged, fees.collected, fees.waived, fees.credited, fees.written_off].map(money).into()
    });
    Sheet {
        chart: chart(ChartKind::Column, "Fees charged, collected, waived and given up", "Quarter", &KINDS),
        ..sheet
    }
}

fn promises(quarters: &[DistrictQuarter]) -> Sheet<'static> {
    const SHARES: [&str; 2] = ["Share answered in time", "Share done in time"];
    let columns = vec![
        Column::new("Answered", Kind::Number),
        Column::new("Answered in time", Kind::Number),
        Column::new(SHARES[0], Kind::Percent),
        Column::new("Done", Kind::Number),
        Column::new("Done in time", Kind::Number),
        Column::new(SHARES[1], Kind::Percent),
    ];
    let share = |met: u32, all: u32| {
        Cell::of((i64::from(met) * 20_000 + i64::from(all)).checked_div(i64::from(all) * 2), Cell::Share)
    };
    let sheet = by_quarter("Promises kept", quarters, columns, |quarter| {
        let kept = &quarter.promises;
        vec![
            number(kept.responded),
            number(kept.response_met),
            share(kept.response_met, kept.responded),
            number(kept.resolved),
            number(kept.resolution_met),
            share(kept.resolution_met, kept.resolved),
        ]
    });
    Sheet { chart: chart(ChartKind::Column, "Promises kept", "Quarter", &SHARES), ..sheet }
}

fn banded(name: &str, first: &str, rows: Vec<Vec<Cell<'static>>>) -> Sheet<'static> {
    const DEVICES: &str = "Devices";
    let columns = vec![
        Column::new(first, Kind::Text),
        Column::new(DEVICES, Kind::Number),
        Column::new("Worth new", Kind::Money),
        Column::new(UNKNOWN, Kind::Number),
    ];
    let summed = [DEVICES, "Worth new", UNKNOWN].map(str::to_owned).into();
    Sheet {
        total: Total::Summed { label: "Total".into(), columns: summed },
        chart: chart(ChartKind::Bar, name, first, &[DEVICES]),
        ..Sheet::list(name, columns, Rows::held(rows))
    }
}

fn by_age(fleet: &Fleet) -> Sheet<'static> {
    let rows = fleet.by_age.iter().map(|band| {
        vec![Cell::text(band.age.title()), number(band.devices), Cell::Money(band.worth.0), number(band.unknown_worth)]
    });
    banded("Fleet by age", "Age", rows.collect())
}

fn by_update_end(fleet: &Fleet) -> Sheet<'static> {
    let rows = fleet.by_update_end.iter().map(|band| {
        vec![Cell::text(band.ends.title()), number(band.devices), Cell::Money(band.worth.0), number(band.unknown_worth)]
    });
    banded("Fleet by end of updates", "Updates end", rows.collect())
}
