//! A thousand invented students whose names, numbers and e-mails stand wherever such text can stand: no report for the
//! public tells one of them.

use std::collections::BTreeSet;
use std::io::Read as _;

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::import_stage::plan;
use crate::pictures::{file, plain_png};
use crate::printing::words as printed;
use crate::stage::{district, person, place, why};

const STUDENTS: usize = 1000;
const E_MAIL: &str = "@kids.maple.example";

fn name(at: usize) -> String {
    format!("Zorvex{at:04} Quillon")
}

fn number(at: usize) -> String {
    format!("ZQ7{at:05}")
}

fn email(at: usize) -> String {
    format!("zorvex{at:04}{E_MAIL}")
}

/// What somebody may write anywhere: a student's name, number and e-mail.
fn words(at: usize) -> String {
    format!("{} ({}, {})", name(at), number(at), email(at))
}

fn tag(at: usize) -> String {
    format!("PL-{at:04}")
}

/// The students, as a roster has them: every ninth is known to have left, every hundredth to come.
fn roster() -> String {
    let mut roster =
        String::from("Student_Number,Last_Name,First_Name,Grade_Level,SchoolID,Home_Room,Enroll_Status,Role,Email\n");
    for at in 0..STUDENTS {
        let school = if at % 2 == 0 { "CFM" } else { "MHS" };
        let (status, grade) = (if at % 9 == 0 { 2 } else { 0 }, at % 13);
        roster += &format!(
            "{},Quillon,Zorvex{at:04},{grade},{school},HR-{grade},{status},student,{}\n",
            number(at),
            email(at)
        );
    }
    roster + "7002,Sandoval,Rita,,CFM,,0,teacher,rita.sandoval@maple.example\n"
}

/// A laptop for each of them; a hundred more lie with people who are known by name only.
fn devices() -> String {
    let mut devices =
        String::from("Asset Tag,Serial,Model,Category,School,Status,Student Number,Assigned To,Purchase Date,Cost\n");
    for at in 0..STUDENTS {
        let school = if at % 2 == 0 { "Cedar Falls Middle" } else { "Maple High" };
        let holder = match at % 10 {
            3 => format!(",{}", name(at)),
            _ => format!("{},", number(at)),
        };
        devices +=
            &format!("{},PS{at:05},Lark 11,Chromebook,{school},Deployed,{holder},8/1/202{},299.00\n", tag(at), at % 6);
    }
    devices
}

/// What was told of a device, with the words of as many students as there are places to write.
fn tell_of_incidents(world: &World) {
    for (at, kind) in ["damage", "missing", "lost", "claimed_stolen", "stolen"].into_iter().cycle().take(60).enumerate()
    {
        let on = at + 100;
        let mut told = json!({
            "device": format!("tag:{}", tag(on)), "kind": kind, "what_happened": words(on), "last_seen": words(on + 100),
            "reported_by": words(on + 200), "witnesses": words(on + 300),
        });
        if kind == "stolen" {
            told["report"] = json!({ "agency": name(on + 400), "number": number(on + 400), "filed_on": "2026-11-06" });
        }
        let incident = world.value("incident.new", told)["id"].clone();
        world.run("incident.note", json!({ "incident": incident, "note": words(on) }));
        if ["damage", "lost"].contains(&kind) {
            let verdict = json!({ "incident": incident, "cents": 4000 + at, "note": words(on), "replace": false });
            world.run("incident.decide", verdict);
        }
    }
    for at in [100, 102] {
        let belongs = json!({ "kind": "incident", "incident": format!("incident:{}", tag(at)) });
        attach(world, at, &belongs);
    }
}

fn attach(world: &World, at: usize, belongs: &Value) {
    let path = file(world, &format!("{}.png", name(at)), &plain_png(20 + u32::try_from(at).unwrap() % 97, 20));
    world.run("attachment.add", json!({ "belongs": belongs, "path": path }));
}

fn pay_and_owe(world: &World) {
    for at in 200..240 {
        let person = format!("person:{}", number(at));
        world.run("fee.charge", json!({ "person": person, "about": "charger", "note": words(at) }));
        match at % 5 {
            0 => world
                .run("fee.pay", json!({ "person": person, "cents": 2700, "receipt": number(at), "note": words(at) })),
            1 => world.run("fee.waive", json!({ "person": person, "approver": name(at), "reason": words(at) })),
            2 => world.run("fee.write_off", json!({ "person": person, "reason": words(at) })),
            3 => world.run("fee.credit", json!({ "person": person, "reason": words(at) })),
            _ => Value::Null,
        };
    }
    // The teacher's account says whose laptop it was about.
    let teacher = "person:7002";
    world.run("fee.charge", json!({ "person": teacher, "about": words(260), "cents": 900, "note": words(261) }));
    world.run("fee.pay", json!({ "person": teacher, "cents": 500, "receipt": words(262), "note": words(263) }));
    world.run("fee.waive", json!({ "person": teacher, "approver": words(264), "reason": words(265) }));
}

