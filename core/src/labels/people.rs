//! Labels for people: the number as bars, the name to hand it to the right one.

use serde::Deserialize;
use ts_rs::TS;

use super::print_labels;
use crate::contract::Query;
use crate::error::Result;
use crate::paper::{Label, Labelling};
use crate::register::finding::{Printed, printed_label};
use crate::register::lists::{PersonPage, PersonRow, each_person};
use crate::settings::operators;
use crate::store::Read;
use crate::values::PersonId;
use crate::writing::{Profile, Written};

/// Prints labels for the people of a list.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PrintPersonLabels {
    /// Where to: `.pdf`.
    pub out: String,
    /// The list as shown; everybody when absent.
    #[serde(default)]
    pub list: Option<PersonPage>,
    /// Only these of the list, picked by hand; all of it when absent.
    #[serde(default)]
    pub people: Option<Vec<PersonId>>,
    /// How they lie on the sheet.
    #[serde(default)]
    pub laid: Option<Labelling>,
}

impl Query for PrintPersonLabels {
    const NAME: &'static str = "print.person_labels";
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        // Names and numbers of students: nobody prints them who may not export them.
        operators::may_export(read, Profile::Internal)?;
        let mut labels = Vec::new();
        each_person(read, &self.list.unwrap_or_default(), |row| {
            if self.people.as_ref().is_none_or(|people| people.contains(&row.id)) {
                labels.push(label(row));
            }
            Ok(())
        })?;
        print_labels(read, "Labels for people", labels, self.laid.unwrap_or_default(), self.out)
    }
}

fn label(row: &PersonRow) -> Label {
    let group = row.homeroom.clone().or_else(|| row.grade.as_ref().map(|grade| format!("Grade {grade}")));
    let number = [row.number.clone(), group].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    Label {
        bars: row.number.clone(),
        square: printed_label(&Printed::Person(row.id.0)),
        name: row.name.clone(),
        lines: [Some(number), row.school_name.clone()].into_iter().flatten().filter(|line| !line.is_empty()).collect(),
    }
}
