//! What does one line on stdin say? Cells between tabs: codes first, then `word=value`.

use rollcall_core::accessories::AccessorySeen;
use serde_json::{Value, json};

/// A line, taken apart.
#[derive(Debug, PartialEq, Eq)]
pub struct Line<'l> {
    /// The codes before the first `word=value`.
    pub codes: Vec<&'l str>,
    /// Each word with its value.
    pub said: Vec<(&'l str, &'l str)>,
}

/// Takes a line apart.
pub fn apart(line: &str) -> Line<'_> {
    let (mut codes, mut said) = (Vec::new(), Vec::new());
    for cell in line.split('\t').map(str::trim).filter(|cell| !cell.is_empty()) {
        match cell.split_once('=') {
            Some((word, value)) if !codes.is_empty() => said.push((word.trim(), value.trim())),
            Some(_) | None => codes.push(cell),
        }
    }
    Line { codes, said }
}

/// A word that a line says twice: which of the two is meant, nobody knows.
pub fn said_twice<'l>(line: &Line<'l>) -> Option<&'l str> {
    let is_again = |at: usize, word: &str| line.said[..at].iter().any(|(other, _)| other.eq_ignore_ascii_case(word));
    line.said.iter().enumerate().find(|(at, (word, _))| is_again(*at, word)).map(|(_, (word, _))| *word)
}

/// `yes` or `no`.
pub fn yes_no(value: &str) -> Option<bool> {
    match value.to_lowercase().as_str() {
        "yes" | "y" => Some(true),
        "no" | "n" => Some(false),
        _ => None,
    }
}

/// What is said of an accessory: `yes`, `no` or `third_party`.
pub fn seen(value: &str) -> Option<AccessorySeen> {
    match yes_no(value) {
        Some(true) => Some(AccessorySeen::Returned),
        Some(false) => Some(AccessorySeen::Missing),
        None => AccessorySeen::from_word(&value.to_lowercase().replace([' ', '-'], "_")),
    }
}

/// What is said of the device: `working`, `damaged` or `damaged:screen,hinge`.
pub fn shape(value: &str) -> Option<Value> {
    let (word, parts) = value.split_once(':').unwrap_or((value, ""));
    let parts: Vec<&str> = parts.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
    match (word.trim().to_lowercase().as_str(), parts.is_empty()) {
        ("working", true) => Some(json!({ "is": "working" })),
        ("damaged", _) => Some(json!({ "is": "damaged", "parts": parts })),
        (_, _) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{AccessorySeen, apart, said_twice, seen, shape};
    use serde_json::json;

    #[test]
    fn a_line_is_codes_and_what_is_said_of_them() {
        let line = apart("3001\t HR-01\tcharger=no\t\tcondition = damaged:screen");
        assert_eq!(line.codes, ["3001", "HR-01"]);
        assert_eq!(line.said, [("charger", "no"), ("condition", "damaged:screen")]);
        assert_eq!(apart("a=b").codes, ["a=b"]);
        assert_eq!(said_twice(&line), None);
        assert_eq!(said_twice(&apart("3001\tHR-01\tcharger=no\tCharger=yes")), Some("Charger"));
    }

    #[test]
    fn words_are_understood_as_people_write_them() {
        assert_eq!(
            ["yes", "N", "third-party", "perhaps"].map(seen),
            [Some(AccessorySeen::Returned), Some(AccessorySeen::Missing), Some(AccessorySeen::ThirdParty), None]
        );
        assert_eq!(shape("damaged:screen, hinge"), Some(json!({ "is": "damaged", "parts": ["screen", "hinge"] })));
        assert_eq!((shape("Working"), shape("working:screen")), (Some(json!({ "is": "working" })), None));
    }
}
