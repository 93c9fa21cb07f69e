//! Does every account add up, whatever was charged, paid, waived, credited, given back and set right?

use proptest::prelude::*;
use uuid::Uuid;

use super::{LedgerEntry, LedgerKind, Settled, settle};
use crate::fees::limits::{at_most_open, at_most_standing, may_be_reversed, may_pay, may_refund};
use crate::values::{Cents, Date, LedgerId, Timestamp};

fn id(number: usize) -> LedgerId {
    Uuid::from_u128(number as u128 + 1).into()
}

fn entry(number: usize, kind: LedgerKind, cents: i64, settles: Option<usize>, reverses: Option<usize>) -> LedgerEntry {
    LedgerEntry {
        id: id(number),
        person: Uuid::nil().into(),
        school: Uuid::nil().into(),
        kind,
        cents: Cents(cents),
        at: Timestamp::from_millis(number as i64),
        school_year: "2026-27".into(),
        about: "charger".into(),
        device: None,
        accessory: None,
        settles: settles.map(id),
        reverses: reverses.map(id),
        note: None,
        operator: None,
        incident: None,
        request: None,
        receipt: None,
        approver: None,
        on_day: Date::of(2026, 11, 9),
    }
}

fn account(entries: &[(LedgerKind, i64, Option<usize>, Option<usize>)]) -> Vec<LedgerEntry> {
    entries
        .iter()
        .enumerate()
        .map(|(at, (kind, cents, settles, reverses))| entry(at, *kind, *cents, *settles, *reverses))
        .collect()
}

fn adds_up(entries: &[LedgerEntry]) -> Settled {
    let settled = settle(entries);
    let sum: Cents = entries.iter().map(|entry| entry.cents).sum();
    let open: Cents = settled.charges.iter().map(|charge| charge.open).sum();
    assert_eq!(settled.balance, sum);
    assert_eq!(open - settled.credit, sum, "{entries:#?}");
    assert!(settled.credit >= Cents(0), "{settled:#?}");
    assert!(settled.charges.iter().all(|charge| charge.open >= Cents(0) && charge.paid >= Cents(0)), "{settled:#?}");
    assert!(open == Cents(0) || settled.credit == Cents(0), "nothing is left over while something is open");
    settled
}

/// `charge/paid/waived/credited/written off/open` of each, then what is left over.
fn told(entries: &[(LedgerKind, i64, Option<usize>, Option<usize>)]) -> String {
    let settled = adds_up(&account(entries));
    let each = settled.charges.iter().map(|one| {
        let (paid, waived, credited) = (one.paid.0, one.waived.0, one.credited.0);
        format!("{}/{paid}/{waived}/{credited}/{}/{}", one.charge.cents.0, one.written_off.0, one.open.0)
    });
    format!("{} +{}", each.collect::<Vec<_>>().join(" "), settled.credit.0)
}

#[test]
fn what_is_open_of_each_charge() {
    use LedgerKind::{Charge, Credit, Payment, Refund, Reversal, Waiver, WriteOff};
    let (a, b) = ((Charge, 2700, None, None), (Charge, 1000, None, None));
    let cases = [
        ("one charge", told(&[a])),
        ("paid in part, unnamed", told(&[a, b, (Payment, -3000, None, None)])),
        ("paid, naming the second", told(&[a, b, (Payment, -1000, Some(1), None)])),
        ("named payment above the charge settles the oldest", told(&[a, b, (Payment, -1500, Some(1), None)])),
        ("waived in part", told(&[a, (Waiver, -700, Some(0), None)])),
        ("returned, unpaid", told(&[a, (Credit, -2700, Some(0), None)])),
        ("returned, paid: left over", told(&[a, (Payment, -2700, Some(0), None), (Credit, -2700, Some(0), None)])),
        (
            "returned, paid, another open",
            told(&[a, b, (Payment, -2700, Some(0), None), (Credit, -2700, Some(0), None)]),
        ),
        (
            "returned, paid, refunded, another open",
            told(&[a, b, (Payment, -2700, Some(0), None), (Credit, -2700, Some(0), None), (Refund, 2700, None, None)]),
        ),
        ("paid and given back: owed again", told(&[a, (Payment, -2700, None, None), (Refund, 2700, None, None)])),
        ("written off", told(&[a, (WriteOff, -2700, Some(0), None)])),
        ("a charge reversed", told(&[a, (Reversal, -2700, None, Some(0))])),
        ("a payment reversed", told(&[a, (Payment, -2700, None, None), (Reversal, 2700, None, Some(1))])),
        ("paid, then reversed and charged anew", {
            told(&[a, (Payment, -2700, Some(0), None), (Reversal, -2700, None, Some(0)), b])
        }),
        ("too much kept", told(&[a, (Payment, -3000, None, None)])),
        ("a refund without its payment", told(&[(Refund, 500, None, None)])),
        ("a reversal without its entry", told(&[a, (Reversal, 500, None, Some(9))])),
        ("reversed twice", told(&[a, (Reversal, -2700, None, Some(0)), (Reversal, -2700, None, Some(0))])),
    ];
    insta::assert_snapshot!(cases.map(|(what, told)| format!("{what:<50} {told}")).join("\n"));
}

