//! NOUN. Which schools, places and people are there?

mod record;

pub use record::{Person, PersonState, Place, PlaceKind, Population, School, SchoolKind, SummerKeep, name_key};
