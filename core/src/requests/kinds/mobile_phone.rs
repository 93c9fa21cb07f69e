//! Somebody needs a mobile phone: who, in which department, with which number?
//!
//! Their direct supervisor asks. The number and who has it are public record.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Facts, Judged, must_be};
use crate::error::{Result, allowed, invalid, required};
use crate::people::Population;
use crate::refusal::Problem;
use crate::requests::warning::RequestWarning;
use crate::values::{one_line, tidy};

/// The form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct MobilePhone {
    /// Who gets it, when the register does not know them.
    pub employee: Option<String>,
    /// Their department.
    pub department: Option<String>,
    /// The number that moves to it, where one does.
    pub transfers: Option<String>,
    /// Whose phone it takes the place of, where it does.
    pub replaces: Option<String>,
    /// The number it has, once it was handed out.
    pub number: Option<String>,
}

impl MobilePhone {
    /// What becomes of it.
    ///
    /// # Errors
    /// `missing` without an employee or a department; `out_of_range` for what is no phone number; `wrong_person`; `too_long`.
    pub fn judge(&self, facts: &Facts<'_>) -> Result<Judged> {
        let name = match facts.person {
            Some(person) => {
                must_be(person, Population::Staff)?;
                person.name.clone()
            }
            None => one_line(&required("employee", self.employee.as_deref().unwrap_or_default(), 200)?),
        };
        required("department", self.department.as_deref().unwrap_or_default(), 200)?;
        allowed("employee", self.employee.clone(), 200)?;
        allowed("replaces", self.replaces.clone(), 200)?;
        for (field, number) in [("transfers", &self.transfers), ("number", &self.number)] {
            tidy(number.clone()).map(|number| phone_number(field, &number)).transpose()?;
        }
        let mut judged = Judged::open(format!("Mobile phone for {name}"));
        judged.warnings.push(RequestWarning::PublicRecord);
        judged.stranger = facts.person.is_none().then_some(name);
        Ok(judged)
    }
}

/// A phone number as people write it: ten to fifteen digits, and what stands between them.
///
/// # Errors
/// `out_of_range`.
pub fn phone_number(field: &str, text: &str) -> Result<String> {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let fits = text.chars().all(|sign| sign.is_ascii_digit() || " +-().".contains(sign));
    match fits && (10..=15).contains(&digits) {
        true => Ok(one_line(text)),
        false => invalid(field, Problem::OutOfRange { found: text.to_owned(), allowed: "252-555-0143".into() }),
    }
}
