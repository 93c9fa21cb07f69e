//! August: a homeroom of 28 gets its laptops, scan by scan.

use serde_json::{Value, json};

use crate::homeroom::{HOMEROOM, all_handed_out, august, board, hand_out, hand_out_drive, line, number, owes, tag};
use crate::stage::{held_by, taken_back_and_again, why};

#[test]
fn a_homeroom_of_28_walks_past_the_scanner() {
    let world = august();
    let drive = hand_out_drive(&world);
    assert_eq!(board(&world, &drive)["to_do"], HOMEROOM);
    world.run(
        "agreement.sign",
        json!({ "person": "person:3003", "signer": "student", "signer_name": "Student 03 of 7B",
                "how": { "kind": "ticked", "witness": "Ines" } }),
    );
    for at in (1..=HOMEROOM).filter(|at| *at != 3) {
        let handed = hand_out(&world, &drive, at);
        assert_eq!(handed["person"]["number"], number(at).as_str());
        assert_eq!(
            (&handed["accessories"][0]["kind"], &handed["notes"]),
            (&json!("charger"), &json!([{ "is": "not_signed" }]))
        );
    }
    assert_eq!(hand_out(&world, &drive, 3)["notes"], json!([]));
    let card = world.run("drive.card", json!({ "person": "person:3003", "drive": drive["id"] }));
    assert_eq!((&card["agreement"]["signer"], &card["standing"]), (&json!("student"), &json!("done")));
    let done = board(&world, &drive);
    assert_eq!(
        (&done["done"], &done["to_do"], &done["homerooms"][0]["name"]),
        (&json!(28), &json!(0), &json!("HR-7B"))
    );
    // Three get a second one, each with the reason; without one the station asks.
    let second = |at: usize, shelf: usize| line(&drive, &number(at), &tag(shelf));
    let asked = world.refused("distribution.hand_out", second(3, 30));
    assert_eq!((why(&asked), &asked["reason"]["holds"]), ("second_device", &json!(["HR-03"])));
    let reasons = asked["reason"]["reasons"].as_array().unwrap().clone();
    for (at, reason) in [3, 9, 12].into_iter().zip(&reasons) {
        let mut asked = second(at, at + 27);
        asked["reason"] = reason.clone();
        let handed = world.value("distribution.hand_out", asked);
        assert_eq!((&handed["custody"]["reason"], &handed["notes"][0]["is"]), (reason, &json!("second")));
        assert_eq!(handed["notes"].as_array().unwrap().len(), if at == 3 { 1 } else { 2 });
        assert_eq!(held_by(&world, &number(at)).len(), 2);
    }
    world.is_sound();
}

#[test]
fn the_station_refuses_what_may_not_go_out_and_changes_nothing() {
    let mut world = august();
    let drive = hand_out_drive(&world);
    hand_out(&world, &drive, 1);
    world.run("incident.declare_lost", json!({ "device": "tag:HR-02", "what_happened": "Not in the box" }));
    world.run("device.report_damage", json!({ "device": "tag:HR-03", "what_happened": "Cracked" }));
    world.sit_down("Tomasz");
    world.run("device.declare_surplus", json!({ "device": "tag:HR-04", "reason": "Old" }));
    world.sit_down("Ines");
    let refused = |who: &str, code: &str| world.refused("distribution.hand_out", line(&drive, who, code));
    let before = board(&world, &drive);
    assert_eq!(refused("3002", "HR-02")["reason"]["status"], "lost");
    assert_eq!(refused("3002", "HR-03")["reason"]["condition"], "damaged");
    assert_eq!(refused("3002", "HR-04")["reason"]["status"], "surplus");
    let with_other = refused("3002", "HR-01");
    assert_eq!(
        (why(&with_other), &with_other["reason"]["holder"]["name"]),
        ("checked_out", &json!("Student 01 of 7B"))
    );
    let left = refused("100250", "HR-05");
    assert_eq!((why(&left), &left["reason"]["state"]), ("person_not_active", &json!("left")));
    assert_eq!(why(&refused("3002", "3004")), "person_code");
    assert_eq!(why(&refused("HR-05", "HR-06")), "device_code");
    assert_eq!(why(&refused("3002", "CART-7B")), "place_code");
    assert_eq!(why(&refused("3002", "HR-05HR-06")), "run_together");
    assert_eq!(refused("3002", "HR-99")["code"], "not_found");
    assert_eq!(refused("Student 02 of 7B", "HR-05")["code"], "not_found");
    assert_eq!(board(&world, &drive), before);
    world.sit_down("Jonah");
    assert_eq!(why(&world.refused("distribution.hand_out", line(&drive, "3002", "HR-05"))), "other_school");
    world.is_sound();
}

#[test]
fn the_last_hand_out_is_taken_back_with_one_key() {
    let (world, drive) = all_handed_out();
    let done = || board(&world, &drive)["done"].as_u64().unwrap();
    taken_back_and_again(&world, || assert_eq!(done(), 27), || assert_eq!(done(), 28));
    world.run("history.undo", json!({}));
    assert_eq!(held_by(&world, &number(28)), Vec::<String>::new());
    let open = world.refused("drive.reopen", json!({ "drive": drive["id"] }));
    assert_eq!(why(&open), "drive_open");
    world.is_sound();
}

