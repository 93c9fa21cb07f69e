//! The calendar and the clock of requests, on a terminal.

use crate::terminal::Terminal;

#[test]
fn a_closure_is_added_listed_and_taken_out() {
    let terminal = Terminal::with_schools();
    let year = ["--year", "2026-27"];
    let listed = |terminal: &Terminal| terminal.ok(&["calendar", "list", "--year", "2026-27"]);
    terminal.ok(&["calendar", "federal", "2026-27"]);
    assert!(listed(&terminal).contains("2026-11-26  holiday  Thanksgiving Day"), "{}", listed(&terminal));
    let open = |terminal: &Terminal| listed(terminal).lines().last().unwrap().to_owned();
    assert_eq!(open(&terminal), "2026-27: 250 open days, by the clock of America/New_York.");
    let add = ["calendar", "add", "Winter break", "--from", "2026-12-21", "--until", "2027-01-01"];
    assert_eq!(
        terminal.ok(&add),
        "Winter break is in the calendar, 2026-12-21 – 2027-01-01.\n\
         Winter break and Christmas Day have 2026-12-25 in common. Both stay.\n\
         Winter break and New Year's Day have 2027-01-01 in common. Both stay.\n"
    );
    assert_eq!(terminal.ok(&add), "Nothing is new in the calendar.\n1 entry was there already.\n");
    assert_eq!(open(&terminal), "2026-27: 242 open days, by the clock of America/New_York.");
    terminal.ok(&["calendar", "add", "Winter break", "--from", "2027-02-15"]);
    let which = terminal.refused(&["calendar", "remove", "winter break", year[0], year[1]]);
    assert_eq!(
        which,
        "Several are called “winter break”: 2026-12-21 – 2027-01-01, 2027-02-15. Say which with --from DAY."
    );
    let gone = terminal.ok(&["calendar", "remove", "winter break", year[0], year[1], "--from", "2027-02-15"]);
    assert!(gone.starts_with("Winter break is out of the calendar, 2027-02-15."), "{gone}");
    let none = terminal.refused(&["calendar", "remove", "Spring break", year[0], year[1]]);
    assert!(none.starts_with("There is no “Spring break” in the calendar of 2026-27."), "{none}");
    let backwards = terminal.refused(&["calendar", "add", "Snow", "--from", "2027-01-12", "--until", "2027-01-11"]);
    assert_eq!(backwards, "The last day lies before the beginning. Give a later day.");
    let for_good = terminal.refused(&["calendar", "add", "Closed", "--from", "2026-07-01", "--until", "2027-06-30"]);
    assert!(for_good.starts_with("From 2026-07-01 on no day of a whole year would be open"), "{for_good}");
    let midnight = r#"{"school_year":"2026-27","policy":{"week":[{"day":"fri","from":"22:00","until":"06:00"}]}}"#;
    let refused = terminal.refused(&["run", "support.change", "--input", midnight]);
    assert!(refused.contains("Hours cannot go on past midnight"), "{refused}");
}

#[test]
fn a_file_is_looked_at_and_brought_and_its_bad_rows_are_named() {
    let terminal = Terminal::with_schools();
    let file = terminal.folder().join("days.csv").display().to_string();
    std::fs::write(&file, "date,until,name,kind\n2026-10-19,2026-10-23,Fall break,\n2026-11-31,,Nothing,\n").unwrap();
    let look = terminal.ok(&["calendar", "import", &file, "--look"]);
    assert!(look.contains("2  2026-10-19 – 2026-10-23  closure  Fall break  new"), "{look}");
    let bad = "Row 3 (Nothing) says “2026-11-31”, which is no day. Write it as 2026-11-26.\n";
    assert!(look.ends_with(bad), "{look}");
    let done = terminal.ok(&["calendar", "import", &file]);
    assert_eq!(done, format!("Fall break is in the calendar, 2026-10-19 – 2026-10-23.\n{bad}"));
    assert!(terminal.ok(&["calendar", "import", &file]).starts_with("Nothing is new in the calendar."));
}

#[test]
fn a_closure_says_how_many_open_requests_it_moves() {
    let terminal = Terminal::with_schools();
    terminal.ok(&["request", "new", "support", "--school", "CFM", "--name", "Joan Whitfield", "--set", "procured=it"]);
    let today = rollcall_core::values::Timestamp::now().date_in(chrono_tz::America::New_York);
    let (from, until) = (today.to_string(), today.plus_days(6).to_string());
    let added = terminal.ok(&["calendar", "add", "Flood", "--from", &from, "--until", &until]);
    assert!(added.contains("\n1 open request is due later now.\n"), "{added}");
    let year = terminal.json(&["calendar", "list"])["school_year"].as_str().unwrap().to_owned();
    let gone = terminal.ok(&["calendar", "remove", "Flood", "--year", &year]);
    assert!(gone.ends_with("1 open request is due earlier now.\n"), "{gone}");
}

#[test]
fn the_calculator_says_when_and_why() {
    let terminal = Terminal::with_schools();
    terminal.ok(&["calendar", "federal", "2026-27"]);
    let due = |more: &[&str]| {
        let typed: Vec<&str> =
            ["sla", "due", "--opened", "2026-09-04 15:00", "--hours", "8"].iter().chain(more).copied().collect();
        terminal.ok(&typed)
    };
    let told = due(&[]);
    let lines: Vec<&str> = told.lines().collect();
    assert!(lines[0].starts_with("Due Tue 8 Sep") && lines[0].ends_with("14:00."), "{told}");
    assert_eq!(
        lines[1..],
        [
            "  2026-09-04   1:30    1:30  15:00–16:30",
            "  2026-09-05   0:00    1:30  closed",
            "  2026-09-06   0:00    1:30  closed",
            "  2026-09-07   0:00    1:30  Labor Day",
            "  2026-09-08   6:30    8:00  07:30–14:00",
        ]
    );
    let later = due(&["--paused", "2026-09-04 16:00..2026-09-08 09:30"]);
    assert!(later.contains("15:00–16:00, 16:00–16:30 waits") && later.contains("09:30–16:30"), "{later}");
    assert!(due(&["--paused", "2026-09-04 16:00"]).starts_with("Due is not known while it waits."));
    let wrong = terminal.refused(&["sla", "due", "--opened", "soon", "--hours", "8"]);
    assert!(wrong.contains("2026-09-04 15:00"), "{wrong}");
}

#[test]
fn the_calculator_counts_business_days() {
    let terminal = Terminal::with_schools();
    terminal.ok(&["calendar", "federal", "2026-27"]);
    let days = |from: &str, to: &str| terminal.ok(&["sla", "days", "--from", from, "--to", to]);
    let over = "2026-09-11 is 5 business days after 2026-09-03.\n  2026-09-07  Labor Day\n";
    assert_eq!(days("2026-09-03", "2026-09-11"), over);
    assert_eq!(days("2026-10-06", "2026-10-05"), "2026-10-05 is 1 business day before 2026-10-06.\n");
    assert_eq!(
        days("2026-10-10", "2026-10-12"),
        "2026-10-12 is 0 business days after 2026-10-10.\n  2026-10-12  Columbus Day\n"
    );
}
