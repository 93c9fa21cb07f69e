//! The one grid: pages, filters, searches, counts, views; record pages and timelines; findings.

use rollcall_core::people::{PersonState, PlaceKind};
use rollcall_core::register::custody::{CustodyOutcome, Sighting, SightingKind};
use rollcall_core::register::{Condition, Device, Status, StatusChange, StatusEventKind};
use rollcall_core::values::{Cents, DeviceId};
use rollcall_tests::World;
use serde_json::{Value, json};

use crate::rows;

fn tags(page: &Value) -> Vec<&str> {
    page["rows"].as_array().unwrap().iter().map(|row| row["tag"].as_str().unwrap_or("")).collect()
}

fn count<'c>(counts: &'c Value, filter: &str) -> Vec<(&'c str, u64)> {
    let count = |one: &'c Value| (one["name"].as_str().unwrap(), one["devices"].as_u64().unwrap());
    counts[filter].as_array().unwrap().iter().map(count).collect()
}

#[test]
fn a_list_is_sorted_filtered_searched_and_counted() {
    let world = World::new();
    let cedar = rows::school(&world, "CFM", "Cedar Fork Middle");
    let stone = rows::school(&world, "SMM", "Stone Mill Middle");
    let chromebook = rows::model(&world, "Chromebook 11", "Chromebook");
    let tablet = rows::model(&world, "Slate 9", "tablet");
    let cart = rows::place(&world, cedar, "Cart 7B", PlaceKind::Cart, None);
    let first = rows::device(&world, cedar, "MC-0001", "NX1", |device| {
        (device.model, device.cost_cents) = (Some(chromebook), Some(Cents(34_900)));
        device.home = Some(cart.id);
    });
    let second = rows::device(&world, cedar, "MC-0002", "NX2", |device| {
        (device.model, device.status) = (Some(tablet), Status::Lost);
    });
    rows::device(&world, stone, "MC-0003", "NX3", |device| device.model = Some(chromebook));
    rows::device(&world, stone, "", "NX4", |device| device.condition = Condition::Damaged);
    let lucia = rows::person(&world, cedar, "1", "Lucía Beltrán");
    rows::hand_to(&world, second, cedar, lucia);

    let page = world.run("device.page", json!({}));
    assert_eq!(tags(&page), ["MC-0001", "MC-0002", "MC-0003", ""]);
    assert_eq!((&page["total"], &page["from"]), (&json!(4), &json!(0)));
    assert_eq!(page["rows"][0]["with"]["words"], "Cart 7B");
    assert_eq!(page["rows"][1]["with"]["words"], "Lucía Beltrán, 8B");
    let actions = page["rows"][0]["actions"].as_array().unwrap();
    assert!(actions.contains(&json!("check_out")) && !actions.contains(&json!("recover")));

    let ask = |input: Value| tags(&world.run("device.page", input)).join(" ");
    assert_eq!(ask(json!({ "sort": "serial", "descending": true })), " MC-0003 MC-0002 MC-0001");
    assert_eq!(ask(json!({ "sort": "with" })), "MC-0001 MC-0002 MC-0003 ");
    assert_eq!(ask(json!({ "sort": "cost", "descending": true, "count": 1 })), "MC-0001");
    assert_eq!(ask(json!({ "school": stone })), "MC-0003 ");
    assert_eq!(ask(json!({ "filters": { "statuses": ["lost"] } })), "MC-0002");
    assert_eq!(ask(json!({ "filters": { "categories": ["chromebook"], "schools": [cedar] } })), "MC-0001");
    assert_eq!(ask(json!({ "search": "beltran" })), "MC-0002");
    assert_eq!(ask(json!({ "search": "lucía CEDAR" })), "MC-0002");
    assert_eq!(ask(json!({ "search": "c-000" })), "MC-0001 MC-0002 MC-0003");
    assert_eq!(ask(json!({ "search": "slate" })), "MC-0002");
    assert_eq!(ask(json!({ "search": "7b" })), "MC-0001");
    assert_eq!(ask(json!({ "filters": { "with": ["person"] } })), "MC-0002");

    let window = world.run("device.page", json!({ "count": 2 }));
    let next = world.run("device.page", json!({ "count": 2, "after": window["next"] }));
    assert_eq!(tags(&next), ["MC-0003", ""]);
    assert_eq!((&next["from"], &next["next"]), (&json!(2), &Value::Null));
    assert_eq!(ask(json!({ "from": 3 })), "");
    assert_eq!(world.refused("device.page", json!({ "count": 0 }))["field"], "count");

    let counts = world.run("device.facets", json!({ "filters": { "statuses": ["lost"] } }));
    assert_eq!(count(&counts, "statuses"), [("in_service", 3), ("lost", 1)]);
    assert_eq!(count(&counts, "schools"), [("Cedar Fork Middle", 1)]);
    assert_eq!(
        count(&counts, "categories"),
        [("Chromebook", 0), ("tablet", 1)].into_iter().filter(|one| one.1 > 0).collect::<Vec<_>>()
    );
    let sum = world.run("device.sum", json!({ "filters": { "devices": [first, second] } }));
    assert_eq!((&sum["devices"], &sum["cost_cents"], &sum["cost_unknown"]), (&json!(2), &json!(34_900), &json!(1)));
    let pasted = world.run("device.ids", json!({ "filters": { "codes": ["mc 0002", "NX1", "nobody's"] } }));
    assert_eq!(pasted["ids"], json!([first, second]));
    assert_eq!(pasted["unknown_codes"], json!(["nobody's"]));
    world.is_sound();
}

