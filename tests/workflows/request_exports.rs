//! Requests and the promises kept for them leave as files.

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::stage::{district, why};

/// Two requests of Cedar Falls and one of Maple High, of which one is done.
fn asked() -> World {
    let world = district();
    let lamp = json!({ "kind": "projector_lamp", "symptom": "out" });
    let ask = |school: &str, who: &str, place: Value, ask: Value| {
        json!({ "school": format!("school:{school}"), "requester_name": who, "place": place, "ask": ask,
                "requester_email": "someone@maple.example", "description": "It hums, too." })
    };
    world.run("request.open", ask("CFM", "Joan Whitfield", json!("place:CFM/Room 12"), lamp.clone()));
    world
        .run("request.open", ask("CFM", "Joan Whitfield", Value::Null, json!({ "kind": "support", "procured": "it" })));
    world.run("request.open", ask("MHS", "Noor Haddad", json!("place:MHS/Room 201"), lamp));
    world.wait(2 * 3600);
    world.run("request.resolve", json!({ "request": "request:R-1", "how": "New lamp." }));
    world
}

fn written(world: &World, name: &str, mut input: Value) -> String {
    let out = world.folder.path().join("out.csv");
    input["out"] = json!(out.display().to_string());
    world.run(name, input);
    std::fs::read_to_string(out).unwrap()
}

#[test]
fn the_public_list_of_requests_names_nobody_and_quotes_nobody() {
    let mut world = asked();
    let internal = written(&world, "export.requests", json!({}));
    assert!(internal.contains("Joan Whitfield") && internal.contains("It hums, too."), "{internal}");
    insta::assert_snapshot!(internal);
    world.run("request.assign", json!({ "requests": ["request:R-2"], "operator": "operator:Tomasz" }));
    let public = written(&world, "export.requests", json!({ "profile": "public" }));
    for private in
        ["Tomasz", "Works on it", "Whitfield", "Haddad", "someone@", "hums", "Projector lamp is out", "Support for"]
    {
        assert!(!public.contains(private), "{private}: {public}");
    }
    assert!(public.contains("R-1") && public.contains("Cedar Falls Middle"), "{public}");
    let open = written(&world, "export.requests", json!({ "only_open": true }));
    assert!(!open.contains("R-1,") && open.contains("R-2,"), "{open}");
    world.sit_down("Jonah");
    let own = written(&world, "export.requests", json!({}));
    assert!(own.contains("R-3,") && !own.contains("R-2,"), "{own}");
    let elsewhere = json!({ "school": "school:CFM", "out": world.folder.path().join("no.csv") });
    assert_eq!(why(&world.refused("export.requests", elsewhere)), "other_school");
    world.is_sound();
}

#[test]
fn promises_kept_are_told_by_school_kind_and_month() {
    let world = asked();
    let kept = written(&world, "export.sla", json!({}));
    insta::assert_snapshot!(kept);
    assert_eq!(written(&world, "export.sla", json!({ "profile": "public" })).lines().last(), kept.lines().last());
    let paper = json!({ "out": world.folder.path().join("sla.pdf"), "from": "2026-11-01", "until": "2026-11-30" });
    assert_eq!(world.run("export.sla", paper)["paper"]["pages"], 1);
    let backwards = json!({ "out": world.folder.path().join("no.csv"), "from": "2026-11-30", "until": "2026-11-01" });
    assert_eq!(why(&world.refused("export.sla", backwards)), "ends_before_it_begins");
    world.is_sound();
}

#[test]
fn what_nobody_did_keeps_no_promise_and_what_is_overdue_is_counted() {
    let world = district();
    let lamp = json!({ "kind": "projector_lamp", "symptom": "out" });
    let open = |place: &str| {
        let form = json!({ "school": "school:CFM", "requester_name": "Joan Whitfield", "place": place, "ask": lamp });
        let request = world.value("request.open", form)["request"]["id"].clone();
        json!({ "request": request })
    };
    let gone = open("place:CFM/Room 12");
    for _ in 0..3 {
        let mut attempt = gone.clone();
        (attempt["channel"], attempt["outcome"]) = (json!("phone"), json!("no_answer"));
        world.run("request.contact", attempt);
    }
    for because in ["withdrawn", "duplicate", "out_of_scope", "advice"] {
        let mut close = open("place:CFM/Room 12");
        (close["because"], close["sentence"]) = (json!(because), json!("So it is."));
        world.run("request.close", close);
    }
    let mut done = open("place:CFM/Room 12");
    done["how"] = json!("New lamp.");
    world.run("request.resolve", done);
    open("place:CFM/Room 12");
    let today = json!({ "from": "2026-11-01", "until": "2026-11-30" });
    let figures = |world: &World| world.run("request.sla_report", today.clone());
    let total = figures(&world)["total"].clone();
    assert_eq!(
        (&total["ended"], &total["resolved"], &total["resolution_met"]),
        (&json!(6), &json!(2), &json!(2)),
        "{total}"
    );
    assert_eq!(total["not_counted"], json!({ "no_contact": 1, "out_of_scope": 1, "duplicate": 1, "withdrawn": 1 }));
    assert_eq!(total["overdue_now"], 0);
    world.at("2026-12-01T09:00:00-05:00");
    let report = figures(&world);
    let overdue = [&report["total"], &report["schools"][0]["figures"], &report["kinds"][0]["figures"]];
    assert_eq!(overdue.map(|figures| figures["overdue_now"].clone()), [1, 1, 1].map(Value::from));
    assert_eq!(report["months"][0]["figures"]["overdue_now"], Value::Null, "it ended in no month");
    assert_eq!(
        why(&world.refused("request.resolve", json!({ "request": gone["request"], "how": "x" }))),
        "request_ended"
    );
    world.is_sound();
}
