//! What happens to devices, on a terminal.

use crate::terminal::Terminal;

/// A district in which Ana has a laptop, and a lost one costs $300.00.
fn district() -> Terminal {
    let terminal = Terminal::with_schools();
    let lines = [
        r#"{"command":"person.add","input":{"population":"student","number":"100234","name":"Ana Ruiz","school":"school:CFM","state":"active"}}"#,
        r#"{"command":"custody.check_out","input":{"device":"tag:MC-1","to":{"kind":"person","person":"person:100234"}}}"#,
        r#"{"command":"policy.change","input":{"school_year":"2020-21","policy":{"incident_prices":{"lost":{"is":"flat","cents":30000}}}}}"#,
    ];
    terminal.read(&["run", "--lines", "-"], lines.join("\n").as_bytes()).done();
    terminal
}

#[test]
fn a_theft_is_told_decided_reported_and_recovered() {
    let terminal = district();
    let no_report = terminal.refused(&["incident", "new", "MC-1", "stolen", "Taken from the bus"]);
    assert!(no_report.starts_with("Nothing is stolen without a police report."), "{no_report}");
    let new =
        ["incident", "new", "MC-1", "claimed_stolen", "Taken from the bus", "--by", "Her mother", "--serial", "A1"];
    let told = terminal.ok(&new);
    let said = "MC-1 is recorded as lost: incident MC-1#1. It counts so until the police report arrives";
    assert!(told.starts_with(said), "{told}");
    let again = terminal.refused(&["incident", "new", "MC-1", "lost", "Gone"]);
    assert!(again.starts_with("It is told already: lost, since "), "{again}");
    let noted = terminal.ok(&["incident", "note", "MC-1", "Her brother looks for it."]);
    assert!(noted.starts_with("MC-1#1 (lost, claimed stolen, ") && noted.ends_with("). It is noted.\n"), "{noted}");
    let list = terminal.ok(&["incident", "list"]);
    assert!(list.contains("lost, claimed stolen") && list.contains("a report, a decision"), "{list}");
    assert!(list.contains("1 incident. Open altogether: 1; waiting for a report 1, a decision 1."), "{list}");

    let tried = terminal.ok(&["incident", "decide", "MC-1", "--try"]);
    assert!(tried.contains("\nIt would cost $300.00, by the prices of "), "{tried}");
    assert!(
        tried.ends_with("Another device would be due: rollcall replace says whether they may get one now.\n"),
        "{tried}"
    );
    assert!(tried.contains("A lost device costs $300.00.\n") && tried.contains("would owe $300.00."), "{tried}");
    let decided = terminal.ok(&["incident", "decide", "MC-1"]);
    assert!(decided.contains("\nDecided: $300.00, by the prices of "), "{decided}");
    assert!(decided.ends_with("Another device is to go out: rollcall replace.\n"), "{decided}");
    let twice = terminal.refused(&["incident", "decide", "MC-1", "--fee", "27.005"]);
    assert!(twice.contains("To decide it anew, say why: --note."), "{twice}");
    let fine = terminal.refused(&["incident", "decide", "MC-1", "--fee", "27.005", "--note", "Less"]);
    assert!(fine.contains("is finer than a cent"), "{fine}");
    let replaced = terminal.ok(&["replace", "MC-1", "--with", "MC-2"]);
    assert!(replaced.starts_with("MC-2 is handed out for MC-1#1 (lost, claimed stolen, "), "{replaced}");
    assert!(replaced.ends_with(" They owe $300.00.\n"), "{replaced}");
    let anew = terminal.ok(&["incident", "decide", "MC-1", "--fee", "120", "--note", "Agreed"]);
    assert!(anew.contains("\nDecided: $120.00.\n") && anew.ends_with("MC-2 is out for it already.\n"), "{anew}");

    let today = terminal.json(&["ask", "session.info"])["today"].clone();
    let report = ["incident", "report-filed", "MC-1", "--agency", "Sheriff", "--number", "27-42", "--filed-on"];
    terminal.ok(&[&report[..], &[today.as_str().unwrap()]].concat());
    let shown = terminal.ok(&["incident", "show", "MC-1"]);
    let noted = "“Her brother looks for it.” — Tomasz";
    for line in ["taken back −$300.00", "MC-2 is out for MC-1.", "the police report came", noted] {
        assert!(shown.contains(line), "{line}: {shown}");
    }
    let found = terminal.ok(&["recover", "MC-1"]);
    let shape = "MC-1 turned up: it is in service again. It is to be checked before it goes out again. Nobody has it.";
    assert!(found.starts_with(&format!("{shape}\nProposed: ")), "{found}");
    let collected = terminal.ok(&["recover", "MC-1", "--accept", "collect"]);
    assert!(collected.starts_with("MC-1#1 (stolen, ") && collected.contains("). It is done."), "{collected}");
    let gone = terminal.refused(&["recover", "MC-1", "--accept", "collect"]);
    assert!(gone.starts_with("“collect” is not proposed"), "{gone}");
    terminal.ok(&["incident", "close", "MC-1"]);
    assert_eq!(terminal.ok(&["incident", "list"]), "Nothing of that is open.\n");
    let written = terminal.ok(&["export", "incidents", "--out", "incidents.csv"]);
    assert!(written.contains("with 1 row."), "{written}");
    let locked = terminal.ok(&["export", "mdm-actions", "--out", "mdm.csv"]);
    assert!(locked.contains("with 1 row."), "{locked}");
    let none = terminal.refused(&["incident", "show", "MC-3"]);
    assert_eq!(
        none,
        "There is no incident “MC-3”. Name its device, by tag or serial; rollcall incident list shows what is open."
    );
    assert!(terminal.refused(&["incident", "show", "MC-99"]).contains("“MC-99”"));
}

