//! August: the district's lists, prices, a new sixth grade, and a device and a charger for each of its students.

use std::path::Path;

use rollcall_core::catalog::Rollcall;
use rollcall_core::refusal::Refusal;
use rollcall_core::store::Progress;
use rollcall_core::values::Date;
use rollcall_sample::Plan;
use serde_json::{Value, json};

use super::stage::{Clock, House, Year, count, number, person, rows, tag, text};
use super::told::{Told, What};

/// The first day.
const BEGINS: &str = "2026-08-10";
/// Students of the new sixth grade.
pub(super) const STUDENTS: u32 = 40;
/// Somebody who moved away in July.
const LEFT: u32 = 41;
/// The first device of the delivery that nobody is meant to get.
pub(super) const SPARE: u32 = 41;
const CHROMEBOOKS: u32 = 44;
/// A laptop for a teacher.
pub(super) const LAPTOP: u32 = 45;

const FIRST: [&str; 8] = ["Ada", "Bram", "Cato", "Dilan", "Elif", "Femi", "Greta", "Hugo"];
const LAST: [&str; 5] = ["Aster", "Birch", "Cedar", "Dahl", "Elder"];

/// A student's given and family name.
fn name(student: u32) -> (&'static str, &'static str) {
    let at = student as usize - 1;
    (FIRST[at % FIRST.len()], LAST[at / FIRST.len() % LAST.len()])
}

impl<'y> Year<'y> {
    /// Writes the district's files into `files`, brings them in, and lets a champion begin at every school.
    ///
    /// # Errors
    /// Whatever the catalog refuses, and files that cannot be written.
    pub fn begin(
        open: &'y Rollcall,
        (devices, schools, seed): (usize, usize, u64),
        files: &Path,
        clock: Clock<'y>,
        progress: Option<&dyn Progress>,
    ) -> Result<(Self, Told), Refusal> {
        clock(&format!("{BEGINS}T08:00:00"));
        let today = Date::read(BEGINS).map(|day| day.0).unwrap_or_default();
        let prepared = crate::bring_in(open, &Plan { devices, schools, seed, today }, files, progress)?;
        let mut year = Self::new(open, files, clock, prepared.caller);
        year.at(BEGINS, 10);
        for school in crate::rows(&files.join("schools.csv"))? {
            let (code, champion_name) = (text(&school["code"]), text(&school["champion_name"]));
            let champion = json!({ "name": champion_name, "role": "champion", "school": format!("school:{code}") });
            year.it("operator.add", champion)?;
            let champion = open.operator_named(Some(&champion_name))?;
            year.houses.push(House { code, name: text(&school["name"]), champion, champion_name });
        }
        let mut policy = year.ask(&year.it, "policy.now", json!({}))?;
        policy["incident_prices"]["lost"] = json!({ "is": "flat", "cents": 30_000 });
        policy["incident_prices"]["parts"] = json!({ "screen": 8_000, "keyboard": 4_500 });
        year.it("policy.change", json!({ "school_year": "2026-27", "policy": policy }))?;
        let (devices, people) = (prepared.summary.devices as u64, prepared.summary.people as u64);
        let what = What::Imported { devices, people, schools: year.houses.len() as u64 };
        Ok((year, Told { on: BEGINS, what }))
    }
}

/// The list of a new sixth grade, and the list of what was bought for it.
pub(super) fn delivered(year: &Year<'_>) -> Result<What, Refusal> {
    year.at("2026-08-11", 9);
    let school = year.home();
    let code = &school.code;
    let student = |student: u32| {
        let ((first, last), half) = (name(student), if student.is_multiple_of(2) { "B" } else { "A" });
        format!("{},student,{first},{last},6,6-{half},{code},active", number(student))
    };
    let head = "Number,Population,First Name,Last Name,Grade,Homeroom,School,State";
    let people = year.list("sixth-grade.csv", head, (1..=STUDENTS).map(student))?;
    let gone = json!({
        "population": "student", "number": number(LEFT), "name": "Ivo Fern", "school": format!("school:{code}"),
        "state": "left",
    });
    year.it("person.add", gone)?;
    let bought = |device: u32| {
        let (model, maker, category, os, cost) = match device {
            ..=CHROMEBOOKS => ("Chromebook 3120", "Dell", "Chromebook", "ChromeOS", "319.00"),
            _ => ("Latitude 3540", "Dell", "laptop", "Windows", "849.00"),
        };
        format!(
            "{},7YR{device:04},{model},{maker},{category},{os},{code},Closet 1,Available,New,2026-07-20,{cost},local,yes,yes",
            tag(device)
        )
    };
    let head = "Asset Tag,Serial Number,Model,Manufacturer,Category,OS,School,Home Location,Status,Condition,\
        Purchase Date,Purchase Cost,Funding Source,Take Home,Procured By IT";
    let devices = year.list("delivery.csv", head, (1..=LAPTOP).map(bought))?;
    let import = |path: String, kind: &str| {
        let done = year.it("import.apply", json!({ "plan": { "path": path, "kind": kind } }))?;
        Ok(count(&done["counts"]["new"]))
    };
    let (students, devices) = (import(people, "people")?, import(devices, "devices")?);
    Ok(What::Delivered { school: school.name.clone(), students, devices })
}

/// One student after the other walks past the scanner.
pub(super) fn handed_out(year: &Year<'_>) -> Result<What, Refusal> {
    year.at("2026-08-19", 8);
    let school = year.home();
    let drive = json!({
        "school": format!("school:{}", school.code), "kind": "distribution", "name": "Sixth grade, August",
        "deadline": "2026-08-21", "homerooms": ["6-A", "6-B"], "accessories": ["charger"],
    });
    let drive = year.champion("drive.create", drive)?["id"].take();
    let hand_out = |student: u32, device: u32| {
        let line = json!({ "drive": drive, "who": number(student), "code": tag(device) });
        year.champion("distribution.hand_out", line)
    };
    let (mut chargers, mut signed) = (0, 0);
    for student in 1..=STUDENTS {
        let (_, family) = name(student);
        let agreement = json!({
            "person": person(student), "signer": "guardian", "signer_name": format!("Robin {family}"),
            "how": { "kind": "ticked", "witness": school.champion_name },
        });
        signed += u64::from(year.champion("agreement.sign", agreement)?.is_object());
        chargers += rows(&hand_out(student, student)?["accessories"]).len() as u64;
    }
    let second = hand_out(1, SPARE).err();
    let left = hand_out(LEFT, SPARE).err();
    let board: Value = year.ask(&school.champion, "drive.board", json!({ "drive": drive }))?;
    year.champion("drive.close", json!({ "drive": drive }))?;
    let (school, done, to_do) = (school.name.clone(), count(&board["done"]), count(&board["to_do"]));
    Ok(What::HandedOut { school, done, to_do, chargers, signed, second, left })
}
