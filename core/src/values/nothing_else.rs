//! How does an input take in the fields of another, and still refuse a field that nobody knows?

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

/// Stands last in an input with flattened fields and refuses what none of them took: serde's own
/// `deny_unknown_fields` does not go with flattened fields.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct NothingElse;

impl<'de> Deserialize<'de> for NothingElse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Rest)
    }
}

struct Rest;

impl<'de> Visitor<'de> for Rest {
    type Value = NothingElse;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("no other field")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut rest: M) -> Result<NothingElse, M::Error> {
        match rest.next_key::<String>()? {
            None => Ok(NothingElse),
            Some(name) => Err(M::Error::custom(format_args!("unknown field `{name}`"))),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use serde_json::json;

    use super::NothingElse;

    #[derive(Debug, Deserialize)]
    struct Shared {
        #[serde(default)]
        sheet: Option<String>,
    }

    #[derive(Debug, Deserialize)]
    struct Input {
        path: String,
        #[serde(flatten)]
        shared: Shared,
        #[serde(flatten)]
        _nothing_else: NothingElse,
    }

    #[test]
    fn what_is_known_is_read_and_nothing_else_is_taken() {
        let read = |input: serde_json::Value| serde_json::from_value::<Input>(input);
        let known = read(json!({ "sheet": "Fleet", "path": "list.xlsx" })).unwrap();
        assert_eq!((known.path.as_str(), known.shared.sheet.as_deref()), ("list.xlsx", Some("Fleet")));
        assert!(read(json!({ "path": "list.xlsx" })).is_ok());
        let wrong = read(json!({ "path": "list.xlsx", "shet": "Fleet" })).unwrap_err();
        assert_eq!(wrong.to_string(), "unknown field `shet`");
    }
}
