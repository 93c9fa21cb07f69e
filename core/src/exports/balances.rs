//! Who owes how much: person by person, or for the public by school.

use serde::Deserialize;
use ts_rs::TS;

use super::by_school::BySchool;
use super::frame::{one_list, write_report};
use crate::contract::Query;
use crate::error::Result;
use crate::fees::{AskBalances, BalanceFilter, BalanceRow, balance_rows, listed};
use crate::people::{Person, School, holder_of};
use crate::store::Read;
use crate::values::{Cents, SchoolId};
use crate::writing::{Cell, Column, Kind, Privacy, Profile, RowFacts, Written};

/// Writes the balances.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ExportBalances {
    /// Where to: `.xlsx`, `.csv` or `.pdf`.
    pub out: String,
    /// For whom; internal when absent. The public one names nobody, and tells no figure of fewer than five students.
    #[serde(default)]
    pub profile: Option<Profile>,
    /// One school; all that are the operator's business when absent.
    #[serde(default)]
    pub school: Option<SchoolId>,
    /// Which accounts; whoever owes when absent.
    #[serde(default)]
    pub show: Option<BalanceFilter>,
    /// Only people who have left.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub left: bool,
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("School", Kind::Text),
        Column::new("Name", Kind::Text).private(Privacy::HolderIdentity),
        Column::new("Number", Kind::Code).private(Privacy::HolderIdentity),
        Column::new("Who", Kind::Text),
        Column::new("State", Kind::Text),
        Column::new("Balance", Kind::Money),
        Column::new("Open charges", Kind::Number),
        Column::new("Open since", Kind::Date),
    ]
}

impl Query for ExportBalances {
    const NAME: &'static str = "export.balances";
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let Self { school, show, left, .. } = self;
        let people = listed(read, &AskBalances { school, show, left, offset: 0, limit: None })?;
        write_report(read, "balances", "Balances".into(), self.profile, self.out, |profile| match profile {
            Profile::Internal => Ok(one_list("Balances", columns(), move |put| {
                balance_rows(read, &people, |row| {
                    let about = RowFacts::held_by(holder_of(row.population, row.state));
                    put(about, &cells(row))
                })
            })),
            Profile::Public => {
                let schools = School::all(read)?;
                let mut sums = BySchool::default();
                for (person, balance) in people.iter().filter(|(_, balance)| *balance > Cents(0)) {
                    let person: Person = read.get(*person)?;
                    let school = schools.iter().find(|school| Some(school.id) == person.school);
                    let name = school.map_or("No school", |school| school.name.as_str());
                    sums.add(name.to_owned(), person.population, *balance);
                }
                Ok(vec![sums.sheet("Balances", "owing", "Owed")])
            }
        })
    }
}

fn cells(row: BalanceRow) -> Vec<Cell<'static>> {
    vec![
        Cell::of(row.school, Cell::text),
        Cell::text(row.name),
        Cell::of(row.number, Cell::code),
        Cell::text(row.population.word()),
        Cell::text(row.state.word().replace('_', " ")),
        Cell::Money(row.balance.0),
        Cell::Number(i64::from(row.open_charges)),
        Cell::of(row.open_since, |day| Cell::Date(day.0)),
    ]
}
