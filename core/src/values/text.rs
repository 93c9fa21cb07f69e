//! What is left of a text once the blanks nobody meant are gone?

/// A name on one line: no blanks around it, one between words.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text that may be absent: nothing when only blanks were given.
pub fn tidy(text: Option<String>) -> Option<String> {
    text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// Reads a field of which "not said" and "nothing" mean different things: absent leaves it, `null` clears it.
pub fn said<'de, T, D>(deserializer: D) -> Result<Option<Option<T>>, D::Error>
where
    T: serde::Deserialize<'de>,
    D: serde::Deserializer<'de>,
{
    serde::Deserialize::deserialize(deserializer).map(Some)
}

#[cfg(test)]
mod tests {
    use super::{one_line, tidy};

    #[test]
    fn blanks_nobody_meant_go() {
        assert_eq!(one_line("  Cart \t 7B\n"), "Cart 7B");
        assert_eq!(tidy(Some("  ".into())), None);
        assert_eq!(tidy(Some(" dropped ".into())).as_deref(), Some("dropped"));
    }
}
