//! Whatever is charged, paid, waived, credited, refunded, given up, set right and taken back: the account adds up.

use proptest::prelude::*;
use rollcall_tests::World;
use serde_json::{Value, json};

use crate::money::statement;
use crate::stage::district;

/// What somebody does; the numbers say which charge or entry, and how much.
#[derive(Debug, Clone)]
enum Does {
    Charge(i64),
    Pay(i64, bool, Option<usize>),
    Waive(usize, i64),
    Credit(usize, Option<i64>),
    Refund(i64, Option<usize>),
    WriteOff(usize, i64),
    Reverse(usize),
    Undo,
    Redo,
}

fn something() -> impl Strategy<Value = Does> {
    let cents = 1..60i64;
    let which = 0..4usize;
    prop_oneof![
        3 => cents.clone().prop_map(Does::Charge),
        3 => (cents.clone(), any::<bool>(), proptest::option::of(which.clone()))
            .prop_map(|(cents, keep, charge)| Does::Pay(cents, keep, charge)),
        1 => (which.clone(), cents.clone()).prop_map(|(charge, cents)| Does::Waive(charge, cents)),
        1 => (which.clone(), proptest::option::of(cents.clone())).prop_map(|(charge, cents)| Does::Credit(charge, cents)),
        2 => (cents.clone(), proptest::option::of(which.clone())).prop_map(|(cents, charge)| Does::Refund(cents, charge)),
        1 => (which, cents).prop_map(|(charge, cents)| Does::WriteOff(charge, cents)),
        2 => (0..9usize).prop_map(Does::Reverse),
        2 => Just(Does::Undo),
        1 => Just(Does::Redo),
    ]
}

/// Does it, or is refused; both are fine.
fn step(world: &World, does: &Does) {
    let account = statement(world, "100234");
    let charge = |at: usize| account["charges"][at]["charge"]["id"].clone();
    let named = |at: &Option<usize>| at.map_or(Value::Null, charge);
    let (name, mut input) = match does {
        Does::Charge(cents) => ("fee.charge", json!({ "about": "case", "cents": cents, "note": "A story" })),
        Does::Pay(cents, keep, at) => {
            ("fee.pay", json!({ "cents": cents, "keep_as_credit": keep, "charge": named(at) }))
        }
        Does::Waive(at, cents) => (
            "fee.waive",
            json!({ "charge": charge(*at), "cents": cents, "approver": "Dr Amara", "reason": "Hardship" }),
        ),
        Does::Credit(at, cents) => {
            ("fee.credit", json!({ "charge": charge(*at), "cents": cents, "reason": "It came back" }))
        }
        Does::Refund(cents, at) => ("fee.refund", json!({ "cents": cents, "charge": named(at) })),
        Does::WriteOff(at, cents) => {
            ("fee.write_off", json!({ "charge": charge(*at), "cents": cents, "reason": "Moved away" }))
        }
        Does::Reverse(at) => {
            ("fee.reverse", json!({ "entry": account["entries"][*at]["entry"]["id"], "reason": "A mistake" }))
        }
        Does::Undo => ("history.undo", json!({})),
        Does::Redo => ("history.redo", json!({})),
    };
    if name.starts_with("fee.") {
        input["person"] = json!("person:100234");
    }
    match world.try_run(name, input) {
        Ok(_) => {}
        Err(refusal) => {
            let refused = serde_json::to_value(refusal).unwrap();
            assert_ne!(refused["code"], "fault", "{does:?}: {refused}");
        }
    }
}

#[track_caller]
fn adds_up(world: &World) {
    let account = statement(world, "100234");
    let cents = |value: &Value| value.as_i64().unwrap();
    let entries = account["entries"].as_array().unwrap();
    let sum: i64 = entries.iter().map(|one| cents(&one["entry"]["cents"])).sum();
    let open: Vec<i64> = account["charges"].as_array().unwrap().iter().map(|one| cents(&one["open"])).collect();
    assert_eq!(cents(&account["balance"]), sum);
    assert_eq!(open.iter().sum::<i64>() - cents(&account["credit"]), sum, "{account:#}");
    assert!(open.iter().all(|open| *open >= 0), "{account:#}");
    assert!(cents(&account["refunded"]) <= cents(&account["paid"]), "{account:#}");
    let page = world.run("fee.balances", json!({ "show": "all" }));
    let row = page["rows"].as_array().unwrap().iter().find(|row| row["number"] == "100234");
    assert_eq!(row.map_or(0, |row| cents(&row["balance"])), sum);
}

fn is_the_oldest_kept(before: &[Value], after: &[Value]) -> bool {
    // What was taken back is gone from the account; what stays is as it was.
    after.iter().filter(|one| before.iter().any(|old| old["entry"]["id"] == one["entry"]["id"])).all(|one| {
        before
            .iter()
            .any(|old| old["entry"]["id"] == one["entry"]["id"] && old["entry"]["cents"] == one["entry"]["cents"])
    })
}

/// Some hundreds of histories of thirty steps each, in one file: every one begins where the last one ended.
#[test]
fn some_hundreds_of_histories_add_up_in_the_file_and_history_explains_them() {
    let world = district();
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 200,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let histories = proptest::collection::vec(something(), 3..9);
    let ran = runner.run(&histories, |history| {
        let before = statement(&world, "100234")["entries"].as_array().unwrap().clone();
        history.iter().for_each(|does| step(&world, does));
        adds_up(&world);
        let after = statement(&world, "100234")["entries"].as_array().unwrap().clone();
        prop_assert!(is_the_oldest_kept(&before, &after));
        Ok(())
    });
    ran.unwrap();
    let nothing = world.refused("fee.pay", json!({ "person": "person:100234", "cents": 0 }));
    assert_eq!(nothing["code"], "invalid");
    world.is_sound();
}
