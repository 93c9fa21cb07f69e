//! How is a room, cart or closet renamed, labelled or moved into another room?

use serde::Deserialize;
use ts_rs::TS;

use super::{Place, add_place};
use crate::contract::Command;
use crate::error::{Result, invalid};
use crate::refusal::Problem;
use crate::store::{Role, Write};

/// Changes a place; it stays in its school.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangePlace {
    /// The place as it shall be.
    pub place: Place,
}

impl Command for ChangePlace {
    const NAME: &'static str = "place.change";
    const WHO: Role = Role::Champion;
    type Output = Place;

    fn run(self, write: &mut Write<'_>) -> Result<Place> {
        let before: Place = write.get(self.place.id)?;
        write.must_cover(before.school)?;
        if before.school != self.place.school {
            return invalid("school", Problem::CannotChange);
        }
        add_place::keep(write, self.place)
    }
}
