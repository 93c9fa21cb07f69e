//! Somebody is to pay for something: what, how much, and by whose price?
//!
//! Without an amount it costs what the list of its school year says. Another amount is IT's to ask, with a reason.

use serde::Deserialize;
use ts_rs::TS;

use super::ledger::{Ledger, begun};
use super::pay::at_most;
use super::record::{LedgerEntry, LedgerKind};
use crate::contract::Command;
use crate::error::{Result, invalid, not_in_future, required};
use crate::people::Person;
use crate::refusal::{MoneyReason, Problem, Reason};
use crate::settings::Policy;
use crate::settings::policy::school_year_of;
use crate::settings::school_year::starts_month;
use crate::store::{Role, Write};
use crate::values::{AccessoryId, Amount, Cents, Date, DeviceId, IncidentId, LedgerId, PersonId, RequestId, SchoolId};

/// What is charged, to whom and for what.
#[derive(Debug, Clone)]
pub struct Charge {
    /// Who is to pay.
    pub person: PersonId,
    /// The school that asks for it.
    pub school: SchoolId,
    /// How much.
    pub cents: Cents,
    /// What for: the kind of accessory, or `lost`, `damage` …
    pub about: String,
    /// The device.
    pub device: Option<DeviceId>,
    /// The accessory.
    pub accessory: Option<AccessoryId>,
    /// The incident it follows from.
    pub incident: Option<IncidentId>,
    /// The request it was made for.
    pub request: Option<RequestId>,
    /// The day it is charged for.
    pub on_day: Date,
    /// The school year whose price it has.
    pub school_year: String,
    /// Why, in words.
    pub note: Option<String>,
}

/// Writes a charge.
///
/// # Errors
/// `out_of_range` for nothing or less, `in_the_future`.
pub fn charge(write: &mut Write<'_>, charge: Charge) -> Result<LedgerEntry> {
    Amount::Cents(charge.cents).cents("cents")?;
    not_in_future("on_day", charge.on_day, write.today())?;
    let id = write.new_id();
    let begun = begun(write, id, LedgerKind::Charge, charge.person, charge.school, charge.cents, charge.on_day)?;
    let entry = LedgerEntry {
        school_year: charge.school_year,
        about: charge.about,
        device: charge.device,
        accessory: charge.accessory,
        incident: charge.incident,
        request: charge.request,
        note: charge.note,
        ..begun
    };
    write.record(&entry)?;
    Ok(entry)
}

/// Charges a person: at the list's price, or for IT at another one.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ChargeByHand {
    /// Who is to pay.
    pub person: PersonId,
    /// What for: `charger`, or another word.
    pub about: String,
    /// How much; the list's price when absent. Another one needs IT and a note.
    #[serde(default)]
    pub cents: Option<Amount>,
    /// The day it is charged for; today when absent.
    #[serde(default)]
    pub on_day: Option<Date>,
    /// Why, in words.
    #[serde(default)]
    pub note: Option<String>,
    /// The device it is about.
    #[serde(default)]
    pub device: Option<DeviceId>,
}

impl Command for ChargeByHand {
    const NAME: &'static str = "fee.charge";
    const WHO: Role = Role::Champion;
    type Output = LedgerEntry;

    fn run(self, write: &mut Write<'_>) -> Result<LedgerEntry> {
        let person = Person::own(write, self.person)?;
        let about = required("about", &self.about, 100)?;
        let on_day = self.on_day.unwrap_or_else(|| write.today());
        not_in_future("on_day", on_day, write.today())?;
        let school = school_of(write, &person)?;
        let school_year = school_year_of(on_day, starts_month(write)?);
        let listed = Policy::in_year(write, &school_year)?.price_of(&about);
        let asked = self.cents.map(|cents| cents.cents("cents")).transpose()?;
        let note = at_most("note", self.note, 500)?;
        let cents = match (asked, listed) {
            (Some(asked), listed) if listed != Some(asked) => {
                must_be_it(write)?;
                if note.is_none() {
                    return invalid("note", Problem::Missing);
                }
                asked
            }
            (_, Some(listed)) => listed,
            (_, None) => return Err(Reason::NoPrice { kind: about, school_year }.into()),
        };
        charge(
            write,
            Charge {
                person: person.id,
                school,
                cents,
                about,
                device: self.device,
                accessory: None,
                incident: None,
                request: None,
                on_day,
                school_year,
                note,
            },
        )
    }
}

/// The school in whose name a person is charged: the operator's own, or the person's.
///
/// # Errors
/// `no_school`.
pub fn school_of(write: &Write<'_>, person: &Person) -> Result<SchoolId> {
    match write.actor().school.or(person.school) {
        Some(school) if person.school.is_some() => Ok(school),
        Some(_) | None => Err(MoneyReason::NoSchool { person: person.name.clone() }.into()),
    }
}

fn must_be_it(write: &Write<'_>) -> Result<()> {
    match write.actor().role {
        Role::It => Ok(()),
        Role::Viewer | Role::Champion => Err(Reason::NotAllowed { needs: Role::It.word().into() }.into()),
    }
}

/// What is set right: the charge, and before it what was waived, credited or written off of it. What was paid is then left
/// over. For a price that changes: this, and a new charge.
///
/// # Errors
/// As [`Ledger::charge`]; `missing` without a reason.
pub fn reverse_charge(write: &mut Write<'_>, person: PersonId, charge: LedgerId, reason: &str) -> Result<LedgerEntry> {
    let ledger = Ledger::of(write, person)?;
    ledger.charge(charge)?;
    let takes_off = |entry: &&LedgerEntry| match entry.kind {
        LedgerKind::Waiver | LedgerKind::Credit | LedgerKind::WriteOff => entry.settles == Some(charge),
        LedgerKind::Charge | LedgerKind::Payment | LedgerKind::Refund | LedgerKind::Reversal => false,
    };
    let is_reversed = |entry: &LedgerEntry| ledger.entries.iter().any(|other| other.reverses == Some(entry.id));
    for entry in ledger.entries.iter().filter(takes_off).filter(|entry| !is_reversed(entry)) {
        super::reverse::opposite(write, entry, reason)?;
    }
    let ledger = Ledger::of(write, person)?;
    super::reverse::reverse(write, &ledger, charge, reason)
}
