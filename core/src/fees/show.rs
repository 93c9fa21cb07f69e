//! What does a person owe, entry by entry?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::record::{LedgerEntry, balance_of};
use crate::contract::Query;
use crate::error::Result;
use crate::people::Person;
use crate::store::Read;
use crate::values::{Cents, PersonId};

/// A person's account.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowAccount {
    /// Whose.
    pub person: PersonId,
}

/// The answer to [`ShowAccount`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct Account {
    /// What is owed; less than nothing is credit.
    pub balance: Cents,
    /// Every entry, the oldest first.
    pub entries: Vec<AccountEntry>,
}

/// An entry with the balance after it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AccountEntry {
    /// The entry.
    pub entry: LedgerEntry,
    /// What was owed once it was made.
    pub balance: Cents,
    /// Whether a later entry reversed it.
    pub is_reversed: bool,
}

impl Query for ShowAccount {
    const NAME: &'static str = "fee.of_person";
    type Output = Account;

    fn run(self, read: &Read<'_>) -> Result<Account> {
        let person = Person::own(read, self.person)?;
        let entries = LedgerEntry::of_person(read, person.id)?;
        let reversed: Vec<_> = entries.iter().filter_map(|entry| entry.reverses).collect();
        let mut balance = Cents(0);
        let entries = entries
            .into_iter()
            .map(|entry| {
                balance = balance + entry.cents;
                AccountEntry { is_reversed: reversed.contains(&entry.id), entry, balance }
            })
            .collect();
        Ok(Account { balance: balance_of(read, person.id)?, entries })
    }
}
