//! A theft without a report, the report ten days later, the device in another school's audit; and losses that turned up in
//! time and a day too late.

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::stage::{district, lend, why};

/// Every lost device costs $300.00 in this school year.
fn at_a_flat_price() -> World {
    let world = district();
    let mut policy = world.run("policy.now", json!({}));
    policy["incident_prices"]["lost"] = json!({ "is": "flat", "cents": 30_000 });
    world.run("policy.change", json!({ "school_year": "2026-27", "policy": policy }));
    for (tag, school) in [("MC-0005", "CFM"), ("MC-0006", "CFM")] {
        let device = json!({ "tag": tag, "serial": format!("5CD{}", &tag[3..]), "model_name": "Lark 11", "school": format!("school:{school}") });
        world.run("device.add", device);
    }
    world
}

fn show(world: &World, incident: &Value) -> Value {
    world.run("incident.show", json!({ "incident": incident }))
}

fn entries(shown: &Value) -> Vec<(&str, i64, &str)> {
    let entries = shown["entries"].as_array().unwrap().iter();
    entries
        .map(|entry| {
            let kind = entry["kind"].as_str().unwrap();
            (kind, entry["cents"].as_i64().unwrap(), entry["on_day"].as_str().unwrap())
        })
        .collect()
}

fn balance(world: &World, number: &str) -> Value {
    world.run("fee.statement", json!({ "person": format!("person:{number}") }))["balance"].clone()
}

