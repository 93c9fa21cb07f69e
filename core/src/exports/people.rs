//! The list of people as it is shown: the same filters, search and order.

use std::collections::HashSet;

use serde::Deserialize;
use ts_rs::TS;

use super::frame::{chosen, one_list, write_report};
use crate::contract::Query;
use crate::error::Result;
use crate::people::holder_of;
use crate::register::lists::{PersonPage, PersonRow, each_person};
use crate::store::Read;
use crate::values::PersonId;
use crate::writing::{Cell, Column, Holder, Kind, Privacy, Profile, RowFacts, Written};

crate::words! {
    /// A column of the list of people, in the order of the whole list.
    pub enum PersonColumn {
        /// The name.
        Name = "name",
        /// The number.
        Number = "number",
        /// Student, staff …
        Population = "population",
        /// The grade.
        Grade = "grade",
        /// The homeroom.
        Homeroom = "homeroom",
        /// The school.
        School = "school",
        /// Active, left …
        State = "state",
        /// The user name.
        Username = "username",
        /// The e-mail.
        Email = "email",
        /// How many devices they hold.
        Holds = "holds",
    }
}

/// Writes the list of people.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportPeople {
    /// Where to: `.xlsx`, `.csv` or `.pdf`.
    pub out: String,
    /// For whom; internal when absent. The public one leaves students out: a row of one student is a count under five
    /// (DOMAIN §10).
    #[serde(default)]
    pub profile: Option<Profile>,
    /// The list as shown; everybody when absent.
    #[serde(default)]
    pub list: PersonPage,
    /// Only these of the list, picked by hand; all of it when absent.
    #[serde(default)]
    #[ts(optional)]
    pub people: Option<Vec<PersonId>>,
    /// The columns, in this order; all of them when absent.
    #[serde(default)]
    #[ts(optional)]
    pub columns: Option<Vec<PersonColumn>>,
}

impl Query for ExportPeople {
    const NAME: &'static str = "export.people";
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let list = self.list;
        let columns = chosen(self.columns, PersonColumn::ALL)?;
        let picked: Option<HashSet<PersonId>> = self.people.map(|people| people.into_iter().collect());
        write_report(read, "people", "People".into(), self.profile, self.out, |profile| {
            let titles = columns.iter().map(|column| column.column()).collect();
            Ok(one_list("People", titles, move |put| {
                each_person(read, &list, |row| {
                    let meant = picked.as_ref().is_none_or(|picked| picked.contains(&row.id));
                    if meant && (profile == Profile::Internal || holder(row) == Holder::Staff) {
                        let cells: Vec<_> = columns.iter().map(|column| column.cell(row)).collect();
                        put(RowFacts::held_by(holder(row)), &cells)?;
                    }
                    Ok(())
                })
            }))
        })
    }
}

fn holder(row: &PersonRow) -> Holder {
    holder_of(row.population, row.state)
}

impl PersonColumn {
    fn column(self) -> Column {
        match self {
            Self::Name => Column::new("Name", Kind::Text).private(Privacy::HolderIdentity),
            Self::Number => Column::new("Number", Kind::Code).private(Privacy::HolderIdentity),
            Self::Population => Column::new("Population", Kind::Text),
            Self::Grade => Column::new("Grade", Kind::Text),
            Self::Homeroom => Column::new("Homeroom", Kind::Text),
            Self::School => Column::new("School", Kind::Text),
            Self::State => Column::new("State", Kind::Text),
            // Who holds a device may be public record; how to reach or to sign in as somebody is not.
            Self::Username => Column::new("Username", Kind::Text).private(Privacy::StudentIdentity),
            Self::Email => Column::new("Email", Kind::Text).private(Privacy::StudentIdentity),
            Self::Holds => Column::new("Devices held", Kind::Number),
        }
    }

    fn cell(self, row: &PersonRow) -> Cell<'static> {
        match self {
            Self::Name => Cell::text(row.name.clone()),
            Self::Number => Cell::of(row.number.clone(), Cell::code),
            Self::Population => Cell::text(row.population.word()),
            Self::Grade => Cell::of(row.grade.clone(), Cell::text),
            Self::Homeroom => Cell::of(row.homeroom.clone(), Cell::text),
            Self::School => Cell::of(row.school_name.clone(), Cell::text),
            Self::State => Cell::text(row.state.word()),
            Self::Username => Cell::of(row.username.clone(), Cell::text),
            Self::Email => Cell::of(row.email.clone(), Cell::text),
            Self::Holds => Cell::Number(i64::from(row.holds)),
        }
    }
}