#[test]
fn a_list_follows_every_change_and_every_undo() {
    let world = World::new();
    let cedar = rows::school(&world, "CFM", "Cedar Fork Middle");
    let devices: Vec<DeviceId> = (0..30)
        .map(|number| rows::device(&world, cedar, &format!("MC-{number:04}"), &format!("NX{number}"), |_| {}))
        .collect();
    let ana = rows::person(&world, cedar, "1", "Ana Beltrán");
    let found = |search: &str| world.run("device.page", json!({ "search": search, "sort": "serial" }));
    assert_eq!(found("ana")["total"], 0);
    let mut custody = rows::hand_to(&world, devices[3], cedar, ana);
    assert_eq!(tags(&found("ana")), ["MC-0003"]);
    assert_eq!(world.run("person.page", json!({}))["rows"][0]["holds"], 1);
    assert_eq!(world.run("person.page", json!({ "filters": { "holding": true } }))["total"], 1);

    custody.ended_at = Some(world.app.now());
    custody.outcome = Some(CustodyOutcome::Returned);
    rows::put(&world, &custody);
    assert_eq!(found("ana")["total"], 0);
    assert_eq!(world.run("person.page", json!({ "filters": { "holding": true } }))["total"], 0);

    let renamed = rows::write(&world, |write| {
        let mut device: Device = write.get(devices[7]).unwrap();
        device.tag = rollcall_core::values::AssetTag::new("AA-0001");
        write.put(&device).unwrap();
        device
    });
    assert_eq!(tags(&world.run("device.page", json!({ "count": 1 }))), ["AA-0001"]);
    assert_eq!(found("MC0007")["total"], 0);
    let gone = rows::device(&world, cedar, "ZZ-9999", "NX99", |_| {});
    assert_eq!(found("ZZ")["total"], 1);
    rows::write(&world, |write| write.remove::<Device>(gone).unwrap());
    assert_eq!(found("ZZ")["total"], 0);
    assert_eq!(world.run("device.page", json!({}))["total"], 30);
    assert_eq!(world.refused("device.page", json!({ "after": gone }))["code"], "changed_since");
    assert_eq!(renamed.id, devices[7]);

    let operation = world.run("history.operations", json!({ "count": 3 }));
    let operations = operation["operations"].as_array().unwrap();
    assert_eq!(operations.len(), 3);
    world.run("history.undo", json!({ "operation": operations[2]["operation"]["seq"] }));
    assert_eq!(tags(&world.run("device.page", json!({ "count": 1 }))), ["MC-0000"]);
    assert_eq!(tags(&found("MC0007")), ["MC-0007"]);
    world.is_sound();
}

