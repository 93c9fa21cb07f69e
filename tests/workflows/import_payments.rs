//! A payment portal's list comes in: matched by the receipt's number, else by person and amount.

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::money::{owes, statement};
use crate::stage::{district, taken_back_and_again};

const LIST: &str = "Transaction ID,Student ID,Student Name,Item,Amount Paid,Payment Date\n\
    T-1,100234,Ana Ruiz,Charger,$27.00,11/02/2026\n\
    T-2,100235,Ben Okafor,Set,\"$1,027.50\",11/02/2026\n\
    T-3,100240,Cleo Marsh,Charger,30.00,11/03/2026\n\
    T-4,999999,Nobody,Charger,27.00,11/03/2026\n\
    T-5,100234,Ana Ruiz,Charger,(27.00),11/03/2026\n\
    T-6,100234,Ana Ruiz,Charger,27.005,11/03/2026\n\
    T-7,100234,Ana Ruiz,Charger,€27.00,11/03/2026\n\
    ,200100,Esme Holt,Charger,27.00,11/04/2026\n\
    ,200100,Esme Holt,Charger,5.00,11/04/2026\n";

/// Ana, Cleo and Esme owe for a charger, Ben for a whole set.
fn october() -> World {
    let world = district();
    world.at("2026-10-20T09:00:00-04:00");
    for number in ["100234", "100240", "200100"] {
        world.run("fee.charge", json!({ "person": format!("person:{number}"), "about": "charger" }));
    }
    let set = json!({ "person": "person:100235", "about": "set", "cents": "1027.50", "note": "A whole set" });
    world.run("fee.charge", set);
    world.at("2026-11-09T09:00:00-05:00");
    world
}

fn plan(world: &World, list: &str) -> Value {
    json!({ "path": world.file("payments.csv", list), "kind": "payments" })
}

fn rows(counts: &Value) -> (u64, u64, u64) {
    let of = |field: &str| counts[field].as_u64().unwrap();
    (of("new"), of("unchanged"), of("rejected"))
}

#[test]
fn a_portals_payments_settle_what_is_open_and_the_rest_is_listed() {
    let world = october();
    let look = world.run("import.look", json!({ "path": world.file("payments.csv", LIST) }));
    assert_eq!(look["kind"], "payments", "its columns say so");
    let gone = world.refused("import.rehearse", json!({ "plan": { "path": "/nowhere/paid.csv", "kind": "payments" } }));
    assert_eq!(gone["code"], "refused");
    let rehearsed = world.run("import.rehearse", json!({ "plan": plan(&world, LIST) }));
    assert_eq!(rows(&rehearsed["counts"]), (3, 0, 6));
    let whose: Vec<&Value> = rehearsed["new"].as_array().unwrap().iter().map(|row| &row["called"]).collect();
    assert_eq!(whose, ["T-1, $27.00, Ana Ruiz", "T-2, $1,027.50, Ben Okafor", "—, $27.00, Esme Holt"]);
    assert_eq!(owes(&world, "100234"), 2700, "nothing is changed yet");
    let rejected = world.folder.path().join("rejected.csv").display().to_string();
    let applied = world.value("import.apply", json!({ "plan": plan(&world, LIST), "rejected": rejected }));
    assert_eq!(rows(&applied["counts"]), (3, 0, 6));
    let why: Vec<(u64, &str)> = applied["rejected"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["row"].as_u64().unwrap(), row["reason"]["why"].as_str().unwrap()))
        .collect();
    let expected = [
        (4, "more_than_owed"),
        (5, "unknown_person"),
        (6, "cell"),
        (7, "cell"),
        (8, "cell"),
        (10, "no_charge_like_it"),
    ];
    assert_eq!(why, expected);
    let saved = std::fs::read_to_string(applied["saved"].as_str().unwrap()).unwrap();
    assert!(saved.contains("T-3,100240") && saved.contains("$30.00 was paid, and $27.00 is owed."), "{saved}");
    assert!(saved.contains("Nobody has the number “999999”."), "{saved}");
    assert_eq!((owes(&world, "100234"), owes(&world, "100235"), owes(&world, "200100")), (0, 0, 0));
    let paid = &statement(&world, "100234")["entries"][1]["entry"];
    assert_eq!((&paid["receipt"], &paid["on_day"]), (&json!("T-1"), &json!("2026-11-02")));
    let taken = || assert_eq!(owes(&world, "100235"), 0);
    taken_back_and_again(&world, || assert_eq!(owes(&world, "100235"), 102_750), taken);
    world.is_sound();
}

