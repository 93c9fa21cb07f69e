//! Every kind of exception with every choice it offers: what becomes of the device, the count and the decision.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::quarter::{Quarter, tag};
use crate::stage::why;

/// Something unexplained, ready to be decided: the exception, and the device it is about.
struct Open {
    quarter: Quarter,
    exception: Value,
    about: Option<String>,
}

fn open(kind: &str) -> Open {
    let mut quarter = Quarter::begin();
    let (library, cart) = (quarter.library.clone(), quarter.cart.clone());
    let mut about = Some(tag(1));
    match kind {
        "missing" => {}
        "moved" => drop(quarter.scan(&tag(1), &library)),
        "recovery" => {
            let ana = json!({ "population": "student", "number": "1", "name": "Ana Beltran", "school": quarter.cedar, "state": "active" });
            quarter.world.sit_down("Tomasz");
            let ana = quarter.world.value("person.add", ana);
            quarter.world.sit_down("Imani");
            let device = quarter.device(&tag(1));
            let to = json!({ "kind": "person", "person": ana["id"] });
            quarter.world.run("custody.check_out", json!({ "device": device, "to": to }));
            quarter.world.run("device.report_missing", json!({ "device": device, "note": "Not in class." }));
            quarter.scan(&tag(1), &library);
        }
        "other_school" => {
            about = Some(tag(50));
            quarter.scan(&tag(50), &library);
        }
        "surplus" | "ghost" => {
            about = Some(tag(50));
            let device = quarter.device(&tag(50));
            quarter.world.sit_down("Tomasz");
            quarter.world.run("device.declare_surplus", json!({ "device": device, "reason": "Too old." }));
            if kind == "ghost" {
                let gone = json!({ "device": device, "reference": "Lot 4", "on": "2026-11-09" });
                quarter.world.run("device.dispose", gone);
            }
            quarter.world.sit_down("Imani");
            quarter.scan(&tag(50), &library);
        }
        "arrived_since" => {
            about = Some("MC-NEW".into());
            let new = json!({ "tag": "MC-NEW", "model_name": "Chromebook 11", "school": quarter.cedar });
            quarter.world.run("device.add", new);
            quarter.scan("MC-NEW", &library);
        }
        "unlisted" => {
            about = None;
            quarter.scan("7719-A", &library);
        }
        "recount" => {
            quarter.scan(&tag(1), &cart);
            quarter.world.run("audit.draw_recount", json!({ "audit": quarter.audit }));
            quarter.world.run("audit.finish_recount", json!({ "audit": quarter.audit }));
        }
        other => panic!("{other}"),
    }
    let exception = match &about {
        Some(tag) => {
            let found = quarter.world.run("find.code", json!({ "code": tag }))["what"]["device"]["id"].clone();
            json!({ "kind": kind, "device": found })
        }
        None => json!({ "kind": kind, "code": "7719-A" }),
    };
    Open { quarter, exception, about }
}

impl Open {
    fn input(&self, choice: &Value) -> Value {
        json!({ "audit": self.quarter.audit, "exceptions": [self.exception], "choice": choice })
    }

    #[track_caller]
    fn decide(&self, choice: &Value) -> Value {
        self.quarter.world.run("audit.decide", self.input(choice))
    }

    /// What a person sees of it now.
    fn seen(&self, decided: &Value) -> String {
        let world = &self.quarter.world;
        let shown = match &self.about {
            Some(tag) => world.run("find.code", json!({ "code": tag }))["what"].clone(),
            None => world.run("find.code", json!({ "code": "7719-A" }))["what"].clone(),
        };
        let device = match shown["device"]["id"].as_str() {
            Some(id) => world.run("device.show", json!({ "device": id })),
            None => Value::Null,
        };
        let facts = &device["known"]["facts"];
        let with = device["known"]["custody"]["words"].as_str().or(shown["device"]["with"]["words"].as_str());
        let figures = self.quarter.figures();
        let counted = |group: &Value| {
            let all = group.as_object().unwrap().iter().filter(|(_, count)| count.as_u64() != Some(0));
            let by_word: BTreeMap<_, _> = all.collect();
            by_word.iter().map(|(word, count)| format!("{count} {word}")).collect::<Vec<_>>().join(", ")
        };
        let home = self.place(&facts["home"]);
        let mut line = format!(
            "{} at {home}{} · {} · found: {} · undecided: {}",
            facts["status"].as_str().or(shown["device"]["status"].as_str()).unwrap_or("no device"),
            with.map_or_else(String::new, |with| format!(", with {with}")),
            counted(&figures["outcomes"]),
            counted(&figures["found"]),
            figures["undecided"]
        );
        for field in ["note", "attested_by", "answer"] {
            if let Some(said) = decided[field].as_str() {
                let _ = write!(line, " · {field}: {said}");
            }
        }
        line
    }

