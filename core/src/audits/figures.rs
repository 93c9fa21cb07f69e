//! Which figures does an audit come to? One object for bar, ring, line, column and print.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::evidence::Reconciled;
use super::reconcile::{FoundKind, Grade, OutcomeWord};
use crate::values::Cents;

/// How many expected devices had each outcome; their sum is what was expected.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Outcomes {
    /// Counted at its place.
    pub verified: u32,
    /// Counted at another place of the site.
    pub moved: u32,
    /// Counted in another site's audit.
    pub elsewhere: u32,
    /// Shown by other evidence.
    pub evidenced: u32,
    /// With IT or a vendor.
    pub in_repair: u32,
    /// Declared lost since opening.
    pub lost: u32,
    /// Declared stolen since opening.
    pub stolen: u32,
    /// Nothing shows where it is.
    pub missing: u32,
}

/// How the evidenced ones are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Grades {
    /// Checked out, in or transferred.
    pub handled: u32,
    /// Reported to device management.
    pub synced: u32,
    /// Covered by a summer keep.
    pub authorised: u32,
    /// Vouched for.
    pub attested: u32,
    /// Left the site's responsibility.
    pub departed: u32,
}

/// What was found and not expected.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FoundFigures {
    /// Disposed of.
    pub ghost: u32,
    /// Recorded as stolen.
    pub stolen: u32,
    /// Recorded as lost.
    pub lost: u32,
    /// Missing at another site.
    pub missing: u32,
    /// Set aside for a pickup.
    pub surplus: u32,
    /// Another school's.
    pub other_school: u32,
    /// Ours, but came after opening.
    pub arrived_since: u32,
    /// Codes nobody knows, each once.
    pub unlisted: u32,
}

/// What happened to the raw scans: total = counted + repeat + voided; outside the window are some of the first two.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScanFigures {
    /// Every raw scan of a device or unknown code.
    pub total: u32,
    /// The first of each device and each unknown code.
    pub counted: u32,
    /// Of something counted already in this audit.
    pub repeat: u32,
    /// Taken back.
    pub voided: u32,
    /// With a clock outside opening … now; they count, and the report says how many.
    pub outside_window: u32,
}

/// What a blind recount came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecountFigures {
    /// Devices in the sample.
    pub sample: u32,
    /// Found again at the same place.
    pub agreed: u32,
    /// Whether it was finished.
    pub finished: bool,
}

/// Every figure of an audit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Figures {
    /// Devices expected.
    pub expected: u32,
    /// What became of them.
    pub outcomes: Outcomes,
    /// How the evidenced ones are shown.
    pub grades: Grades,
    /// Found and not expected.
    pub found: FoundFigures,
    /// All of that together; counted anew from what a submission froze.
    #[serde(skip_deserializing)]
    pub found_total: u32,
    /// Raw scans.
    pub scans: ScanFigures,
    /// Exceptions.
    pub exceptions: u32,
    /// Exceptions nobody decided yet.
    pub undecided: u32,
    /// What missing, lost and stolen devices are worth.
    pub value_at_risk: Cents,
    /// Missing, lost and stolen devices whose worth nobody knows.
    pub value_unknown: u32,
    /// Set aside for a pickup and still on site; outside the equation.
    pub surplus_on_site: u32,
    /// The blind recount, where one was drawn.
    pub recount: Option<RecountFigures>,
}

impl RecountFigures {
    /// The share of the sample that was found again at the same place, in hundredths of a percent; none of nothing.
    pub fn agreement(&self) -> Option<i64> {
        share(self.agreed, self.sample)
    }
}

fn share(part: u32, whole: u32) -> Option<i64> {
    (i64::from(part) * 10_000).checked_div(i64::from(whole))
}

impl Outcomes {
    /// Counts one outcome.
    pub fn count(&mut self, word: OutcomeWord) {
        *match word {
            OutcomeWord::Verified => &mut self.verified,
            OutcomeWord::Moved => &mut self.moved,
            OutcomeWord::Elsewhere => &mut self.elsewhere,
            OutcomeWord::Evidenced => &mut self.evidenced,
            OutcomeWord::InRepair => &mut self.in_repair,
            OutcomeWord::Lost => &mut self.lost,
            OutcomeWord::Stolen => &mut self.stolen,
            OutcomeWord::Missing => &mut self.missing,
        } += 1;
    }

    /// The sum of all outcomes.
    pub const fn sum(&self) -> u32 {
        self.verified
            + self.moved
            + self.elsewhere
            + self.evidenced
            + self.in_repair
            + self.lost
            + self.stolen
            + self.missing
    }
}

