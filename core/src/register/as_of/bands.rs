//! How old is a device on a day, and for how long does it still get updates? Pure.

use crate::values::Date;

crate::words! {
    /// Whole years since a device was bought.
    pub enum AgeBand {
        /// Less than one.
        Under1 = "under_1",
        /// One.
        One = "1",
        /// Two.
        Two = "2",
        /// Three.
        Three = "3",
        /// Four.
        Four = "4",
        /// Five and more.
        FiveAndMore = "5_and_more",
        /// Nobody knows when it was bought.
        Unknown = "unknown",
    }
}

impl AgeBand {
    /// The age on a day. What was bought after that day is new.
    pub fn on(day: Date, purchased_on: Option<Date>) -> Self {
        match purchased_on.map(|bought| day.0.years_since(bought.0).unwrap_or(0)) {
            None => Self::Unknown,
            Some(0) => Self::Under1,
            Some(1) => Self::One,
            Some(2) => Self::Two,
            Some(3) => Self::Three,
            Some(4) => Self::Four,
            Some(5..) => Self::FiveAndMore,
        }
    }

    /// As it is read on a report.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Under1 => "under 1 year",
            Self::One => "1 year",
            Self::Two => "2 years",
            Self::Three => "3 years",
            Self::Four => "4 years",
            Self::FiveAndMore => "5 years and more",
            Self::Unknown => "not known",
        }
    }
}

crate::words! {
    /// When a device's updates end, seen from a day.
    pub enum UpdatesBand {
        /// They ended.
        Past = "past",
        /// Less than a year from then.
        Within1 = "within_1",
        /// Less than two years.
        Within2 = "within_2",
        /// Less than three years.
        Within3 = "within_3",
        /// Later.
        Later = "later",
        /// Nobody knows.
        Unknown = "unknown",
    }
}

impl UpdatesBand {
    /// When updates end, seen from a day; that day still gets them.
    pub fn on(day: Date, ends_on: Option<Date>) -> Self {
        match ends_on.map(|ends_on| ends_on.0.years_since(day.0)) {
            None => Self::Unknown,
            Some(None) => Self::Past,
            Some(Some(0)) => Self::Within1,
            Some(Some(1)) => Self::Within2,
            Some(Some(2)) => Self::Within3,
            Some(Some(3..)) => Self::Later,
        }
    }

    /// As it is read on a report.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Past => "ended",
            Self::Within1 => "within a year",
            Self::Within2 => "in 1 to 2 years",
            Self::Within3 => "in 2 to 3 years",
            Self::Later => "later",
            Self::Unknown => "not known",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{AgeBand, Date, UpdatesBand};

    #[test]
    fn a_band_begins_on_the_anniversary() {
        let day = Date::of(2026, 6, 30).unwrap();
        let age = |year, month, of_month| AgeBand::on(day, Date::of(year, month, of_month)).word();
        let ages = [age(2026, 7, 1), age(2025, 7, 1), age(2025, 6, 30), age(2021, 7, 1), age(2021, 6, 30)];
        assert_eq!(ages, ["under_1", "under_1", "1", "4", "5_and_more"]);
        let ends = |year, month, of_month| UpdatesBand::on(day, Date::of(year, month, of_month)).word();
        let ends = [ends(2026, 6, 29), ends(2026, 6, 30), ends(2027, 6, 29), ends(2027, 6, 30), ends(2029, 6, 30)];
        assert_eq!(ends, ["past", "within_1", "within_1", "within_2", "later"]);
        assert_eq!((AgeBand::on(day, None), UpdatesBand::on(day, None)), (AgeBand::Unknown, UpdatesBand::Unknown));
    }
}
