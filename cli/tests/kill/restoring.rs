//! The file is gone, or a program is killed while it brings a backup back: the newest backup comes back whole.

use std::fs;
use std::time::{Duration, Instant};

use rusqlite::{Connection, OpenFlags};

use crate::chance::Chance;
use crate::district::{District, PERIOD};
use crate::program::{Program, done};

const ROUNDS: usize = 10;

fn restoring(district: &District) -> Program {
    let backup = district.newest_backup();
    Program::start(&district.file(), &["restore", backup.to_str().unwrap(), "--yes"], "")
}

/// Scans until killed, loses the file, brings the newest backup back, killed once more in the middle of it.
fn dies(base: &District, chance: &mut Chance, length: Duration) {
    let district = base.copy();
    done(&district.file(), &["backup"], "");
    let (operations, contents) = (district.is_sound(), district.contents());
    let school: String = district.ask("SELECT code FROM school ORDER BY code LIMIT 1", |row| row.get(0)).remove(0);
    let site = ["audit", "scan", "--school", &school, "--period", PERIOD];
    let codes: String = (0..10).map(|number| format!("ZZ-{number}\n")).collect();
    let station = Program::start(&district.file(), &site, &codes);
    station.wait_for_answers(1 + chance.below(9));
    station.kill();

    // Somebody deletes the file and overlooks the companions that a killed program leaves; or takes them too.
    fs::remove_file(district.file()).unwrap();
    if chance.below(2) == 0 {
        let _ = fs::remove_file(district.beside("-wal"));
        let _ = fs::remove_file(district.beside("-shm"));
    }
    if chance.below(2) == 0 {
        let program = restoring(&district);
        std::thread::sleep(chance.within(length));
        program.kill();
        assert!(!district.file().exists() || district.is_sound() == operations, "there as a whole or not at all");
    }
    restoring(&district).end();
    assert_eq!((district.is_sound(), district.contents()), (operations, contents));
    let backups = fs::read_dir(district.backups()).unwrap().map(|entry| entry.unwrap());
    for backup in backups.filter(|backup| backup.file_name().to_string_lossy().ends_with("-before-restore.rollcall")) {
        let kept = Connection::open_with_flags(backup.path(), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        let held: i64 = kept.query_row("SELECT count(*) FROM operation", [], |row| row.get(0)).unwrap();
        assert_eq!(held.unsigned_abs(), operations, "a copy of nothing is no backup");
    }
    done(&district.file(), &site, &codes);
    assert_eq!(district.is_sound(), operations + 10);
}

#[test]
fn a_deleted_file_comes_back_from_its_newest_backup_whatever_is_killed() {
    let mut chance = Chance::of("restoring");
    let base = District::with_open_audits(400);
    let trial = base.copy();
    let begun = Instant::now();
    restoring(&trial).end();
    let length = begun.elapsed();
    trial.is_sound();
    for _ in 0..ROUNDS {
        dies(&base, &mut chance, length);
    }
    chance.say(&format!("{ROUNDS} files lost and brought back"));
}
