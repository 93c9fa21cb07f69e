//! What does a station on the terminal know of its site: the rooms, the schools, where it scans now?

use rollcall_core::refusal::Refusal;
use rollcall_core::values::normal_form;
use serde_json::{Value, json};

use super::Site;
use crate::door::Door;
use crate::print::{list, text};
use crate::stop::Result;
use crate::words::answers::Names;

/// A station at one site.
pub struct Station {
    /// The audit.
    pub audit: Value,
    /// The room or cart being scanned.
    pub place: Value,
    places: Value,
    schools: Value,
}

impl Station {
    /// Sits down at a site; in a room or cart, when one is named.
    pub fn at(door: &Door, site: &Site, place: Option<&str>) -> Result<Self> {
        let audit = site.audit(door)?;
        let school = door.id("school", &site.school)?;
        let places = door.dispatch("place.list", json!({ "school": school }))?;
        let schools = door.dispatch("school.list", json!({}))?;
        let mut station = Self { audit, place: Value::Null, places, schools };
        if let Some(place) = place {
            station.place = station.called(place)?;
        }
        Ok(station)
    }

    /// The room, cart or closet with that name or label.
    fn called(&self, sought: &str) -> Result<Value> {
        let key = sought.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let label = normal_form(sought);
        let places = list(&self.places, "places");
        let named = places.iter().find(|place| text(place, "name").to_lowercase() == key);
        let labelled =
            || places.iter().find(|place| place["label"].as_str().is_some_and(|known| normal_form(known) == label));
        match named.or_else(labelled) {
            Some(place) => Ok(place["id"].clone()),
            None => Err(Refusal::NotFound { entity: "place".into(), sought: sought.into() }.into()),
        }
    }
}

impl Names for Station {
    fn place(&self, id: &str) -> String {
        let found = list(&self.places, "places").iter().find(|place| text(place, "id") == id);
        let Some(place) = found else { return "another place".into() };
        let name = text(place, "name");
        match place["room"].as_str() {
            Some(room) => format!("{}, {name}", Names::place(self, room)),
            None => name.to_owned(),
        }
    }

    fn school(&self, id: &str) -> String {
        let found = list(&self.schools, "schools").iter().find(|school| text(school, "id") == id);
        found.map_or_else(|| "another school".into(), |school| text(school, "name").to_owned())
    }
}
