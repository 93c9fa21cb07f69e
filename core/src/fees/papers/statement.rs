//! An account on paper, entry by entry.

use serde::Deserialize;
use ts_rs::TS;

use super::account::{account, lines};
use crate::contract::Query;
use crate::error::Result;
use crate::fees::ledger::Ledger;
use crate::fees::{ShowStatement, Statement};
use crate::paper::money;
use crate::people::Person;
use crate::store::{Read, Role};
use crate::templates::{TemplateKind, print_paper};
use crate::values::{Cents, PersonId};
use crate::writing::Written;

/// Prints a person's account.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PrintStatement {
    /// Whose.
    pub person: PersonId,
    /// Only what took place in that school year, after what was owed before.
    #[serde(default)]
    pub school_year: Option<String>,
    /// Where to: `.pdf`.
    pub out: String,
}

impl Query for PrintStatement {
    const NAME: &'static str = "print.statement";
    const WHO: Role = Role::Champion;
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let person = Person::own(read, self.person)?;
        let asked = ShowStatement { person: self.person, school_year: self.school_year.clone() };
        let Statement { before, entries, .. } = asked.run(read)?;
        let mut facts = account(read, &person, &Ledger::of(read, person.id)?)?;
        facts.school_year = self.school_year.unwrap_or_default();
        facts.before = if before == Cents(0) { String::new() } else { money(before.0) };
        facts.entries = lines(read, entries.iter().map(|line| (&line.entry, line.balance)))?;
        let around = (facts.reader.frame(format!("Statement for {}", person.name)), facts.reader.foot());
        print_paper(read, TemplateKind::Statement, &facts, around, self.out)
    }
}
