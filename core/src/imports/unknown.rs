//! Which words of a file does nobody know the meaning of?

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use crate::error::Result;
use crate::people::School;
use crate::reading::cells::is_nothing;
use crate::reading::mapping::words::{
    CheckoutTo, ConditionWord, EnrolmentWord, FundingWord, OsWord, PlaceWord, PopulationWord, PriorityWord,
    RequestKindWord, RequestStateWord, StatusWord, Word, WordField, YesNo,
};
use crate::reading::mapping::{Field, Mapping, ValueMap};
use crate::reading::read::{Row, Source};
use crate::store::{Read, Step};

use super::codes::Memo;

/// One unknown word and how often it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct UnknownCount {
    /// As the file says it.
    pub word: String,
    /// In how many rows.
    #[ts(type = "number")]
    pub rows: u64,
}

/// The unknown words of one column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct UnknownWords {
    /// The fact: as in `--value "FACT:word=meaning"`.
    pub field: String,
    /// The column's header.
    pub header: String,
    /// What a word may mean.
    pub allowed: Vec<String>,
    /// The words, the most frequent first.
    pub words: Vec<UnknownCount>,
}

/// The most words of one column that anybody is asked about.
const ASKED: usize = 200;

/// Every distinct word of a column of words that has no meaning yet.
pub fn unknown_words<F: Field>(
    read: &Read<'_>,
    source: &mut Source,
    mapping: &Mapping<F>,
    values: &ValueMap,
) -> Result<Vec<UnknownWords>> {
    let headers = source.shape().headers.clone();
    let schools = School::all(read)?;
    let mut columns = Vec::new();
    for (at, column) in mapping.columns.iter().enumerate() {
        let Some(field) = column.meaning.field() else { continue };
        let header = headers.get(at).cloned().unwrap_or_default();
        if field.word() == "school" && !schools.is_empty() {
            let allowed = schools.iter().map(|school| school.code.clone()).collect();
            columns.push(Asked { at, header, field: "school", allowed, word: None, seen: Memo::default() });
        } else if let Some(word) = word_field(field.word()) {
            let allowed = word.meanings().into_iter().map(str::to_owned).collect();
            columns.push(Asked { at, header, field: word.word(), allowed, word: Some(word), seen: Memo::default() });
        }
    }
    if columns.is_empty() {
        return Ok(Vec::new());
    }
    let mut rows = source.rows()?;
    let (mut row, mut count) = (Row::new(), 0_u64);
    while rows.next_into(&mut row)? {
        count += 1;
        if count % 256 == 1 {
            let (done, total) = rows.progress();
            read.step(Step { phase: "reading", done, total: Some(total) })?;
        }
        for column in &mut columns {
            let cell = row.cell(column.at);
            let has_room = column.seen.len() < 20_000;
            match column.seen.get_mut(cell) {
                Some(rows) => *rows += 1,
                None if has_room => {
                    column.seen.insert(cell.into(), 1);
                }
                None => {}
            }
        }
    }
    let known = |column: &Asked, cell: &str| match column.word {
        Some(word) => is_known(word, &column.header, cell, values),
        None => {
            let said = values.meaning("school", cell).unwrap_or(cell);
            // Rosters list several schools in one cell.
            is_nothing(cell) || said.split([',', ';']).any(|part| is_school(&schools, part)) || said.trim() == "999999"
        }
    };
    let asked = columns.iter().map(|column| {
        let unknown = column.seen.iter().filter(|(cell, _)| !known(column, cell));
        // Words that differ only by blanks and case are one question.
        let mut by_form: BTreeMap<String, UnknownCount> = BTreeMap::new();
        for (cell, rows) in unknown {
            let form = crate::reading::mapping::word_form(cell);
            let counted = by_form.entry(form).or_insert_with(|| UnknownCount { word: cell.trim().to_owned(), rows: 0 });
            counted.rows += rows;
        }
        let mut words: Vec<UnknownCount> = by_form.into_values().collect();
        words.sort_by(|a, b| b.rows.cmp(&a.rows).then_with(|| a.word.cmp(&b.word)));
        words.truncate(ASKED);
        UnknownWords {
            field: column.field.to_owned(),
            header: column.header.clone(),
            allowed: column.allowed.clone(),
            words,
        }
    });
    Ok(asked.filter(|column| !column.words.is_empty()).collect())
}

struct Asked {
    at: usize,
    header: String,
    field: &'static str,
    allowed: Vec<String>,
    word: Option<WordField>,
    seen: Memo<u64>,
}

fn is_school(schools: &[School], said: &str) -> bool {
    let (code, name) = (crate::values::normal_form(said), crate::people::name_key(said));
    let same = |school: &School| {
        crate::values::normal_form(&school.code) == code || crate::people::name_key(&school.name) == name
    };
    schools.iter().any(same)
}

/// The closed list behind a fact, by the fact's own word.
fn word_field(field: &str) -> Option<WordField> {
    match field {
        "take_home" | "public_record" | "procured_by_it" => Some(WordField::YesNo),
        other => WordField::named(other),
    }
}

fn is_known(field: WordField, header: &str, cell: &str, values: &ValueMap) -> bool {
    fn read<W: Word>(cell: &str, values: &ValueMap) -> bool {
        is_nothing(cell) || values.read::<W>(cell).is_ok()
    }
    match field {
        WordField::Status => read::<StatusWord>(cell, values),
        WordField::Condition => read::<ConditionWord>(cell, values),
        WordField::OsFamily => read::<OsWord>(cell, values),
        WordField::Funding => read::<FundingWord>(cell, values),
        WordField::CheckoutType => read::<CheckoutTo>(cell, values),
        WordField::Population => read::<PopulationWord>(cell, values),
        WordField::State => read::<EnrolmentWord>(cell, values) || EnrolmentWord::in_column(header, cell).is_some(),
        WordField::Kind => read::<PlaceWord>(cell, values),
        WordField::RequestKind => read::<RequestKindWord>(cell, values),
        WordField::RequestState => read::<RequestStateWord>(cell, values),
        WordField::Priority => read::<PriorityWord>(cell, values),
        WordField::YesNo => read::<YesNo>(cell, values),
    }
}
