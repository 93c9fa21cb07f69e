//! The files a district is handed over as: lists to import, scans, events, the truth and a word about each.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use chrono::{Datelike, NaiveDate};
use csv::Writer;
use serde_json::json;

use crate::District;
use crate::people::Person;
use crate::requests;
use crate::scene::When;
use crate::schools::{Level, PlaceNo};
use crate::stock::Device;
use crate::words::DISTRICT;

pub(crate) fn write(district: &District, out: &Path) -> io::Result<()> {
    fs::create_dir_all(out)?;
    schools(district, &out.join("schools.csv"))?;
    rooms(district, &out.join("rooms.csv"))?;
    people(district, &out.join("people.csv"))?;
    devices(district, &out.join("devices.csv"))?;
    scans(district, &out.join("scans.csv"))?;
    events(district, &out.join("events.jsonl"))?;
    portal(district, &out.join("requests.csv"))?;
    asked(district, &out.join("requests.jsonl"))?;
    truth(district, &out.join("truth.csv"))?;
    let readme = include_str!("readme.txt")
        .replace("{district}", DISTRICT)
        .replace("{period}", &district.period)
        .replace("{devices}", &district.plan.devices.to_string())
        .replace("{schools}", &district.plan.schools.to_string())
        .replace("{seed}", &district.plan.seed.to_string())
        .replace("{today}", &district.plan.today.to_string());
    fs::write(out.join("README.txt"), readme)
}

fn table(path: &Path, header: &[&str]) -> io::Result<Writer<File>> {
    let mut rows = Writer::from_path(path)?;
    rows.write_record(header)?;
    Ok(rows)
}

fn schools(district: &District, path: &Path) -> io::Result<()> {
    const HEADER: &[&str] = &[
        "Code",
        "Name",
        "Level",
        "Kind",
        "Attendance",
        "Champion Name",
        "Champion Email",
        "Champion From",
        "Champion Until",
        "Champion Recommended By",
    ];
    let mut rows = table(path, HEADER)?;
    for school in &district.schools {
        let kind = if school.level == Level::Site { "site" } else { "school" };
        let champion = school.champion.as_ref();
        let person = champion.map(|champion| &district.people[champion.person.0]);
        rows.write_record([
            &school.code,
            &school.name,
            school.level.word(),
            kind,
            &school.attendance.to_string(),
            &person.map(|person| format!("{} {}", person.first, person.last)).unwrap_or_default(),
            &person.map(Person::email).unwrap_or_default(),
            &champion.map(|champion| champion.from.to_string()).unwrap_or_default(),
            &champion.map(|champion| champion.until.to_string()).unwrap_or_default(),
            champion.map_or(&String::new(), |champion| &champion.recommended_by),
        ])?;
    }
    rows.flush()
}

fn rooms(district: &District, path: &Path) -> io::Result<()> {
    let mut rows = table(path, &["School", "Name", "Kind", "Label", "In Room"])?;
    for place in &district.places {
        let code = &district.schools[place.school.0].code;
        rows.write_record([code, &place.name, place.kind.word(), &place.label, name(district, place.room)])?;
    }
    rows.flush()
}

fn people(district: &District, path: &Path) -> io::Result<()> {
    const HEADER: &[&str] = &[
        "Number",
        "Population",
        "First Name",
        "Last Name",
        "Username",
        "Email",
        "Grade",
        "Homeroom",
        "School",
        "State",
    ];
    let mut rows = table(path, HEADER)?;
    for person in &district.people {
        rows.write_record([
            &person.number.to_string(),
            person.population.word(),
            person.first,
            person.last,
            &person.username,
            &person.email(),
            person.grade,
            name(district, person.homeroom),
            &district.schools[person.school.0].code,
            person.state,
        ])?;
    }
    rows.flush()
}

