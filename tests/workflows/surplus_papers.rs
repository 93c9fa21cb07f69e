//! What goes on paper and leaves as a file about a pickup, read back by other programs.

use std::process::Command;

use calamine::{Data, Reader as _, Xlsx};
use rollcall_tests::World;
use serde_json::{Value, json};

use crate::pictures::pad;
use crate::printing::words;
use crate::stage::{lend, why};
use crate::surplus_stage::{approve, asked_for, closet, load, made_ready, old, scan, sign, signed};

fn out(world: &World, name: &str) -> String {
    world.folder.path().join(name).display().to_string()
}

#[track_caller]
fn print(world: &World, entry: &str, mut input: Value) -> (Value, String) {
    input["out"] = json!(out(world, &format!("{entry}.pdf")));
    let written = world.run(entry, input);
    let said = words(&written);
    (written, said)
}

/// The line in which a word stands, with one blank between its words.
fn line(said: &str, piece: &str) -> String {
    let line = said.lines().find(|line| line.contains(piece)).unwrap_or_default();
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The rows of a sheet, every cell as text.
fn sheet(path: &str, name: &str) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = calamine::open_workbook(path).unwrap();
    let range = book.worksheet_range(name).unwrap();
    range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect()
}

/// Three on the truck, one of them over the list and one sold, one short; forty chargers. Not signed yet.
fn loaded() -> (World, Value) {
    let world = closet();
    let federal = json!({ "funding": "federal", "federal_share": 7_500, "award_number": "S010A" });
    old(&world, "FED-01", federal);
    let pickup = asked_for(&world);
    scan(&world, &pickup, &["OLD-01", "OLD-03", "FED-01"]);
    world.run("surplus.count", json!({ "pickup": pickup, "kind": "charger", "count": 40 }));
    let clear = json!({ "pickup": pickup, "devices": ["tag:FED-01"], "reference": "ED 14-2", "on": "2026-11-05" });
    world.run("surplus.clear", clear);
    approve(&world, &pickup);
    made_ready(&world, &pickup);
    world.at("2026-11-12T10:00:00-05:00");
    for code in ["OLD-01", "FED-01"] {
        load(&world, &pickup, code);
    }
    let student = json!({ "pickup": pickup, "code": "100234" });
    assert_eq!(why(&world.refused("surplus.load", student)), "person_code", "who stands at the truck is not loaded");
    let over = json!({ "initials": "IM", "wiped": { "method": "destroyed", "wiped_by": "Imani Cole" } });
    world.run("surplus.load", json!({ "pickup": pickup, "code": "OLD-06", "over": over }));
    let sold = json!({
        "pickup": pickup, "devices": ["tag:FED-01"], "disposition": "sold", "price_each": 2_000, "receiver": "Lakeside Resale",
    });
    world.run("surplus.dispose_as", sold);
    (world, pickup)
}

