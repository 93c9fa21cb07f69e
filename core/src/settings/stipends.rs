//! What is a Tech Champion paid a month, by how many students attend the school?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Result, invalid};
use crate::refusal::Problem;
use crate::values::Cents;

/// What Tech Champions are paid, with the defaults of DOMAIN §4.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Stipends {
    /// The most months of a term.
    pub months: u32,
    /// By attendance, the smallest schools first. Where a number is in no band, the lower one holds and says so.
    pub bands: Vec<StipendBand>,
}

/// The schools of a size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StipendBand {
    /// From that many students attending.
    pub from: u32,
    /// Up to that many; no end when absent.
    pub until: Option<u32>,
    /// A month.
    pub cents: Cents,
}

/// The band of a school.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BandFound {
    /// Which.
    pub band: StipendBand,
    /// The attendance lies above it and below the next: nobody said which holds.
    pub is_between: bool,
}

/// More a month is a slip of the key.
const MOST: Cents = Cents(1_000_000);

impl Default for Stipends {
    fn default() -> Self {
        let band = |from, until, cents| StipendBand { from, until, cents: Cents(cents) };
        Self {
            months: 10,
            // "Under 350" and "351 to 650": exactly 350 is in neither.
            bands: vec![band(0, Some(349), 7500), band(351, Some(650), 10_000), band(651, None, 12_500)],
        }
    }
}

impl Stipends {
    /// The band of a school with that many students; none below the first one.
    pub fn band(&self, attendance: u32) -> Option<BandFound> {
        let band = *self.bands.iter().rfind(|band| band.from <= attendance)?;
        Some(BandFound { band, is_between: band.until.is_some_and(|until| until < attendance) })
    }

    /// Bands go upwards and do not overlap.
    ///
    /// # Errors
    /// `missing`, `out_of_range`.
    pub(super) fn must_be_sensible(&self) -> Result<()> {
        if !(1..=12).contains(&self.months) {
            let found = self.months.to_string();
            return invalid("stipends.months", Problem::OutOfRange { found, allowed: "1–12".into() });
        }
        if self.bands.is_empty() {
            return invalid("stipends.bands", Problem::Missing);
        }
        for (number, band) in self.bands.iter().enumerate() {
            let field = |name: &str| format!("stipends.bands.{number}.{name}");
            if !(0..=MOST.0).contains(&band.cents.0) {
                let allowed = format!("{}–{MOST}", Cents(0));
                return invalid(&field("cents"), Problem::OutOfRange { found: band.cents.to_string(), allowed });
            }
            if let Some(until) = band.until.filter(|until| *until < band.from) {
                let allowed = format!("≥ {}", band.from);
                return invalid(&field("until"), Problem::OutOfRange { found: until.to_string(), allowed });
            }
        }
        for (number, pair) in self.bands.windows(2).enumerate() {
            let Some(until) = pair[0].until else {
                return invalid(&format!("stipends.bands.{number}.until"), Problem::Missing);
            };
            if pair[1].from <= until {
                let (found, allowed) = (pair[1].from.to_string(), format!("≥ {}", until.saturating_add(1)));
                let field = format!("stipends.bands.{}.from", number + 1);
                return invalid(&field, Problem::OutOfRange { found, allowed });
            }
        }
        Ok(())
    }
}

impl StipendBand {
    /// As it is read on a report: "351–650".
    pub fn title(&self) -> String {
        match self.until {
            Some(until) if self.from == 0 => format!("up to {until}"),
            Some(until) => format!("{}–{until}", self.from),
            None => format!("{} and more", self.from),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{StipendBand, Stipends};
    use crate::values::Cents;

    #[test]
    fn exactly_350_is_in_no_band_and_takes_the_lower_one() {
        let stipends = Stipends::default();
        let found = [0, 349, 350, 351, 650, 651, 3000].map(|attendance| {
            let found = stipends.band(attendance).unwrap();
            (found.band.cents.0, found.is_between)
        });
        let agreed = [
            (7500, false),
            (7500, false),
            (7500, true),
            (10_000, false),
            (10_000, false),
            (12_500, false),
            (12_500, false),
        ];
        assert_eq!(found, agreed);
    }

    #[test]
    fn bands_go_upwards_without_overlap_and_pay_a_sensible_amount() {
        let band = |from, until, cents| StipendBand { from, until, cents: Cents(cents) };
        let refused = |bands: Vec<StipendBand>| {
            let told = Stipends { bands, ..Stipends::default() }.must_be_sensible();
            told.err().map(|error| format!("{:?}", error.refusal().unwrap()))
        };
        let names =
            |bands, field: &str| refused(bands).is_some_and(|told| told.contains(&format!("\"stipends.{field}\"")));
        assert_eq!(refused(Stipends::default().bands), None);
        assert_eq!(refused(vec![band(0, Some(350), 0), band(351, None, 1_000_000)]), None, "the bounds belong to it");
        assert!(names(vec![], "bands"));
        assert!(names(vec![band(0, None, -1)], "bands.0.cents"));
        assert!(names(vec![band(0, None, 1_000_001)], "bands.0.cents"));
        assert!(names(vec![band(351, Some(350), 100)], "bands.0.until"), "it ends before it begins");
        assert!(names(vec![band(0, None, 100), band(351, None, 100)], "bands.0.until"), "only the last has no end");
        assert!(names(vec![band(0, Some(400), 100), band(400, None, 100)], "bands.1.from"), "400 is in both");
        for months in [0, 13] {
            assert!(Stipends { months, ..Stipends::default() }.must_be_sensible().is_err(), "{months} months");
        }
    }
}