#[test]
fn people_are_listed_with_what_they_hold() {
    let world = World::new();
    let cedar = rows::school(&world, "CFM", "Cedar Fork Middle");
    for (number, name) in [("3", "Zoë Quist"), ("1", "Ana Beltrán"), ("2", "Ben Ortiz")] {
        rows::person(&world, cedar, number, name);
    }
    let names = |input: Value| {
        let page = world.run("person.page", input);
        let name = |row: &Value| row["name"].as_str().unwrap().to_owned();
        page["rows"].as_array().unwrap().iter().map(name).collect::<Vec<_>>()
    };
    assert_eq!(names(json!({})), ["Ana Beltrán", "Ben Ortiz", "Zoë Quist"]);
    assert_eq!(names(json!({ "sort": "number", "descending": true })), ["Zoë Quist", "Ben Ortiz", "Ana Beltrán"]);
    assert_eq!(names(json!({ "search": "zoe" })), ["Zoë Quist"]);
    assert_eq!(names(json!({ "filters": { "states": ["left"] } })), Vec::<String>::new());
    assert_eq!(world.run("person.page", json!({ "count": 1 }))["rows"][0]["actions"], json!(["check_out", "change"]));
    let whole = world.refused("person.page", json!({ "count": 501 }));
    let range = json!({ "is": "out_of_range", "found": "501", "allowed": "1–500" });
    assert_eq!((&whole["field"], &whole["problem"]), (&json!("count"), &range));
    world.is_sound();
}

#[test]
fn a_view_is_saved_over_itself_and_removed() {
    let world = World::new();
    let saved = world.value("view.save", json!({ "list": "device", "name": " Lost  laptops", "view": { "a": 1 } }));
    world.run("view.save", json!({ "list": "device", "name": "Lost laptops", "view": { "a": 2 } }));
    let views = world.run("view.list", json!({ "list": "device" }));
    assert_eq!(views["views"], json!([{ "id": saved["id"], "name": "Lost laptops", "view": { "a": 2 } }]));
    assert_eq!(world.refused("view.save", json!({ "list": "device", "name": " ", "view": {} }))["field"], "name");
    world.run("view.remove", json!({ "view": saved["id"] }));
    assert_eq!(world.run("view.list", json!({ "list": "device" }))["views"], json!([]));
    world.run("history.undo", json!({}));
    assert_eq!(world.run("view.list", json!({ "list": "device" }))["views"].as_array().unwrap().len(), 1);
    world.is_sound();
}