#[test]
fn a_class_is_handed_out_from_a_list_whole_or_not_at_all() {
    let world = august();
    let drive = hand_out_drive(&world);
    let mut pairs: Vec<Value> = (1..=HOMEROOM).map(|at| json!({ "who": number(at), "code": tag(at) })).collect();
    pairs[4]["code"] = json!("HR-01");
    let list = json!({ "drive": drive["id"], "pairs": pairs });
    let refused = world.refused("distribution.hand_out_all", list.clone());
    assert_eq!((why(&refused), &refused["reason"]["which"][0]["id"]), ("some_cannot", &json!("5")));
    assert_eq!(board(&world, &drive)["done"], 0);
    let mut rest = list;
    rest["leave_out_what_cannot"] = json!(true);
    let done = world.value("distribution.hand_out_all", rest);
    assert_eq!((done["done"].as_array().unwrap().len(), &done["left_out"][0]["id"]), (27, &json!("5")));
    let standing = || board(&world, &drive)["to_do"].clone();
    taken_back_and_again(&world, || assert_eq!(standing(), 28), || assert_eq!(standing(), 1));
    world.is_sound();
}

#[test]
fn receipts_say_what_everybody_has() {
    let (world, drive) = all_handed_out();
    let all = world.run("distribution.receipts", json!({ "drive": drive["id"] }));
    assert_eq!(all["receipts"].as_array().unwrap().len(), HOMEROOM);
    let one = world.run("distribution.receipts", json!({ "person": "person:3007" }));
    let receipt = &one["receipts"][0];
    assert_eq!((&receipt["homeroom"], &receipt["lines"][0]["tag"]), (&json!("HR-7B"), &json!("HR-07")));
    assert_eq!(receipt["lines"][0]["accessories"], json!(["charger"]));
    assert_eq!(
        world.refused("distribution.receipts", json!({ "person": "person:200100" }))["reason"]["why"],
        "other_school"
    );
    world.is_sound();
}

#[test]
fn whoever_owes_is_told_of_or_held_back_as_the_district_decides() {
    let (mut world, drive) = all_handed_out();
    let custody = world.run("person.show", json!({ "person": "person:3001" }))["holdings"][0]["custody"]["id"].clone();
    let line_of = |world: &rollcall_tests::World| {
        world.run("drive.card", json!({ "person": "person:3001", "drive": drive["id"] }))["accessories"][0].clone()
    };
    assert_eq!(line_of(&world)["custody"], custody);
    world.run("accessory.settle", json!({ "accessory": line_of(&world)["id"], "seen": "missing" }));
    assert_eq!(owes(&world, "3001"), 2700);
    let mut second = line(&drive, "3001", "HR-30");
    second["reason"] = json!("second campus");
    let told = world.value("distribution.hand_out", second.clone());
    assert_eq!(told["notes"][0], json!({ "is": "owes", "cents": 2700 }));
    world.run("history.undo", json!({}));
    world.sit_down("Tomasz");
    let mut policy = world.run("policy.now", json!({}));
    policy["balance_blocks_issuing"] = json!(true);
    world.run("policy.change", json!({ "school_year": "2026-27", "policy": policy }));
    let held = world.refused("distribution.hand_out", second);
    assert_eq!(held["reason"], json!({ "why": "owes", "cents": 2700 }));
    let entry = world.run("fee.statement", json!({ "person": "person:3001" }))["entries"][0]["entry"]["id"].clone();
    let right = json!({ "person": "person:3001", "entry": entry, "reason": "It was found the same day" });
    world.run("fee.reverse", right.clone());
    assert_eq!(owes(&world, "3001"), 0);
    assert_eq!(why(&world.refused("fee.reverse", right)), "already_reversed");
    world.is_sound();
}

#[test]
fn receipts_and_the_still_out_list_are_printed() {
    let world = august();
    let drive = hand_out_drive(&world);
    for at in 1..=3 {
        hand_out(&world, &drive, at);
    }
    world.run(
        "agreement.sign",
        json!({ "person": "person:3002", "signer": "guardian", "signer_name": "Rosa Beltrán",
                "how": { "kind": "drawn", "picture": crate::pictures::pad(true) } }),
    );
    let out = |name: &str| world.folder.path().join(name).display().to_string();
    let all = world.run("print.receipts", json!({ "drive": drive["id"], "out": out("receipts.pdf") }));
    assert_eq!((&all["rows"], &all["paper"]["pages"]), (&json!(3), &json!(3)), "{all}");
    let said = crate::printing::words(&all);
    for piece in ["Student 02 of 7B", "HR-02", "charger", "Rosa Beltrán, guardian", "HR-7B"] {
        assert!(said.contains(piece), "{piece}: {said}");
    }
    let nobody = json!({ "person": "person:3009", "out": out("nothing.pdf") });
    assert_eq!(why(&world.refused("print.receipts", nobody)), "nothing_held");
    world.at("2027-06-07T08:00:00-04:00");
    let june = json!({ "school": "school:CFM", "kind": "collection", "name": "June", "deadline": "2027-06-11" });
    let june = world.value("drive.create", june);
    let list = world.run("print.still_out", json!({ "drive": june["id"], "out": out("still-out.pdf") }));
    let said = crate::printing::words(&list);
    assert!(said.contains("HR-7B: 3 people") && said.contains("Student 01 of 7B"), "{said}");
    world.is_sound();
}
