//! How much was invented, and what the audits of it must add up to.

use std::collections::BTreeMap;
use std::fmt;

use crate::District;
use crate::truth::{Found, Outcome};

/// The counts of a district; prints itself as a few lines for a terminal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Summary {
    /// The audit period of the plan's day.
    pub period: String,
    /// Schools and sites.
    pub schools: usize,
    /// Rooms, carts and closets.
    pub places: usize,
    /// People on the roster.
    pub people: usize,
    /// Rows of the device list.
    pub devices: usize,
    /// Rows of the scan file.
    pub scans: usize,
    /// Lines of `events.jsonl`.
    pub events: usize,
    /// Devices all audits together expect.
    pub expected: usize,
    /// Of these, by outcome.
    pub outcomes: BTreeMap<Outcome, usize>,
    /// Found without being expected, by kind.
    pub found: BTreeMap<Found, usize>,
    /// How often each rule was planted.
    pub planted: BTreeMap<&'static str, usize>,
}

impl Summary {
    pub(crate) fn of(district: &District) -> Self {
        let mut outcomes: BTreeMap<Outcome, usize> = Outcome::ALL.iter().map(|outcome| (*outcome, 0)).collect();
        let mut found: BTreeMap<Found, usize> = Found::ALL.iter().map(|kind| (*kind, 0)).collect();
        let mut planted = BTreeMap::new();
        for row in &district.truth {
            if let Some(outcome) = row.promise.outcome {
                *outcomes.entry(outcome).or_default() += 1;
            }
            if let Some(kind) = row.promise.found {
                *found.entry(kind).or_default() += 1;
            }
            *planted.entry(row.planted).or_default() += 1;
        }
        Self {
            period: district.period.clone(),
            schools: district.schools.len(),
            places: district.places.len(),
            people: district.people.len(),
            devices: district.devices.len(),
            scans: district.scans.len(),
            events: district.events.len(),
            expected: outcomes.values().sum(),
            outcomes,
            found,
            planted,
        }
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{} devices at {} schools and sites, {} places, {} people, {} scans, {} events for {}",
            self.devices, self.schools, self.places, self.people, self.scans, self.events, self.period
        )?;
        write!(f, "expected {}", self.expected)?;
        for (position, (outcome, count)) in self.outcomes.iter().enumerate() {
            write!(f, "{} {count} {}", if position == 0 { " =" } else { " +" }, outcome.word())?;
        }
        write!(f, "\nfound without being expected:")?;
        for (position, (kind, count)) in self.found.iter().enumerate() {
            write!(f, "{} {count} {}", if position == 0 { "" } else { "," }, kind.word())?;
        }
        Ok(())
    }
}
