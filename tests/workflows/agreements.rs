//! Once a school year somebody agrees to look after a device.

use serde_json::{Value, json};

use crate::pictures::{file, pad, photo, size_of};
use crate::stage::{at_cedar_falls, district, taken_back_and_again, why};
use rollcall_tests::World;

fn sign(person: &str, signer: &str, how: &Value) -> Value {
    json!({ "person": format!("person:{person}"), "signer": signer, "how": how })
}

fn drawn() -> Value {
    json!({ "kind": "drawn", "picture": pad(true) })
}

fn of(world: &World, person: &str) -> Value {
    world.run("agreement.of", json!({ "person": format!("person:{person}") }))
}

#[test]
fn a_student_signs_on_the_screen_once_a_school_year() {
    let world = at_cedar_falls();
    assert_eq!(of(&world, "100234")["current"], Value::Null);
    let signed = world.value("agreement.sign", sign("100234", "student", &drawn()));
    assert_eq!(
        (&signed["agreement"]["school_year"], &signed["agreement"]["signer_name"]),
        (&json!("2026-27"), &json!("Ana Ruiz"))
    );
    assert!(signed["text"].as_str().unwrap().contains("bring it back"), "{signed}");
    let drawing = json!({ "attachment": signed["attachments"][0]["id"], "size": "full" });
    assert_eq!(size_of(&world.run("attachment.picture", drawing)["picture"]), (500, 160));
    let current = || of(&world, "100234")["current"]["agreement"]["how"].clone();
    taken_back_and_again(&world, || assert_eq!(current(), Value::Null), || assert_eq!(current(), "drawn"));
    let again = world.refused("agreement.sign", sign("100234", "student", &drawn()));
    assert_eq!((why(&again), &again["reason"]["signer_name"]), ("agreement_signed", &json!("Ana Ruiz")));
    world.at("2027-07-01T08:00:00-04:00");
    let next = of(&world, "100234");
    assert_eq!((&next["school_year"], &next["current"]), (&json!("2027-28"), &Value::Null));
    assert_eq!(next["earlier"][0]["agreement"]["school_year"], "2026-27");
    world.run("agreement.sign", sign("100234", "student", &drawn()));
    world.is_sound();
}

#[test]
fn a_pad_that_nobody_drew_on_is_no_signature() {
    let world = at_cedar_falls();
    let with = |picture: String| sign("100234", "student", &json!({ "kind": "drawn", "picture": picture }));
    assert_eq!(why(&world.refused("agreement.sign", with(pad(false)))), "nothing_drawn");
    assert_eq!(why(&world.refused("agreement.sign", with(String::new()))), "nothing_drawn");
    let noise = world.refused("agreement.sign", with("not a picture!".into()));
    assert_eq!(noise["reason"]["problem"]["is"], "damaged");
    let endless = world.refused("agreement.sign", with("A".repeat(9 * 1024 * 1024)));
    assert_eq!((&endless["field"], why(&endless)), (&json!("picture"), "too_long"));
    assert_eq!(of(&world, "100234")["current"], Value::Null);
    world.is_sound();
}

#[test]
fn a_guardian_signs_on_paper_and_its_scans_follow() {
    let world = at_cedar_falls();
    let paper = json!({ "kind": "paper", "path": file(&world, "page 1.jpg", &photo(800, 1100, 200)) });
    let unnamed = world.refused("agreement.sign", sign("100235", "guardian", &paper));
    assert_eq!((&unnamed["field"], why(&unnamed)), (&json!("signer_name"), "missing"));
    let mut by_guardian = sign("100235", "guardian", &paper);
    by_guardian["signer_name"] = json!("  Grace  Okafor ");
    let signed = world.value("agreement.sign", by_guardian);
    assert_eq!(signed["agreement"]["signer_name"], "Grace Okafor");
    let belongs = json!({ "kind": "agreement", "agreement": signed["agreement"]["id"] });
    let second = file(&world, "page 2.pdf", b"%PDF-1.4 page two\nstartxref\n9\n%%EOF");
    let page = world.value("attachment.add", json!({ "belongs": belongs, "path": second }));
    let pages = || of(&world, "100235")["current"]["attachments"].as_array().unwrap().len();
    assert_eq!(pages(), 2);
    world.run("attachment.remove", json!({ "attachment": page["id"] }));
    assert_eq!(pages(), 1);
    // What was drawn stays with its agreement, and nothing is laid beside it.
    let drawing = world.value("agreement.sign", sign("100234", "student", &drawn()));
    let remove = json!({ "attachment": drawing["attachments"][0]["id"] });
    let stays = world.refused("attachment.remove", remove);
    assert_eq!((why(&stays), &stays["reason"]["how"]), ("agreement_not_on_paper", &json!("drawn")));
    let belongs = json!({ "kind": "agreement", "agreement": drawing["agreement"]["id"] });
    let beside = world.refused("attachment.add", json!({ "belongs": belongs, "path": second }));
    assert_eq!(why(&beside), "agreement_not_on_paper");
    world.is_sound();
}