#[test]
fn a_devices_life_reads_in_plain_sentences() {
    let world = World::new();
    let cedar = rows::school(&world, "CFM", "Cedar Fork Middle");
    let cart = rows::place(&world, cedar, "Cart 7B", PlaceKind::Cart, None);
    let id = rows::device(&world, cedar, "MC-0012345", "NX7", |_| {});
    let ana = rows::person(&world, cedar, "1", "Ana Beltrán");
    world.at("2026-11-10T09:00:00-05:00");
    let mut custody = rows::hand_to(&world, id, cedar, ana);
    world.at("2026-11-11T09:00:00-05:00");
    rows::write(&world, |write| {
        let mut device: Device = write.get(id).unwrap();
        device.home = Some(cart.id);
        device.notes = Some("Sticker on the lid".into());
        write.put(&device).unwrap();
    });
    for hour in [10, 11, 12] {
        world.at(&format!("2026-11-11T{hour}:00:00-05:00"));
        let (at, source) = (world.app.now(), Some("Admin console".into()));
        let kind = SightingKind::Synced;
        let sighting =
            Sighting { id: rows::new_id(), device: id, school: cedar, at, kind, place: None, source, operator: None };
        rows::record(&world, &sighting);
    }
    world.at("2026-11-12T09:00:00-05:00");
    custody.ended_at = Some(world.app.now());
    custody.outcome = Some(CustodyOutcome::Lost);
    rows::put(&world, &custody);
    rows::write(&world, |write| {
        let mut device: Device = write.get(id).unwrap();
        device.status = Status::Lost;
        write.put(&device).unwrap();
        let lost = StatusChange {
            id: rows::new_id(),
            device: id,
            school: cedar,
            at: write.now(),
            event: StatusEventKind::DeclareLost,
            was: Status::InService,
            became: Status::Lost,
            reason: Some("Left on the bus.".into()),
            reference: None,
            dated: None,
            incident: None,
        };
        write.record(&lost).unwrap();
    });
    let told = |audience: &str| {
        let timeline = world.run("device.timeline", json!({ "device": id, "audience": audience }));
        let line =
            |entry: &Value| format!("{} {}", entry["kind"].as_str().unwrap(), entry["sentence"].as_str().unwrap());
        timeline["entries"].as_array().unwrap().iter().map(line).collect::<Vec<_>>()
    };
    assert_eq!(
        told("internal"),
        [
            "status Declared lost: Left on the bus.",
            "came_back Given up as lost; Ana Beltrán still answers for it.",
            "seen Reported to Admin console 3 times in a row.",
            "edited Lives in Cart 7B now. Notes changed.",
            "handed Handed to Ana Beltrán.",
            "registered Registered.",
        ]
    );
    let public = told("public").join("\n");
    assert!(public.contains("Handed to a student.") && public.contains("Declared lost.\n"), "{public}");
    assert!(!public.contains("Ana") && !public.contains("bus") && !public.contains("Notes"), "{public}");

    let shown = world.run("device.show", json!({ "device": id }));
    assert_eq!(shown["known"]["row"]["last_seen"], "2026-11-11T17:00:00Z");
    assert_eq!(shown["known"]["seen"], 3);
    let why = |action: &str| {
        let refused = shown["known"]["not_allowed"].as_array().unwrap();
        refused.iter().find(|one| one["action"] == action).map(|one| one["because"].clone())
    };
    assert_eq!(why("check_out"), Some(json!({ "why": "status", "status": "lost" })));
    assert_eq!(why("recover"), None);
    let history = world.run("history.row", json!({ "entity": "device", "id": id }));
    let fields = &history["changes"][1]["fields"];
    assert_eq!(fields[0], json!({ "field": "home", "old": null, "new": "Cart 7B" }));
    assert_eq!(world.run("person.page", json!({}))["rows"][0]["holds"], 1);
    let again = json!({ "device": id, "to": { "kind": "person", "person": ana } });
    let again = world.refused("custody.check_out", again);
    assert_eq!(again["reason"]["status"], "lost", "what is shown as not allowed is not done either");
    world.is_sound();
}