    fn place(&self, id: &Value) -> &'static str {
        match id {
            id if *id == self.quarter.cart => "Cart 7B",
            id if *id == self.quarter.library => "the Library",
            _ => "no place",
        }
    }
}

fn choices() -> Vec<(&'static str, Vec<Value>)> {
    let report = json!({ "agency": "Maple PD", "number": "26-118", "filed_on": "2026-11-06" });
    vec![
        ("moved", vec![json!({ "kind": "update_place" }), json!({ "kind": "leave" })]),
        (
            "missing",
            vec![
                json!({ "kind": "confirm_missing" }),
                json!({ "kind": "attest", "name": "Ms Whitfield", "on": "2026-11-06" }),
                json!({ "kind": "declare_lost", "what_happened": "Left on a bus." }),
                json!({ "kind": "declare_stolen", "report": report }),
            ],
        ),
        (
            "recovery",
            vec![
                json!({ "kind": "recover", "whereabouts": "here" }),
                json!({ "kind": "recover", "whereabouts": "with_holder" }),
                json!({ "kind": "dispute", "reason": "Another laptop wears its tag." }),
            ],
        ),
        ("other_school", vec![json!({ "kind": "send_back" }), json!({ "kind": "take_over" })]),
        (
            "ghost",
            vec![
                json!({ "kind": "explain", "note": "The recycler never came." }),
                json!({ "kind": "ask_reopen", "note": "In use in Room 114." }),
            ],
        ),
        (
            "surplus",
            vec![json!({ "kind": "back_to_storage" }), json!({ "kind": "ask_withdraw", "note": "We need it." })],
        ),
        ("arrived_since", vec![json!({ "kind": "acknowledge" })]),
        (
            "unlisted",
            vec![
                json!({ "kind": "is_device", "device": tag(2), "alias": true }),
                json!({ "kind": "register", "model": "Lumen 3" }),
                json!({ "kind": "not_ours", "note": "A visitor's." }),
            ],
        ),
        ("recount", vec![json!({ "kind": "explain", "note": "Lent to the library that hour." })]),
    ]
}

#[test]
fn every_choice_does_what_it_says_and_no_other_kind_takes_it() {
    let all = choices();
    let mut table = String::new();
    let mut last = open("missing");
    for (kind, offered) in &all {
        let _ = writeln!(table, "{kind}: {}", open(kind).seen(&Value::Null));
        for choice in offered {
            let exception = open(kind);
            let mut choice = choice.clone();
            if choice["device"].is_string() {
                choice["device"] = exception.quarter.device(&tag(2));
            }
            let decided = exception.decide(&choice);
            let word = decided["value"][0]["choice"].as_str().unwrap().to_owned();
            assert_eq!(word, choice["kind"]);
            let whereabouts = choice["whereabouts"].as_str().map_or_else(String::new, |at| format!(" {at}"));
            let _ = writeln!(table, "  {word}{whereabouts} -> {}", exception.seen(&decided["value"][0]));
            exception.quarter.world.run("history.undo", json!({}));
            exception.quarter.world.is_sound();
        }
        let exception = open(kind);
        for (_, others) in all.iter().filter(|(other, _)| other != kind) {
            for choice in others.iter().filter(|choice| !offered.iter().any(|own| own["kind"] == choice["kind"])) {
                let mut choice = choice.clone();
                if choice["device"].is_string() {
                    choice["device"] = exception.quarter.device(&tag(2));
                }
                let refused = exception.quarter.world.refused("audit.decide", exception.input(&choice));
                assert_eq!(why(&refused), "choice_does_not_fit", "{kind} {choice}");
            }
        }
        last = exception;
    }
    insta::assert_snapshot!(table);
    last.quarter.world.is_sound();
}

#[test]
fn what_was_just_scanned_says_what_may_be_decided_about_it_until_somebody_did() {
    for (kind, choice) in [
        ("recovery", json!({ "kind": "dispute", "reason": "It is another one." })),
        ("other_school", json!({ "kind": "send_back" })),
        ("surplus", json!({ "kind": "back_to_storage" })),
        ("ghost", json!({ "kind": "explain", "note": "It waits for the recycler." })),
        ("arrived_since", json!({ "kind": "acknowledge" })),
        ("unlisted", json!({ "kind": "not_ours", "note": "A toaster." })),
    ] {
        let exception = open(kind);
        let code = exception.about.clone().unwrap_or_else(|| "7719-A".into());
        let quarter = &exception.quarter;
        let input = json!({ "audit": quarter.audit, "kind": kind });
        let listed = quarter.world.run("audit.exceptions", input)["exceptions"][0]["choices"].clone();
        let scanned = quarter.scan(&code, &quarter.library);
        assert_eq!((&scanned["exception"], &scanned["may_decide"]), (&json!(kind), &listed), "as in the list");
        exception.decide(&choice);
        let decided = quarter.scan(&code, &quarter.library);
        assert_eq!((&decided["exception"], &decided["may_decide"]), (&Value::Null, &json!([])), "{kind}");
        let again = quarter.world.refused("audit.decide", exception.input(&choice));
        assert_eq!(why(&again), "exception_settled");
        quarter.world.is_sound();
    }
    let quarter = Quarter::begin();
    let counted = quarter.scan(&tag(1), &quarter.library);
    assert_eq!(counted["exception"], Value::Null, "where it lives is decided at the end");
    quarter.world.is_sound();
}

