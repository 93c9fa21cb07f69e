//! Who owes what, and who may let them off: charges, payments, waivers, credits, refunds, debts given up.

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::printing::words;
use crate::stage::{district, person, taken_back_and_again, why};

#[track_caller]
pub(crate) fn statement(world: &World, number: &str) -> Value {
    world.run("fee.statement", json!({ "person": format!("person:{number}") }))
}

#[track_caller]
pub(crate) fn owes(world: &World, number: &str) -> i64 {
    statement(world, number)["balance"].as_i64().unwrap()
}

/// The kinds and amounts of an account, one after the other.
fn told(account: &Value) -> Vec<(String, i64)> {
    let entries = account["entries"].as_array().unwrap().iter();
    entries
        .map(|one| (one["entry"]["kind"].as_str().unwrap().to_owned(), one["entry"]["cents"].as_i64().unwrap()))
        .collect()
}

#[track_caller]
fn charged(world: &World, number: &str, cents: Value, note: Option<&str>) -> Value {
    let mut input = json!({ "person": format!("person:{number}"), "about": "charger", "note": note });
    input["cents"] = cents;
    world.value("fee.charge", input)
}

#[test]
fn a_charger_of_may_costs_27_dollars_and_is_credited_when_it_comes_back_in_august() {
    let mut world = district();
    world.at("2024-04-02T09:00:00-04:00");
    let input = json!({ "device": "tag:MC-0001", "to": person("100234"), "accessories": ["charger"] });
    world.run("custody.check_out", input);
    world.at("2024-05-31T10:00:00-04:00");
    let back = world.value(
        "collection.take_in",
        json!({ "code": "MC-0001", "accessories": [{ "kind": "charger", "seen": "missing" }] }),
    );
    let line = &back["looked"]["accessories"][0];
    assert_eq!(line["charge"], json!({ "is": "charged", "cents": 2700 }));
    let open = statement(&world, "100234");
    assert_eq!((&open["balance"], &open["charges"][0]["open"]), (&json!(2700), &json!(2700)));
    let much = world.refused("fee.pay", json!({ "person": "person:100234", "cents": 2701 }));
    assert_eq!(why(&much), "above_balance");
    let entry = &open["entries"][0]["entry"];
    assert_eq!((&entry["on_day"], &entry["school_year"]), (&json!("2024-05-31"), &json!("2023-24")));

    world.sit_down("Ines");
    world.at("2024-08-20T09:00:00-04:00");
    let line = line["accessory"]["id"].clone();
    let settled = world.value("accessory.settle", json!({ "accessory": line, "seen": "returned" }));
    assert_eq!(settled["credited"], 2700);
    let account = statement(&world, "100234");
    assert_eq!(told(&account), [("charge".into(), 2700), ("credit".into(), -2700)]);
    assert_eq!((&account["balance"], &account["charges"][0]["open"]), (&json!(0), &json!(0)));
    assert_eq!((&account["credit"], &account["refunded"]), (&json!(0), &json!(0)));
    let receipt = |number: usize| {
        let out = world.folder.path().join("receipt.pdf").display().to_string();
        json!({ "person": "person:100234", "entry": account["entries"][number - 1]["entry"]["id"], "out": out })
    };
    let said = words(&world.run("print.payment", receipt(2)));
    for piece in ["Receipt for a credit", "Tue 20 Aug 2024", "Fri 31 May 2024", "$27.00", "$0.00", "Nothing is owed"] {
        assert!(said.contains(piece), "{piece}: {said}");
    }
    assert_eq!(world.refused("print.payment", receipt(1))["reason"]["why"], "not_a_payment");
    assert_eq!(account["entries"][1]["actions"][0], "print.payment");
    // Of the school year that began in July only the credit is shown, after what was owed before.
    let year = world.run("fee.statement", json!({ "person": "person:100234", "school_year": "2024-25" }));
    assert_eq!((&year["before"], year["entries"].as_array().unwrap().len()), (&json!(2700), 1));
    assert_eq!(year["school_years"], json!(["2023-24", "2024-25"]));
    world.is_sound();
}

