//! Which school does a row name?

use std::collections::HashMap;

use super::codes::{Memo, REMEMBERED};
use super::hand::Hand;
use super::job::Job;
use super::plan::ImportPlan;
use super::rejection::{Rejected, Stop};
use crate::error::{Result, not_found};
use crate::people::{School, SchoolKind, name_key};
use crate::reading::cells::is_nothing;
use crate::refusal::Rejection;
use crate::store::Read;
use crate::values::{SchoolId, normal_form, one_line};

/// The schools there are, and those that come into being.
pub struct Schools {
    all: Vec<School>,
    by_code: HashMap<String, usize>,
    by_name: HashMap<String, Option<usize>>,
    by_id: HashMap<SchoolId, usize>,
    known: Memo<usize>,
    default: Option<usize>,
    creates: bool,
}

impl Schools {
    /// The register's schools; new ones come into being when it has none, or when the plan says so.
    ///
    /// # Errors
    /// `not_found` when the plan names a school that is not there.
    pub fn load(read: &Read<'_>, plan: &ImportPlan) -> Result<Self> {
        let mut schools = Self {
            all: Vec::new(),
            by_code: HashMap::new(),
            by_name: HashMap::new(),
            by_id: HashMap::new(),
            known: Memo::default(),
            default: None,
            creates: false,
        };
        for school in School::all(read)? {
            schools.add(school);
        }
        let works_everywhere = read.actor().school.is_none();
        schools.creates = works_everywhere && (schools.all.is_empty() || plan.creates_schools());
        schools.default =
            match (plan.school.as_deref().map(str::trim).filter(|school| !school.is_empty()), read.actor().school) {
                (Some(named), _) => match schools.named(named) {
                    Some(at) => Some(at),
                    None if schools.creates => None,
                    None => return not_found("school", named),
                },
                (None, own) => own.and_then(|own| schools.by_id.get(&own).copied()),
            };
        Ok(schools)
    }

    /// A school by its number here.
    pub fn at(&self, at: usize) -> &School {
        &self.all[at]
    }

    /// A school's number here.
    pub fn number_of(&self, id: SchoolId) -> Option<usize> {
        self.by_id.get(&id).copied()
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.all.len()
    }

    /// A school's code.
    pub fn code_of(&self, id: SchoolId) -> &str {
        self.number_of(id).map_or("", |at| self.all[at].code.as_str())
    }

    /// A school's name.
    pub fn name_of(&self, id: SchoolId) -> Option<String> {
        self.number_of(id).map(|at| self.all[at].name.clone())
    }

    /// The school of rows that name none.
    pub fn usual(&self) -> Option<SchoolId> {
        self.default.map(|at| self.all[at].id)
    }

    /// The school with that code, else the only one with that name, else the one with that identifier.
    pub fn named(&self, said: &str) -> Option<usize> {
        let by_code = self.by_code.get(&normal_form(said)).copied();
        let by_id = || said.parse::<uuid::Uuid>().ok().and_then(|id| self.number_of(SchoolId(id)));
        by_code.or_else(|| self.by_name.get(&name_key(said)).copied().flatten()).or_else(by_id)
    }

    /// The school a row means, made when that is allowed; nothing when neither the row nor the plan names one. The row
    /// has its code or name in one cell and may have its name in another.
    pub fn find(
        &mut self,
        hand: &mut impl Hand,
        job: &mut Job<'_>,
        column: Option<usize>,
        (cell, name): (&str, &str),
    ) -> Result<Option<usize>, Stop> {
        if let Some(known) = self.known.get(cell) {
            return Ok(Some(*known));
        }
        let said = cell.trim();
        let meant = job.values.meaning("school", said).map(str::to_owned);
        if meant.is_none() && is_nothing(said) {
            return Ok(match (self.default, job.plan.school.as_deref()) {
                (Some(default), _) => Some(default),
                (None, Some(named)) if self.creates => Some(self.make(hand, job, named, "")?),
                (None, _) => None,
            });
        }
        let said = meant.as_deref().unwrap_or(said);
        let by_name = || if is_nothing(name) { None } else { self.named(name.trim()) };
        let at = match self.named(said).or_else(by_name) {
            Some(at) => at,
            None if self.creates => self.make(hand, job, said, if meant.is_none() { name } else { "" })?,
            None => {
                // The file's own word is what an answer must name, also where an earlier answer led nowhere.
                let (found, value) = (said.to_owned(), format!("school:{}=CODE", cell.trim()));
                return Err(Rejected::at(column, Rejection::UnknownSchool { found, value }).into());
            }
        };
        if self.known.len() < REMEMBERED {
            self.known.insert(cell.into(), at);
        }
        Ok(Some(at))
    }

