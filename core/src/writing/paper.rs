//! How does a report become a document for paper? Each sheet is a section, each column a column.

use super::cell::{Cell, WITHHELD, yes_no};
use super::problem::{ExportProblem, Result};
use super::profile::RowFacts;
use super::report::{Fact, Head, Kind, Report, Sheet, Total};
use super::rows::{RowSink, Shown, Sums};
use super::{Tally, profile::Profile};
use crate::paper::{Align, Block, Column, Document, Form, Masthead, Section, Signer, Table, money, number, share};

/// Rows beyond which nobody reads a list on paper; a workbook or CSV takes any number.
const MOST_ROWS: u64 = 20_000;

/// The report as a document.
///
/// # Errors
/// `too_long` for more rows than anybody reads on paper; whatever its rows refuse.
pub(super) fn document(report: &mut Report<'_>) -> Result<(Document, Tally)> {
    let mut tally = Tally::default();
    let district = report.facts.iter().find(|fact| fact.label == "District").map(|fact| text(&fact.value));
    let foot: Vec<String> =
        report.facts.iter().filter(|fact| stands_below(fact)).map(|fact| text(&fact.value)).collect();
    let mut sections = Vec::with_capacity(report.sheets.len());
    for sheet in &mut report.sheets {
        let head = head(&report.title, district.as_deref().unwrap_or_default(), &sheet.name, &report.facts, sheet.head);
        sections.push(section(sheet, head, report.profile, &mut tally)?);
    }
    Ok((Document { title: report.title.clone(), foot: foot.join(" · made "), sections }, tally))
}

/// Whose it is and when it was made stand at the foot of every page.
fn stands_below(fact: &Fact) -> bool {
    matches!(fact.label.as_str(), "District" | "Made on")
}

fn head(title: &str, district: &str, name: &str, facts: &[Fact], head: Head) -> Vec<Block> {
    let under = if name == title { String::new() } else { name.to_owned() };
    let masthead = Masthead { over: district.to_owned(), title: title.to_owned(), under, corner: Vec::new() };
    let mut blocks = vec![Block::Masthead(masthead)];
    match head {
        Head::None => {}
        Head::Facts => {
            let known = facts.iter().filter(|fact| !stands_below(fact) && fact.value != Cell::Empty);
            blocks.push(Block::Facts(known.map(|fact| (fact.label.clone(), text(&fact.value))).collect()));
        }
    }
    blocks
}

fn section(sheet: &mut Sheet<'_>, mut blocks: Vec<Block>, profile: Profile, tally: &mut Tally) -> Result<Section> {
    let shown = Shown::of(sheet, profile);
    let columns = shown.columns.iter().map(|column| {
        let (title, align) = (column.title.clone(), align(column.kind));
        Column { title, align, form: Form::Words }
    });
    let table = Table { name: sheet.name.clone(), columns: columns.collect(), rows: Vec::new(), total: None };
    let mut lines = Lines { table, sums: Sums::of(&sheet.total, &shown), before: tally.rows };
    shown.pour(&mut sheet.rows, &mut lines)?;
    let Lines { mut table, sums, .. } = lines;
    tally.rows += table.rows.len() as u64;
    let total = match (&sheet.total, sums) {
        (Total::Given(cells), _) => Some(shown.given_total(cells)?),
        (Total::Summed { .. } | Total::None, sums) => sums.map(|sums| sums.line(shown.columns.len())),
    };
    table.total = total.map(|cells| cells.iter().map(text).collect());
    blocks.push(Block::Table(without_empty_columns(table)));
    if !sheet.page.signatures.is_empty() {
        blocks.push(Block::Signatures(sheet.page.signatures.iter().map(Signer::line).collect()));
    }
    Ok(Section { name: sheet.name.clone(), orientation: sheet.page.orientation, blocks })
}

/// A page is narrow: a column in which no row says anything gives its room to the others. An empty table keeps all.
fn without_empty_columns(table: Table) -> Table {
    let says = |row: &Vec<String>, at: usize| row.get(at).is_some_and(|cell| !cell.is_empty());
    let lines = || table.rows.iter().chain(&table.total);
    let kept: Vec<bool> = (0..table.columns.len()).map(|at| lines().any(|row| says(row, at))).collect();
    if !kept.contains(&true) {
        return table;
    }
    fn of<T>(kept: &[bool], all: Vec<T>) -> Vec<T> {
        all.into_iter().zip(kept).filter(|(_, kept)| **kept).map(|(one, _)| one).collect()
    }
    Table {
        columns: of(&kept, table.columns),
        rows: table.rows.into_iter().map(|row| of(&kept, row)).collect(),
        total: table.total.map(|row| of(&kept, row)),
        ..table
    }
}

