//! Which first and last name does one cell hold?

use super::problem::CellProblem;
use super::text::text;

/// A person's name, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The first name or names; empty when there is only one word.
    pub first: String,
    /// The last name.
    pub last: String,
}

/// `Ruiz, Ana` and `Ana Ruiz`; several first names stay together, the last word is the last name.
pub fn name(cell: &str) -> Result<Option<Name>, CellProblem> {
    let Some(said) = text(cell, 200)? else { return Ok(None) };
    let tidy = |part: &str| part.split_whitespace().collect::<Vec<_>>().join(" ");
    let (first, last) = match said.split_once(',') {
        Some((last, first)) => (tidy(first), tidy(last)),
        None => match tidy(said).rsplit_once(' ') {
            Some((first, last)) => (first.to_owned(), last.to_owned()),
            None => (String::new(), tidy(said)),
        },
    };
    Ok((!first.is_empty() || !last.is_empty()).then_some(Name { first, last }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_orders_are_read() {
        let cases = [
            ("Ruiz, Ana  B.", "Ana B.", "Ruiz"),
            ("Ana Ruiz", "Ana", "Ruiz"),
            ("Nguyễn Văn An", "Nguyễn Văn", "An"),
            ("Cher", "", "Cher"),
        ];
        for (cell, first, last) in cases {
            let expected = Name { first: first.into(), last: last.into() };
            assert_eq!(name(cell), Ok(Some(expected)), "{cell}");
        }
        assert_eq!(name(" , "), Ok(None));
    }
}