    fn make(&mut self, hand: &mut impl Hand, job: &mut Job<'_>, said: &str, name: &str) -> Result<usize, Stop> {
        if let Some(at) = self.named(said) {
            return Ok(at);
        }
        let short = |text: &str| one_line(text).chars().take(MOST_NAME).collect::<String>();
        let (said, whole) = (short(said), short(name));
        let code = school_code(&said, |code| self.by_code.contains_key(&normal_form(code)));
        let name = if is_nothing(&whole) { said } else { whole };
        let school = School {
            id: hand.new_id().into(),
            code,
            kind: kind_of(&name),
            name,
            level: None,
            attendance: None,
            champion_name: None,
            champion_email: None,
            champion_from: None,
            champion_until: None,
            champion_recommended_by: None,
        };
        hand.insert(&school)?;
        let shown =
            if school.code == school.name { school.code.clone() } else { format!("{} {}", school.code, school.name) };
        job.tally.created.schools.push(shown);
        Ok(self.add(school))
    }

    fn add(&mut self, school: School) -> usize {
        let at = self.all.len();
        self.by_code.insert(normal_form(&school.code), at);
        self.by_name.entry(name_key(&school.name)).and_modify(|several| *several = None).or_insert(Some(at));
        self.by_id.insert(school.id, at);
        self.all.push(school);
        at
    }
}

/// The most signs that are taken of a school's name.
const MOST_NAME: usize = 100;

/// A code for a school of which only the name is known: the name itself when it is short, else its initials.
fn school_code(name: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let short = name.chars().count() <= 8 && !name.contains(char::is_whitespace) && !normal_form(name).is_empty();
    let initials = || {
        let first = |word: &str| match word.chars().all(|sign| sign.is_ascii_digit()) {
            true => word.to_owned(),
            false => word.chars().next().unwrap_or_default().to_uppercase().collect(),
        };
        let words = name.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(first).collect::<String>().chars().take(8).collect::<String>()
    };
    let base = if short { name.to_owned() } else { initials() };
    let base = if normal_form(&base).is_empty() { "S".to_owned() } else { base };
    let numbered = (2..).map(|count| format!("{base}{count}"));
    std::iter::once(base.clone()).chain(numbered).find(|code| !is_taken(code)).unwrap_or(base)
}

/// Depots and offices answer for devices without teaching children.
fn kind_of(name: &str) -> SchoolKind {
    const SITES: [&str; 6] = ["depot", "warehouse", "office", "district", "administration", "department"];
    let lower = name.to_lowercase();
    if SITES.iter().any(|site| lower.contains(site)) { SchoolKind::Site } else { SchoolKind::School }
}

#[cfg(test)]
mod tests {
    use super::school_code;

    #[test]
    fn a_school_known_by_name_gets_its_initials_for_a_code() {
        let code = |name: &str| school_code(name, |_| false);
        assert_eq!(code("CFM"), "CFM");
        assert_eq!(code("Cedar Creek Elementary"), "CCE");
        assert_eq!(code("P.S. 118 Lorraine"), "PS118L");
        assert_eq!(code("—"), "S");
        assert_eq!(school_code("Cedar Creek Elementary", |code| code == "CCE"), "CCE2");
    }
}