#[test]
fn of_two_incidents_each_verb_takes_the_one_that_fits_or_lists_both() {
    let terminal = district();
    terminal.ok(&["incident", "new", "MC-1", "damage", "It fell off a desk."]);
    terminal.ok(&["incident", "new", "MC-1", "lost", "Gone since Monday"]);
    let both = terminal.refused(&["incident", "decide", "MC-1", "--fee", "0"]);
    let lines: Vec<&str> = both.lines().collect();
    assert_eq!(lines[0], "More than one incident of that device may be meant. Say which:");
    assert!(lines[1].starts_with("  MC-1#1 (damaged, ") && lines[1].ends_with("): It fell off a desk."), "{both}");
    assert!(lines[2].starts_with("  MC-1#2 (lost, ") && lines[2].ends_with("): Gone since Monday"), "{both}");
    let list = terminal.ok(&["incident", "list"]);
    assert!(list.contains("MC-1#1") && list.contains("MC-1#2"), "{list}");
    assert!(terminal.ok(&["incident", "show", "MC-1#2"]).contains("  incident       MC-1#2\n"));
    assert!(terminal.refused(&["incident", "show", "MC-1"]).starts_with("More than one incident"));

    let decided = terminal.ok(&["incident", "decide", "MC-1#1", "--fee", "0"]);
    assert!(decided.starts_with("MC-1#1 (damaged, ") && decided.contains("\nDecided: $0.00.\n"), "{decided}");
    let today = terminal.json(&["ask", "session.info"])["today"].clone();
    let report = ["incident", "report-filed", "MC-1", "--agency", "Sheriff", "--number", "27-42", "--filed-on"];
    let stolen = terminal.ok(&[&report[..], &[today.as_str().unwrap()]].concat());
    assert!(stolen.starts_with("MC-1#2 (lost, "), "{stolen}");
    let out = terminal.folder().join("out.pdf").display().to_string();
    assert!(terminal.refused(&["print", "incident", "MC-1", "--out", &out]).starts_with("More than one incident"));
    let printed = terminal.ok(&["print", "incident", "MC-1#2", "--out", &out]);
    assert!(printed.starts_with("The report of MC-1#2 (stolen, ") && printed.contains("is in "), "{printed}");
    terminal.ok(&["replace", "MC-1#2", "--with", "MC-2"]);
    let sheet = terminal.ok(&["print", "hand-over", "MC-1", "--out", &out]);
    assert!(sheet.starts_with("The sheet for MC-1#2 (stolen, "), "{sheet}");
    let id = terminal.json(&["incident", "show", "MC-1#1"])["incident"]["id"].clone();
    let closed = terminal.ok(&["incident", "close", id.as_str().unwrap()]);
    assert!(closed.starts_with("MC-1#1 (damaged, ") && closed.ends_with("). It is done with.\n"), "{closed}");
}