#[test]
fn the_year_before_the_price_has_none_and_says_so() {
    let mut world = district();
    world.sit_down("Ines");
    let early = json!({ "person": "person:100234", "about": "charger", "on_day": "2023-06-30" });
    let none = world.refused("fee.charge", early);
    assert_eq!((why(&none), &none["reason"]["school_year"]), ("no_price", &json!("2022-23")));
    let first = json!({ "person": "person:100234", "about": "charger", "on_day": "2023-07-01" });
    assert_eq!(world.value("fee.charge", first)["cents"], 2700);
    let schedule = world.run("fee.schedule", json!({}));
    assert_eq!((&schedule[0]["school_year"], &schedule[0]["accessories"]), (&json!("2022-23"), &json!({})));
    assert_eq!(schedule[1]["accessories"], json!({ "charger": 2700 }));
    world.is_sound();
}

#[test]
fn a_champion_charges_at_the_list_price_and_it_at_any_with_a_note() {
    let mut world = district();
    world.sit_down("Ines");
    assert_eq!(charged(&world, "100234", Value::Null, None)["cents"], 2700);
    assert_eq!(charged(&world, "100235", json!(2700), None)["cents"], 2700);
    let dearer = json!({ "person": "person:100234", "about": "charger", "cents": "30.00", "note": "A better one" });
    let refused = world.refused("fee.charge", dearer.clone());
    assert_eq!((why(&refused), &refused["reason"]["needs"]), ("not_allowed", &json!("it")));
    let case = world.refused("fee.charge", json!({ "person": "person:100234", "about": "case" }));
    assert_eq!(why(&case), "no_price");
    let elsewhere = world.refused("fee.charge", json!({ "person": "person:200100", "about": "charger" }));
    assert_eq!(why(&elsewhere), "other_school");

    world.sit_down("Tomasz");
    assert_eq!(world.value("fee.charge", dearer)["cents"], 3000);
    let silent = world.refused("fee.charge", json!({ "person": "person:100234", "about": "case", "cents": 900 }));
    assert_eq!((&silent["field"], why(&silent)), (&json!("note"), "missing"));
    let homeless = json!({ "population": "student", "number": "100299", "name": "Juno Park" });
    world.run("person.add", homeless);
    let nowhere = world.refused("fee.charge", json!({ "person": "person:100299", "about": "charger" }));
    assert_eq!((why(&nowhere), &nowhere["reason"]["person"]), ("no_school", &json!("Juno Park")));
    let tomorrow = json!({ "person": "person:100234", "about": "charger", "on_day": "2026-11-10" });
    assert_eq!(why(&world.refused("fee.charge", tomorrow)), "in_the_future");
    world.is_sound();
}

#[test]
fn amounts_that_are_none_are_refused_by_name() {
    let world = district();
    charged(&world, "100234", Value::Null, None);
    let paid = |cents: Value| {
        let refused = world.refused("fee.pay", json!({ "person": "person:100234", "cents": cents }));
        (why(&refused).to_owned(), refused["problem"]["because"]["why"].as_str().unwrap_or_default().to_owned())
    };
    assert_eq!(paid(json!("27.005")), ("not_money".into(), "too_fine".into()));
    assert_eq!(paid(json!(27.005)), ("not_money".into(), "too_fine".into()));
    assert_eq!(paid(json!("-5")), ("not_money".into(), "negative".into()));
    assert_eq!(paid(json!("(5.00)")), ("not_money".into(), "negative".into()));
    assert_eq!(paid(json!("a lot")), ("not_money".into(), "not_understood".into()));
    assert_eq!(paid(json!(0)), ("out_of_range".into(), String::new()));
    assert_eq!(paid(json!(-2700)), ("out_of_range".into(), String::new()));
    assert_eq!(owes(&world, "100234"), 2700);
    world.is_sound();
}

#[test]
fn a_payment_settles_the_oldest_charge_and_is_no_more_than_is_owed() {
    let mut world = district();
    charged(&world, "100234", Value::Null, None);
    charged(&world, "100234", json!(1000), Some("A second-hand one"));
    world.sit_down("Ines");
    let pay = |cents: &str, also: Value| {
        let mut input = json!({ "person": "person:100234", "cents": cents });
        for (field, value) in also.as_object().unwrap() {
            input[field.as_str()] = value.clone();
        }
        input
    };
    world.run("fee.pay", pay("$30.00", json!({ "receipt": "R-1001" })));
    let account = statement(&world, "100234");
    let open: Vec<i64> =
        account["charges"].as_array().unwrap().iter().map(|one| one["open"].as_i64().unwrap()).collect();
    assert_eq!(open, [0, 700]);
    let twice = world.refused("fee.pay", pay("7.00", json!({ "receipt": "R-1001" })));
    assert_eq!((why(&twice), &twice["reason"]["cents"]), ("receipt_known", &json!(3000)));
    let above = world.refused("fee.pay", pay("7.01", json!({})));
    assert_eq!((why(&above), &above["reason"]["balance"]), ("above_balance", &json!(700)));
    world.run("fee.pay", pay("7.01", json!({ "keep_as_credit": true })));
    let account = statement(&world, "100234");
    assert_eq!((&account["balance"], &account["credit"]), (&json!(-1), &json!(1)));
    assert_eq!(account["actions"], json!(["fee.charge", "fee.pay"]), "a refund is for IT");
    taken_back_and_again(&world, || assert_eq!(owes(&world, "100234"), 700), || assert_eq!(owes(&world, "100234"), -1));
    world.is_sound();
}

