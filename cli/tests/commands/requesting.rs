//! What schools ask for, on a terminal.

use serde_json::Value;

use crate::terminal::Terminal;

/// A district with staff and a student, and its own domain.
fn district() -> Terminal {
    let terminal = Terminal::with_schools();
    let lines = [
        r#"{"command":"person.add","input":{"population":"staff","number":"7001","name":"Fatima Rahimi","school":"school:CFM","state":"active","email":"f.rahimi@maple.example.org"}}"#,
        r#"{"command":"person.add","input":{"population":"student","number":"100234","name":"Ana Ruiz","school":"school:CFM","state":"active"}}"#,
        r#"{"command":"support.change","input":{"school_year":"2020-21","policy":{"domains":["maple.example.org"]}}}"#,
    ];
    terminal.read(&["run", "--lines", "-"], lines.join("\n").as_bytes()).done();
    terminal
}

fn first_line(read: &str) -> &str {
    read.lines().next().unwrap_or_default()
}

#[test]
fn a_request_is_filed_worked_on_and_done_with() {
    let terminal = district();
    let support = ["request", "new", "support", "--school", "CFM", "--requester", "7001", "--device", "MC-1"];
    let more = ["--set", "procured=it", "--subject", "Screen flickers", "--channel", "phone", "--portal", "PT-77"];
    let asked = terminal.ok(&[&support[..], &more].concat());
    assert!(first_line(&asked).starts_with("R-1 “Screen flickers” is open, to be answered by "), "{asked}");
    assert!(
        asked.contains("To tell them: f.rahimi@maple.example.org\n  R-1: Screen flickers\n\n  Hello Fatima Rahimi,")
    );
    let list = terminal.ok(&["request", "list"]);
    assert!(list.contains("Screen flickers") && list.contains("Cedar Fork Middle"), "{list}");
    assert!(list.contains("1 request. Open altogether: 1 on track."), "{list}");
    assert_eq!(terminal.ok(&["request", "assign", "PT-77", "--to", "Tomasz"]), "1 request is given to Tomasz.\n");
    assert!(terminal.ok(&["request", "list", "--mine"]).contains("R-1"));
    assert_eq!(first_line(&terminal.ok(&["request", "list", "--unassigned"])), "Nothing of that is open.");
    let tried = terminal.ok(&["request", "contact", "R-1", "--by", "phone", "--outcome", "no_answer"]);
    assert!(tried.contains("This was attempt 1 of 3."), "{tried}");
    let waits = terminal.ok(&["request", "wait", "1", "--question", "When may we come?"]);
    assert!(waits.starts_with("R-1 “Screen flickers” is waiting for the requester.\nTo tell them:"), "{waits}");
    assert!(terminal.ok(&["request", "list", "--standing", "paused"]).contains("R-1"));
    let twice = terminal.refused(&["request", "wait", "R-1"]);
    assert!(twice.starts_with("It waits for the requester already"), "{twice}");
    let answered = terminal.ok(&["request", "answer", "R-1", "Tomorrow at nine.", "--by", "email"]);
    assert!(answered.starts_with("R-1 “Screen flickers” is open, due "), "{answered}");
    terminal.ok(&["request", "note", "request:R-1", "Room 12, at the back"]);
    assert_eq!(terminal.ok(&["request", "priority", "R-1", "high"]), "1 request is of high priority now.\n");
    let shown = terminal.ok(&["request", "show", "R-1"]);
    for line in [
        "  asked by       Fatima Rahimi <f.rahimi@maple.example.org>, as whoever needs it (end_user), by phone, ",
        "  device         MC-1",
        "  in the portal  PT-77",
        "  procured       it",
        "Why it is due then:",
        "What happened:",
        "tried to reach them by phone (nobody answered) — Tomasz",
        "the requester answered by e-mail “Tomorrow at nine.” — Tomasz",
        "You may: reply, contact, wait, answer, resolve, close, route, assign, priority, note, change, rollcall attach, withdraw.",
    ] {
        assert!(shown.contains(line), "{line}\n{shown}");
    }
    let done = terminal.ok(&["request", "resolve", "R-1", "The cable was loose."]);
    assert!(done.starts_with("R-1 “Screen flickers” is done, done in time.\nTo tell them:"), "{done}");
    assert!(terminal.ok(&["request", "list", "--done", "--words", "flickers"]).contains("1 request done with."));
    let late = terminal.refused(&["request", "reply", "R-1", "Are you there?"]);
    assert!(late.starts_with("R-1 is done. When the requester answers, it opens again"), "{late}");
    terminal.ok(&["request", "answer", "R-1", "Thank you!", "--thanks-only"]);
    assert_eq!(terminal.json(&["request", "show", "R-1"])["request"]["state"], "resolved");
    terminal.ok(&["request", "answer", "R-1", "It is back."]);
    assert_eq!(terminal.json(&["request", "show", "R-1"])["request"]["state"], "open");
}

