//! By what is a person known, and who is known by it already?

use super::facts::Facts;
use super::record::login_key;
use crate::imports::codes::Codes;
use crate::people::{Population, name_key};
use crate::reading::mapping::PersonField as F;
use crate::values::{SchoolId, normal_form};

/// What a person is found by, in the forms in which it is compared.
#[derive(Default)]
pub struct Keys {
    pub number: String,
    pub sourced_id: String,
    pub username: String,
    pub email: String,
    /// For whoever has none of these: the name at a school, where one person of that name is known by it only.
    pub bare_name: String,
}

impl Keys {
    /// What a row says, apart from a bare name.
    pub fn of(facts: &Facts<'_>, population: Population) -> Self {
        let number = facts.number.known().map(normal_form).filter(|number| !number.is_empty());
        Self {
            number: number.map_or_else(String::new, |number| format!("{population}/{number}")),
            sourced_id: facts.sourced_id.known().unwrap_or("").to_owned(),
            username: facts.username.known().map(login_key).unwrap_or_default(),
            email: facts.email.known().map(login_key).unwrap_or_default(),
            bare_name: String::new(),
        }
    }

    /// Whether nothing tells the person from others.
    pub fn is_empty(&self) -> bool {
        [&self.number, &self.sourced_id, &self.username, &self.email].into_iter().all(String::is_empty)
    }

    /// The first of them, with its fact.
    pub fn first(&self) -> (F, String) {
        let bare = self.number.split_once('/').map(|(_, number)| number.to_owned());
        match bare {
            Some(number) => (F::Number, number),
            None if !self.sourced_id.is_empty() => (F::SourcedId, self.sourced_id.clone()),
            None if !self.username.is_empty() => (F::Username, self.username.clone()),
            None if !self.email.is_empty() => (F::Email, self.email.clone()),
            None => (F::Name, self.bare_name.rsplit('/').next().unwrap_or_default().to_owned()),
        }
    }
}

/// The key of somebody known by name only.
pub fn bare_name(population: &str, school: Option<SchoolId>, name: &str) -> String {
    let school = school.map_or_else(String::new, |school| school.to_string());
    format!("{population}/{school}/{}", name_key(name).replace('/', " "))
}

/// Everybody by each of their keys: a place in the list of people.
#[derive(Default)]
pub struct Known {
    numbers: Codes,
    sourced_ids: Codes,
    usernames: Codes,
    emails: Codes,
    bare_names: Codes,
}

impl Known {
    /// Keeps all keys of a person.
    pub fn keep(&mut self, keys: &Keys, at: u32) {
        for (codes, key) in [
            (&mut self.numbers, &keys.number),
            (&mut self.sourced_ids, &keys.sourced_id),
            (&mut self.usernames, &keys.username),
            (&mut self.emails, &keys.email),
            (&mut self.bare_names, &keys.bare_name),
        ] {
            if !key.is_empty() {
                codes.keep(key, at);
            }
        }
    }

    /// Whoever has the number.
    pub fn numbered(&self, keys: &Keys) -> Option<u32> {
        find(&self.numbers, &keys.number)
    }

    /// Whoever has the roster's identifier, the user name or the e-mail, in that order; else the bare name.
    pub fn otherwise(&self, keys: &Keys) -> Option<u32> {
        find(&self.sourced_ids, &keys.sourced_id)
            .or_else(|| find(&self.usernames, &keys.username))
            .or_else(|| find(&self.emails, &keys.email))
            .or_else(|| find(&self.bare_names, &keys.bare_name))
    }
}

fn find(codes: &Codes, key: &str) -> Option<u32> {
    if key.is_empty() { None } else { codes.get(key) }
}
