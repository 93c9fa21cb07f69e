//! What does a roster of several tables say of one person? The same whichever format it is.

use crate::imports::people::{Facts, SchoolSaid};
use crate::imports::rejection::Rejected;
use crate::imports::said::Said;
use crate::people::PersonState;
use crate::reading::cells::{CellProblem, code, email, text};
use crate::reading::mapping::ValueMap;
use crate::reading::mapping::words::{PopulationWord, UnknownWord};
use crate::refusal::Rejection;
use crate::values::one_line;

use super::super::columns::unknown_word;

/// The columns of a rejected person in the saved file; a list of people has the same, so it can be brought again.
pub const COLUMNS: [&str; 13] = [
    "number",
    "sourced_id",
    "username",
    "email",
    "first_name",
    "last_name",
    "population",
    "school",
    "grade",
    "homeroom",
    "state",
    "table",
    "row",
];

const POPULATION: usize = 6;
const TABLE: usize = 11;

/// One person as a roster lists them, cell by cell.
#[derive(Debug, Clone, Default)]
pub struct Listed<'r> {
    /// The table.
    pub table: &'r str,
    /// The row within it.
    pub row: u64,
    /// How far this is: done and total of the table.
    pub progress: (u64, u64),
    /// Why the row is not whole, if it is not.
    pub broken: Option<Rejected>,
    /// The number.
    pub number: &'r str,
    /// The roster's own identifier.
    pub sourced_id: &'r str,
    /// The user name.
    pub username: &'r str,
    /// The e-mail.
    pub email: &'r str,
    /// The first name.
    pub first: &'r str,
    /// The last name.
    pub last: &'r str,
    /// What the person is, in the roster's word.
    pub role: &'r str,
    /// The grade.
    pub grade: &'r str,
    /// The schools, the first in front.
    pub schools: Vec<SchoolSaid<'r>>,
    /// Whether the roster itself says which school is the first.
    pub first_told: bool,
    /// How the person stands; nothing where the roster says nothing.
    pub state: Option<PersonState>,
}

impl<'r> Listed<'r> {
    /// The column of the number, for what is said about the person as a whole.
    pub const NUMBER: usize = 0;
    /// The column of the school.
    pub const SCHOOL: usize = 7;

    /// What is said, read cell by cell.
    ///
    /// # Errors
    /// The first cell that cannot be taken.
    pub fn facts(&self, values: &ValueMap) -> Result<Facts<'r>, Rejected> {
        if let Some(broken) = &self.broken {
            return Err(Rejected { column: Some(TABLE), ..broken.clone() });
        }
        let population = self.population(values)?;
        let mut facts = self.glance(population);
        facts.number = cell(Self::NUMBER, code(self.number))?;
        facts.sourced_id = cell(1, text(self.sourced_id, 100))?;
        facts.username = cell(2, text(self.username, 254))?;
        facts.email = cell(3, email(self.email))?;
        facts.first = cell(4, text(self.first, 100))?.map(one_line);
        facts.last = cell(5, text(self.last, 100))?.map(one_line);
        facts.grade = cell(8, text(self.grade, 20))?;
        if let Some(school) = self.schools.first() {
            facts.homeroom = cell(9, text(school.homeroom, 100))?;
        }
        Ok(facts)
    }

    /// Whose row it is, however little of it can be taken.
    pub fn glance(&self, population: Option<PopulationWord>) -> Facts<'r> {
        let first = self.schools.first().copied().unwrap_or_default();
        let said = |cell: &'r str| if cell.is_empty() { Said::Nothing } else { Said::Is(cell) };
        Facts {
            population,
            is_unclear: population.is_none(),
            number: said(self.number),
            sourced_id: said(self.sourced_id),
            username: said(self.username),
            email: said(self.email),
            role: Some(self.role).filter(|role| !role.is_empty()),
            school: first.code,
            school_name: first.name,
            is_office: first.is_office,
            also: self.schools.iter().skip(1).copied().collect(),
            first_told: self.first_told,
            state: self.state,
            ..Facts::default()
        }
    }

    /// The population of a word that is known.
    pub fn population(&self, values: &ValueMap) -> Result<Option<PopulationWord>, Rejected> {
        if self.role.is_empty() {
            return Err(Rejected::at(Some(POPULATION), Rejection::NoRole));
        }
        let unknown = |unknown: UnknownWord| Rejected::at(Some(POPULATION), unknown_word(unknown));
        values.read::<PopulationWord>(self.role).map(Some).map_err(unknown)
    }

    /// Its cells, as they go into the file of rejected rows.
    pub fn cells(&self) -> Vec<String> {
        let schools = self.schools.iter().map(|school| school.code).collect::<Vec<_>>().join("; ");
        let homeroom = self.schools.first().map_or("", |school| school.homeroom);
        let state = self.state.map_or_else(String::new, |state| state.to_string());
        let row = self.row.to_string();
        [
            self.number,
            self.sourced_id,
            self.username,
            self.email,
            self.first,
            self.last,
            self.role,
            schools.as_str(),
            self.grade,
            homeroom,
            state.as_str(),
            self.table,
            row.as_str(),
        ]
        .map(str::to_owned)
        .to_vec()
    }
}

fn cell<T>(column: usize, said: Result<Option<T>, CellProblem>) -> Result<Said<T>, Rejected> {
    match said {
        Ok(Some(said)) => Ok(Said::Is(said)),
        Ok(None) => Ok(Said::Nothing),
        Err(problem) => Err(Rejected::cell(column, problem)),
    }
}
