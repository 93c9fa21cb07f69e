//! Statements, letters, receipts, reports and hand-over sheets, in the program's words and in the district's own.

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::printing::words;
use crate::stage::{at_cedar_falls, district, lend, taken_back_and_again, why};

fn out(world: &World, name: &str) -> String {
    world.folder.path().join(name).display().to_string()
}

/// Ana Ruiz and Ms Whitfield of Cedar Falls owe for a charger each; Tomasz of IT sits there.
fn owing() -> World {
    let world = district();
    for person in ["person:100234", "person:7001"] {
        world.run("fee.charge", json!({ "person": person, "about": "charger", "on_day": "2026-09-04" }));
    }
    world
}

fn entry(world: &World, person: &str, number: usize) -> Value {
    world.run("fee.statement", json!({ "person": person }))["entries"][number - 1]["entry"]["id"].clone()
}

/// A line of a printed file with one blank between its words.
fn line(said: &str, beginning: &str) -> String {
    let line = said.lines().find(|line| line.trim_start().starts_with(beginning)).unwrap_or_default();
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn an_account_is_printed_entry_by_entry_and_by_school_year() {
    let world = owing();
    let ana = "person:100234";
    world.run("fee.pay", json!({ "person": ana, "cents": "10.00", "receipt": "R-1187", "on_day": "2026-10-01" }));
    // Entered last, and of the year before: it stands first, and what was owed after it is its own amount.
    world.run(
        "fee.charge",
        json!({ "person": ana, "about": "case", "cents": "12.50", "note": "Lost", "on_day": "2025-10-06" }),
    );
    let print = |year: Option<&str>| {
        words(&world.run("print.statement", json!({ "person": ana, "school_year": year, "out": out(&world, "s.pdf") })))
    };
    let said = print(None);
    assert!(said.contains("Statement of account"), "{said}");
    assert_eq!(line(&said, "Mon 6 Oct 2025"), "Mon 6 Oct 2025 Charged case $12.50 $12.50");
    assert_eq!(line(&said, "Fri 4 Sep 2026"), "Fri 4 Sep 2026 Charged charger $27.00 $39.50");
    assert_eq!(line(&said, "Thu 1 Oct 2026"), "Thu 1 Oct 2026 Paid R-1187 −$10.00 $29.50");
    assert!(!said.contains("with what came since"), "{said}");
    let said = print(Some("2025-26"));
    assert_eq!(line(&said, "Owed after these"), "Owed after these entries $12.50");
    assert!(said.contains("with what came since: $29.50"), "{said}");
    assert!(!said.contains("R-1187") && !said.contains("Owed before"), "{said}");
    let said = print(Some("2026-27"));
    assert!(said.contains("Owed before the first entry: $12.50."), "{said}");
    assert_eq!(line(&said, "Owed after these"), "Owed after these entries $29.50");
    let asked = |year: &str| world.run("fee.statement", json!({ "person": ana, "school_year": year }));
    assert_eq!((&asked("2026-27")["before"], &asked("2026-27")["entries"][0]["balance"]), (&json!(1250), &json!(3950)));
    assert_eq!(asked("2025-26")["entries"][0]["number"], 3, "its number is that of its entry");
    let elsewhere = json!({ "person": ana, "out": out(&world, "statement.xlsx") });
    assert_eq!(world.refused("print.statement", elsewhere)["reason"]["problem"]["code"], "unknown_format");
    world.is_sound();
}

#[test]
fn letters_go_to_families_and_about_staff_to_the_principal() {
    let world = owing();
    let written = world.run("print.letters", json!({ "out": out(&world, "letters.pdf") }));
    assert_eq!((&written["rows"], &written["paper"]["pages"]), (&json!(2), &json!(2)));
    let said = words(&written);
    assert!(said.contains("To the family of") && said.contains("To the principal of"), "{said}");
    assert!(said.contains("open balance of $27.00"), "{said}");
    let only = json!({ "people": ["person:7001", "person:7001"], "out": out(&world, "one.pdf") });
    let one = world.run("print.letters", only);
    assert_eq!(one["rows"], 1, "named twice, printed once");
    let said = words(&one);
    assert!(said.contains("Ms Whitfield") && !said.contains("family"), "{said}");
    world.run("fee.pay", json!({ "person": "person:7001", "cents": "27.00" }));
    let written = world.run("print.letters", json!({ "out": out(&world, "letters.pdf") }));
    assert_eq!(written["rows"], 1);
    let rich = json!({ "at_least": "27.01", "out": out(&world, "none.pdf") });
    assert_eq!(why(&world.refused("print.letters", rich)), "nothing_to_print");
    let broken = json!({ "at_least": "27.005", "out": out(&world, "none.pdf") });
    assert_eq!(why(&world.refused("print.letters", broken)), "not_money");
    let settled = json!({ "people": ["person:7001"], "out": out(&world, "settled.pdf") });
    assert!(words(&world.run("print.letters", settled)).contains("nothing open"), "whoever is named gets one");
    world.is_sound();
}

#[test]
fn a_payment_has_a_receipt_and_nothing_else_has() {
    let world = owing();
    world.run("fee.pay", json!({ "person": "person:100234", "cents": "10.00", "receipt": "R-1187" }));
    world.run("fee.refund", json!({ "person": "person:100234", "cents": "4.00", "note": "Too much" }));
    let print = |number: usize, name: &str| json!({ "person": "person:100234", "entry": entry(&world, "person:100234", number), "out": out(&world, name) });
    let said = words(&world.run("print.payment", print(2, "paid.pdf")));
    assert!(said.contains("Receipt for a payment") && said.contains("R-1187"), "{said}");
    assert_eq!(line(&said, "Fri 4 Sep 2026"), "Fri 4 Sep 2026 charger $10.00 $17.00", "what it pays");
    assert!(said.contains("Owed in all after it: $17.00."), "{said}");
    let said = words(&world.run("print.payment", print(3, "back.pdf")));
    assert!(said.contains("Receipt for a refund") && said.contains("100234-3"), "{said}");
    assert_eq!(
        world.refused("print.payment", print(1, "none.pdf"))["reason"],
        json!({ "why": "not_a_payment", "kind": "charge" })
    );
    let payment = entry(&world, "person:100234", 3);
    world.run("fee.reverse", json!({ "person": "person:100234", "entry": payment, "reason": "Never given" }));
    assert_eq!(why(&world.refused("print.payment", print(3, "none.pdf"))), "payment_reversed");
    let other =
        json!({ "person": "person:7001", "entry": entry(&world, "person:100234", 2), "out": out(&world, "none.pdf") });
    assert_eq!(world.refused("print.payment", other)["code"], "not_found");
    world.is_sound();
}

#[test]
fn an_incident_is_told_to_the_police_with_its_pictures_and_corrections() {
    let mut world = at_cedar_falls();
    lend(&world, "MC-0001", "100234");
    let told = json!({
        "device": "tag:MC-0001", "kind": "claimed_stolen", "happened_on": "2026-11-06",
        "what_happened": "It was in the bag.\nThe bag was gone.", "last_seen": "Bus 12", "serial_given": "5CD9999ZZZ",
        "witnesses": "The coach of the other team",
    });
    let incident = world.value("incident.new", told);
    let id = incident["id"].clone();
    world.run(
        "incident.correct",
        json!({ "incident": id, "field": "last_seen", "value": "Sports hall", "reason": "The driver found nothing" }),
    );
    let photo = world.folder.path().join("bag.png");
    std::fs::write(&photo, include_bytes!("../../icons/128x128.png")).unwrap();
    world.run(
        "attachment.add",
        json!({ "belongs": { "kind": "incident", "incident": id }, "path": photo.display().to_string() }),
    );
    let print =
        |world: &World, name: &str| world.run("print.incident", json!({ "incident": id, "out": out(world, name) }));
    let written = print(&world, "incident.pdf");
    let said = words(&written);
    for piece in [
        "Incident report",
        "MC-0001",
        "It was in the bag.",
        "The bag was gone.",
        "Sports hall",
        "Bus 12",
        "5CD9999ZZZ",
        "claimed stolen",
        "bag.png",
        "The driver found nothing",
        "The coach of the other team",
    ] {
        assert!(said.contains(piece), "{piece}: {said}");
    }
    let pdf = std::fs::read(written["path"].as_str().unwrap()).unwrap();
    assert!(String::from_utf8_lossy(&pdf).contains("/Image"), "the picture is drawn");
    assert!(!said.contains("Police report"), "{said}");
    let report = json!({ "agency": "Maple County Sheriff", "number": "26-1187", "filed_on": "2026-11-08" });
    world.run("incident.attach_report", json!({ "incident": id, "report": report }));
    let said = words(&print(&world, "reported.pdf"));
    assert!(said.contains("Police report") && said.contains("26-1187"), "{said}");
    world.sit_down("Tomasz");
    world.run("operator.add", json!({ "name": "Nadia", "role": "viewer" }));
    world.sit_down("Nadia");
    let asked = json!({ "incident": id, "out": out(&world, "viewer.pdf") });
    assert_eq!(why(&world.refused("print.incident", asked)), "not_allowed");
    world.is_sound();
}

#[test]
fn a_district_writes_in_its_own_words_and_goes_back() {
    let mut world = owing();
    let mine = "# From {{ district }}\n\n**Please read**\n\n- **Child:** {{ person }}\n\nYou owe {{ balance }}.\n";
    world.run("template.change", json!({ "kind": "letter", "text": mine }));
    let print = |world: &World| {
        words(&world.run("print.letters", json!({ "people": ["person:100234"], "out": out(world, "mine.pdf") })))
    };
    taken_back_and_again(
        &world,
        || assert!(print(&world).contains("To the family of")),
        || assert!(print(&world).contains("You owe $27.00.") && !print(&world).contains("To the family of")),
    );
    let list = world.run("template.list", json!({}));
    let letter = list.as_array().unwrap().iter().find(|one| one["kind"] == "letter").unwrap().clone();
    assert_eq!((&letter["is_own"], &letter["text"]), (&json!(true), &json!(mine)));
    assert!(letter["fields"].as_array().unwrap().iter().any(|field| field["name"] == "charges[].open"), "{letter}");
    let tried = json!({ "kind": "statement", "text": "# Try\n\n{{ persn }}", "out": out(&world, "tried.pdf") });
    let refused = world.refused("print.template", tried);
    assert_eq!(refused["problem"]["fault"], json!({ "fault": "unknown_field", "found": "persn", "meant": "person" }));
    let linked = json!({ "kind": "letter", "text": "# A\n\n[pay here](https://example.org)" });
    assert_eq!(world.refused("template.change", linked)["problem"]["fault"]["what"], "link");
    let empty = json!({ "kind": "letter", "text": " \n" });
    assert_eq!(why(&world.refused("template.change", empty)), "missing");
    let example = world.run("print.template", json!({ "kind": "letter", "out": out(&world, "example.pdf") }));
    assert!(words(&example).contains("You owe $27.00."), "an invented one, in the words that hold");
    world.run("template.reset", json!({ "kind": "letter" }));
    assert!(print(&world).contains("To the family of"));
    assert_eq!(why(&world.refused("template.reset", json!({ "kind": "letter" }))), "built_in_wording");
    world.sit_down("Ines");
    assert_eq!(why(&world.refused("template.change", json!({ "kind": "letter", "text": mine }))), "not_allowed");
    world.is_sound();
}

#[test]
fn a_name_that_no_font_has_is_named_and_never_printed_as_a_box() {
    let world = owing();
    let strange = json!({ "population": "student", "number": "100999", "name": "Ana \u{5ffff}", "school": "school:CFM", "state": "active" });
    world.run("person.add", strange);
    world.run("fee.charge", json!({ "person": "person:100999", "about": "charger" }));
    let alone = json!({ "people": ["person:100999"], "out": out(&world, "alone.pdf") });
    let refused = world.refused("print.letters", alone);
    assert_eq!(refused["reason"]["problem"]["code"], "no_font", "{refused}");
    assert!(!world.folder.path().join("alone.pdf").exists());
    let written = world.run("print.letters", json!({ "out": out(&world, "all.pdf") }));
    assert_eq!((&written["rows"], &written["paper"]["pages"]), (&json!(2), &json!(2)), "{written}");
    let note = &written["paper"]["notes"][0];
    assert_eq!((&note["code"], &note["names"]), (&json!("left_out"), &json!(["Letter about Ana \u{5ffff}"])));
    world.is_sound();
}

#[test]
fn a_sheet_goes_along_with_a_loaner_and_with_a_replacement() {
    let mut world = district();
    lend(&world, "MC-0001", "100234");
    let told = json!({ "device": "tag:MC-0001", "kind": "lost", "what_happened": "Left on the bus" });
    let incident = world.value("incident.new", told)["id"].clone();
    let print = |world: &World, more: Value| {
        let mut asked = json!({ "incident": incident, "out": out(world, "sheet.pdf") });
        asked.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        asked
    };
    assert_eq!(why(&world.refused("print.hand_over", print(&world, json!({})))), "nothing_went_out");
    let lent = json!({ "incident": incident, "code": "MC-0002", "due_on": "2026-12-18", "accessories": ["charger"] });
    let loaner = world.value("replacement.lend", lent)["replacement"]["id"].clone();
    let said = words(&world.run("print.hand_over", print(&world, json!({}))));
    for piece in ["Loaner handed over", "Ana Ruiz", "MC-0002", "MC-0001", "charger", "Fri 18 Dec 2026", "lost"] {
        assert!(said.contains(piece), "{piece}: {said}");
    }
    world.run("fee.charge", json!({ "person": "person:100234", "about": "charger" }));
    world.sit_down("Ines");
    world.run("replacement.issue", json!({ "incident": incident, "code": "MC-0003" }));
    // Whoever prints it did not hand it over.
    world.sit_down("Tomasz");
    let said = words(&world.run("print.hand_over", print(&world, json!({}))));
    for piece in ["Replacement handed over", "MC-0003", "Still owed: $27.00.", "Ines, for the school"] {
        assert!(said.contains(piece), "{piece}: {said}");
    }
    let said = words(&world.run("print.hand_over", print(&world, json!({ "replacement": loaner }))));
    assert!(said.contains("Loaner handed over") && said.contains("Tomasz, for the school"), "{said}");
    world.is_sound();
}

#[test]
fn letters_go_out_by_school_homeroom_and_name() {
    let world = district();
    for (number, name, homeroom) in [("1", "Bo Ek", "10A"), ("2", "Al Ek", "10A"), ("3", "Cy Ek", "7B")] {
        let person = json!({ "population": "student", "number": number, "name": name, "school": "school:CFM", "homeroom": homeroom, "state": "active" });
        world.run("person.add", person);
        world.run("fee.charge", json!({ "person": format!("person:{number}"), "about": "charger" }));
    }
    world.run("fee.charge", json!({ "person": "person:200100", "about": "charger" }));
    let written = world.run("print.letters", json!({ "out": out(&world, "letters.pdf") }));
    let said = words(&written);
    let at = |name: &str| said.find(name).unwrap_or_else(|| panic!("{name}: {said}"));
    assert!(at("Cy Ek") < at("Al Ek") && at("Al Ek") < at("Bo Ek") && at("Bo Ek") < at("Esme Holt"), "{said}");
    let one = world.run("print.letters", json!({ "school": "school:MHS", "out": out(&world, "high.pdf") }));
    assert!(one["rows"] == 1 && words(&one).contains("Esme Holt"), "{one}");
    let mut esme = world.run("person.show", json!({ "person": "person:200100" }))["person"].clone();
    esme["state"] = json!("left");
    world.run("person.change", json!({ "person": esme }));
    let left = world.run("print.letters", json!({ "left": true, "out": out(&world, "left.pdf") }));
    assert!(left["rows"] == 1 && words(&left).contains("Esme Holt"), "{left}");
    let nobody = json!({ "people": [], "out": out(&world, "none.pdf") });
    assert_eq!(why(&world.refused("print.letters", nobody)), "nothing_to_print");
    world.is_sound();
}

#[test]
fn a_wording_becomes_a_paper_that_can_be_read_out() {
    let world = owing();
    let written = world.run("print.statement", json!({ "person": "person:100234", "out": out(&world, "read.pdf") }));
    let path = written["path"].as_str().unwrap();
    let read = std::process::Command::new("pdfinfo").args(["-struct", path]).output().unwrap();
    let read = String::from_utf8_lossy(&read.stdout).into_owned();
    for tag in ["H1", "H2", "Table", "TH", "TD"] {
        assert!(read.lines().any(|line| line.trim().starts_with(tag)), "{tag}: {read}");
    }
    let about = std::process::Command::new("pdfinfo").arg(path).output().unwrap();
    let about = String::from_utf8_lossy(&about.stdout).into_owned();
    assert!(about.contains("Statement for Ana Ruiz") && about.contains("Tagged:          yes"), "{about}");
    let listed = "# A\n\n- one\n- two\n";
    let example = json!({ "kind": "letter", "text": listed, "out": out(&world, "list.pdf") });
    let path = world.run("print.template", example)["path"].as_str().unwrap().to_owned();
    let read = std::process::Command::new("pdfinfo").args(["-struct", &path]).output().unwrap();
    let read = String::from_utf8_lossy(&read.stdout).into_owned();
    assert!(read.lines().any(|line| line.trim().starts_with("LI")), "{read}");
    let linked = json!({ "kind": "letter", "text": "# A\n\n<u>b</u>", "out": out(&world, "html.pdf") });
    assert_eq!(world.refused("print.template", linked)["problem"]["fault"]["what"], "html");
    world.is_sound();
}
