//! The schools and sites of a district and the rooms, carts and closets in them.

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::people::PersonNo;
use crate::random::Random;
use crate::words::{SCHOOL_FIRST, SCHOOL_SECOND, SITE_ROOMS, SITES, SPECIAL_ROOMS};

/// A school's place in the district's list.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct SchoolNo(pub usize);

/// A room's, cart's or closet's place in the district's list.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct PlaceNo(pub usize);

/// What kind of house it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Level {
    /// Grades K to 5, mostly carts.
    Elementary,
    /// Grades 6 to 8, one device a student.
    Middle,
    /// Grades 9 to 12, one device a student.
    High,
    /// A depot or an office: has devices, teaches nobody.
    Site,
}

impl Level {
    /// The word in the files; blank for a site.
    pub fn word(self) -> &'static str {
        match self {
            Level::Elementary => "elementary",
            Level::Middle => "middle",
            Level::High => "high",
            Level::Site => "",
        }
    }

    pub(crate) fn grades(self) -> &'static [&'static str] {
        match self {
            Level::Elementary => &["K", "1", "2", "3", "4", "5"],
            Level::Middle => &["6", "7", "8"],
            Level::High => &["9", "10", "11", "12"],
            Level::Site => &[],
        }
    }

    fn weight(self) -> usize {
        match self {
            Level::Elementary => 10,
            Level::Middle => 14,
            Level::High => 22,
            Level::Site => 3,
        }
    }
}

/// A school or a site.
#[derive(Debug)]
pub struct School {
    /// Three letters, as on the district's forms.
    pub code: String,
    /// The name on the building.
    pub name: String,
    /// Elementary, middle, high or site.
    pub level: Level,
    /// How many students attend.
    pub attendance: usize,
    /// How many devices it answers for.
    pub devices: usize,
    /// The Tech Champion, appointed once everybody is on the roster.
    pub champion: Option<Champion>,
    /// Its rooms, carts and closets.
    pub places: Vec<PlaceNo>,
}

/// Who looks after a school's devices, appointed for a year's ten months.
#[derive(Debug)]
pub struct Champion {
    /// Somebody of the school's staff.
    pub person: PersonNo,
    /// The first day of the term.
    pub from: NaiveDate,
    /// The last day of the term.
    pub until: NaiveDate,
    /// The principal who recommended the champion.
    pub recommended_by: String,
}

/// Room, cart or closet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PlaceKind {
    /// A room with a door.
    Room,
    /// A cart, standing in a room.
    Cart,
    /// A storage closet.
    Closet,
}

impl PlaceKind {
    /// The word in the files.
    pub fn word(self) -> &'static str {
        match self {
            PlaceKind::Room => "room",
            PlaceKind::Cart => "cart",
            PlaceKind::Closet => "closet",
        }
    }
}

/// Where a device can live.
#[derive(Debug)]
pub struct Place {
    /// The school it belongs to.
    pub school: SchoolNo,
    /// Unique within its school.
    pub name: String,
    /// Room, cart or closet.
    pub kind: PlaceKind,
    /// The code printed on its door or side; a tagged cart's is its asset tag.
    pub label: String,
    /// The room a cart stands in.
    pub room: Option<PlaceNo>,
}

pub(crate) fn build(count: usize, devices: usize, random: &mut Random) -> (Vec<School>, Vec<Place>) {
    let mut schools = found(count, random);
    share_out(&mut schools, devices);
    let mut places = Vec::new();
    for (number, school) in schools.iter_mut().enumerate() {
        furnish(SchoolNo(number), school, &mut places);
    }
    (schools, places)
}

