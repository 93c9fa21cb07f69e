//! The first sheets: what the audit came to, adding up, with lines to sign.

use super::super::figures::Figures;
use super::Standing;
use crate::writing::{Cell, Chart, ChartKind, Column, Head, Kind, Orientation, Page, Rows, Sheet, Total};

fn count(value: u32) -> Cell<'static> {
    Cell::Number(i64::from(value))
}

/// The eight outcomes in the order in which they are always shown.
pub(in crate::audits) fn outcomes(figures: &Figures) -> [(&'static str, u32); 8] {
    let all = &figures.outcomes;
    [
        ("verified", all.verified),
        ("moved", all.moved),
        ("elsewhere", all.elsewhere),
        ("evidenced", all.evidenced),
        ("in repair", all.in_repair),
        ("lost", all.lost),
        ("stolen", all.stolen),
        ("missing", all.missing),
    ]
}

/// The sign-off sheet.
pub(super) fn summary(standing: &Standing) -> Sheet<'static> {
    let figures = &standing.figures;
    let found = &figures.found;
    let not_expected = found.ghost
        + found.stolen
        + found.lost
        + found.missing
        + found.surplus
        + found.other_school
        + found.arrived_since
        + found.unlisted;
    let mut lines = vec![("expected", count(figures.expected))];
    lines.extend(outcomes(figures).map(|(word, value)| (word, count(value))));
    lines.extend([
        ("found, not on the list", count(not_expected)),
        ("exceptions", count(figures.exceptions)),
        ("exceptions not decided", count(figures.undecided)),
        ("surplus still on site (not in the sum)", count(figures.surplus_on_site)),
        ("raw scans", count(figures.scans.total)),
        ("scans of something counted already", count(figures.scans.repeat)),
        ("scans taken back", count(figures.scans.voided)),
        ("scans with a clock outside the audit", count(figures.scans.outside_window)),
        ("value at risk: missing, lost, stolen", Cell::Money(figures.value_at_risk.0)),
        ("of them with a worth nobody knows", count(figures.value_unknown)),
    ]);
    if let Some(recount) = figures.recount {
        lines.push(("blind recount: looked for again", count(recount.sample)));
        lines.push(("blind recount: found at the same place", count(recount.agreed)));
    }
    let columns = vec![Column::new("Figure", Kind::Text).wide(44), Column::new("Value", Kind::Number).wide(16)];
    let rows = lines.into_iter().map(|(word, value)| vec![Cell::text(word), value]).collect();
    Sheet {
        head: Head::Facts,
        page: Page {
            orientation: Orientation::Portrait,
            signatures: vec!["Tech Champion, date".into(), "Principal, date".into()],
        },
        ..Sheet::list("Summary", columns, Rows::held(rows))
    }
}

/// Expected = the sum of all outcomes.
pub(super) fn equation(standing: &Standing) -> Sheet<'static> {
    let figures = &standing.figures;
    let columns = vec![Column::new("Outcome", Kind::Text).wide(20), Column::new("Devices", Kind::Number).wide(12)];
    let rows = outcomes(figures).into_iter().map(|(word, value)| vec![Cell::text(word), count(value)]).collect();
    Sheet {
        total: Total::Summed { label: "expected".into(), columns: vec!["Devices".into()] },
        chart: Some(Chart {
            kind: ChartKind::Bar,
            title: format!("{}: {} expected", standing.school.name, figures.expected),
            labels: "Outcome".into(),
            values: vec!["Devices".into()],
        }),
        page: Page { orientation: Orientation::Portrait, signatures: Vec::new() },
        ..Sheet::list("Equation", columns, Rows::held(rows))
    }
}