#[test]
fn what_was_told_is_corrected_reminded_of_settled_and_opened_again() {
    let terminal = district();
    terminal.ok(&["incident", "new", "MC-1", "claimed_stolen", "Taken", "--serial", "A2", "--witnesses", "The driver"]);
    let early = terminal.refused(&["incident", "decide", "MC-1"]);
    assert!(early.starts_with("The serial given, A2, is not the device’s A1."), "{early}");
    let settled = terminal.ok(&["incident", "settle-serial", "MC-1", "Read off her brother’s laptop"]);
    assert!(settled.ends_with("The serial is settled.\n"), "{settled}");
    let seen = ["incident", "correct", "MC-1", "last_seen", "Bus 14", "--because", "The driver called"];
    assert!(terminal.ok(&seen).ends_with("It is corrected; what it was stays known.\n"));
    assert!(terminal.ok(&["incident", "remind", "MC-1", "Called the mother"]).contains("It is written down."));
    let photo = include_bytes!("../../../icons/128x128.png");
    std::fs::write(terminal.folder().join("report.png"), photo).unwrap();
    terminal.ok(&["attach", "report.png", "--to", "incident:MC-1"]);
    let shown = terminal.ok(&["incident", "show", "MC-1"]);
    for line in [
        "witnesses      The driver",
        "Attached: report.png.",
        "settled the serial A2 “Read off her brother’s laptop”",
        "corrected last seen nothing → Bus 14 “The driver called”",
        "reminded of the report “Called the mother”",
    ] {
        assert!(shown.contains(line), "{line}: {shown}");
    }
    terminal.ok(&["incident", "decide", "MC-1"]);
    terminal.ok(&["incident", "close", "MC-1"]);
    let again = terminal.ok(&["incident", "reopen", "MC-1", "The family found the receipt"]);
    assert!(again.ends_with("It is open again.\n"), "{again}");
    let open = terminal.refused(&["incident", "reopen", "MC-1", "Again"]);
    assert_eq!(open, "The incident is open. Nothing is left to do.");
    terminal.ok(&["recover", "MC-1"]);
    let credit = ["recover", "MC-1", "--decline", "credit", "--because", "The screen is broken"];
    assert!(terminal.ok(&credit).contains("). It is turned down."));
    let twice = terminal.refused(&credit);
    assert!(twice.starts_with("“credit” is not proposed"), "{twice}");
}

#[test]
fn a_loaner_goes_out_and_is_asked_for_when_the_repaired_one_goes_back() {
    let terminal = district();
    terminal.ok(&["incident", "new", "MC-1", "damage", "It fell off a desk."]);
    let lent = terminal.ok(&["replace", "MC-1", "--with", "MC-2", "--loan"]);
    assert!(lent.starts_with("MC-2 is lent for MC-1#1 (damaged, "), "{lent}");
    let out = terminal.folder().join("out.pdf").display().to_string();
    assert!(terminal.ok(&["print", "hand-over", "MC-1", "--out", &out]).ends_with(", on 1 page.\n"));
    let back = terminal.ok(&["check-in", "MC-1", "--condition", "working"]);
    let shape = "It still is damaged: that it works again, a repair or a check says, not the counter.";
    let collect = "MC-2 is out in its place, with Ana Ruiz: collect it.";
    assert!(back.contains(shape) && back.ends_with(&format!(" {collect}\n")), "{back}");
    terminal.ok(&["incident", "decide", "MC-1", "--fee", "0"]);
    let early = terminal.refused(&["incident", "close", "MC-1"]);
    let said = "MC-2 was lent in its place, and Ana Ruiz has it still. Check it in first.";
    assert_eq!(early, format!("{said} To be done with it all the same, say why."));
    terminal.ok(&["run", "device.repaired", "--input", r#"{"device":"tag:MC-1"}"#]);
    let hers = terminal.ok(&["check-out", "MC-1", "--to", "100234"]);
    assert_eq!(hers, format!("MC-1 is with Ana Ruiz now. {collect}\n"));
    terminal.ok(&["check-in", "MC-2"]);
    assert!(terminal.ok(&["incident", "close", "MC-1"]).ends_with("It is done with.\n"));
}