/// Numbers that look like chance, the same in every run of one seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % most
    }
}

/// One step of a history, as the commands would take it; nothing where they refuse.
fn step(entries: &[LedgerEntry], dice: &mut Dice) -> Option<LedgerEntry> {
    let settled = settle(entries);
    let cents = Cents(1 + dice.below(40) as i64);
    let number = entries.len();
    let some = |dice: &mut Dice| match settled.charges.len() {
        0 => None,
        count => settled.charges.get(dice.below(count as u64) as usize),
    };
    let made = |kind, cents: Cents, settles| Some(LedgerEntry { settles, ..entry(number, kind, cents.0, None, None) });
    match dice.below(9) {
        0 | 1 => made(LedgerKind::Charge, cents, None),
        2 => may_pay(&settled, cents, false).ok().and_then(|()| made(LedgerKind::Payment, -cents, None)),
        3 => {
            let named = some(dice)?;
            may_pay(&settled, cents, dice.below(2) == 0).ok()?;
            made(LedgerKind::Payment, -cents, Some(named.charge.id))
        }
        4 => {
            let named = some(dice)?;
            made(LedgerKind::Waiver, -at_most_open(named, Some(cents)).ok()?, Some(named.charge.id))
        }
        5 => {
            let named = some(dice)?;
            made(LedgerKind::WriteOff, -at_most_open(named, Some(cents)).ok()?, Some(named.charge.id))
        }
        6 => {
            let named = some(dice)?;
            let asked = Some(cents).filter(|_| dice.below(2) == 0);
            made(LedgerKind::Credit, -at_most_standing(named, asked).ok()?, Some(named.charge.id))
        }
        7 => {
            let named = some(dice).filter(|_| dice.below(2) == 0);
            may_refund(&settled, named, cents).ok()?;
            made(LedgerKind::Refund, cents, named.map(|named| named.charge.id))
        }
        _ => {
            let wrong = entries.get(dice.below(number.max(1) as u64) as usize)?;
            may_be_reversed(entries, &settled, wrong).ok()?;
            let opposite = entry(number, LedgerKind::Reversal, -wrong.cents.0, None, None);
            Some(LedgerEntry { reverses: Some(wrong.id), ..opposite })
        }
    }
}

#[test]
fn a_hundred_thousand_accounts_add_up_after_every_step() {
    let mut steps = 0;
    for seed in 0..100_000 {
        let mut dice = Dice(seed);
        let mut entries: Vec<LedgerEntry> = Vec::new();
        for _ in 0..10 {
            let before = entries.clone();
            let Some(made) = step(&entries, &mut dice) else { continue };
            entries.push(made);
            steps += 1;
            let settled = adds_up(&entries);
            assert!(settled.refunded <= settled.paid, "seed {seed}: {entries:#?}");
            assert!(settled.charges.iter().all(|one| one.charge.kind == LedgerKind::Charge), "seed {seed}");
            for one in &settled.charges {
                let off = one.paid + one.waived + one.credited + one.written_off;
                assert_eq!(off + one.open, one.charge.cents, "seed {seed}");
            }
            assert_eq!(entries[..before.len()], before, "what was written stays");
        }
    }
    assert!(steps > 400_000, "{steps} steps were taken");
}

fn kinds() -> impl Strategy<Value = LedgerKind> {
    (0..LedgerKind::ALL.len()).prop_map(|at| LedgerKind::ALL[at])
}

proptest! {
    /// Files of two machines may be brought together: whatever stands there, the sum holds.
    #[test]
    fn any_entries_at_all_add_up(
        said in proptest::collection::vec((kinds(), 1..50i64, proptest::option::of(0..12usize), 0..12usize), 0..12)
    ) {
        let entries: Vec<LedgerEntry> = said.into_iter().enumerate().map(|(at, (kind, cents, settles, reverses))| {
            let cents = match kind {
                LedgerKind::Charge | LedgerKind::Refund => cents,
                LedgerKind::Payment | LedgerKind::Waiver | LedgerKind::Credit | LedgerKind::WriteOff => -cents,
                LedgerKind::Reversal => if cents % 2 == 0 { cents } else { -cents },
            };
            entry(at, kind, cents, settles, Some(reverses).filter(|_| kind == LedgerKind::Reversal))
        }).collect();
        adds_up(&entries);
    }
}
