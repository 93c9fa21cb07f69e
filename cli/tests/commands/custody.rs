//! At the counter: out, in, on to the next, a whole cart, who has it and who had it.

use std::fs;

use crate::terminal::Terminal;

/// Two students, a teacher, and a cart with two of the devices.
fn counter() -> Terminal {
    let terminal = Terminal::with_schools();
    let lines = [
        r#"{"command":"person.add","input":{"population":"student","number":"100234","name":"Ana Ruiz","school":"school:CFM","state":"active","grade":"8","homeroom":"8B"}}"#,
        r#"{"command":"person.add","input":{"population":"student","number":"100235","name":"Ben Okafor","school":"school:CFM","state":"active"}}"#,
        r#"{"command":"person.add","input":{"population":"staff","number":"7001","name":"Ms Whitfield","school":"school:CFM","state":"active"}}"#,
        r#"{"command":"place.add","input":{"school":"school:CFM","name":"Cart 7B","kind":"cart","label":"CART-7B"}}"#,
        r#"{"command":"device.set_homes","input":{"devices":["tag:MC-3","tag:MC-4"],"place":"place:CFM/Cart 7B"}}"#,
    ];
    terminal.read(&["run", "--lines", "-"], lines.join("\n").as_bytes()).done();
    terminal
}

#[test]
fn a_device_goes_out_changes_hands_and_comes_back() {
    let terminal = counter();
    let out = terminal.ok(&["check-out", "MC-1", "--to", "100234", "--due", "2099-06-11", "--reason", "Loaner"]);
    assert_eq!(out, "MC-1 is with Ana Ruiz now, due back Thu 11 Jun 2099.\n");
    let again = terminal.refused(&["check-out", "MC-1", "--to", "person:100235"]);
    assert!(again.starts_with("The device is still with Ana Ruiz, since "), "{again}");
    assert_eq!(terminal.ok(&["transfer", "MC-1", "--to", "100235"]), "MC-1 went on to Ben Okafor.\n");
    assert_eq!(terminal.ok(&["check-in", "MC-1"]), "MC-1 is back from Ben Okafor.\n");
    let back = terminal.refused(&["check-in", "MC-1"]);
    assert!(back.starts_with("It came back already, on "), "{back}");
    assert!(back.ends_with(", and nobody has it now; it lives in Room 12. Nothing is left to do."), "{back}");
    assert_eq!(terminal.ok(&["check-out", "MC-1", "--to", "it"]), "MC-1 is with IT now.\n");
    let vendor = ["transfer", "MC-1", "--to", "vendor:Pinwheel Repair", "--reference", "RMA-7"];
    assert_eq!(terminal.ok(&vendor), "MC-1 went on to Pinwheel Repair.\n");
    let damaged = terminal.ok(&["check-in", "MC-1", "--condition", "damaged"]);
    assert_eq!(damaged, "MC-1 is back. It is damaged.\n");
    assert_eq!(terminal.ok(&["check-out", "MC-2", "--to", "place:CFM/Room 12"]), "MC-2 is with Room 12 now.\n");
    let reference = terminal.read(&["check-out", "MC-3", "--to", "it", "--reference", "RMA-8"], b"");
    assert_eq!((reference.code, reference.out.as_str()), (2, ""));
    let nobody = terminal.refused(&["check-out", "MC-3", "--to", "999"]);
    assert_eq!(nobody, "There is no person “999”. Use the person's number.");
}