const DEVICES: &[&str] = &[
    "Asset Tag",
    "Serial Number",
    "Model",
    "Manufacturer",
    "Category",
    "OS",
    "Auto Update Expiration",
    "School",
    "Home Location",
    "Status",
    "Condition",
    "Holder Number",
    "Purchase Date",
    "Purchase Cost",
    "Funding Source",
    "Purchase Order",
    "Take Home",
    "Warranty Expires",
    "Last Sync",
    "Procured By IT",
    "Police Agency",
    "Police Report Number",
    "Police Report Filed",
    "Notes",
];

fn devices(district: &District, path: &Path) -> io::Result<()> {
    let mut rows = table(path, DEVICES)?;
    for device in &district.devices {
        let holder = device.holder.map(|holder| district.people[holder.0].number.to_string()).unwrap_or_default();
        let police = device.police.as_ref();
        rows.write_record([
            device.tag.as_str(),
            &device.serial,
            device.model.name,
            device.model.maker,
            device.model.category,
            device.model.os,
            device.model.updates_until,
            &district.schools[device.school.0].code,
            name(district, device.home),
            device.status,
            device.condition,
            &holder,
            &device.purchased.to_string(),
            &format!("{}.{:02}", device.cost / 100, device.cost % 100),
            device.funding,
            &device.order,
            if device.take_home { "yes" } else { "no" },
            &warranty(device).to_string(),
            &device.last_sync.map(|day| format!("{day}T14:05:00Z")).unwrap_or_default(),
            device.procured,
            police.map_or("", |police| police.agency),
            police.map_or("", |police| police.number.as_str()),
            &police.map(|police| police.filed.to_string()).unwrap_or_default(),
            &device.notes,
        ])?;
    }
    rows.flush()
}

/// Three years from buying, as the district negotiated.
fn warranty(device: &Device) -> NaiveDate {
    let bought = device.purchased;
    bought.with_year(bought.year() + 3).unwrap_or(bought)
}

fn scans(district: &District, path: &Path) -> io::Result<()> {
    let mut rows = table(path, &["code", "school", "place", "scanned_at", "scanner"])?;
    for scan in &district.scans {
        let code = &district.schools[scan.school.0].code;
        let scanner = format!("Scanner {}", scan.school.0 % 4 + 1);
        rows.write_record([&scan.code, code, name(district, scan.place), scan.at, &scanner])?;
    }
    rows.flush()
}

fn events(district: &District, path: &Path) -> io::Result<()> {
    let mut lines = BufWriter::new(File::create(path)?);
    for event in &district.events {
        let when = match event.when {
            When::BeforeOpening => "before_opening",
            When::BeforeScans => "before_scans",
            When::AfterScans => "after_scans",
        };
        writeln!(lines, "{}", json!({"when": when, "command": event.command, "input": event.input}))?;
    }
    lines.flush()
}

fn portal(district: &District, path: &Path) -> io::Result<()> {
    let mut rows = table(path, &requests::HEADER)?;
    for row in requests::portal(district) {
        rows.write_record(&row)?;
    }
    rows.flush()
}

fn asked(district: &District, path: &Path) -> io::Result<()> {
    let mut lines = BufWriter::new(File::create(path)?);
    for (command, input) in requests::steps(district) {
        writeln!(lines, "{}", json!({"command": command, "input": input}))?;
    }
    lines.flush()
}

fn truth(district: &District, path: &Path) -> io::Result<()> {
    const HEADER: &[&str] = &["device", "school", "outcome", "grade", "found", "found_at", "place", "planted"];
    let mut rows = table(path, HEADER)?;
    for row in &district.truth {
        rows.write_record([
            row.device.as_str(),
            row.school.map_or("", |school| &district.schools[school.0].code),
            row.promise.outcome.map_or("", |outcome| outcome.word()),
            row.promise.grade.map_or("", |grade| grade.word()),
            row.promise.found.map_or("", |found| found.word()),
            row.found_at.map_or("", |school| &district.schools[school.0].code),
            name(district, row.place),
            row.planted,
        ])?;
    }
    rows.flush()
}

fn name(district: &District, place: Option<PlaceNo>) -> &str {
    place.map_or("", |place| &district.places[place.0].name)
}
