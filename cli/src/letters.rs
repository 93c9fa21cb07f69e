//! `rollcall print statement|letter|incident|hand-over`: papers in the district's own words.

use clap::{Args, Subcommand};
use serde_json::json;

use crate::door::Door;
use crate::fee::Whose;
use crate::incident::{Meant, OfDevice};
use crate::paper::{To, print};
use crate::print::counted;
use crate::stop::Result;

/// Papers in the district's own words.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// A person's account, entry by entry
    Statement {
        #[command(flatten)]
        whose: Whose,
        /// Only what took place in that school year, as 2026-27
        #[arg(long, value_name = "YEAR")]
        year: Option<String>,
        #[command(flatten)]
        to: To,
    },
    /// Letters to families that owe, and to the principal about staff: one a page
    Letter(Letters),
    /// An incident, for the police or the insurer
    Incident {
        #[command(flatten)]
        of: OfDevice,
        #[command(flatten)]
        to: To,
    },
    /// The sheet that goes along with a replacement or a loaner
    HandOver {
        #[command(flatten)]
        of: OfDevice,
        #[command(flatten)]
        to: To,
    },
}

/// To whom letters go.
#[derive(Debug, Args)]
pub struct Letters {
    /// The people, by number; everybody who owes when none is named
    #[arg(value_name = "PERSON")]
    people: Vec<String>,
    /// Only people of this school, by code or name
    #[arg(long, conflicts_with = "people")]
    school: Option<String>,
    /// Only people who have left
    #[arg(long, conflicts_with = "people")]
    left: bool,
    /// Only who owes at least that much
    #[arg(long, value_name = "AMOUNT", conflicts_with = "people")]
    at_least: Option<String>,
    #[command(flatten)]
    to: To,
}

impl Verb {
    /// Prints it into a file.
    pub fn run(self, door: &Door) -> Result {
        match self {
            Self::Statement { whose, year, to } => {
                let input = json!({ "person": whose.id(door)?, "school_year": year });
                print(door, "print.statement", input, &to, |_| "The statement is".into())
            }
            Self::Letter(letters) => letters.print(door),
            Self::Incident { of, to } => {
                let Meant { id, which } = of.to_print(door)?;
                print(door, "print.incident", json!({ "incident": id }), &to, |_| format!("The report of {which} is"))
            }
            Self::HandOver { of, to } => {
                let Meant { id, which } = of.to_hand_over(door)?;
                print(door, "print.hand_over", json!({ "incident": id }), &to, |_| format!("The sheet for {which} is"))
            }
        }
    }
}

impl Letters {
    fn print(&self, door: &Door) -> Result {
        let people = self.people.iter().map(|person| door.id("person", person)).collect::<Result<Vec<_>>>()?;
        let school = self.school.as_ref().map(|school| door.id("school", school)).transpose()?;
        let people = (!people.is_empty()).then_some(people);
        let input = json!({ "people": people, "school": school, "left": self.left, "at_least": self.at_least });
        print(door, "print.letters", input, &self.to, |rows| counted(rows, "letter is", "letters are"))
    }
}
