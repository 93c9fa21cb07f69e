//! What is asked for, kind by kind: the form, and the rule that says what becomes of it. One file a kind.

mod charger;
mod mobile_phone;
mod other;
mod projector_lamp;
mod purchase;
mod quote;
mod replacement;
mod staff_device;
mod student_device;
mod support;
mod surplus_pickup;

pub use charger::{CHARGER, Charger};
pub use mobile_phone::{MobilePhone, phone_number};
pub use other::Other;
pub(super) use other::{entry_of, told};
pub use projector_lamp::{LampSymptom, ProjectorLamp};
pub use purchase::Purchase;
pub use quote::{GivenQuote, Quote};
pub use replacement::{Happened, Replacement};
pub use staff_device::StaffDevice;
pub use student_device::StudentDevice;
pub use support::{Procured, Support};
pub use surplus_pickup::SurplusPickup;
pub(super) use surplus_pickup::pickup_of;

use crate::calendar::BusinessCalendar;
use crate::error::{Result, invalid};
use crate::people::{Person, PersonState, Population};
use crate::refusal::{Problem, Reason, RequestReason};
use crate::register::Device;
use crate::settings::SupportPolicy;
use crate::values::{Cents, Date, Timestamp};

use super::warning::RequestWarning;
use super::words::{ClosedBecause, RequestKind};

/// What a kind's rule may look at.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// Now.
    pub now: Timestamp,
    /// Today, where the district is.
    pub today: Date,
    /// The support hours.
    pub calendar: &'a BusinessCalendar,
    /// The district's rules.
    pub policy: &'a SupportPolicy,
    /// The school year of today.
    pub school_year: &'a str,
    /// What a charger costs in it.
    pub charger_price: Option<Cents>,
    /// Who asks, as they are called.
    pub requester: &'a str,
    /// Whom it is about.
    pub person: Option<&'a Person>,
    /// The device it is about.
    pub device: Option<&'a Device>,
}

/// What becomes of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// IT works on it.
    Open,
    /// IT works on it, and asks this first.
    Ask(String),
    /// It is closed at once, with this sentence.
    Close(ClosedBecause, String),
}

/// What a kind's rule says.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// What becomes of it.
    pub verdict: Verdict,
    /// It in one line, when nobody wrote one.
    pub subject: String,
    /// Somebody it is about whom the register does not know.
    pub stranger: Option<String>,
    /// What whoever files it should know.
    pub warnings: Vec<RequestWarning>,
}

impl Judged {
    fn open(subject: String) -> Self {
        Self { verdict: Verdict::Open, subject, stranger: None, warnings: Vec::new() }
    }
}

/// The person a form is about must be one of these people, and not gone.
fn must_be(person: &Person, population: Population) -> Result<()> {
    let staff = population == Population::Staff;
    let fits = match person.population {
        Population::Student => !staff,
        Population::Staff | Population::Contractor => staff,
    };
    if !fits {
        let needs = population.word().into();
        return Err(RequestReason::WrongPerson { needs }.into());
    }
    must_be_here(person)
}

fn must_be_here(person: &Person) -> Result<()> {
    match person.state {
        PersonState::Active | PersonState::Pre | PersonState::Provisional | PersonState::NameOnly => Ok(()),
        PersonState::Left => Err(Reason::PersonNotActive {
            population: person.population.word().into(),
            state: person.state.word().into(),
            it_may: false,
        }
        .into()),
    }
}

impl RequestKind {
    /// Whether a request of this kind may be about that person.
    ///
    /// # Errors
    /// `wrong_person`, `person_not_active`.
    pub(super) fn must_fit(self, person: &Person) -> Result<()> {
        match self {
            Self::StaffDevice | Self::MobilePhone => must_be(person, Population::Staff),
            Self::StudentDevice => must_be(person, Population::Student),
            Self::Replacement
            | Self::Charger
            | Self::SurplusPickup
            | Self::Support
            | Self::ProjectorLamp
            | Self::Quote
            | Self::Purchase
            | Self::Other => must_be_here(person),
        }
    }
}

/// A day that must be given and is not past.
fn coming(field: &str, day: Option<Date>, today: Date) -> Result<Date> {
    match day {
        None => invalid(field, Problem::Missing),
        Some(day) if day < today => invalid(field, Problem::InThePast { found: day }),
        Some(day) => Ok(day),
    }
}

fn shown(device: &Device) -> String {
    device.shown().unwrap_or_default()
}