#[test]
fn the_same_list_again_changes_nothing() {
    let world = october();
    world.run("import.apply", json!({ "plan": plan(&world, LIST) }));
    let again = world.value("import.apply", json!({ "plan": plan(&world, LIST) }));
    let (new, unchanged, rejected) = rows(&again["counts"]);
    // The row without a receipt is known by its person, amount and day.
    assert_eq!((new, unchanged, rejected), (0, 3, 6));
    assert_eq!(owes(&world, "200100"), 0);
    // A number that was mistyped in the second list is the same payment still; another amount is not.
    let other = "Transaction ID,Student ID,Amount Paid\nT-1,,27.00\nT-2,100235,27.50\n";
    let other = world.refused("import.apply", json!({ "plan": plan(&world, &other.replace("T-1,,27.00\n", "")) }));
    assert_eq!(
        other["reason"]["first"][0]["reason"],
        json!({ "why": "receipt_differs", "found": "T-2", "cents": 102_750 })
    );
    let known = world
        .value("import.apply", json!({ "plan": plan(&world, "Transaction ID,Student ID,Amount Paid\nT-1,,27.00\n") }));
    assert_eq!(rows(&known["counts"]), (0, 1, 0));
    world.is_sound();
}

#[test]
fn what_is_paid_too_much_is_kept_only_when_somebody_says_so() {
    let world = october();
    let list = "Receipt,Student Number,Amount\nA-1,100240,30.00\nA-1,100234,27.00\nA-1,100234,27.00\n";
    let over = world.refused("fee.pay", json!({ "person": "person:100240", "cents": 3000 }));
    assert_eq!(over["reason"]["why"], "above_balance");
    let mut keeping = plan(&world, list);
    keeping["keep_as_credit"] = json!(true);
    let applied = world.value("import.apply", json!({ "plan": keeping }));
    // One receipt for two children of a family is two payments.
    assert_eq!(rows(&applied["counts"]), (2, 0, 1));
    assert_eq!(applied["rejected"][0]["reason"]["why"], "twice_in_file");
    assert_eq!((owes(&world, "100240"), statement(&world, "100240")["credit"].as_i64()), (-300, Some(300)));
    let again = world.value("import.apply", json!({ "plan": keeping }));
    assert_eq!(rows(&again["counts"]), (0, 2, 1));
    world.is_sound();
}

#[test]
fn a_champion_brings_the_payments_of_the_own_school() {
    let mut world = october();
    world.sit_down("Jonah");
    let list = "Receipt,Student Number,Amount\nB-1,200100,27.00\nB-2,100234,27.00\n";
    let applied = world.value("import.apply", json!({ "plan": plan(&world, list) }));
    assert_eq!(rows(&applied["counts"]), (1, 0, 1));
    assert_eq!(applied["rejected"][0]["reason"]["why"], "not_your_school");
    let not_hers = world.refused("fee.pay", json!({ "person": "person:100234", "cents": 2700 }));
    assert_eq!(not_hers["reason"]["why"], "other_school");
    world.is_sound();
}

#[test]
fn ordinary_lists_of_payments_are_taken_as_they_are() {
    let world = october();
    let of_one = |list: &str| {
        let rehearsed = world.run("import.rehearse", json!({ "plan": plan(&world, list) }));
        assert_eq!((rows(&rehearsed["counts"]), &rehearsed["looks_like"]), ((1, 0, 0), &Value::Null), "{list}");
        world.value("import.apply", json!({ "plan": plan(&world, list) }));
        assert_eq!(owes(&world, "100234"), 0, "{list}");
        world.run("history.undo", json!({}));
        rehearsed
    };
    let named = of_one("Receipt,Student,Name,Amount,Date\nA-1,100234,Ana Ruiz,27.00,11/02/2026\n");
    assert_eq!(named["unused"], json!(["Name"]));
    of_one("Receipt,Person,Amount,Paid on\nA-1,100234,27.00,11/02/2026\n");
    of_one("Student Number,Amount,Paid on\n100234,27.00,11/02/2026\n");
    of_one("Person Number,Amount,Paid On\n100234,27.00,11/02/2026\n");
    of_one("Number,Amount,Paid on\n100234,27.00,11/02/2026\n");
    of_one("Transaction,Student ID,Amount Paid,Payment Date\nA-1,100234,27.00,11/02/2026\n");
    let payer = of_one(
        "Transaction ID;Payer;Student ID;Item;Paid;Payment Date\nA-1;Mrs Ruiz;100234;Charger;27.00;11/02/2026\n",
    );
    assert_eq!(payer["unused"], json!(["Payer"]));
    of_one("Confirmation,Last Name,First Name,Student ID,Total,Status\nA-1,Ruiz,Ana,100234,27.00,Paid\n");
    let without_amount = "Receipt,Student Number,Amount\nA-1,100234,\n";
    let refused = world.refused("import.apply", json!({ "plan": plan(&world, without_amount) }));
    assert_eq!(refused["reason"]["first"][0]["reason"]["why"], "no_amount");
    world.is_sound();
}

