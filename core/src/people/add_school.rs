//! How does a school or site come into the file?

use serde::Deserialize;
use ts_rs::TS;

use super::{School, SchoolKind, name_key};
use crate::contract::Command;
use crate::error::{Result, invalid, required};
use crate::refusal::Problem;
use crate::store::{Role, Write};
use crate::values::{Date, normal_form, one_line, tidy};

/// Adds a school, or a site that answers for devices: a depot, an office.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct AddSchool {
    /// Its short code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// A school when nothing else is said.
    #[serde(default)]
    pub kind: Option<SchoolKind>,
    /// Elementary, middle, high …
    #[serde(default)]
    pub level: Option<String>,
    /// Students attending.
    #[serde(default)]
    pub attendance: Option<u32>,
    /// The Tech Champion.
    #[serde(default)]
    pub champion_name: Option<String>,
    /// The champion's e-mail.
    #[serde(default)]
    pub champion_email: Option<String>,
    /// Appointed from.
    #[serde(default)]
    pub champion_from: Option<Date>,
    /// Appointed until.
    #[serde(default)]
    pub champion_until: Option<Date>,
    /// The principal who recommended the champion.
    #[serde(default)]
    pub champion_recommended_by: Option<String>,
}

impl Command for AddSchool {
    const NAME: &'static str = "school.add";
    const WHO: Role = Role::It;
    type Output = School;

    fn run(self, write: &mut Write<'_>) -> Result<School> {
        add_school(write, self)
    }
}

/// Adds a school or site.
///
/// # Errors
/// `missing`, `taken`.
pub fn add_school(write: &mut Write<'_>, new: AddSchool) -> Result<School> {
    let school = School {
        id: write.new_id(),
        code: new.code,
        name: new.name,
        kind: new.kind.unwrap_or(SchoolKind::School),
        level: new.level,
        attendance: new.attendance,
        champion_name: new.champion_name,
        champion_email: new.champion_email,
        champion_from: new.champion_from,
        champion_until: new.champion_until,
        champion_recommended_by: new.champion_recommended_by,
    };
    keep(write, school)
}

/// Writes a school whose code and name are nobody else's.
pub(super) fn keep(write: &mut Write<'_>, mut school: School) -> Result<School> {
    school.code = required("code", &school.code, 20)?;
    school.name = one_line(&required("name", &school.name, 200)?);
    school.level = tidy(school.level);
    school.champion_name = tidy(school.champion_name).map(|name| one_line(&name));
    school.champion_email = tidy(school.champion_email);
    school.champion_recommended_by = tidy(school.champion_recommended_by);
    if normal_form(&school.code).is_empty() {
        return invalid("code", Problem::NotACode { found: school.code });
    }
    if let (Some(from), Some(until)) = (school.champion_from, school.champion_until)
        && until < from
    {
        return invalid("champion_until", Problem::EndsBeforeItBegins);
    }
    for other in School::all(write)?.into_iter().filter(|other| other.id != school.id) {
        if normal_form(&other.code) == normal_form(&school.code) {
            return invalid("code", Problem::Taken { found: school.code, by: other.name });
        }
        if name_key(&other.name) == name_key(&school.name) {
            return invalid("name", Problem::Taken { found: school.name, by: other.code });
        }
    }
    write.put(&school)?;
    Ok(school)
}
