//! What device management says of the devices there are: when each was seen, by whom it was used, what it is.

use std::io::Write as _;

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::import_stage::{figures, findings, line, plan};
use crate::stage::{at_cedar_falls, district, lend, why};

#[track_caller]
fn apply(world: &World, name: &str, text: &str) -> Value {
    world.run("import.apply", json!({ "plan": plan(world, "mdm", name, text, &Value::Null) }))
}

const SYNCS: &str = "SELECT device.tag, sighting.at, sighting.source, device_use.login, person.number FROM sighting
    JOIN device ON device.id = sighting.device
    LEFT JOIN device_use ON device_use.device = device.id AND device_use.at = sighting.at
    LEFT JOIN person ON person.id = device_use.person
    WHERE sighting.kind = 'synced' ORDER BY device.tag, sighting.at";

/// As one common school tool writes it: with semicolons, and the end of updates in milliseconds.
const GOOGLE: &str = "deviceId;annotatedAssetId;annotatedUser;autoUpdateExpiration;lastSync;model;orgUnitPath;osVersion;serialNumber;status\n\
    d1;MC-0001;ana@maple.example;1907020800000;2026-11-05T14:03:00.000Z;Lark 11;/Students;131;5CD0001;ACTIVE\n\
    d2;;;1907020800000;2026-11-20T00:00:00.000Z;Lark 11;/Students;131;5CD0002;ACTIVE\n\
    d3;;;;;Lark 11;/Students;131;5CD0003;DEPROVISIONED\n\
    d4;;;;2026-11-01;Lark 11;/;131;NOT-OURS;ACTIVE\n\
    d5;;;;2026-11-01;Lark 11;/;131;;ACTIVE\n";

#[test]
fn a_sync_that_cannot_be_read_is_told() {
    let world = district();
    let done = apply(&world, "d.csv", "serialNumber,lastSync,osVersion\n5CD0001,gestern,131\n5CD0002,,131\n");
    assert_eq!(figures(&done), [0, 0, 2, 0], "{done}");
    assert_eq!(findings(&done), [("sync_unclear".to_owned(), 1)]);
    let nothing = plan(&world, "mdm", "d.csv", "lastSync,osVersion\ngestern,131\n", &Value::Null);
    assert_eq!(why(&world.refused("import.apply", json!({ "plan": nothing }))), "cannot_map");
    world.is_sound();
}

#[test]
fn a_google_report_shows_who_used_what_and_when() {
    let world = district();
    world.run("person.add", json!({ "population": "student", "number": "1", "name": "Ana Reed", "email": "ana@maple.example", "school": "school:CFM", "state": "active" }));
    lend(&world, "MC-0001", "100234");
    let shown = world.run("import.rehearse", json!({ "plan": plan(&world, "mdm", "d.csv", GOOGLE, &Value::Null) }));
    assert_eq!((figures(&shown), &shown["counts"]["sightings"]), ([0, 1, 2, 2], &json!(1)), "{shown}");
    let done = apply(&world, "devices.csv", GOOGLE);
    assert_eq!(figures(&done), [0, 1, 2, 2], "the first row tells of the model, and so of the others");
    let told = findings(&done);
    assert!(told.contains(&("sync_in_future".into(), 1)) && told.contains(&("used_by_another".into(), 1)), "{told:?}");
    assert_eq!(line(&world, SYNCS), "MC-0001 | 2026-11-05T14:03:00.000Z | Google Admin | ana@maple.example | 1");
    assert_eq!(line(&world, "SELECT name, os_family, update_end FROM model"), "Lark 11 | Chrome | 2030-06-07");
    assert_eq!(line(&world, "SELECT count(*) FROM device"), "4", "it creates nothing");
    let why_not: Vec<&str> =
        done["value"]["reasons"].as_array().unwrap().iter().map(|one| one["why"].as_str().unwrap()).collect();
    assert_eq!(why_not, ["unknown_device", "nothing_to_match"]);
    let shown = world.run("device.show", json!({ "device": "tag:MC-0001" }));
    assert_eq!(shown["known"]["last_use"]["login"], "ana@maple.example", "{shown}");
    let again = apply(&world, "devices.csv", GOOGLE);
    assert_eq!((figures(&again), &again["operation"]), ([0, 0, 3, 2], &Value::Null));
    let later = apply(&world, "devices.csv", &GOOGLE.replace("2026-11-05T14", "2026-11-06T14"));
    assert_eq!(figures(&later), [0, 1, 2, 2]);
    world.run("history.undo", json!({}));
    world.run("history.undo", json!({}));
    assert_eq!(
        line(&world, "SELECT count(*) FROM sighting WHERE kind = 'synced' AND id NOT IN (SELECT fact FROM void)"),
        "0"
    );
    let nothing = world.file("none.csv", "Tag,Colour\n1,red\n");
    let refused = world.refused("import.apply", json!({ "plan": { "path": nothing, "kind": "mdm" } }));
    assert_eq!(why(&refused), "cannot_map");
    world.is_sound();
}

