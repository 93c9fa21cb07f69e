//! A program killed while it makes a backup: every backup there is whole, and what it left is gone when the next comes.

use std::fs;
use std::time::Instant;

use rusqlite::{Connection, OpenFlags};

use crate::chance::Chance;
use crate::district::District;
use crate::program::Program;

const ROUNDS: usize = 25;

fn backing_up(district: &District) -> Program {
    Program::start(&district.file(), &["backup"], "")
}

fn names(district: &District) -> Vec<String> {
    let entries = fs::read_dir(district.backups()).unwrap();
    entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect()
}

fn is_unfinished(name: &str) -> bool {
    name.contains(".part")
}

#[test]
fn a_backup_that_is_killed_leaves_whole_ones_only() {
    let mut chance = Chance::of("backing up");
    let base = District::with_open_audits(1_200);
    let trial = base.copy();
    let begun = Instant::now();
    backing_up(&trial).end();
    let length = begun.elapsed();
    let mut unfinished = 0;
    for _ in 0..ROUNDS {
        let district = base.copy();
        let mut program = backing_up(&district);
        if chance.below(2) == 0 {
            program.wait_until(|| names(&district).iter().any(|name| is_unfinished(name)));
            std::thread::sleep(chance.within(length / 8));
        } else {
            std::thread::sleep(chance.within(length));
        }
        program.kill();
        unfinished += usize::from(names(&district).iter().any(|name| is_unfinished(name)));
        district.is_sound();
        let left = names(&district);
        assert!(!left.iter().any(|name| is_unfinished(name)), "{left:?}");
        for name in left {
            let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
            let backup = Connection::open_with_flags(district.backups().join(&name), flags).unwrap();
            let verdict: String = backup.query_row("PRAGMA quick_check(1)", [], |row| row.get(0)).unwrap();
            assert_eq!(verdict, "ok", "{name}");
        }
    }
    chance.say(&format!("{ROUNDS} kills, {unfinished} in the middle of a copy"));
    assert!(unfinished > 0, "no kill hit a copy");
}
