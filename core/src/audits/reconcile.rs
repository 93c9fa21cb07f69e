//! What became of each expected device, and what is it that was found and not expected? Pure (DOMAIN §7).

use std::collections::HashMap;

use crate::register::Status;
use crate::values::{Date, PlaceId, SchoolId, Timestamp};

crate::words! {
    /// What became of an expected device. Expected is the sum of all of them, always.
    pub enum OutcomeWord {
        /// Counted at its place.
        Verified = "verified",
        /// Counted at another place of the site.
        Moved = "moved",
        /// Counted in another site's audit of the period.
        Elsewhere = "elsewhere",
        /// Not counted, but other evidence shows it.
        Evidenced = "evidenced",
        /// With IT, or with a vendor under a reference.
        InRepair = "in_repair",
        /// Declared lost since opening.
        Lost = "lost",
        /// Declared stolen since opening.
        Stolen = "stolen",
        /// Nothing shows where it is.
        Missing = "missing",
    }
}

crate::words! {
    /// How good the evidence is, the best first.
    pub enum Grade {
        /// Checked out, in or transferred in the window.
        Handled = "handled",
        /// It reported to device management shortly before submission.
        Synced = "synced",
        /// A summer keep covers the day.
        Authorised = "authorised",
        /// Somebody vouched for having seen it.
        Attested = "attested",
        /// It left the site's responsibility since opening, by a recorded operation.
        Departed = "departed",
    }
}

crate::words! {
    /// What was found and not expected.
    pub enum FoundKind {
        /// It was disposed of.
        Ghost = "ghost",
        /// It is recorded as stolen.
        Stolen = "stolen",
        /// It is recorded as lost.
        Lost = "lost",
        /// Another site misses it.
        Missing = "missing",
        /// It was set aside for a pickup.
        Surplus = "surplus",
        /// Another school answers for it.
        OtherSchool = "other_school",
        /// It is ours, but was registered, transferred in or recovered after opening.
        ArrivedSince = "arrived_since",
        /// Nobody knows the code.
        Unlisted = "unlisted",
    }
}

/// A device that was given up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GivenUp {
    /// Declared lost.
    Lost,
    /// Declared stolen.
    Stolen,
}

/// When and where something was scanned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// When.
    pub at: Timestamp,
    /// In which room or cart, if one was set.
    pub place: Option<PlaceId>,
}

/// All that is known of one expected device besides its frozen row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Declared lost or stolen since opening, and still so.
    pub given_up: Option<(GivenUp, Timestamp)>,
    /// Its last unvoided scan in this audit.
    pub here: Option<Seen>,
    /// Its last unvoided scan in another site's audit of the period.
    pub elsewhere: Option<(Timestamp, SchoolId)>,
    /// It is in custody of IT, or of a vendor with a reference.
    pub in_repair: bool,
    /// It was last checked out, in or transferred in the window.
    pub handled: Option<Timestamp>,
    /// It last reported to device management.
    pub synced: Option<Timestamp>,
    /// A summer keep covers the day.
    pub authorised: bool,
    /// Somebody vouched for having seen it.
    pub attested: Option<Timestamp>,
    /// It left the site's responsibility since opening.
    pub departed: Option<Timestamp>,
}

/// What became of an expected device, with what shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// The word.
    pub word: OutcomeWord,
    /// The best evidence, when evidenced.
    pub grade: Option<Grade>,
    /// When it was seen, or when the evidence is from.
    pub at: Option<Timestamp>,
    /// Where it was scanned.
    pub place: Option<PlaceId>,
}

impl Outcome {
    const fn of(word: OutcomeWord, at: Option<Timestamp>) -> Self {
        Self { word, grade: None, at, place: None }
    }
}

/// Which room each cart or closet stands in.
pub type Rooms = HashMap<PlaceId, PlaceId>;

/// Whether a scan at `seen` counts as at the audit place: no place on either side does, and so does the room in which
/// the audit place, a cart, stands.
pub fn at_its_place(audit_place: Option<PlaceId>, seen: Option<PlaceId>, rooms: &Rooms) -> bool {
    match (audit_place, seen) {
        (None, _) | (_, None) => true,
        (Some(place), Some(seen)) => place == seen || rooms.get(&place) == Some(&seen),
    }
}

/// The first that matches, in the order of DOMAIN §7. `sync_since` is the first day whose sync still counts.
pub fn outcome(place: Option<PlaceId>, evidence: &Evidence, sync_since: Timestamp, rooms: &Rooms) -> Outcome {
    if let Some((given_up, at)) = evidence.given_up {
        let seen_later = |seen: Option<Timestamp>| seen.is_some_and(|seen| seen > at);
        if !seen_later(evidence.here.map(|seen| seen.at)) && !seen_later(evidence.elsewhere.map(|(seen, _)| seen)) {
            return match given_up {
                GivenUp::Stolen => Outcome::of(OutcomeWord::Stolen, Some(at)),
                GivenUp::Lost => Outcome::of(OutcomeWord::Lost, Some(at)),
            };
        }
    }
    if let Some(seen) = evidence.here {
        let word = if at_its_place(place, seen.place, rooms) { OutcomeWord::Verified } else { OutcomeWord::Moved };
        return Outcome { place: seen.place, ..Outcome::of(word, Some(seen.at)) };
    }
    if let Some((at, _)) = evidence.elsewhere {
        return Outcome::of(OutcomeWord::Elsewhere, Some(at));
    }
    if evidence.in_repair {
        return Outcome::of(OutcomeWord::InRepair, None);
    }
    match best_grade(evidence, sync_since) {
        Some((grade, at)) => Outcome { grade: Some(grade), ..Outcome::of(OutcomeWord::Evidenced, at) },
        None => Outcome::of(OutcomeWord::Missing, None),
    }
}