impl Grades {
    fn count(&mut self, grade: Grade) {
        *match grade {
            Grade::Handled => &mut self.handled,
            Grade::Synced => &mut self.synced,
            Grade::Authorised => &mut self.authorised,
            Grade::Attested => &mut self.attested,
            Grade::Departed => &mut self.departed,
        } += 1;
    }
}

impl FoundFigures {
    fn count(&mut self, kind: FoundKind) {
        *match kind {
            FoundKind::Ghost => &mut self.ghost,
            FoundKind::Stolen => &mut self.stolen,
            FoundKind::Lost => &mut self.lost,
            FoundKind::Missing => &mut self.missing,
            FoundKind::Surplus => &mut self.surplus,
            FoundKind::OtherSchool => &mut self.other_school,
            FoundKind::ArrivedSince => &mut self.arrived_since,
            FoundKind::Unlisted => &mut self.unlisted,
        } += 1;
    }

    /// The sum of all kinds.
    pub const fn sum(&self) -> u32 {
        self.ghost
            + self.stolen
            + self.lost
            + self.missing
            + self.surplus
            + self.other_school
            + self.arrived_since
            + self.unlisted
    }
}

impl Figures {
    /// The figures that follow from the reconciled rows alone.
    pub fn of(reconciled: &Reconciled) -> Self {
        let mut figures =
            Self { expected: u32::try_from(reconciled.rows.len()).unwrap_or(u32::MAX), ..Self::default() };
        for (row, outcome) in &reconciled.rows {
            figures.outcomes.count(outcome.word);
            if let Some(grade) = outcome.grade {
                figures.grades.count(grade);
            }
            if matches!(outcome.word, OutcomeWord::Missing | OutcomeWord::Lost | OutcomeWord::Stolen) {
                match row.value {
                    Some(value) => figures.value_at_risk += value,
                    None => figures.value_unknown += 1,
                }
            }
        }
        for found in &reconciled.found {
            figures.found.count(found.kind);
        }
        figures.found_total = figures.found.sum();
        figures
    }

    /// How many of the expected devices are accounted for: those that are not missing.
    pub const fn accounted(&self) -> u32 {
        self.expected.saturating_sub(self.outcomes.missing)
    }

    /// Their share of the expected ones, in hundredths of a percent; none when nothing was expected.
    pub fn accounted_share(&self) -> Option<i64> {
        share(self.accounted(), self.expected)
    }

    /// The figures of several audits together.
    pub fn sum<'f>(all: impl IntoIterator<Item = &'f Self>) -> Self {
        let mut total = Self::default();
        for one in all {
            total.add(one);
        }
        total
    }

    fn add(&mut self, other: &Self) {
        macro_rules! sum { ($($($field:ident).+),+ $(,)?) => { $(self.$($field).+ += other.$($field).+;)+ } }
        sum!(
            expected,
            found_total,
            exceptions,
            undecided,
            value_unknown,
            surplus_on_site,
            outcomes.verified,
            outcomes.moved,
            outcomes.elsewhere,
            outcomes.evidenced,
            outcomes.in_repair,
            outcomes.lost,
            outcomes.stolen,
            outcomes.missing,
            grades.handled,
            grades.synced,
            grades.authorised,
            grades.attested,
            grades.departed,
            found.ghost,
            found.stolen,
            found.lost,
            found.missing,
            found.surplus,
            found.other_school,
            found.arrived_since,
            found.unlisted,
            scans.total,
            scans.counted,
            scans.repeat,
            scans.voided,
            scans.outside_window,
        );
        self.value_at_risk += other.value_at_risk;
        if let Some(recount) = other.recount {
            let sum =
                self.recount.get_or_insert_with(|| RecountFigures { finished: true, ..RecountFigures::default() });
            sum.sample += recount.sample;
            sum.agreed += recount.agreed;
            sum.finished &= recount.finished;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Figures, Outcomes, RecountFigures};

    #[test]
    fn a_large_district_has_its_share_too_and_nothing_has_none() {
        let outcomes = Outcomes { missing: 250_000, ..Outcomes::default() };
        let figures = Figures { expected: 1_000_000, outcomes, ..Figures::default() };
        assert_eq!((figures.accounted(), figures.accounted_share()), (750_000, Some(7_500)));
        assert_eq!(Figures::default().accounted_share(), None);
    }

    #[test]
    fn a_recount_agrees_by_the_devices_that_were_found_again() {
        let two_of_three = RecountFigures { sample: 3, agreed: 2, finished: true };
        assert_eq!((two_of_three.agreement(), RecountFigures::default().agreement()), (Some(6_666), None));
    }
}
