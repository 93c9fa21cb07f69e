//! The file itself: damaged, foreign, newer, read-only; backed up, lost and brought back.

use std::fs;

use crate::terminal::Terminal;

#[test]
fn a_file_that_is_not_ours_is_left_as_it_is() {
    let terminal = Terminal::empty();
    let photo = b"not a database at all, but long enough to be taken for one by somebody in a hurry";
    fs::write(terminal.file(), photo).unwrap();
    let said = terminal.refused(&["check"]);
    assert!(said.ends_with("is not a Rollcall file. It was left as it is; choose another one."), "{said}");
    assert_eq!(fs::read(terminal.file()).unwrap(), photo);
}

#[test]
fn a_newer_file_is_left_as_it_is() {
    let terminal = Terminal::with_schools();
    let file = rusqlite::Connection::open(terminal.file()).unwrap();
    file.execute("INSERT INTO refinery_schema_history VALUES (9999, 'later', '2030-01-01', '0')", []).unwrap();
    drop(file);
    let said = terminal.refused(&["operator", "list"]);
    assert!(
        said.contains("was written by a newer Rollcall") && said.contains("bring this Rollcall up to date"),
        "{said}"
    );
}

#[test]
fn a_damaged_file_says_how_a_backup_comes_back() {
    let terminal = Terminal::with_schools();
    let mut bytes = fs::read(terminal.file()).unwrap();
    let middle = bytes.len() / 3;
    bytes[middle..middle * 2].fill(0x5a);
    for ending in ["-wal", "-shm"] {
        let _ = fs::remove_file(terminal.folder().join(format!("district.rollcall{ending}")));
    }
    fs::write(terminal.file(), bytes).unwrap();
    let said = terminal.refused(&["check"]);
    let (file, backups) = (terminal.file(), terminal.folder().join("district-backups"));
    let begins = format!(
        "{} is damaged. It was left as it is. Bring back the newest sound backup; the damaged file is kept aside: \
         rollcall restore {}",
        file.display(),
        backups.display()
    );
    assert!(said.starts_with(&begins) && said.ends_with("-daily.rollcall"), "{said}");
}

#[test]
fn a_file_whose_beginning_is_gone_names_the_backup_that_comes_back_and_is_kept_aside() {
    let terminal = Terminal::with_schools();
    terminal.ok(&["backup"]);
    let mut bytes = fs::read(terminal.file()).unwrap();
    bytes[..4096].fill(0x5a);
    for ending in ["-wal", "-shm"] {
        let _ = fs::remove_file(terminal.folder().join(format!("district.rollcall{ending}")));
    }
    fs::write(terminal.file(), &bytes).unwrap();
    let said = terminal.refused(&["operator", "list"]);
    assert!(said.contains("is damaged. It was left as it is. Bring back the newest sound backup"), "{said}");
    assert_eq!(fs::read(terminal.file()).unwrap(), bytes, "untouched");
    let backup = said.rsplit("rollcall restore ").next().unwrap().trim();
    let asked = terminal.read(&["restore", backup], b"");
    assert_eq!(asked.err, "Nothing was changed. Say --yes to put the backup in its place.\n", "{asked:?}");
    assert_eq!((asked.code, fs::read(terminal.file()).unwrap() == bytes), (1, true), "{asked:?}");
    let done = terminal.json(&["restore", backup, "--yes"]);
    let aside = done["kept_aside"]["path"].as_str().unwrap();
    assert_eq!(fs::read(aside).unwrap(), bytes, "kept, never deleted");
    assert!(terminal.ok(&["check"]).starts_with("The file is sound."));
    assert!(!terminal.ok(&["backup", "--list"]).contains("damaged"), "no backup to bring back");
}

#[test]
fn a_closed_file_stands_alone() {
    let terminal = Terminal::with_open_audits();
    terminal.scan("MC-1\n").done();
    for ending in ["-wal", "-shm"] {
        let companion = terminal.folder().join(format!("district.rollcall{ending}"));
        assert!(!companion.exists(), "{}", companion.display());
    }
}

#[test]
fn a_backup_is_made_every_day_and_when_asked() {
    let terminal = Terminal::with_schools();
    assert!(terminal.ok(&["backup"]).starts_with("Backed up and verified: "));
    let list = terminal.ok(&["backup", "--list"]);
    assert_eq!(list.lines().count(), 3, "{list}");
    assert!(list.contains("-daily") && list.contains("-manual"), "{list}");
}