#[test]
fn a_cart_goes_out_by_its_label_and_comes_back() {
    let terminal = counter();
    terminal.ok(&["run", "device.report_missing", "--input", r#"{"device":"tag:MC-3"}"#]);
    let out = terminal.ok(&["check-out", "CART-7B", "--cart", "--to", "7001"]);
    assert_eq!(out, "1 device of Cart 7B went to Ms Whitfield.\n1 device stays:\n  MC-3 is missing.\n");
    let none = terminal.refused(&["check-out", "CFM/Cart 7B", "--cart", "--to", "7001"]);
    assert!(
        none.starts_with("Nothing of Cart 7B can go out.") && none.contains("MC-4: The device is still with"),
        "{none}"
    );
    let back = terminal.ok(&["check-in", "CFM/Cart 7B", "--cart"]);
    let lines = [
        "1 device of Cart 7B came back.",
        "  MC-3 is missing. When it is there, scan it by itself: rollcall check-in MC-3",
    ];
    assert_eq!(back, lines.join("\n") + "\n");
    let again = terminal.refused(&["check-in", "CART-7B", "--cart"]);
    assert!(again.starts_with("Nobody has a device of Cart 7B"), "{again}");
    let device = terminal.refused(&["check-in", "MC-4", "--cart"]);
    assert!(device.starts_with("MC-4 is no cart's label."), "{device}");
}

#[test]
fn a_person_and_a_day_are_looked_up() {
    let terminal = counter();
    terminal.ok(&["check-out", "MC-1", "--to", "100234", "--due", "2099-06-11"]);
    let before = terminal.ok(&["person", "100234"]);
    let facts =
        "Ana Ruiz, student 100234, grade 8, homeroom 8B, Cedar Fork Middle: is active.\nNo agreement is signed for ";
    assert!(before.starts_with(facts), "{before}");
    assert!(before.contains("Holds 1 device:") && before.contains("Thu 11 Jun 2099"), "{before}");
    let sign = r#"{"person":"person:100234","signer":"student","how":{"kind":"ticked","witness":"Ines"}}"#;
    terminal.ok(&["run", "agreement.sign", "--input", sign]);
    let after = terminal.ok(&["person", "100234"]);
    assert!(after.contains(" is signed by Ana Ruiz, before Ines, "), "{after}");
    let twice = terminal.refused(&["run", "agreement.sign", "--input", sign]);
    assert!(twice.contains("was signed by Ana Ruiz on "), "{twice}");
    let today = terminal.json(&["ask", "session.info"])["today"].as_str().unwrap().to_owned();
    let had = terminal.ok(&["who-had", "MC-1", "--on", &today]);
    assert!(had.contains("  Ana Ruiz, since ") && had.contains("who has it still"), "{had}");
    assert!(had.ends_with("It lived in Room 12.\n"), "{had}");
    let free = terminal.ok(&["who-had", "MC-2", "--on", &today]);
    assert!(free.starts_with("Nobody had MC-2 on "), "{free}");
    let early = terminal.ok(&["who-had", "MC-1", "--on", "2020-01-01"]);
    assert!(early.contains("was not in the register yet"), "{early}");
    let ahead = terminal.refused(&["who-had", "MC-1", "--on", "2099-01-01"]);
    assert!(ahead.starts_with("Thu 1 Jan 2099 has not come yet"), "{ahead}");
}

#[test]
fn a_paper_is_attached_and_what_is_no_paper_is_not() {
    let terminal = counter();
    fs::write(terminal.folder().join("letter.pdf"), b"%PDF-1.7 an invented letter\nstartxref\n9\n%%EOF").unwrap();
    fs::write(terminal.folder().join("logo.svg"), b"<svg/>").unwrap();
    let attach = |file: &str, to: &str| -> Vec<String> { ["attach", file, "--to", to].map(str::to_owned).to_vec() };
    let typed = |words: Vec<String>| terminal.read(&words.iter().map(String::as_str).collect::<Vec<_>>(), b"");
    assert_eq!(typed(attach("letter.pdf", "person:100234")).done().out, "letter.pdf is attached, 1 KB.\n");
    let again = typed(attach("letter.pdf", "person:100234")).done().out;
    assert_eq!(again, "The same file is attached to it already, as letter.pdf.\n");
    assert_eq!(typed(attach("letter.pdf", "tag:MC-1")).done().out, "letter.pdf is attached, 1 KB.\n");
    let refused = |file: &str, to: &str| {
        let read = typed(attach(file, to));
        assert_eq!((read.code, read.out.as_str()), (1, ""), "{read:?}");
        read.err
    };
    assert_eq!(
        refused("logo.svg", "tag:MC-1"),
        "logo.svg is in the form SVG, which is not kept. Save it as JPEG, PNG, WebP or PDF, then attach that.\n"
    );
    assert!(refused("nothing.pdf", "tag:MC-1").starts_with("There is no file "));
    assert!(refused(".", "tag:MC-1").contains("is no file."), "a folder");
    assert!(refused("letter.pdf", "agreement:100234").starts_with("No agreement is signed for "));
    let sign = r#"{"person":"person:100234","signer":"student","how":{"kind":"paper"}}"#;
    terminal.ok(&["run", "agreement.sign", "--input", sign]);
    typed(attach("letter.pdf", "agreement:100234")).done();
    assert_eq!(typed(attach("letter.pdf", "MC-1")).code, 2);
}
