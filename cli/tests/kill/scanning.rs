//! A station killed while it scans: every acknowledged scan is there, once, and scanning goes on.

use std::time::Duration;

use serde_json::{Value, json};

use crate::chance::Chance;
use crate::district::{District, PERIOD};
use crate::program::{Program, Said, done};

const ROUNDS: usize = 50;
/// How many of them must hit the station between its first acknowledgement and its last.
const BETWEEN: usize = 30;
const CODES: usize = 40;
/// Codes nobody knows, among them.
const UNLISTED: usize = 3;

struct Site {
    district: District,
    school: String,
    tags: Vec<String>,
}

impl Site {
    /// The school with the most devices expected.
    fn largest(district: District) -> Self {
        let expected = "SELECT school.code, expected.tag FROM expected JOIN school ON school.id = expected.school
                        WHERE expected.tag IS NOT NULL AND expected.school =
                            (SELECT school FROM expected GROUP BY school ORDER BY count(*) DESC LIMIT 1)
                        GROUP BY expected.tag ORDER BY expected.tag";
        let rows: Vec<(String, String)> = district.ask(expected, |row| Ok((row.get(0)?, row.get(1)?)));
        let school = rows[0].0.clone();
        Self { district, school, tags: rows.into_iter().map(|(_, tag)| tag).collect() }
    }

    /// So many codes to scan, in an order of their own.
    fn codes(&self, chance: &mut Chance) -> Vec<String> {
        let mut tags = self.tags.clone();
        chance.shuffle(&mut tags);
        tags.truncate(CODES - UNLISTED);
        tags.extend((0..UNLISTED).map(|number| format!("ZZ-{number}-{}", chance.below(1_000_000))));
        chance.shuffle(&mut tags);
        tags
    }

    fn typed(&self) -> [&str; 6] {
        ["audit", "scan", "--school", &self.school, "--period", PERIOD]
    }
}

fn lines(codes: &[String]) -> String {
    codes.iter().map(|code| format!("{code}\n")).collect()
}

/// Every scan in the file with its identifier, oldest first.
fn kept(district: &District) -> Vec<(String, String)> {
    let sql = "SELECT lower(hex(id)), code FROM scan ORDER BY operation, id";
    district.ask(sql, |row| Ok((row.get(0)?, row.get(1)?)))
}

fn acknowledged(said: &[Said]) -> Vec<(String, String)> {
    said.iter()
        .map(|(_, line)| {
            let answer: Value = serde_json::from_str(line).unwrap();
            let word = |field: &str| answer[field].as_str().unwrap().to_owned();
            (word("scan").replace('-', ""), word("code"))
        })
        .collect()
}

/// Kills one station somewhere and finishes its work with another; gives how many scans were acknowledged.
fn dies(site: &Site, whole: Duration, chance: &mut Chance) -> usize {
    let district = site.district.copy();
    let codes = site.codes(chance);
    let station = Program::start(&district.file(), &site.typed(), &lines(&codes));
    let mut said = Vec::new();
    if chance.below(5) == 0 {
        std::thread::sleep(chance.within(whole));
    } else {
        said = station.wait_for_answers(1 + chance.below(CODES - 2));
        std::thread::sleep(chance.within(whole / CODES as u32));
    }
    said.extend(station.kill().answers);

    district.is_sound();
    let (promised, kept_now) = (acknowledged(&said), kept(&district));
    assert_eq!(kept_now[..promised.len().min(kept_now.len())], promised, "an acknowledged scan is lost");
    // The one after them may have reached the disk just before its acknowledgement.
    assert!(kept_now.len() <= promised.len() + 1, "{} kept, {} acknowledged", kept_now.len(), promised.len());
    assert!(kept_now.iter().map(|(_, code)| code).eq(&codes[..kept_now.len()]));

    // The person goes on after the last code that was acknowledged.
    let left = &codes[promised.len()..];
    if !left.is_empty() {
        done(&district.file(), &site.typed(), &lines(left));
    }
    let status = done(&district.file(), &["audit", "status", "--school", &site.school, "--period", PERIOD], "");
    let scans = &status["total"]["scans"];
    assert_eq!(scans["total"], json!(kept_now.len() + left.len()), "{scans}");
    assert_eq!(scans["counted"], json!(CODES), "{scans}");
    assert_eq!(status["total"]["found"]["unlisted"], json!(UNLISTED), "{status}");
    district.is_sound();
    promised.len()
}

#[test]
fn a_station_that_is_killed_keeps_every_acknowledged_scan_once() {
    let mut chance = Chance::of("scanning");
    let site = Site::largest(District::with_open_audits(400));
    let trial = site.district.copy();
    let begun = std::time::Instant::now();
    done(&trial.file(), &site.typed(), &lines(&site.codes(&mut chance)));
    let whole = begun.elapsed();

    let (mut between, mut scans, mut rounds) = (0, 0, 0);
    // A busy machine may need some more until enough of them hit.
    while rounds < ROUNDS || (between < BETWEEN && rounds < 2 * ROUNDS) {
        rounds += 1;
        let promised = dies(&site, whole, &mut chance);
        between += usize::from((1..CODES).contains(&promised));
        scans += promised;
    }
    chance.say(&format!("{rounds} kills, {between} between the first scan and the last; {scans} acknowledged, 0 lost"));
    assert!(between >= BETWEEN, "{between} kills hit the station while it scanned");
}
