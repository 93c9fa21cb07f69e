//! The questions an import of people asks the register.

use super::known::{Keys, bare_name};
use crate::error::Result;
use crate::people::{Person, Population, name_key};
use crate::store::{Read, Row};
use crate::values::PersonId;

/// Whether there is nobody yet.
pub fn is_first(read: &Read<'_>) -> Result<bool> {
    Ok(read.row("SELECT 1 FROM person LIMIT 1", [], |_| Ok(()))?.is_none())
}

/// Everybody's keys, in the order of their rows.
pub fn walk_keys(read: &Read<'_>, mut visit: impl FnMut(PersonId, Population, Keys)) -> Result<()> {
    let sql = "SELECT id, population, number_norm, sourced_id, username_norm, email_norm, school, name
               FROM person ORDER BY id";
    read.walk(sql, [], |row| {
        let text = |at: usize| row.get_ref(at).map(|value| value.as_str_or_null().ok().flatten().unwrap_or(""));
        let population = text(1)?;
        let number = text(2)?;
        let mut keys = Keys {
            number: if number.is_empty() { String::new() } else { format!("{population}/{number}") },
            sourced_id: text(3)?.to_owned(),
            username: text(4)?.to_owned(),
            email: text(5)?.to_owned(),
            bare_name: String::new(),
        };
        if keys.is_empty() {
            keys.bare_name = bare_name(population, row.get(6)?, text(7)?);
        }
        visit(row.get(0)?, row.get(1)?, keys);
        Ok(())
    })
}

/// The form in which user names and e-mails are compared.
pub fn login_key(login: &str) -> String {
    name_key(login)
}

/// Reads people one by one without putting the question together each time.
pub struct People {
    by_id: String,
}

impl Default for People {
    fn default() -> Self {
        Self { by_id: format!("SELECT {} FROM person WHERE id = ?1", Person::COLUMNS.join(", ")) }
    }
}

impl People {
    /// The person with that row.
    pub fn get(&self, read: &Read<'_>, id: PersonId) -> Result<Person> {
        match read.row(&self.by_id, [id], Person::read)? {
            Some(person) => Ok(person),
            None => crate::error::not_found("person", id),
        }
    }
}
