//! How many leave which school, and are they so many that somebody has to say it is meant?

use std::collections::{HashMap, HashSet};

use super::answer::{LeavingRow, RosterOutcome, TransferChoice, TransferRow};
use super::kind::RosterKind;
use crate::error::Result;
use crate::imports::schools::Schools;
use crate::refusal::{LeaversAt, Reason};
use crate::settings::Policy;
use crate::values::{PersonId, SchoolId};

/// The most people named one by one.
const SHOWN: usize = 500;

/// What is seen of leavers and transfers on the way.
#[derive(Debug, Default)]
pub struct Outcome {
    /// How many people were at each school before, of the populations that the roster lists there.
    pub before: HashMap<Option<SchoolId>, u64>,
    left: HashMap<Option<SchoolId>, u64>,
    leaving: Vec<LeavingRow>,
    left_holding: u64,
    /// Those who leave or change schools.
    moved: HashSet<PersonId>,
    stay: u64,
    staying: Vec<LeavingRow>,
    transferred: Vec<TransferRow>,
    devices_along: u64,
    devices_to_collect: u64,
}

impl Outcome {
    /// Somebody leaves.
    pub fn leaves(&mut self, school: Option<SchoolId>, row: LeavingRow) {
        self.moved.insert(row.id);
        *self.left.entry(school).or_default() += 1;
        self.left_holding += u64::from(row.holds > 0);
        keep(&mut self.leaving, row, |row| row.holds > 0);
    }

    /// Whether somebody leaves or changes schools by the roster.
    pub fn moves(&self, person: PersonId) -> bool {
        self.moved.contains(&person)
    }

    /// Somebody is not on the roster, and stays.
    pub fn stays(&mut self, row: LeavingRow) {
        self.stay += 1;
        keep(&mut self.staying, row, |row| row.holds > 0);
    }

    /// Somebody changes schools.
    pub fn transfers(&mut self, row: TransferRow) {
        self.moved.insert(row.id);
        match row.choice {
            TransferChoice::Along => self.devices_along += u64::from(row.devices),
            TransferChoice::Collect => self.devices_to_collect += u64::from(row.devices),
        }
        keep(&mut self.transferred, row, |row| row.devices > 0);
    }

    /// What is answered.
    pub fn answer(self, kind: RosterKind, schools: &Schools, policy: &Policy) -> RosterOutcome {
        let at = |(school, left): (&Option<SchoolId>, &u64)| {
            let of = self.before.get(school).copied().unwrap_or(0).max(*left);
            let named = school.and_then(|school| schools.number_of(school)).map(|number| schools.at(number));
            LeaversAt {
                school: named.map(|school| school.code.clone()),
                name: named.map(|school| school.name.clone()),
                left: *left,
                of,
                is_many: are_many(*left, of, policy),
            }
        };
        let mut leavers: Vec<LeaversAt> = self.left.iter().map(at).collect();
        leavers.sort_by(|a, b| b.left.cmp(&a.left).then_with(|| a.school.cmp(&b.school)));
        let all: u64 = leavers.iter().map(|school| school.left).sum();
        let confirm_left = leavers.iter().any(|school| school.is_many).then_some(all);
        let Self { mut leaving, left_holding, stay, mut staying, .. } = self;
        let Self { mut transferred, devices_along, devices_to_collect, .. } = self;
        leaving.sort_by_key(|row| row.holds == 0);
        staying.sort_by_key(|row| row.holds == 0);
        transferred.sort_by_key(|row| row.devices == 0);
        RosterOutcome {
            kind,
            leavers,
            left: leaving,
            left_holding,
            stay,
            staying,
            confirm_left,
            transferred,
            devices_along,
            devices_to_collect,
        }
    }
}

/// Keeps the first rows, and of those that matter more the first as well.
fn keep<T>(rows: &mut Vec<T>, row: T, matters: impl Fn(&T) -> bool) {
    if rows.len() < SHOWN {
        rows.push(row);
    } else if matters(&row)
        && let Some(slot) = rows.iter().rposition(|row| !matters(row))
    {
        rows[slot] = row;
    }
}

/// More than a twentieth of a school, and at least twenty people, unless the district's policy says otherwise: more
/// likely a broken export than a bad year.
fn are_many(left: u64, of: u64, policy: &Policy) -> bool {
    left >= u64::from(policy.leavers_least) && left * 100 > of * u64::from(policy.leavers_percent)
}

/// Refuses a roster by which many leave, until somebody says how many; and one of which somebody said another number.
///
/// # Errors
/// `leavers_wait`.
pub fn must_be_meant(outcome: &RosterOutcome, said: Option<u64>) -> Result<()> {
    let left: u64 = outcome.leavers.iter().map(|school| school.left).sum();
    let is_meant = match (said, outcome.confirm_left) {
        (Some(said), _) => said == left,
        (None, confirm) => confirm.is_none(),
    };
    match is_meant {
        true => Ok(()),
        false => Err(Reason::LeaversWait { left, said, schools: outcome.leavers.clone() }.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_are_many_when_they_are_more_than_a_twentieth() {
        let policy = Policy::default();
        let cases = [(19, 20), (20, 399), (20, 400), (21, 400), (25, 10_000)];
        let many = cases.map(|(left, of)| are_many(left, of, &policy));
        assert_eq!(many, [false, true, false, true, false]);
    }
}
