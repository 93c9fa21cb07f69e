//! Which facts can a column tell about a device, a person, a room, a request or a payment?

use std::fmt::Debug;
use std::hash::Hash;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{device_names, payment_names, person_names, request_names, room_names};

/// The headers under which the world's exports tell one fact, in header form.
pub struct Names<F: 'static> {
    /// The fact.
    pub field: F,
    sure: &'static str,
    guess: &'static str,
}

impl<F> Names<F> {
    /// A fact with the headers that mean it and those that may mean it, each with blanks between them.
    pub const fn new(field: F, sure: &'static str, guess: &'static str) -> Self {
        Self { field, sure, guess }
    }

    /// Headers that mean it.
    pub fn sure(&self) -> impl Iterator<Item = &'static str> {
        self.sure.split_whitespace()
    }

    /// Headers that may mean it.
    pub fn guess(&self) -> impl Iterator<Item = &'static str> {
        self.guess.split_whitespace()
    }
}

/// A fact that a column can tell.
pub trait Field: Copy + Eq + Hash + Debug + Sized + 'static {
    /// All of them, in the order a person would list them.
    const ALL: &'static [Self];
    /// Its word, as in `--map "Header=word"`.
    fn word(self) -> &'static str;
    /// The headers that tell it.
    fn names() -> &'static [Names<Self>];
    /// Whether several columns may tell it; their cells are all taken.
    fn repeats(self) -> bool {
        false
    }
    /// The fact that a second column beside one for this tells: to a code, the whole name.
    fn whole_name(self) -> Option<Self> {
        None
    }
    /// The fact with this word, however it is spelled.
    #[must_use]
    fn named(word: &str) -> Option<Self> {
        let form = super::header_form(word);
        Self::ALL.iter().copied().find(|field| super::header_form(field.word()) == form)
    }
}

macro_rules! fields {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $field:ident = $word:literal,)* }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
        pub enum $name {
            $($(#[$doc])* #[serde(rename = $word)] $field,)*
        }

        impl $name {
            const EVERY: &'static [Self] = &[$(Self::$field,)*];

            fn its_word(self) -> &'static str {
                match self {
                    $(Self::$field => $word,)*
                }
            }
        }
    };
}

fields! {
    /// A fact about a device.
    DeviceField {
        /// The district's number.
        AssetTag = "asset_tag",
        /// The maker's number.
        Serial = "serial",
        /// Another code it is known by; several columns may tell one.
        Alias = "alias",
        /// The model's name.
        Model = "model",
        /// The maker's model number.
        ModelNumber = "model_number",
        /// The maker.
        Maker = "maker",
        /// Laptop, Chromebook, tablet …
        Category = "category",
        /// Chrome, Windows, Apple …
        OsFamily = "os_family",
        /// When updates end.
        UpdateEnd = "update_end",
        /// What the model costs to replace.
        ReplacementPrice = "replacement_price",
        /// The school or site that answers for it.
        School = "school",
        /// That school's name, where another column has its code.
        SchoolName = "school_name",
        /// The room, cart or closet where it lives.
        Room = "room",
        /// Local, state, federal …
        Funding = "funding",
        /// The number of the award.
        Award = "award",
        /// The share the award paid.
        FederalShare = "federal_share",
        /// Whether it was procured through IT.
        ProcuredByIt = "procured_by_it",
        /// The purchase order.
        PurchaseOrder = "purchase_order",
        /// What it cost.
        Cost = "cost",
        /// When it was bought.
        PurchaseDate = "purchase_date",
        /// When the warranty ends.
        WarrantyEnd = "warranty_end",
        /// Whether it goes home by default.
        TakeHome = "take_home",
        /// The telephone number of a phone.
        PhoneNumber = "phone_number",
        /// Whether its record is public.
        PublicRecord = "public_record",
        /// Free text.
        Notes = "notes",
        /// The holder's number.
        HolderNumber = "holder_number",
        /// The holder's user name.
        HolderUsername = "holder_username",
        /// The holder's e-mail.
        HolderEmail = "holder_email",
        /// The holder's name.
        HolderName = "holder_name",
        /// The holder's first name.
        HolderFirstName = "holder_first_name",
        /// The holder's last name.
        HolderLastName = "holder_last_name",
        /// The room or cart it is lent to.
        HolderPlace = "holder_place",
        /// Lent to a person, a place or another device.
        CheckoutType = "checkout_type",
        /// Since when it is lent.
        CheckoutDate = "checkout_date",
        /// Whether it is accounted for.
        Status = "status",
        /// Whether it works.
        Condition = "condition",
        /// The police agency of a theft.
        PoliceAgency = "police_agency",
        /// The number of the police report.
        PoliceReport = "police_report",
        /// When the report was filed.
        PoliceDate = "police_date",
        /// When it was lost or stolen.
        LostDate = "lost_date",
        /// When it last spoke to its management.
        LastSync = "last_sync",
    }
}

fields! {
    /// A fact about a person.
    PersonField {
        /// The number of the student, staff member or contractor.
        Number = "number",
        /// The name, in either order.
        Name = "name",
        /// The first name.
        FirstName = "first_name",
        /// The last name.
        LastName = "last_name",
        /// Student, staff, contractor.
        Population = "population",
        /// The user name.
        Username = "username",
        /// The e-mail.
        Email = "email",
        /// The grade.
        Grade = "grade",
        /// The homeroom.
        Homeroom = "homeroom",
        /// The school or schools.
        School = "school",
        /// That school's name, where another column has its code.
        SchoolName = "school_name",
        /// Active, not yet, left.
        State = "state",
        /// The roster's own identifier.
        SourcedId = "sourced_id",
    }
}

