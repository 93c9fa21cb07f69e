//! The row: one entry of the ledger.

use crate::error::Result;
use crate::store::{Read, Row, Scope};
use crate::values::{
    AccessoryId, Cents, Date, DeviceId, IncidentId, LedgerId, OperatorId, PersonId, RequestId, SchoolId, Timestamp,
};

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
        /// What it is for: the kind of accessory, or what a device cost.
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
    added {
        /// The incident it follows from.
        incident: Option<IncidentId>,
        /// The request it was made for.
        request: Option<RequestId>,
        /// The number of the receipt or of the portal's payment.
        receipt: Option<String>,
        /// Who allowed that it need not be paid.
        approver: Option<String>,
        /// The day on which it took place, where the district is; every entry that is read has one.
        on_day: Option<Date>,
    }
    scope |row| Scope::School(row.school);
    undo Void; merge Union;
    refers {
        person -> "person", device -> "device", accessory -> "accessory", incident -> "incident", request -> "request",
    }
}

pub(super) const COUNTS: &str = "NOT EXISTS (SELECT 1 FROM void WHERE fact = ledger_entry.id)";

impl LedgerEntry {
    /// Every entry of a person's account that counts, the oldest first.
    pub fn of_person(read: &Read<'_>, person: PersonId) -> Result<Vec<Self>> {
        found(read, "person", person)
    }

    /// Every entry that follows from an incident and counts, the oldest first.
    pub fn of_incident(read: &Read<'_>, incident: IncidentId) -> Result<Vec<Self>> {
        found(read, "incident", incident)
    }

    /// Every entry that was made for a request and counts, the oldest first.
    pub fn of_request(read: &Read<'_>, request: RequestId) -> Result<Vec<Self>> {
        found(read, "request", request)
    }

    /// Every entry with the number of a receipt that counts, the oldest first.
    pub fn with_receipt(read: &Read<'_>, receipt: &str) -> Result<Vec<Self>> {
        found(read, "receipt", receipt)
    }
}

fn found(read: &Read<'_>, column: &str, key: impl rusqlite::ToSql) -> Result<Vec<LedgerEntry>> {
    let columns = LedgerEntry::COLUMNS.join(", ");
    let sql = format!("SELECT {columns} FROM ledger_entry WHERE {column} = ?1 AND {COUNTS} ORDER BY at, id");
    let mut entries = read.rows(&sql, [key], LedgerEntry::read)?;
    let there: std::collections::HashSet<LedgerId> = entries.iter().map(|entry| entry.id).collect();
    for entry in &mut entries {
        // Entries were written before their day was; it is that of their instant.
        entry.on_day = entry.on_day.or_else(|| Some(entry.at.date_in(read.zone())));
        for named in [&mut entry.settles, &mut entry.reverses] {
            if let Some(gone) = named.filter(|id| !there.contains(id)) {
                *named = again(read, gone)?.or(*named);
            }
        }
    }
    Ok(entries)
}

/// Hands over every entry that counts, of one school and one school year where those are named, by day.
pub fn each_entry(
    read: &Read<'_>,
    school: Option<SchoolId>,
    school_year: Option<&str>,
    mut visit: impl FnMut(LedgerEntry) -> Result<()>,
) -> Result<()> {
    let columns = LedgerEntry::COLUMNS.join(", ");
    let sql = format!(
        "SELECT {columns} FROM ledger_entry
         WHERE (?1 IS NULL OR school = ?1) AND (?2 IS NULL OR school_year = ?2) AND {COUNTS} ORDER BY at, id"
    );
    read.walk(&sql, rusqlite::params![school, school_year], |row| {
        let mut entry = LedgerEntry::read(row)?;
        entry.on_day = entry.on_day.or_else(|| Some(entry.at.date_in(read.zone())));
        visit(entry)
    })
}

/// Everybody who was ever charged for such a thing.
pub fn people_charged_for(read: &Read<'_>, about: &str) -> Result<Vec<PersonId>> {
    let sql = format!(
        "SELECT DISTINCT person FROM ledger_entry WHERE kind = 'charge' AND about = ?1 COLLATE NOCASE AND {COUNTS}
         ORDER BY person"
    );
    read.rows(&sql, [about], |row| row.get(0))
}

/// An entry that was taken back and done again has another identifier; what named the first one means the second.
pub(super) fn again(read: &Read<'_>, gone: LedgerId) -> Result<Option<LedgerId>> {
    let sql = format!(
        "SELECT ledger_entry.id FROM ledger_entry AS gone JOIN ledger_entry
             ON ledger_entry.person = gone.person AND ledger_entry.at = gone.at AND ledger_entry.kind = gone.kind
                AND ledger_entry.cents = gone.cents AND ledger_entry.about = gone.about
                AND ledger_entry.accessory IS gone.accessory AND ledger_entry.settles IS gone.settles
         WHERE gone.id = ?1 AND {COUNTS} ORDER BY ledger_entry.id DESC LIMIT 1"
    );
    read.row(&sql, [gone], |row| row.get(0))
}
