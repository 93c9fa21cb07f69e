//! Requests on a terminal, by and by: several at once, which one is repeated, and what is told when something is not right.

use crate::terminal::Terminal;

/// A district where two have asked for help: R-1 and R-2.
fn asked() -> Terminal {
    let terminal = Terminal::with_schools();
    let lines = [
        r#"{"command":"person.add","input":{"population":"staff","number":"7001","name":"Fatima Rahimi","school":"school:CFM","state":"active","email":"f.rahimi@maple.example.org"}}"#,
    ];
    terminal.read(&["run", "--lines", "-"], lines.join("\n").as_bytes()).done();
    for (who, subject) in [(["--requester", "7001"], "No sound"), (["--name", "Joan Whitfield"], "No picture")] {
        let typed = ["request", "new", "support", "--school", "CFM", "--set", "procured=it", "--subject", subject];
        terminal.ok(&[&typed[..], &who[..]].concat());
    }
    terminal
}

#[test]
fn several_are_resolved_at_once_and_each_requester_has_a_letter() {
    let terminal = asked();
    let typed = ["request", "resolve-all", "R-1", "R-9", "R-2", "R-1", "--how", "The switch was replaced."];
    let done = terminal.ok(&typed);
    assert!(done.starts_with("2 requests are done.\nR-9 is left out. There is no request “R-9”."), "{done}");
    assert!(
        done.contains("To tell them: f.rahimi@maple.example.org\n  R-1: No sound\n\n  Hello Fatima Rahimi,"),
        "{done}"
    );
    assert!(done.contains("To tell them: they have no e-mail here\n  R-2: No picture\n"), "{done}");
    assert_eq!(done.matches("The switch was replaced.").count(), 2);
    terminal.ok(&["undo"]);
    let json = terminal.json(&["request", "resolve-all", "R-1", "R-2", "--how", "Replaced."]);
    assert_eq!(json["value"]["letters"][1]["letter"]["subject"], "R-2: No picture");
}

#[test]
fn several_name_each_request_once_and_whoever_may_work_on_it() {
    let terminal = asked();
    assert_eq!(terminal.ok(&["request", "priority", "R-1", "R-1", "high"]), "1 request is of high priority now.\n");
    let ines = r#"{"name":"Ines","role":"champion","school":"school:CFM"}"#;
    terminal.ok(&["run", "operator.add", "--input", ines]);
    let champion = terminal.refused(&["--as", "Tomasz", "request", "assign", "R-1", "--to", "Ines"]);
    assert_eq!(
        champion,
        "Ines does not work at IT, so requests are not theirs to work on. Choose somebody of IT: rollcall operator list."
    );
}

#[test]
fn a_duplicate_names_the_one_that_it_repeats() {
    let terminal = asked();
    let closed = terminal.ok(&["request", "close", "R-2", "--because", "duplicate", "--of", "R-1"]);
    assert!(closed.contains("It was asked for already, as R-1."), "{closed}");
    let shown = terminal.ok(&["request", "show", "R-2"]);
    assert!(shown.contains("  the same as    R-1 “No sound”, open\n"), "{shown}");
    let advice = terminal.refused(&[
        "request",
        "close",
        "R-1",
        "--because",
        "advice",
        "--sentence",
        "Turn it on.",
        "--of",
        "R-2",
    ]);
    assert_eq!(advice, "Only a duplicate repeats another request. Leave --of out, or close it --because duplicate.");
    let nothing = terminal.refused(&["request", "close", "R-1", "--because", "advice"]);
    assert_eq!(nothing, "The sentence is needed. Give it, and try again.");
}

#[test]
fn money_and_days_are_told_as_people_write_them() {
    let terminal = asked();
    let quote = ["request", "new", "quote", "--school", "CFM", "--requester", "7001", "--capacity", "principal"];
    terminal.ok(&[&quote[..], &["--set", "what=Carts", "--set", "quantity=3"]].concat());
    terminal.ok(&["request", "quote", "R-3", "--amount", "1234.50", "--on", "2026-01-05", "--reference", "Q-17"]);
    let shown = terminal.ok(&["request", "show", "R-3"]);
    assert!(shown.contains("$1,234.50"), "{shown}");
    assert!(shown.contains("Mon 5 Jan"), "{shown}");
    for raw in ["123450", "2026-01-05", "cents"] {
        assert!(!shown.contains(raw), "{raw}\n{shown}");
    }
    let hire = ["request", "new", "staff_device", "--school", "CFM", "--name", "Pat Lindqvist"];
    terminal.ok(&[&hire[..], &["--set", "new_hire=Noor Vance", "--set", "start_on=2099-09-01"]].concat());
    let shown = terminal.ok(&["request", "show", "R-4"]);
    assert!(shown.contains("Tue 1 Sep 2099") && !shown.contains("2099-09-01"), "{shown}");
    terminal.ok(&["request", "prepare", "R-4", "MC-1"]);
    let nobody = terminal.refused(&["request", "hand-over", "R-4"]);
    let next = "Name them first: rollcall request change R-4 --person NUMBER.";
    assert_eq!(nobody, format!("R-4 does not say yet who in the register gets the device. {next}"));
}

#[test]
fn what_would_become_of_it_is_told_as_what_would() {
    let terminal = asked();
    let lamp = ["request", "new", "projector_lamp", "--place", "CFM/Room 12", "--name", "Joan Whitfield"];
    let tried = terminal.ok(&[&lamp[..], &["--set", "symptom=dim", "--try"]].concat());
    assert!(tried.starts_with("As it is written: “Projector is dim” would be open, to be answered by "), "{tried}");
    let tried = terminal.ok(&[&lamp[..], &["--set", "symptom=warning_only", "--try"]].concat());
    assert!(tried.starts_with("As it is written: “Projector shows a lamp warning” would be closed with advice.\nThe requester would be told: The lamp warns"), "{tried}");
}

#[test]
fn what_cannot_be_read_is_told_in_words() {
    let terminal = asked();
    let usage = |typed: &[&str]| {
        let read = terminal.read(typed, b"");
        assert_eq!(read.code, 2, "{read:?}");
        read.err
    };
    for typed in [["request", "show", ""], ["request", "show", "  "], ["request", "show", "request:"]] {
        let said = usage(&typed);
        assert!(said.starts_with("Say which request: its number, as R-12, or its number in the portal."), "{said}");
    }
    let new = |kind: &'static str, set: &'static str| {
        usage(&["request", "new", kind, "--school", "CFM", "--name", "Joan Whitfield", "--set", set])
    };
    assert!(
        new("quote", "colour=red").starts_with("A request for a quote has no “colour”. It takes what and quantity.")
    );
    assert!(new("charger", "price=1").starts_with("A request for a charger takes nothing with --set."));
    assert!(new("quote", "quantity=many").starts_with("“many” is no quantity. Write a number, as quantity=3."));
    assert!(
        new("staff_device", "start_on=soon").starts_with("“soon” is no start_on. Write a day, as start_on=2026-11-23.")
    );
    assert!(
        new("student_device", "loaner=perhaps")
            .starts_with("“perhaps” is no loaner. Write loaner=true or loaner=false.")
    );
    assert!(
        new("replacement", "happened=eaten")
            .starts_with("“eaten” is no happened. Write one of damaged, lost or stolen.")
    );
    let help = terminal.ok(&["help", "request", "new"]);
    for field in ["new_hire", "position", "symptom=warning_only|dim|flickering|out", "entry", "codes=A,B", "replaces"] {
        assert!(help.contains(field), "{field}\n{help}");
    }
}
