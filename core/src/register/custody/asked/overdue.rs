//! What is past its due day, and who has it?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::record::overdue;
use crate::contract::Query;
use crate::error::Result;
use crate::people::Person;
use crate::refusal::CurrentHolder;
use crate::register::custody::{Custodian, Custody, holder_of};
use crate::register::{Device, Status};
use crate::store::Read;
use crate::values::{AssetTag, CustodyId, Date, DeviceId, SchoolId, Serial};

/// Loans past their due day, by who has them.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Overdue {
    /// One school; all that are the operator's business when absent.
    #[serde(default)]
    pub school: Option<SchoolId>,
}

/// The answer to [`Overdue`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct OverdueList {
    /// Who has what, whoever is longest overdue first.
    pub holders: Vec<OverdueHolder>,
    /// How many loans.
    pub loans: u32,
}

/// Somebody with loans past their due day.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OverdueHolder {
    /// Who.
    pub holder: CurrentHolder,
    /// The homeroom of a student.
    pub homeroom: Option<String>,
    /// The loans, the longest overdue first.
    pub loans: Vec<OverdueLoan>,
}

/// A loan past its due day.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OverdueLoan {
    /// The custody.
    pub custody: CustodyId,
    /// The device.
    pub device: DeviceId,
    /// Its tag.
    pub tag: Option<AssetTag>,
    /// Its serial.
    pub serial: Option<Serial>,
    /// Its model's name.
    pub model_name: Option<String>,
    /// The school that answers for it.
    pub school: SchoolId,
    /// Whether it is accounted for.
    pub status: Status,
    /// Why it was lent, where that was said.
    pub reason: Option<String>,
    /// When it was due.
    pub due_on: Date,
    /// How many days ago that was.
    pub days: u32,
}

impl Query for Overdue {
    const NAME: &'static str = "custody.overdue";
    type Output = OverdueList;

    fn run(self, read: &Read<'_>) -> Result<OverdueList> {
        let school = read.school_asked(self.school)?;
        let mut holders: Vec<(Custodian, OverdueHolder)> = Vec::new();
        let mut loans = 0;
        for custody in overdue(read, school, read.today())? {
            let who = custody.who();
            let Some(loan) = loan(read, custody)? else { continue };
            loans += 1;
            match holders.iter_mut().find(|(known, _)| *known == who) {
                Some((_, holder)) => holder.loans.push(loan),
                None => holders.push((who.clone(), with(read, &who, loan)?)),
            }
        }
        Ok(OverdueList { holders: holders.into_iter().map(|(_, holder)| holder).collect(), loans })
    }
}

fn loan(read: &Read<'_>, custody: Custody) -> Result<Option<OverdueLoan>> {
    let Some(due_on) = custody.due_on else { return Ok(None) };
    let device: Device = read.get(custody.device)?;
    let late = (read.today().0 - due_on.0).num_days();
    Ok(Some(OverdueLoan {
        custody: custody.id,
        device: device.id,
        model_name: device.model_name(read)?,
        tag: device.tag,
        serial: device.serial,
        school: device.school,
        status: device.status,
        reason: custody.reason,
        due_on,
        days: u32::try_from(late).unwrap_or(0),
    }))
}

fn with(read: &Read<'_>, who: &Custodian, loan: OverdueLoan) -> Result<OverdueHolder> {
    let homeroom = match who {
        Custodian::Person { person } => read.get::<Person>(*person)?.homeroom,
        Custodian::Place { .. } | Custodian::It | Custodian::Vendor { .. } => None,
    };
    Ok(OverdueHolder { holder: holder_of(read, who)?, homeroom, loans: vec![loan] })
}