#[test]
fn a_theft_without_a_report_costs_until_the_report_arrives_and_the_laptop_comes_back_from_another_schools_audit() {
    let mut world = at_a_flat_price();
    world.sit_down("Ines");
    lend(&world, "MC-0001", "100234");
    world.at("2027-01-10T10:00:00-05:00");
    let theft = |kind: &str, report: Value| {
        json!({ "device": "tag:MC-0001", "kind": kind, "what_happened": "Taken from the bus", "last_seen": "Bus 12",
                "happened_on": "2027-01-08", "reported_by": "Ana's mother", "witnesses": "The driver",
                "serial_given": "5cd 0001", "report": report })
    };
    let refused = world.refused("incident.new", theft("stolen", Value::Null));
    assert_eq!(why(&refused), "no_report", "nothing is stolen without a police report");
    let told = world.value("incident.new", theft("claimed_stolen", Value::Null));
    assert_eq!((&told["kind"], &told["claimed_stolen"]), (&json!("lost"), &json!(true)));
    let incident = told["id"].clone();
    let shown = show(&world, &incident);
    assert_eq!((&shown["status"], &shown["next"]), (&json!("lost"), &json!("incident.attach_report")));
    assert_eq!(shown["serial"]["differs"], false, "read as a scanner would");
    assert_eq!(shown["waits_for"], json!(["report", "decision"]));

    let decide = json!({ "incident": incident });
    assert_eq!(why(&world.refused("incident.decide", decide.clone())), "not_allowed");
    world.sit_down("Tomasz");
    let priced = world.run("incident.price", decide.clone());
    assert_eq!((&priced["cents"], &priced["balance_after"]), (&json!(30_000), &json!(30_000)));
    assert_eq!(priced["steps"], json!([{ "is": "flat", "cents": 30_000 }]));
    assert_eq!((&priced["status_after"], &priced["replace"]), (&json!("lost"), &json!(true)));
    let decided = world.value("incident.decide", decide.clone());
    assert_eq!(
        (&decided["decision"]["cents"], &decided["decision"]["school_year"]),
        (&json!(30_000), &json!("2026-27"))
    );
    assert_eq!(entries(&show(&world, &incident)), [("charge", 30_000, "2027-01-10")]);
    assert_eq!(why(&world.refused("incident.decide", decide)), "decided_already");

    // Taken back, the decision takes its charge along; done again, it charges once.
    world.run("history.undo", json!({}));
    assert_eq!((balance(&world, "100234"), show(&world, &incident)["decisions"].clone()), (json!(0), json!([])));
    world.run("history.redo", json!({}));
    assert_eq!(balance(&world, "100234"), 30_000);

    world.sit_down("Ines");
    let issue = json!({ "incident": incident, "code": "MC-0002", "accessories": ["charger"] });
    let issued = world.value("replacement.issue", issue);
    assert_eq!(issued["replacement"]["kind"], "replacement");

    world.at("2027-01-20T09:00:00-05:00");
    let report =
        |filed_on: &str| json!({ "agency": "Maple County Sheriff", "number": "27-0042", "filed_on": filed_on });
    let attach = |filed_on: &str| json!({ "incident": incident, "report": report(filed_on) });
    let before = world.refused("incident.attach_report", attach("2027-01-07"));
    assert_eq!((before["field"].as_str(), why(&before)), (Some("report.filed_on"), "before_loss"));
    assert_eq!(why(&world.refused("incident.attach_report", attach("2027-01-21"))), "in_the_future");
    let stolen = world.value("incident.attach_report", attach("2027-01-19"));
    assert_eq!((&stolen["kind"], &stolen["reported_at"]), (&json!("stolen"), &told["reported_at"]));
    let shown = show(&world, &incident);
    assert_eq!(entries(&shown), [("charge", 30_000, "2027-01-10"), ("reversal", -30_000, "2027-01-20")]);
    let fees: Vec<_> =
        shown["decisions"].as_array().unwrap().iter().map(|one| (&one["because"], &one["cents"])).collect();
    assert_eq!(fees, [(&json!("report_filed"), &json!(0)), (&json!("decided"), &json!(30_000))]);
    assert_eq!((&shown["status"], balance(&world, "100234")), (&json!("stolen"), json!(0)));
    // Undone and done again, the price follows.
    world.run("history.undo", json!({}));
    assert_eq!((balance(&world, "100234"), &show(&world, &incident)["status"]), (json!(30_000), &json!("lost")));
    world.run("history.redo", json!({}));
    assert_eq!((balance(&world, "100234"), &show(&world, &incident)["status"]), (json!(0), &json!("stolen")));

    let out = world.folder.path().join("incidents.csv");
    world.run("export.incidents", json!({ "out": out, "since": "2027-01-01" }));
    let csv = std::fs::read_to_string(&out).unwrap();
    assert!(csv.contains("300.00"), "{csv}");
    insta::assert_snapshot!("both_dates_are_in_the_export", csv);
    world.run("export.incidents", json!({ "out": out, "profile": "public" }));
    let public = std::fs::read_to_string(&out).unwrap();
    for private in
        ["Ana", "100234", "MC-0001", "5CD0001", "Sheriff", "27-0042", "bus", "Bus 12", "mother", "driver", "300.00"]
    {
        assert!(!public.contains(private), "{private}: {public}");
    }

    // March: the audit of Maple High finds it.
    world.sit_down("Tomasz");
    world.at("2027-03-09T09:00:00-05:00");
    world.run("audit.plan", json!({ "period": "2026-27/Q3" }));
    world.run("audit.open", json!({ "period": "period:2026-27/Q3" }));
    world.sit_down("Jonah");
    let scan = json!({ "audit": "audit:MHS@2026-27/Q3", "code": "MC-0001", "place": "place:MHS/Room 201" });
    let scanned = world.value("audit.scan", scan);
    assert_eq!(scanned["exception"], "recovery", "said at once");
    let exception = json!([{ "kind": "recovery", "device": "tag:MC-0001" }]);
    let choice = json!({ "kind": "recover", "whereabouts": "here" });
    world.run("audit.decide", json!({ "audit": "audit:MHS@2026-27/Q3", "exceptions": exception, "choice": choice }));
    let elsewhere = world.refused("recovery.proposals", json!({ "device": "tag:MC-0001" }));
    assert_eq!(why(&elsewhere), "other_school", "what follows is its own school's");

    world.sit_down("Ines");
    let device = world.run("device.show", json!({ "device": "tag:MC-0001" }));
    let facts = &device["known"]["facts"];
    assert_eq!((&facts["status"], &facts["condition"]), (&json!("in_service"), &json!("needs_check")), "in quarantine");
    assert_eq!(show(&world, &incident)["waits_for"], json!(["recovery"]));
    let proposed = world.run("recovery.proposals", json!({ "device": "tag:MC-0001" }));
    let kinds: Vec<_> =
        proposed["recoveries"][0]["proposals"].as_array().unwrap().iter().map(|one| &one["is"]).collect();
    assert_eq!(kinds, [&json!("collect"), &json!("close")], "nothing stands of the fee");
    let accept = |what: &str| json!({ "incident": incident, "what": what });
    let collected = world.value("recovery.accept", accept("collect"));
    assert_eq!(collected["collected"][0]["tag"], "MC-0002");
    assert_eq!(why(&world.refused("recovery.accept", accept("collect"))), "not_proposed");
    let closed = world.value("recovery.accept", accept("close"));
    assert_ne!(closed["recovery"]["incident"]["closed_at"], Value::Null);
    let shown = show(&world, &incident);
    assert_eq!((&shown["waits_for"], &shown["actions"]), (&json!([]), &json!(["note", "attach", "reopen"])));
    assert_ne!(shown["chain"][0]["ended_at"], Value::Null, "the duplicate is back");
    world.is_sound();
}