#[test]
fn the_manifest_is_a_draft_until_both_sign_and_stays_as_they_signed_it() {
    let (world, pickup) = loaded();
    let (written, draft) = print(&world, "print.manifest", json!({ "pickup": pickup }));
    assert_eq!((&written["rows"], &written["paper"]["notes"]), (&json!(3), &json!([])), "{written}");
    assert!(draft.contains("Draft: not signed") && !draft.contains("SHA-256"), "{draft}");
    assert!(draft.contains("Listed is what is on the truck now."), "{draft}");
    let federal = line(&draft, "FED-01");
    assert!(federal.starts_with("FED-01 SERFED-01 Wren 3 Reset to factory state, "), "{federal}");
    assert!(federal.contains("sold to Lakeside Resale") && federal.ends_with("$200.00 $20.00"), "{federal}");
    assert!(line(&draft, "OLD-06").contains(" IM "), "{draft}");
    assert!(line(&draft, "3 devices").ends_with("3 devices $600.00 $20.00"), "{draft}");
    assert_eq!(line(&draft, "charger"), "charger 40");
    assert!(draft.contains("Approved, and not on the truck") && draft.contains("OLD-03"), "{draft}");
    assert!(draft.contains("For Green Loop Recycling: name, date"), "{draft}");

    let mut both = signed(&pickup);
    both["giver"]["picture"] = json!(pad(true));
    world.run("surplus.sign", both);
    let (written, said) = print(&world, "print.manifest", json!({ "pickup": pickup }));
    assert_eq!(written["rows"], 3);
    assert!(said.contains("Signed Thu 12 Nov 2026") && !said.contains("Draft"), "{said}");
    assert!(said.contains("Tomasz Reyes, IT, for the school, Thu 12 Nov 2026"), "{said}");
    assert!(
        said.contains("Kit Moran, Green Loop Recycling, for whoever fetched, Thu 12 Nov 2026, signed on"),
        "{said}"
    );
    let shown = world.run("surplus.show", json!({ "pickup": pickup }));
    let digest = shown["manifest"]["digest"].as_str().unwrap();
    assert!(said.contains(digest), "{digest}: {said}");
    let path = written["path"].as_str().unwrap();
    let about = Command::new("pdfinfo").args(["-struct", path]).output().unwrap();
    let about = String::from_utf8_lossy(&about.stdout).into_owned();
    for tag in ["H1", "Table", "TH", "TD", "Figure"] {
        assert!(about.lines().any(|line| line.trim().starts_with(tag)), "{tag}: {about}");
    }
    let pictures = Command::new("pdfimages").args(["-list", path]).output().unwrap();
    assert!(String::from_utf8_lossy(&pictures.stdout).lines().count() > 2, "the drawn signature is in it");

    let dearer = json!({
        "pickup": pickup, "reason": "The receipt says so",
        "correction": { "kind": "disposition", "device": "tag:FED-01", "disposition": "sold", "price": 4_000, "receiver": "Lakeside Resale" },
    });
    world.run("surplus.correct", dearer);
    let (corrected, said) = print(&world, "print.manifest", json!({ "pickup": pickup }));
    assert_eq!(corrected["paper"]["pages"].as_u64(), written["paper"]["pages"].as_u64().map(|pages| pages + 1));
    assert!(line(&said, "FED-01").ends_with("$200.00 $20.00"), "the lines stay as they were signed: {said}");
    assert!(said.contains("Corrections to manifest P-1") && said.contains("The receipt says so"), "{said}");
    assert!(said.contains("$40.00") && line(&said, "Federal share of them").contains("$30.00"), "{said}");
    // What was short went along after all: both signed for it as short.
    let along = json!({ "kind": "went_along", "device": "tag:OLD-03", "wiped": { "method": "reset", "wiped_by": "Imani Cole" } });
    world.run("surplus.correct", json!({ "pickup": pickup, "reason": "The driver called", "correction": along }));
    let (_, said) = print(&world, "print.manifest", json!({ "pickup": pickup }));
    let signed = said.split("Corrections to manifest").next().unwrap();
    let short = signed.split("Approved, and not on the truck").nth(1).unwrap_or_default();
    assert!(short.contains("OLD-03"), "the sheet stays as it was signed: {said}");
    let nowhere = json!({ "pickup": pickup, "out": out(&world, "manifest.xlsx") });
    assert_eq!(why(&world.refused("print.manifest", nowhere)), "cannot_export");
    world.is_sound();
}

