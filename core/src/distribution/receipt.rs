//! What did a person get: the facts of a receipt, on screen or on paper?

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::accessories::{Accessory, AccessoryState};
use crate::contract::Query;
use crate::drives::{Drive, DriveStep};
use crate::error::Result;
use crate::people::{Belongs, Person, School};
use crate::register::custody::Custody;
use crate::register::{Device, Model};
use crate::settings::District;
use crate::store::Read;
use crate::values::{Cents, Date, DriveId, PersonId, Timestamp};

/// Receipts for what people have in their hands.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct AskReceipts {
    /// One person.
    #[serde(default)]
    pub person: Option<PersonId>,
    /// Or everyone who got something in a drive.
    #[serde(default)]
    pub drive: Option<DriveId>,
}

/// The answer to [`AskReceipts`].
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Receipts {
    /// The district.
    pub district: String,
    /// The day they are made.
    pub on: Date,
    /// One a person, by homeroom and name; none for whoever has nothing.
    pub receipts: Vec<Receipt>,
}

/// What one person has.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Receipt {
    /// Who.
    pub person: PersonId,
    /// The name.
    pub name: String,
    /// The number.
    pub number: Option<String>,
    /// The grade.
    pub grade: Option<String>,
    /// The homeroom.
    pub homeroom: Option<String>,
    /// The school.
    pub school: Option<String>,
    /// Devices with what went along.
    pub lines: Vec<ReceiptLine>,
    /// What is owed.
    pub balance: Cents,
}

/// One device on a receipt.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ReceiptLine {
    /// Its tag.
    pub tag: Option<String>,
    /// Its serial.
    pub serial: Option<String>,
    /// Its model.
    pub model: Option<String>,
    /// Since when they have it.
    pub since: Timestamp,
    /// When it is due back.
    pub due_on: Option<Date>,
    /// Whether it may go home.
    pub take_home: bool,
    /// What went along and is out.
    pub accessories: Vec<String>,
}

impl Query for AskReceipts {
    const NAME: &'static str = "distribution.receipts";
    type Output = Receipts;

    fn run(self, read: &Read<'_>) -> Result<Receipts> {
        let mut people: Vec<PersonId> = self
            .person
            .map(|person| Person::own(read, person))
            .transpose()?
            .map(|person| person.id)
            .into_iter()
            .collect();
        if let Some(drive) = self.drive {
            let drive: Drive = read.get(drive)?;
            read.must_cover(drive.school)?;
            for person in DriveStep::of(read, drive.id)?.iter().filter_map(|step| step.person) {
                let school = read.get::<Person>(person)?.school;
                // Whoever goes to another school by now gets the receipt there.
                if Belongs::of(read, person, school)?.here() {
                    people.push(person);
                }
            }
        }
        let mut seen = HashSet::new();
        people.retain(|person| seen.insert(*person));
        let mut receipts = Vec::new();
        for person in people {
            let receipt = receipt_of(read, person)?;
            if !receipt.lines.is_empty() {
                receipts.push(receipt);
            }
        }
        let by = |receipt: &Receipt| (receipt.homeroom.clone(), receipt.name.to_lowercase());
        receipts.sort_by_key(by);
        Ok(Receipts { district: District::get(read)?.name, on: read.today(), receipts })
    }
}

fn receipt_of(read: &Read<'_>, id: PersonId) -> Result<Receipt> {
    let person: Person = read.get(id)?;
    let mut lines = Vec::new();
    for custody in Custody::held_by(read, id)?.into_iter().filter(|custody| custody.ended_at.is_none()) {
        let device: Device = read.get(custody.device)?;
        if !read.actor().covers(device.school) {
            continue;
        }
        let model = device.model.map(|model| read.find::<Model>(model)).transpose()?.flatten();
        let given = Accessory::of_custody(read, custody.id)?;
        lines.push(ReceiptLine {
            tag: device.tag.map(|tag| tag.to_string()),
            serial: device.serial.map(|serial| serial.to_string()),
            model: model.map(|model| model.name),
            since: custody.started_at,
            due_on: custody.due_on,
            take_home: custody.take_home,
            accessories: given
                .into_iter()
                .filter(|accessory| accessory.state == AccessoryState::Given)
                .map(|accessory| accessory.kind)
                .collect(),
        });
    }
    let school = person.school.map(|school| read.find::<School>(school)).transpose()?.flatten();
    Ok(Receipt {
        balance: crate::fees::balance_of(read, person.id)?,
        person: person.id,
        name: person.name,
        number: person.number,
        grade: person.grade,
        homeroom: person.homeroom,
        school: school.map(|school| school.name),
        lines,
    })
}
