//! When does a quarter of a school year begin and end?

use crate::values::Date;

/// The name of a quarter: `2026-27/Q1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PeriodName {
    /// The calendar year in which the school year begins.
    pub first_year: i32,
    /// Quarter, 1 to 4.
    pub quarter: u32,
}

/// From the first to the last day, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// First day.
    pub starts_on: Date,
    /// Last day.
    pub ends_on: Date,
}

impl PeriodName {
    /// Reads `2026-27/Q1`; also `2026-27 q1` and `2026/Q1`.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim().replace(' ', "/").to_uppercase();
        let (year, quarter) = text.split_once('/')?;
        let quarter = quarter.strip_prefix('Q')?.parse().ok().filter(|quarter| (1..=4).contains(quarter))?;
        let (first, second) = match year.split_once('-') {
            Some((first, second)) => (first, Some(second)),
            None => (year, None),
        };
        let first_year: i32 = first.parse().ok().filter(|year| (1990..2200).contains(year))?;
        let follows = |second: &str| {
            let next = first_year + 1;
            second == next.to_string() || second == format!("{:02}", next % 100)
        };
        second.is_none_or(follows).then_some(Self { first_year, quarter })
    }

    /// The quarter a day falls in, for school years that start in the given month.
    pub fn of(day: Date, starts_month: u32) -> Self {
        let first_year = if day.month() >= starts_month { day.year() } else { day.year() - 1 };
        let months = (day.month() + 12 - starts_month) % 12;
        Self { first_year, quarter: months / 3 + 1 }
    }

    /// The quarter before.
    pub const fn before(self) -> Self {
        match self.quarter {
            ..=1 => Self { first_year: self.first_year - 1, quarter: 4 },
            quarter => Self { quarter: quarter - 1, ..self },
        }
    }

    /// Its first and last day, for school years that start in the given month.
    pub fn span(self, starts_month: u32) -> Option<Span> {
        let month = starts_month - 1 + (self.quarter - 1) * 3;
        let first_of = |month: u32| Date::of(self.first_year + i32::try_from(month / 12).ok()?, month % 12 + 1, 1);
        Some(Span { starts_on: first_of(month)?, ends_on: first_of(month + 3)?.minus_days(1) })
    }
}

impl std::fmt::Display for PeriodName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{:02}/Q{}", self.first_year, (self.first_year + 1) % 100, self.quarter)
    }
}

#[cfg(test)]
mod tests {
    use super::PeriodName;
    use crate::values::Date;
    use proptest::prelude::*;

    #[test]
    fn the_four_quarters_of_a_school_year_are_those_of_the_district() {
        let spans: Vec<String> = (1..=4)
            .map(|quarter| {
                let name = PeriodName { first_year: 2026, quarter };
                let span = name.span(7).unwrap();
                format!("{name} {} {}", span.starts_on, span.ends_on)
            })
            .collect();
        let agreed = [
            "2026-27/Q1 2026-07-01 2026-09-30",
            "2026-27/Q2 2026-10-01 2026-12-31",
            "2026-27/Q3 2027-01-01 2027-03-31",
            "2026-27/Q4 2027-04-01 2027-06-30",
        ];
        assert_eq!(spans, agreed);
    }

    #[test]
    fn a_quarter_is_read_as_people_write_it() {
        let read = |text| PeriodName::read(text).map(|name| name.to_string());
        assert_eq!(read("2026-27/q2").as_deref(), Some("2026-27/Q2"));
        assert_eq!(read("2026-2027 Q2").as_deref(), Some("2026-27/Q2"));
        assert_eq!(read("2026-28/Q2"), None);
        assert_eq!(read("2026-27/Q5"), None);
    }

    proptest! {
        #[test]
        fn every_day_belongs_to_exactly_one_quarter(day in 0u64..40_000, starts in 1u32..=12) {
            let day = Date::of(1995, 1, 1).unwrap().plus_days(day);
            let name = PeriodName::of(day, starts);
            let span = name.span(starts).unwrap();
            prop_assert!(span.starts_on <= day && day <= span.ends_on);
            prop_assert_eq!(name.before(), PeriodName::of(span.starts_on.minus_days(1), starts));
        }
    }
}
