//! The list of people as it is shown: the same filters, search and order.

use serde::Deserialize;
use ts_rs::TS;

use super::frame::write_report;
use crate::contract::Query;
use crate::error::Result;
use crate::people::Population;
use crate::register::lists::{PersonPage, PersonRow};
use crate::store::Read;
use crate::writing::{Cell, Column, Holder, Kind, Privacy, Profile, RowFacts, Rows, Sheet, Written};

/// Writes the list of people.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportPeople {
    /// Where to: `.xlsx` or `.csv`.
    pub out: String,
    /// For whom; internal when absent. The public one leaves students out: a row of one student is a count under five
    /// (DOMAIN §10).
    #[serde(default)]
    pub profile: Option<Profile>,
    /// The list as shown; everybody when absent.
    #[serde(default)]
    pub list: PersonPage,
}

impl Query for ExportPeople {
    const NAME: &'static str = "export.people";
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let list = self.list;
        let columns = vec![
            Column::new("Name", Kind::Text).private(Privacy::HolderIdentity),
            Column::new("Number", Kind::Code).private(Privacy::HolderIdentity),
            Column::new("Population", Kind::Text),
            Column::new("Grade", Kind::Text),
            Column::new("Homeroom", Kind::Text),
            Column::new("School", Kind::Text),
            Column::new("State", Kind::Text),
            Column::new("Username", Kind::Text).private(Privacy::HolderIdentity),
            Column::new("Email", Kind::Text).private(Privacy::HolderIdentity),
            Column::new("Devices held", Kind::Number),
        ];
        write_report(read, "people", "People".into(), self.profile, self.out, |profile| {
            Ok(vec![Sheet::list(
                "People",
                columns,
                Rows::streamed(move |sink| {
                    let mut page = PersonPage { from: None, after: None, count: Some(500), ..list.clone() };
                    loop {
                        let rows = page.clone().run(read)?;
                        for row in rows.rows.iter().filter(|row| profile == Profile::Internal || !is_student(row)) {
                            sink.row(RowFacts::held_by(holder(row)), &cells(row))?;
                        }
                        match rows.next {
                            Some(next) => page.after = Some(next),
                            None => return Ok(()),
                        }
                    }
                }),
            )])
        })
    }
}

fn is_student(row: &PersonRow) -> bool {
    matches!(holder(row), Holder::Student)
}

const fn holder(row: &PersonRow) -> Holder {
    match row.population {
        Population::Student => Holder::Student,
        Population::Staff | Population::Contractor => Holder::Staff,
    }
}

fn cells(row: &PersonRow) -> Vec<Cell<'static>> {
    vec![
        Cell::text(row.name.clone()),
        Cell::of(row.number.clone(), Cell::code),
        Cell::text(row.population.word()),
        Cell::of(row.grade.clone(), Cell::text),
        Cell::of(row.homeroom.clone(), Cell::text),
        Cell::of(row.school_name.clone(), Cell::text),
        Cell::text(row.state.word()),
        Cell::of(row.username.clone(), Cell::text),
        Cell::of(row.email.clone(), Cell::text),
        Cell::Number(i64::from(row.holds)),
    ]
}
