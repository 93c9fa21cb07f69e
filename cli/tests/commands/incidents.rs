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
    assert!(told.starts_with("MC-1 is recorded as lost. It counts so until the police report arrives"), "{told}");
    let again = terminal.refused(&["incident", "new", "MC-1", "lost", "Gone"]);
    assert!(again.starts_with("It is told already: lost, since "), "{again}");
    assert_eq!(terminal.ok(&["incident", "note", "MC-1", "Her brother looks for it."]), "It is noted.\n");
    let list = terminal.ok(&["incident", "list"]);
    assert!(list.contains("lost, claimed stolen") && list.contains("a report, a decision"), "{list}");
    assert!(list.contains("1 incident. Open altogether: 1; waiting for a report 1, a decision 1."), "{list}");

    let tried = terminal.ok(&["incident", "decide", "MC-1", "--try"]);
    assert!(tried.starts_with("It would cost $300.00, by the prices of "), "{tried}");
    assert!(tried.contains("A lost device costs $300.00.\n") && tried.contains("would owe $300.00."), "{tried}");
    let decided = terminal.ok(&["incident", "decide", "MC-1"]);
    assert!(decided.starts_with("Decided: $300.00, by the prices of "), "{decided}");
    let twice = terminal.refused(&["incident", "decide", "MC-1", "--fee", "27.005"]);
    assert!(twice.contains("To decide it anew, say why: --note."), "{twice}");
    let fine = terminal.refused(&["incident", "decide", "MC-1", "--fee", "27.005", "--note", "Less"]);
    assert!(fine.contains("is finer than a cent"), "{fine}");
    let replaced = terminal.ok(&["replace", "MC-1", "--with", "MC-2"]);
    assert_eq!(replaced, "MC-2 is handed out for MC-1. They owe $300.00.\n");

    let today = terminal.json(&["ask", "session.info"])["today"].clone();
    let report = ["incident", "report-filed", "MC-1", "--agency", "Sheriff", "--number", "27-42", "--filed-on"];
    terminal.ok(&[&report[..], &[today.as_str().unwrap()]].concat());
    let shown = terminal.ok(&["incident", "show", "MC-1"]);
    let noted = "“Her brother looks for it.” — Tomasz";
    for line in ["taken back −$300.00", "MC-2 is out for MC-1.", "the police report came", noted] {
        assert!(shown.contains(line), "{line}: {shown}");
    }
    let found = terminal.ok(&["recover", "MC-1"]);
    assert!(found.starts_with("MC-1 turned up: it is in service again.\nProposed: "), "{found}");
    let collected = terminal.ok(&["recover", "MC-1", "--accept", "collect"]);
    assert!(collected.starts_with("It is done."), "{collected}");
    let gone = terminal.refused(&["recover", "MC-1", "--accept", "collect"]);
    assert!(gone.starts_with("“collect” is not proposed"), "{gone}");
    terminal.ok(&["incident", "close", "MC-1"]);
    assert_eq!(terminal.ok(&["incident", "list"]), "Nothing of that is open.\n");
    let written = terminal.ok(&["export", "incidents", "--out", "incidents.csv"]);
    assert!(written.contains("with 1 row."), "{written}");
    let locked = terminal.ok(&["export", "mdm-actions", "--out", "mdm.csv"]);
    assert!(locked.contains("with 1 row."), "{locked}");
    let none = terminal.refused(&["incident", "show", "MC-99"]);
    assert_eq!(
        none,
        "There is no incident “MC-99”. Name its device, by tag or serial; rollcall incident list shows what is open."
    );
}