fn best_grade(evidence: &Evidence, sync_since: Timestamp) -> Option<(Grade, Option<Timestamp>)> {
    if let Some(at) = evidence.handled {
        return Some((Grade::Handled, Some(at)));
    }
    if let Some(at) = evidence.synced.filter(|at| *at >= sync_since) {
        return Some((Grade::Synced, Some(at)));
    }
    if evidence.authorised {
        return Some((Grade::Authorised, None));
    }
    if let Some(at) = evidence.attested {
        return Some((Grade::Attested, Some(at)));
    }
    evidence.departed.map(|at| (Grade::Departed, Some(at)))
}

/// What a device is that was scanned and not expected.
pub fn found_kind(status: Status, is_ours: bool) -> FoundKind {
    match status {
        Status::Disposed => FoundKind::Ghost,
        Status::Stolen => FoundKind::Stolen,
        Status::Lost => FoundKind::Lost,
        Status::Missing => FoundKind::Missing,
        Status::Surplus => FoundKind::Surplus,
        Status::InService if is_ours => FoundKind::ArrivedSince,
        Status::InService => FoundKind::OtherSchool,
    }
}

/// The first instant whose sync still counts for a submission on that day.
pub fn sync_since(submission_day: Date, days: u32, zone: chrono_tz::Tz) -> Timestamp {
    submission_day.minus_days(u64::from(days)).starts_at(zone)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt::Write as _;
    use uuid::Uuid;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_millis(second * 1000)
    }

    fn place(number: u128) -> PlaceId {
        PlaceId(Uuid::from_u128(number))
    }

    #[test]
    fn the_first_rule_that_matches_decides() {
        let school = SchoolId(Uuid::from_u128(9));
        let none = Evidence::default();
        let seen = |second, number: Option<u128>| Some(Seen { at: at(second), place: number.map(place) });
        let cases: Vec<(&str, Evidence)> = vec![
            ("nothing", none.clone()),
            ("stolen", Evidence { given_up: Some((GivenUp::Stolen, at(50))), ..none.clone() }),
            (
                "lost after its scan",
                Evidence { given_up: Some((GivenUp::Lost, at(50))), here: seen(40, Some(1)), ..none.clone() },
            ),
            (
                "lost, scanned later",
                Evidence { given_up: Some((GivenUp::Lost, at(50))), here: seen(60, Some(1)), ..none.clone() },
            ),
            (
                "lost, scanned later elsewhere",
                Evidence { given_up: Some((GivenUp::Lost, at(50))), elsewhere: Some((at(60), school)), ..none.clone() },
            ),
            ("in its cart", Evidence { here: seen(60, Some(1)), ..none.clone() }),
            ("in the cart's room", Evidence { here: seen(60, Some(2)), ..none.clone() }),
            ("in another room", Evidence { here: seen(60, Some(3)), ..none.clone() }),
            ("without a place", Evidence { here: seen(60, None), ..none.clone() }),
            (
                "here and elsewhere",
                Evidence { here: seen(60, Some(3)), elsewhere: Some((at(70), school)), ..none.clone() },
            ),
            (
                "elsewhere and in repair",
                Evidence { elsewhere: Some((at(70), school)), in_repair: true, ..none.clone() },
            ),
            ("in repair and handled", Evidence { in_repair: true, handled: Some(at(70)), ..none.clone() }),
            ("handled and synced", Evidence { handled: Some(at(70)), synced: Some(at(99)), ..none.clone() }),
            ("synced in time", Evidence { synced: Some(at(10)), authorised: true, ..none.clone() }),
            ("synced too early, authorised", Evidence { synced: Some(at(9)), authorised: true, ..none.clone() }),
            ("attested and departed", Evidence { attested: Some(at(9)), departed: Some(at(9)), ..none.clone() }),
            ("departed", Evidence { departed: Some(at(9)), ..none.clone() }),
            ("synced too early", Evidence { synced: Some(at(9)), ..none }),
        ];
        let rooms = Rooms::from([(place(1), place(2))]);
        let mut table = String::new();
        for (name, evidence) in cases {
            let found = outcome(Some(place(1)), &evidence, at(10), &rooms);
            let grade = found.grade.map_or("", Grade::word);
            let _ = writeln!(table, "{name:<32} {} {grade}", found.word);
        }
        insta::assert_snapshot!(table);
    }

    #[test]
    fn a_device_held_by_a_person_is_at_its_place_anywhere() {
        assert!(at_its_place(None, Some(place(3)), &Rooms::new()));
    }
}
