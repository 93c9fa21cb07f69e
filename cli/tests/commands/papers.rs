//! Statements, letters, receipts and wordings on a terminal.

use crate::terminal::Terminal;

fn owing() -> Terminal {
    let people = [("student", "100234", "Ana Ruiz"), ("staff", "7001", "Ms Whitfield")];
    let terminal = Terminal::with_people(&people);
    for person in ["100234", "7001"] {
        terminal.ok(&["fee", "charge", person, "charger"]);
    }
    terminal.ok(&["fee", "pay", "100234", "7.00", "--receipt", "20441"]);
    terminal
}

#[test]
fn what_is_owed_goes_on_paper() {
    let terminal = owing();
    let out = terminal.folder().join("out.pdf").display().to_string();
    let print = |typed: &[&str]| terminal.ok(&[&["print"], typed, &["--out", &out]].concat());
    assert_eq!(print(&["statement", "100234"]), format!("The statement is in {out}, on 1 page.\n"));
    assert_eq!(print(&["letter", "--school", "CFM"]), format!("2 letters are in {out}, on 2 pages.\n"));
    assert_eq!(print(&["letter", "7001"]), format!("1 letter is in {out}, on 1 page.\n"));
    assert_eq!(print(&["receipt", "100234", "--payment", "2"]), format!("The receipt is in {out}, on 1 page.\n"));
    let charge = terminal.refused(&["print", "receipt", "100234", "--payment", "1", "--out", &out]);
    assert!(
        charge.starts_with("That entry is a charge. There are receipts for payments, refunds and credits"),
        "{charge}"
    );
    let none = terminal.read(&["print", "receipt", "100234", "--payment", "9", "--out", &out], b"");
    assert_eq!(none.code, 2, "{none:?}");
    let rich = terminal.refused(&["print", "letter", "--at-least", "100.00", "--out", &out]);
    assert!(rich.starts_with("There is nothing to print"), "{rich}");
}

#[test]
fn a_wording_is_written_to_a_file_changed_tried_and_used() {
    let terminal = owing();
    let at = |name: &str| terminal.folder().join(name).display().to_string();
    let ours = terminal.ok(&["template", "show", "letter"]);
    assert!(ours.starts_with("# About school devices\n"), "{ours}");
    std::fs::write(at("letter.md"), ours.replace("Dear family", "Dear parents")).unwrap();
    assert_eq!(
        terminal.ok(&["template", "set", "letter", &at("letter.md")]),
        format!("{} is used from now on.\n", at("letter.md"))
    );
    assert!(terminal.ok(&["template", "show", "letter"]).contains("Dear parents"));
    assert!(terminal.ok(&["template", "list"]).contains("your district's own"));
    assert!(terminal.ok(&["template", "show", "letter", "--fields"]).contains("charges[].open"));
    std::fs::write(at("broken.md"), "# About\n\n{{ persn }}\n").unwrap();
    let refused = terminal.refused(&["template", "set", "letter", &at("broken.md")]);
    assert_eq!(
        refused,
        "This paper knows no field “persn”. Did you mean “person”? rollcall template show --fields lists all."
    );
    std::fs::write(at("unended.md"), "# About\n\n{% if owes %}\n").unwrap();
    let refused =
        terminal.refused(&["template", "preview", "letter", "--file", &at("unended.md"), "--out", &at("x.pdf")]);
    assert!(refused.starts_with("Line 3 of the wording cannot be followed"), "{refused}");
    let example = terminal.ok(&["template", "preview", "letter", "--out", &at("example.pdf")]);
    assert_eq!(example, format!("The example is in {}, on 1 page.\n", at("example.pdf")));
    assert_eq!(terminal.ok(&["template", "reset", "letter"]), "Rollcall's own wording is used again.\n");
    assert!(terminal.ok(&["template", "show", "letter"]).contains("Dear family"));
    let missing = terminal.read(&["template", "set", "letter", &at("none.md")], b"");
    assert_eq!(missing.code, 2, "{missing:?}");
}