fn found(count: usize, random: &mut Random) -> Vec<School> {
    let sites = match count {
        0..=3 => 0,
        4..=19 => 1,
        _ => (1 + count / 20).min(SITES.len()),
    };
    let mut names: Vec<(&str, &str)> =
        SCHOOL_FIRST.iter().flat_map(|first| SCHOOL_SECOND.iter().map(move |second| (*first, *second))).collect();
    random.shuffle(&mut names);
    const LEVELS: [Level; 8] = {
        use Level::{Elementary, High, Middle};
        [Middle, Elementary, High, Elementary, Elementary, Middle, Elementary, Elementary]
    };
    let mut taken: HashSet<String> = SITES.iter().map(|(code, _)| (*code).to_owned()).collect();
    let mut schools: Vec<School> = (0..count - sites)
        .map(|number| {
            let (first, second) = names[number % names.len()];
            let level = LEVELS[number % LEVELS.len()];
            let (word, letter) = match level {
                Level::Elementary => ("Elementary", "E"),
                Level::Middle => ("Middle", "M"),
                Level::High => ("High", "H"),
                Level::Site => ("Center", "C"),
            };
            let round = number / names.len();
            let suffix = if round == 0 { String::new() } else { format!(" {}", round + 1) };
            school(code_for(first, second, letter, &mut taken), format!("{first} {second} {word}{suffix}"), level)
        })
        .collect();
    schools.extend(
        SITES.iter().take(sites).map(|(code, name)| school((*code).to_owned(), (*name).to_owned(), Level::Site)),
    );
    schools
}

fn school(code: String, name: String, level: Level) -> School {
    School { code, name, level, attendance: 0, devices: 0, champion: None, places: Vec::new() }
}

/// Initials and the level's letter; if those are taken, other letters of the name, at last a number.
fn code_for(first: &str, second: &str, level: &str, taken: &mut HashSet<String>) -> String {
    let start = &first[..1];
    let seconds = second.chars().chain(first.chars().skip(1)).map(|letter| format!("{start}{letter}{level}"));
    let code = seconds
        .chain((2..).map(|number| format!("{start}{level}{number}")))
        .map(|code| code.to_uppercase())
        .find(|code| !taken.contains(code))
        .expect("the numbers do not end");
    taken.insert(code.clone());
    code
}

fn share_out(schools: &mut [School], devices: usize) {
    let whole: usize = schools.iter().map(|school| school.level.weight()).sum();
    let mut left = devices;
    for school in schools.iter_mut() {
        school.devices = devices * school.level.weight() / whole;
        left -= school.devices;
    }
    let count = schools.len();
    for number in 0..left {
        schools[number % count].devices += 1;
    }
}

fn furnish(number: SchoolNo, school: &mut School, places: &mut Vec<Place>) {
    let code = school.code.clone();
    let mut add = |name: String, kind: PlaceKind, label: String, room: Option<PlaceNo>| {
        let place = PlaceNo(places.len());
        places.push(Place { school: number, name, kind, label, room });
        school.places.push(place);
        place
    };
    let is_site = school.level == Level::Site;
    let special = if is_site { SITE_ROOMS } else { SPECIAL_ROOMS };
    let mut rooms = Vec::new();
    for index in 0..(school.devices / 28).clamp(4, 84) {
        let name = if is_site { format!("Office {}", index + 1) } else { room_name(index) };
        rooms.push(add(name, PlaceKind::Room, format!("{code}-R{:03}", index + 1), None));
    }
    for (index, name) in special.iter().enumerate() {
        add((*name).to_owned(), PlaceKind::Room, format!("{code}-S{:02}", index + 1), None);
    }
    for index in 0..1 + school.devices / 900 {
        add(format!("Closet {}", index + 1), PlaceKind::Closet, format!("{code}-K{:02}", index + 1), None);
    }
    let carts = match school.level {
        Level::Elementary => school.devices * 42 / 100 / 24 + 1,
        Level::Middle | Level::High => school.devices * 10 / 100 / 24 + 1,
        Level::Site => 0,
    };
    for index in 0..carts {
        let name = format!("Cart {}{}", index / 2 + 1, if index % 2 == 0 { "A" } else { "B" });
        add(name, PlaceKind::Cart, format!("{code}-C{:02}", index + 1), Some(rooms[index % rooms.len()]));
    }
}

/// Twenty-eight rooms a floor: 101 to 128, then 201.
fn room_name(index: usize) -> String {
    format!("Room {}", (index / 28 + 1) * 100 + index % 28 + 1)
}
