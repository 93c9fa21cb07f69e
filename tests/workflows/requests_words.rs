//! The words of a request: how long they may be, and how they are found again.

use crate::requests_kinds::{ask, open};
use crate::stage::{district, lend, why};
use rollcall_tests::World;
use serde_json::{Value, json};

/// The field that is too long.
#[track_caller]
fn too_long(world: &World, name: &str, input: Value) -> String {
    let refused = world.refused(name, input);
    assert_eq!(why(&refused), "too_long", "{refused}");
    refused["field"].as_str().unwrap().to_owned()
}

#[test]
fn no_field_of_a_form_is_endless() {
    let world = district();
    let long = "x".repeat(5000);
    lend(&world, "MC-0001", "100234");
    let hire = |field: &str| {
        let mut form = json!({ "kind": "staff_device", "new_hire": "Noor Vance", "start_on": "2026-12-01" });
        form[field] = json!(long);
        form
    };
    let phone = |field: &str| {
        let mut form = json!({ "kind": "mobile_phone", "employee": "Rune Sato", "department": "Transportation" });
        form[field] = json!(long);
        form
    };
    let broken = json!({ "kind": "replacement", "happened": "damaged", "what_happened": "Fell", "last_seen": long });
    let student = json!({ "capacity": "for_student", "person": "person:100234", "code": "MC-0001" });
    for (field, form, also) in [
        ("position", hire("position"), json!({ "capacity": "hiring_manager" })),
        ("needs", hire("needs"), json!({ "capacity": "hiring_manager" })),
        ("new_hire", hire("new_hire"), json!({ "capacity": "hiring_manager", "person": "person:9001" })),
        ("replaces", phone("replaces"), json!({ "capacity": "direct_supervisor" })),
        ("employee", phone("employee"), json!({ "capacity": "direct_supervisor", "person": "person:7001" })),
        ("last_seen", broken, student),
        ("peripherals", json!({ "kind": "surplus_pickup", "peripherals": long }), json!({})),
    ] {
        assert_eq!(too_long(&world, "request.open", ask(form, "Pat Lindqvist", also)), field);
    }
    let numbered =
        json!({ "kind": "mobile_phone", "employee": "Rune Sato", "department": "Transportation", "number": "call me" });
    let numbered =
        world.refused("request.open", ask(numbered, "Pat Lindqvist", json!({ "capacity": "direct_supervisor" })));
    assert_eq!((why(&numbered), &numbered["field"]), ("out_of_range", &json!("number")));
    let quote = ask(json!({ "kind": "quote", "what": "carts" }), "Pat Lindqvist", json!({ "capacity": "principal" }));
    let quote = open(&world, quote)["request"]["id"].clone();
    let given = json!({ "request": quote, "cents": 100, "reference": long });
    assert_eq!(too_long(&world, "request.give_quote", given), "reference");
    let note = json!({ "request": quote, "channel": "phone", "outcome": "no_answer", "note": "x".repeat(8001) });
    assert_eq!(too_long(&world, "request.contact", note), "note");
    let number = json!({ "request": quote, "portal_number": long });
    assert_eq!(too_long(&world, "request.change", number), "portal_number");
    world.is_sound();
}

#[test]
fn a_request_is_found_without_its_accents_and_whatever_the_case() {
    let world = district();
    let about = json!({ "subject": "Écran cassé", "description": "Près de la fenêtre" });
    let request =
        open(&world, ask(json!({ "kind": "support", "procured": "it" }), "Zoë Ångström", about))["request"]["id"]
            .clone();
    open(&world, ask(json!({ "kind": "support", "procured": "it" }), "Mr Abara", json!({ "subject": "No sound" })));
    let found = |ended: bool, words: &str| {
        let page = world.run("request.queue", json!({ "words": words, "ended": ended }));
        (page["total"].as_u64().unwrap(), page["rows"][0]["id"] == request)
    };
    let words = ["écran", "ÉCRAN  CASSÉ", "ecran", "ANGSTROM", "ångström", "fenetre", "r-1", " R-1 "];
    for words in words {
        assert_eq!(found(false, words), (1, true), "{words}");
    }
    assert_eq!(found(false, "fenetre cran").0, 0);
    // The same name in another case is the same person.
    let again = ask(json!({ "kind": "support", "procured": "it" }), "ZOË ÅNGSTRÖM", json!({}));
    assert_eq!(
        open(&world, again)["warnings"][0],
        json!({ "is": "maybe_same", "request": request, "number": 1, "subject": "Écran cassé" })
    );
    world.run("history.undo", json!({}));
    world.run("request.resolve", json!({ "request": request, "how": "Replaced" }));
    for words in words {
        assert_eq!(found(true, words), (1, true), "{words}");
    }
    assert_eq!(found(true, "sound"), (0, false));
    let wordless = ask(json!({ "kind": "support", "procured": "it" }), " ", json!({}));
    assert_eq!(why(&world.refused("request.open", wordless)), "missing");
    world.is_sound();
}