#[test]
fn a_waiver_needs_somebody_who_allows_it_and_a_reason() {
    let mut world = district();
    charged(&world, "100234", Value::Null, None);
    let waive = |approver: &str, reason: &str, cents: Value| json!({ "person": "person:100234", "approver": approver, "reason": reason, "cents": cents });
    let nobody = world.refused("fee.waive", waive("", "Hardship", Value::Null));
    assert_eq!((&nobody["field"], why(&nobody)), (&json!("approver"), "missing"));
    let silent = world.refused("fee.waive", waive("Dr Amara", " ", Value::Null));
    assert_eq!((&silent["field"], why(&silent)), (&json!("reason"), "missing"));
    let much = world.refused("fee.waive", waive("Dr Amara", "Hardship", json!(2701)));
    assert_eq!((why(&much), &much["reason"]["open"]), ("above_open", &json!(2700)));
    world.sit_down("Ines");
    assert_eq!(why(&world.refused("fee.waive", waive("Dr Amara", "Hardship", Value::Null))), "not_allowed");
    world.sit_down("Tomasz");
    let waiver = world.value("fee.waive", waive("Dr Amara", "Hardship", json!("20.00")));
    assert_eq!((&waiver["cents"], &waiver["approver"]), (&json!(-2000), &json!("Dr Amara")));
    world.run("fee.pay", json!({ "person": "person:100234", "cents": 700 }));
    // Of a waiver nothing is given back.
    let charge = statement(&world, "100234")["charges"][0]["charge"]["id"].clone();
    let back = |cents: i64, charge: &Value| json!({ "person": "person:100234", "cents": cents, "charge": charge });
    let refused = world.refused("fee.refund", back(2000, &charge));
    assert_eq!((why(&refused), &refused["reason"]["waived"]), ("nothing_paid_on", &json!(2000)));
    let refused = world.refused("fee.refund", back(2000, &Value::Null));
    assert_eq!((why(&refused), &refused["reason"]["paid"]), ("above_paid", &json!(700)));
    // Nor is a charge set right while part of it is waived: money that nobody paid would be left over.
    let reverse = json!({ "person": "person:100234", "entry": charge, "reason": "It was Ben's" });
    assert_eq!(why(&world.refused("fee.reverse", reverse)), "settled_otherwise");
    let settled = world.refused("fee.waive", waive("Dr Amara", "Hardship", Value::Null));
    assert_eq!(why(&settled), "nothing_open");
    world.is_sound();
}

#[test]
fn what_was_paid_for_something_that_came_back_is_given_back_once() {
    let world = district();
    let charge = charged(&world, "100234", Value::Null, None)["id"].clone();
    world.run("fee.pay", json!({ "person": "person:100234", "cents": 2700, "charge": charge, "receipt": "R-7" }));
    let much = world.refused(
        "fee.credit",
        json!({ "person": "person:100234", "charge": charge, "cents": 2800, "reason": "Found" }),
    );
    assert_eq!((why(&much), &much["reason"]["stands"]), ("above_standing", &json!(2700)));
    world.run("fee.credit", json!({ "person": "person:100234", "charge": charge, "reason": "Found" }));
    let account = statement(&world, "100234");
    assert_eq!((&account["balance"], &account["credit"]), (&json!(-2700), &json!(2700)));
    assert_eq!(account["actions"], json!(["fee.charge", "fee.pay", "fee.refund"]));
    let refund = json!({ "person": "person:100234", "cents": 2700, "charge": charge, "receipt": "R-8" });
    let refunded = world.run("fee.refund", refund.clone());
    assert_eq!(owes(&world, "100234"), 0);
    assert_eq!(why(&world.refused("fee.refund", refund)), "above_paid");
    // The payment stays as long as it was given back, whether it is set right or its operation taken back.
    let paid = statement(&world, "100234")["entries"][1]["entry"]["id"].clone();
    let reverse = json!({ "person": "person:100234", "entry": paid, "reason": "The check bounced" });
    assert_eq!(why(&world.refused("fee.reverse", reverse.clone())), "refunded_since");
    world.run("history.undo", json!({ "operation": refunded["operation"] }));
    world.run("fee.reverse", reverse);
    assert_eq!(owes(&world, "100234"), 0);
    world.is_sound();
}

