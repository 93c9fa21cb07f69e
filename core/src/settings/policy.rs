//! Which number does the district's policy give for a school year? Settings with versions, never constants in a rule.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Setting;
use super::prices::IncidentPrices;
use super::record::{setting_in, setting_version};
use super::school_year::first_day;
use super::stipends::Stipends;
use crate::contract::{Command, Query};
use crate::error::{Result, invalid, required};
use crate::refusal::Problem;
use crate::store::{Read, Role, Write};
use crate::values::{Cents, Date};
use crate::writing::StaffRecords;

/// The district policy as far as audits need it, with the defaults of DOMAIN.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Policy {
    /// A champion may check a device that needs a check, not only IT (DOMAIN §2).
    pub champion_checks: bool,
    /// An MDM sync counts as evidence when it is at most that many days before submission (DOMAIN §7).
    pub sync_days: u32,
    /// A second scan of the same code at one station within that many seconds is a repeat (DOMAIN §3).
    pub repeat_seconds: u32,
    /// The blind recount takes that share of what was counted, in percent (DOMAIN §7).
    pub recount_percent: u32,
    /// And at least that many devices.
    pub recount_least: u32,
    /// A device not seen for that many days is a data-quality finding (DOMAIN §10).
    pub unseen_days: u32,
    /// School days after which a missing police report is asked for again (DOMAIN §2).
    pub report_reminder_days: u32,
    /// A roster by which more than that share of a school leaves, in percent, has to be confirmed.
    pub leavers_percent: u32,
    /// Where that are at least that many people.
    pub leavers_least: u32,
    /// Categories whose staff holders are left out of public exports; those of all others are public record (DOMAIN §10).
    pub private_categories: Vec<String>,
    /// What goes along with devices untagged, by the words used at the stations.
    pub accessory_kinds: Vec<String>,
    /// What a missing accessory costs, in cents by kind; a kind without a price costs nothing until one is set.
    #[ts(type = "Record<string, number>")]
    pub accessory_prices: BTreeMap<String, Cents>,
    /// Whoever was given an accessory and does not bring it back is charged for it.
    pub charge_accessories: bool,
    /// The parts offered when a device comes back damaged.
    pub damage_parts: Vec<String>,
    /// The reasons offered for a second device.
    pub second_device_reasons: Vec<String>,
    /// Whoever owes gets no device; else whoever hands out is only told.
    pub balance_blocks_issuing: bool,
    /// What whoever is given a device agrees to, once a school year.
    pub agreement_text: String,
    /// What damage and loss cost.
    pub incident_prices: IncidentPrices,
    /// From what a pickup is worth on, the board approves it and not the superintendent (DOMAIN §9).
    pub board_from: Cents,
    /// And from what it is worth on, it takes a public sale too.
    pub public_sale_from: Cents,
    /// What Tech Champions are paid.
    pub stipends: Stipends,
}

fn words<const N: usize>(words: [&str; N]) -> Vec<String> {
    words.map(str::to_owned).to_vec()
}

const AGREEMENT: &str = "This device belongs to the school district. I will look after it, keep it clean and safe, and \
    use it as the district's rules for computers say. I will not take its label off, and I will not lend it to anybody. \
    If it is damaged, lost or stolen I will tell the school on the next school day. I will bring it back with everything \
    that came with it when the school asks for it, or when I leave. I know that I, or my family, may have to pay for \
    what is lost, or broken by carelessness.";

impl Default for Policy {
    fn default() -> Self {
        Self {
            champion_checks: false,
            sync_days: 14,
            repeat_seconds: 2,
            recount_percent: 5,
            recount_least: 5,
            unseen_days: 365,
            report_reminder_days: 10,
            leavers_percent: 5,
            leavers_least: 20,
            private_categories: Vec::new(),
            accessory_kinds: words(["charger", "case", "stylus"]),
            accessory_prices: BTreeMap::from([(CHARGER.to_owned(), CHARGER_PRICE)]),
            charge_accessories: true,
            damage_parts: words(["screen", "keyboard", "hinge", "port", "battery", "camera", "casing", "liquid"]),
            second_device_reasons: words(["loaner during a repair", "second campus", "course needs it"]),
            balance_blocks_issuing: false,
            agreement_text: AGREEMENT.into(),
            incident_prices: IncidentPrices::default(),
            board_from: Cents(100_000),
            public_sale_from: Cents(3_000_000),
            stipends: Stipends::default(),
        }
    }
}

const KEY: &str = "policy";
const CHARGER: &str = "charger";
const CHARGER_PRICE: Cents = Cents(2700);
/// The first school year in which chargers have a price.
const CHARGER_SINCE: &str = "2023-24";

impl Policy {
    /// The policy in force in a school year (`2026-27`).
    pub fn in_year(read: &Read<'_>, school_year: &str) -> Result<Self> {
        match setting_in(read, KEY, school_year)? {
            Some(text) => Ok(serde_json::from_str(&text)?),
            None if school_year < CHARGER_SINCE => Ok(Self { accessory_prices: BTreeMap::new(), ..Self::default() }),
            None => Ok(Self::default()),
        }
    }

