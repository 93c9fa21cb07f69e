//! What did the user say about columns and words, on the command line or in the wizard?

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fields::Field;
use super::form::{header_form, word_form};
use super::words::{UnknownWord, Word, WordField};

/// Why something the user said cannot be followed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "problem", rename_all = "snake_case")]
pub enum OverrideProblem {
    /// Not of the form `Header=fact` or `fact:Word=meaning`.
    NotUnderstood {
        /// As written.
        said: String,
    },
    /// There is no such fact.
    UnknownField {
        /// As written.
        field: String,
        /// The facts there are.
        known: Vec<String>,
    },
    /// The fact has no such meaning.
    UnknownMeaning {
        /// The fact.
        field: String,
        /// As written.
        meaning: String,
        /// The meanings there are.
        known: Vec<String>,
    },
}

/// Reads `Header=fact`; `Header=` and `Header=-` leave the column out. The last `=` counts, headers may hold one.
pub fn column<F: Field>(said: &str) -> Result<(String, Option<F>), OverrideProblem> {
    let (header, word) =
        said.rsplit_once('=').ok_or_else(|| OverrideProblem::NotUnderstood { said: said.to_owned() })?;
    let (header, word) = (header.trim(), word.trim());
    if header.is_empty() {
        return Err(OverrideProblem::NotUnderstood { said: said.to_owned() });
    }
    if matches!(word, "" | "-" | "\"\"") {
        return Ok((header.to_owned(), None));
    }
    let known = || F::ALL.iter().map(|field| field.word().to_owned()).collect();
    match F::named(word) {
        Some(field) => Ok((header.to_owned(), Some(field))),
        None => Err(OverrideProblem::UnknownField { field: word.to_owned(), known: known() }),
    }
}

/// The fact whose meanings are the register's schools.
const SCHOOL: &str = "school";

/// What the user said about words: `status:Deployed=in_service`, `school:Cedar Crk=CCE`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ValueMap {
    said: BTreeMap<String, BTreeMap<String, String>>,
}

impl ValueMap {
    /// Reads every `fact:Word=meaning`: of a fact with a closed list of meanings, or of a school, whose code is kept
    /// for whoever knows the register.
    pub fn parse<S: AsRef<str>>(all: &[S]) -> Result<Self, OverrideProblem> {
        let mut map = Self::default();
        for said in all {
            let not_understood = || OverrideProblem::NotUnderstood { said: said.as_ref().to_owned() };
            let (field, rest) = said.as_ref().split_once(':').ok_or_else(not_understood)?;
            let (word, meaning) = rest.rsplit_once('=').ok_or_else(not_understood)?;
            if header_form(field).is_empty() || meaning.trim().is_empty() {
                return Err(not_understood());
            }
            map.say(field, word, meaning)?;
        }
        Ok(map)
    }

    /// Adds one, as the wizard does.
    pub fn say(&mut self, field: &str, word: &str, meaning: &str) -> Result<(), OverrideProblem> {
        let meaning = meaning.trim();
        let owned = |known: Vec<&str>| known.into_iter().map(str::to_owned).collect();
        let field_said = || field.trim().to_owned();
        match WordField::named(field).map(WordField::meanings) {
            Some(known) if !known.iter().any(|&word| header_form(word) == header_form(meaning)) => {
                let (meaning, known) = (meaning.to_owned(), owned(known));
                return Err(OverrideProblem::UnknownMeaning { field: field_said(), meaning, known });
            }
            None if header_form(field) != SCHOOL => {
                let words = WordField::ALL.iter().map(|field| field.word());
                let known = owned(words.chain([SCHOOL]).collect());
                return Err(OverrideProblem::UnknownField { field: field_said(), known });
            }
            Some(_) | None => {}
        }
        self.said.entry(header_form(field)).or_default().insert(word_form(word), meaning.to_owned());
        Ok(())
    }

    /// What the user said a word means, such as a school's code.
    #[must_use]
    pub fn meaning(&self, field: &str, word: &str) -> Option<&str> {
        if self.said.is_empty() {
            return None;
        }
        self.said.get(&header_form(field))?.get(&word_form(word)).map(String::as_str)
    }

    /// What a cell's word means: as the user says, else as everybody says, else unknown.
    pub fn read<W: Word>(&self, cell: &str) -> Result<W, UnknownWord> {
        let said = self.meaning(W::FIELD.word(), cell).and_then(W::named);
        said.or_else(|| W::read(cell)).ok_or_else(|| UnknownWord { field: W::FIELD, word: cell.trim().to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::super::fields::DeviceField;
    use super::super::words::{ConditionWord, StatusWord};
    use super::*;

    #[test]
    fn columns_are_mapped_by_word_and_left_out_by_nothing() {
        assert_eq!(column::<DeviceField>("Tag No=asset_tag"), Ok(("Tag No".into(), Some(DeviceField::AssetTag))));
        assert_eq!(column::<DeviceField>("a=b=Serial"), Ok(("a=b".into(), Some(DeviceField::Serial))));
        for said in ["Colour=", "Colour=-", "Colour=\"\""] {
            assert_eq!(column::<DeviceField>(said), Ok(("Colour".into(), None)));
        }
        assert!(matches!(column::<DeviceField>("Colour"), Err(OverrideProblem::NotUnderstood { .. })));
        assert!(matches!(column::<DeviceField>("Colour=hue"), Err(OverrideProblem::UnknownField { .. })));
    }

    #[test]
    fn the_user_decides_what_a_word_means() {
        let map =
            ValueMap::parse(&["status:Deployed=in_stock", "Status:With Bob: 2=lost", "school:Cedar Crk=CCE"]).unwrap();
        assert_eq!(map.read::<StatusWord>(" DEPLOYED "), Ok(StatusWord::InStock));
        assert_eq!(map.read::<StatusWord>("with bob 2"), Ok(StatusWord::Lost));
        assert_eq!(map.meaning("School", "cedar crk"), Some("CCE"));
        assert_eq!(map.read::<ConditionWord>("good"), Ok(ConditionWord::Working));
    }

    #[test]
    fn unknown_words_and_meanings_are_named() {
        let unknown = UnknownWord { field: WordField::Status, word: "Zombie".into() };
        assert_eq!(ValueMap::default().read::<StatusWord>("Zombie"), Err(unknown));
        let refused = ValueMap::parse(&["status:Zombie=undead"]).unwrap_err();
        assert!(
            matches!(refused, OverrideProblem::UnknownMeaning { known, .. } if known.contains(&"in_service".to_owned()))
        );
        let refused = ValueMap::parse(&["stattus:Zombie=lost"]).unwrap_err();
        assert!(matches!(refused, OverrideProblem::UnknownField { known, .. } if known.contains(&"status".to_owned())));
        assert!(ValueMap::parse(&["status=lost"]).is_err() && ValueMap::parse(&["status:Gone="]).is_err());
    }
}