#[test]
fn a_payment_that_was_given_back_since_is_not_taken_back() {
    let world = district();
    charged(&world, "100234", Value::Null, None);
    let paid = world.run("fee.pay", json!({ "person": "person:100234", "cents": 3000, "keep_as_credit": true }));
    world.run("fee.refund", json!({ "person": "person:100234", "cents": 300 }));
    let refused = world.refused("history.undo", json!({ "operation": paid["operation"] }));
    assert_eq!(why(&refused), "refunded_since");
    assert_eq!(owes(&world, "100234"), 0);
    world.is_sound();
}

#[test]
fn a_charge_that_was_paid_since_is_not_taken_back_though_the_payment_names_none() {
    let world = district();
    let charge = world.run("fee.charge", json!({ "person": "person:100234", "about": "charger" }));
    world.run("fee.pay", json!({ "person": "person:100234", "cents": 700 }));
    let refused = world.refused("history.undo", json!({ "operation": charge["operation"] }));
    assert_eq!((why(&refused), &refused["reason"]["entity"]), ("needed_later", &json!("ledger_entry")));
    world.run("history.undo", json!({}));
    world.run("history.undo", json!({}));
    assert_eq!(owes(&world, "100234"), 0);
    world.is_sound();
}

#[test]
fn a_debt_is_given_up_by_it_alone_and_no_more_than_is_open() {
    let mut world = district();
    charged(&world, "100250", Value::Null, None);
    charged(&world, "100250", json!(1000), Some("A second-hand one"));
    let give_up = |charge: &Value| json!({ "person": "person:100250", "charge": charge, "reason": "Moved away" });
    let which = world.refused("fee.write_off", give_up(&Value::Null));
    assert_eq!((why(&which), &which["reason"]["open"]), ("which_charge", &json!(2)));
    let charge = statement(&world, "100250")["charges"][1]["charge"]["id"].clone();
    world.run("fee.write_off", give_up(&charge));
    assert_eq!(owes(&world, "100250"), 2700);
    assert_eq!(why(&world.refused("fee.write_off", give_up(&charge))), "nothing_open");
    world.sit_down("Ines");
    assert_eq!(why(&world.refused("fee.write_off", give_up(&Value::Null))), "not_allowed");
    world.is_sound();
}

#[test]
fn a_charge_and_its_payment_taken_back_and_done_again_belong_together_still() {
    let world = district();
    let charge = world.run("fee.charge", json!({ "person": "person:100234", "about": "charger" }));
    let named = charge["value"]["id"].clone();
    let paid = world.run("fee.pay", json!({ "person": "person:100234", "cents": 1700, "charge": named }));
    let other = charged(&world, "100234", json!(500), Some("An old one"));
    world.run("history.undo", json!({}));
    let early = world.refused("history.undo", json!({ "operation": charge["operation"] }));
    assert_eq!(why(&early), "needed_later");
    world.run("history.undo", json!({}));
    world.run("history.undo", json!({}));
    assert_eq!(statement(&world, "100234")["entries"], json!([]));
    let undone_payment = world.refused("history.undo", json!({ "operation": paid["operation"].as_i64().unwrap() + 3 }));
    assert_eq!(why(&undone_payment), "still_referred", "a payment for a charge that is not there");
    for _ in 0..3 {
        world.run("history.redo", json!({}));
    }
    let account = statement(&world, "100234");
    assert_eq!(told(&account), [("charge".into(), 2700), ("payment".into(), -1700), ("charge".into(), 500)]);
    assert_eq!((&account["charges"][0]["paid"], &account["charges"][0]["open"]), (&json!(1700), &json!(1000)));
    let again = account["charges"][0]["charge"]["id"].clone();
    assert_ne!(again, named, "it is another entry");
    assert_eq!(account["entries"][1]["entry"]["settles"], again);
    assert_ne!(account["charges"][1]["charge"]["id"], other["id"]);
    world.is_sound();
}

