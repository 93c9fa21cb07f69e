//! What the district tells once a year or once a quarter: its inventory, its losses, its stipends, and how it stands.

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::quarter::{Quarter, tag};
use crate::stage::{district, lend, why};

/// Every sheet of a workbook, a line a row; without when it was made.
fn sheets(path: &str) -> String {
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(path).unwrap();
    let mut all = String::new();
    for name in calamine::Reader::sheet_names(&book) {
        all += &format!("== {name}\n");
        let range = calamine::Reader::worksheet_range(&mut book, &name).unwrap();
        for row in range.rows().filter(|row| row[0] != calamine::Data::String("Made on".into())) {
            let cells: Vec<String> = row.iter().map(ToString::to_string).collect();
            all += &format!("{}\n", cells.join(" | ").trim_end_matches([' ', '|']));
        }
    }
    all
}

fn written(world: &World, entry: &str, mut input: Value) -> String {
    let out = world.folder.path().join("report.xlsx").display().to_string();
    input["out"] = json!(out);
    world.run(entry, input);
    sheets(&out)
}

/// The lines of a sheet.
fn sheet<'s>(sheets: &'s str, name: &str) -> Vec<&'s str> {
    let after = sheets.split(&format!("== {name}\n")).nth(1).unwrap();
    after.split("== ").next().unwrap().lines().collect()
}

#[test]
fn the_inventory_of_a_past_day_is_what_was_there_then() {
    let mut world = district();
    let model = world.run("device.show", json!({ "device": "tag:MC-0001" }))["known"]["model"].clone();
    let known = json!({ "id": model["id"], "name": "Lark 11", "category": "Chromebook", "maker": null,
                        "os_family": "ChromeOS", "update_end": "2028-06-30", "replacement_cents": 34_900 });
    world.run("model.change", json!({ "model": known }));
    for (tag, bought) in [("MC-0001", "2023-11-10"), ("MC-0002", "2026-08-01"), ("MC-0003", "2019-08-01")] {
        let facts = json!({ "id": format!("tag:{tag}"), "purchased_on": bought, "cost_cents": 29_900 });
        world.run("device.change", json!({ "device": facts }));
    }
    let row =
        |number: &str| world.run("person.show", json!({ "person": format!("person:{number}") }))["person"].clone();
    let grade = |number: &str, grade: &str| {
        let mut person = row(number);
        person["grade"] = json!(grade);
        world.run("person.change", json!({ "person": person }));
    };
    grade("100234", "07");
    lend(&world, "MC-0001", "100234");
    lend(&world, "MC-0002", "7001");
    let then = written(&world, "export.inventory", json!({}));
    insta::assert_snapshot!(then);

    // In January one comes back, one is lost, one goes to another school, one is new; and everybody is in the next grade.
    world.at("2027-01-11T08:00:00-05:00");
    grade("100234", "08");
    world.run("custody.check_in", json!({ "device": "tag:MC-0001" }));
    world.run("incident.declare_lost", json!({ "device": "tag:MC-0002", "what_happened": "Left on a train." }));
    world.run("device.transfer_school", json!({ "device": "tag:MC-0003", "school": "school:MHS" }));
    world.run("device.add", json!({ "tag": "MC-0005", "model_name": "Lark 11", "school": "school:CFM" }));
    let november = written(&world, "export.inventory", json!({ "as_of": "2026-11-09" }));
    assert_eq!(november, then, "what happened later changes nothing of that day");
    let today = written(&world, "export.inventory", json!({ "profile": "public" }));
    insta::assert_snapshot!("the_inventory_of_today", today);
    // What was taken back never was.
    world.run("history.undo", json!({}));
    world.run("history.undo", json!({}));
    let without = written(&world, "export.inventory", json!({ "school": "school:MHS" }));
    assert_eq!(sheet(&without, "Summary by school").len(), 3, "{without}");
    assert!(sheet(&without, "Summary by school")[1].starts_with("Maple High | 1 |"), "{without}");
    let before = written(&world, "export.inventory", json!({ "as_of": "2026-11-08" }));
    assert_eq!(sheet(&before, "Summary by school").last(), Some(&"Total"), "nothing was registered then: {before}");

    let out = world.folder.path().join("no.xlsx").display().to_string();
    let tomorrow = world.refused("export.inventory", json!({ "as_of": "2027-01-12", "out": out }));
    assert_eq!((why(&tomorrow), &tomorrow["field"]), ("in_the_future", &json!("as_of")));
    world.sit_down("Jonah");
    assert_eq!(why(&world.refused("export.inventory", json!({ "school": "school:CFM", "out": out }))), "other_school");
    world.is_sound();
}