fn ask_for_things(world: &World) {
    for at in 300..320 {
        let ask = json!({ "kind": "support", "procured": "it" });
        let form = json!({
            "school": "school:CFM", "ask": ask, "requester_name": name(at), "requester_email": email(at),
            "subject": words(at), "description": words(at), "portal_number": number(at), "channel": "phone",
            "code": tag(at), "place": "place:CFM/Room 12",
        });
        let request = world.value("request.open", form)["request"]["id"].clone();
        world.run("request.note", json!({ "request": request, "text": words(at) }));
        let attempt = json!({ "request": request, "channel": "phone", "outcome": "reached", "note": words(at) });
        world.run("request.contact", attempt);
        attach(world, at, &json!({ "kind": "request", "request": request }));
        if at % 2 == 0 {
            world.run("request.resolve", json!({ "request": request, "how": words(at) }));
        }
    }
}

/// What is said where a device changes hands, its status, its school, or its facts.
fn say_why(world: &World) {
    for (at, name) in [(401, "Room 12"), (403, "Closet")] {
        let tag = format!("X-{at}");
        let device = json!({ "tag": tag, "serial": format!("XS{at}"), "model_name": "Lark 11", "school": "school:CFM",
                    "funding": "federal" });
        world.run("device.add", device);
        let device = json!(format!("tag:{tag}"));
        let lent = json!({ "device": device, "to": place(&format!("CFM/{name}")), "reason": words(at) });
        world.run("custody.check_out", lent);
        world.run("custody.check_in", json!({ "device": device }));
        let handed =
            json!({ "device": device, "to": person(&number(at)), "reason": words(at), "override_reason": words(at) });
        world.run("custody.check_out", handed);
        world.run("custody.check_in", json!({ "device": device }));
        let to_staff = json!({ "device": device, "to": person("7002"), "reason": words(at) });
        world.run("custody.check_out", to_staff);
        world.run("device.change", json!({ "device": { "id": device, "notes": words(at) } }));
        world.run("device.add_alias", json!({ "device": device, "code": number(at) }));
        world.run("custody.check_in", json!({ "device": device }));
        world.run("device.transfer_school", json!({ "device": device, "school": "school:MHS", "note": words(at + 1) }));
        world.run("device.declare_surplus", json!({ "device": device, "reason": words(at + 2) }));
        attach(world, at, &json!({ "kind": "device", "device": device }));
    }
    for at in 410..430 {
        let mut row = world.run("person.show", json!({ "person": format!("person:{}", number(at)) }))["person"].clone();
        row["notes"] = json!(words(at));
        world.run("person.change", json!({ "person": row }));
        let signed = json!({ "person": format!("person:{}", number(at)), "signer": "guardian", "signer_name": words(at),
                             "how": { "kind": "ticked", "witness": words(at + 20) } });
        world.run("agreement.sign", signed);
        attach(world, at, &json!({ "kind": "person", "person": format!("person:{}", number(at)) }));
    }
    let missing = |at: usize| json!({ "device": format!("tag:{}", tag(at)), "note": words(at) });
    (460..470).for_each(|at| drop(world.run("device.report_missing", missing(at))));
}

/// The audit: codes with a student's number in them are scanned, and people vouch, explain and dispute in words.
fn audit(world: &World) {
    world.run("audit.plan", json!({ "period": "2026-27/Q2" }));
    world.run("audit.open", json!({ "period": "period:2026-27/Q2" }));
    for at in 500..520 {
        let scan = json!({ "audit": "audit:CFM@2026-27/Q2", "code": format!("X{}", number(at)), "station": name(at) });
        world.wait(5);
        world.run("audit.scan", scan);
    }
    let device = |at: usize| {
        let named = json!({ "device": format!("tag:{}", tag(at)) });
        world.app.resolve(&world.caller(), named).unwrap()["device"].clone()
    };
    for at in [520, 522, 524] {
        let exception = json!({ "kind": "missing", "device": device(at) });
        let choice = match at {
            520 => json!({ "kind": "attest", "name": words(at), "on": "2026-11-06" }),
            522 => json!({ "kind": "declare_lost", "what_happened": words(at) }),
            _ => json!({ "kind": "declare_stolen", "what_happened": words(at),
                         "report": { "agency": name(at), "number": number(at), "filed_on": "2026-11-06" } }),
        };
        let decide = json!({ "audit": "audit:CFM@2026-27/Q2", "exceptions": [exception], "choice": choice });
        world.run("audit.decide", decide);
    }
}

