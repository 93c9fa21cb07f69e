//! How does a short list of words lie in one column?

use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::one_line;

/// A short list of words, kept as JSON: no blanks around a word, none twice.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "string[]")]
pub struct TextList(Vec<String>);

impl TextList {
    /// The words, without empty ones and without those that say the same again.
    pub fn of(words: &[String]) -> Self {
        let mut list: Vec<String> = Vec::new();
        for word in words.iter().map(|word| one_line(word)).filter(|word| !word.is_empty()) {
            if !list.iter().any(|known| known.eq_ignore_ascii_case(&word)) {
                list.push(word);
            }
        }
        Self(list)
    }

    /// The words in their order.
    pub fn words(&self) -> &[String] {
        &self.0
    }

    /// Whether a word is on it, in whatever case.
    pub fn has(&self, word: &str) -> bool {
        self.0.iter().any(|known| known.to_lowercase() == word.trim().to_lowercase())
    }
}

impl ToSql for TextList {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let text =
            serde_json::to_string(&self.0).map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?;
        Ok(text.into())
    }
}

impl FromSql for TextList {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?).map(Self).map_err(|error| FromSqlError::Other(error.into()))
    }
}

#[cfg(test)]
mod tests {
    use super::TextList;

    #[test]
    fn a_word_is_on_a_list_once() {
        let list = TextList::of(&[" Charger ".into(), "charger".into(), " ".into(), "Case".into()]);
        assert_eq!(list.words(), ["Charger", "Case"]);
        assert!(list.has("CASE") && !list.has("stylus"));
    }
}