#[test]
fn stipends_go_by_attendance_and_term_and_the_public_hears_no_name() {
    let mut world = district();
    let change = |world: &World, code: &str, facts: Value| {
        let schools = world.run("school.list", json!({}))["schools"].clone();
        let mut school = schools.as_array().unwrap().iter().find(|school| school["code"] == code).unwrap().clone();
        let Value::Object(facts) = facts else { panic!("{facts}") };
        school.as_object_mut().unwrap().extend(facts);
        world.run("school.change", json!({ "school": school }));
    };
    let term = |name: &str| {
        json!({ "champion_name": name, "champion_from": "2026-08-03", "champion_until": "2027-05-28",
                "champion_recommended_by": "Dr Amara" })
    };
    change(&world, "CFM", term("Ines Prado"));
    let mut at_the_gap = term("Jonah Weiss");
    at_the_gap["attendance"] = json!(350);
    at_the_gap["champion_from"] = json!("2027-02-01");
    change(&world, "MHS", at_the_gap);
    world.run("school.add", json!({ "code": "PRE", "name": "Pine Ridge Elementary", "attendance": 700 }));
    let unsigned = json!({ "code": "OAK", "name": "Oakdale High", "champion_name": "Mae Whitlock" });
    world.run("school.add", unsigned);
    world.run("school.add", json!({ "code": "DEP", "name": "Depot", "kind": "site" }));
    let inside = written(&world, "export.stipends", json!({}));
    insta::assert_snapshot!(inside);
    let outside = written(&world, "export.stipends", json!({ "profile": "public" }));
    for name in ["Prado", "Weiss", "Whitlock", "Amara"] {
        assert!(inside.contains(name) && !outside.contains(name), "{name}: {outside}");
    }
    assert!(outside.contains("1000") && outside.contains("Exactly 350 is in no band"), "{outside}");
    // Another policy from the next year on; this year's stays.
    let mut policy = world.run("policy.now", json!({}));
    policy["stipends"]["bands"] =
        json!([{ "from": 0, "until": 350, "cents": 8000 }, { "from": 351, "until": null, "cents": 9000 }]);
    world.run("policy.change", json!({ "school_year": "2027-28", "policy": policy }));
    assert_eq!(written(&world, "export.stipends", json!({ "school_year": "2026-27" })), inside);
    let next = written(&world, "export.stipends", json!({ "school_year": "2027-28", "school": "school:MHS" }));
    assert!(next.contains("up to 350") && !next.contains("in no band"), "{next}");
    let today = "Attendance and champion are told as they are recorded today.";
    assert!(next.contains(today) && !inside.contains(today), "of another year it says what it goes by: {next}");
    let past = written(&world, "export.stipends", json!({ "school_year": "2025-26" }));
    assert!(past.lines().filter(|line| line.contains(today)).count() == 4, "at each school: {past}");
    policy["stipends"]["bands"][0]["until"] = json!(400);
    let overlapping = world.refused("policy.change", json!({ "school_year": "2027-28", "policy": policy }));
    assert_eq!(overlapping["field"], "stipends.bands.1.from");
    policy["stipends"]["bands"][0] = json!({ "from": 0, "until": 350, "cents": -1 });
    let less = world.refused("policy.change", json!({ "school_year": "2027-28", "policy": policy }));
    assert_eq!((why(&less), &less["field"]), ("out_of_range", &json!("stipends.bands.0.cents")));
    let out = world.folder.path().join("no.xlsx").display().to_string();
    let no_year = world.refused("export.stipends", json!({ "school_year": "26/27", "out": out }));
    assert_eq!((why(&no_year), &no_year["field"]), ("out_of_range", &json!("school_year")));
    world.sit_down("Ines");
    assert!(!written(&world, "export.stipends", json!({})).contains("Maple High"), "a champion sees their own school");
    world.is_sound();
}

/// A loss in the first quarter, and damage, a search, a theft and a claim in the second.
fn lost() -> World {
    let mut world = district();
    world.at("2026-09-14T09:00:00-04:00");
    for at in 10..16 {
        let device = json!({ "tag": format!("MC-{at:04}"), "model_name": "Lark 11", "school": "school:CFM" });
        world.run("device.add", device);
    }
    let told = |world: &World, tag: &str, kind: &str| {
        let what = json!({ "device": format!("tag:{tag}"), "kind": kind, "what_happened": "Told by a cousin" });
        world.value("incident.new", what)["id"].clone()
    };
    lend(&world, "MC-0010", "100234");
    let first = told(&world, "MC-0010", "lost");
    world.run("incident.decide", json!({ "incident": first, "cents": 12_000, "replace": false }));
    world.run("fee.pay", json!({ "person": "person:100234", "cents": 5000, "receipt": "R-1" }));
    world.at("2026-11-09T09:00:00-05:00");
    lend(&world, "MC-0011", "100235");
    lend(&world, "MC-0012", "7001");
    let damage = told(&world, "MC-0011", "damage");
    world.run("incident.decide", json!({ "incident": damage, "cents": 4000, "replace": false }));
    let waived = json!({ "person": "person:100235", "approver": "Dr Amara", "reason": "Hardship" });
    world.run("fee.waive", waived);
    told(&world, "MC-0012", "missing");
    world.run("device.recover", json!({ "device": "tag:MC-0012", "where": "with_holder" }));
    let mut stolen = json!({ "device": "tag:MC-0013", "kind": "stolen", "what_happened": "Broken into" });
    stolen["report"] = json!({ "agency": "Maple County Sheriff", "number": "26-118", "filed_on": "2026-11-09" });
    world.run("incident.new", stolen);
    told(&world, "MC-0014", "claimed_stolen");
    world.sit_down("Tomasz");
    world
}

