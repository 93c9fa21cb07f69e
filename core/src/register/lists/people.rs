//! One page of people.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::actions::{PersonAction, person_actions};
use super::directory::{self, Asked, Patience, PersonFilters, PersonSort};
use super::each::in_file_order;
use super::record;
use crate::contract::Query;
use crate::error::{Result, invalid};
use crate::people::{Belongs, PersonState, Population};
use crate::refusal::{Problem, Refusal};
use crate::store::Read;
use crate::values::{PersonId, SchoolId};

/// A window of the list of people.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct PersonPage {
    /// One school; all that are the operator's business when absent.
    pub school: Option<SchoolId>,
    /// What the list is narrowed to.
    pub filters: PersonFilters,
    /// Words that must all be found in the row.
    pub search: String,
    /// By what it is sorted; by name when absent.
    pub sort: Option<PersonSort>,
    /// Downward.
    pub descending: bool,
    /// From this row of the list on, counted from 0.
    #[ts(type = "number | null")]
    pub from: Option<u64>,
    /// Or: after this person.
    pub after: Option<PersonId>,
    /// How many rows; 100 when absent, 500 at most.
    pub count: Option<u32>,
}

/// A window of the list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonRows {
    /// The rows.
    pub rows: Vec<PersonRow>,
    /// The first row's place in the list.
    #[ts(type = "number")]
    pub from: u64,
    /// Rows in the whole list.
    #[ts(type = "number")]
    pub total: u64,
    /// Give it as `after` for the next window; none at the end.
    pub next: Option<PersonId>,
}

/// A person as a row of a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PersonRow {
    /// The row.
    pub id: PersonId,
    /// Which people.
    pub population: Population,
    /// The number.
    pub number: Option<String>,
    /// The name.
    pub name: String,
    /// Grade.
    pub grade: Option<String>,
    /// Homeroom.
    pub homeroom: Option<String>,
    /// The school.
    pub school: Option<SchoolId>,
    /// That school's name.
    pub school_name: Option<String>,
    /// How the person stands to the district.
    pub state: PersonState,
    /// E-mail.
    pub email: Option<String>,
    /// User name.
    pub username: Option<String>,
    /// Devices held, including those lost or stolen from their hands and not yet recovered.
    pub holds: u32,
    /// What this operator may do with the record now.
    pub actions: Vec<PersonAction>,
}

impl Query for PersonPage {
    const NAME: &'static str = "person.page";
    type Output = PersonRows;

    fn run(self, read: &Read<'_>) -> Result<PersonRows> {
        let count = self.count.unwrap_or(100);
        if !(1..=500).contains(&count) {
            return invalid("count", Problem::OutOfRange { found: count.to_string(), allowed: "1–500".into() });
        }
        self.page(read, count)
    }
}

impl PersonPage {
    /// A window of so many rows.
    pub(super) fn page(self, read: &Read<'_>, count: u32) -> Result<PersonRows> {
        let mut filters = self.filters;
        for school in &filters.schools {
            read.must_cover(*school)?;
        }
        if let Some(school) = read.school_asked(self.school)? {
            filters.schools = vec![school];
        }
        let by = self.sort.unwrap_or(PersonSort::Name);
        let asked = Asked { filters: &filters, search: &self.search, listed: None, by, descending: self.descending };
        let window = directory::ask(read, Patience::Wait, |tables| {
            let list = tables.list_people(&asked);
            let from = match self.after {
                Some(after) => tables.person_row(after).and_then(|row| list.position(row)).map(|at| at + 1),
                None => Some(usize::try_from(self.from.unwrap_or(0)).unwrap_or(usize::MAX).min(list.len())),
            }?;
            let ids: Vec<PersonId> = list.window(from, count as usize).iter().map(|row| tables.person(*row)).collect();
            Some((ids, from as u64, list.len() as u64))
        })?;
        let Some((ids, from, total)) = window.flatten() else {
            let id = self.after.map(|after| after.to_string()).unwrap_or_default();
            return Err(Refusal::ChangedSince { entity: "person".into(), id }.into());
        };
        let next = if from + ids.len() as u64 >= total { None } else { ids.last().copied() };
        let rows = in_file_order(&ids, |id| {
            let Some(mut row) = record::person_row(read, id)? else { return Ok(None) };
            let belongs = Belongs::of(read, row.id, row.school)?;
            row.actions = person_actions(row.population, row.state, read.actor().role, belongs);
            Ok(Some(row))
        })?;
        Ok(PersonRows { rows, from, total, next })
    }
}
