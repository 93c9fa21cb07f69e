//! Where nothing may be written, or nothing is: what is so, what next, and nothing half done.
#![cfg(unix)]

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use crate::terminal::{Read, Terminal};

fn may(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// A folder with a copy of the district's file in it, open to everybody.
fn copied(terminal: &Terminal) -> std::path::PathBuf {
    let folder = terminal.folder().join("elsewhere");
    fs::create_dir(&folder).unwrap();
    fs::copy(terminal.file(), folder.join("district.rollcall")).unwrap();
    may(&folder, 0o777);
    may(&folder.join("district.rollcall"), 0o666);
    folder
}

/// Refused with exit code 1 and one sentence, which says what can only be read and what to do.
#[track_caller]
fn only_read(read: &Read, what: &Path) {
    let said =
        format!("{} can only be read. Choose another folder, or ask for the right to write there.\n", what.display());
    assert_eq!((read.code, read.out.as_str(), read.err.as_str()), (1, "", said.as_str()));
}

#[test]
fn a_new_file_in_a_folder_that_cannot_be_written_is_refused_and_nothing_is_left_there() {
    let terminal = Terminal::empty();
    let folder = terminal.folder().join("locked");
    fs::create_dir(&folder).unwrap();
    may(&folder, 0o555);
    let file = folder.join("district.rollcall").display().to_string();
    let read = terminal.read_without_rights(&["init", "--district", "Maple", "--db", &file]);
    only_read(&read, &folder);
    assert!(names(&folder).is_empty());
}

#[test]
fn a_file_in_a_folder_that_cannot_be_written_is_refused_and_left_as_it_is() {
    let terminal = Terminal::with_schools();
    let folder = copied(&terminal);
    let file = folder.join("district.rollcall");
    let before = fs::read(&file).unwrap();
    may(&folder, 0o555);
    let asked = file.display().to_string();
    for typed in [&["find", "MC-1", "--db", &asked][..], &["operator", "add", "Ines", "--role", "it", "--db", &asked]] {
        only_read(&terminal.read_without_rights(typed), &file);
    }
    assert_eq!((names(&folder), fs::read(&file).unwrap() == before), (vec!["district.rollcall".to_owned()], true));
}

#[test]
fn a_file_that_can_only_be_read_is_refused_before_anybody_counts_on_it() {
    let terminal = Terminal::with_schools();
    let folder = copied(&terminal);
    let file = folder.join("district.rollcall");
    may(&file, 0o444);
    let asked = file.display().to_string();
    only_read(&terminal.read_without_rights(&["find", "MC-1", "--db", &asked]), &file);
    assert_eq!(names(&folder), ["district.rollcall"]);
}

#[test]
fn a_days_backup_that_cannot_be_made_says_why_and_keeps_nobody_from_working() {
    let terminal = Terminal::with_schools();
    let folder = copied(&terminal);
    let backups = folder.join("district-backups");
    fs::create_dir(&backups).unwrap();
    may(&backups, 0o555);
    let asked = folder.join("district.rollcall").display().to_string();
    let read = terminal.read_without_rights(&["find", "MC-1", "--db", &asked]);
    assert_eq!((read.code, read.out.as_str()), (0, "MC-1, Cedar Fork Middle: in service, Room 12.\n"));
    let said = format!(
        "Today's backup could not be made. {} can only be read. Choose another folder, or ask for the right to write \
         there.\n",
        backups.display()
    );
    assert_eq!(read.err, said);
    assert!(names(&backups).is_empty());
}

#[test]
fn a_list_that_may_not_be_read_is_said_and_the_rejected_rows_must_have_a_place() {
    let terminal = Terminal::with_schools();
    let folder = copied(&terminal);
    let list = folder.join("list.csv");
    fs::write(&list, "Asset Tag,School\nMC-8,CFM\n,CFM\n").unwrap();
    let asked = folder.join("district.rollcall").display().to_string();
    let list = list.display().to_string();
    let import = |more: &[&str]| {
        let typed: Vec<&str> = ["import", "devices", &list, "--db", &asked].iter().chain(more).copied().collect();
        terminal.read_without_rights(&typed)
    };
    let nowhere = import(&["--rejected", "nowhere/rejected.csv"]);
    assert_eq!(
        (nowhere.code, nowhere.err.lines().last()),
        (1, Some("There is no folder nowhere. Make it first, or choose another one."))
    );
    let taken = folder.join("taken");
    fs::create_dir(&taken).unwrap();
    may(&taken, 0o555);
    let there = import(&["--rejected", &taken.display().to_string()]);
    assert!(there.err.ends_with("taken is a folder. Name a file in it.\n"), "{there:?}");
    let closed = import(&["--rejected", &taken.join("rejected.csv").display().to_string()]);
    assert!(
        closed
            .err
            .ends_with("taken may not be written to. Choose another folder, or ask for the right to write there.\n"),
        "{closed:?}"
    );
    may(Path::new(&list), 0o000);
    let closed = import(&[]);
    assert_eq!(
        (closed.code, closed.err.lines().last()),
        (1, Some("The file may not be read. Ask for the right to read it, or copy it here."))
    );
    let found = terminal.read_without_rights(&["find", "MC-8", "--db", &asked]);
    assert!(found.out.starts_with("Nobody knows MC-8."), "{found:?}");
}

#[test]
fn a_file_in_the_place_of_a_folder_is_no_folder_whoever_asks() {
    let terminal = Terminal::empty();
    fs::write(terminal.folder().join("list.csv"), "Asset Tag\nMC-1\n").unwrap();
    let said = terminal.refused(&["init", "--district", "Maple", "--db", "list.csv/district.rollcall"]);
    assert!(said.starts_with("There is no folder ") && said.contains("list.csv. Make it first, or choose"), "{said}");
    let below = terminal.refused(&["init", "--district", "Maple", "--db", "list.csv/deeper/district.rollcall"]);
    assert_eq!(below, "There is no folder list.csv/deeper. Make it first, or choose another one.");
    assert_eq!(names(terminal.folder()), ["list.csv"]);
}
