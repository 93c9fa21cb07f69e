//! Which chargers were charged for, and what became of each charge? For the public by school.

use serde::Deserialize;
use ts_rs::TS;

use super::by_school::BySchool;
use super::frame::{one_list, write_report};
use crate::contract::Query;
use crate::error::Result;
use crate::fees::{Ledger, LedgerKind, OpenCharge, people_charged_for};
use crate::people::{Person, School, holder_of};
use crate::settings::school_year;
use crate::store::Read;
use crate::values::SchoolId;
use crate::writing::{Cell, Column, Kind, Privacy, Profile, RowFacts, Written};

/// Writes the fees of chargers.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ExportChargerFees {
    /// Where to: `.xlsx`, `.csv` or `.pdf`.
    pub out: String,
    /// For whom; internal when absent. The public one names nobody, and tells no figure of fewer than five students.
    #[serde(default)]
    pub profile: Option<Profile>,
    /// What one school charged; all that are the operator's business when absent.
    #[serde(default)]
    pub school: Option<SchoolId>,
    /// Only charges at the price of that school year.
    #[serde(default)]
    pub school_year: Option<String>,
}

/// The accessory, by the word under which it has a price.
const CHARGER: &str = "charger";

fn columns() -> Vec<Column> {
    vec![
        Column::new("Day", Kind::Date),
        Column::new("School", Kind::Text),
        Column::new("School year", Kind::Text),
        Column::new("Name", Kind::Text).private(Privacy::HolderIdentity),
        Column::new("Number", Kind::Code).private(Privacy::HolderIdentity),
        Column::new("Who", Kind::Text),
        Column::new("Charged", Kind::Money),
        Column::new("Paid", Kind::Money),
        Column::new("Waived", Kind::Money),
        Column::new("Credited", Kind::Money),
        Column::new("Written off", Kind::Money),
        Column::new("Open", Kind::Money),
    ]
}

impl Query for ExportChargerFees {
    const NAME: &'static str = "export.charger_fees";
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let school = read.school_asked(self.school)?;
        let schools = School::names(read)?;
        let year = school_year::asked(read, self.school_year)?;
        let is_meant = move |one: &OpenCharge| {
            one.charge.kind == LedgerKind::Charge
                && one.charge.about.eq_ignore_ascii_case(CHARGER)
                && school.is_none_or(|school| one.charge.school == school)
                && year.as_ref().is_none_or(|year| one.charge.school_year == *year)
        };
        write_report(read, "charger_fees", "Charger fees".into(), self.profile, self.out, |profile| match profile {
            Profile::Internal => Ok(one_list("Charger fees", columns(), move |put| {
                for id in people_charged_for(read, CHARGER)? {
                    let person: Person = read.get(id)?;
                    let about = RowFacts::held_by(holder_of(person.population, person.state));
                    let settled = Ledger::of(read, id)?.settled;
                    for charge in settled.charges.iter().filter(|charge| is_meant(charge)) {
                        let school = schools.get(&charge.charge.school).cloned();
                        put(about, &cells(charge, &person, school))?;
                    }
                }
                Ok(())
            })),
            Profile::Public => {
                let mut sums = BySchool::default();
                for id in people_charged_for(read, CHARGER)? {
                    let person: Person = read.get(id)?;
                    let settled = Ledger::of(read, id)?.settled;
                    for charge in settled.charges.iter().filter(|charge| is_meant(charge)) {
                        let school = schools.get(&charge.charge.school).cloned().unwrap_or_default();
                        sums.add(school, person.population, charge.charge.cents);
                    }
                }
                Ok(vec![sums.sheet("Charger fees", "charged", "Charged")])
            }
        })
    }
}

fn cells(one: &OpenCharge, person: &Person, school: Option<String>) -> Vec<Cell<'static>> {
    vec![
        Cell::of(one.charge.on_day, |day| Cell::Date(day.0)),
        Cell::of(school, Cell::text),
        Cell::text(one.charge.school_year.clone()),
        Cell::text(person.name.clone()),
        Cell::of(person.number.clone(), Cell::code),
        Cell::text(person.population.word()),
        Cell::Money(one.charge.cents.0),
        Cell::Money(one.paid.0),
        Cell::Money(one.waived.0),
        Cell::Money(one.credited.0),
        Cell::Money(one.written_off.0),
        Cell::Money(one.open.0),
    ]
}
