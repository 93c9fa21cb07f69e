//! What do the words in a file's cells mean?

mod condition;
mod enrolment;
mod funding;
mod os;
mod place;
mod population;
mod priority;
mod request_kind;
mod request_state;
mod status;
mod yes_no;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use condition::ConditionWord;
pub use enrolment::EnrolmentWord;
pub use funding::FundingWord;
pub use os::OsWord;
pub use place::{CheckoutTo, PlaceWord};
pub use population::PopulationWord;
pub use priority::PriorityWord;
pub use request_kind::RequestKindWord;
pub use request_state::RequestStateWord;
pub use status::StatusWord;
pub use yes_no::YesNo;

/// A word nobody has told us about. On the command line `--value "field:word=meaning"` accepts it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnknownWord {
    /// The fact whose meaning it would tell.
    pub field: WordField,
    /// As the file says it.
    pub word: String,
}

/// A fact whose meanings are a closed list.
pub trait Word: Copy + Sized + 'static {
    /// Which fact.
    const FIELD: WordField;
    /// Every meaning with its word.
    const MEANINGS: &'static [(Self, &'static str)];
    /// What the world writes, in word form, and what it means.
    const SAID: &'static [(&'static str, Self)];

    /// The meaning with this word, as in `--value "status:X=word"`.
    #[must_use]
    fn named(word: &str) -> Option<Self> {
        let form = super::header_form(word);
        Self::MEANINGS.iter().find(|(_, own)| super::header_form(own) == form).map(|&(meaning, _)| meaning)
    }

    /// What a cell says, by our own words and by what the world writes.
    #[must_use]
    fn read(cell: &str) -> Option<Self> {
        let form = super::word_form(cell);
        let said = Self::SAID.iter().find(|(said, _)| *said == form).map(|&(_, meaning)| meaning);
        said.or_else(|| Self::named(cell))
    }
}

macro_rules! word_fields {
    ($($(#[$doc:meta])* $name:ident = $word:literal ($of:ty),)*) => {
        /// The facts whose words are read.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
        pub enum WordField {
            $($(#[$doc])* #[serde(rename = $word)] $name,)*
        }

        impl WordField {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Its word, as in `--value "word:X=…"`.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$name => $word,)*
                }
            }

            /// The fact with this word; none when its meanings are open (schools, models).
            #[must_use]
            pub fn named(word: &str) -> Option<Self> {
                let form = super::header_form(word);
                Self::ALL.iter().copied().find(|field| super::header_form(field.word()) == form)
            }

            /// Every meaning it has.
            #[must_use]
            pub fn meanings(self) -> Vec<&'static str> {
                match self {
                    $(Self::$name => <$of>::MEANINGS.iter().map(|&(_, word)| word).collect(),)*
                }
            }
        }
    };
}

word_fields! {
    /// A device's status.
    Status = "status" (StatusWord),
    /// A device's condition.
    Condition = "condition" (ConditionWord),
    /// A device's operating system.
    OsFamily = "os_family" (OsWord),
    /// Where the money came from.
    Funding = "funding" (FundingWord),
    /// To whom a device is lent.
    CheckoutType = "checkout_type" (CheckoutTo),
    /// Which people somebody belongs to.
    Population = "population" (PopulationWord),
    /// Whether somebody is enrolled or employed.
    State = "state" (EnrolmentWord),
    /// Room, cart or closet.
    Kind = "kind" (PlaceWord),
    /// What is asked for.
    RequestKind = "request_kind" (RequestKindWord),
    /// Where a request stands.
    RequestState = "request_state" (RequestStateWord),
    /// How urgent a request is.
    Priority = "priority" (PriorityWord),
    /// Yes or no, in any column that asks it.
    YesNo = "yes_no" (YesNo),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table<W: Word + PartialEq + std::fmt::Debug>() -> String {
        let mut out = format!("## {}\n", W::FIELD.word());
        let mut seen = std::collections::HashSet::new();
        for (meaning, word) in W::MEANINGS {
            assert_eq!(W::named(word), Some(*meaning));
            assert_eq!(W::read(word), Some(*meaning), "{word} must mean itself");
            let said: Vec<&str> = W::SAID.iter().filter(|(_, other)| other == meaning).map(|&(said, _)| said).collect();
            for said in &said {
                assert_eq!(super::super::word_form(said), *said, "not in word form");
                assert!(seen.insert(*said), "{said} is listed twice");
            }
            out += &format!("{word}: {}\n", said.join(", "));
        }
        out + "\n"
    }

    #[test]
    fn the_words_we_understand() {
        let all = [
            table::<StatusWord>(),
            table::<ConditionWord>(),
            table::<OsWord>(),
            table::<FundingWord>(),
            table::<CheckoutTo>(),
            table::<PopulationWord>(),
            table::<EnrolmentWord>(),
            table::<PlaceWord>(),
            table::<RequestKindWord>(),
            table::<RequestStateWord>(),
            table::<PriorityWord>(),
            table::<YesNo>(),
        ];
        insta::assert_snapshot!(all.concat());
    }
}
