//! Pictures and papers are kept with what they are about.

use serde_json::{Value, json};

use crate::pictures::pad;
use crate::pictures::{file, photo, plain_png, size_of};
use crate::rows;
use crate::stage::{at_cedar_falls, district, taken_back_and_again, why};
use rollcall_tests::World;

fn on_device(tag: &str) -> Value {
    json!({ "kind": "device", "device": format!("tag:{tag}") })
}

fn attached(world: &World, belongs: &Value) -> Vec<Value> {
    world.run("attachment.list", json!({ "belongs": belongs }))["attachments"].as_array().unwrap().clone()
}

#[test]
fn a_photo_of_a_cracked_screen_is_kept_with_its_device() {
    let world = at_cedar_falls();
    let path = file(&world, "crack.jpg", &photo(3000, 1500, 90));
    let added = world.value("attachment.add", json!({ "belongs": on_device("MC-0001"), "path": path }));
    assert_eq!((&added["name"], &added["media_type"]), (&json!("crack.jpg"), &json!("image/jpeg")));
    let list = || attached(&world, &on_device("MC-0001")).len();
    taken_back_and_again(&world, || assert_eq!(list(), 0), || assert_eq!(list(), 1));
    let picture = |size: &str| {
        world.run("attachment.picture", json!({ "attachment": added["id"], "size": size }))["picture"].clone()
    };
    assert_eq!(size_of(&picture("thumbnail")), (256, 128));
    assert_eq!(size_of(&picture("full")), (2560, 1280), "no larger than a screen needs");
    let gone = json!({ "attachment": added["id"] });
    assert_eq!(world.value("attachment.remove", gone.clone())["name"], "crack.jpg");
    taken_back_and_again(&world, || assert_eq!(list(), 1), || assert_eq!(list(), 0));
    assert_eq!(why(&world.refused("attachment.remove", gone)), "not_found");
    world.is_sound();
}

#[test]
fn the_same_photo_is_kept_once_however_often_it_is_attached() {
    let world = at_cedar_falls();
    let path = file(&world, "crack.jpg", &photo(2000, 1500, 90));
    let copy = file(&world, "copy of crack.jpg", &photo(2000, 1500, 90));
    let add = |tag: &str, path: &str| world.run("attachment.add", json!({ "belongs": on_device(tag), "path": path }));
    let first = add("MC-0001", &path);
    let again = add("MC-0001", &copy);
    assert_eq!((&again["operation"], &again["value"]["id"]), (&Value::Null, &first["value"]["id"]), "dropped twice");
    let other = add("MC-0002", &copy);
    assert_eq!(other["value"]["content"], first["value"]["content"]);
    assert_eq!(other["changed"], json!(["attachment"]), "its bytes were there already");
    // The first one goes, the second one still has its bytes.
    world.run("history.undo", json!({}));
    world.run("history.undo", json!({}));
    assert_eq!(attached(&world, &on_device("MC-0001")).len(), 0);
    let other = add("MC-0002", &copy)["value"]["id"].clone();
    let shown = world.run("attachment.picture", json!({ "attachment": other, "size": "thumbnail" }));
    assert_eq!(size_of(&shown["picture"]), (256, 192));
    assert_eq!(
        why(&world.refused("attachment.add", json!({ "belongs": on_device("MC-9999"), "path": path }))),
        "not_found"
    );
    world.is_sound();
}

#[test]
fn a_paper_is_kept_as_it_is_and_becomes_a_file_again() {
    let world = at_cedar_falls();
    let paper = b"%PDF-1.7\nan invented letter\nstartxref\n9\n%%EOF\n";
    let path = file(&world, "scan 14.pdf", paper);
    let ana = json!({ "kind": "person", "person": "person:100234" });
    let add = json!({ "belongs": ana, "name": "  Letter to  the family ", "path": path });
    let added = world.value("attachment.add", add);
    assert_eq!((&added["name"], &added["size_bytes"]), (&json!("Letter to the family"), &json!(paper.len())));
    let shown = world.run("attachment.picture", json!({ "attachment": added["id"], "size": "full" }));
    assert_eq!((&shown["media_type"], &shown["picture"]), (&json!("application/pdf"), &Value::Null));
    let out = world.folder.path().join("letter.pdf");
    let save = |out: &std::path::Path| json!({ "attachment": added["id"], "out": out });
    let saved = world.run("attachment.save", save(&out));
    assert_eq!(saved["bytes"], paper.len());
    assert_eq!(std::fs::read(&out).unwrap(), paper);
    let nowhere = world.refused("attachment.save", save(&world.folder.path().join("no folder/letter.pdf")));
    assert_eq!(nowhere["reason"]["problem"]["code"], "folder_missing");
    let as_sheet = world.refused("attachment.save", save(&world.folder.path().join("letter.xlsx")));
    assert_eq!(as_sheet["reason"]["problem"]["known"], json!(["pdf"]));
    world.is_sound();
}

