//! Every claim with and without a report, from every status, by every kind of policy, against a table worked out by hand.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::claim::{Claim, becomes, next_after};
use super::{IncidentKind, Outlook};
use crate::fees::price::{PriceFacts, Priced, price};
use crate::register::Status;
use crate::settings::{IncidentPrices, LostPrice, PlanShares};
use crate::values::{Cents, Date};

/// Worked out from DOMAIN §2 and §8, line by line, and never written by the program. A laptop bought two years ago for
/// $400.00 is at 50 % by age: $200.00. A lost one costs $300.00, a screen $90.00; the ladder takes half of that for the
/// first incident: $150.00 and $45.00; the plan a quarter of a loss, $75.00, and a tenth of damage, $9.00.
const BY_HAND: &str = include_str!("claim_by_hand.txt");

fn policies() -> [IncidentPrices; 5] {
    let listed = |lost| IncidentPrices {
        lost,
        parts: BTreeMap::from([("screen".to_owned(), Cents(9000))]),
        ..IncidentPrices::default()
    };
    let flat = || listed(LostPrice::Flat { cents: Cents(30_000) });
    [
        IncidentPrices::default(),
        flat(),
        listed(LostPrice::ByAge),
        IncidentPrices { ladder_percent: vec![50, 100], ..flat() },
        IncidentPrices { plan: Some(PlanShares { damage: 10, lost: 25 }), ..flat() },
    ]
}

fn fee(kind: IncidentKind, prices: &IncidentPrices) -> String {
    let screen = ["screen".to_owned()];
    let facts = PriceFacts {
        what: match kind {
            IncidentKind::Damage => Priced::Damage { parts: &screen },
            IncidentKind::Missing => Priced::Missing,
            IncidentKind::Lost => Priced::Lost,
            IncidentKind::Stolen => Priced::Stolen,
        },
        replacement: Some(Cents(40_000)),
        purchased_on: Date::of(2025, 1, 10),
        on: Date::of(2027, 1, 10).expect("it is a day"),
        before: 0,
        has_plan: true,
        somebody_answers: true,
        said: None,
    };
    price(&facts, prices).cents.map_or("asked".into(), |cents| cents.to_string())
}

#[test]
fn what_each_claim_makes_of_a_device_by_each_policy_was_worked_out_by_hand() {
    let claims = [
        ("damage", Claim::Damage, Outlook::Gone),
        ("missing", Claim::Missing, Outlook::Gone),
        ("lost", Claim::Lost, Outlook::Gone),
        ("claimed stolen, gone", Claim::ClaimedStolen, Outlook::Gone),
        ("claimed stolen, searched", Claim::ClaimedStolen, Outlook::StillSearching),
        ("stolen", Claim::Stolen, Outlook::Gone),
    ];
    assert!(Claim::ALL.iter().all(|claim| claims.iter().any(|(_, tried, _)| tried == claim)));
    let mut table = String::new();
    let mut line = |cells: [&str; 4], rest: &str| {
        let [claim, report, was, became] = cells;
        let _ = writeln!(table, "{}", format!("{claim:<26}{report:<8}{was:<12}{became:<12}{rest}").trim_end());
    };
    let fees = |fees: [String; 5]| fees.map(|fee| format!("{fee:<9}")).concat();
    let titles = fees(["none", "flat", "by age", "ladder", "plan"].map(str::to_owned));
    line(["claim", "report", "was", "becomes"], &format!("{titles}next"));
    for (name, claim, outlook) in claims {
        for has_report in [false, true] {
            for status in Status::ALL {
                let (report, was) = (if has_report { "yes" } else { "no" }, status.word());
                match becomes(claim, has_report, *status, outlook) {
                    Err(refused) => {
                        let why = refused.to_string().replace("refused ", "refused: ");
                        line([name, report, was, &why], "");
                    }
                    Ok((kind, became)) => {
                        let costs = fees(policies().map(|prices| fee(kind, &prices)));
                        let next = next_after(kind, claim == Claim::ClaimedStolen).word();
                        line([name, report, was, became.word()], &format!("{costs}{next}"));
                    }
                }
            }
        }
    }
    for (printed, by_hand) in table.lines().zip(BY_HAND.lines()) {
        assert_eq!(printed, by_hand);
    }
    assert_eq!(table, BY_HAND);
}
