//! The row: one entry of the ledger, and the sum of a person's.

use crate::error::Result;
use crate::store::{Read, Row, Scope};
use crate::values::{AccessoryId, Cents, DeviceId, LedgerId, OperatorId, PersonId, SchoolId, Timestamp};

crate::words! {
    /// What an entry does to what is owed. Owed is positive: charges and refunds add to it, the others take from it.
    pub enum LedgerKind {
        /// The person owes for something.
        Charge = "charge",
        /// The person paid.
        Payment = "payment",
        /// It need not be paid.
        Waiver = "waiver",
        /// It is owed no longer: what it was for came back.
        Credit = "credit",
        /// What was paid was given back.
        Refund = "refund",
        /// It is given up.
        WriteOff = "write_off",
        /// The opposite of an entry that was a mistake.
        Reversal = "reversal",
    }
}

crate::fact! {
    /// One entry of the ledger.
    pub struct LedgerEntry in "ledger_entry" {
        /// The row.
        id: LedgerId,
        /// Whose account.
        person: PersonId,
        /// The school that made the entry.
        school: SchoolId,
        /// What it does.
        kind: LedgerKind,
        /// How much; positive adds to what is owed.
        cents: Cents,
        /// When.
        at: Timestamp,
        /// The school year whose price it has.
        school_year: String,
        /// What it is for: the kind of accessory.
        about: String,
        /// The device it went along with.
        device: Option<DeviceId>,
        /// The accessory it is for.
        accessory: Option<AccessoryId>,
        /// The charge it settles, where it names one.
        settles: Option<LedgerId>,
        /// The entry it reverses.
        reverses: Option<LedgerId>,
        /// Why, in words.
        note: Option<String>,
        /// Who made the entry.
        operator: Option<OperatorId>,
    }
    scope |row| Scope::School(row.school);
    undo Void; merge Union;
    refers { person -> "person", device -> "device", accessory -> "accessory" }
}

const COUNTS: &str = "NOT EXISTS (SELECT 1 FROM void WHERE fact = ledger_entry.id)";

impl LedgerEntry {
    /// Every entry of a person's account that counts, the oldest first.
    pub fn of_person(read: &Read<'_>, person: PersonId) -> Result<Vec<Self>> {
        let columns = Self::COLUMNS.join(", ");
        let sql = format!("SELECT {columns} FROM ledger_entry WHERE person = ?1 AND {COUNTS} ORDER BY at, id");
        read.rows(&sql, [person], Self::read)
    }

    /// Every entry for one accessory that counts, the oldest first.
    pub fn of_accessory(read: &Read<'_>, accessory: AccessoryId) -> Result<Vec<Self>> {
        let columns = Self::COLUMNS.join(", ");
        let sql = format!("SELECT {columns} FROM ledger_entry WHERE accessory = ?1 AND {COUNTS} ORDER BY at, id");
        read.rows(&sql, [accessory], Self::read)
    }
}

/// What a person owes: the sum of their entries. Less than nothing is credit.
pub fn balance_of(read: &Read<'_>, person: PersonId) -> Result<Cents> {
    let sql = format!("SELECT coalesce(sum(cents), 0) FROM ledger_entry WHERE person = ?1 AND {COUNTS}");
    Ok(read.row(&sql, [person], |row| row.get(0))?.unwrap_or_default())
}

/// An entry that an operation made, and one made later that settles or reverses it.
pub fn built_on(read: &Read<'_>, operation: i64) -> Result<Option<(LedgerId, LedgerId)>> {
    let has = "SELECT 1 FROM fact_batch JOIN entity ON entity.id = fact_batch.entity
               WHERE operation = ?1 AND name = 'ledger_entry'";
    if read.row(has, [operation], |_| Ok(()))?.is_none() {
        return Ok(None);
    }
    let sql = format!(
        "SELECT made.id, ledger_entry.id FROM ledger_entry AS made JOIN ledger_entry
             ON ledger_entry.person = made.person AND made.id IN (ledger_entry.settles, ledger_entry.reverses)
         WHERE made.operation = ?1 AND ledger_entry.operation <> ?1 AND {COUNTS} LIMIT 1"
    );
    read.row(&sql, [operation], |row| Ok((row.get(0)?, row.get(1)?)))
}