#[test]
fn what_is_refused_says_why_and_what_next() {
    let terminal = district();
    let lamp = |more: &[&str]| -> Vec<String> {
        let typed = ["request", "new", "projector_lamp", "--place", "CFM/Room 12", "--name", "Joan Whitfield"];
        typed.iter().chain(more).map(|word| (*word).to_owned()).collect()
    };
    let refused = |typed: Vec<String>| terminal.refused(&typed.iter().map(String::as_str).collect::<Vec<_>>());
    let near = refused(lamp(&["--set", "symptom=dim", "--email", "j.whitfield@maple.example.com"]));
    assert!(near.contains("Did you mean j.whitfield@maple.example.org?"), "{near}");
    let typed = lamp(&["--set", "symptom=dim"]);
    terminal.ok(&typed.iter().map(String::as_str).collect::<Vec<_>>());
    let again = refused(typed);
    assert!(again.starts_with("This was asked for already: R-1, “Projector is dim”, open since "), "{again}");
    let unknown = terminal.refused(&["request", "show", "R-9"]);
    let next = "Use its number, as R-12, or its number in the portal; rollcall request list shows what is open.";
    assert_eq!(unknown, format!("There is no request “R-9”. {next}"));
    let phone = terminal.refused(&[
        "request",
        "new",
        "mobile_phone",
        "--school",
        "CFM",
        "--requester",
        "7001",
        "--capacity",
        "end_user",
        "--set",
        "employee=Ben Okafor",
        "--set",
        "department=Athletics",
    ]);
    assert!(
        phone.starts_with("It is not for them to ask: the direct supervisor (direct_supervisor) has to."),
        "{phone}"
    );
    let nowhere = terminal.read(&["request", "new", "other", "--name", "Joan Whitfield"], b"");
    assert_eq!((nowhere.code, nowhere.err.lines().next()), (2, Some("Say for which school it is: --school CODE.")));
    let no_answer = terminal.read(&["request", "contact", "R-1", "--outcome", "asleep"], b"");
    assert_eq!(no_answer.code, 2);
    let nothing = terminal.read(&["request", "change", "R-1"], b"");
    assert_eq!(nothing.code, 2);
    terminal.ok(&["request", "withdraw", "R-1", "It works again."]);
    let some = terminal.ok(&["request", "assign", "R-1", "--to", "Tomasz"]);
    assert!(
        some.starts_with("0 requests are given to Tomasz.\nR-1 is left out. R-1 is closed, because it is not needed"),
        "{some}"
    );
}

#[test]
fn each_kind_becomes_what_its_rule_says() {
    let terminal = district();
    let new = |kind: &str, more: &[&str]| {
        let typed = ["request", "new", kind, "--school", "CFM", "--requester", "7001"];
        terminal.ok(&typed.iter().chain(more).copied().collect::<Vec<_>>())
    };
    let bought = new("purchase", &["--set", "what=Ink"]);
    assert!(bought.contains("is closed because the technology department does not buy it"), "{bought}");
    let tried = new("projector_lamp", &["--set", "symptom=warning_only", "--try"]);
    assert!(
        tried.contains("The requester would be told: The lamp warns") && tried.ends_with("Nothing is changed yet.\n")
    );
    assert_eq!(terminal.json(&["request", "list"])["total"], 0);
    let routed = new("other", &["--set", "entry=Buses and routes"]);
    assert!(routed.contains("Please ask Transportation."), "{routed}");
    new("quote", &["--capacity", "principal", "--set", "what=Carts", "--set", "quantity=3"]);
    let quoted = terminal.ok(&["request", "quote", "R-3", "--amount", "1,234.50", "--reference", "Q-17"]);
    assert!(quoted.contains("“Quote for 3 × Carts” would cost $1,234.50."), "{quoted}");
    terminal.ok(&["request", "ready-to-buy", "R-3"]);
    assert!(terminal.ok(&["request", "show", "R-3"]).contains("ready to buy"));
    let loan = new("student_device", &["--capacity", "for_student", "--person", "100234", "--set", "loaner=true"]);
    assert!(loan.starts_with("R-4 “Loaner for Ana Ruiz” is open"), "{loan}");
    assert!(
        terminal
            .ok(&["request", "prepare", "R-4", "MC-2"])
            .contains("the device MC-2 for “Loaner for Ana Ruiz” is ready.")
    );
    let over = terminal.ok(&["request", "hand-over", "R-4", "--due", "2030-06-11"]);
    assert!(over.starts_with("R-4 “Loaner for Ana Ruiz” is done"), "{over}");
    let call =
        new("support", &["--major", "--capacity", "principal", "--set", "procured=it", "--subject", "No network"]);
    assert!(call.starts_with("R-5"), "{call}");
    terminal.ok(&["request", "route", "R-5", "building repairs"]);
    let input = terminal.json(&[
        "request",
        "new",
        "surplus_pickup",
        "--school",
        "CFM",
        "--name",
        "Joan Whitfield",
        "--input",
        r#"{"codes":["MC-3","MC-4"]}"#,
    ]);
    assert_eq!(input["value"]["request"]["subject"], "Surplus pickup of 2 devices");
    terminal.ok(&["request", "change", "R-6", "--subject", "Two old ones", "--portal", "PT-5"]);
    let shown: Value = terminal.json(&["request", "show", "PT-5"]);
    assert_eq!((&shown["request"]["subject"], &shown["pickup"]["devices"]), (&"Two old ones".into(), &2.into()));
    let close = ["request", "close", "R-6", "--because", "duplicate", "--sentence", "See R-1."];
    assert!(terminal.ok(&close).contains("is closed because it was asked for already"));
    let counts = terminal.ok(&["request", "counts"]);
    assert_eq!(counts.lines().nth(1).unwrap().split_whitespace().nth(3), Some("1"), "{counts}");
    terminal.ok(&["request", "resolve", "R-3", "Bought."]);
    assert_eq!(terminal.ok(&["request", "counts"]), "Nothing is open.\n");
    assert_eq!(terminal.ok(&["check"]).lines().count(), 1);
}
