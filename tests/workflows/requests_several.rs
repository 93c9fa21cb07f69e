//! One step on many requests: who is told, what is left out and why, and to whom they may be given.

use crate::requests_kinds::{ask, open};
use crate::stage::{district, taken_back_and_again, why};
use rollcall_tests::World;
use serde_json::{Value, json};

fn help(world: &World, who: &str, also: Value) -> Value {
    open(world, ask(json!({ "kind": "support", "procured": "it" }), who, also))["request"]["id"].clone()
}

#[test]
fn whoever_waits_for_one_of_several_done_together_gets_a_letter_each() {
    let world = district();
    let first = help(&world, "Ms Whitfield", json!({ "requester_email": "m.whitfield@maple.example" }));
    let second = help(&world, "Mr Abara", json!({}));
    let done = world.value("request.resolve_all", json!({ "requests": [first, second], "how": "  A new switch. " }));
    assert_eq!(done["done"], json!([first, second]));
    let letters = done["letters"].as_array().unwrap();
    let told: Vec<_> = letters.iter().map(|told| (&told["request"], &told["number"], &told["letter"]["to"])).collect();
    let (to, nowhere) = (json!("m.whitfield@maple.example"), Value::Null);
    assert_eq!(told, [(&first, &json!(1), &to), (&second, &json!(2), &nowhere)]);
    let alone = help(&world, "Ms Whitfield", json!({ "requester_email": "m.whitfield@maple.example" }));
    let alone = world.value("request.resolve", json!({ "request": alone, "how": "A new switch." }))["letter"].clone();
    let body = |letter: &Value| letter["body"].as_str().unwrap().replace("R-3", "R-1");
    assert_eq!(body(&letters[0]["letter"]), body(&alone));
    let untold = world.refused("request.resolve_all", json!({ "requests": [first], "how": " " }));
    assert_eq!((why(&untold), &untold["field"]), ("missing", &json!("how")));
    // Who works on it, and how urgent it is, the requester need not learn.
    let third = help(&world, "Pat Lindqvist", json!({}));
    let given = world.value("request.assign", json!({ "requests": [third], "operator": "operator:Tomasz" }));
    assert_eq!((&given["done"], &given["letters"]), (&json!([third]), &json!([])));
    world.is_sound();
}

#[test]
fn one_that_is_not_there_is_left_out_and_one_named_twice_counts_once() {
    let world = district();
    let request = help(&world, "Ms Whitfield", json!({}));
    let gone = "01890000-0000-7000-8000-000000000000";
    let input = json!({ "requests": [request, gone, request], "priority": "high" });
    let done = world.value("request.prioritise", input);
    assert_eq!(done["done"], json!([request]));
    assert_eq!(world.refused("request.show", json!({ "request": gone }))["code"], "not_found");
    let left = done["left_out"].as_array().unwrap();
    assert_eq!(left.len(), 1);
    assert_eq!(
        (&left[0]["request"], &left[0]["number"], &left[0]["refusal"]["code"]),
        (&json!(gone), &Value::Null, &json!("not_found"))
    );
    let high = |word: &str| assert_eq!(world.run("request.queue", json!({}))["rows"][0]["priority"], word);
    taken_back_and_again(&world, || high("normal"), || high("high"));
    let twice = world.value("request.resolve_all", json!({ "requests": [request, gone, request], "how": "Done" }));
    assert_eq!((twice["letters"].as_array().map(Vec::len), &twice["left_out"][0]["request"]), (Some(1), &json!(gone)));
    world.is_sound();
}

#[test]
fn a_request_is_given_to_somebody_of_it_who_still_works_here() {
    let world = district();
    let request = help(&world, "Ms Whitfield", json!({}));
    world.run("operator.add", json!({ "name": "Vera", "role": "viewer" }));
    let mut imani = world.value("operator.add", json!({ "name": "Imani", "role": "it" }));
    let give = |name: &str| json!({ "requests": [request], "operator": format!("operator:{name}") });
    for name in ["Ines", "Vera"] {
        let no = world.refused("request.assign", give(name));
        assert_eq!((why(&no), &no["reason"]["name"]), ("cannot_work_on_it", &json!(name)));
    }
    world.run("request.assign", give("Imani"));
    let her = imani["id"].clone();
    imani["active"] = json!(false);
    world.run("operator.change", json!({ "operator": imani }));
    let no = world.refused("request.assign", json!({ "requests": [request], "operator": her }));
    assert_eq!((why(&no), &no["reason"]["active"]), ("cannot_work_on_it", &json!(false)));
    // What she had stays hers until somebody else takes it.
    let row = world.run("request.queue", json!({}))["rows"][0].clone();
    assert_eq!(row["assignee_name"], "Imani");
    world.is_sound();
}
