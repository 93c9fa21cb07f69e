//! What does one row of a roster say? Read, not yet compared with anything.

use crate::imports::codes::Memo;
use crate::imports::columns::{Cells, Columns, WordCells, unknown_word};
use crate::imports::rejection::Rejected;
use crate::imports::rosters::RosterKind;
use crate::imports::said::Said;
use crate::people::{PersonState, Population};
use crate::reading::cells::{code, email, is_nothing, name, text};
use crate::reading::mapping::words::{EnrolmentWord, PopulationWord, UnknownWord, Word, WordField};
use crate::reading::mapping::{PersonField as F, ValueMap};
use crate::reading::read::Row;
use crate::values::one_line;

/// One of the schools a roster names for a person, in its own words.
#[derive(Debug, Clone, Copy, Default)]
pub struct SchoolSaid<'r> {
    /// Its number or code.
    pub code: &'r str,
    /// Its name.
    pub name: &'r str,
    /// Whether it is an office: never made by a roster, and no school to be listed at where there is another.
    pub is_office: bool,
    /// What the person is there.
    pub role: &'r str,
    /// The homeroom there.
    pub homeroom: &'r str,
}

/// Everything a row says about a person. The school is still a word.
#[derive(Debug, Default)]
pub struct Facts<'r> {
    pub population: Option<PopulationWord>,
    /// The row says a population nobody understands: it may be any.
    pub is_unclear: bool,
    pub number: Said<&'r str>,
    pub sourced_id: Said<&'r str>,
    pub username: Said<&'r str>,
    pub email: Said<&'r str>,
    pub first: Said<String>,
    pub last: Said<String>,
    pub whole: Option<String>,
    pub grade: Said<&'r str>,
    pub homeroom: Said<&'r str>,
    pub school: &'r str,
    pub school_name: &'r str,
    /// The school is a district's office: one that nobody knows is no school.
    pub is_office: bool,
    /// Further schools.
    pub also: Vec<SchoolSaid<'r>>,
    /// Whether the roster itself says which of them is the first.
    pub first_told: bool,
    /// What the person is, in the roster's word.
    pub role: Option<&'r str>,
    /// The path of an account within its directory: `/Students/Cedar Falls Middle`.
    pub path: &'r str,
    pub state: Option<PersonState>,
}

impl Facts<'_> {
    /// The name as shown; nothing when the row says none.
    pub fn shown_name(&self) -> Option<String> {
        let part = |said: &Said<String>| match said {
            Said::Is(said) => said.clone(),
            Said::Nothing | Said::Cleared => String::new(),
        };
        let both = format!("{} {}", part(&self.first), part(&self.last)).trim().to_owned();
        if both.is_empty() { self.whole.clone() } else { Some(both) }
    }
}

/// The columns of a roster, ready to be read row by row.
pub struct Reader {
    number: Cells,
    sourced_id: Cells,
    username: Cells,
    email: Cells,
    first: Cells,
    last: Cells,
    whole: Cells,
    grade: Cells,
    homeroom: Cells,
    school: Cells,
    school_name: Cells,
    population: WordCells<PopulationWord>,
    kind: Option<RosterKind>,
    path: Option<usize>,
    states: Vec<(usize, String, Memo<Option<EnrolmentWord>>)>,
}

impl Reader {
    /// The columns of this file, which may be a roster of a known kind.
    pub fn new(columns: &Columns<F>, headers: &[String], kind: Option<RosterKind>) -> Self {
        let of = |field| columns.column(field);
        let state = |at: usize| (at, headers.get(at).cloned().unwrap_or_default(), Memo::default());
        Self {
            number: of(F::Number).kept(),
            sourced_id: of(F::SourcedId),
            username: of(F::Username),
            email: of(F::Email),
            first: of(F::FirstName),
            last: of(F::LastName),
            whole: of(F::Name).kept(),
            grade: of(F::Grade),
            homeroom: of(F::Homeroom),
            school: of(F::School),
            school_name: of(F::SchoolName),
            population: WordCells::new(of(F::Population).kept()),
            kind,
            path: kind.and_then(|kind| kind.path_column(headers)),
            states: columns.all_of(F::State).into_iter().map(state).collect(),
        }
    }

    /// The column of the number.
    pub fn number(&self) -> Option<usize> {
        self.number.at()
    }

    /// The column of the school.
    pub fn school(&self) -> Option<usize> {
        self.school.at()
    }

