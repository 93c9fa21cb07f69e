//! How is each fact said? Pure: facts in, sentences out.

use chrono::Datelike;

use super::record::{CustodyFacts, IncidentFacts, PersonFacts, ScanFacts, SightingFacts, StatusFacts};
use crate::people::{Population, holder_of};
use crate::register::StatusEventKind;
use crate::register::custody::{CustodianKind, CustodyOutcome, Origin, SightingKind};
use crate::register::incident::IncidentKind;
use crate::values::Date;
use crate::writing::{Holder, StaffRecords};

crate::words! {
    /// For whom a timeline is written.
    pub enum Audience {
        /// For those whose business it is.
        Internal = "internal",
        /// For the public or the board: no student's name, no free text, no police detail.
        Public = "public",
    }
}

impl Audience {
    /// Free text, where it may be shown.
    fn text(self, text: Option<&str>) -> Option<&str> {
        match self {
            Self::Internal => text.map(str::trim).filter(|text| !text.is_empty()),
            Self::Public => None,
        }
    }
}

/// Who had it.
pub(super) fn custodian(custody: &CustodyFacts, audience: Audience) -> String {
    match custody.kind {
        CustodianKind::Person => match (audience, &custody.person) {
            (_, None) => "a person who is no longer on record".into(),
            (Audience::Internal, Some(person)) => person.name.clone(),
            (Audience::Public, Some(person)) => publicly(person, custody.staff_records),
        },
        CustodianKind::Place => custody.place.clone().unwrap_or_else(|| "a place that is gone".into()),
        CustodianKind::It => "IT".into(),
        CustodianKind::Vendor => custody.vendor.clone().unwrap_or_else(|| "a repair vendor".into()),
    }
}

/// Who had it, as the public is told. Somebody known by name only may be a student.
fn publicly(person: &PersonFacts, staff_records: StaffRecords) -> String {
    match (holder_of(person.population, person.state), person.population, staff_records) {
        (Holder::Unknown | Holder::NoPerson, _, _) => "somebody".into(),
        (Holder::Student, _, _) => "a student".into(),
        (Holder::Staff, Population::Contractor, _) => "a contractor".into(),
        (Holder::Staff, Population::Staff | Population::Student, StaffRecords::Public) => person.name.clone(),
        (Holder::Staff, Population::Staff | Population::Student, StaffRecords::Private) => "a member of staff".into(),
    }
}

/// "Handed to Ana Beltrán."
pub(super) fn custody_begins(custody: &CustodyFacts, audience: Audience) -> String {
    let who = custodian(custody, audience);
    let mut sentence = match (custody.origin, custody.kind) {
        (Origin::Imported, _) => format!("Recorded with {who}, from an imported file"),
        (Origin::Transferred, _) => format!("Passed on to {who}"),
        (Origin::CheckedOut, CustodianKind::Person) => format!("Handed to {who}"),
        (Origin::CheckedOut, CustodianKind::Place) => format!("Lent to {who}"),
        (Origin::CheckedOut, CustodianKind::It) => "Given to IT".into(),
        (Origin::CheckedOut, CustodianKind::Vendor) => format!("Sent to {who}"),
    };
    if let Some(reference) = audience.text(custody.reference.as_deref()) {
        sentence += &format!(", reference {reference}");
    }
    if let Some(due) = custody.due_on {
        sentence += &format!(", due back {}", day(due));
    }
    ended(sentence, audience.text(custody.reason.as_deref()))
}

/// "Came back from Ana Beltrán."; nothing when the next custody says it.
pub(super) fn custody_ends(custody: &CustodyFacts, audience: Audience) -> Option<String> {
    let who = custodian(custody, audience);
    Some(match custody.outcome? {
        CustodyOutcome::Returned => format!("Came back from {who}."),
        CustodyOutcome::Transferred => return None,
        CustodyOutcome::Lost => format!("Given up as lost; {who} still answers for it."),
        CustodyOutcome::Stolen => format!("Given up as stolen; {who} still answers for it."),
        CustodyOutcome::Disposed => format!("Taken off {who}'s hands: disposed of."),
    })
}

/// "Scanned in Cart 7B for the Q2 audit." By whom stands beside every sentence.
pub(super) fn scanned(scan: &ScanFacts) -> String {
    let place = scan.place.as_ref().map(|place| format!(" in {place}")).unwrap_or_default();
    let quarter = scan.period.rsplit('/').next().unwrap_or(&scan.period);
    let school = scan.elsewhere.as_ref().map(|school| format!(" at {school}")).unwrap_or_default();
    let late = if scan.outside_window { " Its scanner's clock was wrong." } else { "" };
    format!("Scanned{place}{school} for the {quarter} audit.{late}")
}

/// A sighting that no other sentence tells.
pub(super) fn seen(sighting: &SightingFacts, times: u32, audience: Audience) -> Option<String> {
    match sighting.kind {
        SightingKind::Synced => {
            let to = sighting.source.as_deref().unwrap_or("device management");
            Some(match times {
                1 => format!("Reported to {to}."),
                times => format!("Reported to {to} {times} times in a row."),
            })
        }
        SightingKind::Attested => Some(match audience.text(sighting.source.as_deref()) {
            Some(source) => format!("{source} vouched for having seen it."),
            None => "Somebody vouched for having seen it.".into(),
        }),
        SightingKind::CheckedOut | SightingKind::CheckedIn | SightingKind::Transferred | SightingKind::Recovered => {
            None
        }
    }
}

