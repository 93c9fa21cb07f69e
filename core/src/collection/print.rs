//! The evening's list on paper: who still has what, with a table for each homeroom.

use std::path::PathBuf;

use serde::Deserialize;
use ts_rs::TS;

use crate::accessories::AccessoryState;
use crate::contract::Query;
use crate::drives::{Drive, OpenAccessory, Out, StillOutPerson, still_out};
use crate::error::Result;
use crate::paper;
use crate::people::SummerKeep;
use crate::settings::District;
use crate::store::{Read, Role};
use crate::values::{AssetTag, DriveId, Serial};
use crate::writing::{Written, print};

/// Prints the still-out list of a collection.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintStillOut {
    /// The collection.
    pub drive: DriveId,
    /// Where to: `.pdf`.
    pub out: String,
}

impl Query for PrintStillOut {
    const NAME: &'static str = "print.still_out";
    const WHO: Role = Role::Champion;
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let drive: Drive = read.get(self.drive)?;
        read.must_cover(drive.school)?;
        let list = still_out(read, drive)?;
        let rows = list.people.len();
        let mut homerooms: Vec<paper::StillOutHomeroom> = Vec::new();
        for person in list.people {
            let name = person.homeroom.clone().unwrap_or_default();
            let person = on_paper(read, person)?;
            match homerooms.iter_mut().find(|homeroom| homeroom.name == name) {
                Some(homeroom) => homeroom.people.push(person),
                None => homerooms.push(paper::StillOutHomeroom { name, people: vec![person] }),
            }
        }
        let sheet = paper::StillOut {
            district: District::get(read)?.name,
            drive: list.drive.name,
            school: list.school_name,
            deadline: Some(list.drive.deadline.0),
            at: read.now().wall_clock(read.zone()),
            expects_anybody: list.expected > 0,
            homerooms,
        };
        let document = paper::still_out(&sheet);
        Ok(print(&PathBuf::from(self.out), read.press(), rows, |press| Ok(press.document(&document)?))?)
    }
}

fn on_paper(read: &Read<'_>, person: StillOutPerson) -> Result<paper::StillOutPerson> {
    let mut keeps_until = None;
    for device in &person.keeps {
        let keeps = SummerKeep::of(read, device.device)?;
        let until = keeps.iter().filter(|keep| keep.person == person.id).map(|keep| keep.until_on.0).max();
        keeps_until = keeps_until.max(until);
    }
    let code = |tag: Option<&AssetTag>, serial: Option<&Serial>| {
        tag.map(ToString::to_string).or_else(|| serial.map(ToString::to_string)).unwrap_or_else(|| "no tag".into())
    };
    let accessory = |line: &OpenAccessory| {
        let of = format!("{} of {}", line.kind, code(line.tag.as_ref(), line.serial.as_ref()));
        match line.state {
            AccessoryState::Given => of,
            AccessoryState::Returned
            | AccessoryState::Missing
            | AccessoryState::ThirdParty
            | AccessoryState::Replaced
            | AccessoryState::NotLookedAt => format!("{of} ({})", line.state.word().replace('_', " ")),
        }
    };
    let device = |out: &Out| code(out.tag.as_ref(), out.serial.as_ref());
    Ok(paper::StillOutPerson {
        name: person.name,
        number: person.number,
        devices: person.devices.iter().chain(&person.keeps).map(device).collect(),
        accessories: person.accessories.iter().map(accessory).collect(),
        keeps_until,
    })
}
