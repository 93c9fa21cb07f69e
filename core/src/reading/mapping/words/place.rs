//! Which kind of place is it, and is a device lent to a place or a person?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Word, WordField};

/// Where devices live.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlaceWord {
    /// A room.
    Room,
    /// A cart.
    Cart,
    /// A closet or store.
    Closet,
}

impl Word for PlaceWord {
    const FIELD: WordField = WordField::Kind;
    const MEANINGS: &'static [(Self, &'static str)] =
        &[(Self::Room, "room"), (Self::Cart, "cart"), (Self::Closet, "closet")];
    const SAID: &'static [(&'static str, Self)] = &[
        ("room", Self::Room),
        ("classroom", Self::Room),
        ("office", Self::Room),
        ("lab", Self::Room),
        ("computer lab", Self::Room),
        ("library", Self::Room),
        ("media center", Self::Room),
        ("gym", Self::Room),
        ("cafeteria", Self::Room),
        ("auditorium", Self::Room),
        ("portable", Self::Room),
        ("trailer", Self::Room),
        ("workroom", Self::Room),
        ("front office", Self::Room),
        ("conference room", Self::Room),
        ("mobile unit", Self::Room),
        ("class", Self::Room),
        ("learning commons", Self::Room),
        ("cart", Self::Cart),
        ("charging cart", Self::Cart),
        ("laptop cart", Self::Cart),
        ("chromebook cart", Self::Cart),
        ("mobile cart", Self::Cart),
        ("ipad cart", Self::Cart),
        ("cow", Self::Cart),
        ("mobile lab", Self::Cart),
        ("closet", Self::Closet),
        ("storage", Self::Closet),
        ("storeroom", Self::Closet),
        ("store room", Self::Closet),
        ("storage room", Self::Closet),
        ("cabinet", Self::Closet),
        ("idf", Self::Closet),
        ("mdf", Self::Closet),
        ("supply room", Self::Closet),
        ("server room", Self::Closet),
        ("warehouse", Self::Closet),
        ("locker", Self::Closet),
        ("safe", Self::Closet),
        ("vault", Self::Closet),
        ("tech closet", Self::Closet),
        ("depot", Self::Closet),
        ("storage closet", Self::Closet),
    ];
}

/// To whom a file says a device is lent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CheckoutTo {
    /// A person.
    Person,
    /// A room, cart or closet.
    Place,
    /// Another device, as a monitor to a computer.
    Device,
}

impl Word for CheckoutTo {
    const FIELD: WordField = WordField::CheckoutType;
    const MEANINGS: &'static [(Self, &'static str)] =
        &[(Self::Person, "person"), (Self::Place, "place"), (Self::Device, "device")];
    const SAID: &'static [(&'static str, Self)] = &[
        ("user", Self::Person),
        ("person", Self::Person),
        ("student", Self::Person),
        ("staff", Self::Person),
        ("teacher", Self::Person),
        ("employee", Self::Person),
        ("people", Self::Person),
        ("location", Self::Place),
        ("room", Self::Place),
        ("place", Self::Place),
        ("cart", Self::Place),
        ("classroom", Self::Place),
        ("asset", Self::Device),
        ("device", Self::Device),
    ];
}