    /// What a row says.
    pub fn read<'r>(&mut self, row: &'r Row, values: &ValueMap) -> Result<Facts<'r>, Rejected> {
        let short = |cells: Cells, limit| cells.read(row, |cell| text(cell, limit));
        let mut facts = Facts {
            population: self.population.read(row, values)?.known(),
            number: self.number.read(row, code)?,
            sourced_id: short(self.sourced_id, 100)?,
            username: short(self.username, 254)?,
            email: self.email.read(row, email)?,
            first: short(self.first, 100)?.map(one_line),
            last: short(self.last, 100)?.map(one_line),
            whole: None,
            // Grades are tokens: "07", "K", "PK".
            grade: short(self.grade, 20)?,
            homeroom: short(self.homeroom, 100)?,
            school: self.school.at().map_or("", |at| row.cell(at)),
            school_name: self.school_name.at().map_or("", |at| row.cell(at)),
            path: self.path.map_or("", |at| row.cell(at)),
            ..Facts::default()
        };
        if !matches!(facts.first, Said::Is(_))
            && !matches!(facts.last, Said::Is(_))
            && let Said::Is(parts) = self.whole.read(row, name)?
        {
            facts.whole = Some(format!("{} {}", parts.first, parts.last).trim().to_owned());
            facts.first = if parts.first.is_empty() { Said::Nothing } else { Said::Is(parts.first) };
            facts.last = if parts.last.is_empty() { Said::Nothing } else { Said::Is(parts.last) };
        }
        for (at, header, known) in &mut self.states {
            let word = state_word(known, header, row.cell(*at), values);
            let word = word.map_err(|unknown| Rejected::at(Some(*at), unknown_word(unknown)))?;
            facts.state = sooner(facts.state, word);
        }
        self.in_manner(&mut facts);
        Ok(facts)
    }

    /// Whose row it is, however little of it can be read.
    pub fn glance<'r>(&mut self, row: &'r Row, values: &ValueMap) -> Facts<'r> {
        let short = |cells: Cells| cells.read(row, |cell| text(cell, 254)).unwrap_or_default();
        let population = self.population.read(row, values);
        let mut facts = Facts {
            is_unclear: population.is_err(),
            population: population.ok().and_then(Said::known),
            number: self.number.read(row, code).unwrap_or_default(),
            sourced_id: short(self.sourced_id),
            username: short(self.username),
            email: self.email.read(row, email).unwrap_or_default(),
            school: self.school.at().map_or("", |at| row.cell(at)),
            school_name: self.school_name.at().map_or("", |at| row.cell(at)),
            path: self.path.map_or("", |at| row.cell(at)),
            ..Facts::default()
        };
        self.in_manner(&mut facts);
        facts
    }

    /// What the kind of the file lets its cells mean.
    fn in_manner(&self, facts: &mut Facts<'_>) {
        // PowerSchool keeps its graduates in a school of this number.
        if facts.school.trim() == "999999" {
            facts.state = Some(PersonState::Left);
            facts.school = "";
        }
        match self.kind {
            Some(RosterKind::PowerSchool) => {
                // Its school 0 is the district, and its grades are numbers: 0 is kindergarten, less comes before.
                if facts.school.trim() == "0" {
                    facts.school = "";
                }
                facts.grade = facts.grade.map(power_school_grade);
            }
            Some(RosterKind::Google | RosterKind::Entra) if facts.population.is_none() => {
                facts.population = population_of_path(facts.path);
            }
            Some(
                RosterKind::Google | RosterKind::Entra | RosterKind::OneRoster | RosterKind::Clever | RosterKind::List,
            )
            | None => {}
        }
    }
}

fn power_school_grade(cell: &str) -> &str {
    match cell.parse::<i32>() {
        Ok(0) => "K",
        Ok(number) if number < 0 => "PK",
        Ok(_) | Err(_) => cell,
    }
}

/// What the folders of an account say: `/Staff/Teachers`, `Students > 2031`, or a title such as `Teacher`.
fn population_of_path(path: &str) -> Option<PopulationWord> {
    let folders = path.split(['/', '>', '\\', '|']).map(str::trim);
    folders.filter(|folder| folder.chars().count() > 2).find_map(PopulationWord::read)
}

fn state_word(
    known: &mut Memo<Option<EnrolmentWord>>,
    header: &str,
    cell: &str,
    values: &ValueMap,
) -> Result<Option<EnrolmentWord>, UnknownWord> {
    if let Some(word) = known.get(cell) {
        return Ok(*word);
    }
    let field = WordField::State;
    let said = values.meaning(field.word(), cell).and_then(EnrolmentWord::named);
    // "0" is a word here, not nothing.
    let word = match said.or_else(|| EnrolmentWord::in_column(header, cell)) {
        Some(word) => Some(word),
        None if is_nothing(cell) => None,
        None => return Err(UnknownWord { field, word: cell.trim().to_owned() }),
    };
    known.insert(cell.into(), word);
    Ok(word)
}

/// Whoever left by one column has left.
fn sooner(before: Option<PersonState>, word: Option<EnrolmentWord>) -> Option<PersonState> {
    match (before, word) {
        (Some(PersonState::Left), _) | (_, Some(EnrolmentWord::Left)) => Some(PersonState::Left),
        (_, Some(EnrolmentWord::Pre)) => Some(PersonState::Pre),
        (None, Some(EnrolmentWord::Active)) => Some(PersonState::Active),
        (before, Some(EnrolmentWord::Active) | None) => before,
    }
}

/// The population a word means; nothing for relatives, who are never kept.
pub fn population(word: Option<PopulationWord>) -> Option<Population> {
    match word {
        None | Some(PopulationWord::Student) => Some(Population::Student),
        Some(PopulationWord::Staff) => Some(Population::Staff),
        Some(PopulationWord::Contractor) => Some(Population::Contractor),
        Some(PopulationWord::Relative) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grades_of_power_school_are_read_as_grades() {
        let grades = ["-2", "-1", "0", "1", "07", "12", "K"].map(power_school_grade);
        assert_eq!(grades, ["PK", "PK", "K", "1", "07", "12", "K"]);
    }

    #[test]
    fn the_folders_of_an_account_tell_students_from_staff() {
        let of = |path: &str| population_of_path(path);
        assert_eq!(of("/Students/Cedar Falls Middle/2031"), Some(PopulationWord::Student));
        assert_eq!(of("/Maple/Staff"), Some(PopulationWord::Staff));
        assert_eq!(of("Teacher"), Some(PopulationWord::Staff));
        assert_eq!(of("/Carts"), None);
    }
}
