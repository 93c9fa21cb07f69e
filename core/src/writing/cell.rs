//! What can stand in one cell of an export.

use std::borrow::Cow;

use chrono::{NaiveDate, NaiveDateTime};

/// The word that stands where a profile or a small count withholds a value.
pub const WITHHELD: &str = "withheld";

/// One value of a row. Borrowed while rows stream, owned where a small sheet keeps its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Nothing known.
    Empty,
    /// Words, names, sentences.
    Text(Cow<'a, str>),
    /// A tag, serial or other code: text that only looks like a number.
    Code(Cow<'a, str>),
    /// A count.
    Number(i64),
    /// Money in cents.
    Money(i64),
    /// A calendar date.
    Date(NaiveDate),
    /// A moment on the district's clock.
    DateTime(NaiveDateTime),
    /// Yes or no, printed as the word.
    YesNo(bool),
    /// A share in basis points: 8750 is 87.5 %.
    Share(i64),
    /// Known, and not for this reader.
    Withheld,
}

impl<'a> Cell<'a> {
    /// Words.
    pub fn text(words: impl Into<Cow<'a, str>>) -> Self {
        Self::Text(words.into())
    }

    /// A tag, serial or other code.
    pub fn code(code: impl Into<Cow<'a, str>>) -> Self {
        Self::Code(code.into())
    }

    /// The cell of a value that may be unknown.
    pub fn of<T>(value: Option<T>, cell: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::Empty, cell)
    }

    /// The same value, borrowed from this one.
    pub fn borrowed(&self) -> Cell<'_> {
        match self {
            Self::Empty => Cell::Empty,
            Self::Text(words) => Cell::Text(Cow::Borrowed(words)),
            Self::Code(code) => Cell::Code(Cow::Borrowed(code)),
            Self::Number(number) => Cell::Number(*number),
            Self::Money(cents) => Cell::Money(*cents),
            Self::Date(date) => Cell::Date(*date),
            Self::DateTime(moment) => Cell::DateTime(*moment),
            Self::YesNo(yes) => Cell::YesNo(*yes),
            Self::Share(points) => Cell::Share(*points),
            Self::Withheld => Cell::Withheld,
        }
    }
}

/// The word for a yes or no.
pub(super) fn yes_no(yes: bool) -> &'static str {
    if yes { "Yes" } else { "No" }
}
