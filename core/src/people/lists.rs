//! Which schools and sites are there, and which rooms, carts and closets do they have?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ChangePlace, Place, School};
use crate::contract::{Command as _, Query};
use crate::error::Result;
use crate::store::Read;
use crate::values::SchoolId;

/// Every school and site.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListSchools {}

/// The answer to [`ListSchools`].
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SchoolList {
    /// By name.
    pub schools: Vec<School>,
}

impl Query for ListSchools {
    const NAME: &'static str = "school.list";
    type Output = SchoolList;

    fn run(self, read: &Read<'_>) -> Result<SchoolList> {
        Ok(SchoolList { schools: School::all(read)? })
    }
}

/// Every place of a school, or of all.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ListPlaces {
    /// The school; all when absent.
    #[serde(default)]
    pub school: Option<SchoolId>,
}

/// The answer to [`ListPlaces`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlaceList {
    /// By school, then name.
    pub places: Vec<Place>,
    /// Whether this operator may add to them and change them.
    pub may_change: bool,
}

impl Query for ListPlaces {
    const NAME: &'static str = "place.list";
    type Output = PlaceList;

    fn run(self, read: &Read<'_>) -> Result<PlaceList> {
        let actor = read.actor();
        let own = self.school.map_or(actor.school.is_none(), |school| actor.covers(school));
        Ok(PlaceList { places: Place::all(read, self.school)?, may_change: own && actor.role >= ChangePlace::WHO })
    }
}