#[test]
fn what_is_asked_of_it_waits_until_it_is_done() {
    let mut ghost = open("ghost");
    ghost.decide(&json!({ "kind": "ask_reopen", "note": "In use in Room 114." }));
    let asked = |world: &rollcall_tests::World| world.run("audit.asked_of_it", json!({}))["asked"].clone();
    let waiting = asked(&ghost.quarter.world);
    assert_eq!(
        (&waiting[0]["shown"], &waiting[0]["school"], &waiting[0]["decision"]["note"]),
        (&json!(tag(50)), &json!("Cedar Fork Middle"), &json!("In use in Room 114."))
    );
    assert_eq!(waiting[0]["action"], Value::Null, "it waits for IT");
    let device = ghost.exception["device"].clone();
    let not_hers = ghost.quarter.world.refused("device.reopen_ghost", json!({ "device": device, "reason": "Here." }));
    assert_eq!(why(&not_hers), "not_allowed");
    ghost.quarter.world.sit_down("Tomasz");
    let waiting = asked(&ghost.quarter.world);
    assert_eq!(waiting.as_array().unwrap().len(), 1, "IT sees what any school asks");
    assert_eq!(waiting[0]["action"], "reopen_ghost");
    ghost.quarter.world.run("device.reopen_ghost", json!({ "device": device, "reason": "It is here." }));
    assert_eq!(asked(&ghost.quarter.world), json!([]));
    ghost.quarter.world.is_sound();

    let mut surplus = open("surplus");
    surplus.decide(&json!({ "kind": "ask_withdraw", "note": "We need it." }));
    assert_eq!(asked(&surplus.quarter.world)[0]["decision"]["choice"], "ask_withdraw");
    surplus.quarter.world.sit_down("Tomasz");
    assert_eq!(asked(&surplus.quarter.world)[0]["action"], "withdraw_surplus");
    surplus.quarter.world.is_sound();
}

#[test]
fn what_an_audit_misses_is_suggested_before_what_it_has() {
    let quarter = Quarter::begin();
    // One sign is read wrongly, and which one it is nobody can tell.
    quarter.world.run("device.add_alias", json!({ "device": quarter.device(&tag(1)), "code": "QA-1018" }));
    quarter.world.run("device.add_alias", json!({ "device": quarter.device(&tag(2)), "code": "QA-1O1B" }));
    let suggested = || -> Vec<String> {
        let answer = quarter.world.run("audit.suggest", json!({ "audit": quarter.audit, "code": "QA-1O18" }));
        let all = answer["suggestions"].as_array().unwrap().iter();
        all.map(|one| one["device"]["tag"].as_str().unwrap().to_owned()).collect()
    };
    let both = suggested();
    assert_eq!(both.len(), 2, "{both:?}");
    quarter.scan(&both[0], &quarter.cart);
    assert_eq!(suggested(), [both[1].clone(), both[0].clone()], "the one still missing comes first");
    quarter.scan(&both[1], &quarter.cart);
    assert_eq!(suggested(), both, "nothing is missed any more");
    let mut elsewhere = Quarter::begin();
    elsewhere.world.sit_down("Imani");
    let refused =
        elsewhere.world.refused("audit.suggest", json!({ "audit": elsewhere.next_door, "code": "MC-000000B" }));
    assert_eq!(why(&refused), "other_school");
    elsewhere.world.is_sound();
    quarter.world.is_sound();
}

#[test]
fn a_printed_instruction_is_never_counted_as_a_device() {
    let quarter = Quarter::begin();
    let scan = json!({ "audit": quarter.audit, "code": "RC:K:UNDO", "place": quarter.library });
    assert_eq!(quarter.world.refused("audit.scan", scan)["reason"], json!({ "why": "control_code", "word": "UNDO" }));
    assert_eq!(quarter.figures()["scans"]["total"], 0);
    quarter.scan(&tag(1), &quarter.cart);
    quarter.world.run("audit.draw_recount", json!({ "audit": quarter.audit }));
    let again = |code: &str| json!({ "audit": quarter.audit, "code": code });
    assert_eq!(why(&quarter.world.refused("audit.scan_recount", again("rc:k:undo"))), "control_code");
    assert_eq!(why(&quarter.world.refused("audit.scan_recount", again(&"9".repeat(600)))), "too_long");
    let away = json!({ "audit": quarter.audit, "code": tag(1), "place": quarter.stone_room() });
    assert_eq!(why(&quarter.world.refused("audit.scan_recount", away)), "place_elsewhere");
    quarter.world.is_sound();
}
