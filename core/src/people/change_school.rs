//! How are a school's facts changed: its name, its level, its Tech Champion?

use serde::Deserialize;
use ts_rs::TS;

use super::{School, add_school};
use crate::contract::Command;
use crate::error::Result;
use crate::store::{Role, Write};

/// Changes a school or site.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeSchool {
    /// The school as it shall be.
    pub school: School,
}

impl Command for ChangeSchool {
    const NAME: &'static str = "school.change";
    const WHO: Role = Role::It;
    type Output = School;

    fn run(self, write: &mut Write<'_>) -> Result<School> {
        write.get::<School>(self.school.id)?;
        add_school::keep(write, self.school)
    }
}
