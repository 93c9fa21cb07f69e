//! How does a person come into the file without a roster: at the counter, by hand?

use serde::Deserialize;
use ts_rs::TS;

use super::change_person::may_say_standing;
use super::{Person, PersonState, Population, School};
use crate::contract::Command;
use crate::error::{Result, invalid, required};
use crate::refusal::{Problem, Reason};
use crate::store::{Role, Write};
use crate::values::{SchoolId, normal_form, one_line, tidy};

/// Adds a person. At the counter that is a provisional one, merged by number when the roster arrives; any other
/// state is IT's to say.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct AddPerson {
    /// Student, staff or contractor.
    pub population: Population,
    /// The number, where known.
    #[serde(default)]
    pub number: Option<String>,
    /// The name, as shown.
    pub name: String,
    /// First name, where known apart.
    #[serde(default)]
    pub first_name: Option<String>,
    /// Last name, where known apart.
    #[serde(default)]
    pub last_name: Option<String>,
    /// User name.
    #[serde(default)]
    pub username: Option<String>,
    /// E-mail.
    #[serde(default)]
    pub email: Option<String>,
    /// The roster's own identifier.
    #[serde(default)]
    pub sourced_id: Option<String>,
    /// Grade.
    #[serde(default)]
    pub grade: Option<String>,
    /// Homeroom.
    #[serde(default)]
    pub homeroom: Option<String>,
    /// The school; the operator's own when absent.
    #[serde(default)]
    pub school: Option<SchoolId>,
    /// Provisional when absent.
    #[serde(default)]
    pub state: Option<PersonState>,
    /// Notes.
    #[serde(default)]
    pub notes: Option<String>,
}

impl Command for AddPerson {
    const NAME: &'static str = "person.add";
    const WHO: Role = Role::Champion;
    type Output = Person;

    fn run(self, write: &mut Write<'_>) -> Result<Person> {
        let state = self.state.unwrap_or(PersonState::Provisional);
        if state != PersonState::Provisional && !may_say_standing(write.actor().role) {
            return Err(Reason::NotAllowed { needs: Role::It.word().into() }.into());
        }
        add_person(write, self)
    }
}

/// Adds a person, in whatever state.
///
/// # Errors
/// `missing`, `taken`, `not_found`.
pub fn add_person(write: &mut Write<'_>, new: AddPerson) -> Result<Person> {
    let person = Person {
        id: write.new_id(),
        population: new.population,
        number: new.number,
        name: new.name,
        first_name: new.first_name,
        last_name: new.last_name,
        username: new.username,
        email: new.email,
        sourced_id: new.sourced_id,
        grade: new.grade,
        homeroom: new.homeroom,
        school: new.school.or(write.actor().school),
        state: new.state.unwrap_or(PersonState::Provisional),
        notes: new.notes,
    };
    keep(write, person)
}

/// Writes a person whose number is nobody else's in that population.
pub(super) fn keep(write: &mut Write<'_>, mut person: Person) -> Result<Person> {
    person.name = one_line(&required("name", &person.name, 200)?);
    person.number = tidy(person.number);
    for text in [&mut person.first_name, &mut person.last_name, &mut person.username, &mut person.email] {
        *text = tidy(text.take());
    }
    for text in [&mut person.sourced_id, &mut person.grade, &mut person.homeroom, &mut person.notes] {
        *text = tidy(text.take());
    }
    if let Some(school) = person.school {
        write.get::<School>(school)?;
    }
    if let Some(number) = &person.number {
        if normal_form(number).is_empty() {
            return invalid("number", Problem::NotACode { found: number.clone() });
        }
        let others = Person::numbered(write, number)?;
        if let Some(other) =
            others.into_iter().find(|other| other.id != person.id && other.population == person.population)
        {
            // Whoever does not answer for that school learns that the number is taken, not by whom.
            let covered = super::Belongs::of(write, other.id, other.school)?.here();
            let by = if covered { other.name } else { other.population.word().into() };
            return invalid("number", Problem::Taken { found: number.clone(), by });
        }
    }
    write.put(&person)?;
    Ok(person)
}
