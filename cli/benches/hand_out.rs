//! How many people a second does the command line serve, beside what flushing the disk once for each costs?
//!
//! `cargo bench -p rollcall-cli --bench hand_out [-- PEOPLE]` makes a school of so many students and laptops, hands out
//! through `rollcall distribute` from stdin, and takes everything in again through `rollcall collect`. The yardstick is
//! 4 KiB appended to a file of the same folder and flushed by fsync, as often.
#![allow(clippy::print_stdout, reason = "a bench prints its figures")]

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let people = std::env::args().skip(1).find(|argument| argument != "--bench");
    let people = people.map_or(Ok(1600), |people| people.parse::<u32>())?;
    let folder = std::env::temp_dir().join(format!("rollcall-hand-out-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let measured = measure(&folder, people);
    fs::remove_dir_all(&folder)?;
    measured
}

fn measure(folder: &Path, people: u32) -> Result<(), Failure> {
    set_up(folder, people)?;
    let flush = flushing(folder, people)?;
    let lines = |line: fn(u32) -> String| (1..=people).map(line).collect::<String>();
    let out = serve(folder, &["distribute", "--drive", "LMS/August"], &lines(|at| format!("7{at:06}\tMC-{at:06}\n")))?;
    let back = serve(folder, &["collect", "--drive", "LMS/June"], &lines(|at| format!("MC-{at:06}\tcharger=yes\n")))?;
    let each = |took: Duration| took.as_secs_f64() * 1000.0 / f64::from(people);
    println!("one fsync of 4 KiB     {:.2} ms", each(flush));
    for (what, took) in [("hand-out", out), ("taking in", back)] {
        let beyond = took.saturating_sub(flush);
        let a_second = f64::from(people) / beyond.as_secs_f64();
        println!("one {what:<12} {:.2} ms, {a_second:.0} a second beyond the fsync", each(took));
    }
    Ok(())
}

fn set_up(folder: &Path, people: u32) -> Result<(), Failure> {
    let mut roster = String::from("Population,Number,Name,Grade,Homeroom,School,Status\n");
    let mut devices = String::from("Tag,Serial,Model,School\n");
    for at in 1..=people {
        roster += &format!("student,7{at:06},Student {at},8,8-{},LMS,active\n", at / 28);
        devices += &format!("MC-{at:06},5CD{at:06},Lark 11,LMS\n");
    }
    fs::write(folder.join("people.csv"), roster)?;
    fs::write(folder.join("devices.csv"), devices)?;
    run(folder, &["init", "--district", "Maple County Schools", "--operator", "Tomasz"])?;
    run(folder, &["run", "school.add", "--input", r#"{"code":"LMS","name":"Larch Middle"}"#])?;
    run(folder, &["import", "people", "people.csv", "--strict"])?;
    run(folder, &["import", "devices", "devices.csv", "--strict"])?;
    for (name, kind) in [("August", "distribution"), ("June", "collection")] {
        let drive = ["drive", "create", name, "--school", "LMS", "--kind", kind, "--deadline", "2099-06-11"];
        run(folder, &[&drive[..], &["--accessory", "charger"]].concat())?;
    }
    Ok(())
}

fn rollcall(folder: &Path, typed: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rollcall"));
    command.arg("--db").arg(folder.join("district.rollcall")).args(typed).current_dir(folder);
    command
}

fn run(folder: &Path, typed: &[&str]) -> Result<(), Failure> {
    let done = rollcall(folder, typed).output()?;
    if done.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&done.stderr).into_owned().into()) }
}

/// How long all lines take from the first to the last answer, opening the file included.
fn serve(folder: &Path, typed: &[&str], lines: &str) -> Result<Duration, Failure> {
    let input = folder.join("lines.txt");
    fs::write(&input, lines)?;
    let begun = Instant::now();
    let done = rollcall(folder, typed).stdin(File::open(&input)?).stdout(Stdio::null()).output()?;
    let took = begun.elapsed();
    if done.status.success() { Ok(took) } else { Err(String::from_utf8_lossy(&done.stderr).into_owned().into()) }
}

fn flushing(folder: &Path, times: u32) -> Result<Duration, Failure> {
    let mut file = File::create(folder.join("flushed"))?;
    let begun = Instant::now();
    for _ in 0..times {
        file.write_all(&[7; 4096])?;
        file.sync_all()?;
    }
    Ok(begun.elapsed())
}