    /// No figure is beyond what a district can mean: a sync of a thousand years ago would show every device.
    fn must_be_sensible(&self) -> Result<()> {
        let bounds = [
            ("sync_days", self.sync_days, 0, 366),
            ("repeat_seconds", self.repeat_seconds, 0, 60),
            ("recount_percent", self.recount_percent, 0, 100),
            ("recount_least", self.recount_least, 0, 1000),
            ("unseen_days", self.unseen_days, 1, 3660),
            ("report_reminder_days", self.report_reminder_days, 1, 366),
            ("leavers_percent", self.leavers_percent, 0, 100),
            ("leavers_least", self.leavers_least, 1, 100_000),
        ];
        if let Some((kind, price)) =
            self.accessory_prices.iter().find(|(_, price)| !(1..=10_000_000).contains(&price.0))
        {
            let (found, allowed) = (format!("{kind}: {price}"), "$0.01–$100,000.00".to_owned());
            return invalid("accessory_prices", Problem::OutOfRange { found, allowed });
        }
        if !(Cents(0)..=self.public_sale_from).contains(&self.board_from) {
            let allowed = format!("$0.00–{}", self.public_sale_from);
            return invalid("board_from", Problem::OutOfRange { found: self.board_from.to_string(), allowed });
        }
        required("agreement_text", &self.agreement_text, 20_000)?;
        self.incident_prices.must_be_sensible()?;
        self.stipends.must_be_sensible()?;
        match bounds.into_iter().find(|(_, figure, least, most)| !(least..=most).contains(&figure)) {
            None => Ok(()),
            Some((field, figure, least, most)) => {
                let (found, allowed) = (figure.to_string(), format!("{least}–{most}"));
                invalid(field, Problem::OutOfRange { found, allowed })
            }
        }
    }

    /// What an accessory of that kind costs; nothing when it has no price.
    pub fn price_of(&self, kind: &str) -> Option<Cents> {
        self.accessory_prices.iter().find(|(priced, _)| priced.eq_ignore_ascii_case(kind)).map(|(_, price)| *price)
    }

    /// Whether it is public record which member of staff has a device of a category.
    pub fn staff_records(&self, category: Option<&str>) -> StaffRecords {
        let same = |private: &String| category.is_some_and(|category| private.eq_ignore_ascii_case(category.trim()));
        match self.private_categories.iter().any(same) {
            true => StaffRecords::Private,
            false => StaffRecords::Public,
        }
    }

    /// The policy in force today.
    pub fn now(read: &Read<'_>) -> Result<Self> {
        Self::in_year(read, &school_year_now(read)?)
    }
}

/// The school years with which another policy begins, and whether the program brought it along: the first with prices,
/// the one before it, and each that the district set.
pub fn policy_years(read: &Read<'_>) -> Result<Vec<(String, bool)>> {
    let set = super::record::setting_versions(read, KEY)?;
    let mut years: Vec<(String, bool)> = set.into_iter().map(|(school_year, _)| (school_year, false)).collect();
    let first = years.first().map(|(first, _)| first.clone());
    let is_before = |default: &&str| first.as_deref().is_none_or(|first| *default < first);
    let defaults: Vec<(String, bool)> =
        ["2022-23", CHARGER_SINCE].into_iter().filter(is_before).map(|year| (year.to_owned(), true)).collect();
    years.splice(0..0, defaults);
    Ok(years)
}

/// The school year of today, where the district is.
pub fn school_year_now(read: &Read<'_>) -> Result<String> {
    school_year_on(read, read.today())
}

/// The school year of a day, where the district is.
pub fn school_year_on(read: &Read<'_>, day: Date) -> Result<String> {
    Ok(school_year_of(day, super::school_year::starts_month(read)?))
}

/// The school year a day falls in, `2026-27`, for years that start in the given month.
pub fn school_year_of(day: Date, starts_month: u32) -> String {
    let first = if day.month() >= starts_month { day.year() } else { day.year() - 1 };
    match starts_month {
        1 => first.to_string(),
        _ => format!("{first}-{:02}", (first + 1).rem_euclid(100)),
    }
}

/// Sets the policy from a school year on.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeSetting {
    /// The first school year it holds for.
    pub school_year: String,
    /// The whole policy from then on.
    pub policy: Policy,
}

impl Command for ChangeSetting {
    const NAME: &'static str = "policy.change";
    const WHO: Role = Role::It;
    type Output = Policy;

    fn run(self, write: &mut Write<'_>) -> Result<Policy> {
        first_day(write, &self.school_year)?;
        self.policy.must_be_sensible()?;
        let value = serde_json::to_string(&self.policy)?;
        let setting = match setting_version(write, KEY, &self.school_year)? {
            Some(version) => Setting { value, ..version },
            None => Setting { id: write.new_id(), key: KEY.into(), school_year: self.school_year, value },
        };
        write.put(&setting)?;
        Ok(self.policy)
    }
}

/// The policy in force today.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PolicyNow {}

impl Query for PolicyNow {
    const NAME: &'static str = "policy.now";
    type Output = Policy;

    fn run(self, read: &Read<'_>) -> Result<Policy> {
        Policy::now(read)
    }
}

#[cfg(test)]
mod tests {
    use super::school_year_of;
    use crate::values::Date;

    #[test]
    fn a_school_year_runs_from_july_to_june() {
        let years = [(2026, 7, 1), (2027, 6, 30), (2026, 6, 30), (1999, 8, 1)]
            .map(|(year, month, day)| school_year_of(Date::of(year, month, day).unwrap(), 7));
        assert_eq!(years, ["2026-27", "2026-27", "2025-26", "1999-00"]);
    }
}