#[test]
fn losses_are_told_by_school_kind_and_quarter_with_what_became_of_the_money() {
    let mut world = lost();
    let inside = written(&world, "export.losses", json!({}));
    insta::assert_snapshot!(inside);
    let outside = written(&world, "export.losses", json!({ "profile": "public" }));
    insta::assert_snapshot!("losses_for_the_public", outside);
    for secret in ["Ana Ruiz", "100234", "MC-0010", "MC-0011", "cousin", "26-118"] {
        assert!(inside.contains(secret) && !outside.contains(secret), "{secret}: {outside}");
    }
    let second = written(&world, "export.losses", json!({ "from": "2026-10-01", "until": "2026-12-31" }));
    assert!(!second.contains("2026-27/Q1") && second.contains("2026-27/Q2"), "{second}");
    let out = world.folder.path().join("no.xlsx").display().to_string();
    let backwards = json!({ "from": "2026-11-09", "until": "2026-11-08", "out": out });
    assert_eq!(why(&world.refused("export.losses", backwards)), "ends_before_it_begins");
    world.sit_down("Jonah");
    assert_eq!(sheet(&written(&world, "export.losses", json!({})), "Incidents").len(), 1);
    assert_eq!(why(&world.refused("export.losses", json!({ "school": "school:CFM", "out": out }))), "other_school");
    world.is_sound();
}

#[test]
fn what_a_student_lost_has_no_code_in_the_lists_for_the_public() {
    let world = lost();
    for entry in ["export.devices", "export.findings"] {
        let inside = written(&world, entry, json!({}));
        let outside = written(&world, entry, json!({ "profile": "public" }));
        assert!(inside.contains("MC-0010"), "{entry}: {inside}");
        assert!(!outside.contains("MC-0010"), "the student still answers for it: {entry}: {outside}");
        assert!(outside.contains("MC-0015"), "nobody had that one: {entry}: {outside}");
    }
    let out = world.folder.path().join("no.doc").display().to_string();
    assert_eq!(world.refused("export.findings", json!({ "out": out }))["reason"]["problem"]["code"], "unknown_format");
    world.is_sound();
}

#[test]
fn whoever_left_and_still_has_something_leaves_as_a_list() {
    let mut world = district();
    lend(&world, "MC-0001", "100234");
    lend(&world, "MC-0002", "7001");
    world.run("fee.charge", json!({ "person": "person:7001", "about": "charger" }));
    for number in ["100234", "7001"] {
        let mut person = world.run("person.show", json!({ "person": format!("person:{number}") }))["person"].clone();
        person["state"] = json!("left");
        world.run("person.change", json!({ "person": person }));
    }
    let inside = written(&world, "export.left_holding", json!({}));
    insta::assert_snapshot!(inside);
    let outside = written(&world, "export.left_holding", json!({ "profile": "public" }));
    assert!(outside.contains("Ms Whitfield") && outside.contains("MC-0002"), "staff are public record: {outside}");
    for secret in ["Ana Ruiz", "100234", "MC-0001", "Balance", "27"] {
        assert!(!outside.contains(secret), "{secret}: {outside}");
    }
    world.sit_down("Jonah");
    let out = world.folder.path().join("no.csv").display().to_string();
    let elsewhere = json!({ "school": "school:CFM", "out": out });
    assert_eq!(why(&world.refused("export.left_holding", elsewhere)), "other_school");
    world.is_sound();
}