#[test]
fn staff_tick_before_a_witness_and_each_signs_for_themselves() {
    let world = at_cedar_falls();
    let ticked = |witness: &str| json!({ "kind": "ticked", "witness": witness });
    let nobody = world.refused("agreement.sign", sign("7001", "staff", &ticked(" ")));
    assert_eq!((&nobody["field"], why(&nobody)), (&json!("witness"), "missing"));
    let signed = world.value("agreement.sign", sign("7001", "staff", &ticked("Ines")));
    assert_eq!((&signed["agreement"]["witness"], &signed["attachments"]), (&json!("Ines"), &json!([])));
    let child = world.refused("agreement.sign", sign("100234", "staff", &ticked("Ines")));
    assert_eq!(child["problem"]["allowed"], json!(["student", "guardian"]));
    let parent = world.refused("agreement.sign", sign("9001", "guardian", &ticked("Ines")));
    assert_eq!(parent["problem"]["allowed"], json!(["staff"]));
    world.is_sound();
}

#[test]
fn a_mistaken_agreement_is_withdrawn_and_another_one_signed() {
    let world = at_cedar_falls();
    let ticked = json!({ "kind": "ticked", "witness": "Ines" });
    let wrong = world.value("agreement.sign", sign("100234", "student", &ticked))["agreement"]["id"].clone();
    let withdraw = |reason: &str| json!({ "agreement": wrong, "reason": reason });
    assert_eq!(world.refused("agreement.withdraw", withdraw(" "))["field"], "reason");
    let withdrawn = world.value("agreement.withdraw", withdraw("It was Ben who signed"));
    assert_eq!(withdrawn["withdrawn_because"], "It was Ben who signed");
    let holds = || !of(&world, "100234")["current"].is_null();
    taken_back_and_again(&world, || assert!(holds()), || assert!(!holds()));
    assert_eq!(why(&world.refused("agreement.withdraw", withdraw("Again"))), "agreement_withdrawn");
    world.run("agreement.sign", sign("100234", "student", &drawn()));
    let history = world.run("history.row", json!({ "entity": "agreement", "id": wrong }));
    assert!(history.to_string().contains("bring it back"), "the wording is told, not its number");
    assert!(!history.to_string().contains("something that is gone"), "{history}");
    let all = of(&world, "100234");
    assert_eq!(
        (&all["current"]["agreement"]["how"], &all["earlier"][0]["agreement"]["how"]),
        (&json!("drawn"), &json!("ticked"))
    );
    world.is_sound();
}

#[test]
fn the_wording_that_was_signed_stays_when_the_district_words_it_anew() {
    let mut world = district();
    world.run("agreement.sign", sign("100234", "student", &drawn()));
    let before = of(&world, "100234")["current"]["text"].clone();
    let mut policy = world.run("policy.now", json!({}));
    policy["agreement_text"] = json!(" ");
    let change = |policy: &Value| json!({ "school_year": "2026-27", "policy": policy });
    assert_eq!(world.refused("policy.change", change(&policy))["field"], "agreement_text");
    policy["agreement_text"] = json!("person:100234 reads like a reference and is none.");
    world.run("policy.change", change(&policy));
    let now = of(&world, "100234");
    assert_eq!((&now["current"]["text"], &now["text"]), (&before, &policy["agreement_text"]));
    let signed = world.value("agreement.sign", sign("100235", "student", &drawn()));
    assert_eq!(signed["text"], policy["agreement_text"]);
    world.sit_down("Jonah");
    let other = world.refused("agreement.of", json!({ "person": "person:100234" }));
    assert_eq!(why(&other), "other_school");
    assert_eq!(why(&world.refused("agreement.sign", sign("100240", "student", &drawn()))), "other_school");
    world.is_sound();
}
