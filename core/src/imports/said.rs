//! What does a cell say: nothing, that there is nothing any more, or something?

/// A cell's word about one fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Said<T> {
    /// No such column, or an empty cell: the register keeps what it has.
    #[default]
    Nothing,
    /// An empty cell of an import that clears.
    Cleared,
    /// This.
    Is(T),
}

impl<T> Said<T> {
    /// What it says, when it says something.
    pub fn known(self) -> Option<T> {
        match self {
            Self::Is(said) => Some(said),
            Self::Nothing | Self::Cleared => None,
        }
    }

    /// The same in other words.
    pub fn map<U>(self, other: impl FnOnce(T) -> U) -> Said<U> {
        match self {
            Self::Is(said) => Said::Is(other(said)),
            Self::Nothing => Said::Nothing,
            Self::Cleared => Said::Cleared,
        }
    }

    /// What stands in the register afterwards; nothing when that is what stands there already.
    pub fn over<O: PartialEq<T>>(self, now: Option<&O>) -> Option<Option<T>> {
        match (self, now) {
            (Self::Nothing, _) | (Self::Cleared, None) => None,
            (Self::Cleared, Some(_)) => Some(None),
            (Self::Is(said), Some(now)) if *now == said => None,
            (Self::Is(said), _) => Some(Some(said)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Said;

    #[test]
    fn an_empty_cell_changes_nothing_unless_the_import_clears() {
        assert_eq!(Said::<u8>::Nothing.over(Some(&1)), None);
        assert_eq!(Said::<u8>::Cleared.over(Some(&1)), Some(None));
        assert_eq!(Said::<u8>::Cleared.over(None::<&u8>), None);
        assert_eq!(Said::Is(2).over(Some(&1)), Some(Some(2)));
        assert_eq!(Said::Is(1).over(Some(&1)), None);
        assert_eq!(Said::Is(1).over(None::<&i32>), Some(Some(1)));
    }
}