/// A laptop lost on 10 January, decided at $300.00, and found on a day.
fn lost_and_found(world: &mut World, tag: &str, number: &str, paid: bool, found: &str) -> Value {
    world.sit_down("Tomasz");
    world.at("2027-01-09T10:00:00-05:00");
    lend(world, tag, number);
    world.at("2027-01-10T10:00:00-05:00");
    let lost = json!({ "device": format!("tag:{tag}"), "kind": "lost", "what_happened": "Left on the bus" });
    let incident = world.value("incident.new", lost)["id"].clone();
    world.run("incident.decide", json!({ "incident": incident }));
    if paid {
        world.run("fee.pay", json!({ "person": format!("person:{number}"), "cents": 30_000 }));
    }
    world.at(found);
    world.run("device.recover", json!({ "device": format!("tag:{tag}"), "where": "here" }));
    incident
}

#[test]
fn what_turns_up_on_the_thirtieth_day_is_credited_and_a_day_later_it_is_not() {
    let mut world = at_a_flat_price();
    let accept = |incident: &Value| json!({ "incident": incident, "what": "credit" });
    let incident = lost_and_found(&mut world, "MC-0003", "100235", false, "2027-02-09T16:00:00-05:00");
    let proposed = world.run("recovery.proposals", json!({ "device": "tag:MC-0003" }));
    let recovery = &proposed["recoveries"][0];
    assert_eq!((&recovery["days"], &recovery["credit_until"]), (&json!(30), &json!("2027-02-09")));
    assert_eq!(recovery["proposals"][0], json!({ "is": "credit", "credit": 30_000, "refund": 0 }));
    world.sit_down("Ines");
    assert_eq!(why(&world.refused("recovery.accept", accept(&incident))), "not_allowed", "money is IT's");
    world.sit_down("Tomasz");
    let accepted = world.value("recovery.accept", accept(&incident));
    assert_eq!(accepted["entries"][0]["cents"], -30_000);
    let done = world.run("history.operations", json!({ "count": 5 }));
    let recovery =
        done["operations"].as_array().unwrap().iter().find(|row| row["operation"]["command"] == "device.recover");
    let undo = json!({ "operation": recovery.unwrap()["operation"]["seq"] });
    let answered = world.refused("history.undo", undo);
    assert_eq!((why(&answered), &answered["reason"]["entity"]), ("needed_later", &json!("incident_step")));
    assert_eq!(balance(&world, "100235"), 0);
    world.run("history.undo", json!({}));
    assert_eq!(balance(&world, "100235"), 30_000);
    world.run("history.redo", json!({}));
    assert_eq!(balance(&world, "100235"), 0);
    assert_eq!(why(&world.refused("recovery.accept", accept(&incident))), "not_proposed", "once only");

    // Paid by then: it is given back. Accepted three days later, it says the day the laptop turned up.
    let incident = lost_and_found(&mut world, "MC-0005", "100234", true, "2027-02-09T09:00:00-05:00");
    world.at("2027-02-12T09:00:00-05:00");
    let accepted = world.value("recovery.accept", accept(&incident));
    let kinds: Vec<_> =
        accepted["entries"].as_array().unwrap().iter().map(|one| (&one["kind"], &one["cents"])).collect();
    assert_eq!(kinds, [(&json!("credit"), &json!(-30_000)), (&json!("refund"), &json!(30_000))]);
    for entry in accepted["entries"].as_array().unwrap() {
        assert_eq!((&entry["on_day"], &entry["note"]), (&json!("2027-02-12"), &json!("turned up on Tue 9 Feb 2027")));
    }
    assert_eq!(balance(&world, "100234"), 0);

    let incident = lost_and_found(&mut world, "MC-0006", "7001", false, "2027-02-10T09:00:00-05:00");
    let proposed = world.run("recovery.proposals", json!({ "device": "tag:MC-0006" }));
    assert_eq!(proposed["recoveries"][0]["proposals"], json!([{ "is": "close" }]), "day 31");
    assert_eq!(why(&world.refused("recovery.accept", accept(&incident))), "not_proposed");
    assert_eq!(balance(&world, "7001"), 30_000);
    let decline = |reason: &str| json!({ "incident": incident, "what": "close", "reason": reason });
    assert_eq!(why(&world.refused("recovery.decline", decline(" "))), "missing");
    let declined = world.value("recovery.decline", decline("She wants to talk about the fee first."));
    assert_eq!(declined["recovery"]["proposals"], json!([]));
    assert_eq!(declined["recovery"]["answers"][0]["said"], "She wants to talk about the fee first.");
    world.is_sound();
}