#[test]
fn a_police_report_is_kept_with_its_incident() {
    let world = at_cedar_falls();
    let lost = json!({ "device": "tag:MC-0001", "what_happened": "Left on the bus" });
    let incident = world.value("incident.declare_lost", lost)["id"].clone();
    let path = file(&world, "report.pdf", b"%PDF-1.4 report\nstartxref\n9\n%%EOF");
    let belongs = json!({ "kind": "incident", "incident": incident });
    world.run("attachment.add", json!({ "belongs": belongs, "path": path }));
    let kept = attached(&world, &belongs)[0].clone();
    assert_eq!(kept["belongs"], "incident");
    let history = world.run("history.row", json!({ "entity": "attachment", "id": kept["id"] })).to_string();
    assert!(history.contains("Left on the bus") && !history.contains("something that is gone"), "{history}");
    world.run("history.undo", json!({}));
    let needed = world.value("attachment.add", json!({ "belongs": belongs, "path": path }));
    let declared = world.run("history.operations", json!({ "count": 4 }));
    let declared = declared["operations"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["operation"]["command"] == "incident.declare_lost");
    let undo = world.refused("history.undo", json!({ "operation": declared.unwrap()["operation"]["seq"] }));
    assert_eq!((why(&undo), &undo["reason"]["entity"]), ("needed_later", &json!("attachment")), "{needed}");
    world.is_sound();
}

