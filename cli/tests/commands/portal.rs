//! A help-desk portal's export on a terminal, and what leaves again.

use rollcall_core::values::Timestamp;

use crate::terminal::Terminal;

/// The third row tells of a day that has not come.
fn export() -> String {
    let soon = Timestamp::now().date_in(chrono_tz::UTC).plus_days(30);
    EXPORT.replace("SOON", &soon.to_string())
}

const EXPORT: &str = "\
Ticket ID,Request Type,Status,Subject,Requester,School,Created At,Resolved At
HD-1,Support,Open,Screen flickers,Joan Whitfield,CFM,2025-11-03 09:00,
HD-2,Smart board,Closed,It stays dark,Joan Whitfield,CFM,2025-11-03 09:00,2025-11-04 09:00
HD-3,Support,Open,Tomorrow,Joan Whitfield,CFM,SOON 09:00,
";

#[test]
fn an_export_is_rehearsed_imported_and_told_apart_from_a_later_one() {
    let terminal = Terminal::with_schools();
    let file = terminal.folder().join("portal.csv").display().to_string();
    std::fs::write(&file, export()).unwrap();
    let rehearsed = terminal.ok(&["import", "requests", &file, "--dry-run"]);
    assert!(rehearsed.contains("1 new, 0 changed, 0 unchanged, 2 rejected"), "{rehearsed}");
    assert!(rehearsed.contains("Say --value \"request_kind:Smart board=MEANING\"."), "{rehearsed}");
    assert!(rehearsed.contains(" 09:00” has not come yet"), "{rehearsed}");
    let meant = ["import", "requests", &file, "--value", "request_kind:Smart board=support"];
    let done = terminal.ok(&meant);
    assert!(done.contains("2 new, 0 changed, 0 unchanged, 1 rejected"), "{done}");
    assert!(terminal.ok(&["request", "list", "--standing", "overdue"]).contains("Screen flickers"));
    assert!(terminal.ok(&["request", "list", "--done"]).contains("It stays dark"));
    let later = export()
        .replace("HD-1,Support,Open", "HD-1,Support,Cancelled")
        .replace("CFM,2025-11-03 09:00,\n", "CFM,2025-11-03 09:00,2025-11-05 09:00\n");
    std::fs::write(&file, later).unwrap();
    let rehearsed = terminal.ok(&["import", "requests", &file, "--dry-run"]);
    assert!(rehearsed.contains("HD-1 Screen flickers: request state open → withdrawn; "), "{rehearsed}");
    terminal.ok(&["import", "requests", &file]);
    assert!(terminal.ok(&["request", "show", "HD-1"]).contains("is closed because it is not needed any more"));
    terminal.ok(&["undo"]);
    assert!(terminal.ok(&["request", "show", "HD-1"]).contains("“Screen flickers” is open"));
    std::fs::write(&file, export().replace("HD-1,Support", "HD-1,Charger").replace("Smart board", "Support")).unwrap();
    let kept = terminal.ok(&["import", "requests", &file, "--dry-run"]);
    assert!(kept.contains("    row 2, HD-1: request kind support, the file says charger\n"), "{kept}");
}

#[test]
fn requests_and_kept_promises_are_written() {
    let terminal = Terminal::with_schools();
    let file = terminal.folder().join("portal.csv").display().to_string();
    std::fs::write(&file, export().replace("Smart board", "Support")).unwrap();
    terminal.ok(&["import", "requests", &file]);
    let out = terminal.folder().join("open.csv").display().to_string();
    assert!(terminal.ok(&["export", "requests", "--open", "--out", &out]).ends_with("is written, with 1 row.\n"));
    assert!(std::fs::read_to_string(&out).unwrap().contains("Screen flickers"));
    let public =
        ["export", "sla", "--from", "2025-11-01", "--until", "2025-11-30", "--out", &out, "--profile", "public"];
    terminal.ok(&public);
    assert!(std::fs::read_to_string(&out).unwrap().contains("November 2025"));
    let backwards = ["export", "sla", "--from", "2025-11-30", "--until", "2025-11-01", "--out", &out];
    assert_eq!(terminal.refused(&backwards), "The last day lies before the beginning. Give a later day.");
}