/// A laptop lost on 10 January, scanned in an audit, and recovered by the decision of 12 February.
fn scanned_and_decided_later(scanned: &str) -> (World, Value) {
    let world = at_a_flat_price();
    world.at("2027-01-09T10:00:00-05:00");
    lend(&world, "MC-0003", "100235");
    world.at("2027-01-10T10:00:00-05:00");
    let lost = json!({ "device": "tag:MC-0003", "kind": "lost", "what_happened": "Left on the bus" });
    let incident = world.value("incident.new", lost)["id"].clone();
    world.run("incident.decide", json!({ "incident": incident }));
    world.at(scanned);
    world.run("audit.plan", json!({ "period": "2026-27/Q3" }));
    world.run("audit.open", json!({ "period": "period:2026-27/Q3" }));
    let audit = "audit:CFM@2026-27/Q3";
    let scan = json!({ "audit": audit, "code": "MC-0003", "place": "place:CFM/Room 12" });
    assert_eq!(world.value("audit.scan", scan)["exception"], "recovery");
    world.at("2027-02-12T09:00:00-05:00");
    let exception = json!([{ "kind": "recovery", "device": "tag:MC-0003" }]);
    let choice = json!({ "kind": "recover", "whereabouts": "here" });
    world.run("audit.decide", json!({ "audit": audit, "exceptions": exception, "choice": choice }));
    (world, incident)
}

/// DOMAIN §8 counts the days to the day it was recovered: who scans on day 30 does not wait for whoever decides.
#[test]
fn what_an_audit_scans_on_the_thirtieth_day_is_credited_though_it_is_decided_later() {
    let accept = |incident: &Value| json!({ "incident": incident, "what": "credit" });
    let (world, incident) = scanned_and_decided_later("2027-02-09T15:00:00-05:00");
    let proposed = world.run("recovery.proposals", json!({ "device": "tag:MC-0003" }));
    assert_eq!(proposed["recoveries"][0]["days"], 30);
    assert_eq!(world.value("recovery.accept", accept(&incident))["entries"][0]["cents"], -30_000);
    world.is_sound();

    let (world, incident) = scanned_and_decided_later("2027-02-10T08:00:00-05:00");
    let proposed = world.run("recovery.proposals", json!({ "device": "tag:MC-0003" }));
    assert_eq!(proposed["recoveries"][0]["days"], 31);
    assert_eq!(why(&world.refused("recovery.accept", accept(&incident))), "not_proposed");
    world.is_sound();
}
