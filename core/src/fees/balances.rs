//! Who owes how much, and since when?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ledger::Ledger;
use super::record::{Owing, balances, people_at};
use crate::contract::Query;
use crate::error::Result;
use crate::people::{Person, PersonState, Population, School};
use crate::store::Read;
use crate::values::{Cents, Date, PersonId, SchoolId};

crate::words! {
    /// Which accounts are shown.
    pub enum BalanceFilter {
        /// Whoever owes.
        Owing = "owing",
        /// Whoever paid too much.
        Credit = "credit",
        /// Everybody with an entry.
        All = "all",
    }
}

/// The balances of a school or of the district, the highest first.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct AskBalances {
    /// Only people of that school.
    #[serde(default)]
    pub school: Option<SchoolId>,
    /// Which accounts; whoever owes when absent.
    #[serde(default)]
    pub show: Option<BalanceFilter>,
    /// Only people who have left.
    #[serde(default)]
    pub left: bool,
    /// How many rows to leave out before the first.
    #[serde(default)]
    pub offset: u32,
    /// How many rows; a hundred when absent.
    #[serde(default)]
    pub limit: Option<u32>,
}

/// The answer to [`AskBalances`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct BalancePage {
    /// How many people there are.
    pub people: u32,
    /// What they owe together.
    pub owed: Cents,
    /// What they paid too much together.
    pub credit: Cents,
    /// The rows of this page.
    pub rows: Vec<BalanceRow>,
}

/// Somebody's balance.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BalanceRow {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their number.
    pub number: Option<String>,
    /// Student, staff or contractor.
    pub population: Population,
    /// Whether they are still here.
    pub state: PersonState,
    /// Their school's code.
    pub school: Option<String>,
    /// What they owe; less than nothing is credit.
    pub balance: Cents,
    /// How many charges are open.
    pub open_charges: u32,
    /// The day of the oldest charge that is open.
    pub open_since: Option<Date>,
}

impl Query for AskBalances {
    const NAME: &'static str = "fee.balances";
    type Output = BalancePage;

    fn run(self, read: &Read<'_>) -> Result<BalancePage> {
        let listed = listed(read, &self)?;
        let sum =
            |wanted: fn(Cents) -> bool| listed.iter().map(|(_, cents)| *cents).filter(|cents| wanted(*cents)).sum();
        let (owed, credit): (Cents, Cents) = (sum(|cents| cents > Cents(0)), sum(|cents| cents < Cents(0)));
        let page = listed.iter().skip(self.offset as usize).take(self.limit.unwrap_or(100).min(1000) as usize);
        let mut rows = Vec::new();
        let page: Vec<(PersonId, Cents)> = page.copied().collect();
        balance_rows(read, &page, |row| {
            rows.push(row);
            Ok(())
        })?;
        Ok(BalancePage { people: u32::try_from(listed.len()).unwrap_or(u32::MAX), owed, credit: -credit, rows })
    }
}

/// Everybody whom a question is about, the highest balance first.
///
/// # Errors
/// `other_school`.
pub fn listed(read: &Read<'_>, asked: &AskBalances) -> Result<Vec<(PersonId, Cents)>> {
    let school = read.school_asked(asked.school)?;
    let show = asked.show.unwrap_or(BalanceFilter::Owing);
    let is_shown = |owing: &Owing| match show {
        BalanceFilter::Owing => owing.balance > Cents(0),
        BalanceFilter::Credit => owing.balance < Cents(0),
        BalanceFilter::All => true,
    };
    let people = people_at(read, school, asked.left)?;
    let mut listed: Vec<(PersonId, Cents)> = balances(read)?
        .into_iter()
        .filter(is_shown)
        .filter(|owing| people.as_ref().is_none_or(|people| people.contains(&owing.person)))
        .map(|owing| (owing.person, owing.balance))
        .collect();
    listed.sort_by_key(|(person, balance)| (-balance.0, *person));
    Ok(listed)
}

/// Hands over the row of each of these people.
pub fn balance_rows(
    read: &Read<'_>,
    people: &[(PersonId, Cents)],
    mut visit: impl FnMut(BalanceRow) -> Result<()>,
) -> Result<()> {
    let schools = School::all(read)?;
    for (person, balance) in people {
        visit(row(read, &schools, *person, *balance)?)?;
    }
    Ok(())
}

fn row(read: &Read<'_>, schools: &[School], id: PersonId, balance: Cents) -> Result<BalanceRow> {
    let person: Person = read.get(id)?;
    let ledger = Ledger::of(read, id)?;
    let open = ledger.settled.charges.iter().filter(|charge| charge.open > Cents(0)).count();
    let school = person.school.and_then(|id| schools.iter().find(|school| school.id == id));
    Ok(BalanceRow {
        person: id,
        name: person.name,
        number: person.number,
        population: person.population,
        state: person.state,
        school: school.map(|school| school.code.clone()),
        balance,
        open_charges: u32::try_from(open).unwrap_or(u32::MAX),
        open_since: ledger.settled.oldest_open().and_then(|charge| charge.charge.on_day),
    })
}