#[test]
fn the_board_reads_what_waits_for_it_and_what_for_the_superintendent() {
    let mut world = closet();
    let nothing = world.refused("print.agenda", json!({ "out": out(&world, "agenda.pdf") }));
    assert_eq!(why(&nothing), "nothing_to_print", "no pickup is a draft with something to go");
    let small = asked_for(&world);
    scan(&world, &small, &["OLD-01", "OLD-02"]);
    lend(&world, "OLD-02", "100234");
    let large = asked_for(&world);
    old(&world, "FED-01", json!({ "funding": "federal", "federal_share": 5_000, "cost_cents": 150_000 }));
    scan(&world, &large, &["FED-01", "OLD-03"]);
    let clear = json!({ "pickup": large, "devices": ["tag:FED-01"], "reference": "ED 14-2", "on": "2026-11-05" });
    world.run("surplus.clear", clear);
    let (written, said) = print(&world, "print.agenda", json!({}));
    assert_eq!(written["rows"], 2);
    assert!(
        said.contains("Superintendent: up to $999.99") && said.contains("Board: $1,000.00 to $29,999.99"),
        "{said}"
    );
    assert!(!said.contains("public sale"), "nothing is worth so much: {said}");
    let one = line(&said, "P-1");
    assert!(one.contains("Cedar Falls Middle") && one.ends_with("1 $200.00"), "{one}");
    assert!(said.contains("1 more may not go yet"), "{said}");
    assert!(!said.contains("Ana"), "who has it is nobody's business there: {said}");
    assert!(said.contains("ED 14-2") && said.contains("$750.00"), "the federal share and its clearance: {said}");
    assert_eq!(line(&said, "All "), "All 2 3 $1,900.00");

    world.run("surplus.approve", json!({ "pickup": large, "reference": "Board 27-1", "on": "2026-11-09" }));
    let (written, said) = print(&world, "print.agenda", json!({}));
    assert!(written["rows"] == 1 && !said.contains("P-2"), "what is approved waits for nobody: {said}");
    let (_, named) = print(&world, "print.agenda", json!({ "pickups": [large] }));
    assert!(named.contains("approved: Board 27-1"), "{named}");
    world.sit_down("Jonah");
    let theirs = json!({ "pickups": [large], "out": out(&world, "theirs.pdf") });
    assert_eq!(why(&world.refused("print.agenda", theirs)), "other_school");
    world.is_sound();
}

#[test]
fn every_wiped_device_has_a_label_and_a_certificate() {
    let world = closet();
    let pickup = asked_for(&world);
    scan(&world, &pickup, &["OLD-01", "OLD-02"]);
    for entry in ["print.wipe_labels", "print.certificates"] {
        let early = json!({ "pickup": pickup, "out": out(&world, "early.pdf") });
        assert_eq!(why(&world.refused(entry, early)), "nothing_to_print", "{entry}");
    }
    world.run("surplus.approve", json!({ "pickup": pickup, "reference": "Memo 14", "on": "2026-11-06" }));
    let wipe = json!({
        "pickup": pickup, "method": "reset", "wiped_by": "Imani Cole", "on": "2026-11-08", "released": true,
        "devices": [{ "device": "tag:OLD-01", "certificate": "NIST-77" }, { "device": "tag:OLD-02" }],
    });
    world.run("surplus.wipe", wipe);
    let laid = json!({ "pickup": pickup, "laid": { "sheet": "5163" } });
    let (labels, said) = print(&world, "print.wipe_labels", laid);
    assert_eq!((&labels["rows"], &labels["paper"]["pages"]), (&json!(2), &json!(1)));
    for piece in
        ["OLD-01", "Certificate NIST-77", "Certificate W1-0001", "Reset to factory state", "Wiped Sun 8 Nov 2026"]
    {
        assert!(said.contains(piece), "{piece}: {said}");
    }
    let (certificates, said) = print(&world, "print.certificates", json!({ "pickup": pickup }));
    assert_eq!(certificates["rows"], 2);
    assert!(line(&said, "NIST-77").starts_with("NIST-77 OLD-01 SEROLD-01 Wren 3"), "{said}");
    assert!(said.contains("Imani Cole, date"), "{said}");
    let path = out(&world, "certificates.xlsx");
    world.run("export.certificates", json!({ "pickup": pickup, "out": path }));
    let rows = sheet(&path, "Certificates");
    assert_eq!(rows[1][..6], ["NIST-77", "OLD-01", "SEROLD-01", "Wren 3", "Reset to factory state", "Imani Cole"]);
    let csv = out(&world, "certificates.csv");
    world.run("export.certificates", json!({ "pickup": pickup, "out": csv, "profile": "public" }));
    let public = std::fs::read_to_string(csv).unwrap();
    assert!(public.contains("NIST-77,OLD-01") && public.contains("Imani Cole"), "{public}");
    assert!(public.contains("2026-11-08") && !public.contains("Tomasz"), "{public}");
    world.is_sound();
}