/// A pickup that lists what students hold, and whose papers carry what somebody wrote.
fn fill_a_truck(world: &World) {
    let form = json!({ "kind": "surplus_pickup", "codes": [], "peripherals": words(700) });
    let opened = world.value(
        "request.open",
        json!({ "school": "school:MHS", "ask": form, "requester_name": "Rita", "description": words(701) }),
    );
    let pickup = opened["request"]["pickup"].clone();
    let at = |also: Value| {
        let mut input = json!({ "pickup": pickup });
        input.as_object_mut().unwrap().extend(also.as_object().unwrap().clone());
        input
    };
    world.run("surplus.add", at(json!({ "codes": ["X-401", "X-403"], "scanned": true })));
    world.run("surplus.say_cost", at(json!({ "devices": ["tag:X-401", "tag:X-403"], "cents": 20_000 })));
    let both = json!(["tag:X-401", "tag:X-403"]);
    world.run("surplus.clear", at(json!({ "devices": both, "reference": words(705), "on": "2026-11-06" })));
    world.run("surplus.count", at(json!({ "kind": words(706), "count": 3 })));
    world.run("surplus.approve", at(json!({ "reference": "Memo 14", "on": "2026-11-09" })));
    world.run("surplus.dispose_as", at(json!({ "disposition": "donated", "receiver": words(707) })));
    let wipe = json!({ "method": "reset", "wiped_by": "IT", "on": "2026-11-09", "released": true });
    world.run("surplus.wipe", at(wipe));
    world.run("surplus.schedule", at(json!({ "on": "2026-11-12", "collector": "Green Loop", "contact": words(702) })));
    world.run("surplus.load", at(json!({ "code": "X-401" })));
    world.run("surplus.load", at(json!({ "code": format!("N{}", number(703)) })));
    world.run("surplus.sign", at(json!({ "giver": { "name": "IT" }, "taker": { "name": "Green Loop" } })));
    world.run("surplus.correct", at(json!({ "correction": { "kind": "remark" }, "reason": words(704) })));
    let other =
        json!({ "kind": "disposition", "device": "tag:X-401", "disposition": "recycled", "receiver": words(708) });
    world.run("surplus.correct", at(json!({ "correction": other, "reason": words(709) })));
}

fn planted() -> World {
    let mut world = district();
    let people = plan(&world, "people", "people.csv", &roster(), &Value::Null);
    world.run("import.apply", json!({ "plan": people }));
    let listed = plan(&world, "devices", "devices.csv", &devices(), &Value::Null);
    world.run("import.apply", json!({ "plan": listed }));
    let mut school = world.run("school.list", json!({}))["schools"][0].clone();
    (school["champion_name"], school["champion_email"]) = (json!(name(990)), json!(email(990)));
    school["champion_recommended_by"] = json!(name(991));
    world.run("school.change", json!({ "school": school }));
    world.run("operator.add", json!({ "name": name(995), "role": "it" }));
    world.sit_down(&name(995));
    tell_of_incidents(&world);
    pay_and_owe(&world);
    ask_for_things(&world);
    say_why(&world);
    fill_a_truck(&world);
    audit(&world);
    let drive = json!({ "school": "school:CFM", "kind": "collection", "name": words(600), "deadline": "2027-06-11",
                        "homerooms": ["HR-4"], "accessories": ["charger"] });
    world.run("drive.create", drive);
    world
}

/// What each report must be told, so that it has as much to tell as it can.
fn input(world: &World, report: &Value) -> Vec<Value> {
    let drive = || world.run("drive.list", json!({}))["drives"][0]["drive"]["id"].clone();
    match report["needs"].as_str().unwrap() {
        "audit" => vec![json!({ "audit": "audit:CFM@2026-27/Q2" })],
        "period" => vec![json!({ "period": "period:2026-27/Q2" })],
        "device" => [tag(104), tag(520), "X-401".into()].map(|tag| json!({ "device": format!("tag:{tag}") })).into(),
        "drive" => vec![json!({ "drive": drive() })],
        "pickup" => vec![json!({ "pickup": "pickup:1" })],
        "none" | "dates" | "since" | "as_of" | "school_year" => vec![json!({})],
        other => panic!("{other} is needed by {report}: tell this story of it"),
    }
}

