//! Whether the invented district is the same every time, whole, and holds every planted situation often enough.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs;

use chrono::NaiveDate;
use rollcall_sample::{District, Found, Grade, Outcome, Plan, Truth, district, write};

fn plan(devices: usize, schools: usize, seed: u64) -> Plan {
    Plan { devices, schools, seed, today: NaiveDate::from_ymd_opt(2026, 11, 21).expect("a real day") }
}

const DISPOSED: [&str; 4] = ["Retired", "Disposed", "Recycled", "Sold"];

fn planted(district: &District) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for row in &district.truth {
        *counts.entry(row.planted).or_default() += 1;
    }
    counts
}

#[test]
fn the_same_plan_writes_the_same_bytes() {
    let folders = [(); 3].map(|()| tempfile::tempdir().expect("a temporary folder"));
    for (folder, seed) in folders.iter().zip([5, 5, 6]) {
        write(&plan(1_200, 6, seed), folder.path()).expect("the files can be written");
    }
    let read = |folder: usize, name: &str| fs::read(folders[folder].path().join(name)).expect("the file was written");
    for name in ["schools", "rooms", "people", "devices", "scans", "truth"].map(|name| format!("{name}.csv")) {
        assert_eq!(read(0, &name), read(1, &name), "{name} differs for one seed");
        assert_ne!(read(0, &name), read(2, &name), "{name} is the same for two seeds");
    }
    for name in ["events.jsonl", "requests.csv", "requests.jsonl"] {
        assert_eq!(read(0, name), read(1, name), "{name} differs for one seed");
    }
    assert!(!String::from_utf8_lossy(&read(0, "README.txt")).contains("{period}"));
}

#[test]
fn every_rule_is_planted_at_least_five_times_in_a_district_of_twenty_schools() {
    let small = planted(&district(&plan(2_000, 12, 3)));
    let large = planted(&district(&plan(10_000, 20, 1)));
    assert!(large.len() > 85, "{} rules", large.len());
    assert_eq!(small.keys().collect::<Vec<_>>(), large.keys().collect::<Vec<_>>());
    for (rule, count) in small.iter().chain(&large) {
        assert!(*count >= 5, "{rule} only {count} times");
    }
}

#[test]
fn every_outcome_kind_and_grade_is_planted_at_least_five_times() {
    let district = district(&plan(10_000, 20, 1));
    let count = |test: &dyn Fn(&Truth) -> bool| district.truth.iter().filter(|row| test(row)).count();
    for outcome in Outcome::ALL {
        assert!(count(&|row| row.promise.outcome == Some(*outcome)) >= 5, "{outcome:?}");
    }
    for grade in Grade::ALL {
        assert!(count(&|row| row.promise.grade == Some(*grade)) >= 5, "{grade:?}");
    }
    for kind in Found::ALL {
        assert!(count(&|row| row.promise.found == Some(*kind)) >= 5, "{kind:?}");
    }
}

#[test]
fn a_small_district_gets_one_of_everything() {
    let small = planted(&district(&plan(300, 3, 1)));
    let large = planted(&district(&plan(10_000, 20, 1)));
    let absent: Vec<_> = large.keys().filter(|rule| !small.contains_key(*rule)).collect();
    assert!(absent.is_empty(), "not planted among 300 devices: {absent:?}");
}

#[test]
fn tags_are_unique_among_the_living_and_serials_among_all() {
    let district = district(&plan(10_000, 20, 1));
    let (mut tags, mut serials) = (HashSet::new(), HashSet::new());
    for device in &district.devices {
        assert!(serials.insert(&device.serial), "serial {} twice", device.serial);
        if !DISPOSED.contains(&device.status) {
            assert!(tags.insert(&device.tag), "tag {} twice", device.tag);
        }
    }
    let reused =
        district.devices.iter().filter(|device| DISPOSED.contains(&device.status) && tags.contains(&device.tag));
    assert!(reused.count() >= 5);
    let usernames: HashSet<String> = district.people.iter().map(|person| person.email()).collect();
    assert_eq!(usernames.len(), district.people.len());
    let places: HashSet<_> = district.places.iter().map(|place| (place.school, &place.name)).collect();
    assert_eq!(places.len(), district.places.len());
    let codes: HashSet<_> = district.schools.iter().map(|school| &school.code).collect();
    assert_eq!(codes.len(), district.schools.len());
}

#[test]
fn what_the_audits_expect_is_what_the_list_calls_in_service_or_missing() {
    let district = district(&plan(10_000, 20, 1));
    assert_eq!(district.devices.len(), 10_000);
    let gone = |status: &str| DISPOSED.contains(&status) || ["Lost", "Stolen", "Surplus"].contains(&status);
    let mut listed: HashMap<_, usize> = HashMap::new();
    for device in district.devices.iter().filter(|device| !gone(device.status)) {
        *listed.entry(device.school).or_default() += 1;
    }
    let mut expected: HashMap<_, usize> = HashMap::new();
    for row in district.truth.iter().filter(|row| row.promise.outcome.is_some()) {
        *expected.entry(row.school.expect("an expected device has a school")).or_default() += 1;
    }
    assert_eq!(listed, expected);
    let keys: HashSet<_> = district.truth.iter().map(|row| &row.device).collect();
    assert_eq!(keys.len(), district.truth.len(), "one row a device");
}

#[test]
fn found_devices_say_where_and_evidence_says_how_good() {
    for row in district(&plan(10_000, 20, 9)).truth {
        assert_eq!(row.promise.found.is_some(), row.found_at.is_some(), "{row:?}");
        assert_eq!(row.promise.grade.is_some(), row.promise.outcome == Some(Outcome::Evidenced), "{row:?}");
        let on_no_list = row.promise.found == Some(Found::Unlisted) || row.planted == "registered_since";
        assert_eq!(row.school.is_none(), on_no_list, "{row:?}");
        let arrived = row.promise.found == Some(Found::ArrivedSince) && row.planted != "recovered_since_and_found";
        if arrived || matches!(row.promise.found, Some(Found::OtherSchool | Found::Missing)) {
            assert_ne!(row.school, row.found_at, "{row:?}");
        }
    }
}

#[test]
fn every_school_has_a_tech_champion_of_its_own_staff() {
    for district in [district(&plan(10_000, 20, 1)), district(&plan(90, 55, 2))] {
        let mut people = HashSet::new();
        for (number, school) in district.schools.iter().enumerate() {
            let champion = school.champion.as_ref().expect("every school has one");
            let person = &district.people[champion.person.0];
            assert_eq!((person.school.0, person.population.word(), person.state), (number, "staff", "active"));
            assert!(champion.from <= district.plan.today && district.plan.today <= champion.until);
            assert!(people.insert(champion.person) && !champion.recommended_by.is_empty());
        }
    }
}

#[test]
fn odd_sizes_do_not_break_it() {
    for (devices, schools) in [(0, 1), (1, 1), (7, 1), (40, 2), (300, 1), (90, 55), (2_000, 420)] {
        let district = district(&plan(devices, schools, 2));
        assert_eq!((district.devices.len(), district.schools.len()), (devices, schools));
    }
}