#[test]
fn the_packet_holds_all_of_a_pickup_and_for_the_public_nothing_of_a_student() {
    let (mut world, pickup) = loaded();
    sign(&world, &pickup);
    let late = json!({ "pickup": pickup, "correction": { "kind": "remark" }, "reason": "His name is Moran-Voss" });
    world.run("surplus.correct", late);
    let path = out(&world, "packet.xlsx");
    let written = world.run("export.surplus", json!({ "pickup": pickup, "out": path }));
    assert!(written["rows"].as_u64().unwrap() > 30, "{written}");
    let mut book: Xlsx<_> = calamine::open_workbook(&path).unwrap();
    let names = ["Summary", "Devices", "Approval", "Wipes", "Truck", "Manifest", "Proceeds", "Corrections"];
    assert_eq!(book.sheet_names(), names);
    let manifest = sheet(&path, "Manifest");
    let tags: Vec<&str> = manifest[1..4].iter().map(|row| row[0].as_str()).collect();
    assert_eq!(tags, ["FED-01", "OLD-01", "OLD-06"]);
    let range = book.worksheet_range("Manifest").unwrap();
    assert!(matches!(range.get((1, 5)), Some(Data::DateTime(_))), "a day is a day: {:?}", range.get((1, 5)));
    assert!(matches!(range.get((1, 12)), Some(Data::Float(value)) if (value - 200.0).abs() < 0.001), "money is money");
    let truck = sheet(&path, "Truck");
    assert!(truck.iter().any(|row| row[2] == "OLD-03" && row[4] == "short"), "{truck:?}");
    assert!(truck.iter().any(|row| row[4] == "over the list, went along" && row[6] == "IM"), "{truck:?}");
    let proceeds = sheet(&path, "Proceeds");
    assert_eq!(proceeds.last().unwrap()[2..], ["3", "600", "20", "15"], "{proceeds:?}");
    assert_eq!(sheet(&path, "Approval")[1][2], "Memo 14");
    assert!(sheet(&path, "Corrections")[1].contains(&"His name is Moran-Voss".to_owned()));

    // What was short goes back to a class: the row of a student's device shows no code.
    world.run("device.withdraw_surplus", json!({ "device": "tag:OLD-03" }));
    lend(&world, "OLD-03", "100234");
    let public = out(&world, "public.csv");
    let zip = world.run("export.surplus", json!({ "pickup": pickup, "out": public, "profile": "public" }));
    let said = all_of(zip["path"].as_str().unwrap());
    for private in
        ["OLD-03", "SEROLD-03", "Ana Ruiz", "100234", "Moran-Voss", "Initials", "a box of chargers", "Lakeside Resale"]
    {
        assert!(!said.contains(private), "{private}: {said}");
    }
    for public in ["FED-01", "sold", "Memo 14", "Kit Moran", "Imani Cole"] {
        assert!(said.contains(public), "{public}: {said}");
    }
    world.run("operator.add", json!({ "name": "Vera", "role": "viewer" }));
    world.sit_down("Vera");
    let internal = json!({ "pickup": pickup, "out": out(&world, "no.xlsx") });
    assert_eq!(why(&world.refused("export.surplus", internal)), "internal_not_granted");
    world.is_sound();
}

/// Every sheet of a zip of CSV files, one after the other.
fn all_of(path: &str) -> String {
    let mut zip = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
    let mut said = String::new();
    for at in 0..zip.len() {
        std::io::Read::read_to_string(&mut zip.by_index(at).unwrap(), &mut said).unwrap();
    }
    said
}

#[test]
fn the_packet_of_a_draft_says_what_may_not_go_and_why() {
    let mut world = closet();
    let pickup = asked_for(&world);
    scan(&world, &pickup, &["OLD-01", "OLD-02"]);
    lend(&world, "OLD-02", "100234");
    let path = out(&world, "draft.xlsx");
    world.run("export.surplus", json!({ "pickup": pickup, "out": path }));
    let devices = sheet(&path, "Devices");
    assert_eq!((devices[1][8].as_str(), devices[2][8].as_str(), devices[2][9].as_str()), ("Yes", "No", "checked out"));
    let (written, said) = print(&world, "print.manifest", json!({ "pickup": pickup }));
    assert!(written["rows"] == 1 && said.contains("Nobody approved it yet."), "{said}");
    assert!(!said.contains("OLD-02"), "what may not go does not stand on it: {said}");
    world.sit_down("Jonah");
    let theirs = json!({ "pickup": pickup, "out": out(&world, "theirs.xlsx") });
    assert_eq!(why(&world.refused("export.surplus", theirs)), "other_school");
    world.is_sound();
}