/// "Declared lost: left on the bus."
pub(super) fn status(change: &StatusFacts, audience: Audience) -> String {
    let reference = audience.text(change.reference.as_deref());
    let with = |what: &str| reference.map_or_else(|| what.to_owned(), |reference| format!("{what}, {reference}"));
    let sentence = match change.event {
        StatusEventKind::ReportMissing => "Reported missing".into(),
        StatusEventKind::DeclareLost => "Declared lost".into(),
        StatusEventKind::DeclareStolen => with("Declared stolen"),
        StatusEventKind::Recover => "Found again".into(),
        StatusEventKind::DeclareSurplus => with("Set aside as surplus"),
        StatusEventKind::Withdraw => "Taken back from surplus".into(),
        StatusEventKind::Dispose => with("Disposed of"),
        StatusEventKind::WriteOff => with("Written off"),
        StatusEventKind::ReopenGhost => "Found after it was disposed of, and brought back".into(),
    };
    ended(sentence, audience.text(change.reason.as_deref()))
}

/// "Stone Mill Middle answers for it now, no longer Cedar Fork Middle."
pub(super) fn allocated(from: &str, to: &str, note: Option<&str>, audience: Audience) -> String {
    ended(format!("{to} answers for it now, no longer {from}"), audience.text(note))
}

/// "Damage reported: dropped in the gym."
pub(super) fn incident(incident: &IncidentFacts, audience: Audience) -> String {
    let mut sentence: String = match (incident.kind, incident.claimed_stolen) {
        (IncidentKind::Damage, _) => "Damage reported".into(),
        (IncidentKind::Stolen, _) => "Theft reported".into(),
        (IncidentKind::Missing | IncidentKind::Lost, true) => "Said to be stolen, without a police report yet".into(),
        (IncidentKind::Missing, false) => "Somebody began to search for it".into(),
        (IncidentKind::Lost, false) => "Loss reported".into(),
    };
    if let (Audience::Internal, Some(agency), Some(number)) = (audience, &incident.agency, &incident.number) {
        sentence += &format!(", {agency} report {number}");
    }
    ended(sentence, audience.text(Some(&incident.what_happened)))
}

/// A day as people say it: "Mon 23 Nov 2026".
pub(super) fn day(day: Date) -> String {
    const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let weekday = DAYS[day.0.weekday().num_days_from_monday() as usize];
    format!("{weekday} {} {} {}", day.0.day(), MONTHS[day.0.month0() as usize], day.year())
}

fn ended(sentence: String, text: Option<&str>) -> String {
    match text {
        Some(text) => format!("{sentence}: {}.", text.trim_end_matches('.')),
        None => sentence + ".",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::PersonState;

    fn custody(kind: CustodianKind, origin: Origin, population: Option<Population>) -> CustodyFacts {
        CustodyFacts {
            kind,
            origin,
            person: population.map(|population| PersonFacts {
                name: "Ana Beltrán".into(),
                population,
                state: PersonState::Active,
            }),
            staff_records: StaffRecords::Public,
            place: Some("Cart 7B".into()),
            vendor: Some("FixIt".into()),
            reference: (kind == CustodianKind::Vendor).then(|| "RMA 7".into()),
            reason: (origin == Origin::Transferred).then(|| "second campus.".into()),
            due_on: (kind == CustodianKind::Place).then(|| Date::of(2027, 6, 4)).flatten(),
            outcome: Some(CustodyOutcome::Returned),
        }
    }

    #[test]
    fn custody_reads_like_a_sentence_and_hides_students_from_the_public() {
        let mut said = String::new();
        for kind in CustodianKind::ALL {
            for origin in Origin::ALL {
                for audience in Audience::ALL {
                    let people = [Population::Student, Population::Staff].map(Some);
                    let people = if *kind == CustodianKind::Person { &people[..] } else { &[None] };
                    for population in people {
                        let custody = custody(*kind, *origin, *population);
                        let ends = custody_ends(&custody, *audience).unwrap_or_default();
                        said += &format!("{audience}: {} {ends}\n", custody_begins(&custody, *audience));
                    }
                }
            }
        }
        insta::assert_snapshot!(said);
    }

    #[test]
    fn the_public_hears_no_name_that_may_be_a_students_and_none_the_district_holds_back() {
        let told = |population, state, staff_records| {
            let person = PersonFacts { name: "Ana Beltrán".into(), population, state };
            let custody = custody(CustodianKind::Person, Origin::CheckedOut, None);
            custodian(&CustodyFacts { person: Some(person), staff_records, ..custody }, Audience::Public)
        };
        let staff = |state, records| told(Population::Staff, state, records);
        assert_eq!(staff(PersonState::Active, StaffRecords::Public), "Ana Beltrán");
        assert_eq!(staff(PersonState::NameOnly, StaffRecords::Public), "somebody");
        assert_eq!(staff(PersonState::Active, StaffRecords::Private), "a member of staff");
        assert_eq!(told(Population::Student, PersonState::Left, StaffRecords::Public), "a student");
    }
}