/// Everything that stands in a file: what is read on paper, a workbook's or archive's parts one after the other, or the
/// text.
fn text_of(written: &Value) -> String {
    if written["paper"].is_object() {
        return printed(written);
    }
    let bytes = std::fs::read(written["path"].as_str().unwrap()).unwrap();
    let Ok(mut archive) = zip::ZipArchive::new(std::io::Cursor::new(&bytes)) else {
        return String::from_utf8(bytes).unwrap();
    };
    let mut all = String::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        all += &format!("{}\n", part.name().unwrap());
        part.read_to_string(&mut all).unwrap();
    }
    all
}

/// Every planted word that stands in a text: a student's name, number or e-mail, or the teacher's e-mail.
fn told(text: &str) -> BTreeSet<String> {
    let words = text.split(|sign: char| !sign.is_ascii_alphanumeric() && !matches!(sign, '@' | '.'));
    let is_planted = |word: &&str| {
        let lower = word.to_lowercase();
        lower.contains("zorvex") || lower.contains("zq7") || lower.contains("quillon") || lower.contains("rita.s")
    };
    words.filter(is_planted).map(str::to_owned).collect()
}

#[test]
fn no_report_for_the_public_tells_one_of_a_thousand_students_nor_what_anybody_wrote() {
    let mut world = planted();
    let reports = world.run("report.list", json!({}))["reports"].as_array().unwrap().clone();
    assert!(reports.len() > 15 && reports.iter().all(|report| report["may"] == true), "{reports:#?}");
    let mut inside = BTreeSet::new();
    let mut silent = Vec::new();
    for report in &reports {
        let entry = report["name"].as_str().unwrap();
        let mut told_inside = BTreeSet::new();
        for (turn, input) in input(&world, report).into_iter().enumerate() {
            for profile in report["profiles"].as_array().unwrap().iter().map(|profile| profile.as_str().unwrap()) {
                // Inside it is only shown that there is something to be told.
                let formats = if profile == "internal" { &["xlsx"][..] } else { &["xlsx", "csv", "pdf"] };
                for format in formats {
                    let out = world.folder.path().join(format!("{entry}-{turn}-{profile}.{format}"));
                    let mut asked = input.clone();
                    asked["out"] = json!(out.display().to_string());
                    if report["profiles"].as_array().unwrap().len() > 1 {
                        asked["profile"] = json!(profile);
                    }
                    let written = world.run(entry, asked);
                    let told = told(&text_of(&written));
                    match profile {
                        "internal" => told_inside.extend(told),
                        _ => assert!(told.is_empty(), "{entry} as {format} tells the public {told:?}"),
                    }
                }
            }
        }
        if told_inside.is_empty() {
            silent.push(entry);
        }
        inside.extend(told_inside);
    }
    // The search finds what is there: inside, all of them are told, and the reports of figures alone tell nobody.
    let missing: Vec<usize> = (0..STUDENTS)
        .filter(|at| [format!("Zorvex{at:04}"), number(*at), email(*at)].iter().any(|word| !inside.contains(word)))
        .collect();
    assert!(missing.is_empty(), "nothing tells of {missing:?}, so nothing is shown by their absence");
    let figures = ["export.district_audit", "export.inventory", "export.sla", "export.leadership"];
    assert_eq!(silent, [figures[0], figures[1], "export.mdm_actions", figures[2], figures[3]]);

    world.run("operator.add", json!({ "name": "Ines of the board", "role": "viewer" }));
    world.sit_down("Ines of the board");
    let list = world.run("report.list", json!({}))["reports"].clone();
    for report in list.as_array().unwrap() {
        let profiles = if report["name"] == "export.mdm_actions" { json!([]) } else { json!(["public"]) };
        assert_eq!((&report["profiles"], &report["may"]), (&profiles, &json!(profiles != json!([]))), "{report}");
    }
    for (paper, asked) in
        [("print.manifest", json!({ "pickup": "pickup:1" })), ("print.agenda", json!({ "pickups": ["pickup:1"] }))]
    {
        let mut asked = asked;
        asked["out"] = json!(world.folder.path().join(format!("{paper}.pdf")).display().to_string());
        let told = told(&text_of(&world.run(paper, asked)));
        assert!(told.is_empty(), "{paper} tells a viewer {told:?}");
    }
    let out = world.folder.path().join("no.xlsx").display().to_string();
    assert_eq!(why(&world.refused("export.losses", json!({ "out": out }))), "internal_not_granted");
    world.is_sound();
}