#[test]
fn what_a_family_answers_for_and_owes_is_not_in_the_public_packet() {
    let mut world = closet();
    let pickup = asked_for(&world);
    scan(&world, &pickup, &["OLD-01", "OLD-02"]);
    lend(&world, "OLD-02", "100234");
    world.run("incident.declare_lost", json!({ "device": "tag:OLD-02", "what_happened": "Left on a bus." }));
    let charge = json!({ "person": "person:100235", "about": "screen", "cents": 4_321, "device": "tag:OLD-01",
                         "note": "As agreed" });
    world.run("fee.charge", charge);
    let path = out(&world, "inside.xlsx");
    world.run("export.surplus", json!({ "pickup": pickup, "out": path }));
    let inside = sheet(&path, "Devices");
    assert!(inside[1][10].contains("$43.21 of a charge is open") && inside[2][0] == "OLD-02", "{inside:?}");
    let zip = json!({ "pickup": pickup, "out": out(&world, "outside.csv"), "profile": "public" });
    let outside = all_of(world.run("export.surplus", zip)["path"].as_str().unwrap());
    assert!(outside.contains("OLD-01"), "{outside}");
    for private in ["OLD-02", "43.21", "charge is open"] {
        assert!(!outside.contains(private), "{private}: the student still answers for what was lost: {outside}");
    }
    world.run("operator.add", json!({ "name": "Vera", "role": "viewer" }));
    world.sit_down("Vera");
    let internal = json!({ "pickup": pickup, "out": out(&world, "no.xlsx") });
    assert_eq!(why(&world.refused("export.surplus", internal)), "internal_not_granted");
    world.is_sound();
}

#[test]
fn what_people_wrote_is_on_the_papers_of_those_who_read_internal_reports_and_on_no_others() {
    let (mut world, pickup) = loaded();
    let at = |also: Value| {
        let mut input = json!({ "pickup": pickup });
        input.as_object_mut().unwrap().extend(also.as_object().unwrap().clone());
        input
    };
    let leave = json!({ "devices": ["tag:FED-01"], "reference": "Vesper", "on": "2026-11-05" });
    world.run("surplus.clear", at(leave));
    world.run("surplus.count", at(json!({ "kind": "Yorick", "count": 2 })));
    let given = json!({ "devices": ["tag:OLD-01"], "disposition": "donated", "receiver": "Zeb" });
    world.run("surplus.dispose_as", at(given));
    sign(&world, &pickup);
    let to_another =
        json!({ "kind": "disposition", "device": "tag:FED-01", "disposition": "donated", "receiver": "Wilma" });
    world.run("surplus.correct", at(json!({ "correction": to_another, "reason": "Xanthe" })));

    let on_manifest = ["Zeb", "Yorick", "Wilma", "Xanthe"];
    let (_, manifest) = print(&world, "print.manifest", at(json!({})));
    let (_, agenda) = print(&world, "print.agenda", json!({ "pickups": [pickup] }));
    assert!(on_manifest.iter().all(|word| manifest.contains(word)), "{manifest}");
    assert!(["Vesper", "Yorick"].iter().all(|word| agenda.contains(word)), "{agenda}");
    let planted = ["Vesper", "Yorick", "Zeb", "Wilma", "Xanthe"];
    let inside = world.run("export.surplus", at(json!({ "out": out(&world, "inside.xlsx") })));
    let inside = all_of(inside["path"].as_str().unwrap());
    assert!(planted.iter().all(|word| inside.contains(word)), "there is something to be told");

    world.run("operator.add", json!({ "name": "Vera", "role": "viewer" }));
    world.sit_down("Vera");
    for format in ["xlsx", "csv", "pdf"] {
        let packet = at(json!({ "out": out(&world, &format!("public.{format}")), "profile": "public" }));
        let written = world.run("export.surplus", packet);
        let said = match written["paper"].is_object() {
            true => words(&written),
            false => all_of(written["path"].as_str().unwrap()),
        };
        assert!(said.contains("donated") && said.contains("42"), "what became of it, and how many: {said}");
        for word in planted {
            assert!(!said.contains(word), "{word} in {format}: {said}");
        }
    }
    let (_, manifest) = print(&world, "print.manifest", at(json!({})));
    let (_, agenda) = print(&world, "print.agenda", json!({ "pickups": [pickup] }));
    assert_eq!(line(&manifest, "of any kind"), "of any kind 42");
    assert!(manifest.contains("donated"), "{manifest}");
    for word in planted {
        assert!(!manifest.contains(word) && !agenda.contains(word), "{word}: {manifest} {agenda}");
    }
    let internal = at(json!({ "out": out(&world, "no.xlsx") }));
    assert_eq!(why(&world.refused("export.surplus", internal)), "internal_not_granted");
    world.is_sound();
}

