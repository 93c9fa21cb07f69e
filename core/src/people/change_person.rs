//! How are a person's facts changed by hand?

use serde::Deserialize;
use ts_rs::TS;

use super::{Person, add_person};
use crate::contract::Command;
use crate::error::Result;
use crate::refusal::Reason;
use crate::store::{Role, Row as _, Scope, Write};

/// Changes a person. Who is enrolled or employed is the roster's to say, and IT's.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangePerson {
    /// The person as it shall be.
    pub person: Person,
}

/// Whether that role may say which people somebody belongs to and how they stand, before or against the roster.
pub const fn may_say_standing(role: Role) -> bool {
    matches!(role, Role::It)
}

impl Command for ChangePerson {
    const NAME: &'static str = "person.change";
    const WHO: Role = Role::Champion;
    type Output = Person;

    fn run(self, write: &mut Write<'_>) -> Result<Person> {
        let before: Person = write.get(self.person.id)?;
        if let Scope::School(school) = before.scope() {
            write.must_cover(school)?;
        }
        let is_rosters = before.state != self.person.state || before.population != self.person.population;
        if is_rosters && !may_say_standing(write.actor().role) {
            return Err(Reason::NotAllowed { needs: Role::It.word().into() }.into());
        }
        add_person::keep(write, self.person)
    }
}
