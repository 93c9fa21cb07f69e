//! What can a scanned code turn out to be?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::variants::Because;
use crate::people::{PersonState, PlaceKind, Population};
use crate::register::{Condition, PhoneFacts, Status};
use crate::values::{AssetTag, DeviceId, PersonId, PlaceId, SchoolId, Serial};

crate::words! {
    /// Where the code is scanned: it decides whether a number means a person or a device.
    pub enum ScanPoint {
        /// At a station that waits for a device: collection, audit, distribution with somebody chosen.
        Station = "station",
        /// At a distribution with nobody chosen: the person wins.
        Distribution = "distribution",
        /// In the box at the top.
        Anywhere = "anywhere",
    }
}

/// Where and for which school somebody looks.
#[derive(Debug, Clone, Copy)]
pub struct Context {
    /// The school at which it is scanned: its place names are understood and its missing devices come first.
    pub school: Option<SchoolId>,
    /// What kind of station asks.
    pub at: ScanPoint,
}

impl Context {
    /// A station of that school.
    pub const fn station(school: SchoolId) -> Self {
        Self { school: Some(school), at: ScanPoint::Station }
    }

    /// The box at the top.
    pub const ANYWHERE: Self = Self { school: None, at: ScanPoint::Anywhere };
}

crate::words! {
    /// By what a device was recognised, from surest to loosest.
    pub enum Tier {
        /// Rollcall's own printed label.
        Label = "label",
        /// The asset tag as written.
        Tag = "tag",
        /// The serial as written.
        Serial = "serial",
        /// Another code by which it is known.
        Alias = "alias",
        /// Tag or serial, but for case, spaces and hyphens.
        Normalised = "normalised",
        /// Tag or serial, but for lost zeros or a maker's prefix.
        Loose = "loose",
    }
}

/// A code and what it turned out to be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Found {
    /// The raw code, as it was read.
    pub code: String,
    /// What it is.
    pub what: Match,
}

/// What a code is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Match {
    /// One device.
    Device {
        /// Which.
        device: DeviceFound,
        /// By what it was recognised.
        by: Tier,
        /// A person with that number, offered by one key.
        person: Option<PersonFound>,
    },
    /// One person.
    Person {
        /// Who.
        person: PersonFound,
        /// A device with that code, offered by one key.
        device: Option<DeviceFound>,
    },
    /// A room, cart or closet.
    Place {
        /// Which.
        place: PlaceFound,
        /// The cart itself, when it is a tagged device.
        device: Option<DeviceFound>,
    },
    /// A printed control code.
    Control {
        /// Its word, upper case: `UNDO`.
        word: String,
    },
    /// Several answers of the same rank: a person chooses, the program never guesses.
    Choice {
        /// Devices to choose from.
        devices: Vec<DeviceFound>,
        /// People to choose from.
        people: Vec<PersonFound>,
        /// Places to choose from.
        places: Vec<PlaceFound>,
    },
    /// Two codes that ran together; both are known.
    Split {
        /// The first and the second.
        parts: Vec<Found>,
    },
    /// Nobody knows it.
    Nothing {
        /// What it may have been, the likeliest first.
        suggestions: Vec<Suggestion>,
    },
}

/// A device as whoever scanned it may see it: of another school only tag, model, school and status.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DeviceFound {
    /// The row.
    pub id: DeviceId,
    /// Its tag.
    pub tag: Option<AssetTag>,
    /// Its serial.
    pub serial: Option<Serial>,
    /// Its model's name.
    pub model: Option<String>,
    /// Its category.
    pub category: Option<String>,
    /// The school or site that answers for it.
    pub school: SchoolId,
    /// Its status.
    pub status: Status,
    /// Its condition.
    pub condition: Option<Condition>,
    /// Disposed, and yet here.
    pub ghost: bool,
    /// The cart this device is, as a place.
    pub cart: Option<PlaceId>,
    /// Whether it is the asking operator's business.
    pub own: bool,
    /// Who or what has it, in words; filled in for `find.code` only.
    pub with: Option<String>,
    /// Its number and whether that is public record, where it is a phone; filled in for `find.code` only.
    pub phone: Option<PhoneFacts>,
}

/// A person as whoever scanned the number may see them: of another school no name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PersonFound {
    /// The row.
    pub id: PersonId,
    /// The name.
    pub name: Option<String>,
    /// The grade.
    pub grade: Option<String>,
    /// Which people.
    pub population: Population,
    /// The school.
    pub school: Option<SchoolId>,
    /// How the person stands to the district.
    pub state: PersonState,
    /// Whether it is the asking operator's business.
    pub own: bool,
}

/// A room, cart or closet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PlaceFound {
    /// The row.
    pub id: PlaceId,
    /// Its school.
    pub school: SchoolId,
    /// Its name.
    pub name: String,
    /// Room, cart or closet.
    pub kind: PlaceKind,
}

/// What an unknown code may have been.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Suggestion {
    /// The device.
    pub device: DeviceFound,
    /// Why it may be this one.
    pub because: Because,
    /// The code that would have found it, in normal form.
    pub reads: String,
}