#[test]
fn a_viewer_s_manifest_has_no_code_of_what_a_student_has_again() {
    let (mut world, pickup) = loaded();
    sign(&world, &pickup);
    let not_taken = json!({ "kind": "not_taken", "device": "tag:OLD-01" });
    world.run("surplus.correct", json!({ "pickup": pickup, "correction": not_taken, "reason": "It is here" }));
    world.run("operator.add", json!({ "name": "Vera", "role": "viewer" }));
    let told = |world: &mut World, who: &str| {
        world.sit_down(who);
        let (_, said) = print(world, "print.manifest", json!({ "pickup": pickup }));
        let (signed, later) = said.split_once("Corrections to manifest").unwrap();
        let short = signed.split_once("Approved, and not on the truck").unwrap().1;
        [short.contains("OLD-03"), later.contains("OLD-01"), said.contains("withheld")]
    };
    assert_eq!(told(&mut world, "Vera"), [true, true, false], "nobody has them");
    world.sit_down("Tomasz");
    world.run("device.withdraw_surplus", json!({ "device": "tag:OLD-03" }));
    world.run("device.check_condition", json!({ "device": "tag:OLD-01", "found": "working" }));
    for (tag, person) in [("OLD-03", "100234"), ("OLD-01", "100235")] {
        lend(&world, tag, person);
    }
    assert_eq!(told(&mut world, "Vera"), [false, false, true]);
    assert_eq!(told(&mut world, "Tomasz"), [true, true, false]);
    world.sit_down("Tomasz");
    let public = json!({ "pickup": pickup, "out": out(&world, "public.xlsx"), "profile": "public" });
    let path = world.run("export.surplus", public)["path"].as_str().unwrap().to_owned();
    let corrected = sheet(&path, "Corrections");
    assert_eq!(corrected[1][1..3], ["withheld", "did not leave"], "{corrected:?}");
    let internal = json!({ "pickup": pickup, "out": out(&world, "own.xlsx") });
    world.run("export.surplus", internal.clone());
    world.sit_down("Vera");
    assert_eq!(why(&world.refused("export.surplus", internal)), "internal_not_granted");
    world.is_sound();
}

#[test]
fn a_student_s_number_scanned_at_the_truck_stays_inside() {
    let mut world = closet();
    let device = world.run("device.show", json!({ "device": "tag:OLD-01" }))["device"]["id"].clone();
    world.run("device.add_alias", json!({ "device": device, "code": "100234" }));
    let pickup = asked_for(&world);
    scan(&world, &pickup, &["OLD-01"]);
    approve(&world, &pickup);
    made_ready(&world, &pickup);
    world.run("surplus.load", json!({ "pickup": pickup, "code": "100234" }));
    sign(&world, &pickup);
    let packet = |profile: &str| {
        let written = json!({ "pickup": pickup, "out": out(&world, &format!("{profile}.csv")), "profile": profile });
        all_of(world.run("export.surplus", written)["path"].as_str().unwrap())
    };
    assert!(packet("internal").contains("100234"), "what was scanned is told inside");
    let outside = packet("public");
    assert!(outside.contains("OLD-01") && !outside.contains("100234"), "{outside}");
    world.run("operator.add", json!({ "name": "Vera", "role": "viewer" }));
    world.sit_down("Vera");
    let internal = json!({ "pickup": pickup, "out": out(&world, "no.csv") });
    assert_eq!(why(&world.refused("export.surplus", internal)), "internal_not_granted");
    world.is_sound();
}
