//! A line of people for the measured stations: new students at a school of the sample district, a device for each from
//! its shelves, and the two drives that serve them.

use std::path::{Path, PathBuf};

use rollcall_core::catalog::{Rollcall, SystemClock};
use rollcall_core::store::OpenAs;
use serde_json::{Value, json};

pub const HANDING: &str = "Measured hand-out";
pub const COLLECTING: &str = "Measured collection";
const LONG: usize = 100;
const SCHOOL: &str = "Thistle Grove High";

/// Somebody in line, and what they get.
pub struct Served {
    pub name: String,
    pub number: String,
    tag: String,
}

impl Served {
    /// What the scanner reads on the device, and what a station says of it.
    pub fn device(&self) -> (String, String) {
        (self.tag.clone(), self.tag.clone())
    }
}

/// Sets both drives up in the sample district that lies in this home.
pub fn of(home: &Path) -> Vec<Served> {
    let app = Rollcall::open(&district(home), OpenAs::Process, SystemClock).unwrap();
    let it = app.operator_unasked().unwrap();
    let ask = |name: &str, input: Value| app.dispatch(&it, name, input, None).unwrap();
    let schools = ask("school.list", json!({}));
    let school = schools["schools"].as_array().unwrap().iter().find(|one| one["name"] == SCHOOL).unwrap()["id"].clone();
    for (kind, name) in [("distribution", HANDING), ("collection", COLLECTING)] {
        let last = json!({ "school": school, "kind": kind, "name": name, "deadline": "2099-12-31" });
        ask("drive.create", last);
    }
    let shelves = json!({ "statuses": ["in_service"], "conditions": ["working"], "with": ["home"] });
    let devices = ask("device.page", json!({ "school": school, "filters": shelves, "count": LONG }));
    let line: Vec<_> = devices["rows"]
        .as_array()
        .unwrap()
        .iter()
        .enumerate()
        .map(|(nth, device)| {
            let (name, number) = (format!("Measured {nth:03}"), format!("98{nth:05}"));
            ask(
                "person.add",
                json!({ "population": "student", "number": number, "name": name, "school": school,
                        "state": "active", "grade": "9", "homeroom": "9M" }),
            );
            Served { name, number, tag: device["tag"].as_str().unwrap().to_owned() }
        })
        .collect();
    assert_eq!(line.len(), LONG, "so many devices lie on the shelves");
    line
}

fn district(folder: &Path) -> PathBuf {
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                open.push(entry);
            } else if entry.extension().is_some_and(|ending| ending == "rollcall") {
                return entry;
            }
        }
    }
    panic!("no district was made under {}", folder.display());
}
