//! Somebody says what happened: what does it make of the device, and what comes next? Without a report nothing is stolen.

use super::IncidentKind;
use super::claim_stolen::{Outlook, kind_until_reported};
use crate::error::Result;
use crate::refusal::{IncidentReason, NextStep, Reason};
use crate::register::{Status, StatusEventKind};

crate::words! {
    /// What is said to have happened to a device.
    pub enum Claim {
        /// It was damaged.
        Damage = "damage",
        /// Nobody knows where it is, and they are searching.
        Missing = "missing",
        /// It is gone.
        Lost = "lost",
        /// They say it was stolen, and there is no police report.
        ClaimedStolen = "claimed_stolen",
        /// It was stolen, and here is the police report.
        Stolen = "stolen",
    }
}

/// What a claim makes of a device: the incident's kind, and the device's status.
///
/// # Errors
/// `no_report`, `no_report_for`, `status_forbids`.
pub fn becomes(claim: Claim, has_report: bool, status: Status, outlook: Outlook) -> Result<(IncidentKind, Status)> {
    match (claim, has_report) {
        (Claim::Stolen, false) => Err(IncidentReason::NoReport.into()),
        (Claim::Damage | Claim::Missing | Claim::Lost | Claim::ClaimedStolen, true) => {
            Err(Reason::NoReportFor { kind: claim.word().into() }.into())
        }
        (Claim::Damage, false) => Ok((IncidentKind::Damage, status)),
        // It may have been reported missing before anybody told what happened.
        (Claim::Missing, false) if status == Status::Missing => Ok((IncidentKind::Missing, status)),
        (Claim::Missing, false) => Ok((IncidentKind::Missing, status.turned(StatusEventKind::ReportMissing)?)),
        (Claim::Lost, false) => Ok((IncidentKind::Lost, status.turned(StatusEventKind::DeclareLost)?)),
        (Claim::ClaimedStolen, false) => match kind_until_reported(status, outlook) {
            Some(IncidentKind::Missing) => Ok((IncidentKind::Missing, Status::Missing)),
            Some(IncidentKind::Lost | IncidentKind::Damage | IncidentKind::Stolen) => {
                Ok((IncidentKind::Lost, Status::Lost))
            }
            None => Ok((IncidentKind::Stolen, status.turned(StatusEventKind::DeclareStolen)?)),
        },
        (Claim::Stolen, true) => Ok((IncidentKind::Stolen, status.turned(StatusEventKind::DeclareStolen)?)),
    }
}

/// What comes next once it is told: the report, while it is waited for; the search; else the decision.
pub const fn next_after(kind: IncidentKind, is_claimed: bool) -> NextStep {
    match (kind, is_claimed) {
        (IncidentKind::Missing | IncidentKind::Lost, true) => NextStep::AttachReport,
        (IncidentKind::Missing, false) => NextStep::Recover,
        (IncidentKind::Damage | IncidentKind::Lost | IncidentKind::Stolen, _) => NextStep::DecideIncident,
    }
}

#[cfg(test)]
mod tests {
    use super::{Claim, IncidentKind, Outlook, Status, becomes, next_after};
    use crate::fees::price::{PriceFacts, Priced, price};
    use crate::settings::{IncidentPrices, LostPrice};
    use crate::values::{Cents, Date};
    use std::fmt::Write as _;

    /// Bought two years ago for 400.00, so 50 % of it by age; the flat price is 300.00.
    fn fee(kind: IncidentKind, lost: LostPrice) -> String {
        let facts = PriceFacts {
            what: match kind {
                IncidentKind::Damage => Priced::Damage { parts: &[] },
                IncidentKind::Missing => Priced::Missing,
                IncidentKind::Lost => Priced::Lost,
                IncidentKind::Stolen => Priced::Stolen,
            },
            replacement: Some(Cents(40_000)),
            purchased_on: Date::of(2025, 1, 10),
            on: Date::of(2027, 1, 10).expect("it is a day"),
            before: 0,
            has_plan: false,
            somebody_answers: true,
            said: None,
        };
        let prices = IncidentPrices { lost, ..IncidentPrices::default() };
        price(&facts, &prices).cents.map_or("asked".into(), |cents| cents.to_string())
    }

    #[test]
    fn what_a_claim_makes_of_a_device_its_fee_and_the_next_step() {
        let claims = [
            ("lost", Claim::Lost, Outlook::Gone),
            ("claimed stolen, gone", Claim::ClaimedStolen, Outlook::Gone),
            ("claimed stolen, searched", Claim::ClaimedStolen, Outlook::StillSearching),
            ("missing", Claim::Missing, Outlook::Gone),
            ("stolen", Claim::Stolen, Outlook::Gone),
        ];
        let mut table = String::new();
        for (name, claim, outlook) in claims {
            for has_report in [false, true] {
                let report = if has_report { "with report" } else { "no report" };
                let _ = writeln!(table, "{name}, {report}");
                for status in Status::ALL {
                    let told = match becomes(claim, has_report, *status, outlook) {
                        Err(refused) => format!("refused: {refused}"),
                        Ok((kind, became)) => {
                            let is_claimed = claim == Claim::ClaimedStolen;
                            let fees = [LostPrice::Asked, LostPrice::Flat { cents: Cents(30_000) }, LostPrice::ByAge]
                                .map(|lost| fee(kind, lost));
                            let next = next_after(kind, is_claimed).word();
                            format!(
                                "{:<8} none {:<6} flat {:<8} by age {:<8} {next}",
                                became.word(),
                                fees[0],
                                fees[1],
                                fees[2]
                            )
                        }
                    };
                    let _ = writeln!(table, "  {:<10} → {told}", status.word());
                }
            }
        }
        insta::assert_snapshot!(table);
    }
}
