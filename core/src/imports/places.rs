//! Which room, cart or closet does a row name?

use std::collections::HashMap;

use super::codes::Memo;
use super::hand::Hand;
use super::schools::Schools;
use super::tally::Tally;
use crate::error::Result;
use crate::people::{Place, PlaceKind, name_key};
use crate::reading::mapping::words::{PlaceWord, Word};
use crate::store::Read;
use crate::values::{DeviceId, PlaceId, SchoolId, normal_form, one_line};

/// The places there are, and those that come into being.
pub struct Places {
    all: Vec<Place>,
    by_name: HashMap<(SchoolId, String), usize>,
    by_label: HashMap<(SchoolId, String), usize>,
    by_id: HashMap<PlaceId, usize>,
    known: Vec<Memo<usize>>,
}

impl Places {
    /// The register's places.
    pub fn load(read: &Read<'_>) -> Result<Self> {
        let mut places = Self {
            all: Vec::new(),
            by_name: HashMap::new(),
            by_label: HashMap::new(),
            by_id: HashMap::new(),
            known: Vec::new(),
        };
        for place in Place::all(read, read.actor().school)? {
            places.keep(place);
        }
        Ok(places)
    }

    /// A place by its number here.
    pub fn at(&self, at: usize) -> &Place {
        &self.all[at]
    }

    /// A place's name.
    pub fn name_of(&self, id: PlaceId) -> &str {
        self.by_id.get(&id).map_or("", |at| self.all[*at].name.as_str())
    }

    /// The place of a school (by its number) with that name.
    pub fn named(&mut self, schools: &Schools, school: usize, name: &str) -> Option<usize> {
        if self.known.len() < schools.count() {
            self.known.resize_with(schools.count(), Memo::default);
        }
        if let Some(known) = self.known[school].get(name) {
            return Some(*known);
        }
        let at = self.by_name.get(&(schools.at(school).id, name_key(name))).copied()?;
        self.known[school].insert(name.into(), at);
        Some(at)
    }

    /// The place of a school (by its number) with that name, made when there is none.
    pub fn find(
        &mut self,
        hand: &mut impl Hand,
        tally: &mut Tally,
        schools: &Schools,
        school: usize,
        name: &str,
    ) -> Result<usize> {
        if let Some(at) = self.named(schools, school, name) {
            return Ok(at);
        }
        let name = one_line(name);
        let place = Place {
            id: hand.new_id().into(),
            school: schools.at(school).id,
            kind: kind_of(&name),
            name,
            label: None,
            room: None,
            device: None,
        };
        tally.creates_room(&schools.at(school).code, &place.name);
        self.write(hand, place)
    }

    /// Writes a place and knows it from now on.
    pub fn write(&mut self, hand: &mut impl Hand, place: Place) -> Result<usize> {
        hand.put(&place)?;
        Ok(self.keep(place))
    }

    /// The place whose printed label is this code, and which is no device yet: a cart's own tag.
    pub fn cart_labelled(&self, school: SchoolId, code_norm: &str) -> Option<&Place> {
        if self.by_label.is_empty() {
            return None;
        }
        let at = self.by_label.get(&(school, code_norm.to_owned()))?;
        Some(&self.all[*at]).filter(|place| place.device.is_none() && place.kind != PlaceKind::Room)
    }

    /// Says that a cart is that tagged device.
    pub fn is_device(&mut self, hand: &mut impl Hand, place: PlaceId, device: DeviceId) -> Result<()> {
        let Some(at) = self.by_id.get(&place) else { return Ok(()) };
        let place = Place { device: Some(device), ..self.all[*at].clone() };
        self.write(hand, place)?;
        Ok(())
    }

    fn keep(&mut self, place: Place) -> usize {
        let at = self.by_id.get(&place.id).copied().unwrap_or(self.all.len());
        self.by_name.insert((place.school, name_key(&place.name)), at);
        self.by_id.insert(place.id, at);
        if let Some(label) = &place.label {
            self.by_label.insert((place.school, normal_form(label)), at);
        }
        if at == self.all.len() {
            self.all.push(place);
        } else {
            self.all[at] = place;
        }
        at
    }
}

/// What a place is, by its name: `Cart 7B`, `Tech closet`, `Room 114`.
pub fn kind_of(name: &str) -> PlaceKind {
    const CARTS: [&str; 3] = ["cart", "cow", "carts"];
    const CLOSETS: [&str; 9] =
        ["closet", "storage", "storeroom", "cabinet", "idf", "mdf", "depot", "warehouse", "vault"];
    if let Some(word) = PlaceWord::read(name) {
        return kind(word);
    }
    let lower = name.to_lowercase();
    let has = |words: &[&str]| lower.split(|sign: char| !sign.is_alphabetic()).any(|word| words.contains(&word));
    match (has(&CARTS), has(&CLOSETS)) {
        (true, _) => PlaceKind::Cart,
        (false, true) => PlaceKind::Closet,
        (false, false) => PlaceKind::Room,
    }
}

/// The kind a file's word means.
pub fn kind(word: PlaceWord) -> PlaceKind {
    match word {
        PlaceWord::Room => PlaceKind::Room,
        PlaceWord::Cart => PlaceKind::Cart,
        PlaceWord::Closet => PlaceKind::Closet,
    }
}

#[cfg(test)]
mod tests {
    use super::{PlaceKind, kind_of};

    #[test]
    fn a_place_is_what_its_name_says() {
        for (name, kind) in [
            ("Room 114", PlaceKind::Room),
            ("114", PlaceKind::Room),
            ("Chromebook Cart 7B", PlaceKind::Cart),
            ("cart-3", PlaceKind::Cart),
            ("Tech closet", PlaceKind::Closet),
            ("IDF 2", PlaceKind::Closet),
            ("Media Center", PlaceKind::Room),
            ("Carter Hall", PlaceKind::Room),
        ] {
            assert_eq!(kind_of(name), kind, "{name}");
        }
    }
}
