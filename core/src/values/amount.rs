//! How much money does somebody say? Whole cents, or an amount as people write it.

use serde::Deserialize;
use ts_rs::TS;

use super::Cents;
use crate::error::{Result, invalid};
use crate::reading::cells::{self, Why};
use crate::refusal::Problem;

/// An amount that somebody says: whole cents as a number, or dollars as a text (`27.00`, `$1,234.50`).
#[derive(Debug, Clone, PartialEq, Deserialize, TS)]
#[serde(untagged)]
pub enum Amount {
    /// Whole cents.
    Cents(Cents),
    /// Dollars, as written.
    Said(String),
    /// A number that is no whole one.
    Broken(f64),
}

/// The most that is charged or paid at once.
const MOST: Cents = Cents(10_000_000);

impl Amount {
    /// The amount: more than nothing, not more than a district can mean, and not finer than a cent.
    ///
    /// # Errors
    /// `missing`, `not_money`, `out_of_range`.
    pub fn cents(&self, field: &str) -> Result<Cents> {
        self.between(Cents(1), MOST, field)
    }

    /// The same, or nothing at all: $0.00.
    ///
    /// # Errors
    /// As [`Amount::cents`].
    pub fn cents_or_nothing(&self, field: &str) -> Result<Cents> {
        self.between(Cents(0), MOST, field)
    }

    /// The same up to another sum: many devices are worth more together than anybody owes.
    ///
    /// # Errors
    /// As [`Amount::cents`].
    pub fn cents_up_to(&self, most: Cents, field: &str) -> Result<Cents> {
        self.between(Cents(0), most, field)
    }

    fn between(&self, least: Cents, most: Cents, field: &str) -> Result<Cents> {
        let cents = match self {
            Self::Cents(cents) => *cents,
            Self::Said(said) => match cells::cents(said) {
                Ok(Some(cents)) => Cents(cents),
                Ok(None) => return invalid(field, Problem::Missing),
                Err(problem) => return not_money(field, said.trim().to_owned(), problem.why),
            },
            Self::Broken(number) => return not_money(field, number.to_string(), Why::TooFine),
        };
        if (least..=most).contains(&cents) {
            return Ok(cents);
        }
        invalid(field, Problem::OutOfRange { found: cents.to_string(), allowed: format!("{least}–{most}") })
    }
}

fn not_money<T>(field: &str, found: String, because: Why) -> Result<T> {
    invalid(field, Problem::NotMoney { found, because })
}

#[cfg(test)]
mod tests {
    use super::Amount;
    use std::fmt::Write as _;

    #[test]
    fn what_is_an_amount_and_what_is_none() {
        let mut table = String::new();
        for said in [
            r#"2700"#,
            r#""27.00""#,
            r#""$1,234.50""#,
            r#""27""#,
            r#""27.005""#,
            "27.005",
            "0",
            "-500",
            r#""-5""#,
            r#""(5.00)""#,
            r#""free""#,
            r#""""#,
            "10000001",
        ] {
            let amount: Amount = serde_json::from_str(said).expect("it is one of the shapes");
            let told = match amount.cents("cents") {
                Ok(cents) => cents.to_string(),
                Err(error) => {
                    let refusal = serde_json::to_value(error.refusal()).expect("it is plain");
                    let problem = &refusal["problem"];
                    format!("{} {}", problem["is"], problem["because"]["why"])
                }
            };
            let _ = writeln!(table, "{said:<13} {told}");
        }
        insta::assert_snapshot!(table);
    }
}