#[test]
fn a_list_of_payments_needs_a_number_and_a_device_list_is_none() {
    let world = october();
    let nobody = "Confirmation,Last Name,First Name,Total,Status\nA-1,Ruiz,Ana,27.00,Paid\n";
    let refused = world.refused("import.rehearse", json!({ "plan": plan(&world, nobody) }));
    assert_eq!(
        (&refused["reason"]["why"], &refused["reason"]["problems"][0]["wanted"]),
        (&json!("cannot_map"), &json!(["person_number"]))
    );
    let devices = "Asset Tag,Serial Number,Model,Student ID,Price\nMC-0001,5CD0001,Lark 11,100234,249.99\n";
    let refused = world.refused("import.apply", json!({ "plan": plan(&world, devices) }));
    assert_eq!(
        (&refused["reason"]["why"], &refused["reason"]["looks_like"]),
        (&json!("other_kind"), &json!("devices"))
    );
    let unpaid = "Receipt,Student Number,Date\nA-1,100234,11/02/2026\n";
    let refused = world.refused("import.apply", json!({ "plan": plan(&world, unpaid) }));
    assert_eq!(refused["reason"]["first"][0]["reason"]["why"], "no_amount");
    let gap = "Student Number,Amount,Paid on\n,27.00,11/02/2026\n100234,27.00,11/02/2026\n";
    let rehearsed = world.run("import.rehearse", json!({ "plan": plan(&world, gap) }));
    assert_eq!(rehearsed["rejected"][0]["reason"]["why"], "nobody_named");
    world.is_sound();
}

#[test]
fn a_receipt_of_somebody_else_is_the_same_question_by_hand_and_from_a_list() {
    let world = october();
    let pay = |number: &str, cents: u32, also: Value| {
        let mut input = json!({ "person": format!("person:{number}"), "cents": cents, "receipt": "A-1" });
        if also == json!(true) {
            input["shared_receipt"] = also;
        }
        input
    };
    world.run("fee.pay", pay("100240", 1000, Value::Null));
    let another = world.refused("fee.pay", pay("100234", 2700, Value::Null));
    let facts = &another["reason"];
    assert_eq!((&facts["why"], &facts["name"]), (&json!("receipt_of_another"), &json!("Cleo Marsh")));
    assert_eq!((&facts["cents"], &facts["on"]), (&json!(1000), &json!("2026-11-09")));
    let list = "Receipt,Student Number,Amount\nA-1,100234,27.00\n";
    let rejected = world.refused("import.apply", json!({ "plan": plan(&world, list) }));
    assert_eq!(rejected["reason"]["first"][0]["reason"]["why"], "receipt_differs");
    // Cleo and Ana are sisters: one receipt paid for both.
    world.run("fee.pay", pay("100234", 2700, json!(true)));
    let known = world.value("import.apply", json!({ "plan": plan(&world, list) }));
    assert_eq!(rows(&known["counts"]), (0, 1, 0));
    let twice = world.refused("fee.pay", pay("100240", 1000, json!(true)));
    assert_eq!(twice["reason"]["why"], "receipt_known");
    world.is_sound();
}

#[test]
fn a_payment_of_the_wrong_child_is_reversed_and_its_receipt_is_free_again() {
    let world = october();
    let pay = |number: &str| json!({ "person": format!("person:{number}"), "cents": 2700, "receipt": "A-1" });
    let wrong = world.value("fee.pay", pay("100240"));
    let reverse = json!({ "person": "person:100240", "entry": wrong["id"], "reason": "It was Ana's" });
    world.run("fee.reverse", reverse);
    // The portal's list still has it, and still tells nothing new.
    let list = "Receipt,Student Number,Amount\nA-1,100240,27.00\n";
    let again = world.value("import.apply", json!({ "plan": plan(&world, list) }));
    assert_eq!(rows(&again["counts"]), (0, 1, 0));
    world.run("fee.pay", pay("100234"));
    assert_eq!((owes(&world, "100234"), owes(&world, "100240")), (0, 2700));
    let taken = world.refused("fee.pay", pay("100240"));
    assert_eq!(taken["reason"]["why"], "receipt_of_another");
    world.is_sound();
}

#[test]
fn a_payment_without_a_receipt_is_known_again_and_pays_nothing_that_was_charged_later() {
    let world = october();
    let list = "Receipt,Student Number,Amount,Paid On\n,100234,27.00,2026-11-02\n";
    let applied = world.value("import.apply", json!({ "plan": plan(&world, list) }));
    assert_eq!((rows(&applied["counts"]), owes(&world, "100234")), ((1, 0, 0), 0));
    world.at("2027-02-01T09:00:00-05:00");
    world.run("fee.charge", json!({ "person": "person:100234", "about": "charger" }));
    let again = world.run("import.rehearse", json!({ "plan": plan(&world, list) }));
    assert_eq!((rows(&again["counts"]), owes(&world, "100234")), ((0, 1, 0), 2700));
    let twice = "Receipt,Student Number,Amount,Paid On\n,100234,27.00,2026-11-02\n,100234,27.00,2026-11-02\n";
    let rejected = world.folder.path().join("rejected.csv").display().to_string();
    let applied = world.value("import.apply", json!({ "plan": plan(&world, twice), "rejected": rejected }));
    assert_eq!(rows(&applied["counts"]), (0, 1, 1), "the second of that day pays no charge of February");
    assert_eq!(applied["rejected"][0]["reason"]["why"], "no_charge_like_it");
    assert_eq!(owes(&world, "100234"), 2700);
    let gone = world.refused("import.rehearse", json!({ "plan": { "path": "/nowhere/paid.csv", "kind": "payments" } }));
    assert_eq!(gone["code"], "refused");
    world.is_sound();
}
