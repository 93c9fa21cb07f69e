//! A device turned up: what is proposed for its incident? Pure; what is proposed and answered is never stored twice.

use serde::Serialize;
use ts_rs::TS;

use crate::values::{Cents, Date, DeviceId};

crate::words! {
    /// What a recovery proposes.
    pub enum ProposalKind {
        /// Credit the fee, and refund what was paid of it.
        Credit = "credit",
        /// Collect what went out in the device's place.
        Collect = "collect",
        /// Be done with the incident.
        Close = "close",
    }
}

/// What is proposed, with its facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Proposal {
    /// Credit what stands of the fee, and refund what was paid of it.
    Credit {
        /// What is credited.
        credit: Cents,
        /// What is refunded.
        refund: Cents,
    },
    /// Collect a device.
    Collect {
        /// Which.
        device: DeviceId,
        /// It, by tag or serial.
        shown: Option<String>,
    },
    /// Be done with the incident.
    Close,
}

impl Proposal {
    /// What kind it is.
    pub const fn kind(&self) -> ProposalKind {
        match self {
            Self::Credit { .. } => ProposalKind::Credit,
            Self::Collect { .. } => ProposalKind::Collect,
            Self::Close => ProposalKind::Close,
        }
    }
}

/// What the proposals go by.
#[derive(Debug, Clone)]
pub struct RecoveryFacts {
    /// The day of the first report.
    pub reported_on: Date,
    /// The day the device turned up.
    pub recovered_on: Date,
    /// So many calendar days the fee is credited.
    pub credit_days: u32,
    /// What stands of the fee, paid or not.
    pub stands: Cents,
    /// What of it would be given back.
    pub paid: Cents,
    /// What went out in its place and is still out.
    pub duplicates: Vec<(DeviceId, Option<String>)>,
    /// Whether the incident is open.
    pub is_open: bool,
    /// What was turned down.
    pub declined: Vec<ProposalKind>,
}

/// How many calendar days lie between the first report and the recovery.
pub fn days_away(facts: &RecoveryFacts) -> i64 {
    (facts.recovered_on.0 - facts.reported_on.0).num_days()
}

/// What is proposed and not turned down: the credit within the days, the last of them included; later none.
pub fn proposals(facts: &RecoveryFacts) -> Vec<Proposal> {
    let mut proposed = Vec::new();
    if facts.stands > Cents(0) && days_away(facts) <= i64::from(facts.credit_days) {
        proposed.push(Proposal::Credit { credit: facts.stands, refund: facts.paid });
    }
    let collect =
        |(device, shown): &(DeviceId, Option<String>)| Proposal::Collect { device: *device, shown: shown.clone() };
    proposed.extend(facts.duplicates.iter().map(collect));
    if facts.is_open {
        proposed.push(Proposal::Close);
    }
    proposed.retain(|proposal| !facts.declined.contains(&proposal.kind()));
    proposed
}

#[cfg(test)]
mod tests {
    use super::{Cents, Date, Proposal, ProposalKind, RecoveryFacts, days_away, proposals};
    use std::fmt::Write as _;
    use uuid::Uuid;

    /// Lost on 10 January: day 30 is 9 February.
    #[test]
    fn what_a_recovery_proposes() {
        let day = |month, day| Date::of(2027, month, day).unwrap();
        let on = |recovered_on| RecoveryFacts {
            reported_on: day(1, 10),
            recovered_on,
            credit_days: 30,
            stands: Cents(30_000),
            paid: Cents(0),
            duplicates: vec![(Uuid::from_u128(1).into(), Some("MC-0003".into()))],
            is_open: true,
            declined: Vec::new(),
        };
        let day_30 = on(day(2, 9));
        let cases = [
            ("the same day", on(day(1, 10))),
            ("day 29", on(day(2, 8))),
            ("day 30", day_30.clone()),
            ("day 31", on(day(2, 10))),
            ("day 30, paid", RecoveryFacts { paid: Cents(30_000), ..day_30.clone() }),
            ("day 30, nothing charged", RecoveryFacts { stands: Cents(0), ..day_30.clone() }),
            ("day 30, no duplicate", RecoveryFacts { duplicates: vec![], ..day_30.clone() }),
            ("day 30, collecting declined", RecoveryFacts { declined: vec![ProposalKind::Collect], ..day_30.clone() }),
            ("day 30, closed", RecoveryFacts { is_open: false, ..day_30 }),
            ("60 days by policy, day 31", RecoveryFacts { credit_days: 60, ..on(day(2, 10)) }),
        ];
        let mut table = String::new();
        for (name, facts) in cases {
            let proposed: Vec<_> = proposals(&facts)
                .iter()
                .map(|proposal| match proposal {
                    Proposal::Credit { credit, refund } => format!("credit {credit}, refund {refund}"),
                    Proposal::Collect { shown, .. } => format!("collect {}", shown.as_deref().unwrap_or("?")),
                    Proposal::Close => "close".into(),
                })
                .collect();
            let _ = writeln!(table, "{name:<28} {:>2} days  {}", days_away(&facts), proposed.join("; "));
        }
        insta::assert_snapshot!(table);
    }
}
