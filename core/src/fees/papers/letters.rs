//! Letters to whoever owes: to families, and about staff to the principal.

use std::path::PathBuf;

use serde::Deserialize;
use ts_rs::TS;

use super::account::account;
use crate::contract::Query;
use crate::error::{Result, invalid};
use crate::fees::balances::{AskBalances, listed};
use crate::fees::ledger::Ledger;
use crate::paper::{Document, Section};
use crate::people::Person;
use crate::refusal::{Problem, Reason};
use crate::store::{Read, Role, Step};
use crate::templates::{AccountPaper, TemplateKind, Wording, refused};
use crate::values::{Amount, Cents, PersonId, SchoolId};
use crate::writing::{Written, print};

/// The most letters in one file.
const MOST: usize = 5_000;

/// Prints a letter for each person who owes, sorted by school, homeroom and name.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PrintLetters {
    /// These people, whatever they owe; everybody who owes when absent.
    #[serde(default)]
    pub people: Option<Vec<PersonId>>,
    /// Only people of that school.
    #[serde(default)]
    pub school: Option<SchoolId>,
    /// Only people who have left.
    #[serde(default)]
    pub left: bool,
    /// Only who owes at least that much.
    #[serde(default)]
    pub at_least: Option<Amount>,
    /// Where to: `.pdf`.
    pub out: String,
}

impl Query for PrintLetters {
    const NAME: &'static str = "print.letters";
    const WHO: Role = Role::Champion;
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let mut people = self.addressed(read)?;
        if people.is_empty() {
            return Err(Reason::NothingToPrint.into());
        }
        if people.len() > MOST {
            let (found, allowed) = (people.len().to_string(), format!("1–{MOST}"));
            return invalid("people", Problem::OutOfRange { found, allowed });
        }
        people.sort_by_cached_key(|person| (person.school, person.homeroom.clone(), person.name.to_lowercase()));
        let family = TemplateKind::Letter.wording(read)?;
        let staff = TemplateKind::StaffLetter.wording(read)?;
        let mut sections = Vec::with_capacity(people.len());
        let mut foot = String::new();
        for (person, done) in people.iter().zip(1..) {
            read.step(Step { phase: "writing", done, total: Some(people.len() as u64) })?;
            let facts = account(read, person, &Ledger::of(read, person.id)?)?;
            let wording = if facts.reader.is_staff { &staff } else { &family };
            sections.push(letter(wording, &facts)?);
            foot.clone_from(&facts.reader.district);
        }
        let title = match people.as_slice() {
            [one] => format!("Letter about {}", one.name),
            _ => "Letters".into(),
        };
        let (document, rows) = (Document { title, foot, sections }, people.len());
        Ok(print(&PathBuf::from(self.out), read.press(), rows, |press| Ok(press.document(&document)?))?)
    }
}

impl PrintLetters {
    /// Whom the letters are about.
    fn addressed(&self, read: &Read<'_>) -> Result<Vec<Person>> {
        if let Some(people) = &self.people {
            return people.iter().map(|person| Person::own(read, *person)).collect();
        }
        let asked = AskBalances { school: self.school, show: None, left: self.left, offset: 0, limit: None };
        let least = self.at_least.as_ref().map_or(Ok(Cents(1)), |least| least.cents("at_least"))?;
        let owing = listed(read, &asked)?.into_iter().filter(|(_, balance)| *balance >= least);
        owing.map(|(person, _)| read.get(person)).collect()
    }
}

fn letter(wording: &Wording, facts: &AccountPaper) -> Result<Section> {
    let name = format!("Letter about {}", facts.reader.person);
    wording.section(facts, &facts.reader.frame(name)).or_else(refused)
}