#[test]
fn who_owes_most_stands_in_front_and_a_champion_sees_the_own_school() {
    let mut world = district();
    charged(&world, "100234", Value::Null, None);
    charged(&world, "200100", json!(5000), Some("A whole set"));
    charged(&world, "100250", json!(900), Some("An old one"));
    world.run("fee.pay", json!({ "person": "person:100235", "cents": 500, "keep_as_credit": true }));
    let shown = |input: Value| {
        let page = world.run("fee.balances", input);
        let rows = page["rows"].as_array().unwrap().iter();
        rows.map(|row| (row["number"].as_str().unwrap().to_owned(), row["balance"].as_i64().unwrap()))
            .collect::<Vec<_>>()
    };
    assert_eq!(shown(json!({})), [("200100".into(), 5000), ("100234".into(), 2700), ("100250".into(), 900)]);
    assert_eq!(shown(json!({ "school": "school:CFM", "left": true })), [("100250".to_owned(), 900)]);
    assert_eq!(shown(json!({ "show": "credit" })), [("100235".to_owned(), -500)]);
    assert_eq!(
        shown(json!({ "show": "all", "offset": 1, "limit": 2 })),
        [("100234".into(), 2700), ("100250".into(), 900)]
    );
    let all = world.run("fee.balances", json!({ "show": "all" }));
    assert_eq!((&all["people"], &all["owed"], &all["credit"]), (&json!(4), &json!(8600), &json!(500)));
    assert_eq!(all["rows"][1]["open_since"], "2026-11-09");
    world.sit_down("Jonah");
    let own = world.run("fee.balances", json!({}));
    assert_eq!((&own["people"], &own["rows"][0]["number"]), (&json!(1), &json!("200100")));
    assert_eq!(why(&world.refused("fee.balances", json!({ "school": "school:CFM" }))), "other_school");
    world.is_sound();
}

#[test]
fn a_school_year_that_is_none_is_refused_everywhere_alike() {
    let world = district();
    let out = |name: &str| world.folder.path().join(name).display().to_string();
    for year in ["26-27", "2026", "2026-2027", "next year", "2026-28"] {
        for (asked, input) in [
            ("fee.statement", json!({ "person": "person:100234" })),
            ("print.statement", json!({ "person": "person:100234", "out": out("statement.pdf") })),
            ("export.ledger", json!({ "out": out("ledger.csv") })),
            ("export.charger_fees", json!({ "out": out("chargers.csv") })),
            ("protection.begin", json!({ "person": "person:100234" })),
            ("protection.end", json!({ "person": "person:100234" })),
            ("protection.of", json!({ "person": "person:100234" })),
            ("protection.list", json!({})),
            ("policy.of", json!({})),
        ] {
            let mut input = input;
            input["school_year"] = json!(year);
            let refused = world.refused(asked, input);
            assert_eq!(
                (&refused["field"], &refused["problem"]["is"], &refused["problem"]["found"]),
                (&json!("school_year"), &json!("out_of_range"), &json!(year)),
                "{asked}: {refused}"
            );
        }
    }
    assert!(!world.folder.path().join("ledger.csv").exists(), "nothing is written");
    world.is_sound();
}

#[test]
fn the_schedule_tells_what_loss_damage_and_plans_cost_by_school_year() {
    let world = district();
    let free = json!({ "incident_prices": { "parts": { "screen": 0 } } });
    let refused = world.refused("policy.change", json!({ "school_year": "2026-27", "policy": free }));
    assert_eq!(refused["field"], "incident_prices.parts");
    let prices =
        json!({ "lost": { "is": "flat", "cents": 30000 }, "parts": { "screen": 8900 }, "most_replacements": 2 });
    world.run("policy.change", json!({ "school_year": "2026-27", "policy": { "incident_prices": prices } }));
    let schedule = world.run("fee.schedule", json!({}));
    let of = |year: &str| schedule.as_array().unwrap().iter().find(|one| one["school_year"] == year).unwrap().clone();
    assert_eq!(of("2023-24")["incident_prices"]["lost"], json!({ "is": "asked" }));
    let set = &of("2026-27")["incident_prices"];
    assert_eq!((&set["lost"]["cents"], &set["parts"]), (&json!(30000), &json!({ "screen": 8900 })));
    assert_eq!((&set["most_replacements"], &set["credit_days"]), (&json!(2), &json!(30)));
    world.is_sound();
}
