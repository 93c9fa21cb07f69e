//! What does rehearsing a roster of 60,000 people and 400,000 enrollments cost, beside reading the same zip bare?
//!
//! `cargo bench -p rollcall-core --bench roster [-- PEOPLE ENROLLMENTS]` runs the yardstick (the zip and csv crates going
//! through every table and doing nothing with it) and ours in processes of their own: the rehearsal into an empty file,
//! the import, and the rehearsal of the same roster again. Linux only: figures from `/proc`.
#![allow(clippy::print_stdout, reason = "a bench prints its figures")]

mod support;

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use rollcall_core::catalog::{Caller, Rollcall, SystemClock};
use rollcall_core::refusal::Refusal;
use rollcall_core::store::OpenAs;
use serde_json::{Value, json};
use zip::write::{SimpleFileOptions, ZipWriter};

use support::clocks::{peak_memory, process_cpu};

type Failure = Box<dyn std::error::Error>;

const SCHOOLS: u32 = 60;

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["yardstick", _, zip] => yardstick(zip),
        ["rehearsal", db, zip] => ours(Path::new(db), "import.rehearse", zip),
        ["import", db, zip] => ours(Path::new(db), "import.apply", zip),
        [people, enrollments] => compare(people.parse()?, enrollments.parse()?),
        [] => compare(60_000, 400_000),
        _ => Err("usage: roster [PEOPLE ENROLLMENTS]".into()),
    }
}

fn compare(people: u32, enrollments: u32) -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (zip, db) = (path("roster.zip"), path("district.rollcall"));
    write_roster(&zip, people, enrollments)?;
    println!("{people} people, {enrollments} enrollments, a zip of {} MB", fs::metadata(&zip)?.len() >> 20);
    for what in ["yardstick", "rehearsal", "import", "rehearsal"] {
        let output =
            Command::new(std::env::current_exe()?).args([what, &db, &zip]).stderr(Stdio::inherit()).output()?;
        print!("{what:<10} {}", String::from_utf8(output.stdout)?);
        if !output.status.success() {
            return Err(what.into());
        }
    }
    println!("goal: a rehearsal within 10 s and 300 MB");
    Ok(())
}

fn report(begun: Instant, what: &str) {
    println!("{:6.2} s, {:6.2} s CPU, peak {} MB, {what}", begun.elapsed().as_secs_f64(), process_cpu(), peak_memory());
}

/// Every cell of every table, as the crates hand them out.
fn yardstick(path: &str) -> Result<(), Failure> {
    let begun = Instant::now();
    let mut archive = zip::ZipArchive::new(BufReader::new(File::open(path)?))?;
    let (mut cells, mut rows) = (0_usize, 0_usize);
    for at in 0..archive.len() {
        let mut table = csv::ReaderBuilder::new().flexible(true).from_reader(archive.by_index(at)?);
        let mut row = csv::StringRecord::new();
        while table.read_record(&mut row)? {
            rows += 1;
            cells += row.iter().filter(|cell| !cell.is_empty()).count();
        }
    }
    report(begun, &format!("{rows} rows, {cells} cells"));
    Ok(())
}

fn ours(db: &Path, name: &str, zip: &str) -> Result<(), Failure> {
    let said = |refusal: Refusal| -> Failure { format!("{refusal:?}").into() };
    let is_new = !db.exists();
    let app = Rollcall::open(db, OpenAs::Process, SystemClock).map_err(said)?;
    if is_new {
        let set_up = json!({ "district": "Bench", "operator": "IT" });
        app.dispatch(&Caller::default(), "session.set_up", set_up, None).map_err(said)?;
    }
    let caller = app.operator_named(None).map_err(said)?;
    let begun = Instant::now();
    let plan = json!({ "plan": { "path": zip, "kind": "roster" } });
    let done = app.dispatch(&caller, name, plan, None).map_err(said)?;
    let counts: &Value = if done["value"].is_null() { &done["counts"] } else { &done["value"]["counts"] };
    report(
        begun,
        &format!("{} new, {} unchanged, {} rejected", counts["new"], counts["unchanged"], counts["rejected"]),
    );
    Ok(())
}

/// A OneRoster 1.1 export: one in twelve is staff, one in a hundred belongs to two schools, one in eight enrollments is
/// a homeroom's.
fn write_roster(path: &str, people: u32, enrollments: u32) -> Result<(), Failure> {
    let mut zip = ZipWriter::new(File::create(path)?);
    let mut table = |name: &str, text: &str| -> Result<(), Failure> {
        zip.start_file(name, SimpleFileOptions::default())?;
        Ok(zip.write_all(text.as_bytes())?)
    };
    let mut orgs = String::from("sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\n");
    let mut classes = String::from(
        "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods\n",
    );
    for school in 0..SCHOOLS {
        writeln!(orgs, "org-{school},,,School number {school},school,{},d1", 300 + school)?;
        for class in 0..160 {
            let kind = if class % 8 == 0 { "homeroom" } else { "scheduled" };
            writeln!(
                classes,
                "class-{school}-{class},,,Room {class},07,course,C{class},{kind},{class},org-{school},y1,,,"
            )?;
        }
    }
    let mut users = String::from(
        "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password\n",
    );
    for at in 0..people {
        let school = at % SCHOOLS;
        let role = if at % 12 == 0 { "teacher" } else { "student" };
        let also = if at % 100 == 0 { format!(",org-{}", (school + 1) % SCHOOLS) } else { String::new() };
        writeln!(
            users,
            "user-{at:08x}-4f1c,,,true,\"org-{school}{also}\",{role},login{at},,Given{},Family{},,{},person{at}@bench.example,,,,{:02},",
            at % 700,
            at % 9000,
            1_000_000 + at,
            at % 13
        )?;
    }
    let mut members = String::from(
        "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\n",
    );
    for at in 0..enrollments {
        let user = at % people;
        let (school, class) = (user % SCHOOLS, (user / SCHOOLS + at / people) % 160);
        writeln!(
            members,
            "enrollment-{at},,,class-{school}-{class},org-{school},user-{user:08x}-4f1c,student,,2026-08-24,2027-06-11"
        )?;
    }
    table("orgs.csv", &orgs)?;
    table("users.csv", &users)?;
    table("classes.csv", &classes)?;
    table("enrollments.csv", &members)?;
    table(
        "academicSessions.csv",
        "sourcedId,title,type,startDate,endDate\ny1,Year,schoolYear,2020-07-01,2040-06-30\n",
    )?;
    zip.finish()?;
    Ok(())
}
