//! What does one row of a roster say? Read, not yet compared with anything.

use crate::imports::codes::Memo;
use crate::imports::columns::{Cells, Columns, WordCells, unknown_word};
use crate::imports::rejection::Rejected;
use crate::imports::said::Said;
use crate::people::{PersonState, Population};
use crate::reading::cells::{code, email, is_nothing, name, text};
use crate::reading::mapping::words::{EnrolmentWord, PopulationWord, UnknownWord, Word, WordField};
use crate::reading::mapping::{PersonField as F, ValueMap};
use crate::reading::read::Row;
use crate::values::one_line;

/// Everything a row says about a person. The school is still a word.
#[derive(Debug, Default)]
pub struct Facts<'r> {
    pub population: Option<PopulationWord>,
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
    states: Vec<(usize, String, Memo<Option<EnrolmentWord>>)>,
}

impl Reader {
    /// The columns of this file.
    pub fn new(columns: &Columns<F>, headers: &[String]) -> Self {
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
            state: None,
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
        // PowerSchool keeps its graduates in a school of this number.
        if facts.school.trim() == "999999" {
            facts.state = Some(PersonState::Left);
            facts.school = "";
        }
        Ok(facts)
    }
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
