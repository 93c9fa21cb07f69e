//! Which sentence goes with each rule of the requests that said no?

use rollcall_core::people::Population;
use rollcall_core::refusal::RequestReason;
use rollcall_core::requests::{Capacity, ClosedBecause, RequestKind, RequestState};

use super::terms::told;
use super::{day, on};

/// The sentence.
pub fn say(reason: &RequestReason) -> String {
    match reason {
        RequestReason::RequesterMustBe { allowed } => format!(
            "It is not for them to ask: {} has to. Say who asks with --capacity.",
            any(&all(allowed, capacity))
        ),
        RequestReason::OnlyForThemselves => {
            "A Tech Champion asks for themselves and for students, not for other staff. They ask themselves, through the \
             portal or at IT."
                .into()
        }
        RequestReason::WrongPerson { needs } => match Population::from_word(needs) {
            Some(Population::Student) => "This is for a student, and they are staff. Choose the kind for staff.".into(),
            Some(Population::Staff | Population::Contractor) | None => {
                "This is for staff, and they are a student. Choose the kind for students.".into()
            }
        },
        RequestReason::NotTheEndUser { person } => format!(
            "Whoever needs it asks for it, and this is about {person}. Let them ask, or say as what somebody else asks: \
             --capacity."
        ),
        RequestReason::OutsideDomains { found, domains, meant } => match meant {
            Some(meant) => format!("“{found}” is not an address of this district. Did you mean {meant}?"),
            None => format!(
                "“{found}” is not an address of this district. Its addresses end in {}.",
                any(&domains.iter().map(|domain| format!("@{domain}")).collect::<Vec<_>>())
            ),
        },
        RequestReason::AskedAlready { number, subject, since, .. } => format!(
            "This was asked for already: R-{number}, “{subject}”, open since {}. Add a note there: rollcall request note \
             R-{number}.",
            on(*since)
        ),
        RequestReason::RequestEnded { number, state, because } => {
            let why = because.as_deref().map(|because| format!(", {}", told(because, closed))).unwrap_or_default();
            format!(
                "R-{number} is {}{why}. When the requester answers, it opens again: rollcall request answer R-{number}.",
                told(state, state_word)
            )
        }
        RequestReason::WaitsAlready { since } => {
            format!("It waits for the requester already, since {}. Nothing is left to do.", on(*since))
        }
        RequestReason::AnotherKind { found, needs } => format!(
            "This is a request for {}; it takes one for {}.",
            told(found, kind),
            any(&all(needs, kind))
        ),
        RequestReason::NotInDirectory { sought, known } if known.is_empty() => {
            format!("The district's directory is empty, so “{sought}” is not in it. IT fills it in the settings.")
        }
        RequestReason::NotInDirectory { sought, known } => {
            format!("The district's directory has no “{sought}”. It has {}.", any(known))
        }
        RequestReason::NoQuote => "No quote was given yet. Give it first: rollcall request quote.".into(),
        RequestReason::ReadyAlready { since } => {
            format!("They are ready to buy since {}. Nothing is left to say; a new quote is agreed to anew.", on(*since))
        }
        RequestReason::QuoteExpired { on } => {
            format!("The quote held until {}. Ask the vendor again, and give the new one.", day(*on))
        }
        RequestReason::PreparedFor { number } => {
            format!("The device was made ready for R-{number}. Take another one, or hand that one over first.")
        }
        RequestReason::NothingPrepared => {
            "No device was made ready for it. Make one ready first: rollcall request prepare.".into()
        }
        RequestReason::NobodyGetsIt { number } => format!(
            "R-{number} does not say yet who in the register gets the device. Name them first: rollcall request change \
             R-{number} --person NUMBER."
        ),
        RequestReason::CannotWorkOnIt { name, active: true } => format!(
            "{name} does not work at IT, so requests are not theirs to work on. Choose somebody of IT: rollcall operator \
             list."
        ),
        RequestReason::CannotWorkOnIt { name, active: false } => {
            format!("{name} does not work here any more. Choose somebody of IT: rollcall operator list.")
        }
        RequestReason::RepeatsItself { number } => {
            format!("R-{number} cannot repeat itself. Name the request that was there before with --of.")
        }
        RequestReason::OnlyADuplicate => {
            "Only a duplicate repeats another request. Leave --of out, or close it --because duplicate.".into()
        }
    }
}

fn all<W: serde::de::DeserializeOwned>(words: &[String], say: impl Fn(W) -> &'static str + Copy) -> Vec<String> {
    words.iter().map(|word| told(word, say)).collect()
}

fn any(words: &[String]) -> String {
    match words.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
    }
}

/// "what and quantity".
pub fn and(words: &[String]) -> String {
    match words.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
    }
}

/// "the hiring manager".
pub const fn capacity(capacity: Capacity) -> &'static str {
    match capacity {
        Capacity::EndUser => "whoever needs it (end_user)",
        Capacity::HiringManager => "the hiring manager (hiring_manager)",
        Capacity::Delegate => "whom the hiring manager sent (delegate)",
        Capacity::DirectSupervisor => "the direct supervisor (direct_supervisor)",
        Capacity::ForStudent => "somebody for a student (for_student)",
        Capacity::BuildingAdministrator => "the building's administrator (building_administrator)",
        Capacity::Principal => "a principal (principal)",
        Capacity::Superintendent => "the superintendent (superintendent)",
        Capacity::DistrictOffice => "the district's office (district_office)",
    }
}

/// "a charger".
pub const fn kind(kind: RequestKind) -> &'static str {
    match kind {
        RequestKind::StaffDevice => "a device for new staff",
        RequestKind::StudentDevice => "a device for a student",
        RequestKind::MobilePhone => "a mobile phone",
        RequestKind::Replacement => "a replacement",
        RequestKind::Charger => "a charger",
        RequestKind::SurplusPickup => "a surplus pickup",
        RequestKind::Support => "support",
        RequestKind::ProjectorLamp => "a projector lamp",
        RequestKind::Quote => "a quote",
        RequestKind::Purchase => "a purchase",
        RequestKind::Other => "something else",
    }
}

/// "waiting for the requester".
pub const fn state_word(state: RequestState) -> &'static str {
    match state {
        RequestState::Open => "open",
        RequestState::Waiting => "waiting for the requester",
        RequestState::Resolved => "done",
        RequestState::Closed => "closed",
    }
}

/// "because nobody could be reached".
pub const fn closed(because: ClosedBecause) -> &'static str {
    match because {
        ClosedBecause::NoContact => "because nobody could be reached",
        ClosedBecause::OutOfScope => "because the technology department does not look after it",
        ClosedBecause::Routed => "because it is somebody else's",
        ClosedBecause::Purchase => "because the technology department does not buy it",
        ClosedBecause::Advice => "with advice",
        ClosedBecause::Duplicate => "because it was asked for already",
        ClosedBecause::Withdrawn => "because it is not needed any more",
    }
}