const CHROME_OS_DEVICES: &str = "IntuneDeviceId,IntuneDeviceName,LastSyncFromGoogle,OSVersion,SerialNumber,Model,WifiMacAddress,MostRecentUserEmail,MostRecentLogin,OrganizationalUnitPath,LastOSUpdateTime,AutoUpdateExpiration,LastEnrollmentTime,LastRebootTime,ChromeOSDeviceStatus\n\
    i1,n1,2026-11-02 08:00:00,131,5CD0001,Lark 11,AA,ben@maple.example,2026-11-02 07:50:00,/S,,2030-06-07,,,ACTIVE\n";

const INTUNE: &str = "Device ID,Device name,Enrollment date,Last check-in,Microsoft Entra Device ID,OS version,Serial number,Manufacturer,Model,Primary user UPN,Primary user email address,Compliance,Ownership,OS\n\
    i9,LAB-1,2025-08-01,11/3/2026 9:15:00 AM,aa,10.0.22631,5CD0002,Finch,Slate 3,lee@maple.example,lee@maple.example,Compliant,Corporate,Windows\n";

#[test]
fn reports_of_microsoft_come_as_they_are_zipped_or_not() {
    let world = district();
    world.run("device.add", json!({ "tag": "MC-0009", "serial": "5CD0009", "school": "school:CFM" }));
    let done = apply(&world, "ChromeOSDevices.csv", CHROME_OS_DEVICES);
    assert_eq!(figures(&done), [0, 1, 0, 0], "{done}");
    let path = world.folder.path().join("DevicesWithInventory.zip");
    let mut zip = zip::write::ZipWriter::new(std::fs::File::create(&path).unwrap());
    zip.start_file("DevicesWithInventory_1.csv", zip::write::SimpleFileOptions::default()).unwrap();
    zip.write_all(INTUNE.replace("5CD0002", "5CD0009").as_bytes()).unwrap();
    zip.finish().unwrap();
    let zipped = json!({ "plan": { "path": path, "kind": "mdm" } });
    assert_eq!(figures(&world.run("import.apply", zipped.clone())), [0, 1, 0, 0]);
    let again = world.run("import.apply", zipped);
    assert_eq!((figures(&again), &again["operation"]), ([0, 0, 1, 0], &Value::Null));
    insta::assert_snapshot!(line(&world, SYNCS));
    let model = "SELECT model.name, maker, os_family FROM device JOIN model ON model.id = model WHERE tag = 'MC-0009'";
    assert_eq!(line(&world, model), "Slate 3 | Finch | Windows", "what nobody knew is filled");
    let mapped = json!({ "map": [{ "header": "Box", "field": "serial" }, { "header": "Seen", "field": "last_sync" }] });
    let list = plan(&world, "mdm", "own.csv", "Box,Seen\n5CD0003,2026-11-04\n", &mapped);
    assert_eq!(figures(&world.run("import.apply", json!({ "plan": list }))), [0, 1, 0, 0]);
    let two = world.folder.path().join("two.zip");
    let mut zip = zip::write::ZipWriter::new(std::fs::File::create(&two).unwrap());
    for name in ["a.csv", "b.csv"] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(INTUNE.as_bytes()).unwrap();
    }
    zip.finish().unwrap();
    let several = world.refused("import.apply", json!({ "plan": { "path": two, "kind": "mdm" } }));
    assert_eq!(several["reason"]["problem"]["problem"], "zip_of_files");
    world.is_sound();
}

#[test]
fn a_champion_hears_of_the_own_schools_devices_only() {
    let world = at_cedar_falls();
    let list = "Serial,Last Sync\n5CD0001,2026-11-04\n5CD0004,2026-11-04\n5CD0001,2026-11-05\n";
    let done = apply(&world, "own.csv", list);
    assert_eq!(figures(&done), [0, 1, 0, 2], "{done}");
    let reasons: Vec<&str> = done["value"]["rejected"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["reason"]["why"].as_str().unwrap())
        .collect();
    assert_eq!(reasons, ["not_your_school", "twice_in_file"]);
    let strict = plan(&world, "mdm", "own.csv", list, &json!({ "strict": true }));
    assert_eq!(why(&world.refused("import.apply", json!({ "plan": strict }))), "rows_rejected");
    world.is_sound();
}