#[test]
fn what_cannot_be_right_is_found() {
    let mut world = World::new();
    let cedar = rows::school(&world, "CFM", "Cedar Fork Middle");
    let stone = rows::school(&world, "SMM", "Stone Mill Middle");
    let chromebook = rows::model(&world, "Chromebook 11", "Chromebook");
    let room = rows::place(&world, cedar, "Room 114", PlaceKind::Room, None);
    let at_home = |device: &mut Device| (device.home, device.model) = (Some(room.id), Some(chromebook));
    rows::device(&world, cedar, "MC-1", "", at_home);
    rows::device(&world, cedar, "", "NX2", at_home);
    rows::device(&world, cedar, "MC-3", "SAME9", at_home);
    rows::device(&world, cedar, "MC-4", "SAME9", at_home);
    rows::device(&world, cedar, "MC-5", "NX5", |_| {});
    let two =
        [rows::device(&world, cedar, "MC-6", "NX6", at_home), rows::device(&world, cedar, "MC-7", "NX7", at_home)];
    let ana = rows::person(&world, cedar, "1", "Ana Beltrán");
    for device in two {
        rows::hand_to(&world, device, cedar, ana);
    }
    rows::write(&world, |write| {
        let mut person: rollcall_core::people::Person = write.get(ana).unwrap();
        person.state = PersonState::Left;
        write.put(&person).unwrap();
    });
    let gone = rows::device(&world, cedar, "MC-8", "NX8", |device| device.status = Status::Disposed);
    world.at("2026-12-01T09:00:00-05:00");
    let (at, kind) = (world.app.now(), SightingKind::Synced);
    let sync = Sighting {
        id: rows::new_id(),
        device: gone,
        school: cedar,
        at,
        kind,
        place: None,
        source: None,
        operator: None,
    };
    rows::record(&world, &sync);
    rows::device(&world, cedar, "MC-9", "NX9", |device| {
        at_home(device);
        device.update_end = rollcall_core::values::Date::of(2026, 6, 30);
    });
    let figures = |school| {
        let list = world.run("findings.list", json!({ "school": school }));
        let figure = |kind: &Value| format!("{} {}", kind["kind"].as_str().unwrap(), kind["total"]);
        list["kinds"].as_array().unwrap().iter().map(figure).collect::<Vec<_>>()
    };
    let expected = [
        "no_serial 1",
        "duplicate_serial 2",
        "no_tag 1",
        "nowhere 1",
        "two_active_devices 2",
        "inactive_holder 2",
        "disposed_but_syncing 1",
        "past_update_end 1",
        "not_seen 0",
    ];
    assert_eq!(figures(Some(cedar)), expected);
    assert_eq!(figures(None), expected);
    assert!(figures(Some(stone)).iter().all(|figure| figure.ends_with(" 0")));
    world.at("2027-12-05T09:00:00-05:00");
    let unseen = world.run("findings.list", json!({ "kind": "not_seen", "count": 3 }));
    assert_eq!((&unseen["kinds"][0]["total"], unseen["kinds"][0]["rows"].as_array().unwrap().len()), (&json!(8), 3));
    world.run("operator.add", json!({ "name": "Imani", "role": "champion", "school": cedar }));
    world.sit_down("Imani");
    let next_door = world.refused("findings.list", json!({ "school": stone }));
    assert_eq!(next_door["reason"]["why"], "other_school");
    world.is_sound();
}

#[test]
fn a_large_list_answers_by_index_until_it_is_read_and_alike_afterwards() {
    let world = World::new();
    let schools = [rows::school(&world, "CFM", "Cedar Fork Middle"), rows::school(&world, "SMM", "Stone Mill Middle")];
    rows::write(&world, |write| {
        for number in 0..6000_u32 {
            let tag = if number % 50 == 7 { String::new() } else { format!("MC-{:05}", number * 7919 % 6000) };
            let status = if number % 11 == 3 { Status::Disposed } else { Status::InService };
            let device =
                Device { status, ..rows::plain_device(schools[number as usize % 2], &tag, &format!("S{number}")) };
            write.insert(&device).unwrap();
        }
    });
    let walk = |input: Value, pages: usize| {
        let (mut all, mut after) = (Vec::new(), Value::Null);
        for _ in 0..pages {
            let mut ask = input.clone();
            ask["after"] = after;
            ask["count"] = json!(500);
            let page = world.run("device.page", ask);
            all.extend(page["rows"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned()));
            after = page["next"].clone();
            if after.is_null() {
                break;
            }
        }
        all
    };
    // The school's list is walked to its end, where the untagged ones are.
    for (order, pages) in [(json!({}), 3), (json!({ "sort": "serial" }), 2), (json!({ "school": schools[1] }), 9)] {
        let early = walk(order.clone(), pages);
        let searched = world.run("device.page", json!({ "search": "MC" }));
        assert!(searched["total"].as_u64().unwrap() > 5000);
        assert_eq!(world.run("list.ready", json!({}))["ready"], true);
        assert_eq!(early, walk(order, pages));
        let stray: DeviceId = rows::new_id();
        assert_eq!(world.refused("device.page", json!({ "after": stray }))["code"], "changed_since");
        assert_eq!(early.len(), 3000.min(pages * 500));
        // The next order is asked of a file whose lists are not read yet.
        let backup = world.run("file.backup", json!({}));
        world.run("file.restore", json!({ "from": backup["path"] }));
    }
    world.is_sound();
}
