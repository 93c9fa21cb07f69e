//! A device comes back: from whom, in whose bag, with what, and in what shape?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::look_over::{Look, LookedOver, look_over};
use crate::accessories::{LookedAt, nobody_looked};
use crate::contract::Command;
use crate::drives::{Drive, DriveKind, DriveStep};
use crate::error::Result;
use crate::incidents::OutInstead;
use crate::people::{Belongs, Person};
use crate::register::custody::{Custody, SeenShape, check_in};
use crate::register::finding::{device_of, person_of};
use crate::register::{Device, Status};
use crate::store::{Role, Write};
use crate::values::{DriveId, PersonId, tidy};

/// Takes a device in. It comes from whoever is recorded to have it, whosever bag it lay in.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct TakeIn {
    /// The collection it is part of, where it is part of one.
    #[serde(default)]
    pub drive: Option<DriveId>,
    /// The device, by what was scanned.
    pub code: String,
    /// In whose bag it lay, by what was scanned or typed.
    #[serde(default)]
    pub bag: Option<String>,
    /// What came along; what is not named was not looked at.
    #[serde(default)]
    #[ts(as = "Option<Vec<LookedAt>>", optional)]
    pub accessories: Vec<LookedAt>,
    /// What shape it is in; not looked at when absent.
    #[serde(default)]
    pub shape: Option<ShapeSeen>,
}

/// What shape a device came back in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case", deny_unknown_fields)]
pub enum ShapeSeen {
    /// Nothing is wrong with it.
    Working,
    /// It is damaged.
    Damaged {
        /// Which parts.
        parts: Vec<String>,
    },
}

/// What taking a device in did.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TakenIn {
    /// The device.
    pub device: Device,
    /// Who was recorded to have it.
    pub holder: Option<Person>,
    /// Whose bag it lay in, when that is somebody else.
    pub stranger: Option<Person>,
    /// Its status before, when it was not accounted for.
    pub was: Option<Status>,
    /// The custody that ended, to say later what came along.
    pub custody: Option<Custody>,
    /// What was seen of the accessories and the device.
    pub looked: LookedOver,
    /// What else they still have in their hands, by tag or serial.
    pub still_has: Vec<String>,
    /// What went out in its place and is still out: to be collected too.
    pub instead: Vec<OutInstead>,
}

impl Command for TakeIn {
    const NAME: &'static str = "collection.take_in";
    const WHO: Role = Role::Champion;
    type Output = TakenIn;

    fn run(self, write: &mut Write<'_>) -> Result<TakenIn> {
        let drive = self.drive.map(|drive| Drive::going_on(write, drive, DriveKind::Collection)).transpose()?;
        let school = drive.as_ref().map(|drive| drive.school).or(write.actor().school);
        let device = device_of(write, &self.code, school)?;
        let bag = tidy(self.bag).map(|bag| person_of(write, &bag, school)).transpose()?;
        let was = device.status.is_away().then_some(device.status);
        let before = Custody::answering(write, device.id)?;
        let seen = self.shape.as_ref().map(|shape| match shape {
            ShapeSeen::Working => SeenShape::Working,
            ShapeSeen::Damaged { .. } => SeenShape::Damaged,
        });
        let checked_in = check_in(write, device, seen)?;
        let custody = checked_in.custody.or(before);
        if let Some(custody) = &custody {
            nobody_looked(write, custody.id)?;
        }
        let look = Look { accessories: self.accessories, shape: self.shape };
        let looked = look_over(write, &checked_in.device, custody.as_ref(), look)?;
        let holder = custody.as_ref().and_then(|custody| custody.person);
        if let Some(drive) = &drive {
            let step = DriveStep {
                id: write.new_id(),
                drive: drive.id,
                school: drive.school,
                person: holder,
                bag: bag.as_ref().map(|bag| bag.id),
                device: checked_in.device.id,
                custody: custody.as_ref().map(|custody| custody.id),
                at: write.now(),
            };
            write.put(&step)?;
        }
        Ok(TakenIn {
            device: write.get(checked_in.device.id)?,
            stranger: bag.filter(|bag| Some(bag.id) != holder),
            still_has: holder.map(|holder| still_has(write, holder)).transpose()?.unwrap_or_default(),
            holder: holder.map(|holder| as_far_as_ours(write, holder)).transpose()?,
            was,
            custody,
            looked,
            instead: checked_in.instead,
        })
    }
}

/// Who had our device: of somebody of another school the name only.
fn as_far_as_ours(write: &Write<'_>, person: PersonId) -> Result<Person> {
    let person: Person = write.get(person)?;
    if Belongs::of(write, person.id, person.school)?.here() {
        return Ok(person);
    }
    let Person { id, population, name, school, state, .. } = person;
    Ok(Person {
        id,
        population,
        number: None,
        name,
        first_name: None,
        last_name: None,
        username: None,
        email: None,
        sourced_id: None,
        grade: None,
        homeroom: None,
        school,
        state,
        notes: None,
    })
}

fn still_has(write: &Write<'_>, person: PersonId) -> Result<Vec<String>> {
    let mut has = Vec::new();
    for custody in Custody::held_by(write, person)?.into_iter().filter(|custody| custody.ended_at.is_none()) {
        let device: Device = write.get(custody.device)?;
        if !write.actor().covers(device.school) {
            continue;
        }
        let tag = device.tag.map(|tag| tag.to_string());
        has.push(tag.or_else(|| device.serial.map(|serial| serial.to_string())).unwrap_or_default());
    }
    Ok(has)
}