#[test]
fn what_cannot_be_kept_is_refused_with_its_reason_and_leaves_nothing() {
    let world = at_cedar_falls();
    let problem = |path: &str| {
        let refused = world.refused("attachment.add", json!({ "belongs": on_device("MC-0001"), "path": path }));
        assert_eq!(refused["reason"]["why"], "cannot_attach", "{refused}");
        refused["reason"]["problem"].clone()
    };
    let of = |name: &str, bytes: &[u8]| problem(&file(&world, name, bytes));
    let crack = photo(600, 400, 90);
    assert_eq!(of("empty.jpg", b""), json!({ "is": "empty", "name": "empty.jpg" }));
    assert_eq!(of("cut.jpg", &crack[..crack.len() / 2]), json!({ "is": "damaged", "name": "cut.jpg" }));
    let wide = of("wide.png", &plain_png(65_535, 1));
    assert_eq!(wide, json!({ "is": "too_many_pixels", "name": "wide.png", "width": 65_535, "height": 1 }));
    let drawing = of("logo.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>");
    assert_eq!((&drawing["is"], &drawing["found"]), (&json!("not_kept"), &json!("SVG")));
    let telephone = of("IMG_0001.jpg", b"\0\0\0\x18ftypheic\0\0\0\0");
    assert_eq!((&telephone["found"], &telephone["kept"]), (&json!("HEIC"), &json!(["JPEG", "PNG", "WebP", "PDF"])));
    assert_eq!(of("notes.txt", b"dear diary")["found"], Value::Null);
    assert_eq!(problem(&world.folder.path().display().to_string())["is"], "not_a_file");
    // Only its size is looked at: the file is a hole of 200 MB.
    let huge = world.folder.path().join("huge.jpg");
    std::fs::File::create(&huge).unwrap().set_len(200 * 1024 * 1024).unwrap();
    let huge = problem(&huge.display().to_string());
    assert_eq!((&huge["is"], &huge["most"]), (&json!("too_large"), &json!(50 * 1024 * 1024)));
    for (name, bytes) in [
        ("cut off.pdf", &b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n0 1\n"[..]),
        ("program.pdf", b"%PDF-1.4\n\x7fELF\x02\x01\x01\0\0\0"),
    ] {
        assert_eq!(of(name, bytes)["is"], "damaged", "{name}");
    }
    let paper = [b"%PDF-1.7".to_vec(), vec![b' '; 20 * 1024 * 1024]].concat();
    assert_eq!(of("long.pdf", &paper)["most"], 20 * 1024 * 1024);
    let missing = json!({ "belongs": on_device("MC-0001"), "path": "/no/such/file.png" });
    assert_eq!(why(&world.refused("attachment.add", missing)), "no_such_file");
    assert_eq!(attached(&world, &on_device("MC-0001")).len(), 0);
    world.is_sound();
}

#[test]
fn nobody_sees_what_another_school_attached_and_it_moves_with_its_device() {
    let mut world = district();
    world.sit_down("Jonah");
    let path = file(&world, "crack.jpg", &photo(600, 400, 90));
    let added = world.value("attachment.add", json!({ "belongs": on_device("MC-0004"), "path": path }));
    let asked: [(&str, Value); 5] = [
        ("attachment.list", json!({ "belongs": on_device("MC-0004") })),
        ("attachment.picture", json!({ "attachment": added["id"], "size": "thumbnail" })),
        ("attachment.save", json!({ "attachment": added["id"], "out": "/tmp/never.jpg" })),
        ("attachment.remove", json!({ "attachment": added["id"] })),
        ("attachment.add", json!({ "belongs": on_device("MC-0004"), "path": path })),
    ];
    world.sit_down("Ines");
    for (name, input) in asked {
        assert_eq!(why(&world.refused(name, input)), "other_school", "{name}");
    }
    world.sit_down("Tomasz");
    world.run("device.transfer_school", json!({ "device": "tag:MC-0004", "school": "school:CFM" }));
    world.sit_down("Ines");
    assert_eq!(attached(&world, &on_device("MC-0004")).len(), 1);
    world.sit_down("Jonah");
    let gone = world.refused("attachment.list", json!({ "belongs": on_device("MC-0004") }));
    assert_eq!(why(&gone), "other_school");
    world.is_sound();
}

#[test]
fn a_viewer_is_told_what_is_attached_and_is_shown_no_picture() {
    let mut world = district();
    world.run("operator.add", json!({ "name": "Vera", "role": "viewer" }));
    let path = file(&world, "crack.jpg", &photo(600, 400, 90));
    let added = world.value("attachment.add", json!({ "belongs": on_device("MC-0001"), "path": path }));
    world.sit_down("Vera");
    let list = world.run("attachment.list", json!({ "belongs": on_device("MC-0001") }));
    assert_eq!((&list["attachments"][0]["name"], &list["may_change"]), (&json!("crack.jpg"), &json!(false)));
    let picture = world.refused("attachment.picture", json!({ "attachment": added["id"], "size": "full" }));
    assert_eq!(why(&picture), "not_allowed");
    world.is_sound();
}

#[test]
fn both_schools_of_a_person_attach_to_them_and_let_them_sign() {
    let mut world = district();
    let id = |kind: &str, row: Value| row[kind]["id"].as_str().unwrap().parse::<uuid::Uuid>().unwrap();
    let ana = id("person", world.run("person.show", json!({ "person": "person:100234" })));
    let schools = world.run("school.list", json!({}));
    let maple = schools["schools"].as_array().unwrap().iter().find(|row| row["code"] == "MHS").unwrap();
    let maple = maple["id"].as_str().unwrap().parse::<uuid::Uuid>().unwrap();
    let belongs = json!({ "kind": "person", "person": "person:100234" });
    let letter = file(&world, "letter.pdf", b"%PDF-1.7 an invented letter\nstartxref\n9\n%%EOF");
    let add = json!({ "belongs": belongs, "path": letter });
    world.sit_down("Jonah");
    assert_eq!(why(&world.refused("attachment.add", add.clone())), "other_school");
    rows::enrol_also(&world, ana.into(), maple.into());
    // The second school attaches, lets sign, and takes back what was a mistake.
    let added = world.value("attachment.add", add);
    let list = || attached(&world, &belongs).len();
    taken_back_and_again(&world, || assert_eq!(list(), 0), || assert_eq!(list(), 1));
    let drawn = json!({ "kind": "drawn", "picture": pad(true) });
    let sign = json!({ "person": "person:100234", "signer": "student", "how": drawn });
    let wrong = world.value("agreement.sign", sign)["agreement"]["id"].clone();
    world.run("agreement.withdraw", json!({ "agreement": wrong, "reason": "Her sister signed" }));
    let paper = json!({ "person": "person:100234", "signer": "student", "how": { "kind": "paper" } });
    let signed = world.value("agreement.sign", paper)["agreement"]["id"].clone();
    // The first school sees all of it, lays the scan beside it and removes the letter.
    world.sit_down("Ines");
    let scan = file(&world, "page 1.pdf", b"%PDF-1.7 an invented page\nstartxref\n9\n%%EOF");
    let on_paper = json!({ "kind": "agreement", "agreement": signed });
    world.run("attachment.add", json!({ "belongs": on_paper, "path": scan }));
    world.run("attachment.remove", json!({ "attachment": added["id"] }));
    assert_eq!(attached(&world, &belongs).len(), 0);
    world.is_sound();
}