fields! {
    /// A fact about a room, cart or closet.
    RoomField {
        /// Its school.
        School = "school",
        /// That school's name, where another column has its code.
        SchoolName = "school_name",
        /// Its name or number.
        Name = "name",
        /// Room, cart, closet.
        Kind = "kind",
        /// The code on its label.
        Label = "label",
        /// The room a cart stands in.
        InRoom = "in_room",
    }
}

fields! {
    /// A fact about a request in a help-desk portal.
    RequestField {
        /// Its number in the portal.
        PortalNumber = "portal_number",
        /// What is asked for.
        Kind = "request_kind",
        /// Where it stands.
        State = "request_state",
        /// How urgent it is.
        Priority = "priority",
        /// It in one line.
        Subject = "subject",
        /// It in more words.
        Description = "description",
        /// Who asks.
        RequesterName = "requester_name",
        /// Their e-mail.
        RequesterEmail = "requester_email",
        /// The school it is for.
        School = "school",
        /// That school's name, where another column has its code.
        SchoolName = "school_name",
        /// The room it is about.
        Room = "room",
        /// The device it is about, by tag or serial.
        DeviceCode = "device_code",
        /// The number of whom it is about.
        PersonNumber = "person_number",
        /// Who works on it.
        Assignee = "assignee",
        /// When it was opened.
        OpenedAt = "opened_at",
        /// When it was first answered.
        RespondedAt = "responded_at",
        /// When it was done with; several columns may tell it, and the earliest counts.
        EndedAt = "ended_at",
    }
}

fields! {
    /// A fact about a payment in a payment portal.
    PaymentField {
        /// The number of its receipt, invoice or transaction.
        Receipt = "receipt",
        /// The number of whoever it is for.
        PersonNumber = "person_number",
        /// How much was paid.
        Amount = "amount",
        /// When it was paid.
        PaidOn = "paid_on",
        /// What it says besides.
        Note = "note",
    }
}

impl Field for DeviceField {
    const ALL: &'static [Self] = Self::EVERY;
    fn word(self) -> &'static str {
        self.its_word()
    }
    fn whole_name(self) -> Option<Self> {
        (self == Self::School).then_some(Self::SchoolName)
    }
    fn names() -> &'static [Names<Self>] {
        device_names::NAMES
    }
    fn repeats(self) -> bool {
        self == Self::Alias
    }
}

impl Field for PersonField {
    const ALL: &'static [Self] = Self::EVERY;
    fn word(self) -> &'static str {
        self.its_word()
    }
    fn whole_name(self) -> Option<Self> {
        (self == Self::School).then_some(Self::SchoolName)
    }
    fn names() -> &'static [Names<Self>] {
        person_names::NAMES
    }
    /// OneRoster says both `status` and `enabledUser`; whoever left by either of them has left.
    fn repeats(self) -> bool {
        self == Self::State
    }
}

impl Field for RoomField {
    const ALL: &'static [Self] = Self::EVERY;
    fn word(self) -> &'static str {
        self.its_word()
    }
    fn whole_name(self) -> Option<Self> {
        (self == Self::School).then_some(Self::SchoolName)
    }
    fn names() -> &'static [Names<Self>] {
        room_names::NAMES
    }
}

impl Field for RequestField {
    const ALL: &'static [Self] = Self::EVERY;
    fn word(self) -> &'static str {
        self.its_word()
    }
    fn whole_name(self) -> Option<Self> {
        (self == Self::School).then_some(Self::SchoolName)
    }
    fn names() -> &'static [Names<Self>] {
        request_names::NAMES
    }
    /// Portals say when something was resolved and when it was closed for good.
    fn repeats(self) -> bool {
        self == Self::EndedAt
    }
}

impl Field for PaymentField {
    const ALL: &'static [Self] = Self::EVERY;
    fn word(self) -> &'static str {
        self.its_word()
    }
    fn names() -> &'static [Names<Self>] {
        payment_names::NAMES
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn well_formed<F: Field>() {
        let mut seen = std::collections::HashMap::new();
        for names in F::names() {
            for form in names.sure().chain(names.guess()) {
                assert_eq!(super::super::header_form(form), form, "not in header form");
                assert_eq!(seen.insert(form, names.field), None, "{form} is listed twice");
            }
        }
        for &field in F::ALL {
            assert!(F::names().iter().any(|names| names.field == field), "{field:?} has no names");
            assert_eq!(F::named(field.word()), Some(field));
            let own = super::super::header_form(field.word());
            assert_eq!(seen.get(own.as_str()), Some(&field), "our own word {own} must be a header of {field:?}");
        }
    }

    #[test]
    fn each_header_means_one_thing_and_each_fact_has_headers() {
        well_formed::<DeviceField>();
        well_formed::<PersonField>();
        well_formed::<RoomField>();
        well_formed::<RequestField>();
        well_formed::<PaymentField>();
    }

    #[test]
    fn words_are_read_however_they_are_spelled() {
        assert_eq!(DeviceField::named("Asset Tag"), Some(DeviceField::AssetTag));
        assert_eq!(DeviceField::named("os-family"), Some(DeviceField::OsFamily));
        assert_eq!(DeviceField::named("colour"), None);
    }
}