fn align(kind: Kind) -> Align {
    match kind {
        Kind::Text | Kind::Code | Kind::Date | Kind::DateTime | Kind::YesNo => Align::Start,
        Kind::Number | Kind::Money | Kind::Percent => Align::End,
    }
}

struct Lines {
    table: Table,
    sums: Option<Sums>,
    before: u64,
}

impl RowSink for Lines {
    fn row(&mut self, _about: RowFacts, cells: &[Cell<'_>]) -> Result<()> {
        if self.before + self.table.rows.len() as u64 >= MOST_ROWS {
            return Err(ExportProblem::TooLong { most: MOST_ROWS }.into());
        }
        if let Some(sums) = &mut self.sums {
            sums.add(cells);
        }
        self.table.rows.push(cells.iter().map(text).collect());
        Ok(())
    }
}

/// A cell as it is read on paper.
fn text(cell: &Cell<'_>) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(words) | Cell::Code(words) => words.clone().into_owned(),
        Cell::Number(value) => number(*value),
        Cell::Money(cents) => money(*cents),
        Cell::Date(date) => date.format("%-d %b %Y").to_string(),
        Cell::DateTime(at) => at.format("%-d %b %Y %H:%M").to_string(),
        Cell::YesNo(yes) => yes_no(*yes).to_owned(),
        Cell::Share(points) => share(*points),
        Cell::Withheld => WITHHELD.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::profile::{Holder, Privacy};
    use super::super::report::{Column as ListColumn, Orientation, Page, Row, Rows};
    use super::{
        Align, Block, Cell, ExportProblem, Fact, Head, Kind, Profile, Report, RowFacts, Sheet, Total, document,
    };
    use crate::writing::ExportError;

    fn report(rows: Rows<'static>, profile: Profile) -> Report<'static> {
        let columns = vec![
            ListColumn::new("Holder", Kind::Text).private(Privacy::HolderIdentity),
            ListColumn::new("Cost", Kind::Money),
            ListColumn::new("Note", Kind::Text).private(Privacy::FreeText),
        ];
        let total = Total::Summed { label: "Total".into(), columns: vec!["Cost".into()] };
        let page = Page { orientation: Orientation::Portrait, signatures: vec!["Principal, date".into()] };
        let sheet = Sheet { head: Head::Facts, total, page, ..Sheet::list("Devices", columns, rows) };
        let facts = vec![
            Fact::new("District", Cell::text("Maple County Schools")),
            Fact::new("Period", Cell::text("2026-27/Q2")),
            Fact::new("Closed", Cell::Empty),
        ];
        Report { name: "devices".into(), title: "Devices".into(), profile, facts, sheets: vec![sheet] }
    }

    #[test]
    fn a_list_on_paper_withholds_what_its_profile_withholds() {
        let row = |holder, name: &'static str| Row {
            about: RowFacts::held_by(holder),
            cells: vec![Cell::text(name), Cell::Money(123_456), Cell::text("cracked by a friend")],
        };
        let rows = Rows::Held(vec![row(Holder::Student, "Ines Invented"), row(Holder::Staff, "Tom Teacher")]);
        let (made, tally) = document(&mut report(rows, Profile::Public)).unwrap();
        assert_eq!((tally.rows, made.foot.as_str()), (2, "Maple County Schools"));
        let [Block::Masthead(head), Block::Facts(facts), Block::Table(table), Block::Signatures(signers)] =
            made.sections[0].blocks.as_slice()
        else {
            panic!("{:?}", made.sections[0].blocks)
        };
        assert_eq!((head.over.as_str(), head.under.as_str()), ("Maple County Schools", ""));
        assert_eq!(facts, &[("Period".to_owned(), "2026-27/Q2".to_owned())]);
        assert_eq!(table.columns.iter().map(|column| column.align).collect::<Vec<_>>(), [Align::Start, Align::End]);
        assert_eq!(table.rows, [["withheld", "$1,234.56"], ["Tom Teacher", "$1,234.56"]]);
        assert_eq!(table.total.as_ref().unwrap(), &["Total", "$2,469.12"]);
        assert_eq!(signers[0].role, "Principal, date");
    }

    #[test]
    fn a_list_that_nobody_would_read_on_paper_is_refused() {
        let rows = Rows::streamed(|sink| {
            (0..20_001).try_for_each(|_| sink.row(RowFacts::NO_PERSON, &[Cell::Empty, Cell::Empty, Cell::Empty]))
        });
        let refused = document(&mut report(rows, Profile::Internal)).unwrap_err();
        assert!(matches!(refused, ExportError::Refused(ExportProblem::TooLong { most: 20_000 })), "{refused:?}");
    }
}
