//! A district's folder: the lists it brings, its file, and what the file holds.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use rollcall_sample::Plan;
use rusqlite::{Connection, OpenFlags};

use crate::program::done;

pub(crate) const PERIOD: &str = "2026-27/Q2";

/// A folder with a district's file in it. Copies use the lists of the first.
pub(crate) struct District {
    folder: tempfile::TempDir,
    lists: PathBuf,
}

/// What a file holds, without what differs between two files in which the same was done.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Contents {
    schema: Vec<String>,
    rows: BTreeMap<String, i64>,
    devices: Vec<String>,
}

impl District {
    /// Nothing there.
    pub(crate) fn nowhere() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let lists = folder.path().join("lists");
        Self { folder, lists }
    }

    /// Set up, with rooms and people; its device list is still to come.
    pub(crate) fn without_devices(devices: usize) -> Self {
        let district = Self::nowhere();
        fs::create_dir(&district.lists).unwrap();
        let plan = Plan { devices, schools: 4, seed: 3, today: "2026-11-23".parse().unwrap() };
        rollcall_sample::write(&plan, &district.lists).unwrap();
        done(&district.file(), &["init", "--district", "Maple County Schools", "--operator", "Tomasz"], "");
        for kind in ["rooms", "people"] {
            district.import(kind, &district.list(&format!("{kind}.csv")));
        }
        district
    }

    /// With devices, and every school's audit open.
    pub(crate) fn with_open_audits(devices: usize) -> Self {
        let district = Self::without_devices(devices);
        district.import("devices", &district.list("devices.csv"));
        done(&district.file(), &["audit", "plan", "--period", PERIOD], "");
        done(&district.file(), &["audit", "open", "--all", "--period", PERIOD], "");
        district
    }

    /// The same district in a folder of its own, with the day's backup, so that no other is made.
    pub(crate) fn copy(&self) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for name in fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().file_name()) {
            let (from, to) = (self.folder.path().join(&name), folder.path().join(&name));
            match name.to_string_lossy().as_ref() {
                "district-backups" => {
                    fs::create_dir(&to).unwrap();
                    for backup in files_in(&from) {
                        fs::copy(&backup, to.join(backup.file_name().unwrap())).unwrap();
                    }
                }
                "district.rollcall" | "district.rollcall-wal" => drop(fs::copy(from, to).unwrap()),
                _ => {}
            }
        }
        Self { folder, lists: self.lists.clone() }
    }

    pub(crate) fn file(&self) -> PathBuf {
        self.folder.path().join("district.rollcall")
    }

    /// The file, or a companion of it (`-wal`).
    pub(crate) fn beside(&self, ending: &str) -> PathBuf {
        self.folder.path().join(format!("district.rollcall{ending}"))
    }

    /// Where its backups lie.
    pub(crate) fn backups(&self) -> PathBuf {
        self.folder.path().join("district-backups")
    }

    pub(crate) fn list(&self, name: &str) -> PathBuf {
        self.lists.join(name)
    }

    /// The newest backup that somebody made on purpose or that the day made.
    pub(crate) fn newest_backup(&self) -> PathBuf {
        let backups = files_in(&self.backups());
        let is_whole = |path: &PathBuf| {
            let name = path.to_string_lossy().into_owned();
            name.ends_with("-manual.rollcall") || name.ends_with("-daily.rollcall")
        };
        backups.into_iter().filter(is_whole).max().unwrap()
    }

    /// Imports a list to its end; gives what the program answered.
    pub(crate) fn import(&self, kind: &str, list: &Path) -> serde_json::Value {
        done(&self.file(), &["import", kind, list.to_str().unwrap()], "")
    }

    /// Pages, references and history are in order; gives the number of operations.
    #[track_caller]
    pub(crate) fn is_sound(&self) -> u64 {
        let report = done(&self.file(), &["check"], "");
        assert_eq!(report["sound"], true, "{report}");
        report["operations"].as_u64().unwrap()
    }

    /// Reads the file beside the program.
    pub(crate) fn ask<T>(&self, sql: &str, read: impl Fn(&rusqlite::Row<'_>) -> rusqlite::Result<T>) -> Vec<T> {
        let conn = Connection::open_with_flags(self.file(), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        let mut rows = conn.prepare(sql).unwrap();
        rows.query_map([], |row| read(row)).unwrap().collect::<rusqlite::Result<_>>().unwrap()
    }

    pub(crate) fn contents(&self) -> Contents {
        let named = |kind: &str| {
            let sql = format!("SELECT name FROM sqlite_schema WHERE type = '{kind}' AND sql IS NOT NULL ORDER BY name");
            self.ask(&sql, |row| row.get::<_, String>(0))
        };
        let count = |table: &String| self.ask(&format!("SELECT count(*) FROM {table}"), |row| row.get(0))[0];
        let rows = named("table").into_iter().map(|table| (table.clone(), count(&table))).collect();
        let devices = "SELECT concat_ws('|', device.tag, device.serial, device.status, device.condition, device.notes,
                              school.code, place.name, person.number)
                       FROM device JOIN school ON school.id = device.school
                       LEFT JOIN place ON place.id = device.home
                       LEFT JOIN custody ON custody.device = device.id AND custody.ended_at IS NULL
                       LEFT JOIN person ON person.id = custody.person ORDER BY 1";
        Contents {
            schema: ["table", "index", "trigger"].into_iter().flat_map(named).collect(),
            rows,
            devices: self.ask(devices, |row| row.get(0)),
        }
    }
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
}
