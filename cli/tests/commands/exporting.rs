//! Reports by their names: which there are, and those of the district as a whole.

use crate::terminal::Terminal;

#[test]
fn every_report_of_the_list_is_a_verb_and_says_what_it_must_be_told() {
    let terminal = Terminal::with_schools();
    let told = terminal.ok(&["export", "--list"]);
    insta::assert_snapshot!(told);
    let list = terminal.json(&["export", "--list"]);
    for report in list["reports"].as_array().unwrap() {
        let verb = report["name"].as_str().unwrap().trim_start_matches("export.").replace('_', "-");
        assert!(terminal.ok(&["export", &verb, "--help"]).contains("--out <FILE>"), "{verb}");
    }
    let nothing = terminal.read(&["export"], b"");
    assert_eq!(nothing.code, 2);
    assert!(nothing.err.starts_with("Which report? rollcall export --list names them all."), "{nothing:?}");
    terminal.ok(&["operator", "add", "Pat", "--role", "viewer"]);
    let viewer = terminal.ok(&["export", "--list", "--as", "Pat"]);
    assert!(viewer.contains("since a day, or all of it; not for you\n"), "{viewer}");
    assert!(viewer.contains("as of a day, or today; for you --profile public only\n"), "{viewer}");
}

#[test]
fn the_districts_reports_are_written_for_the_board_too() {
    let terminal = Terminal::with_schools();
    let wrote = |typed: &[&str], said: &str| {
        let told = terminal.ok(&[&["export"], typed].concat());
        assert!(told.contains(said), "{typed:?}: {told}");
    };
    wrote(&["inventory", "--school", "CFM", "--out", "inventory.csv"], "inventory.zip is written, with 15 rows.");
    wrote(&["inventory", "--as-of", "2020-06-30", "--out", "then.xlsx", "--profile", "public"], "then.xlsx is written");
    wrote(&["losses", "--from", "2020-07-01", "--out", "losses.pdf", "--profile", "public"], "losses.pdf is written");
    wrote(&["leadership", "--quarters", "8", "--out", "board.xlsx", "--profile", "public"], "board.xlsx is written");
    wrote(&["stipends", "--out", "stipends.csv"], "stipends.csv is written, with 2 rows.");
    wrote(&["left-holding", "--out", "left.csv"], "left.csv is written, with 0 rows.");
    let never = terminal.refused(&["export", "inventory", "--as-of", "2999-01-01", "--out", "x.csv"]);
    assert!(never.contains("2999") || never.contains("future"), "{never}");
    let many = terminal.refused(&["export", "leadership", "--quarters", "9", "--out", "x.csv"]);
    assert!(many.contains("1–8"), "{many}");
    let nowhere = terminal.refused(&["export", "still-out", "CFM/June", "--out", "x.csv"]);
    assert!(nowhere.contains("CFM/June"), "{nowhere}");
}