#[test]
fn restoring_shows_what_would_be_lost_and_does_nothing_unasked() {
    let terminal = Terminal::with_schools();
    let backup = terminal.json(&["backup"])["path"].as_str().unwrap().to_owned();
    terminal.ok(&["operator", "add", "Ines", "--role", "viewer"]);
    let read = terminal.read(&["restore", &backup], b"");
    assert_eq!(read.code, 1);
    assert!(read.out.contains("1 operation since then would be lost:\n"), "{read:?}");
    assert!(read.out.contains("a new operator"), "{read:?}");
    assert_eq!(
        read.err.trim_end(),
        "(as Tomasz, the only one of IT; --as NAME asks as somebody else)\n\
         Nothing was changed. Say --yes to bring the backup back."
    );
    let done = terminal.ok(&["restore", &backup, "--yes"]);
    assert!(done.contains("The backup is back. The file as it was before is kept in "), "{done}");
    assert!(!terminal.ok(&["operator", "list"]).contains("Ines"));
}

#[test]
fn a_lost_file_comes_back_from_its_backup() {
    let terminal = Terminal::with_open_audits();
    terminal.scan("MC-1\n").done();
    let backup = terminal.json(&["backup"])["path"].as_str().unwrap().to_owned();
    for ending in ["", "-wal", "-shm", "-lock"] {
        let _ = fs::remove_file(terminal.folder().join(format!("district.rollcall{ending}")));
    }
    terminal.ok(&["restore", &backup, "--yes"]);
    assert!(terminal.ok(&["check"]).starts_with("The file is sound."));
    let status = terminal.json(&["audit", "status", "--period", "2026-27/Q2"]);
    assert_eq!(status["total"]["outcomes"]["verified"], 1);
}

#[test]
fn a_backup_takes_the_place_of_a_lost_file_as_a_whole_and_nothing_is_kept_of_nothing() {
    let terminal = Terminal::with_schools();
    let backup = terminal.json(&["backup"])["path"].as_str().unwrap().to_owned();
    fs::remove_file(terminal.file()).unwrap();
    let asked = terminal.read(&["restore", &backup], b"");
    assert!(asked.out.starts_with("There is no file ") && asked.code == 1, "{asked:?}");
    assert!(!terminal.file().exists(), "nothing unasked");
    let done = terminal.ok(&["restore", &backup, "--yes"]);
    assert!(done.ends_with("The backup is back.\n"), "{done}");
    assert!(terminal.ok(&["check"]).starts_with("The file is sound."));
    assert!(!terminal.ok(&["backup", "--list"]).contains("before-restore"), "no backup of an empty file");
}

#[test]
fn what_a_killed_backup_left_is_cleared_away_unless_somebody_may_be_writing_it() {
    let terminal = Terminal::with_open_audits();
    let backups = terminal.folder().join("district-backups");
    let left = ["2026-11-21T14-02-03-004Z-daily.rollcall.part", "2026-11-21T14-02-03-004Z-daily.rollcall.part-wal"];
    let leave = || left.iter().chain(&["holiday.part"]).for_each(|name| fs::write(backups.join(name), "half").unwrap());
    let there = |name: &str| backups.join(name).exists();
    leave();
    let mut station = std::process::Command::new(env!("CARGO_BIN_EXE_rollcall"))
        .arg("--db")
        .arg(terminal.file())
        .args(["audit", "scan", "--school", "CFM", "--period", "2026-27/Q2"])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut scanner = station.stdin.take().unwrap();
    std::io::Write::write_all(&mut scanner, b"MC-1\n").unwrap();
    let mut said = String::new();
    std::io::BufRead::read_line(&mut std::io::BufReader::new(station.stdout.take().unwrap()), &mut said).unwrap();
    // The station itself was alone when it came, and cleared them; these are new.
    assert_eq!(left.map(there), [false, false]);
    leave();
    terminal.ok(&["find", "MC-1"]);
    assert_eq!(left.map(there), [true, true], "a station is at work");
    drop(scanner);
    station.wait().unwrap();
    terminal.ok(&["find", "MC-1"]);
    assert_eq!((left.map(there), there("holiday.part")), ([false, false], true), "only what is ours");
}

#[test]
fn a_restore_that_is_refused_leaves_no_file_behind() {
    let terminal = Terminal::empty();
    let read = terminal.read(&["restore", "nothing-here.rollcall", "--yes"], b"");
    assert_eq!(read.code, 1);
    assert!(read.err.starts_with("There is no file nothing-here.rollcall."), "{read:?}");
    assert!(!terminal.file().exists());
}
