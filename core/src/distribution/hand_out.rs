//! Somebody gets a device, and what goes along with it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::accessories::{Accessory, give, kinds_known};
use crate::agreements::Agreement;
use crate::contract::Command;
use crate::drives::{Drive, DriveKind, DriveStep, expected_person};
use crate::error::Result;
use crate::fees::balance_of;
use crate::people::Person;
use crate::refusal::Reason;
use crate::register::Device;
use crate::register::custody::{Custodian, Custody, Terms, check_out, may_check_out};
use crate::register::finding::{device_of, person_of};
use crate::settings::Policy;
use crate::settings::policy::school_year_now;
use crate::store::{Read, Role, Write};
use crate::values::{Cents, Date, DriveId, tidy};

/// Hands a device to a person.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct HandOut {
    /// The drive it is part of, where it is part of one.
    #[serde(default)]
    pub drive: Option<DriveId>,
    /// The person, by what was scanned or typed: number, label, e-mail, user name.
    pub who: String,
    /// The device, by what was scanned.
    pub code: String,
    /// What goes along with it; what the drive says when absent.
    #[serde(default)]
    pub accessories: Option<Vec<String>>,
    /// Why somebody gets a device who has one already, or what else there is to say.
    #[serde(default)]
    pub reason: Option<String>,
    /// When it is due back.
    #[serde(default)]
    pub due_on: Option<Date>,
    /// Whether it may go home; as the device says when absent.
    #[serde(default)]
    pub take_home: Option<bool>,
    /// Why IT gives a device to a student who is not active yet.
    #[serde(default)]
    pub override_reason: Option<String>,
}

/// What else whoever hands out should know.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Note {
    /// The person owes.
    Owes {
        /// How much.
        cents: Cents,
    },
    /// The person's agreement of this school year is not signed.
    NotSigned,
    /// The drive does not expect the person.
    NotInDrive,
    /// The person had a device already.
    Second {
        /// Which, by tag or serial.
        holds: Vec<String>,
    },
}

/// What a hand-out did.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct HandedOut {
    /// Who got it.
    pub person: Person,
    /// What they got.
    pub device: Device,
    /// The custody that began.
    pub custody: Custody,
    /// What went along.
    pub accessories: Vec<Accessory>,
    /// What else there is to know.
    pub notes: Vec<Note>,
}

impl Command for HandOut {
    const NAME: &'static str = "distribution.hand_out";
    const WHO: Role = Role::Champion;
    type Output = HandedOut;

    fn run(self, write: &mut Write<'_>) -> Result<HandedOut> {
        let drive = self.drive.map(|drive| Drive::going_on(write, drive, DriveKind::Distribution)).transpose()?;
        hand_out(write, drive.as_ref(), self)
    }
}

/// Hands a device to a person. Judges everything before it writes anything.
///
/// # Errors
/// As [`person_of`], [`device_of`] and [`check_out`]; `second_device` when they have one and no reason is given;
/// `owes` when the district's policy holds a device back until a balance is paid.
pub(super) fn hand_out(write: &mut Write<'_>, drive: Option<&Drive>, asked: HandOut) -> Result<HandedOut> {
    let school = drive.map(|drive| drive.school).or(write.actor().school);
    let person = person_of(write, &asked.who, school)?;
    let device = device_of(write, &asked.code, school)?;
    let terms = Terms {
        due_on: asked.due_on,
        take_home: asked.take_home,
        reason: tidy(asked.reason),
        override_reason: asked.override_reason,
    };
    let mut notes = Vec::new();
    let holds = holds(write, &person, &device)?;
    let policy = Policy::now(write)?;
    let owed = balance_of(write, person.id)?;
    if owed > Cents(0) {
        match policy.balance_blocks_issuing {
            true => return Err(Reason::Owes { cents: owed }.into()),
            false => notes.push(Note::Owes { cents: owed }),
        }
    }
    // What the device itself forbids comes first: a reason would not help.
    let to = may_check_out(write, &device, Custodian::Person { person: person.id }, &terms)?;
    if !holds.is_empty() {
        if terms.reason.is_none() {
            let reasons = policy.second_device_reasons;
            return Err(Reason::SecondDevice { holds, reasons }.into());
        }
        notes.push(Note::Second { holds });
    }
    if Agreement::in_year(write, person.id, &school_year_now(write)?)?.is_none() {
        notes.push(Note::NotSigned);
    }
    let kinds = match (&asked.accessories, drive) {
        (Some(kinds), _) => kinds.clone(),
        (None, Some(drive)) => drive.accessories.words().to_vec(),
        (None, None) => Vec::new(),
    };
    let kinds = kinds_known(write, &kinds)?;
    // Everything is judged by now: a refusal has written nothing.
    let custody = check_out(write, &device, to, &terms)?;
    let accessories = give(write, &custody, &kinds)?;
    if let Some(drive) = drive {
        if expected_person(write, drive, person.id)?.is_none() {
            notes.push(Note::NotInDrive);
        }
        let step = DriveStep {
            id: write.new_id(),
            drive: drive.id,
            school: drive.school,
            person: Some(person.id),
            bag: None,
            device: device.id,
            custody: Some(custody.id),
            at: write.now(),
        };
        write.put(&step)?;
    }
    Ok(HandedOut { person, device, custody, accessories, notes })
}

/// What the person has in their hands besides this device, by tag or serial.
fn holds(read: &Read<'_>, person: &Person, device: &Device) -> Result<Vec<String>> {
    let mut holds = Vec::new();
    for custody in Custody::held_by(read, person.id)? {
        if custody.ended_at.is_none() && custody.device != device.id {
            let other: Device = read.get(custody.device)?;
            if !read.actor().covers(other.school) {
                continue;
            }
            let tag = other.tag.map(|tag| tag.to_string());
            holds.push(tag.or_else(|| other.serial.map(|serial| serial.to_string())).unwrap_or_default());
        }
    }
    Ok(holds)
}