#[test]
fn leadership_sees_quarter_by_quarter_how_the_district_stands() {
    let mut quarter = Quarter::begin();
    for number in 1..=8 {
        quarter.scan(&tag(number), &quarter.cart.clone());
    }
    quarter.decide("missing", &tag(9), &json!({ "kind": "confirm_missing" }));
    quarter.decide("missing", &tag(10), &json!({ "kind": "declare_lost", "what_happened": "Left on the bus." }));
    quarter.world.run("audit.submit", json!({ "audit": quarter.audit }));
    quarter.world.sit_down("Tomasz");
    let incident = json!({ "incident": format!("incident:{}", tag(10)), "cents": 9000 });
    quarter.world.run("incident.decide", incident);
    quarter.world.at("2027-01-11T08:00:00-05:00");
    let world = &quarter.world;
    let report = world.run("report.district", json!({ "quarters": 2 }));
    let told = |at: usize, field: &str| report["quarters"][at][field].clone();
    assert_eq!((told(0, "name"), told(1, "name")), (json!("2026-27/Q2"), json!("2026-27/Q3")));
    assert_eq!(
        ["planned", "submitted", "in_time", "closed"].map(|field| told(0, field)),
        [2, 1, 1, 0].map(Value::from)
    );
    let figures = told(0, "figures");
    let outcomes = ["verified", "missing", "lost"].map(|word| figures["outcomes"][word].clone());
    assert_eq!((&figures["expected"], outcomes), (&json!(11), [8, 2, 1].map(Value::from)), "{figures}");
    assert_eq!((&figures["value_at_risk"], &figures["value_unknown"]), (&json!(69_800), &json!(1)));
    let sites = told(0, "sites");
    let standing: Vec<_> = sites.as_array().unwrap().iter().map(|site| (&site["code"], &site["standing"])).collect();
    assert_eq!(standing, [(&json!("CFM"), &json!("in_time")), (&json!("SMM"), &json!("overdue"))]);
    assert_eq!((&told(0, "losses")["lost"], &told(1, "losses")["lost"]), (&json!(1), &json!(0)));
    assert_eq!((told(1, "period"), told(1, "sites")), (Value::Null, json!([])), "nothing is planned yet");
    assert_eq!(report["fleet"]["devices"], 10);
    assert_eq!(
        (&report["fleet"]["by_age"][6]["age"], &report["fleet"]["by_age"][6]["devices"]),
        (&json!("unknown"), &json!(10))
    );

    let inside = written(world, "export.leadership", json!({ "quarters": 2 }));
    insta::assert_snapshot!(inside);
    let last_year = world.run("report.district", json!({ "school_year": "2025-26" }));
    let names: Vec<_> =
        last_year["quarters"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["2025-26/Q1", "2025-26/Q2", "2025-26/Q3", "2025-26/Q4"]);
    for (asked, field) in [(json!({ "quarters": 9 }), "quarters"), (json!({ "school_year": "2027-28" }), "school_year")]
    {
        assert_eq!(world.refused("report.district", asked)["field"], field);
    }
    let paper = world.folder.path().join("leadership.pdf").display().to_string();
    assert!(world.run("export.leadership", json!({ "out": paper, "profile": "public" }))["paper"]["pages"].is_number());
    quarter.world.sit_down("Imani");
    let own = quarter.world.run("report.district", json!({ "quarters": 2 }));
    assert_eq!((&own["quarters"][0]["planned"], &own["fleet"]["devices"]), (&json!(1), &json!(9)), "one school's own");
    quarter.world.is_sound();
}

#[test]
fn fees_are_told_in_the_quarter_in_which_they_moved_and_of_few_students_to_nobody_outside() {
    let world = lost();
    let fees = || {
        let report = world.run("report.district", json!({ "quarters": 2 }));
        [0, 1].map(|at: usize| {
            let fees = report["quarters"][at]["fees"].clone();
            ["charged", "collected", "waived", "credited", "written_off"].map(|field| fees[field].as_i64().unwrap())
        })
    };
    assert_eq!(fees(), [[12_000, 5000, 0, 0, 0], [4000, 0, 4000, 0, 0]]);
    let paid = world.run("fee.statement", json!({ "person": "person:100234" }))["entries"].clone();
    let payment = paid.as_array().unwrap().iter().find(|one| one["entry"]["kind"] == "payment").unwrap();
    world.run(
        "fee.reverse",
        json!({ "person": "person:100234", "entry": payment["entry"]["id"], "reason": "It was Ben's" }),
    );
    assert_eq!(fees(), [[12_000, 5000, 0, 0, 0], [4000, -5000, 4000, 0, 0]], "the first quarter stays as it was told");
    let outside = written(&world, "export.leadership", json!({ "quarters": 2, "profile": "public" }));
    let told: Vec<&str> = sheet(&outside, "Fees").into_iter().filter(|line| line.contains("withheld")).collect();
    assert_eq!(told.len(), 2, "{outside}");
    let wrong = world.refused("export.leadership", json!({ "quarters": 0, "out": "x.xlsx" }));
    assert_eq!((why(&wrong), &wrong["field"]), ("out_of_range", &json!("quarters")));
    world.is_sound();
}
