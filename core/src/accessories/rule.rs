//! What becomes of an accessory when somebody looks for it, and what of the money?
//!
//! A missing one, or another maker's in its place, is charged once to whoever was given it. When it comes back later,
//! the charge is credited. Whoever bought a new one owes nothing more, whatever turns up. What nobody looked at costs nothing.

use super::record::AccessoryState;

crate::words! {
    /// What somebody saw of an accessory.
    pub enum AccessorySeen {
        /// It is there.
        Returned = "returned",
        /// It is not there.
        Missing = "missing",
        /// Another maker's is there.
        ThirdParty = "third_party",
        /// Nobody looked.
        NotLookedAt = "not_looked_at",
    }
}

/// What is to happen with the money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Money {
    /// Nothing.
    Stays,
    /// Whoever was given it is charged.
    Charge,
    /// What was charged is credited.
    Credit,
}

/// What an accessory's state becomes, and what that means for the money.
pub const fn after(state: AccessoryState, seen: AccessorySeen) -> (AccessoryState, Money) {
    use AccessorySeen as Seen;
    use AccessoryState as State;
    match (state, seen) {
        (State::Given, Seen::NotLookedAt) => (State::NotLookedAt, Money::Stays),
        (State::Given | State::NotLookedAt, Seen::Returned) => (State::Returned, Money::Stays),
        (State::Missing | State::ThirdParty, Seen::Returned) => (State::Returned, Money::Credit),
        (State::Given | State::Returned | State::NotLookedAt, Seen::Missing) => (State::Missing, Money::Charge),
        (State::Given | State::Returned | State::NotLookedAt, Seen::ThirdParty) => (State::ThirdParty, Money::Charge),
        // Charged once already, whatever became of that since.
        (State::Missing | State::ThirdParty, Seen::Missing) => (State::Missing, Money::Stays),
        (State::Missing | State::ThirdParty, Seen::ThirdParty) => (State::ThirdParty, Money::Stays),
        (
            State::Returned | State::Missing | State::ThirdParty | State::NotLookedAt | State::Replaced,
            Seen::NotLookedAt,
        )
        | (State::Returned, Seen::Returned)
        // A new one was bought: the line is closed for good.
        | (State::Replaced, Seen::Returned | Seen::Missing | Seen::ThirdParty) => (state, Money::Stays),
    }
}

#[cfg(test)]
mod tests {
    use super::{AccessorySeen, AccessoryState, after};
    use std::fmt::Write as _;

    #[test]
    fn what_becomes_of_an_accessory() {
        let mut table = String::from("was            seen           becomes        money\n");
        for state in AccessoryState::ALL {
            for seen in AccessorySeen::ALL {
                let (becomes, money) = after(*state, *seen);
                let _ = writeln!(
                    table,
                    "{:<14} {:<14} {:<14} {}",
                    state.word(),
                    seen.word(),
                    becomes.word(),
                    format!("{money:?}").to_lowercase()
                );
            }
        }
        insta::assert_snapshot!(table);
    }
}
