//! What does an incident wait for: a report, a decision, a device, a payment, or an answer to what its recovery proposes?

use super::Incident;
use super::record::{IncidentStep, IncidentStepKind};
use crate::calendar::BusinessCalendar;
use crate::error::Result;
use crate::values::{Cents, Date};

crate::words! {
    /// What an incident waits for.
    pub enum WaitsFor {
        /// The police report of what they say was stolen.
        Report = "report",
        /// IT's decision.
        Decision = "decision",
        /// A device: the one that is to go out, or the loaner that is to come back.
        Device = "device",
        /// What is to be paid.
        Payment = "payment",
        /// An answer to what its recovery proposes.
        Recovery = "recovery",
    }
}

/// What is known of an incident, as far as it matters what it waits for.
#[derive(Debug, Clone, Copy)]
pub struct WaitFacts {
    /// Whether it is not done with.
    pub is_open: bool,
    /// Whether a theft is claimed, and there is no report.
    pub is_claimed: bool,
    /// Whether the device turned up.
    pub is_recovered: bool,
    /// Whether something was decided.
    pub is_decided: bool,
    /// Whether the decision says that another device goes out.
    pub replace: bool,
    /// Whether one went out.
    pub is_replaced: bool,
    /// Whether a loaner is out for a device that works again.
    pub loaner_is_over: bool,
    /// How many proposals of its recovery nobody answered.
    pub proposals: usize,
    /// What of its charge is not settled.
    pub unpaid: Cents,
}

/// What an incident waits for, in the order in which it is asked for.
pub fn waits_for(facts: WaitFacts) -> Vec<WaitsFor> {
    if !facts.is_open {
        return Vec::new();
    }
    let waits = |what: &WaitsFor| match what {
        WaitsFor::Report => facts.is_claimed && !facts.is_recovered,
        WaitsFor::Decision => !facts.is_decided && !facts.is_recovered,
        WaitsFor::Device => (facts.replace && !facts.is_replaced && !facts.is_recovered) || facts.loaner_is_over,
        WaitsFor::Payment => facts.unpaid > Cents(0),
        WaitsFor::Recovery => facts.is_recovered && facts.proposals > 0,
    };
    WaitsFor::ALL.iter().copied().filter(waits).collect()
}

/// Whether a theft is claimed that waits for its report.
pub fn waits_for_report(incident: &Incident) -> bool {
    incident.claimed_stolen && incident.is_open_loss()
}

/// The day on which whoever claims a theft is to be reminded of the report: so many school days after they told of it, or
/// were reminded last; nothing when no report is waited for.
///
/// # Errors
/// `no_open_day`.
pub fn remind_on(
    incident: &Incident,
    steps: &[IncidentStep],
    calendar: &BusinessCalendar,
    days: u32,
) -> Result<Option<Date>> {
    if !waits_for_report(incident) {
        return Ok(None);
    }
    let reminded = steps.iter().filter(|step| step.kind == IncidentStepKind::Reminded).map(|step| step.at).max();
    Ok(Some(calendar.business_day_after(reminded.unwrap_or(incident.reported_at), days)?))
}

#[cfg(test)]
mod tests {
    use super::{Cents, WaitFacts, waits_for};
    use std::fmt::Write as _;

    #[test]
    fn what_an_incident_waits_for() {
        let fresh = WaitFacts {
            is_open: true,
            is_claimed: false,
            is_recovered: false,
            is_decided: false,
            replace: false,
            is_replaced: false,
            loaner_is_over: false,
            proposals: 0,
            unpaid: Cents(0),
        };
        let claimed = WaitFacts { is_claimed: true, ..fresh };
        let decided = WaitFacts { is_decided: true, replace: true, unpaid: Cents(30_000), ..fresh };
        let recovered = WaitFacts { is_recovered: true, proposals: 3, ..decided };
        let cases = [
            ("fresh", fresh),
            ("claimed stolen", claimed),
            ("claimed, decided", WaitFacts { is_claimed: true, ..decided }),
            ("decided, to replace", decided),
            ("decided, replaced", WaitFacts { is_replaced: true, ..decided }),
            ("decided, replaced, paid", WaitFacts { is_replaced: true, unpaid: Cents(0), ..decided }),
            ("no replacement, free", WaitFacts { replace: false, unpaid: Cents(0), ..decided }),
            ("claimed, turned up", WaitFacts { is_recovered: true, proposals: 1, ..claimed }),
            ("decided, turned up", recovered),
            ("turned up, all answered", WaitFacts { proposals: 0, unpaid: Cents(0), ..recovered }),
            ("repaired, loaner out", WaitFacts { replace: false, loaner_is_over: true, unpaid: Cents(0), ..decided }),
            ("closed, unpaid", WaitFacts { is_open: false, ..decided }),
        ];
        let mut table = String::new();
        for (name, facts) in cases {
            let waits: Vec<_> = waits_for(facts).into_iter().map(super::WaitsFor::word).collect();
            let _ = writeln!(table, "{name:<24} {}", if waits.is_empty() { "·".into() } else { waits.join(" ") });
        }
        insta::assert_snapshot!(table);
    }
}
