//! With which reasons a request may be closed, what the requester is told then, and which one a duplicate repeats.

use crate::requests_kinds::{ask, open};
use crate::stage::{district, taken_back_and_again, why};
use rollcall_tests::World;
use serde_json::{Value, json};

fn help(world: &World, who: &str) -> Value {
    open(world, ask(json!({ "kind": "support", "procured": "it" }), who, json!({})))["request"]["id"].clone()
}

fn shown(world: &World, request: &Value) -> Value {
    world.run("request.show", json!({ "request": request }))
}

#[test]
fn the_page_says_with_which_reasons_it_may_be_closed() {
    let mut world = district();
    let request = help(&world, "Ms Whitfield");
    let closings = shown(&world, &request)["closings"].clone();
    let told: Vec<(&str, bool, &Value)> = closings
        .as_array()
        .unwrap()
        .iter()
        .map(|closing| {
            (closing["because"].as_str().unwrap(), closing["sentence"].is_string(), &closing["takes_original"])
        })
        .collect();
    let (no, yes) = (json!(false), json!(true));
    let agreed = [
        ("duplicate", false, &yes),
        ("out_of_scope", true, &no),
        ("purchase", true, &no),
        ("advice", false, &no),
        ("withdrawn", false, &no),
    ];
    assert_eq!(told, agreed);
    // A lamp has the district's advice.
    let lamp = ask(json!({ "kind": "projector_lamp", "symptom": "dim" }), "Ms Whitfield", json!({}));
    let lamp = open(&world, lamp)["request"]["id"].clone();
    assert!(shown(&world, &lamp)["closings"][3]["sentence"].as_str().unwrap().contains("about 1,000 hours"));
    let advised = world.value("request.close", json!({ "request": lamp, "because": "advice" }));
    assert!(advised["letter"]["body"].as_str().unwrap().contains("about 1,000 hours"));
    assert_eq!(shown(&world, &lamp)["closings"], json!([]));
    let again = json!({ "request": lamp, "because": "advice" });
    assert_eq!(why(&world.refused("request.close", again)), "request_ended");
    world.sit_down("Ines");
    assert_eq!(shown(&world, &request)["closings"], json!([]));
    world.is_sound();
}

#[test]
fn a_duplicate_names_the_request_that_it_repeats() {
    let world = district();
    let first = help(&world, "Ms Whitfield");
    let second = help(&world, "Mr Abara");
    let close = |because: &str, of: &Value| json!({ "request": second, "because": because, "of": of });
    let itself = world.refused("request.close", close("duplicate", &second));
    assert_eq!((why(&itself), &itself["reason"]["number"]), ("repeats_itself", &json!(2)));
    assert_eq!(why(&world.refused("request.close", close("advice", &first))), "only_a_duplicate");
    let closed = world.value("request.close", close("duplicate", &first));
    assert!(closed["letter"]["body"].as_str().unwrap().contains("asked for already, as R-1"), "{closed}");
    taken_back_and_again(
        &world,
        || assert_eq!(shown(&world, &second)["linked"], Value::Null),
        || {
            let page = shown(&world, &second);
            assert_eq!((&page["linked"]["request"], &page["linked"]["number"]), (&first, &json!(1)));
            assert_eq!(page["request"]["closed_because"], "duplicate");
            let steps: Vec<_> = page["steps"].as_array().unwrap().iter().map(|step| step["kind"].clone()).collect();
            assert_eq!(json!(steps), json!(["closed", "linked", "opened"]));
            assert_eq!(page["steps"][1]["said"], "R-1");
        },
    );
    // With words of one's own, those are told.
    let third = help(&world, "Mr Abara");
    let own = json!({ "request": third, "because": "duplicate", "of": first, "sentence": "Please see Room 12." });
    let told = world.value("request.close", own);
    assert!(told["letter"]["body"].as_str().unwrap().contains("Please see Room 12."));
    world.is_sound();
}

#[test]
fn a_quote_is_agreed_to_once() {
    let world = district();
    let form = ask(
        json!({ "kind": "quote", "what": "carts", "quantity": 2 }),
        "Pat Lindqvist",
        json!({ "capacity": "building_administrator" }),
    );
    let request = open(&world, form)["request"]["id"].clone();
    world.run("request.give_quote", json!({ "request": request, "cents": 120_000 }));
    assert_eq!(shown(&world, &request)["actions"][0], "confirm_quote");
    world.run("request.confirm_quote", json!({ "request": request }));
    assert_eq!(shown(&world, &request)["actions"][0], "give_quote");
    let again = world.refused("request.confirm_quote", json!({ "request": request }));
    assert_eq!(why(&again), "ready_already");
    assert!(again["reason"]["since"].is_string());
    let confirmed =
        |page: &Value| page["steps"].as_array().unwrap().iter().filter(|step| step["kind"] == "confirmed").count();
    assert_eq!(confirmed(&shown(&world, &request)), 1);
    // A new quote is agreed to anew.
    world.run("request.give_quote", json!({ "request": request, "cents": 110_000 }));
    world.run("request.confirm_quote", json!({ "request": request }));
    assert_eq!(confirmed(&shown(&world, &request)), 2);
    world.is_sound();
}
